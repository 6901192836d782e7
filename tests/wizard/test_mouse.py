"""Whatever the keys do a person does with the mouse alone, and sees what it did."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from models.plan.records import Day, Person
from tests.wizard.conftest import Home, MakePlan
from tests.wizard.find import find, focus_name, focused, is_seen, names, titles
from wizard.app import Program
from wizard.fields.action_card import ActionCard
from wizard.fields.row import Row
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.edit import LineBox
from wizard.parts.home_head import SearchBox
from wizard.parts.plan_card import PlanCard

LEFT = Qt.MouseButton.LeftButton


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


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_lines_pasted_by_the_menu_make_a_row_each(qtbot: QtBot, program: Program) -> None:
    window = program.window
    question = program.desk.guide.by_role("practical_problems")
    window.go(f"question/{question.id}")
    qtbot.waitUntil(lambda: focus_name().startswith("Add:"))
    before = len(program.desk.rows(question))
    QApplication.clipboard().setText("The form waits\nNobody answers at night\n")
    box = focused()
    asked = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, QPoint(9, 9), box.mapToGlobal(QPoint(9, 9))
    )
    QApplication.sendEvent(box, asked)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    (paste,) = [action for action in menu.actions() if action.objectName() == "edit-paste"]
    paste.trigger()
    menu.close()
    assert len(program.desk.rows(question)) == before + 2


def test_what_is_typed_below_a_long_list_is_seen(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(1024, 700)
    window.go(f"question/{program.desk.guide.by_role('partners').id}")
    page = window.current()
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0 and not is_seen(focused(), page))
    assert focus_name().startswith("Add:")
    QTest.keyClicks(focused(), "School")
    qtbot.waitUntil(lambda: is_seen(focused(), page))


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_the_first_row_is_not_offered_to_move_up(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.go("question/plan.already_done")
    words = "More for The shelter answers its phone every night of the year."
    qtbot.waitUntil(lambda: words in names(window))
    QTest.mouseClick(find(window, words, Button), LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions() if a.isEnabled()] == ["Delete"]
    menu.close()


def test_a_click_on_the_words_under_a_step_goes_there_too(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(1366, 768)
    steps = window.workspace.steps
    qtbot.waitUntil(lambda: "Getting ready" in names(steps))
    card = find(steps, "Getting ready", Button).parentWidget()
    assert isinstance(card, Card)
    QTest.mouseClick(card, LEFT, pos=QPoint(60, card.height() - 6))
    assert window.place.startswith("question/start.")


def test_notes_are_offered_where_there_are_notes(program: Program) -> None:
    window = program.window
    window.resize(1366, 768)
    assert find(window, "Notes", Button).isEnabled()
    window.go("settings")
    assert not find(window, "Notes", Button).isEnabled()
    window.go("question/analyse.title")
    assert find(window, "Notes", Button).isEnabled()
