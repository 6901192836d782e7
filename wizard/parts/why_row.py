"""Why something did not happen: four reasons that blame nobody, and room for one line."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.overrides import override
from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.chip_row import ChipRow
from wizard.parts.edit import LineBox
from wizard.parts.label import Label

KEYS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
MOST_LETTERS = 300


class WhyRow(QWidget):
    """Tells the reason and the line once either was given. Neither has to be."""

    said = Signal(str, str)
    left = Signal()

    def __init__(self, look: Look, reasons: Mapping[str, str], named: Callable[[str], str]) -> None:
        """Offer `reasons`; `named` says of which action each speaks."""
        super().__init__()
        self._ids = tuple(reasons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(2), 0, 0)
        column.setSpacing(look.px(6))
        column.addWidget(Label(_("Why? You need not say. Keys 1 to 4."), "small", "quiet"))
        self._chips = ChipRow(look.px(6))
        for number, (reason, words) in enumerate(reasons.items(), 1):
            made = self._chips.add(reason, words)
            access.name(made, named(words), str(number))
            made.setToolTip(str(number))
        self._chips.pressed.connect(self.choose)
        column.addWidget(self._chips)
        self._line = LineBox(MOST_LETTERS)
        self._line.setPlaceholderText(_("A few words, if you like"))
        access.name(self._line, named(_("Why")))
        self._line.editingFinished.connect(self._tell)
        column.addWidget(self._line)
        self._told = ("", "")

    def choose(self, reason: str) -> None:
        """Take a reason."""
        self._chips.show_chosen((reason,))
        self._tell()

    def choose_by_key(self, key: int) -> bool:
        """Take the reason of a number key; return whether the key is one."""
        place = KEYS.index(Qt.Key(key)) if key in KEYS else -1
        if not self.isVisible() or not 0 <= place < len(self._ids):
            return False
        self.choose(self._ids[place])
        return True

    def show_reason(self, reason: str) -> None:
        """Show a reason without telling that a person chose it."""
        self._chips.show_chosen((reason,) if reason else ())
        self._told = (reason, self._told[1])

    def _tell(self) -> None:
        reason = next(iter(self._chips.chosen), "")
        words = self._line.text().strip()
        # The line is also left where nobody typed.
        if (reason, words) != self._told and (reason or words):
            self._told = (reason, words)
            self.said.emit(reason, words)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape)
        if self._line.hasFocus() and event.key() in keys:
            self._tell()
            self.left.emit()
        else:
            super().keyPressEvent(event)
