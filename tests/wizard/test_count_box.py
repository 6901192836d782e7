"""A number is typed, stepped by keys, or stepped by a mouse alone."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from wizard.desk import Desk
from wizard.parts.count_box import CountBox


@pytest.fixture
def box(qtbot: QtBot, desk: Desk) -> CountBox:
    assert desk is not None
    made = CountBox("Copies", 1, 99)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def press(box: CountBox, half: int) -> None:
    at = QPoint(box.width() - 8, box.height() // 2 + half * box.height() // 4)
    QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=at)


def test_the_arrows_step_from_what_stands_there(box: CountBox) -> None:
    QTest.keyClicks(box, "5")
    press(box, -1)
    press(box, -1)
    press(box, 1)
    assert (box.text(), box.number) == ("6", 6)


def test_no_step_leads_past_the_least_or_the_most(box: CountBox) -> None:
    press(box, 1)
    assert box.number == 1
    box.show_number(99)
    press(box, -1)
    assert box.number == 99


def test_each_step_is_told(qtbot: QtBot, box: CountBox) -> None:
    with qtbot.waitSignal(box.counted) as told:
        press(box, -1)
    assert told.args == [2]
