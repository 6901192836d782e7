"""The one label: it shows words as they are, never as markup."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


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
        self.setTextFormat(Qt.TextFormat.PlainText)
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


def chip(words: str, kind: str = "true") -> Label:
    """Return a small rounded label: `true` for a fact, `amber` for what is needed, `green` for done."""
    label = Label(words, "small", wraps=False)
    label.setProperty("chip", kind)
    return label
