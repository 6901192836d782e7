"""A day is picked from a calendar with the mouse."""

from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QTableView
from pytestqt.qtbot import QtBot

from models.plan.columns import column
from models.plan.records import Day
from tests.wizard.find import find, names
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.edit import LineBox

LEFT = Qt.MouseButton.LeftButton


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_a_click_in_the_calendar_picks_a_day_and_says_where_nobody_works(
    qtbot: QtBot, program: Program
) -> None:
    window, question = program.window, program.desk.guide.by_role("workshop_day")
    program.desk.set_answer(question, "day", Day(date(2026, 11, 20)))
    window.go(f"question/{question.id}")
    pick = "Which day: Pick a day"
    qtbot.waitUntil(lambda: pick in names(window))
    QTest.mouseClick(find(window, pick, Button), LEFT)
    calendar = find(window, "Calendar", QCalendarWidget)
    view = calendar.findChildren(QTableView)[0]
    assert view.verticalHeader().isHidden()
    days = {
        view.model().index(row, day).data(): view.model().index(row, day)
        for row in range(2, 6)
        for day in range(view.model().columnCount())
    }
    assert days[21].data(Qt.ItemDataRole.ToolTipRole) == "This is not a working day."
    assert not days[24].data(Qt.ItemDataRole.ToolTipRole)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(days[24]).center())
    assert column(program.desk.plan.answer(question.id), "day") == Day(
        date(2026, 11, 24), "Tue 24 November 2026"
    )
    assert QApplication.activePopupWidget() is None


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_the_day_of_a_new_plan_is_picked_from_a_calendar(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.go("home")
    window.go("new")
    qtbot.waitUntil(lambda: "Pick a day" in names(window))
    QTest.mouseClick(find(window, "Pick a day", Button), LEFT)
    find(window, "Calendar", QCalendarWidget).clicked.emit(QDate(2026, 12, 8))
    box = find(window, "On which day do we meet to make the plan?", LineBox)
    assert box.text() == "Tue 8 December 2026"
