"""An action opens as a form that begins at its top, where the focus is, and closes where it stood."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.plan.records import Day
from tests.wizard.find import find, focused, is_seen, names, press
from wizard.app import Program
from wizard.fields.action_card import ActionCard
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.page import Page

FIRST = "What will be done?"
LONG = "Agree who meets people at the door at night, and who stays with them. " * 12


@pytest.mark.parametrize("number", [0, 1])
def test_a_click_on_a_chip_of_a_card_leads_to_its_field(
    qtbot: QtBot, program: Program, number: int
) -> None:
    question = program.desk.guide.question("plan.now_practical")
    day = Day(date(2026, 12, 17))
    program.desk.add_rows(question, [{"what": "Print contact cards", "deadline": day}])
    program.window.go("question/plan.now_practical")
    card = program.window.current().findChildren(ActionCard)[-1]
    qtbot.waitUntil(lambda: any(chip.text().startswith("by ") for chip in chips(card)))
    words, field = (("by ", "By which day?"), ("Needs a lead", "Who makes sure it gets done?"))[
        number
    ]
    chip = next(one for one in chips(card) if one.text().startswith(words))
    qtbot.waitUntil(lambda: card.childAt(middle_of(chip, card)) is chip)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=middle_of(chip, card))
    qtbot.waitUntil(lambda: focused().accessibleName() == field)
    qtbot.waitUntil(lambda: is_seen(focused(), program.window.current()))


def middle_of(chip: Label, card: ActionCard) -> QPoint:
    return chip.mapTo(card, chip.rect().center())


def chips(card: ActionCard) -> list[Label]:
    return [one for one in card.findChildren(Label) if one.property("chip")]


@pytest.mark.parametrize("size", [(1366, 768), (1024, 700), (800, 560)])
def test_a_form_longer_than_the_page_is_shown_from_its_top(
    qtbot: QtBot, program: Program, size: tuple[int, int]
) -> None:
    program.window.resize(*size)
    card, button = opened(qtbot, program)
    page = program.window.current()
    qtbot.waitUntil(lambda: card.height() > page.viewport().height())
    qtbot.waitUntil(lambda: 0 <= top_of(card, page) < 60)
    assert focused().accessibleName() == FIRST
    assert card.isAncestorOf(focused())
    assert is_seen(focused(), page)
    press(Qt.Key.Key_Escape)
    assert focused() is button


def test_the_first_field_is_seen_under_a_title_of_many_lines(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(800, 560)
    question = program.desk.guide.question("plan.now_practical")
    program.desk.set_column(question, program.desk.plan.actions[0], "what", LONG)
    card, _button = opened(qtbot, program)
    page = program.window.current()
    qtbot.waitUntil(lambda: card.height() > page.viewport().height())
    qtbot.waitUntil(lambda: is_seen(focused(), page))
    assert focused().accessibleName() == FIRST


def test_a_form_that_closes_at_its_end_leaves_its_card_in_view(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(1366, 768)
    question = program.desk.guide.question("plan.now_practical")
    program.desk.add_rows(question, [{"what": f"Print card {n}"} for n in range(12)])
    card, _button = opened(qtbot, program)
    page = program.window.current()
    qtbot.waitUntil(lambda: card.height() > page.viewport().height())
    done = find(card, "Done", Button)
    qtbot.waitUntil(lambda: 0 <= top_of(card, page) < 60)
    done.setFocus()
    page.bring(done)
    qtbot.waitUntil(lambda: is_seen(done, page) and not is_seen(card, page))
    QTest.mouseClick(done, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.height() < page.viewport().height())
    qtbot.waitUntil(lambda: is_seen(card, page))


def opened(qtbot: QtBot, program: Program) -> tuple[ActionCard, Button]:
    """The card of the first action, opened by its button."""
    program.window.go("question/plan.now_practical")
    page = program.window.current()
    action = program.desk.plan.actions[0]
    name = f"Edit {action.number}  {action.what}"
    qtbot.waitUntil(lambda: name in names(page))
    button = find(page, name, Button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    card = button.parentWidget()
    assert isinstance(card, ActionCard)
    return card, button


def top_of(widget: QWidget, page: Page) -> int:
    """How far below the page's upper edge a widget begins."""
    return widget.mapTo(page.viewport(), QPoint()).y()


def test_a_day_that_is_none_yet_gives_way_to_the_next_one_that_is_typed(
    qtbot: QtBot, program: Program
) -> None:
    question = program.desk.guide.question("plan.now_practical")
    added = program.desk.add_row(question, what="Print contact cards", deadline=Day(None, "soon"))
    program.window.go("question/plan.now_practical")
    program.window.current().show_row(added.id, "deadline")  # type: ignore[call-arg]
    qtbot.waitUntil(lambda: focused().accessibleName() == "By which day?")
    QTest.keyClicks(focused(), "15 january")
    assert program.desk.plan.actions[-1].deadline == Day(date(2027, 1, 15), "15 january")
