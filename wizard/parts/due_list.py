"""One section of what is due: its heading, its first rows, and a button for the others."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.agenda.due import Due
from models.words import _, ngettext
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.due_row import DueRow, RowWords
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import put
from wizard.parts.wrapping_button import WrappingButton

# With six sections no more than sixty rows stand at once; the others come at the press of a button.
FIRST, MORE = 10, 20


def section_words(name: str) -> str:
    """Return what a section is called."""
    return {
        "overdue": _("Overdue"),
        "week": _("This week"),
        "month": _("This month"),
        "ring": _("Whom to ring"),
        "replies": _("Replies that are late"),
        "meetings": _("Meetings"),
    }[name]


class DueList(QWidget):
    """Tells of each row that it made."""

    made = Signal(object)

    def __init__(
        self, look: Look, name: str, dues: tuple[Due, ...], today: date, words: RowWords
    ) -> None:
        """Show the heading; `grow` makes the rows."""
        super().__init__()
        self._dues = dues
        self.rows: list[DueRow] = []
        self._row = partial(DueRow, look, today=today, words=words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(8), 0, 0)
        column.setSpacing(look.px(8))
        column.addWidget(Label(section_words(name), "heading"))
        self._offers = FlowLayout(gap=look.px(4))
        column.addLayout(self._offers)
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(8))
        column.addLayout(self._list)
        self._more = Button("", self._go_on)
        self._more.hide()
        column.addWidget(self._more)

    def offer(self, words: str, do: Callable[[], object]) -> None:
        """Show one more thing to do about all of it, below the heading."""
        self._offers.addWidget(made := WrappingButton(words, do, kind="link"))
        made.show()

    @property
    def wants_rows(self) -> bool:
        """Say whether not all of the first rows are made."""
        return len(self.rows) < min(FIRST, len(self._dues))

    def grow(self, how_many: int) -> int:
        """Make so many of the first rows, as far as they are not made; return how many were."""
        made = min(how_many, min(FIRST, len(self._dues)) - len(self.rows))
        self._add(made)
        return made

    def begin(self) -> None:
        """Put the focus on the first row."""
        self.grow(1 if not self.rows else 0)
        self.rows[0].take_focus()

    def _add(self, how_many: int) -> None:
        for due in self._dues[len(self.rows) : len(self.rows) + how_many]:
            row = self._row(due=due)
            self.rows.append(row)
            self.made.emit(row)
            put(self._list, row)
        left = len(self._dues) - max(len(self.rows), FIRST)
        self._more.setVisible(left > 0)
        self._more.say(ngettext("Show more: {n} is left", "Show more: {n} are left", left))

    def _go_on(self) -> None:
        first = len(self.rows)
        self._add(MORE)
        self.rows[first].take_focus()
