"""What is said above the pages: is the plan ready for this paper, what to mind with it, what no font has."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.fontless import say_missing
from wizard.look import Look
from wizard.paper_words import say_gate
from wizard.parts.label import Label


class SaidLines(QWidget):
    """A few lines, each there only where it has something to say."""

    def __init__(self, look: Look) -> None:
        """Say nothing yet."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        self._gate, self._advice = Label(), Label()
        self._missing = Label("", "body", "amber")
        for label in (self._gate, self._advice, self._missing):
            label.hide()
            column.addWidget(label)

    def show_gate(self, *, has_gate: bool, is_final: bool, is_open: bool) -> None:
        """Say whether the plan is ready, where that matters for the paper."""
        words, tone = say_gate(is_final=is_final, is_open=is_open)
        self._gate.setText(words)
        self._gate.retone(tone)
        self._gate.setVisible(has_gate)

    def show_advice(self, words: str) -> None:
        """Say what to mind with this paper."""
        self._advice.setText(words)
        self._advice.setVisible(bool(words))

    def show_missing(self, signs: Sequence[str]) -> None:
        """Name the characters that no font has."""
        self._missing.setText(say_missing(signs))
        self._missing.setVisible(bool(signs))
