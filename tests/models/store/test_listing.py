"""Home's list: newest first, searched in any script, and never hidden by one bad row."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from models.errors import LibraryDamagedError, PlanNotFoundError
from models.plan.records import Action, Day
from models.store.library import Library
from tests.models.store.libraries import TITLE, Clock, library_at, summarise, titled

ONE = UUID("11111111-1111-4111-8111-111111111111")
TWO = UUID("22222222-2222-4222-8222-222222222222")
THREE = UUID("22222222-3333-4333-8333-333333333333")


def titles(library: Library, search: str = "", *, offset: int = 0, limit: int = 50) -> list[str]:
    found = library.summaries(search, offset=offset, limit=limit)
    return [listed.summary.title for listed in found]


def test_a_summary_is_listed_as_it_was_made(library: Library) -> None:
    action = Action(id=TWO, what="Ask", deadline=Day(date(2026, 5, 4), "4 May"))
    plan = titled(ONE, "Night  referrals").with_record(action)
    library.keep(None, plan)
    assert library.summaries()[0].summary == summarise(plan)


def test_the_newest_change_comes_first_whatever_the_clock_says(tmp_path: Path) -> None:
    clock = Clock()
    with library_at(tmp_path / "library.fourfold", clock) as library:
        for plan_id, title in ((ONE, "first"), (TWO, "second"), (THREE, "third")):
            clock.pass_by(-86_400)
            library.keep(None, titled(plan_id, title))
        assert titles(library) == ["third", "second", "first"]
        before = titled(ONE, "first")
        library.keep(before, before.with_answer(TITLE, "text", "first again"))
    with library_at(tmp_path / "library.fourfold") as library:
        assert titles(library) == ["first again", "third", "second"]
        library.keep(None, titled(UUID(int=4), "fourth"))
        assert titles(library, offset=1, limit=2) == ["first again", "third"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("ABRI", ["À l’abri"]),
        ("a l’abri", ["À l’abri"]),
        ("công", ["Việc công"]),
        ("cong VIEC", ["Việc công"]),
        ("100%", ["100%_done"]),
        ("%", ["100%_done"]),
        ("_", ["100%_done"]),
        ("\\", []),
        ("strasse", ["Straße"]),
        ("nothing like it", []),
    ],
)
def test_search_needs_neither_case_nor_accents(
    library: Library, asked: str, found: list[str]
) -> None:
    for n, title in enumerate(("À l’abri", "Việc công", "100%_done", "Straße")):
        library.keep(None, titled(UUID(int=n), title))
    assert titles(library, asked) == found
    assert library.count(asked) == len(found)


def test_a_plan_is_found_by_id_beginning_and_title(library: Library) -> None:
    library.keep(None, titled(ONE, "Referrals"))
    library.keep(None, titled(TWO, "11111111"))
    assert library.find(str(ONE)) == ONE
    assert library.find(str(ONE).upper()) == ONE
    assert library.find("111111") == ONE
    assert library.find("Referrals") == ONE
    assert library.find("11111111") == TWO  # A title that looks like an id is the title first.


@pytest.mark.parametrize("asked", ["", "%", "_1", "nobody's plan", "referrals"])
def test_what_fits_no_plan_finds_none(library: Library, asked: str) -> None:
    library.keep(None, titled(ONE, "Referrals"))
    with pytest.raises(PlanNotFoundError):
        library.find(asked)


@pytest.mark.parametrize("asked", ["Referrals", "2222"])
def test_what_fits_two_plans_names_both(library: Library, asked: str) -> None:
    library.keep(None, titled(TWO, "Referrals"))
    library.keep(None, titled(THREE, "Referrals"))
    with pytest.raises(PlanNotFoundError) as refused:
        library.find(asked)
    assert str(TWO) in refused.value.sentence
    assert str(THREE) in refused.value.sentence


def test_a_deleted_plan_is_found_by_its_whole_id_only(library: Library) -> None:
    library.keep(None, titled(ONE, "Referrals"))
    library.delete(ONE)
    for asked in ("Referrals", "1111"):
        with pytest.raises(PlanNotFoundError):
            library.find(asked)
    assert library.find(str(ONE)) == ONE


@pytest.mark.parametrize(
    "damage", ["missing = 7", "title = CAST(x'ff4e' AS TEXT)", "marks = '['", "round = 'two'"]
)
def test_a_damaged_row_is_shown_as_such_and_hides_no_other(library: Library, damage: str) -> None:
    library.keep(None, titled(ONE, "Referrals"))
    library.keep(None, titled(TWO, "Transport"))
    library._connection.execute(f"UPDATE plans SET {damage} WHERE id = ?", (str(ONE),))  # noqa: S608, SLF001
    listed = {one.summary.id: one.is_damaged for one in library.summaries()}
    assert listed == {ONE: True, TWO: False}
    with pytest.raises(LibraryDamagedError) as refused:
        library.read(ONE)
    assert str(ONE) in refused.value.sentence
    assert library.read(TWO).plan == titled(TWO, "Transport")


def test_the_rounds_of_one_plan_are_listed_in_their_order(library: Library) -> None:
    first = titled(ONE, "Nights")
    second = first.under(TWO)
    header = replace(second.header, round=2, previous=ONE, family=ONE)
    library.keep(None, second.with_record(header))
    library.keep(None, first)
    library.keep(None, titled(THREE, "Another plan"))
    assert [one.summary.id for one in library.family(ONE)] == [ONE, TWO]
    assert [one.summary.id for one in library.family(TWO)] == [ONE, TWO]
    assert [one.summary.id for one in library.family(THREE)] == [THREE]
    library.delete(ONE)
    assert [one.summary.id for one in library.family(TWO)] == [TWO]
    assert library.family(UUID(int=5)) == []


def test_a_copy_of_a_round_is_no_round_of_the_same_plan(library: Library) -> None:
    library.keep(None, titled(ONE, "Nights"))
    library.duplicate(ONE, TWO, TITLE)
    assert [one.summary.title for one in library.family(TWO)] == ["Copy of Nights"]


def test_a_round_that_goes_on_in_a_later_one_says_so(library: Library) -> None:
    first = titled(ONE, "Nights")
    second = first.under(TWO)
    header = replace(second.header, round=2, previous=ONE, family=ONE)
    library.keep(None, first)
    assert library.read(ONE).warning == ""
    library.keep(None, second.with_record(header))
    assert {one.summary.id: one.followed_by for one in library.summaries()} == {ONE: 2, TWO: 0}
    assert library.read(ONE).warning == (
        "This is round 1. Round 2 goes on from here. This one stays as it was."
    )
    assert library.read(TWO).warning == ""
    library.delete(TWO)
    assert library.read(ONE).warning == ""
    assert [one.followed_by for one in library.summaries()] == [0]
