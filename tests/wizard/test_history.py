"""The history page: who changed what, when, in words; any earlier state can be looked at and brought back."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.editing import Step, Subject
from models.plan.difference import difference
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person
from tests.wizard.conftest import Clock
from tests.wizard.find import find, focus_name, names, tap, words
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.told_step import ToldStep

CLERK = Person(role="Clerk", agency="Band Office")
PLACE = "question/plan.now_practical"


def first(program: Program) -> Action:
    return program.desk.plan.actions[0]


def change(program: Program, field: str, value: object) -> None:
    question = program.desk.guide.question("plan.now_practical")
    program.desk.set_column(question, first(program), field, value)  # type: ignore[arg-type]
    program.desk.end_visit()


def told(program: Program) -> list[str]:
    """The cards of the history from the top."""
    return [words(card) for card in program.window.current().findChildren(ToldStep)]


def shown(qtbot: QtBot, program: Program, count: int) -> list[str]:
    """Open the history by its key; return its cards."""
    tap(program.window, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    assert program.window.place == "history"
    qtbot.waitUntil(lambda: len(told(program)) == count)
    return told(program)


def test_every_change_is_told_the_newest_first_by_day(
    qtbot: QtBot, program: Program, clock: Clock
) -> None:
    change(program, "lead", CLERK)
    clock.go(days=1)
    change(program, "deadline", Day(date(2027, 3, 31)))
    newest, older = shown(qtbot, program, 2)
    assert newest.startswith("10:42 · this computer\nThe day of action 1 was changed\nBefore: ")
    assert newest.endswith("Now: Wed 31 March 2027")
    assert older.endswith("Now: Clerk, Band Office")
    page = words(program.window.current())
    assert page.index("Sat 21 November 2026") < page.index("Fri 20 November 2026")
    assert "This is where the history begins." in page


def test_what_is_not_written_yet_stands_in_the_history_too(qtbot: QtBot, program: Program) -> None:
    change(program, "lead", CLERK)
    (card,) = shown(qtbot, program, 1)
    assert "The lead of action 1 was changed" in card


def test_an_earlier_state_is_looked_at_and_brought_back_by_keys(
    qtbot: QtBot, program: Program
) -> None:
    before = first(program).lead
    change(program, "how", "On thick paper")
    change(program, "lead", CLERK)
    shown(qtbot, program, 2)
    page = program.window.current()
    name = "Look at the plan as it was: 10:42 · this computer, Action 1: How?"
    find(page, name, Button).setFocus()
    tap(program.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "The plan as it was" in words(page))
    assert "Clerk, Band Office" not in words(page)
    assert first(program).lead == CLERK
    find(page, "Bring this state back", Button).setFocus()
    tap(program.window, Qt.Key.Key_Return)
    assert first(program).lead == before
    assert first(program).how == "On thick paper"
    assert program.window.place == "history"
    qtbot.waitUntil(lambda: len(told(program)) == 3)
    assert "The plan was brought back to how it was on Fri 20 November 2026" in told(program)[0]
    tap(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert first(program).lead == CLERK


def test_one_change_alone_is_taken_back(qtbot: QtBot, program: Program) -> None:
    before = first(program).lead
    change(program, "lead", CLERK)
    change(program, "how", "On thick paper")
    shown(qtbot, program, 2)
    page = program.window.current()
    name = "Look at the plan as it was: 10:42 · this computer, The lead of action 1 was changed"
    find(page, name, Button).click()
    qtbot.waitUntil(lambda: "Take back only this change" in names(page))
    find(page, "Take back only this change", Button).click()
    assert (first(program).lead, first(program).how) == (before, "On thick paper")


def test_the_history_of_one_action_or_person(qtbot: QtBot, program: Program) -> None:
    change(program, "lead", CLERK)
    program.desk.do(
        program.desk.plan.with_answer("analyse.title", "text", "Nights"), Subject("edit")
    )
    shown(qtbot, program, 2)
    page = program.window.current()
    find(page, "What: Actions", Button).click()
    qtbot.waitUntil(lambda: len(told(program)) == 1)
    find(page, "What: Everything", Button).click()
    qtbot.waitUntil(lambda: len(told(program)) == 2)
    find(page, "Action number").setFocus()
    tap(program.window, Qt.Key.Key_2)
    qtbot.waitUntil(lambda: told(program) == [])
    assert "Nothing fits." in words(page)
    program.window.go(f"history/action/{first(program).id}")
    qtbot.waitUntil(lambda: len(told(program)) == 1)


def test_two_people_can_be_told_apart(qtbot: QtBot, program: Program) -> None:
    plan = program.desk.plan
    later = plan.with_answer("analyse.title", "text", "Nights")
    keep(program, [(plan, later, "Facilitator"), (later, plan, "Clerk")])
    shown(qtbot, program, 2)
    find(program.window.current(), "Who: Clerk", Button).click()
    qtbot.waitUntil(lambda: len(told(program)) == 1)
    assert "Clerk" in told(program)[0]


@pytest.mark.parametrize("place", ["history", "history/00000000-0000-4000-8000-000000000001"])
def test_a_plan_without_history_says_so(qtbot: QtBot, program: Program, place: str) -> None:
    program.window.go(place)
    page = program.window.current()
    said = "Nothing was changed yet." if place == "history" else "This state is not there."
    qtbot.waitUntil(lambda: said in words(page))
    assert focus_name() != ""


def test_a_long_history_comes_in_pieces(qtbot: QtBot, program: Program) -> None:
    plan, made = program.desk.plan, []
    for n in range(430):
        later = plan.with_answer("analyse.title", "text", f"Nights {n}")
        made.append((plan, later, "Facilitator"))
        plan = later
    keep(program, made)
    shown(qtbot, program, 100)
    assert "Nights 429" in told(program)[0]
    for count in (200, 300, 400, 430):
        find(program.window.current(), "Show more", Button).click()
        qtbot.waitUntil(lambda count=count: len(told(program)) == count)  # type: ignore[misc]
    assert "Show more" not in names(program.window.current())
    assert "Nights 0" in told(program)[-1]


def keep(program: Program, made: Sequence[tuple[Plan, Plan, str]]) -> None:
    """Write steps as if they had been made before the plan was opened, and open it."""
    plan_id, clock = program.desk.plan.id, program.desk.services.clock
    steps = [
        Step(uuid4(), "do", difference(a, b), Subject("edit"), who, clock() + timedelta(seconds=n))
        for n, (a, b, who) in enumerate(made)
    ]
    program.window.go("home")
    program.desk.services.library.keep(made[0][0], made[-1][1], steps)
    program.window.go(f"open/{plan_id}")


def test_what_is_for_the_facilitator_alone_is_read_only_by_looking(
    qtbot: QtBot, program: Program
) -> None:
    change(program, "risk", "He may follow her")
    (card,) = shown(qtbot, program, 1)
    assert "He may follow her" not in card
    assert "For you alone" in card
    page = program.window.current()
    page.findChildren(ToldStep)[0].button.click()
    qtbot.waitUntil(lambda: "He may follow her" in words(page))
