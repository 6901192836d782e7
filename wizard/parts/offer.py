"""A sentence with one thing to do about it beside it."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout

from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.label import Label


class Offer(QFrame):
    """Words that wrap, and a button whose name says them too."""

    def __init__(self, look: Look, words: str, button: str, do: Callable[[], object]) -> None:
        """Show `words`; the button calls `do`."""
        super().__init__()
        self.setProperty("surface", "notes")
        across = QHBoxLayout(self)
        across.setContentsMargins(look.px(14), look.px(4), look.px(6), look.px(4))
        across.addWidget(Label(words, "body"), 1)
        press = Button(button, do, kind="link")
        press.setAccessibleName(f"{button}: {words}")
        across.addWidget(press)
