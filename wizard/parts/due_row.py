"""One thing that is due: what, who, by when, in which plan; an action gets its status here in one key."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.agenda.due import OF_ACTIONS, Due
from models.overrides import override
from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts import due_words
from wizard.parts.card import Card
from wizard.parts.chip_row import ChipRow
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label, chip
from wizard.parts.page import clear
from wizard.parts.status_mark import status_icon, status_icon_size
from wizard.parts.why_row import WhyRow
from wizard.parts.wrapping_button import WrappingButton

# The same letters in every language: they stand in the line above the list.
STATUS_KEYS: dict[int, str] = {
    Qt.Key.Key_N: "not_started",
    Qt.Key.Key_W: "under_way",
    Qt.Key.Key_D: "done",
    Qt.Key.Key_S: "stuck",
    Qt.Key.Key_X: "dropped",
}
NEEDS_A_WHY = ("stuck", "dropped")


@dataclass(frozen=True, slots=True)
class RowWords:
    """The guide's words for statuses and reasons, by id."""

    statuses: Mapping[str, str]
    reasons: Mapping[str, str]


class DueRow(Card):
    """Tells that somebody wants to see it in its plan, or said how it stands and why."""

    opened = Signal()
    status_set = Signal(str)
    why_said = Signal(str, str)
    moved = Signal(int)

    def __init__(self, look: Look, due: Due, today: date, words: RowWords) -> None:
        """Show a due as it was read."""
        super().__init__()
        self.due = due
        self._look, self._today, self._words = look, today, words
        self._why: WhyRow | None = None
        self._chips: ChipRow | None = None
        px = look.px
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(px(10), px(6), px(12), px(8))
        self._column.setSpacing(px(6))
        self._head = _Head(due_words.head_words(due))
        access.name(self._head, due_words.spoken(due, today), _("Enter opens the plan here."))
        self._head.clicked.connect(self.opened)
        self._head.stepped.connect(self.moved)
        self.lead(self._head)
        self._column.addWidget(self._head)
        self._facts = QWidget()
        self._flow = FlowLayout(self._facts, gap=px(6))
        if under := due_words.under_words(due):
            self._add_inside(Label(under))
        self._add_inside(self._facts)
        if due.kind in OF_ACTIONS:
            self._chips = self._statuses()
            self._add_inside(self._chips)
        self.show_standing(due.status, "", is_settled=False)

    def take_focus(self) -> None:
        """Put the focus where the keys of the row work."""
        self._head.setFocus(Qt.FocusReason.TabFocusReason)

    def show_standing(self, status: str, reason: str, *, is_settled: bool) -> None:
        """Show how the action stands now, and whether anybody still waits."""
        clear(self._flow)
        facts = due_words.fact_words(self.due, self._today)
        if is_settled:
            facts = [(due_words.settled_words(self.due, status), "green"), facts[-1]]
        for words, kind in facts:
            self._flow.addWidget(made := chip(words, kind))
            made.show()
        self._facts.updateGeometry()
        if self._chips is not None:
            self._chips.show_chosen((status,))
        if self._why is not None:
            self._why.setVisible(status in NEEDS_A_WHY)
            self._why.show_reason(reason)

    def ask_why(self) -> None:
        """Offer the reasons below the statuses."""
        if self._why is None:
            self._why = WhyRow(self._look, self._words.reasons, self._named)
            self._why.said.connect(self.why_said)
            self._why.left.connect(self.take_focus)
            self._add_inside(self._why)
        self._why.show()

    def _add_inside(self, widget: QWidget) -> None:
        """Add a widget below the words of the head, where these begin."""
        line = QVBoxLayout()
        self._column.addLayout(line)
        line.setContentsMargins(self._look.px(8), 0, 0, 0)
        line.addWidget(widget)

    def _named(self, words: str) -> str:
        """Return the name of a chip: what it says, of which action of which plan."""
        return _("{words}: action {number}, {plan}").format(
            words=words, number=self.due.number, plan=due_words.plan_words(self.due)
        )

    def _statuses(self) -> ChipRow:
        row = ChipRow(self._look.px(6))
        letters = {status: chr(key) for key, status in STATUS_KEYS.items()}
        for status, words in self._words.statuses.items():
            made = row.add(status, words)
            made.setIcon(status_icon(self._look, status))
            made.setIconSize(status_icon_size(self._look))
            access.name(made, self._named(words), letters.get(status, ""))
            made.setToolTip(letters.get(status, ""))
        row.pressed.connect(self._press)
        return row

    def _press(self, status: str) -> None:
        self.status_set.emit(status)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        status = STATUS_KEYS.get(event.key())
        if is_plain and status and self._chips is not None:
            self._press(status)
        elif is_plain and self._why is not None and self._why.choose_by_key(event.key()):
            event.accept()
        else:
            super().keyPressEvent(event)


class _Head(WrappingButton):
    """The words of the row. Enter opens the plan; Up and Down go to the rows around."""

    stepped = Signal(int)

    def __init__(self, words: str) -> None:
        super().__init__(words, kind="link")

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if by is not None:
            self.stepped.emit(by)
        else:
            super().keyPressEvent(event)
