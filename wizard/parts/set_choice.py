"""The papers of a set: each to tick, with its pages and how many copies go out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6 import QtCore
from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.overrides import override
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.count_box import CountBox
from wizard.parts.label import Label
from wizard.parts.page import clear, put
from wizard.parts.tick_box import TickBox

MOST_COPIES = 99


@dataclass(frozen=True, slots=True)
class Line:
    """One paper of a set in words: what it is, how much it is, and whether people hold it as it stands."""

    title: str
    count: str = ""
    is_held: bool = False


class SetChoice(QWidget):
    """Knows which papers are ticked and in how many copies. A new set is ticked whole, one copy each."""

    changed = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        """Hold no set yet."""
        super().__init__()
        self._look = look
        self._rows: list[_TickRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(6))
        above = QHBoxLayout()
        column.addLayout(above)
        above.addWidget(Label(_("Papers in it"), "strong"), 1)
        above.addWidget(Label(_("Copies"), "small", "quiet", wraps=False))
        self._column = QVBoxLayout()
        self._column.setSpacing(look.px(4))
        column.addLayout(self._column)
        self._empty = Label("", "body", "quiet")
        column.addWidget(self._empty)
        self._changed = Button(_("Only what changed since the last print"), self.tick_changed)
        self._changed.setProperty("kind", "link")
        self._all = Button(_("Tick all"), self.tick_all, kind="link")
        for button in (
            self._changed,
            self._all,
            Button(_("One paper instead"), self.left.emit, kind="link"),
        ):
            column.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)

    def begin(self) -> None:
        """Take up another set, whose papers are not known yet."""
        self._rows = []
        clear(self._column)
        self._show_ways(_("Looking for its papers …"))

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show the papers; ticks and copies stay as they are where the same papers stand there."""
        if [row.line.title for row in self._rows] != [line.title for line in lines]:
            clear(self._column)
            self._rows = [_TickRow(self._look, line, self.changed.emit) for line in lines]
            for row in self._rows:
                put(self._column, row)
        for row, line in zip(self._rows, lines, strict=True):
            row.show_line(line)
        self._show_ways(_("There is nothing to print here yet."))

    def _show_ways(self, if_empty: str) -> None:
        self._empty.setText(if_empty)
        self._empty.setVisible(not self._rows)
        self._changed.setVisible(any(row.line.is_held for row in self._rows))
        self._all.setVisible(not all(self.copies))

    @property
    def copies(self) -> tuple[int, ...]:
        """How many copies of each paper are wanted, 0 of one that is not ticked."""
        return tuple(row.copies for row in self._rows)

    def tick_changed(self) -> None:
        """Tick only the papers that people do not hold as they stand now."""
        self._tick(lambda row: not row.line.is_held)

    def tick_all(self) -> None:
        """Tick every paper."""
        self._tick(lambda _row: True)

    def _tick(self, is_wanted: Callable[["_TickRow"], bool]) -> None:
        for row in self._rows:
            row.tick(is_wanted(row))
        self.changed.emit()


class _TickRow(QWidget):
    def __init__(self, look: Look, line: Line, changed: Callable[[], object]) -> None:
        super().__init__()
        self.line = line
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(8))
        self._box = TickBox(look, line.title)
        self._box.clicked.connect(lambda _on: changed())
        across.addWidget(self._box, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        said = QVBoxLayout()
        across.addLayout(said, 1)
        said.setSpacing(0)
        said.addWidget(Label(line.title))
        self._count = Label("", "small", "quiet")
        said.addWidget(self._count)
        self._copies = CountBox(_("Copies of {paper}").format(paper=line.title), 1, MOST_COPIES)
        self._copies.counted.connect(lambda _number: changed())
        across.addWidget(self._copies, 0, QtCore.Qt.AlignmentFlag.AlignTop)

    def show_line(self, line: Line) -> None:
        self.line = line
        held = _("{count} · people hold this one").format(count=line.count)
        self._count.setText(held if line.is_held else line.count)

    def tick(self, is_on: bool) -> None:
        self._box.setChecked(is_on)

    @property
    def copies(self) -> int:
        return self._copies.number if self._box.isChecked() else 0

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        # The words beside a box are part of it for whoever uses a mouse.
        if self.rect().contains(event.position().toPoint()):
            self._box.click()
