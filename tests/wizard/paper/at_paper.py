"""Sheets in the open plan, and the page on which they are typed in."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.editing import Subject
from models.meetings.from_paper import Filled, begun, with_said
from models.plan.plan import Plan
from models.plan.records import Value
from tests.wizard.conftest import NOW
from tests.wizard.find import focused, words
from wizard.app import Program
from wizard.parts.page import Page

SAFETY, TRAINING = "analyse.effect_on_safety", "analyse.training_need"
PROBLEMS, REFERRALS = "analyse.practical_problems", "analyse.referral_problem"
KEYS = Qt.Key


def sheet(
    plan: Plan, table: str, form: str, said: dict[tuple[str, str], Value]
) -> tuple[Plan, UUID]:
    """The plan with one more sheet, and what it says."""
    plan, made = begun(plan, form, Filled(table, "Clerk"), NOW.date())
    for (question, field), value in said.items():
        plan = with_said(plan, made, question, field, value)
    return plan, made


def keep(program: Program, plan: Plan) -> None:
    """Make `plan` the open one."""
    program.desk.do(plan, Subject("paper"))


def open_at(qtbot: QtBot, program: Program, place: str) -> Page:
    """Go to a place and wait until the focus is there."""
    program.window.go(place)
    page = program.window.current()
    # What was just made is seen at Qt's next turn.
    qtbot.waitUntil(lambda: bool(words(page)) and page.isAncestorOf(focused()))
    return page


def type_in(text: str) -> None:
    """Type letter by letter, wherever the focus goes."""
    for letter in text:
        QTest.keyClicks(focused(), letter)


def answer(program: Program, question: str) -> str:
    """What the plan answers."""
    return program.desk.plan.text(question)
