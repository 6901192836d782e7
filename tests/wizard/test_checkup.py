"""The check-up: three points at a time, each with one click that helps, and a way to leave it so."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from models.editing import Subject
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day, Person
from tests.wizard.find import find, focus_name, names, press, tap, words
from wizard.app import Program
from wizard.parts.edit import LineBox
from wizard.parts.page import Page

CTRL = Qt.KeyboardModifier.ControlModifier
WHY = "Why is it fine so?"
LEAVE = "Leave it so: "
OFFER = "Check-up: The check-up has"
PRAISE = "Every action has a name and a day. Well done."


@pytest.fixture
def bare(program: Program) -> Program:
    """The example, of which three actions lack a lead, and nobody keeps the plan."""
    plan = program.desk.plan
    changed = [replace(action, lead=NOBODY) for action in plan.actions[:3]]
    keeper = program.desk.guide.by_role("keeper").id
    lay(program, plan.with_records(changed).with_answer(keeper, "person", None))
    return program


def lay(program: Program, plan: Plan) -> None:
    """Make this the plan, and go to the check-up by its key."""
    program.desk.do(plan, Subject("edit"))
    tap(program.window, Qt.Key.Key_K, CTRL)
    assert program.window.place == "checkup"


def page(program: Program) -> Page:
    """The page on show."""
    return program.window.current()


def steps(program: Program) -> list[str]:
    """The sentences of the points on show, by their buttons to leave them or to take the step."""
    found = [name for name in names(page(program)) if ": " in name]
    return [name for name in found if not name.startswith(LEAVE)]


def button(program: Program, beginning: str) -> QPushButton:
    """The first button whose name begins so."""
    found = [name for name in names(page(program)) if name.startswith(beginning)]
    assert found, names(page(program))
    return find(page(program), found[0], QPushButton)


def leave(program: Program, sentence: str, reason: str) -> None:
    """Leave a point so, by the keys."""
    button(program, LEAVE + sentence).setFocus()
    press(Qt.Key.Key_Return)
    assert focus_name() == WHY
    find(page(program), WHY, LineBox).setText(reason)
    press(Qt.Key.Key_Return)


def test_three_points_are_shown_and_all_are_one_key_away(bare: Program) -> None:
    assert len(steps(bare)) == 3
    assert "The others can wait." in words(page(bare))
    find(page(bare), "Show all", QPushButton).setFocus()
    press(Qt.Key.Key_Return)
    assert len(steps(bare)) > 3
    assert any("Who keeps this plan?" in name for name in steps(bare))
    assert focus_name() == "Show fewer"
    press(Qt.Key.Key_Return)
    assert len(steps(bare)) == 3


def test_a_point_has_its_kind_its_place_and_kind_words(bare: Program) -> None:
    assert "Still open · Action 1" in words(page(bare))
    assert "This action has no name yet. Who will make sure it happens?" in words(page(bare))
    assert focus_name() == (
        "Choose a person: This action has no name yet. Who will make sure it happens?"
    )


def test_the_step_goes_to_the_field_with_the_focus_in_it(bare: Program, qtbot: QtBot) -> None:
    press(Qt.Key.Key_Return)
    assert bare.window.place == "question/plan.now_practical"
    qtbot.waitUntil(lambda: focus_name() == "Who makes sure it gets done?")


def test_what_keeps_the_plan_a_draft_cannot_be_left_so(bare: Program) -> None:
    assert not any(name.startswith(LEAVE) for name in names(page(bare)))


def without_keeper(program: Program) -> None:
    """The example, of which nobody keeps the plan."""
    keeper = program.desk.guide.by_role("keeper").id
    lay(program, program.desk.plan.with_answer(keeper, "person", None))


def test_a_point_that_is_left_so_is_listed_with_its_reason(program: Program) -> None:
    without_keeper(program)
    leave(program, "Who keeps this plan?", "The band office does from May")
    assert not any("Who keeps this plan?" in name for name in steps(program) if "again" not in name)
    assert "Left as it is" in words(page(program))
    assert "“The band office does from May” (Fri 20 November 2026)" in words(page(program))
    assert [kept.rule for kept in program.desk.plan.set_asides] == ["D03_no_keeper"]
    assert "D03_no_keeper" not in {p.rule for p in program.desk.problems}


def test_undo_takes_it_back_and_so_does_its_button(program: Program) -> None:
    without_keeper(program)
    leave(program, "Who keeps this plan?", "Later")
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert program.window.place == "checkup"
    assert "Undone: leaving a point as it is" in words(program.window)
    assert any("Who keeps this plan?" in name for name in steps(program))
    assert focus_name() in names(page(program))
    tap(program.window, Qt.Key.Key_Y, CTRL)
    button(program, "Take it up again").setFocus()
    press(Qt.Key.Key_Return)
    assert any(name.endswith(": Who keeps this plan?") for name in steps(program))
    assert program.desk.plan.set_asides == ()


def test_it_comes_back_when_its_words_change(program: Program) -> None:
    action = program.desk.plan.actions[0]
    lay(program, program.desk.plan.with_record(replace(action, deadline=Day(date(2027, 1, 16)))))
    leave(program, "Nobody works on Sat 16 January 2027", "We meet on Saturdays")
    assert "We meet on Saturdays" in words(page(program))
    again = replace(program.desk.plan.actions[0], deadline=Day(date(2027, 1, 17)))
    lay(program, program.desk.plan.with_record(again))
    assert any("Sun 17 January 2027" in name for name in steps(program))
    assert "Left as it is" not in words(page(program))


def test_a_reason_is_asked_for_and_escape_goes_back(program: Program) -> None:
    without_keeper(program)
    leave(program, "Who keeps this plan?", "  ")
    assert "A few words are enough" in words(page(program))
    assert program.desk.plan.set_asides == ()
    tap(program.window, Qt.Key.Key_Escape)
    assert focus_name().endswith(": Who keeps this plan?")
    assert WHY not in names(page(program))


def test_a_day_off_is_moved_by_one_click(program: Program) -> None:
    action = program.desk.plan.actions[0]
    lay(program, program.desk.plan.with_record(replace(action, deadline=Day(date(2027, 1, 16)))))
    button(program, "Take Fri 15 January 2027").setFocus()
    press(Qt.Key.Key_Return)
    assert program.desk.plan.actions[0].deadline.on == date(2027, 1, 15)
    assert "Done. Ctrl+Z takes it back." in words(program.window)
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert program.desk.plan.actions[0].deadline.on == date(2027, 1, 16)


def test_the_second_name_becomes_a_helper(program: Program) -> None:
    two = Person(role="Shelter & Clinic")
    action = replace(program.desk.plan.actions[0], lead=two, helpers=())
    lay(program, program.desk.plan.with_record(action))
    show_all(program)
    button(program, "Shelter leads, the other helps").click()
    changed = program.desk.plan.actions[0]
    assert (changed.lead.role, [h.role for h in changed.helpers]) == ("Shelter", ["Clinic"])


def test_what_is_not_known_becomes_an_action(program: Program) -> None:
    question = program.desk.guide.by_role("belief").id
    lay(program, program.desk.plan.with_answer(question, "choice", "not_sure"))
    before = len(program.desk.plan.actions)
    button(program, "Make it an action").click()
    assert len(program.desk.plan.actions) == before + 1
    assert not any(name.startswith("Make it an action") for name in names(page(program)))


def test_the_builder_gets_the_focus(program: Program, qtbot: QtBot) -> None:
    vision = program.desk.guide.by_role("vision").id
    lay(program, program.desk.plan.with_answer(vision, "text", "Women feel safe"))
    button(program, "Build the sentence").click()
    assert program.window.place == "question/vision.concrete_statement"
    qtbot.waitUntil(lambda: focus_name() == "Every … (who?)")


def test_a_meeting_that_went_by_leads_to_the_meeting(program: Program) -> None:
    review = program.desk.plan.reviews[0]
    lay(program, program.desk.plan.with_record(replace(review, on=Day(date(2026, 11, 2)))))
    show_all(program)
    button(program, "To the meeting").click()
    assert program.window.place == f"meeting/{review.id}"


def test_a_sign_without_a_new_number_gets_one(program: Program, qtbot: QtBot) -> None:
    plan = program.desk.plan
    held = replace(plan.reviews[0], on=Day(date(2026, 11, 2)), state="held")
    lay(program, plan.with_record(held))
    show_all(program)
    button(program, "Write the number: No new number for").click()
    assert program.window.place == "question/monitor.signs"
    assert len(program.desk.plan.readings) == 1
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), LineBox))


def show_all(program: Program) -> None:
    """Show all points, where there are more than three."""
    if "Show all" in names(page(program)):
        find(page(program), "Show all", QPushButton).click()


def test_praise_comes_when_nothing_is_still_open(program: Program) -> None:
    lay(program, program.desk.plan)
    assert PRAISE in words(page(program))
    lacking = replace(program.desk.plan.actions[0], deadline=NO_DAY)
    lay(program, program.desk.plan.with_record(lacking))
    assert PRAISE not in words(page(program))


def test_each_step_ends_with_a_way_to_the_check_up(bare: Program, qtbot: QtBot) -> None:
    bare.window.go("read/plan")
    qtbot.waitUntil(lambda: any(name.startswith(OFFER) for name in names(page(bare))))
    button(bare, OFFER).click()
    assert bare.window.place == "checkup"


def test_the_wall_never_shows_it(bare: Program, qtbot: QtBot) -> None:
    bare.window.go("read/plan")
    qtbot.waitUntil(lambda: any(name.startswith(OFFER) for name in names(page(bare))))
    bare.window.asides.project()
    wall = bare.window.asides._projector  # noqa: SLF001  The wall has no other door.
    assert wall is not None
    qtbot.waitUntil(wall.isVisible)
    assert not any("Check-up" in name for name in names(wall))
    assert "no name yet" not in words(wall)
    tap(bare.window, Qt.Key.Key_K, CTRL)
    assert not any("Leave it so" in name for name in names(wall))
    bare.window.asides.stop_projecting()


def test_a_big_plan_shows_no_more_than_can_be_read(program: Program) -> None:
    bare = replace(program.desk.plan.actions[0], lead=NOBODY)
    plan = program.desk.plan.with_records(replace(bare, id=uuid4()) for _number in range(60))
    lay(program, plan)
    show_all(program)
    assert len(steps(program)) == 40
