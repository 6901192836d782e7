"""A double-click does one thing, and does it to what it was meant for."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from tests.wizard.find import find, focus_name, focused, names
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.menu import open_under
from wizard.second_click import SecondClick
from wizard.window import Window

LEFT = Qt.MouseButton.LeftButton


def double_click(qtbot: QtBot, window: Window, name: str) -> None:
    """Click twice on a button, as quickly as a habit: the window hands each click to what is there by then."""
    qtbot.waitUntil(lambda: name in names(window))
    at = find(window, name, Button)
    # What was made just now is laid out first, and has taken the focus.
    qtbot.waitUntil(lambda: window.childAt(at.mapTo(window, at.rect().center())) is at)
    qtbot.waitUntil(lambda: window.current().isAncestorOf(focused()))
    click_twice(window, at)


def click_twice(window: QWidget, at: QWidget) -> None:
    """Let the window have two quick clicks where `at` is."""
    handle = window.windowHandle()
    spot = at.mapTo(window, at.rect().center())
    for _click in range(2):
        QTest.mousePress(handle, LEFT, pos=spot, delay=1)
        QTest.mouseRelease(handle, LEFT, pos=spot, delay=1)


def test_a_double_click_on_next_goes_one_question_on(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1366, 768)
    double_click(qtbot, program.window, "Next question")
    assert program.window.place == "question/analyse.practical_problems"


def test_a_double_click_adds_one_row_and_opens_nothing(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.go(f"question/{program.desk.guide.by_role('already_done').id}")
    before = len(program.desk.plan.records)
    qtbot.waitUntil(lambda: focus_name().startswith("Add:"))
    QTest.keyClicks(focused(), "The shelter answers at night")
    double_click(qtbot, window, "Add")
    assert len(program.desk.plan.records) == before + 1
    assert QApplication.activePopupWidget() is None


def test_the_second_click_does_not_reach_what_the_first_brought_there(
    qtbot: QtBot, program: Program
) -> None:
    window = program.window
    window.resize(1366, 768)
    window.go("home")
    window.go("new")
    double_click(qtbot, window, "Begin with step 1")
    assert window.place == "question/analyse.title"


def test_quick_clicks_on_undo_take_back_a_step_each(qtbot: QtBot, program: Program) -> None:
    desk, window = program.desk, program.window
    window.resize(1366, 768)
    question = desk.guide.by_role("title")
    for title in ("One", "Two"):
        desk.set_answer(question, "text", title)
        desk.end_visit()
    before = desk.plan.text(question.id, "text")
    assert before == "Two"
    double_click(qtbot, window, "Undo")
    assert desk.plan.text(question.id, "text") not in ("One", "Two")


@pytest.mark.usefixtures("desk")
def test_the_second_click_moves_no_focus(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    asked, brought = LineBox(), LineBox()
    go_there = Button("Go there")
    for widget in (asked, brought, go_there):
        widget.setParent(window)
        widget.resize(200, 40)
    asked.move(0, 100)
    go_there.clicked.connect(go_there.hide)
    go_there.clicked.connect(brought.show)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    asked.setFocus()
    qtbot.waitUntil(asked.hasFocus)
    go_there.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    SecondClick(window)
    click_twice(window, go_there)
    assert brought.isVisible()
    assert asked.hasFocus()


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_the_second_click_on_a_line_of_a_menu_reaches_nothing_below(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    more, below = Button("More"), Button("Below")
    chosen: list[str] = []
    reached: list[str] = []
    more.setParent(window)
    below.setParent(window)
    more.setGeometry(0, 0, 80, 24)
    below.setGeometry(0, 24, 400, 300)
    below.clicked.connect(lambda: reached.append("below"))
    with qtbot.waitExposed(window):
        window.show()
    SecondClick(window)
    menu = QMenu(more)
    line = menu.addAction("Delete", lambda: chosen.append("deleted"))
    open_under(menu, more)
    spot = menu.mapToGlobal(menu.actionGeometry(line).center())
    for over in (menu, window):
        handle = over.windowHandle()
        QTest.mousePress(handle, LEFT, pos=over.mapFromGlobal(spot), delay=1)
        QTest.mouseRelease(handle, LEFT, pos=over.mapFromGlobal(spot), delay=1)
    assert (chosen, reached) == (["deleted"], [])
    # A click that somebody means comes later.
    qtbot.wait(QApplication.doubleClickInterval() + 50)
    click_twice(window, below)
    assert reached == ["below"]


@pytest.mark.usefixtures("desk")
@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
@pytest.mark.parametrize("from_bottom", [60, 400])
def test_a_menu_never_covers_its_button(qtbot: QtBot, from_bottom: int) -> None:
    more = Button("More")
    qtbot.addWidget(more)
    room = more.screen().availableGeometry()
    more.move(room.left() + 20, room.bottom() - from_bottom)
    with qtbot.waitExposed(more):
        more.show()
    menu = QMenu(more)
    for words in ("Move up", "Move down", "Delete"):
        menu.addAction(words)
    open_under(menu, more)
    here = QRect(more.mapToGlobal(QPoint()), more.size())
    assert room.contains(menu.geometry())
    assert not menu.geometry().intersects(here)
    menu.close()
