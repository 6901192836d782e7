"""What is due in all plans: written with each save, read without a plan, and never trusted where it is damaged."""

import sqlite3
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from models.agenda.due import Due
from models.agenda.gathering import agenda
from models.plan.plan import Plan
from models.plan.records import Action, Day
from models.store.library import Library
from tests.models.store.libraries import TITLE, guide, library_at, titled

ONE = UUID("11111111-1111-4111-8111-111111111111")
TWO = UUID("22222222-2222-4222-8222-222222222222")
TODAY = date(2026, 3, 2)


def due_in(plan_id: UUID, days: int, title: str = "Referrals") -> Plan:
    """A plan with one action, due so many days from today."""
    on = Day(TODAY + timedelta(days=days))
    action = Action(id=UUID(int=days % 1000), what="Ask the night charge nurse", deadline=on)
    return titled(plan_id, title).with_action(action)


def dues(library: Library, days: int = 7) -> tuple[Due, ...]:
    waiting = library.agenda(TODAY + timedelta(days=days))
    assert waiting.damaged == ()
    return waiting.dues


def damage(library: Library, change: str) -> None:
    """Change the file as no program of ours does."""
    library._connection.execute(f"UPDATE agendas SET {change}")  # noqa: S608, SLF001


def rows(library: Library) -> int:
    found = library._connection.execute("SELECT count(*) FROM agendas").fetchone()  # noqa: SLF001
    return int(found[0])


def test_what_is_due_is_read_as_it_was_gathered(library: Library) -> None:
    plan = due_in(ONE, 3)
    library.keep(None, plan)
    assert dues(library) == agenda(plan, guide())
    assert dues(library)[0].title == "Referrals"
    assert library.is_due(TODAY)


def test_each_edit_takes_the_row_along(library: Library) -> None:
    before = due_in(ONE, 3)
    library.keep(None, before)
    done = before.with_record(replace(before.actions[0], status="done"))
    library.keep(before, done)
    assert dues(library) == ()
    assert not library.is_due(TODAY)
    renamed = before.with_answer(TITLE, "text", "Transport")
    library.keep(done, renamed)
    assert [due.title for due in dues(library)] == ["Transport"]


def test_words_that_wait_for_nobody_leave_the_row_alone(library: Library) -> None:
    plan = due_in(ONE, 3)
    library.keep(None, plan)
    damage(library, "hash = 'as it was'")  # What is written anew is whole again.
    said = plan.with_answer("vision.statement", "text", "Every survivor is seen within one hour")
    library.keep(plan, said)
    written = library._connection.execute("SELECT hash FROM agendas").fetchone()  # noqa: SLF001
    assert written == ("as it was",)
    assert dues(library) == agenda(said, guide())


def test_a_plan_with_nothing_due_until_then_is_not_looked_at(library: Library) -> None:
    library.keep(None, due_in(ONE, 40))
    assert dues(library) == ()
    assert len(dues(library, 40)) == 1
    assert not library.is_due(TODAY)
    assert library.is_due(TODAY + timedelta(days=33))


def test_plans_are_told_apart_and_deleted_ones_wait_for_nobody(library: Library) -> None:
    for plan_id, title in ((ONE, "Referrals"), (TWO, "Transport")):
        library.keep(None, due_in(plan_id, -2, title))
    assert {due.title for due in dues(library)} == {"Referrals", "Transport"}
    library.delete(ONE)
    assert [due.title for due in dues(library)] == ["Transport"]
    library.restore(ONE)
    assert len(dues(library)) == 2
    library.forget(ONE)
    library.forget(TWO)
    assert (dues(library), rows(library)) == ((), 0)


def test_a_round_that_another_follows_waits_for_nobody(library: Library) -> None:
    library.keep(None, due_in(ONE, -2, "First round"))
    later = due_in(TWO, 1, "Second round")
    library.keep(None, later.with_record(replace(later.header, round=2, previous=ONE)))
    assert [due.title for due in dues(library)] == ["Second round"]
    library.delete(TWO)
    assert [due.title for due in dues(library)] == ["First round"]


def test_the_example_is_listed_and_never_makes_anything_pressing(library: Library) -> None:
    plan = due_in(ONE, -2)
    library.keep(None, plan.with_record(replace(plan.header, is_sample=True)))
    assert len(dues(library)) == 1
    assert not library.is_due(TODAY)


def test_a_plan_of_an_older_version_gets_its_row_when_somebody_asks(library: Library) -> None:
    plan = due_in(ONE, 3)
    library.keep(None, plan)
    library._connection.execute("DELETE FROM agendas")  # noqa: SLF001
    # Its row on the shelf says enough for the start.
    assert library.is_due(TODAY)
    assert not library.is_due(TODAY - timedelta(days=30))
    assert dues(library) == agenda(plan, guide())
    assert rows(library) == 1
    assert dues(library) == agenda(plan, guide())


@pytest.mark.parametrize(
    "change",
    [
        "items = replace(items, 'night', 'day')",
        "items = '{'",
        "items = CAST(x'ff4e' AS TEXT)",
        "hash = 'else'",
        "items = 7",
    ],
)
def test_a_damaged_row_is_made_anew_from_the_plan(library: Library, change: str) -> None:
    plan = due_in(ONE, 3)
    library.keep(None, plan)
    damage(library, change)
    assert library.is_due(TODAY)
    assert dues(library) == agenda(plan, guide())
    assert [due.what for due in dues(library)] == ["Ask the night charge nurse"]


def test_a_row_that_went_to_another_plan_is_made_anew(library: Library) -> None:
    library.keep(None, due_in(ONE, 3, "Referrals"))
    library.keep(None, titled(TWO, "Transport"))
    library._connection.execute("DELETE FROM agendas WHERE plan_id = ?", (str(TWO),))  # noqa: SLF001
    damage(library, f"plan_id = '{TWO}'")
    assert [due.title for due in dues(library)] == ["Referrals"]


def test_an_index_that_lies_hides_no_plan(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    with library_at(path) as library:
        library.keep(None, due_in(ONE, 3))
    content = path.read_bytes()
    day = (TODAY + timedelta(days=3)).isoformat().encode()
    key = day + str(ONE).encode()
    # In the index the day stands right before the plan's id; in the table the id comes first.
    assert content.count(key) == 1
    path.write_bytes(content.replace(key, b"2096" + key[4:]))
    with library_at(path) as library:
        assert [due.title for due in dues(library)] == ["Referrals"]


def test_a_damaged_plan_without_a_row_is_told_and_hides_no_other(library: Library) -> None:
    library.keep(None, due_in(ONE, 3, "Referrals"))
    library.keep(None, due_in(TWO, 3, "Transport"))
    damage(library, "hash = ''")
    library._connection.execute(  # noqa: SLF001
        "UPDATE actions SET what = 'else' WHERE plan_id = ?", (str(ONE),)
    )
    waiting = library.agenda(TODAY + timedelta(days=7))
    assert [due.title for due in waiting.dues] == ["Transport"]
    assert "“Referrals”" in waiting.damaged[0]


def test_what_cannot_be_written_anew_is_shown_all_the_same(library: Library) -> None:
    library.keep(None, due_in(ONE, 3))
    library._connection.execute("DELETE FROM agendas")  # noqa: SLF001
    library._connection.execute("PRAGMA query_only = 1")  # noqa: SLF001
    assert len(dues(library)) == 1
    library._connection.execute("PRAGMA query_only = 0")  # noqa: SLF001
    assert rows(library) == 0


def test_a_save_that_fails_leaves_the_row_too(library: Library) -> None:
    before = due_in(ONE, 3)
    library.keep(None, before)
    library._connection.execute(  # noqa: SLF001
        "CREATE TEMP TRIGGER refuse BEFORE INSERT ON agendas BEGIN SELECT RAISE(FAIL, 'no'); END"
    )
    done = before.with_record(replace(before.actions[0], status="done"))
    with pytest.raises(sqlite3.IntegrityError):
        library.keep(before, done)
    assert library.read(ONE).plan == before
    assert len(dues(library)) == 1
