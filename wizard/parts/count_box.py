"""A whole number to type or to step: a page to go to, a number of copies."""

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPolygonF,
    QWheelEvent,
)

from models.overrides import override
from wizard import access
from wizard.parts.edit import LineBox

MOST_DIGITS = 4
STEPS: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class CountBox(LineBox):
    """Holds one number from `least` to `most`; what is none of these goes back to the one before.

    Whoever uses a mouse alone steps it by the two arrows at its end.
    """

    counted = Signal(int)

    def __init__(self, words: str, least: int = 1, most: int = 1) -> None:
        """Hold the least number under the accessible name `words`."""
        super().__init__(MOST_DIGITS)
        self._least, self._most, self.number = least, most, least
        access.name(self, words)
        self.editingFinished.connect(self._read)
        self.setMouseTracking(True)
        self.show_number(least)

    def limit(self, most: int) -> None:
        """Take numbers up to `most` from here on."""
        self._most = max(most, self._least)
        self.updateGeometry()

    def show_number(self, number: int) -> None:
        """Show another number without telling that a person chose it."""
        self.number = min(max(number, self._least), self._most)
        self.show_text(str(self.number))

    @property
    def _typed(self) -> int:
        typed = self.text().strip()
        return int(typed) if typed.isdecimal() else self.number

    def _read(self) -> None:
        self._take(self._typed)

    def _take(self, number: int) -> None:
        before = self.number
        self.show_number(number)
        if self.number != before:
            self.counted.emit(self.number)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in STEPS:
            self._take(self._typed + STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _arrows(self) -> QRect:
        """Return where the arrows are: up in the upper half, down in the lower."""
        wide = self.fontMetrics().height()
        return QRect(self.width() - wide - 2, 2, wide, self.height() - 4)

    def _step(self, at: QPoint) -> int:
        """Return by how much a press at a point changes the number, 0 where it changes nothing."""
        if not self._arrows().contains(at):
            return 0
        return 1 if at.y() < self.height() // 2 else -1

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        by = self._step(event.position().toPoint())
        if by and event.button() == Qt.MouseButton.LeftButton:
            self._take(self._typed + by)
            self.selectAll()
        else:
            super().mousePressEvent(event)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        # Two quick presses of an arrow are two steps.
        if self._step(event.position().toPoint()):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        on_arrow = self._step(event.position().toPoint())
        shape = Qt.CursorShape.PointingHandCursor if on_arrow else Qt.CursorShape.IBeamCursor
        self.setCursor(shape)
        super().mouseMoveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        super().paintEvent(event)
        place = self._arrows()
        half, wide = self.fontMetrics().height() / 5, place.center().x()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for up, can in ((1, self.number < self._most), (-1, self.number > self._least)):
            tone = QPalette.ColorRole.Text if can else QPalette.ColorRole.PlaceholderText
            painter.setBrush(self.palette().color(tone))
            middle = place.center().y() - up * place.height() / 5
            base, tip = middle + up * half / 2, middle - up * half / 2
            points = (QPointF(wide - half, base), QPointF(wide + half, base), QPointF(wide, tip))
            painter.drawPolygon(QPolygonF(points))
        painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        event.ignore()  # The page scrolls under the pointer; no number changes unseen.

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.selectAll()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        metrics = self.fontMetrics()
        around = least.width() - metrics.maxWidth() + metrics.height() // 2
        digits = max(len(str(self._most)), 2)
        return QSize(around + metrics.horizontalAdvance("0" * (digits + 1)), least.height())
