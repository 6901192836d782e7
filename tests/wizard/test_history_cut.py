"""Nothing is cut of the history, of an earlier state, or of an action's form with every fold open."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.plan.records import Day, Person
from tests.wizard.cut import cut
from tests.wizard.find import names
from wizard.app import Program
from wizard.fields.action_card import ActionCard
from wizard.parts.fold import Fold
from wizard.parts.told_step import ToldStep

SIZES = [(1366, 768, 100), (1024, 700, 100), (1024, 700, 200), (800, 560, 200)]
REGION = "question/plan.regional"


def settled(qtbot: QtBot, widget: QWidget) -> None:
    def nothing_is_cut() -> None:
        assert cut(widget) == []

    qtbot.waitUntil(nothing_is_cut)


def dress(program: Program, width: int, height: int, text: int) -> None:
    settings = program.desk.services.settings
    program.desk.settings_asked.emit(replace(settings, text_size=text))
    program.window.resize(width, height)


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut_of_the_history_and_of_an_earlier_state(
    qtbot: QtBot, program: Program, width: int, height: int, text: int
) -> None:
    dress(program, width, height, text)
    question = program.desk.guide.question("plan.now_practical")
    action = program.desk.plan.actions[0]
    program.desk.set_column(question, action, "how", "On thick paper, so that it lasts. " * 40)
    program.desk.set_column(question, action, "lead", Person(role="n" * 200))
    program.window.go("history")
    page = program.window.current()
    qtbot.waitUntil(lambda: len(page.findChildren(ToldStep)) == 2)
    settled(qtbot, page)
    page.findChildren(ToldStep)[1].button.click()
    qtbot.waitUntil(lambda: "Bring this state back" in names(page))
    settled(qtbot, page)


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut_of_a_late_answer_and_of_a_form_with_every_fold_open(
    qtbot: QtBot, program: Program, width: int, height: int, text: int
) -> None:
    dress(program, width, height, text)
    question = program.desk.guide.question("plan.regional")
    late = Day(date(2026, 11, 3))
    row = program.desk.add_row(question, what="Ask", answer_by=late, next_rung="Ministry " * 20)
    program.desk.set_column(question, row, "deadline", late)
    program.desk.end_visit()
    program.desk.set_column(question, row, "deadline", Day(date(2026, 12, 3)))
    program.window.go(REGION)
    page = program.window.current()
    qtbot.waitUntil(lambda: any(n.startswith("Go one step up") for n in names(page)))
    settled(qtbot, page)
    card = next(c for c in page.findChildren(ActionCard) if c.action.id == row.id)
    card.edit.click()
    qtbot.waitUntil(lambda: "Done" in names(card))
    for fold in card.findChildren(Fold):
        fold.open(True)
    qtbot.waitUntil(lambda: "All changes of this action" in names(card))
    settled(qtbot, page)
