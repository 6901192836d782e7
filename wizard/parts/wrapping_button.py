"""A button whose words go on in the next line where one line is too short for them."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from models.overrides import override
from wizard.parts.button import Button
from wizard.parts.wrapped import wrapped

# So many letters stand side by side in any case.
LEAST_LETTERS = 8


class WrappingButton(Button):
    """As wide as its words where there is room; narrower and higher where there is not."""

    def __init__(
        self, words: str, pressed: Callable[[], object] | None = None, *, kind: str = "plain"
    ) -> None:
        """Show `words`, and call `pressed` when pressed."""
        self._words = words
        super().__init__(words, pressed, kind=kind)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _size(self, words: str) -> QSize:
        return self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, words)

    def _around(self) -> QSize:
        """Return the room that the button needs beside its words and above and below them."""
        return super().sizeHint() - self._size(self.text())

    def _gap(self) -> int:
        """Return how much wider a line is for what keeps it apart from an icon."""
        return self._size(self._spaced("x")).width() - self._size("x").width()

    def _lines(self, width: int) -> str:
        """Return the words as they stand in a button of this width."""
        room = width - self._around().width() - self._gap()
        lines = wrapped(self._words, self.font(), room)
        return "\n".join(map(self._spaced, lines))

    @override
    def say(self, words: str) -> None:
        self._words = words
        super().say(words)

    @override
    def sizeHint(self) -> QSize:
        return self._around() + self._size(self._words.replace("&", "&&")) + QSize(self._gap(), 0)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(self._around() + self._size("m" * LEAST_LETTERS))

    @override
    def heightForWidth(self, width: int, /) -> int:
        return (self._around() + self._size(self._lines(width))).height()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if (lines := self._lines(self.width())) != self.text():
            self.setText(lines)
            # One line stands in the middle; several begin at the left, as words in lines do.
            self.setProperty("lines", "many" if "\n" in lines else "one")
            self.style().polish(self)
