"""A sentence with one thing to do about it beside it."""

from collections.abc import Callable

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.label import Label


class Offer(Card):
    """Words that wrap, and a button whose name says them too."""

    def __init__(
        self, look: Look, words: str, button: str, do: Callable[[], object], *, key: str = ""
    ) -> None:
        """Show `words`; the button calls `do`, and so does `key` from anywhere in the window."""
        super().__init__()
        self.setProperty("surface", "notes")
        across = QHBoxLayout(self)
        across.setContentsMargins(look.px(14), look.px(4), look.px(6), look.px(4))
        across.addWidget(Label(words, "body"), 1)
        press = Button(button, do, kind="link", key=key)
        if key:
            # A button's own shortcut would show it pressed first, and do it a moment later.
            QShortcut(QKeySequence(key), self, do)
        press.setAccessibleName(f"{button}: {words}")
        across.addWidget(press)
        self.lead(press)
