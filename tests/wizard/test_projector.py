"""The question alone on the wall: big, live, and without what is for the facilitator."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit
from pytestqt.qtbot import QtBot

from models.plan.records import Person
from tests.wizard.find import find, focused, tap, words
from wizard.app import Program
from wizard.onlooker import guide_for_onlookers
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.projector import Projector

VISION = "question/vision.for_survivors"
PRIVATE = "question/start.s5_listen"


def walls() -> list[Projector]:
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, Projector) and w.isVisible()]


@pytest.fixture
def wall(qtbot: QtBot, program: Program) -> Iterator[Projector]:
    """The projector on the only screen, with the keyboard."""
    program.window.go(VISION)
    tap(program.window, Qt.Key.Key_F11)
    (made,) = walls()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    program.window.asides.stop_projecting()


def test_it_fills_the_screen_with_the_question_in_huge_letters(
    program: Program, wall: Projector
) -> None:
    assert wall.isFullScreen()
    ask = program.desk.guide.texts.one("vision.for_survivors", "ask")
    (label,) = [w for w in wall.findChildren(Label) if w.text() == ask and w.isVisible()]
    assert label.fontInfo().pixelSize() >= 48
    box = wall.findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    assert box.fontInfo().pixelSize() >= 30


@pytest.mark.parametrize("key", [Qt.Key.Key_F11, Qt.Key.Key_Escape])
def test_f11_or_esc_leaves(program: Program, wall: Projector, key: Qt.Key) -> None:
    tap(wall, key)
    assert walls() == []
    assert program.window.isVisible()


def test_a_click_leaves(program: Program, wall: Projector) -> None:
    QTest.mouseClick(find(wall, "F11 leaves this view", Button), Qt.MouseButton.LeftButton)
    assert not walls()
    assert program.window.isVisible()


def test_it_shows_what_is_typed_in_the_window(program: Program, wall: Projector) -> None:
    question = program.desk.guide.question("vision.for_survivors")
    program.desk.set_answer(question, "text", "A call within a day")
    box = wall.findChild(QPlainTextEdit)
    assert isinstance(box, QPlainTextEdit)
    assert box.toPlainText() == "A call within a day"


def test_it_can_be_typed_in(program: Program, wall: Projector) -> None:
    box = focused()
    assert wall.isAncestorOf(box)
    QTest.keyClicks(box, "Now ")
    assert "Now " in program.desk.plan.text("vision.for_survivors", "text")
    tap(wall, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert "Now " not in program.desk.plan.text("vision.for_survivors", "text")


def test_the_keys_walk_window_and_wall_together(
    qtbot: QtBot, program: Program, wall: Projector
) -> None:
    tap(wall, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    question = program.window.place.partition("/")[2]
    assert question != "vision.for_survivors"
    ask = program.desk.guide.texts.one(question, "ask")
    qtbot.waitUntil(lambda: ask in words(wall))
    tap(wall, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert program.window.place == VISION


def test_no_field_of_the_facilitators_is_in_the_onlookers_guide(program: Program) -> None:
    guide = guide_for_onlookers(program.desk.guide)
    shown = {(q.id, f.id) for q in guide.questions for f in guide.columns(q)}
    private = {
        (q.id, f.id)
        for q in program.desk.guide.questions
        for f in program.desk.guide.columns(q)
        if f.edition == "facilitator"
    }
    assert private
    assert not shown & private
    assert {q.id for q in guide.questions} == {q.id for q in program.desk.guide.questions}


def test_a_question_for_the_facilitator_is_asked_without_its_answer(
    qtbot: QtBot, program: Program, wall: Projector
) -> None:
    question = program.desk.guide.question("start.s5_listen")
    program.desk.set_answer(question, "text", "Told me in private")
    program.window.go(PRIVATE)
    ask = program.desk.guide.texts.one("start.s5_listen", "ask")
    qtbot.waitUntil(lambda: ask in words(wall))
    assert all("private" not in box.toPlainText() for box in wall.findChildren(QPlainTextEdit))
    assert "not shown here" in words(wall)


def test_neither_notes_nor_gaps_are_on_the_wall(
    qtbot: QtBot, program: Program, wall: Projector
) -> None:
    action = program.desk.plan.actions[0]
    question = next(q for q in program.desk.guide.questions if q.level == action.level)
    program.desk.set_column(question, action, "lead", None)
    program.window.go("read/plan")
    qtbot.waitUntil(lambda: "What we said" in words(wall))
    shown = words(wall)
    gap = next(p for p in program.desk.problems if p.blocks)
    assert program.desk.services.sentence(gap, program.desk.plan) not in shown
    tips = program.desk.guide.texts.many("vision.for_survivors", "tips")
    assert all(tip not in shown for tip in tips)


def test_actions_are_read_not_edited_and_follow_the_typist(
    qtbot: QtBot, program: Program, wall: Projector
) -> None:
    action = program.desk.plan.actions[0]
    question = next(
        q for q in program.desk.guide.questions if q.record == "action" and q.level == action.level
    )
    program.window.go(f"question/{question.id}")
    qtbot.waitUntil(lambda: action.what in words(wall))
    lead = Person(role="Dispatcher", agency="Fire Hall")
    program.desk.set_column(question, action, "lead", lead)
    qtbot.waitUntil(lambda: "Dispatcher, Fire Hall" in words(wall))
    assert not [b for b in wall.findChildren(QPlainTextEdit) if b.isVisible()]
