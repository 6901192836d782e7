"""Chips to tick, side by side: Tab stops at one of them, arrow keys go along them, Space picks."""

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from models.overrides import override
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.wrapping_button import WrappingButton

STEPS: dict[int, int] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}


class ChipRow(QWidget):
    """Chips by id. Where thirty stand together, one press of Tab still leads on."""

    pressed = Signal(str)
    typed = Signal(str)

    def __init__(self, gap: int) -> None:
        """Hold no chip yet; leave `gap` pixels between chips."""
        super().__init__()
        self._chips: dict[str, _Chip] = {}
        self._words: dict[str, str] = {}
        self._has_keys = False
        self._flow = FlowLayout(self, gap=gap)

    def add(self, chip_id: str, words: str) -> Button:
        """Add a chip at the end and return it."""
        chip = _Chip(words)
        chip.clicked.connect(lambda _on: self.pressed.emit(chip_id))
        chip.reached.connect(lambda: self._stop_at(chip))
        chip.stepped.connect(lambda by: self._step(chip, by))
        self._flow.addWidget(chip)
        self._chips[chip_id], self._words[chip_id] = chip, words
        self._stop_at(next(iter(self._chips.values())))
        return chip

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of the ticked chips, in their order."""
        return tuple(chip_id for chip_id, chip in self._chips.items() if chip.isChecked())

    def show_chosen(self, chosen: Collection[object]) -> None:
        """Tick these and no others, without telling that a person did."""
        for chip_id, chip in self._chips.items():
            chip.setChecked(chip_id in chosen)
        ticked = [chip for chip in self._chips.values() if chip.isChecked()]
        if ticked and not any(chip.hasFocus() for chip in self._chips.values()):
            self._stop_at(ticked[0])

    def show_only(self, chip_ids: Collection[object]) -> None:
        """Keep all other chips out of sight."""
        for chip_id, chip in self._chips.items():
            chip.setVisible(chip_id in chip_ids)
        stop = next((c for c in self._chips.values() if c.focusPolicy() & _TAB), None)
        seen = self._seen()
        if stop not in seen and seen:
            self._stop_at(seen[0])
        self.updateGeometry()

    def show_keys(self) -> None:
        """Number the chips: a number key presses its chip, any other letter is told by `typed`."""
        self._has_keys = True
        for number, (chip_id, chip) in enumerate(self._chips.items(), start=1):
            name = chip.accessibleName()
            chip.say(f"{number}  {self._words[chip_id]}")
            chip.setAccessibleName(name)

    def begin(self) -> bool:
        """Put the focus on the chip where Tab stops; return whether there is one."""
        stop = next((c for c in self._chips.values() if c.focusPolicy() & _TAB), None)
        if stop is not None:
            stop.setFocus()
        return stop is not None

    def _seen(self) -> list[Button]:
        return [chip for chip in self._chips.values() if not chip.isHidden()]

    def _stop_at(self, stop: Button) -> None:
        for chip in self._chips.values():
            policy = Qt.FocusPolicy.StrongFocus if chip is stop else Qt.FocusPolicy.ClickFocus
            chip.setFocusPolicy(policy)

    def _step(self, chip: Button, by: int) -> None:
        chips = self._seen()
        place = chips.index(chip) + by
        if 0 <= place < len(chips):
            chips[place].setFocus(Qt.FocusReason.TabFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        letter, chips = event.text(), list(self._chips.values())
        is_letter = letter.isprintable() and bool(letter.strip())
        if not self._has_keys or not is_letter or event.modifiers() & _COMMANDS:
            super().keyPressEvent(event)
        elif letter.isdecimal() and 0 < int(letter) <= len(chips):
            chips[int(letter) - 1].click()
        else:
            self.typed.emit(letter)


class _Chip(WrappingButton):
    reached = Signal()
    stepped = Signal(int)

    def __init__(self, words: str) -> None:
        super().__init__(words, kind="chip")
        self.setCheckable(True)

    @override
    def focusInEvent(self, event: QFocusEvent, /) -> None:
        super().focusInEvent(event)
        self.reached.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        by = STEPS.get(event.key())
        if by is not None and event.modifiers() in (_NONE, _KEYPAD):
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)


_TAB = Qt.FocusPolicy.TabFocus
_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
_NONE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
