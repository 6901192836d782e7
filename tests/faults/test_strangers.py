"""A file that is no library of this version is refused, and not one byte of it changes."""

import sqlite3
from pathlib import Path

import pytest

from models.errors import LibraryDamagedError, LibraryTooNewError
from models.store.schema import VERSION
from tests.models.store.libraries import open_library
from tests.models.store.make_sample import SAMPLE

STRANGERS = {
    "a picture": b"\x89PNG\r\n\x1a\n" + bytes(5_000),
    "words": b"Dear colleagues, please find the plan attached. " * 40,
    "zeros": bytes(8_192),
    "one byte": b"S",
    "only the beginning": b"SQLite format 3\x00",
}


@pytest.mark.parametrize("content", STRANGERS.values(), ids=STRANGERS)
def test_what_is_no_library_is_refused_and_not_touched(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(content)
    with pytest.raises(LibraryDamagedError) as refused:
        open_library(path)
    assert f"{path} is not a library of Fourfold" in refused.value.sentence
    assert path.read_bytes() == content


def test_a_library_that_was_one_is_called_damaged(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    open_library(path).close()
    path.write_bytes(bytes(8_192))
    with pytest.raises(LibraryDamagedError, match="is damaged"):
        open_library(path)


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_another_programs_database_is_refused_and_not_touched(tmp_path: Path, journal: str) -> None:
    path = tmp_path / "library.fourfold"
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA journal_mode = {journal}")
    other.execute("CREATE TABLE plans (id TEXT)")
    other.commit()
    other.close()
    content = path.read_bytes()
    with pytest.raises(LibraryDamagedError):
        open_library(path)
    assert path.read_bytes() == content


@pytest.mark.parametrize("version", [VERSION + 1, 999])
def test_a_newer_library_is_refused_and_not_touched(tmp_path: Path, version: int) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(SAMPLE.read_bytes())
    other = sqlite3.connect(path)
    other.execute(f"PRAGMA user_version = {version}")
    other.close()
    content = path.read_bytes()
    with pytest.raises(LibraryTooNewError) as refused:
        open_library(path)
    assert "newer" in refused.value.sentence
    assert path.read_bytes() == content
