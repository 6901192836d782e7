"""What a person does with the mouse alone: every click does one thing, and does it to what it was meant for."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMenu, QTableView, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from models.plan.columns import column
from models.plan.records import Day, Person
from tests.wizard.conftest import Home, MakePlan
from tests.wizard.find import find, focus_name, focused, names, titles
from wizard.app import Program
from wizard.fields.action_card import ActionCard
from wizard.fields.row import Row
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.home_head import SearchBox
from wizard.parts.plan_card import PlanCard
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


def test_the_step_list_stays_where_it_is_under_the_pointer(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(1366, 768)
    steps = window.workspace.steps

    def height_of(name: str) -> int:
        line = find(steps, name, Button)
        return line.mapTo(window, line.rect().center()).y()

    qtbot.waitUntil(lambda: "Practical problems" in names(steps))
    qtbot.waitUntil(lambda: height_of("Practical problems") > height_of("The worry") > 0)
    before = height_of("Practical problems")
    QTest.mouseClick(find(steps, "Practical problems", Button), LEFT)
    qtbot.waitUntil(lambda: find(steps, "Practical problems").property("current"))
    qtbot.waitUntil(lambda: height_of("Practical problems") == before)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700), (800, 560)])
def test_a_jump_to_a_gap_shows_the_whole_field_above_the_line_for_the_next_action(
    qtbot: QtBot, program: Program, size: tuple[int, int]
) -> None:
    desk, window = program.desk, program.window
    window.resize(*size)
    question = desk.guide.question("plan.now_practical")
    desk.add_rows(question, [{"what": "Print contact cards", "lead": Person(role="Clerk")}])
    desk.set_column(question, desk.rows(question)[-1], "deadline", Day(date(2026, 12, 17)))
    gap = next(p for p in desk.services.gaps(desk.plan.actions[-1], desk.plan) if p.blocks)
    window.show_gap(gap)
    page = window.current()

    def is_whole() -> bool:
        box = focused()
        seen = QRect(box.mapTo(page.viewport(), QPoint()), box.size())
        room = page.viewport().rect().adjusted(0, 0, 0, -page.covered())
        return isinstance(box, LineBox) and page.body.isAncestorOf(box) and room.contains(seen)

    qtbot.waitUntil(is_whole)


def test_a_click_beside_its_buttons_opens_a_plan(home_page: Home, make_plan: MakePlan) -> None:
    plan = make_plan("Night-time referrals")
    page = home_page()
    went: list[str] = []
    page.went.connect(went.append)
    card = page.findChildren(PlanCard)[0]
    QTest.mouseClick(card, LEFT, pos=QPoint(30, 20))
    assert went == [f"open/{plan.id}"]


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_the_other_button_shows_what_can_be_done_with_a_plan(
    home_page: Home, make_plan: MakePlan
) -> None:
    make_plan("Night-time referrals")
    card = home_page().findChildren(PlanCard)[0]
    at = QPoint(30, 20)
    asked = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, card.mapToGlobal(at))
    QApplication.sendEvent(card, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Duplicate", "Save plan file", "Delete"]
    menu.close()


def test_a_long_form_opens_at_a_click_on_its_words_and_closes_at_its_top(
    qtbot: QtBot, program: Program
) -> None:
    program.window.go("question/plan.already_done")
    page = program.window.current()
    words = "The shelter answers its phone every night of the year."
    qtbot.waitUntil(lambda: f"Edit {words}" in names(page))
    row = page.findChildren(Row)[0]
    QTest.mouseClick(row, LEFT, pos=QPoint(40, 20))
    qtbot.waitUntil(lambda: f"Close {words}" in names(page))
    QTest.mouseClick(row, LEFT, pos=QPoint(40, 20))
    QTest.mouseClick(find(page, f"Close {words}", Button), LEFT)
    qtbot.waitUntil(lambda: focus_name() == f"Edit {words}")


def test_an_action_opens_at_a_click_on_its_card(qtbot: QtBot, program: Program) -> None:
    program.window.go("question/plan.now_practical")
    page = program.window.current()
    qtbot.waitUntil(lambda: bool(page.findChildren(ActionCard)))
    card = page.findChildren(ActionCard)[0]
    what = f"{card.action.number}  {card.action.what}"
    qtbot.waitUntil(lambda: f"Edit {what}" in names(card))
    QTest.mouseClick(card, LEFT, pos=QPoint(40, 20))
    assert card.form is not None
    QTest.mouseClick(find(card, f"Close {what}", Button), LEFT)
    assert card.form is None


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_a_click_in_the_calendar_picks_a_day_and_says_where_nobody_works(
    qtbot: QtBot, program: Program
) -> None:
    window, question = program.window, program.desk.guide.by_role("workshop_day")
    program.desk.set_answer(question, "day", Day(date(2026, 11, 20)))
    window.go(f"question/{question.id}")
    qtbot.waitUntil(lambda: "Pick a day" in names(window))
    QTest.mouseClick(find(window, "Pick a day", Button), LEFT)
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


def test_a_search_is_emptied_by_a_click(qtbot: QtBot, home_page: Home, make_plan: MakePlan) -> None:
    for title in ("Night-time referrals", "One referral form"):
        make_plan(title)
    page = home_page()
    box = find(page, "Find a plan, lead or action", SearchBox)
    cross = box.findChildren(QToolButton)[0]
    assert not cross.isVisible()
    QTest.keyClicks(box, "night")
    qtbot.waitUntil(lambda: titles(page) == ["Night-time referrals"])
    QTest.mouseClick(cross, LEFT)
    assert len(titles(page)) == 2
    assert not box.text()


def test_what_a_click_took_away_leaves_the_focus_on_the_page(
    qtbot: QtBot, program: Program
) -> None:
    desk, window = program.desk, program.window
    question = desk.guide.question("plan.now_practical")
    due = Day(date(2026, 12, 17))
    desk.add_row(question, what="Print contact cards", lead=Person(role="Clerk"), deadline=due)
    window.go(f"question/{question.id}")
    words = "Accept all: 1 follow-up is suggested."
    qtbot.waitUntil(lambda: words in names(window))
    QTest.mouseClick(find(window, words, Button), LEFT)
    assert focus_name() == "What will be done?"


@pytest.mark.parametrize("place", ["home", "question/analyse.title"])
def test_the_cover_is_one_click_away_in_the_smallest_window(
    qtbot: QtBot, program: Program, place: str
) -> None:
    window = program.window
    window.resize(800, 560)
    window.go(place)
    qtbot.waitUntil(lambda: window.width() == 800)
    QTest.mouseClick(find(window, "Cover", Button), LEFT)
    assert window.windowTitle() == "Planner"


def test_the_bar_folds_only_where_its_buttons_do_not_fit(program: Program) -> None:
    window = program.window
    window.resize(800, 560)
    assert "Menu" in names(window.topbar)
    window.go("home")
    assert {"Settings", "Help"} <= set(names(window.topbar))
    assert "Menu" not in names(window.topbar)
