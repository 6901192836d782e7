"""Signs over time: numbers are added, changed and taken out by keyboard, and the drawing says them in words too."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.editing import Subject
from models.plan.plan import Plan
from models.plan.records import Day, Reading, Sign
from tests.wizard.cut import cut
from tests.wizard.find import find, focus_name, names, press, words
from wizard.app import Program
from wizard.desk import Desk
from wizard.pages.question import QuestionPage
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.label import Label
from wizard.parts.sign_chart import SignChart

SIGN = UUID(int=71)
CALLS = Sign(
    id=SIGN,
    what="Women offered a call",
    baseline="5 of 14",
    baseline_on=Day(date(2026, 12, 8)),
    target="9 of 10",
    target_on=Day(date(2028, 3, 31)),
)
ADD = "Add what was counted: Women offered a call"
Show = Callable[..., QuestionPage]


def reading(number: int, value: str, on: date, note: str = "") -> Reading:
    return Reading(id=UUID(int=80 + number), sign=SIGN, on=Day(on), value=value, note=note)


@pytest.fixture
def show(qtbot: QtBot, desk: Desk) -> Show:
    """The question of the signs with one sign and what was counted of it."""

    def made(*readings: Reading, sign: Sign = CALLS) -> QuestionPage:
        desk.begin(Plan.new(UUID(int=9)).with_records((sign, *readings)))
        page = QuestionPage(desk)
        desk.plan_changed.connect(page.refresh)
        qtbot.addWidget(page)
        page.resize(1000, 900)
        page.show_place("question/monitor.signs")
        with qtbot.waitExposed(page):
            page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        return page

    return made


def chart(page: QuestionPage) -> SignChart:
    (found,) = page.findChildren(SignChart)
    return found


def counted(desk: Desk) -> list[tuple[str, date | None, str]]:
    return [(r.value, r.on.on, r.note) for r in desk.plan.readings]


def type_words(text: str) -> None:
    box = QApplication.focusWidget()
    assert isinstance(box, LineBox)
    box.selectAll()
    box.insert(text)
    box.textEdited.emit(text)


def test_the_drawing_says_in_words_what_it_shows(show: Show) -> None:
    page = show(reading(1, "6 of 12", date(2027, 2, 25)), reading(2, "8 of 12", date(2027, 5, 19)))
    drawing = chart(page)
    assert drawing.isVisible()
    assert drawing.accessibleName() == "Chart: Women offered a call"
    assert drawing.accessibleDescription() == (
        "At first 5 of 14 on 8 Dec 2026. Last 8 of 12 on 19 May 2027. Goal 9 of 10 by 31 Mar 2028."
    )
    assert "25 Feb 2027: 6 of 12" in words(page)


@pytest.mark.parametrize("readings", [(), (reading(1, "not counted", date(2027, 2, 25)),)])
def test_there_is_no_drawing_before_a_number_was_counted(
    show: Show, readings: tuple[Reading, ...]
) -> None:
    assert not chart(show(*readings)).isVisible()


def test_a_sign_that_has_no_first_number_yet_asks_for_no_later_one(show: Show) -> None:
    page = show(sign=Sign(id=SIGN, what="Women offered a call"))
    assert [b for b in page.findChildren(Button) if b.isVisible() and "counted" in b.text()] == []


def test_a_number_is_added_by_keyboard_with_todays_day(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    page = show()
    find(page, ADD).setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: focus_name() == "Number")
    type_words("6 of 12")
    press(Qt.Key.Key_Return)
    assert counted(desk) == [("6 of 12", date(2026, 11, 20), "")]
    assert focus_name() == ADD
    assert chart(page).isVisible()
    assert "20 Nov 2026: 6 of 12" in words(page)
    desk.undo()
    assert counted(desk) == []
    assert not chart(page).isVisible()


def test_a_number_is_changed_and_noted(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show(reading(1, "6 of 12", date(2027, 2, 25)))
    find(page, "Change 25 Feb 2027: 6 of 12", Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Number")
    type_words("7 of 12")
    find(page, "Note", LineBox).setFocus()
    type_words("One week is missing.")
    press(Qt.Key.Key_Escape)
    assert counted(desk) == [("7 of 12", date(2027, 2, 25), "One week is missing.")]
    assert "25 Feb 2027: 7 of 12 · One week is missing." in words(page)


def test_the_row_stays_under_the_hands_while_its_day_is_typed(
    qtbot: QtBot, desk: Desk, show: Show
) -> None:
    page = show(reading(1, "6 of 12", date(2027, 2, 25)), reading(2, "8 of 12", date(2027, 5, 19)))
    find(page, "Change 25 Feb 2027: 6 of 12", Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Number")
    find(page, "Counted on", LineBox).setFocus()
    type_words("1 July 2027")
    assert focus_name() == "Counted on"
    find(page, "Done", Button).click()
    assert counted(desk)[-1][:2] == ("6 of 12", date(2027, 7, 1))
    lines = [label.text() for label in page.findChildren(Label) if "of 12" in label.text()]
    assert lines == ["19 May 2027: 8 of 12", "1 Jul 2027: 6 of 12"]


def test_a_number_is_taken_out_and_comes_back(desk: Desk, show: Show) -> None:
    page = show(reading(1, "6 of 12", date(2027, 2, 25)))
    find(page, "Delete 25 Feb 2027: 6 of 12", Button).click()
    assert counted(desk) == []
    desk.undo()
    assert counted(desk) == [("6 of 12", date(2027, 2, 25), "")]


def test_what_was_begun_and_not_counted_does_not_stay(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show()
    find(page, ADD, Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Number")
    desk.settle("home")
    assert counted(desk) == []
    assert page.isVisible()


@pytest.mark.parametrize(
    ("typed", "instead"),
    [("3 of 14", "fewer than 5 of 14"), ("4", "fewer than 5"), ("2 of 4", "fewer than 5")],
)
def test_a_number_so_small_that_people_are_seen_in_it_is_kept_back_in_one_click(
    qtbot: QtBot, desk: Desk, show: Show, typed: str, instead: str
) -> None:
    page = show()
    find(page, ADD, Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Number")
    type_words(typed)
    assert "Few people: others may guess who is meant." in words(page)
    find(page, f"Write “{instead}”", Button).click()
    assert [value for value, _on, _note in counted(desk)] == [instead]
    assert "Few people" not in words(page)


def test_the_group_says_itself_what_is_small(qtbot: QtBot, desk: Desk, show: Show) -> None:
    page = show()
    desk.set_answer(desk.guide.by_role("check_settings"), "small_number", 10)
    find(page, ADD, Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Number")
    type_words("7")
    find(page, "Write “fewer than 10”", Button).click()
    assert [value for value, _on, _note in counted(desk)] == ["fewer than 10"]


@pytest.mark.parametrize(("width", "text"), [(1366, 100), (1024, 200), (800, 200)])
def test_nothing_is_cut_around_the_drawing(
    qtbot: QtBot, program: Program, width: int, text: int
) -> None:
    desk = program.desk
    settings = replace(desk.services.settings, text_size=text)
    desk.settings_asked.emit(settings)
    sign = desk.plan.signs[0]
    for month in range(1, 9):
        made = reading(month, f"{month + 4} of 12", date(2027, month, 25), "Counted by hand " * 3)
        desk.do(desk.plan.with_record(replace(made, sign=sign.id)), Subject("edit"))
    program.window.resize(width, 700)
    program.window.go("question/monitor.signs")
    page = program.window.current()
    change = next(b for b in page.findChildren(Button) if b.accessibleName().startswith("Change "))
    change.click()
    qtbot.waitUntil(lambda: "Done" in names(page))
    qtbot.waitUntil(lambda: cut(program.window) == [], timeout=2000)
    assert any(c.isVisible() and c.width() > 0 for c in page.findChildren(SignChart))
