"""Rows are put in another order with the mouse: hold the dots at the left, move, let go."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFrame, QMenu
from pytestqt.qtbot import QtBot

from models.guide.rows import rows
from tests.wizard.conftest import MakePlan
from tests.wizard.find import find, focus_name, tap
from tests.wizard.test_unfinished import LIST, problems
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.movable import Movable

NOW = "question/plan.now_practical"
LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


class Hand:
    """A mouse on the window of a program, as the desktop tells of it."""

    def __init__(self, program: Program, qtbot: QtBot, place: str) -> None:
        self.program, self.qtbot = program, qtbot
        self._shape: list[QRect] = []
        program.window.go(place)
        program.window.resize(1366, 768)
        qtbot.waitUntil(lambda: len(self.rows) > 1 and self._is_laid_out())

    @property
    def rows(self) -> Sequence[Movable]:
        found = [r for r in self.program.window.current().findChildren(Movable) if r.isVisible()]
        return sorted(found, key=lambda row: self.spot(row).y())

    @property
    def words(self) -> list[str]:
        return [row.words for row in self.rows]

    def spot(self, row: Movable, part: float = 0.0) -> QPoint:
        """The place in the window that lies at a part of the height of a row, below its grip."""
        grip = row.grip.geometry().center()
        return row.mapTo(self.program.window, QPoint(grip.x(), round(row.height() * part)))

    def hold(self, row: Movable) -> None:
        """Press the button on the dots of a row."""
        at = row.grip.mapTo(self.program.window, row.grip.rect().center())
        QTest.mousePress(self.program.window.windowHandle(), LEFT, pos=at)

    def go(self, at: QPoint) -> None:
        """Move with the button held, as a hand does: in several small steps."""
        handle = self.program.window.windowHandle()
        for step in (QPoint(2, -40), QPoint(1, -20), QPoint(0, 0)):
            QTest.mouseMove(handle, at + step)

    def release(self, at: QPoint) -> None:
        QTest.mouseRelease(self.program.window.windowHandle(), LEFT, pos=at)

    def drag(self, row: Movable, at: QPoint) -> None:
        self.hold(row)
        self.go(at)
        self.release(at)

    def marks(self) -> list[str]:
        """What is seen of a drag: the line, and the words at the pointer."""
        page = self.program.window.current()
        lines = [f for f in page.findChildren(QFrame) if f.property("surface") == "drop"]
        held = [label for label in page.findChildren(Label) if label.property("chip") == "held"]
        return ["line"] * sum(x.isVisible() for x in lines) + [
            label.text() for label in held if label.isVisible()
        ]

    def _is_laid_out(self) -> bool:
        """Say whether the rows stand as they did a moment ago: boxes grow with their words."""
        before, self._shape = self._shape, [row.geometry() for row in self.rows]
        return before == self._shape and len({shape.y() for shape in before}) == len(before)


@pytest.mark.parametrize(
    "place",
    [
        NOW,
        LIST,
        "question/partners",
        "question/monitor.signs",
        "question/monitor.reviews",
        "question/monitor.progress",
    ],
)
def test_a_row_of_any_list_is_dragged_to_its_end_and_taken_back_in_one_step(
    program: Program, qtbot: QtBot, place: str
) -> None:
    hand = Hand(program, qtbot, place)
    before = hand.words
    first, second = hand.rows[:2]
    hand.hold(first)
    hand.go(hand.spot(second, 0.9))
    assert hand.marks()[0] == "line"
    assert hand.words == before
    hand.release(hand.spot(second, 0.9))
    qtbot.waitUntil(lambda: hand.words == [before[1], before[0], *before[2:]])
    assert hand.marks() == []
    tap(program.window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: hand.words == before)


def test_a_row_is_dragged_up_too_and_the_plan_keeps_it(program: Program, qtbot: QtBot) -> None:
    hand = Hand(program, qtbot, LIST)
    before = problems(program)
    hand.drag(hand.rows[-1], hand.spot(hand.rows[0], 0.1))
    assert problems(program) == [before[-1], *before[:-1]]


def test_escape_leaves_the_row_where_it_was(program: Program, qtbot: QtBot) -> None:
    hand = Hand(program, qtbot, NOW)
    before, plan, focus = hand.words, program.desk.plan, focus_name()
    at = hand.spot(hand.rows[1], 0.9)
    hand.hold(hand.rows[0])
    hand.go(at)
    _line, shown = hand.marks()
    assert before[0].startswith(shown.rstrip("…"))
    tap(program.window, Qt.Key.Key_Escape)
    assert hand.marks() == []
    hand.go(at)
    hand.release(at)
    assert (hand.marks(), hand.words, focus_name()) == ([], before, focus)
    assert program.desk.plan is plan


def test_a_row_let_go_near_where_it_stood_changes_nothing(program: Program, qtbot: QtBot) -> None:
    hand = Hand(program, qtbot, NOW)
    plan = program.desk.plan
    hand.hold(hand.rows[0])
    hand.go(hand.spot(hand.rows[1], 0.2))
    assert "line" not in hand.marks()
    hand.release(hand.spot(hand.rows[1], 0.2))
    assert program.desk.plan is plan


def test_near_its_edge_the_page_scrolls_until_the_last_place_can_be_reached(
    program: Program, qtbot: QtBot, make_plan: MakePlan
) -> None:
    plan = make_plan("Rides at night", actions=12)
    program.window.go(f"open/{plan.id}")
    hand = Hand(program, qtbot, NOW)
    page, first = program.window.current(), hand.words[0]
    bar = page.verticalScrollBar()
    low = page.mapTo(program.window, QPoint(60, page.viewport().height() - page.covered() - 4))
    hand.hold(hand.rows[0])
    hand.go(low)
    qtbot.waitUntil(lambda: bar.value() == bar.maximum() > 0)
    hand.release(hand.spot(hand.rows[-1], 0.9))
    at = bar.value()
    assert hand.words[-1] == first
    qtbot.waitUntil(lambda: bar.value() == at == bar.maximum())


def test_while_a_row_is_held_the_way_elsewhere_is_free(program: Program, qtbot: QtBot) -> None:
    hand = Hand(program, qtbot, LIST)
    plan, at = program.desk.plan, hand.spot(hand.rows[1], 0.9)
    hand.hold(hand.rows[0])
    hand.go(at)
    tap(program.window, Qt.Key.Key_F1)
    hand.release(at)
    assert program.window.place == "help"
    assert program.desk.plan is plan
    program.window.go(LIST)
    assert hand.marks() == []


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_for_a_hand_that_cannot_drag_a_click_on_the_dots_shows_the_menu(
    program: Program, qtbot: QtBot
) -> None:
    hand = Hand(program, qtbot, NOW)
    QTest.mouseClick(hand.rows[0].grip, LEFT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [action.text() for action in menu.actions()] == ["Move up", "Move down", "Delete"]
    menu.close()


def test_a_row_that_is_alone_has_no_dots_and_its_words_stand_where_they_will(
    program: Program, qtbot: QtBot
) -> None:
    hand = Hand(program, qtbot, "question/partners")
    first = hand.rows[0]
    left = find(first, f"Edit {first.words}", Button).mapTo(program.window, QPoint())
    question = program.desk.guide.question("partners")
    for row in rows(program.desk.plan, question)[1:]:
        program.desk.remove_row(question, row)
    qtbot.waitUntil(lambda: hand.rows == [first])
    assert not first.grip.isVisible()
    assert find(first, f"Edit {first.words}", Button).mapTo(program.window, QPoint()) == left
