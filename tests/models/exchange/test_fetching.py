"""Only an ordinary file is opened, and never the library."""

import os
from pathlib import Path

import pytest

from models.errors import ImportRefusedError
from models.exchange.arrival import MAX_BYTES
from models.exchange.fetching import fetch


def test_an_ordinary_file_is_fetched_whole(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(b"x" * MAX_BYTES)

    assert fetch(file, library=tmp_path / "not there yet.db") == b"x" * MAX_BYTES


def test_a_file_that_is_too_big_is_refused_without_reading_all_of_it(tmp_path: Path) -> None:
    file = tmp_path / "huge.csv"
    with file.open("wb") as huge:
        huge.truncate(1 << 40)

    with pytest.raises(ImportRefusedError, match="too big"):
        fetch(file)


def test_what_is_no_ordinary_file_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)
    empty = tmp_path / "empty.csv"
    empty.touch()
    loop = tmp_path / "loop.csv"
    loop.symlink_to(loop)

    for path in (pipe, empty, loop, tmp_path, tmp_path / "missing.csv", tmp_path / ("x" * 300)):
        with pytest.raises(ImportRefusedError) as refused:
            fetch(path)
        assert str(tmp_path) not in refused.value.sentence


def test_the_library_is_never_opened_whatever_its_name(tmp_path: Path) -> None:
    library = tmp_path / "fourfold.db"
    library.write_bytes(b"all plans")
    other_name, link = tmp_path / "list.csv", tmp_path / "link.csv"
    other_name.hardlink_to(library)
    link.symlink_to(library)

    for path in (library, other_name, link):
        with pytest.raises(ImportRefusedError, match="library"):
            fetch(path, library=library)
