"""The one label: it shows words as they are, never as markup."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from models.overrides import override
from wizard.numbers import PLAIN_TEXT
from wizard.parts.fit import breakable


class Label(QLabel):
    """Plain words in one of the looks of the type scale."""

    def __init__(
        self,
        words: str = "",
        look: str = "body",
        tone: str = "",
        *,
        wraps: bool = True,
        bold: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Show `words` in a look (`small body strong answer heading title question page`) and a tone."""
        super().__init__(parent)
        # Qt guesses markup by default, and would load a picture that a plan's text names.
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(wraps)
        self.setProperty("look", look)
        self.setProperty("tone", tone)
        self.setProperty("bold", bold)
        if wraps:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(words)

    def retone(self, tone: str) -> None:
        """Show the words in another tone."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().polish(self)

    @override
    def setText(self, words: str, /) -> None:
        self._words = words
        super().setText(breakable(words) if self.wordWrap() else words)

    @override
    def text(self) -> str:
        return self._words


class OneLine(Label):
    """Words that ask for one line, and take more where the line is too short for them."""

    @override
    def sizeHint(self) -> QSize:
        # Qt would like wrapped words best as a block of several lines.
        self.ensurePolished()
        around, metrics = self.contentsMargins(), self.fontMetrics()
        # Within a frame Qt begins half a letter further in.
        more = metrics.horizontalAdvance("x") // 2 if self.frameWidth() else 0
        width = around.left() + metrics.size(0, self.text()).width() + more + around.right()
        height = self.heightForWidth(2 * width)
        # A letter's width is no whole number, and Qt rounds where it breaks lines otherwise than where it measures.
        while self.heightForWidth(width) > height:
            width += 1
        return QSize(width, height)


def chip(words: str, kind: str = "true") -> Label:
    """Return a small rounded label: `true` for a fact, `amber` for what is needed, `green` for done."""
    label = OneLine(words, "small")
    label.setProperty("chip", kind)
    return label
