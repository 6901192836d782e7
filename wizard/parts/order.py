"""A list is put in another order with the mouse: a line shows where the row would go, Escape leaves it where it was."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from models.overrides import override
from wizard.look import Look
from wizard.parts.held import Held
from wizard.parts.movable import Movable
from wizard.parts.page import Page

# Between two rows: there the line has its place.
GAP = 8
# So near its edge the page begins to scroll: pixels of the longest step, and the time from one to the next.
EDGE, LONGEST, STEP_MS = 48, 16, 16
KEYS = (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
ENDS = (QEvent.Type.MouseButtonPress, QEvent.Type.WindowDeactivate)


class Span(NamedTuple):
    """From where to where a row and what stands under it reach on the page."""

    top: int
    end: int


class Order(QObject):
    """Watches the grips of one list, and says where a row was dropped among the others."""

    moved = Signal(object, int)

    def __init__(self, look: Look, owner: QWidget) -> None:
        """Know no row yet."""
        super().__init__(owner)
        self._look = look
        self._blocks: dict[UUID, Sequence[QWidget]] = {}
        self._held: Held | None = None
        self._steps = QTimer(self, interval=STEP_MS)
        self._steps.timeout.connect(self._scroll)

    def watch(self, row: Movable) -> None:
        """Listen to the grip of a row that was made just now."""
        row.grip.dragged.connect(lambda at: self._drag(row, at))
        row.grip.dropped.connect(self._drop)

    def show_rows(self, blocks: Mapping[UUID, tuple[Movable, *tuple[QWidget, ...]]]) -> None:
        """Take these as the list, each row with what stands under it; whoever drags one lets go of it."""
        self.cancel()
        self._blocks = dict(blocks)
        for row, *_under in blocks.values():
            row.grip.setVisible(len(blocks) > 1)

    def cancel(self) -> None:
        """Leave the list as it was."""
        held, self._held = self._held, None
        if held is not None:
            self._steps.stop()
            held.page.verticalScrollBar().valueChanged.disconnect(self._aim)
            QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]  # It runs.
            held.end()

    def _drag(self, row: Movable, at: QPoint) -> None:
        if self._held is None:
            self._held = held = Held(self._look, _page_of(row), row)
            held.page.stay()
            held.page.verticalScrollBar().valueChanged.connect(self._aim)
            QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]  # It runs.
            self._steps.start()
        self._held.point(at)
        self._aim()

    def _drop(self) -> None:
        if (held := self._held) is not None:
            place, stood = self._place(held), list(self._blocks).index(held.row.row_id)
            self.cancel()
            if place != stood:
                self.moved.emit(held.row.row_id, place)
                held.page.stay()

    def _aim(self) -> None:
        """Show where the row would go now."""
        if (held := self._held) is not None:
            place, others, half = self._place(held), self._others(held), self._look.px(GAP) // 2
            if place == self._stood(held):
                held.show_line(None)
            else:
                held.show_line(others[place - 1].end + half if place else others[0].top - half)

    def _place(self, held: Held) -> int:
        """Return how many of the other rows the pointer is past."""
        height = held.page.body.mapFromGlobal(held.at).y()
        return sum((span.top + span.end) // 2 < height for span in self._others(held))

    def _stood(self, held: Held) -> int:
        return list(self._blocks).index(held.row.row_id)

    def _others(self, held: Held) -> list[Span]:
        blocks = (block for row_id, block in self._blocks.items() if row_id != held.row.row_id)
        return [_span(held.page, block) for block in blocks]

    def _scroll(self) -> None:
        """Move the page on where the pointer is near its edge, the faster the nearer."""
        if (held := self._held) is not None:
            page, edge = held.page, self._look.px(EDGE)
            height = page.viewport().mapFromGlobal(held.at).y()
            last = page.viewport().height() - page.covered() - edge
            into = min(height - edge, 0) + max(height - last, 0)
            step = max(-1.0, min(into / edge, 1.0)) * self._look.px(LONGEST)
            page.verticalScrollBar().setValue(page.verticalScrollBar().value() + round(step))

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        held, kind = self._held, event.type()
        if held is None:
            return False
        if kind in KEYS and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if kind == QEvent.Type.KeyPress:
                self.cancel()
            return True
        # Another button, another window, or the page is gone: the hand has let go of it.
        if kind in ENDS or (kind == QEvent.Type.Hide and watched is held.row.grip):
            self.cancel()
        return False


def _page_of(row: QWidget) -> Page:
    return next(page for page in _above(row) if isinstance(page, Page))


def _above(widget: QWidget) -> Iterator[QWidget]:
    while (parent := widget.parentWidget()) is not None:
        yield (widget := parent)


def _span(page: Page, block: Sequence[QWidget]) -> Span:
    seen = [widget for widget in block if widget.isVisible()]
    last = seen[-1]
    end = last.mapTo(page.body, QPoint(0, last.height())).y()
    return Span(seen[0].mapTo(page.body, QPoint()).y(), end)
