"""Where nothing may be written, that is told at the start, and what is there stays as it is."""

import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID

import pytest

from tests.guard import ROOT
from tests.models.store.libraries import library_at, titled

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="rights are given otherwise there")

ONE = UUID("11111111-1111-4111-8111-111111111111")
# For root no right is missing, so root's power over them is put away first.
WEAK = ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]
OPEN = """
import pathlib, sys
from models.errors import FourfoldError
from tests.models.store.libraries import library_at
try:
    with library_at(pathlib.Path(sys.argv[1])) as library:
        print("opened", library.count())
except FourfoldError as error:
    print(type(error).__name__, error.sentence)
"""


WRITE = """
import pathlib, sys
from models.disk import write_whole
from models.errors import FourfoldError
try:
    write_whole(pathlib.Path(sys.argv[1]), b"new")
except FourfoldError as error:
    print(type(error).__name__, error.sentence)
"""


def tried(path: Path, program: str = OPEN) -> list[str]:
    """What a process without rights tells of what it tried."""
    weak = WEAK if os.geteuid() == 0 else []
    done = subprocess.run(
        [*weak, sys.executable, "-c", program, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with one plan, closed, in a folder of its own."""
    folder = tmp_path / "kept"
    folder.mkdir()
    with library_at(folder / "library.fourfold") as library:
        library.keep(None, titled(ONE, "Referrals"))
    return folder / "library.fourfold"


def test_a_read_only_file_is_told_at_the_start(path: Path) -> None:
    path.chmod(0o400)
    (told,) = tried(path)
    assert told.startswith("LibraryError ")
    assert str(path) in told


def test_an_unreadable_file_is_told_at_the_start(path: Path) -> None:
    path.chmod(0)
    (told,) = tried(path)
    assert told.startswith("LibraryError ")


def test_a_read_only_folder_is_told_at_the_start(path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        (told,) = tried(path)
    finally:
        path.parent.chmod(0o700)
    assert told.startswith("LibraryError ")


def test_no_library_is_made_in_a_read_only_folder(path: Path) -> None:
    path.parent.chmod(0o500)
    try:
        (told,) = tried(path.with_name("other.fourfold"))
    finally:
        path.parent.chmod(0o700)
    assert told.startswith("LibraryError ")
    assert not path.with_name("other.fourfold").exists()


def test_a_folder_that_may_not_be_looked_into_is_told(path: Path) -> None:
    path.parent.chmod(0)
    try:
        (told,) = tried(path)
    finally:
        path.parent.chmod(0o700)
    assert told.startswith("LibraryError ")


def test_output_into_a_read_only_folder_is_refused_and_the_old_file_stays(path: Path) -> None:
    output = path.with_name("plan.pdf")
    output.write_bytes(b"old")
    path.parent.chmod(0o500)
    try:
        (told,) = tried(output, WRITE)
    finally:
        path.parent.chmod(0o700)
    assert told.startswith("OutputRefusedError ")
    assert "protected" in told
    assert told.endswith("Choose another folder.")
    assert output.read_bytes() == b"old"
