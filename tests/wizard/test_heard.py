"""Who does not see the screen hears what each control is for, where they are, and what comes up."""

import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.wizard.find import find, focus_name, focused, names
from wizard.app import Program
from wizard.fields.quick_entry import QuickEntry
from wizard.parts.button import Button

Heard = list[str]


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> Heard:
    """What a screen reader is asked to say."""
    said: Heard = []

    def say(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", say)
    return said


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("analyse.effect_on_safety", "How does this make women less safe?"),
        ("vision.concrete_statement", "Now one sentence. Who gets what, how fast, where, by when?"),
    ],
)
def test_a_box_is_called_by_its_question(program: Program, question: str, name: str) -> None:
    program.window.go(f"question/{question}")
    assert focus_name() == name


def test_the_lines_of_a_list_are_called_by_the_list(qtbot: QtBot, program: Program) -> None:
    program.window.go("question/analyse.practical_problems")
    qtbot.waitUntil(lambda: names(program.window).count("Practical problems") > 2)
    assert "In your words" not in names(program.window)


def test_the_step_list_says_where_one_is(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1366, 768)
    program.window.go("question/analyse.effect_on_safety")
    qtbot.waitUntil(lambda: "Women’s safety" in names(program.window.workspace.steps))
    line = find(program.window.workspace.steps, "Women’s safety", Button)
    assert line.accessibleDescription() == "you are here, answered"


def test_what_comes_up_above_the_page_is_heard(program: Program, heard: Heard) -> None:
    program.window.say("Deleted. Ctrl+Z brings it back.")
    assert heard == ["Deleted. Ctrl+Z brings it back."]


def test_what_a_typed_action_lacks_is_heard_once(program: Program, heard: Heard) -> None:
    program.window.go("question/plan.now_practical")
    entry = program.window.findChild(QuickEntry)
    assert isinstance(entry, QuickEntry)
    for box, typed in ((entry.what, "Print cards"), (entry.day, "some time")):
        box.setFocus()
        QTest.keyClicks(box, typed)
    entry.add()
    (words,) = heard
    assert "“some time” is not a day yet" in words


def test_a_letter_that_is_not_taken_is_heard_but_no_half_typed_day(
    program: Program, heard: Heard
) -> None:
    program.window.go("question/vision.agreement")
    QTest.keyClicks(focused(), "3x")
    assert heard == ["Only a whole number can stand here. Is it right as it is now?"]
    program.window.go("question/start.workshop_day")
    QTest.keyClicks(focused(), "15 ja")
    assert len(heard) == 1
