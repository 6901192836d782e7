"""A second running copy gets a kind word and nothing else, whatever the first one does."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from models.errors import LibraryInUseError
from models.store.library import Library
from tests.guard import ROOT
from tests.models.store.libraries import library_at, open_library, titled

ONE = UUID("11111111-1111-4111-8111-111111111111")
TWO = UUID("22222222-2222-4222-8222-222222222222")
# Any other program that would write to the file, with more patience than ours.
INTRUDER = (
    "import sqlite3, sys\n"
    "connection = sqlite3.connect(sys.argv[1], timeout=0.2)\n"
    "connection.execute('DELETE FROM plans')\n"
    "connection.commit()\n"
)
DEEDS: dict[str, Callable[[Library, Path], object]] = {
    "open": lambda _library, _folder: None,
    "list": lambda library, _folder: library.summaries("referrals"),
    "count": lambda library, _folder: library.count(),
    "read": lambda library, _folder: library.read(ONE),
    "history": lambda library, _folder: library.history(ONE),
    "keep": lambda library, _folder: library.keep(None, titled(TWO, "Transport")),
    "duplicate": lambda library, _folder: library.duplicate(ONE, TWO, "analyse.title"),
    "delete": lambda library, _folder: library.delete(ONE),
    "opened": lambda library, _folder: library.opened(ONE),
    "backup": lambda library, folder: library.backup(folder / "copy.fourfold"),
}


@pytest.mark.parametrize("deed", DEEDS)
def test_no_other_program_can_write_while_the_library_is_open(tmp_path: Path, deed: str) -> None:
    path = tmp_path / "library.fourfold"
    with library_at(path) as library:
        library.keep(None, titled(ONE, "Referrals"))
        DEEDS[deed](library, tmp_path)
        intruder = subprocess.run(
            [sys.executable, "-c", INTRUDER, str(path)], capture_output=True, check=False, text=True
        )
        assert "database is locked" in intruder.stderr
        assert library.read(ONE).plan == titled(ONE, "Referrals")


def test_a_second_copy_is_refused_in_the_same_program_too(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    with library_at(path) as library:
        library.keep(None, titled(ONE, "Referrals"))
        for _time in range(3):
            with pytest.raises(LibraryInUseError):
                open_library(path)
        intruder = subprocess.run(
            [sys.executable, "-c", INTRUDER, str(path)], capture_output=True, check=False, text=True
        )
        assert "database is locked" in intruder.stderr


def test_the_lock_dies_with_the_program(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    holder = (
        "import sys, pathlib\n"
        "from tests.models.store.libraries import open_library\n"
        "library = open_library(pathlib.Path(sys.argv[1]))\n"
        "print('open', flush=True)\n"
        "sys.stdin.read()\n"
    )
    process = subprocess.Popen(
        [sys.executable, "-c", holder, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"open\n"
        with pytest.raises(LibraryInUseError) as refused:
            open_library(path)
        assert "open already" in refused.value.sentence
        process.kill()
        process.wait()
    with library_at(path) as library:
        assert library.count() == 0
