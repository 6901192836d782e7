"""A whole number to type or to step: a page to go to, a number of copies."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent

from models.overrides import override
from wizard import access
from wizard.parts.edit import LineBox

MOST_DIGITS = 4
STEPS: dict[int, int] = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class CountBox(LineBox):
    """Holds one number from `least` to `most`; what is none of these goes back to the one before."""

    counted = Signal(int)

    def __init__(self, words: str, least: int = 1, most: int = 1) -> None:
        """Hold the least number under the accessible name `words`."""
        super().__init__(MOST_DIGITS)
        self._least, self._most, self.number = least, most, least
        access.name(self, words)
        self.editingFinished.connect(self._read)
        self.show_number(least)

    def limit(self, most: int) -> None:
        """Take numbers up to `most` from here on."""
        self._most = max(most, self._least)
        self.updateGeometry()

    def show_number(self, number: int) -> None:
        """Show another number without telling that a person chose it."""
        self.number = min(max(number, self._least), self._most)
        self.show_text(str(self.number))

    def _read(self) -> None:
        typed = self.text().strip()
        self._take(int(typed) if typed.isdecimal() else self.number)

    def _take(self, number: int) -> None:
        before = self.number
        self.show_number(number)
        if self.number != before:
            self.counted.emit(self.number)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() in STEPS:
            self._take(self.number + STEPS[event.key()])
        else:
            super().keyPressEvent(event)

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
        around = least.width() - metrics.maxWidth()
        digits = max(len(str(self._most)), 2)
        return QSize(around + metrics.horizontalAdvance("0" * (digits + 1)), least.height())
