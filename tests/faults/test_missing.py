"""A library that is gone or empty is never taken for a new one."""

from pathlib import Path
from uuid import UUID

import pytest

from models.errors import LibraryDamagedError, LibraryMissingError, NotSavedError
from tests.models.store.libraries import library_at, open_library, titled

ONE = UUID("11111111-1111-4111-8111-111111111111")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A library with one plan, closed."""
    found = tmp_path / "library.fourfold"
    with library_at(found) as library:
        library.keep(None, titled(ONE, "Referrals"))
    return found


def test_a_library_is_made_where_there_never_was_one(tmp_path: Path) -> None:
    with library_at(tmp_path / "library.fourfold") as library:
        assert library.count() == 0
    assert (tmp_path / "library.fourfold").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("is_empty", [True, False])
def test_a_library_that_others_could_read_is_private_from_then_on(
    path: Path, *, is_empty: bool
) -> None:
    if is_empty:
        path.with_name("library.fourfold-known").unlink()
        path.write_bytes(b"")
    path.chmod(0o644)
    with library_at(path) as library:
        library.keep(None, titled(UUID(int=2), "Nights"))
    assert {p.stat().st_mode & 0o777 for p in path.parent.iterdir()} == {0o600}


def test_a_library_that_is_gone_is_missed(path: Path) -> None:
    path.unlink()
    with pytest.raises(LibraryMissingError) as refused:
        open_library(path)
    assert str(path) in refused.value.sentence
    assert not path.exists()


def test_a_library_that_became_empty_is_missed(path: Path) -> None:
    path.write_bytes(b"")
    with pytest.raises(LibraryMissingError) as refused:
        open_library(path)
    assert "backup" in refused.value.sentence
    assert path.read_bytes() == b""


def test_a_person_may_begin_anew_by_removing_the_mark(path: Path) -> None:
    path.unlink()
    path.with_name("library.fourfold-known").unlink()
    with library_at(path) as library:
        assert library.count() == 0


def test_a_library_that_was_brought_along_is_missed_from_then_on(path: Path) -> None:
    path.with_name("library.fourfold-known").unlink()
    with library_at(path) as library:
        assert library.count() == 1
    path.unlink()
    with pytest.raises(LibraryMissingError):
        open_library(path)


def test_a_start_that_was_cut_short_before_the_first_table_begins_again(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    path.touch()
    with library_at(path) as library:
        library.keep(None, titled(ONE, "Referrals"))
        assert library.count() == 1


def test_a_missing_stick_is_named(tmp_path: Path) -> None:
    path = tmp_path / "stick" / "library.fourfold"
    with pytest.raises(LibraryMissingError) as refused:
        open_library(path)
    assert str(path.parent) in refused.value.sentence
    assert not path.parent.exists()


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryDamagedError):
        open_library(tmp_path)


def test_a_library_is_opened_through_a_link_and_marked_where_it_lies(path: Path) -> None:
    link = path.with_name("link.fourfold")
    link.symlink_to(path)
    with library_at(link) as library:
        assert library.count() == 1
    assert not path.with_name("link.fourfold-known").exists()


def test_a_library_that_is_moved_while_it_is_open_is_asked_back_and_then_goes_on(
    path: Path,
) -> None:
    away = path.with_name("elsewhere")
    with library_at(path) as library:
        path.rename(away)
        with pytest.raises(NotSavedError) as refused:
            library.keep(None, titled(UUID(int=2), "Nights"))
        assert "was moved or taken away" in refused.value.sentence
        away.rename(path)
        library.keep(None, titled(UUID(int=2), "Nights"))
        assert library.count() == 2
