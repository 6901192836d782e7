"""Each failure of SQLite becomes a sentence that says what to do, and never one with words of a plan."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from models.errors import LibraryDamagedError, LibraryError, LibraryInUseError
from models.store.sqlite import connect, is_of_the_world, not_saved, refused, settle

PATH = Path("library.fourfold")
# What survived simulated power cuts, flipped bits and strangers' files: docs/decisions.
SETTINGS = {
    "journal_mode": "truncate",
    "locking_mode": "exclusive",
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "secure_delete": 1,
    "temp_store": 2,
}


def failure(code: int) -> sqlite3.Error:
    """SQLite's error with this result code, and a plan's words in its text."""
    error = sqlite3.OperationalError("near 'Kanarienvogel': failed")
    error.sqlite_errorcode = code
    return error


@pytest.mark.parametrize(
    ("code", "kind", "said"),
    [
        (sqlite3.SQLITE_BUSY, LibraryInUseError, "open already"),
        (sqlite3.SQLITE_READONLY_DBMOVED, LibraryError, "rights"),
        (sqlite3.SQLITE_CANTOPEN, LibraryError, "rights"),
        (sqlite3.SQLITE_IOERR_READ, LibraryError, "disk or stick"),
        (sqlite3.SQLITE_NOTADB, LibraryDamagedError, "backup"),
        (sqlite3.SQLITE_CORRUPT_VTAB, LibraryDamagedError, "backup"),
    ],
)
def test_why_a_library_does_not_open_is_told(code: int, kind: type[Exception], said: str) -> None:
    error = refused(failure(code), PATH)
    assert type(error) is kind
    assert said in error.sentence
    assert "Kanarienvogel" not in error.sentence


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "Make room"),
        (sqlite3.SQLITE_READONLY, "rights"),
        (sqlite3.SQLITE_CORRUPT, "Export this plan"),
        (sqlite3.SQLITE_IOERR_FSYNC, "disk"),
    ],
)
def test_why_a_change_is_not_saved_is_told(code: int, said: str) -> None:
    error = not_saved(failure(code), PATH)
    assert said in error.sentence
    assert "Kanarienvogel" not in error.sentence


def test_a_mistake_of_ours_is_not_taken_for_the_disks() -> None:
    assert is_of_the_world(failure(sqlite3.SQLITE_FULL))
    assert not is_of_the_world(failure(sqlite3.SQLITE_ERROR))
    assert not is_of_the_world(failure(sqlite3.SQLITE_CONSTRAINT_UNIQUE))
    assert not is_of_the_world(sqlite3.ProgrammingError("Cannot operate on a closed database."))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A file without anything in it: to SQLite, a database."""
    path = tmp_path / PATH
    path.touch()
    return path


def test_a_connection_is_set_so_that_no_save_is_lost(empty: Path) -> None:
    with closing(connect(empty)) as connection:
        settle(connection)
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS}
    assert found == SETTINGS


def test_who_connects_alone_holds_the_file_before_the_first_word_is_read(empty: Path) -> None:
    with closing(connect(empty)), pytest.raises(LibraryInUseError):
        connect(empty)
    connect(empty).close()
