"""A heading with something folded away under it: closed until somebody asks."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.words import _
from wizard.look import Look
from wizard.parts.page import clear
from wizard.parts.wrapping_button import WrappingButton


class Fold(QWidget):
    """One button that opens and closes what `fill` makes; nothing is made before it is opened."""

    turned = Signal(bool)

    def __init__(self, look: Look, words: str, fill: Callable[[QVBoxLayout], object]) -> None:
        """Be closed."""
        super().__init__()
        self._look, self._words, self._fill = look, words, fill
        self.is_open = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        self.button = WrappingButton(words, lambda: self.open(not self.is_open), kind="fold")
        column.addWidget(self.button)
        self._inside = QVBoxLayout()
        self._inside.setSpacing(look.px(8))
        self._inside.setContentsMargins(look.px(14), 0, 0, look.px(6))
        column.addLayout(self._inside)
        self._name()

    def open(self, is_open: bool) -> None:
        """Show what is folded away, or fold it away again."""
        if is_open == self.is_open:
            return
        self.is_open = is_open
        if is_open:
            self._fill(self._inside)
        else:
            clear(self._inside)
        self._name()
        self.turned.emit(is_open)

    def say(self, words: str) -> None:
        """Show another heading."""
        if words != self._words:
            self._words = words
            self.button.say(words)

    def _name(self) -> None:
        self.button.with_icon(self._look, "chevron-up" if self.is_open else "chevron-down")
        self.button.setAccessibleDescription(_("open") if self.is_open else _("folded away"))
