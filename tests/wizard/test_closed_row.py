"""A closed row of a list can be understood without its form, and an opened one is seen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.wizard.find import find, focused, is_seen, names, words
from wizard.app import Program
from wizard.fields.row import Row
from wizard.parts.button import Button


def test_a_closed_sign_says_what_each_number_is(qtbot: QtBot, program: Program) -> None:
    program.window.go("question/monitor.signs")
    shown = words(row(qtbot, program))
    assert "It is about: Women’s safety." in shown
    assert "Today: 5 of 14 (Tue 27 October 2026)." in shown
    assert "Goal: 9 of 10 by " in shown


def test_a_closed_message_says_who_tells_whom(qtbot: QtBot, program: Program) -> None:
    program.window.go("question/plan.communicate_how")
    shown = words(row(qtbot, program))
    assert "We tell Survivors’ circle." in shown
    assert "How: Visit." in shown


def test_a_closed_row_of_any_list_names_its_columns(qtbot: QtBot, program: Program) -> None:
    budget = program.desk.guide.question("mou.budget")
    program.desk.add_row(budget, agency="Police", amount="500", text="fuel")
    program.window.go("question/mou.budget")
    shown = words(row(qtbot, program))
    assert shown.startswith("Police\n")
    assert "Amount: 500." in shown
    assert "For what: fuel." in shown


def test_a_row_without_its_first_column_is_called_by_the_next(
    qtbot: QtBot, program: Program
) -> None:
    signs = program.desk.guide.question("monitor.signs")
    program.desk.add_row(signs, target="9 of 10", source="On-call log")
    program.window.go("question/monitor.signs")
    assert words(row(qtbot, program, -1)) == "9 of 10\nFrom: On-call log."


@pytest.mark.parametrize("size", [(1366, 768), (800, 560)])
def test_an_opened_row_is_seen_from_its_top(
    qtbot: QtBot, program: Program, size: tuple[int, int]
) -> None:
    program.window.resize(*size)
    program.window.go("question/partners")
    page = program.window.current()
    last = row(qtbot, program, -1)
    edit = find(last, f"Edit {program.desk.plan.partners[-1].agency}", Button)
    QTest.mouseClick(edit, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: last.isAncestorOf(focused()))
    qtbot.waitUntil(lambda: is_seen(focused(), page) and "Done" in names(last))
    QTest.mouseClick(find(last, "Done", Button), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: is_seen(last, page))


def row(qtbot: QtBot, program: Program, at: int = 0) -> Row:
    """One row of the list on show."""
    found = program.window.current().findChildren(Row)[at]
    qtbot.waitUntil(found.isVisible)
    return found
