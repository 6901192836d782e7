"""What comes up above the page, and goes again, moves nothing from under the mouse or the keyboard."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.wizard.find import focused
from wizard.app import Program

NOW, WORRY = "question/plan.now_practical", "question/analyse.title"
SHORT = "question/start.group"


def height_of(program: Program, widget: QWidget) -> int:
    return widget.mapTo(program.window, QPoint()).y()


def settle(qtbot: QtBot, program: Program, widget: QWidget) -> None:
    """Wait until the page stands as it did a moment ago."""
    seen = list[int]()

    def is_still() -> bool:
        seen.append(height_of(program, widget))
        return len(seen) > 2 and seen[-1] == seen[-2] == seen[-3]

    qtbot.waitUntil(is_still)


@pytest.mark.parametrize("place", [NOW, WORRY, SHORT, "question/partners", "checkup", "home"])
def test_what_is_said_above_the_page_moves_nothing_on_it(
    program: Program, qtbot: QtBot, place: str
) -> None:
    window, banner = program.window, program.window.banner
    window.go(place)
    qtbot.waitUntil(lambda: window.current().isAncestorOf(focused()))
    box = focused()
    settle(qtbot, program, box)
    before = height_of(program, box)
    passed = set[int]()
    for _time in range(2):
        banner.say("Not all of it is saved yet. It is tried again.")
        qtbot.waitUntil(lambda: banner.isVisible() and banner.height() > 30)
        settle(qtbot, program, box)
        passed.add(height_of(program, box))
        banner.hide()
        settle(qtbot, program, box)
        passed.add(height_of(program, box))
    assert passed == {before}


def test_the_steps_beside_the_page_stay_where_they_are(program: Program, qtbot: QtBot) -> None:
    window, steps = program.window, program.window.workspace.steps
    window.go(SHORT)
    settle(qtbot, program, steps)
    before = height_of(program, steps)
    window.banner.say("Not all of it is saved yet. It is tried again.")
    qtbot.waitUntil(lambda: window.banner.isVisible() and window.banner.height() > 30)
    settle(qtbot, program, steps)
    assert height_of(program, steps) == before
    window.go("home")
    assert not window.banner.isVisible()
    window.say("Deleted.")
    qtbot.waitUntil(window.banner.isVisible)
    assert window.banner.width() == window.width()


def test_what_lies_under_the_words_is_a_turn_of_the_wheel_away(
    program: Program, qtbot: QtBot
) -> None:
    program.window.resize(1366, 1200)
    program.window.go(SHORT)
    bar = program.window.current().verticalScrollBar()
    qtbot.waitUntil(lambda: program.window.current().isAncestorOf(focused()))
    settle(qtbot, program, focused())
    assert bar.maximum() == 0
    program.window.say("Deleted. Ctrl+Z brings it back.")
    qtbot.waitUntil(lambda: bar.value() == program.window.banner.height())
    bar.setValue(0)
    program.window.banner.hide()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
