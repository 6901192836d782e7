"""On Today one key says how an action stands: in the plan's own history, undone there and here, never lost."""

import sys
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event
from tests.faults.squeezed import limit_files
from tests.wizard.conftest import CLERK, Begin, KeepDue
from tests.wizard.find import find, focus_name, press, rows, tap, words
from tests.wizard.test_dialogs import meanwhile
from wizard.parts.button import Button

CTRL = Qt.KeyboardModifier.ControlModifier


def the_action(core: Core, plan: Plan) -> Action:
    return core.library.read(plan.id).plan.actions[0]


def events(core: Core, plan: Plan) -> tuple[Event, ...]:
    return core.library.read(plan.id).plan.events


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Qt.Key.Key_W, "under_way"),
        (Qt.Key.Key_D, "done"),
        (Qt.Key.Key_S, "stuck"),
        (Qt.Key.Key_X, "dropped"),
    ],
)
def test_one_key_sets_a_status_and_it_is_kept_at_once(
    today: Begin, keep_due: KeepDue, core: Core, key: Qt.Key, status: str
) -> None:
    plan, other = keep_due("Weekend calls", -3), keep_due("Transport", -2)
    program = today()
    press(key)
    assert the_action(core, plan).status == status
    assert the_action(core, other) == other.actions[0]
    (event,) = events(core, plan)
    assert (event.before, event.after, event.who) == ("not_started", status, "this computer")
    assert (event.on.on, core.library.agenda(core.today).dues == ()) == (core.today, False)
    ticked = [b for b in rows(program)[0].findChildren(Button) if b.isChecked()]
    assert [b.accessibleDescription() for b in ticked] == [chr(key)]


def test_a_status_is_in_the_history_of_the_plan_and_undone_there(
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    plan = keep_due("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_D)
    (step,) = core.library.history(plan.id)
    assert (step.subject.question, step.subject.field) == ("plan.now_practical", "status")
    program.window.go(f"open/{plan.id}")
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert program.desk.plan.actions == plan.actions
    assert program.desk.plan.events == ()


def test_ctrl_z_takes_back_what_was_set_last_in_whatever_plan(
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    first, second = keep_due("Weekend calls", -3), keep_due("Transport", -2)
    program = today()
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_W)
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert the_action(core, second).status == "not_started"
    assert the_action(core, first).status == "done"
    assert "Undone." in words(program.window)
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert the_action(core, first) == first.actions[0]
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert core.library.read(first.id).plan == first


def test_with_the_mouse_it_is_one_click(today: Begin, keep_due: KeepDue, core: Core) -> None:
    plan = keep_due("Weekend calls", -3)
    find(today().window, "Done: action 1, Weekend calls", Button).click()
    assert the_action(core, plan).status == "done"


def test_a_reason_and_a_few_words_may_follow(today: Begin, keep_due: KeepDue, core: Core) -> None:
    plan = keep_due("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_3)
    (event,) = events(core, plan)
    assert (event.after, event.reason) == ("stuck", "blocked_above")
    line = find(program.window, "Why: action 1, Weekend calls", QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "No answer from the head office")
    press(Qt.Key.Key_Return)
    (event,) = events(core, plan)
    assert (event.reason, event.note) == ("blocked_above", "No answer from the head office")
    assert the_action(core, plan).status_note == "No answer from the head office"
    assert len(core.library.history(plan.id)) == 1, "status and reason are one step"
    assert focus_name().startswith("1 Put a card")
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert core.library.read(plan.id).plan == plan


def test_who_rang_says_so_in_one_key_and_rings_no_more(
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    asked = {"follow_up_by": CLERK, "follow_up_on": Day(core.today - timedelta(days=1))}
    plan = keep_due("Weekend calls", 40, status="under_way", **asked)
    program = today()
    press(Qt.Key.Key_W)
    (event,) = events(core, plan)
    assert (event.before, event.after) == ("under_way", "under_way")
    assert "Asked. Ctrl+Z takes it back." in words(program.window)
    program.window.go("home")
    program.window.go("today")
    assert not core.library.is_due(core.today)


def test_a_first_step_is_over_once_the_action_is_on_the_way(
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    keep_due("Weekend calls", 40, first_step="Ask the printer", first_step_on=Day(core.today))
    program = today()
    assert focus_name().startswith("1 First step: Ask the printer")
    press(Qt.Key.Key_W)
    assert "It has begun. Ctrl+Z takes it back." in words(program.window)


def test_who_rang_before_the_day_has_asked_on_that_day(
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    asked = {"follow_up_by": CLERK, "follow_up_on": Day(core.today + timedelta(days=5))}
    plan = keep_due("Weekend calls", 40, **asked)
    today()
    press(Qt.Key.Key_W)
    assert the_action(core, plan).follow_up_on.on == core.today
    assert not core.library.is_due(core.today)


@pytest.mark.skipif(sys.platform == "win32", reason="only POSIX can limit a file's size")
def test_what_cannot_be_saved_is_told_kept_and_tried_again(
    today: Begin, keep_due: KeepDue, core: Core, qtbot: QtBot
) -> None:
    plan = keep_due("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_S)
    line = find(program.window, "Why: action 1, Weekend calls", QLineEdit)
    limit_files(512)
    try:
        line.setText("typed when the disk was full")
        line.editingFinished.emit()
        assert "not saved yet" in words(program.window)
        meanwhile(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
        assert not program.window.close()
        program.window.go("home")
        assert program.window.place == "today"
    finally:
        limit_files(None)
    qtbot.waitUntil(lambda: "All is saved now." in words(program.window), timeout=10_000)
    assert the_action(core, plan).status_note.startswith("typed when the disk was full")
    program.window.go("home")
    assert program.window.place == "home"


def test_a_change_of_text_size_loses_nothing_that_could_be_taken_back(
    today: Begin, keep_due: KeepDue, core: Core, qtbot: QtBot
) -> None:
    plan = keep_due("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_W)
    before = program.window
    tap(before, Qt.Key.Key_Plus, CTRL)
    assert program.window is not before
    qtbot.waitUntil(lambda: bool(rows(program)))
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert core.library.read(plan.id).plan == plan
