"""One choice among a few, as chips under a heading."""

from collections.abc import Collection, Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from models.overrides import override
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.chip_row import STEPS
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label


class Chips(QWidget):
    """Exactly one of the chips is chosen. Arrow keys go along them and choose."""

    chosen = Signal(str)

    def __init__(self, look: Look, heading: str, words: Mapping[str, str]) -> None:
        """Offer the choices by id, each in its words."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(Label(heading, "strong"))
        flow = FlowLayout(gap=look.px(8))
        column.addLayout(flow)
        group = QButtonGroup(self)
        self._chips: dict[str, Button] = {}
        for choice, said in words.items():
            chip = _Chip(said, kind="chip")
            chip.setCheckable(True)
            chip.stepped.connect(partial(self._step, choice))
            chip.setAccessibleName(_("{name}: {words}").format(name=heading, words=said))
            chip.clicked.connect(lambda _on, c=choice: self.chosen.emit(c))
            group.addButton(chip)
            flow.addWidget(chip)
            self._chips[choice] = chip

    def focus_choice(self, choice: str) -> None:
        """Put the focus on one of the chips."""
        self._chips[choice].setFocus()

    def show_only(self, choices: Collection[str]) -> None:
        """Keep all other chips out of sight."""
        for choice, chip in self._chips.items():
            chip.setVisible(choice in choices)
        self.updateGeometry()

    def _step(self, choice: str, by: int) -> None:
        order = [name for name, chip in self._chips.items() if not chip.isHidden()]
        place = order.index(choice) + by
        if 0 <= place < len(order):
            chip = self._chips[order[place]]
            chip.setFocus(Qt.FocusReason.TabFocusReason)
            chip.click()

    def show_choice(self, choice: str) -> None:
        """Show which one is chosen, without telling that a person chose it."""
        self._chips[choice].setChecked(True)


class _Chip(Button):
    stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        # Qt goes by where chips stand, and passes over some where they fill several lines.
        if event.key() in STEPS:
            self.stepped.emit(STEPS[event.key()])
        else:
            super().keyPressEvent(event)
