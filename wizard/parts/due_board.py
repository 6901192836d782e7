"""All sections of what is due, with a way to each: a screenful at once, the rest between two keys."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.agenda.due import Due
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.due_list import DueList, section_words
from wizard.parts.due_row import DueRow, RowWords
from wizard.parts.flow import FlowLayout
from wizard.parts.page import clear, put

# So many rows fill a screen; so many more are made between two keys.
SCREENFUL, BATCH = 7, 2


class DueBoard(QWidget):
    """Tells of each row that is made, and of the row that somebody stepped to."""

    made = Signal(object)
    stepped = Signal(object)

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._lists: dict[str, DueList] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        self._jumps = FlowLayout(gap=look.px(8))
        self._below = QVBoxLayout()
        self._below.setSpacing(look.px(10))
        column.addLayout(self._jumps)
        column.addLayout(self._below)

    @property
    def rows(self) -> list[DueRow]:
        """The rows that are made, in their order."""
        return [row for shown in self._lists.values() for row in shown.rows]

    def show_dues(self, found: Mapping[str, tuple[Due, ...]], today: date, words: RowWords) -> None:
        """Show the sections that hold anything."""
        clear(self._below)
        clear(self._jumps)
        self._lists = {}
        for name, dues in found.items():
            if dues:
                shown = DueList(self._look, name, dues, today, words)
                shown.made.connect(self.made)
                put(self._below, shown)
                self._lists[name] = shown
                self._add_jump(name, shown, len(dues))
        self._grow(SCREENFUL)

    def offer(self, name: str, words: str, do: Callable[[], object]) -> None:
        """Show one more thing to do about all of a section."""
        self._lists[name].offer(words, do)

    def step(self, row: DueRow, by: int) -> None:
        """Put the focus on the row before or behind."""
        rows = self.rows
        place = rows.index(row) + by
        if 0 <= place < len(rows):
            rows[place].take_focus()
            self.stepped.emit(rows[place])

    def _add_jump(self, name: str, shown: DueList, count: int) -> None:
        words = _("{section}: {n}").format(section=section_words(name), n=count)
        self._jumps.addWidget(jump := Button(words, shown.begin, kind="chip"))
        jump.show()

    def _grow(self, how_many: int = BATCH) -> None:
        """Make some of the first rows, and the others right after: nobody waits for what is not seen."""
        for shown in self._lists.values():
            how_many -= shown.grow(how_many)
        if any(shown.wants_rows for shown in self._lists.values()):
            QTimer.singleShot(0, self, self._grow)
