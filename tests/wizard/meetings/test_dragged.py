"""At a meeting the rows of its day are put in another order; those of other days stay where they are."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.plan.records import Day
from tests.wizard.meetings.at_meeting import add
from wizard.app import Program
from wizard.fields.row import Row

BEFORE = Day(date(2026, 9, 4))


def test_a_decision_is_dragged_among_those_of_its_day(begun: Program, qtbot: QtBot) -> None:
    desk, window = begun.desk, begun.window
    add(begun, "What we decided", "The rota goes on")
    desk.add_row(desk.guide.question("monitor.decisions"), text="We share one phone", day=BEFORE)
    for text in ("The form is one page", "We meet at the band office"):
        add(begun, "What we decided", text)
    shown = [r for r in window.current().findChildren(Row) if r.words]
    rows = {row.words: row for row in shown}
    last, first = rows["We meet at the band office"], rows["The rota goes on"]
    qtbot.waitUntil(lambda: last.y() > first.y() + first.height() > 0)
    window.current().bring(last)
    qtbot.waitUntil(lambda: not last.grip.visibleRegion().isEmpty())
    handle = window.windowHandle()

    def drop(at: QPoint) -> None:
        grip = last.grip.mapTo(window, last.grip.rect().center())
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=grip)
        for part in (0.3, 0.6, 1.0):
            QTest.mouseMove(handle, grip + (at - grip) * part)
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=at)

    drop(first.mapTo(window, QPoint(10, first.height() // 4)))
    said = [row.values["text"] for row in desk.plan.entries("monitor.decisions")]
    assert said == [
        "We meet at the band office",
        "The rota goes on",
        "We share one phone",
        "The form is one page",
    ]
