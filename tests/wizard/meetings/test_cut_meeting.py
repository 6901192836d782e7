"""At any size and in large letters nothing of a meeting is cut, before it begins, in it and at its end."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.plan.records import Day
from tests.wizard.conftest import Clock
from tests.wizard.find import find, tap
from tests.wizard.test_cut import SIZES, dress, settled
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.edit import LineBox


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_no_words_of_a_meeting_are_cut(
    qtbot: QtBot, program: Program, clock: Clock, width: int, height: int, text: int
) -> None:
    desk, window = program.desk, program.window
    clock.go(120)
    reviews = desk.guide.by_role("reviews")
    desk.set_column(reviews, desk.plan.reviews[0], "on", Day(date(2027, 2, 25)))
    for review in desk.plan.reviews[1:]:
        desk.remove_row(reviews, review)
    dress(program, text)
    window = program.window
    window.resize(width, height)
    window.go("meeting")
    click(program, "It was not held")
    settled(qtbot, program, "before it begins")
    click(program, "Begin it today")
    click(program, "It was on another day")
    settled(qtbot, program, "begun")
    tap_at(program, "Go to: What was agreed", Qt.Key.Key_S)
    settled(qtbot, program, "an open action")
    tap(window, Qt.Key.Key_Return)
    click(program, "Close the meeting")
    settled(qtbot, program, "refused kindly")


def click(program: Program, name: str) -> None:
    find(program.window, name, Button).click()


def tap_at(program: Program, way: str, key: Qt.Key) -> None:
    click(program, way)
    tap(program.window, key)


def test_words_without_end_push_nothing_sideways(qtbot: QtBot, program: Program) -> None:
    desk, window = program.desk, program.window
    endless, first = "n" * 300, desk.plan.actions[0]
    desk.set_column(desk.guide.by_level(first.level), first, "what", endless)
    desk.set_column(desk.guide.by_role("signs"), desk.plan.signs[0], "what", endless)
    desk.set_column(desk.guide.by_role("partners"), desk.plan.partners[0], "agency", endless)
    dress(program, 200)
    window = program.window
    window.resize(800, 560)
    window.go("meeting")
    click(program, "Begin this one today")
    settled(qtbot, program, "begun")
    tap_at(program, "Go to: What was agreed", Qt.Key.Key_S)
    QTest.keyClicks(find(window, "Note on action 1", LineBox), endless)
    settled(qtbot, program, "open")
    tap(window, Qt.Key.Key_Return)
    settled(qtbot, program, "folded")
