"""A file is there whole, or it is as it was before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from models.disk import create_private, refuse_library, whole_file, write_whole
from models.errors import OutputRefusedError
from tests.guard import ROOT

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="rights and links are others there")


def test_a_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    write_whole(path, b"one")
    write_whole(path, b"two, and longer")
    assert path.read_bytes() == b"two, and longer"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]


@POSIX
def test_a_file_is_for_this_person_alone(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"old, and open to all")
    path.chmod(0o644)
    write_whole(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o600


@POSIX
@pytest.mark.parametrize("kind", ["link", "dangling link", "folder", "pipe", "device"])
def test_what_is_no_plain_file_is_refused(tmp_path: Path, kind: str) -> None:
    path = tmp_path / "target"
    other = tmp_path / "other"
    match kind:
        case "link":
            other.write_bytes(b"precious")
            path.symlink_to(other)
        case "dangling link":
            path.symlink_to(other)
        case "folder":
            path.mkdir()
        case "pipe":
            os.mkfifo(path)
        case "device":
            path = Path(os.devnull)
    before = sorted(tmp_path.iterdir())
    with pytest.raises(OutputRefusedError) as refused:
        write_whole(path, b"new")
    assert str(path) in refused.value.sentence
    assert sorted(tmp_path.iterdir()) == before
    assert kind != "link" or other.read_bytes() == b"precious"


@pytest.mark.parametrize(
    "name", ["CON", "con.pdf", "lpt1.csv", "plan.", "plan.pdf ", "no folder/plan.pdf", "x" * 300]
)
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(OutputRefusedError):
        write_whole(tmp_path / name, b"new")
    assert list(tmp_path.iterdir()) == []


def test_a_file_in_the_place_of_a_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(OutputRefusedError):
        write_whole(tmp_path / "file" / "plan.pdf", b"new")


def test_what_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    write_whole(path, b"old")
    with pytest.raises(ZeroDivisionError), whole_file(path) as draft:
        draft.write_bytes(b"half of")
        raise ZeroDivisionError
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]


@POSIX
def test_a_full_disk_leaves_the_old_file_and_says_so(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    write_whole(path, b"old")
    squeezed = (
        "import pathlib, resource, sys\n"
        "from models.disk import write_whole\n"
        "from models.errors import OutputRefusedError\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))\n"
        "try:\n"
        "    write_whole(pathlib.Path(sys.argv[1]), bytes(2000))\n"
        "except OutputRefusedError as error:\n"
        "    print(error.sentence)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", squeezed, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "disk is full" in done.stdout
    assert path.read_bytes() == b"old"
    assert [p.name for p in tmp_path.iterdir()] == ["plan.pdf"]


@POSIX
def test_a_writer_that_is_killed_leaves_the_old_file_or_the_new_one(tmp_path: Path) -> None:
    path = tmp_path / "plan.pdf"
    whole = {bytes([n]) * 200_000 for n in range(256)}
    writer = (
        "import itertools, pathlib, sys\n"
        "from models.disk import write_whole\n"
        "for n in itertools.count():\n"
        "    write_whole(pathlib.Path(sys.argv[1]), bytes([n % 256]) * 200_000)\n"
        "    print(n, flush=True)\n"
    )
    for kill in range(5):
        process = subprocess.Popen(
            [sys.executable, "-c", writer, str(path)], cwd=ROOT, stdout=subprocess.PIPE, bufsize=0
        )
        assert process.stdout is not None
        for _line in range(kill + 1):
            process.stdout.readline()
        process.kill()
        process.communicate()
        assert path.read_bytes() in whole


def test_a_private_file_is_never_made_over_another(tmp_path: Path) -> None:
    create_private(tmp_path / "library.fourfold")
    with pytest.raises(FileExistsError):
        create_private(tmp_path / "library.fourfold")


@pytest.mark.parametrize("side", ["", "-journal", "-wal", "-shm", "-known"])
def test_the_library_and_its_side_files_are_no_place_for_output(tmp_path: Path, side: str) -> None:
    library = tmp_path / "library.fourfold"
    library.write_bytes(b"plans")
    with pytest.raises(OutputRefusedError):
        refuse_library(tmp_path / f"library.fourfold{side}", library)
    with pytest.raises(OutputRefusedError):
        refuse_library(tmp_path / "x" / ".." / f"library.fourfold{side}", library)


@POSIX
def test_the_library_under_another_name_is_no_place_for_output(tmp_path: Path) -> None:
    library = tmp_path / "library.fourfold"
    library.write_bytes(b"plans")
    (tmp_path / "hard").hardlink_to(library)
    (tmp_path / "soft").symlink_to(library)
    (tmp_path / "folder").symlink_to(tmp_path)
    for name in ("hard", "soft", "folder/library.fourfold"):
        with pytest.raises(OutputRefusedError):
            refuse_library(tmp_path / name, library)
        with pytest.raises(OutputRefusedError):
            refuse_library(library, tmp_path / name)
    refuse_library(tmp_path / "plan.pdf", library)
