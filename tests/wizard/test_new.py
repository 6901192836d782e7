"""A new plan asks four questions, takes what was said, and goes on to step 1."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.records import Day
from tests.wizard.find import find, focused, words
from wizard.app import Program
from wizard.desk import Desk
from wizard.pages.new import NewPage
from wizard.parts.button import Button

WORRY = "What worry do we work on today? Give it a short name."
WHEN = "On which day do we meet to make the plan?"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> NewPage:
    made = NewPage(desk)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_place("new")
    made.focus_first()
    return made


def type_on(words: str) -> None:
    """Type a line and press Enter, wherever the focus is."""
    QTest.keyClicks(focused(), words)
    QTest.keyClick(focused(), Qt.Key.Key_Return)


def test_four_lines_typed_in_a_row_make_a_plan(
    qtbot: QtBot, page: NewPage, desk: Desk, core: Core
) -> None:
    with qtbot.waitSignal(page.went) as went:
        for line in ("Night calls", "Cedar Valley Safety Circle", "Cedar Valley", "15 March 2027"):
            type_on(line)
    said = {
        role: desk.plan.answer(core.guide.by_role(role).id).values
        for role in ("title", "group", "place", "workshop_day")
    }
    assert said["title"] == {"text": "Night calls"}
    assert said["group"] == {"text": "Cedar Valley Safety Circle"}
    assert said["place"] == {"text": "Cedar Valley"}
    assert said["workshop_day"]["day"].on.isoformat() == "2027-03-15"  # type: ignore[union-attr]
    assert core.library.read(desk.plan.id).plan == desk.plan
    (place,) = went.args
    question = core.guide.question(place.removeprefix("question/"))
    assert core.guide.step(question.step).number == 1
    assert question.role != "title"


def test_every_line_can_wait(qtbot: QtBot, page: NewPage, desk: Desk, core: Core) -> None:
    with qtbot.waitSignal(page.went) as went:
        find(page, "Begin with step 1", Button).click()
    assert went.args == [f"question/{core.guide.by_role('title').id}"]
    assert len(desk.plan.records) == 1


def test_words_that_are_no_day_are_kept_and_told(page: NewPage, desk: Desk, core: Core) -> None:
    box = find(page, WHEN, QLineEdit)
    QTest.keyClicks(box, "in autumn")
    assert "This is not one day yet." in words(page)
    find(page, "Begin with step 1", Button).click()
    question = core.guide.by_role("workshop_day")
    assert desk.plan.value(question.id, "day") == Day(None, "in autumn")


def test_today_is_one_press(page: NewPage) -> None:
    QTest.keyClick(find(page, "Today", Button), Qt.Key.Key_Return)
    assert find(page, WHEN, QLineEdit).text() == "Fri 20 November 2026"


def test_leaving_makes_no_plan(qtbot: QtBot, page: NewPage, desk: Desk, core: Core) -> None:
    QTest.keyClicks(focused(), "Night calls")
    with qtbot.waitSignal(page.went) as went:
        find(page, "Leave it", Button).click()
    assert went.args == ["home"]
    assert not desk.has_plan
    assert core.library.count() == 0


def test_the_next_new_plan_begins_empty(page: NewPage) -> None:
    QTest.keyClicks(focused(), "Night calls")
    page.show_place("new")
    assert [box.text() for box in page.findChildren(QLineEdit)] == ["", "", "", ""]


def test_what_was_typed_outlives_a_change_of_text_size(program: Program) -> None:
    program.window.go("home")
    program.window.go("new")
    QTest.keyClicks(find(program.window, WORRY, QLineEdit), "Night calls")
    program.desk.settings_asked.emit(replace(program.desk.services.settings, text_size=150))
    assert program.window.place == "new"
    assert find(program.window, WORRY, QLineEdit).text() == "Night calls"
