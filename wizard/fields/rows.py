"""A list: rows to add, edit, delete and move, by keyboard and mouse."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.guide.labels import field_label
from models.guide.shapes import Field as Spec
from models.guide.shapes import Question
from models.plan.columns import column
from models.plan.people import read_person
from models.plan.plan import Placed
from models.plan.records import NO_DAY, Day, Value
from models.plan.text import MAX_LETTERS, clean_line
from models.words import _
from wizard.desk import Desk
from wizard.fields.readings import Readings
from wizard.fields.row import Row
from wizard.parts.button import Button
from wizard.parts.edit import LineBox, say_too_many
from wizard.parts.order import GAP, Order
from wizard.parts.page import clear
from wizard.parts.row import Row as Across
from wizard.said import subject_of


class Rows(QWidget):
    """The rows of one list question, and a line at the bottom to add the next."""

    noticed = Signal(str)
    turned = Signal(object)
    went = Signal(str)

    def __init__(self, desk: Desk, question: Question, day: Day = NO_DAY) -> None:
        """Show the rows as the plan has them; at a meeting, those of its `day` alone, and each new one is."""
        super().__init__()
        self._desk = desk
        self._question = question
        self._day = day
        self._columns = [c for c in desk.guide.columns(question) if not day or c.id != "day"]
        self._open: UUID | None = None
        self._rows: dict[UUID, Row] = {}
        self._under: dict[UUID, Readings] = {}
        self._order = Order(desk.look, self)
        self._order.moved.connect(self._put)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(desk.look.px(8))
        self._list = QVBoxLayout()
        self._list.setSpacing(desk.look.px(GAP))
        outer.addLayout(self._list)
        outer.addWidget(self._adder())
        desk.leaving.connect(self._add_rest)
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan: rows that are gone go, new ones come, the others show what it says."""
        rows = self._shown()
        if [r.id for r in rows] != list(self._rows):
            self._rebuild(rows)
        for row in rows:
            self._rows[row.id].show_row(row)
        for readings in self._under.values():
            readings.refresh()

    def _shown(self) -> list[Placed]:
        rows = self._desk.rows(self._question)
        return [r for r in rows if not self._day or _day_of(r) == self._day.on]

    def focus_adder(self) -> None:
        """Put the focus into the line that adds a row."""
        self._line.setFocus()

    def open_row(self, row_id: UUID, field: str = "") -> None:
        """Open one row, with the focus in a field of it."""
        if row_id in self._rows:
            self._open_row(row_id)
            self._rows[row_id].open(True, field)

    def begin_reading(self, sign_id: UUID) -> None:
        """Begin a new count of one sign."""
        if sign_id in self._under:
            self._under[sign_id].begin()

    def _adder(self) -> QWidget:
        holder = QFrame()
        holder.setProperty("surface", "card")
        inside = QVBoxLayout(holder)
        px = self._desk.look.px
        inside.setContentsMargins(px(10), px(8), px(10), px(8))
        across = Across(self._desk.look, gap=6)
        inside.addWidget(across)
        first = self._columns[0]
        label = field_label(self._desk.guide, subject_of(self._question), first.id)
        if first.id == "text" or not label:
            # "In your words" would not say of what.
            label = self._desk.guide.texts.one(self._question.id, "title")
        self._line = LineBox(MAX_LETTERS)
        self._line.takes_lines = True
        self._line.setPlaceholderText(_("Add one, then press Enter"))
        self._line.setAccessibleName(_("Add: {what}").format(what=label))
        self._line.returnPressed.connect(self._add)
        self._line.lines_pasted.connect(self._add_lines)
        # Below a long list the line is out of sight, and has the focus all the same.
        self._line.textEdited.connect(lambda _words: self.turned.emit(self._line))
        self._line.overflowed.connect(lambda: self.noticed.emit(say_too_many()))
        self._line.setText("".join(self._desk.take_unfinished(self._question.id)))
        self._line.textChanged.connect(
            lambda words: self._desk.note_unfinished(self._question.id, words)
        )
        across.add(self._line, 1)
        add = Button(_("Add"), self._add, kind="primary")
        across.add(add.with_icon(self._desk.look, "plus"))
        return holder

    def _add(self) -> None:
        text = self._line.text().strip()
        if not text and len(self._columns) == 1:
            self._line.setFocus()
            return
        # Unlike clear(), this leaves no undo in the box: the words are in the plan now.
        self._line.setText("")
        self._add_lines([text])
        if len(self._columns) > 1:
            self._open_row(self._shown()[-1].id)

    def _add_rest(self) -> None:
        """Add what is typed and not entered yet: the list is about to be left."""
        if text := self._line.text().strip():
            self._line.setText("")
            self._add_lines([text])

    def _add_lines(self, lines: list[str]) -> None:
        first = self._columns[0]
        # Cells of a spreadsheet come with a tab between them.
        cleaned = [clean_line(line) for line in lines]
        rows = [{first.id: self._read(first, line)} if line else {} for line in cleaned]
        if self._day:
            rows = [{**row, "day": self._day} for row in rows]
        self._desk.add_rows(self._question, rows)
        self.refresh()
        self._line.setFocus()
        self.turned.emit(self._line)

    def _read(self, spec: Spec, text: str) -> Value:
        """Return what was typed for the first column as that column's kind of value."""
        match spec.kind:
            case "person":
                return read_person(text, self._desk.plan.partners)
            case "date":
                return Day(self._desk.services.read_day(text, self._desk.plan), text)
        return text

    def _open_row(self, row_id: UUID | None) -> None:
        turned, self._open = row_id or self._open, row_id
        for each, row in self._rows.items():
            row.open(each == row_id)
        if turned in self._rows:
            self.turned.emit(self._rows[turned])

    def _rebuild(self, records: Sequence[Placed]) -> None:
        # Rows that stay are not made anew: their page would jump, and the mouse lose what it points at.
        rows, under = self._rows, self._under
        for each in (r.id for r in records if r.id in rows):
            for widget in self._block(each):
                self._list.removeWidget(widget)
        clear(self._list)
        self._rows = {r.id: rows.get(r.id) or self._row(r) for r in records}
        self._under = {}
        if self._question.record == "sign":
            self._under = {r.id: under.get(r.id) or self._readings(r.id) for r in records}
        blocks = {row_id: self._block(row_id) for row_id in self._rows}
        for widget in (widget for block in blocks.values() for widget in block):
            self._list.addWidget(widget)
        self._order.show_rows(blocks)
        if self._open in self._rows:
            self._rows[self._open].open(True)

    def _block(self, row_id: UUID) -> tuple[Row, *tuple[Readings, ...]]:
        """Return a row with what stands under it."""
        under = self._under.get(row_id)
        return (self._rows[row_id], under) if under else (self._rows[row_id],)

    def _row(self, record: Placed) -> Row:
        row = Row(self._desk, self._question, self._columns, record, lambda: list(self._rows))
        self._order.watch(row)
        row.opened.connect(self._open_row)
        row.moved.connect(self._move)
        row.removed.connect(self._remove)
        row.went.connect(self.went)
        return row

    def _readings(self, sign_id: UUID) -> Readings:
        readings = Readings(self._desk, sign_id)
        readings.noticed.connect(self.noticed)
        readings.turned.connect(self.turned)
        return readings

    def _move(self, row_id: UUID, by: int) -> None:
        """Move a row by one place; what was pressed for it keeps the focus."""
        ids = list(self._rows)
        if row_id in ids and 0 <= (place := ids.index(row_id) + by) < len(ids):
            self._put(row_id, place)
            self._rows[row_id].focus_tools()

    def _put(self, row_id: UUID, place: int) -> None:
        """Let a row stand at `place` of those on show; rows of other days stay where they are."""
        rows = self._desk.rows(self._question)
        behind = next((r for r in rows if r.id == row_id), None)
        shown = [r for r in self._rows if r != row_id]
        if behind is not None and shown:
            others = [r.id for r in rows if r.id != row_id]
            after = others.index(shown[place]) if place < len(shown) else len(others)
            self._desk.move_row(self._question, rows, behind, after)
            self.refresh()

    def _remove(self, row_id: UUID) -> None:
        record = self._desk.plan.records.get(row_id)
        if record is not None:
            # First, as Qt would go on from what is gone to the first control, and scroll there.
            self._line.setFocus()
            self._desk.remove_row(self._question, record)
            self.refresh()
            self.noticed.emit(_("Deleted. Ctrl+Z brings it back."))


def _day_of(row: Placed) -> date | None:
    day = column(row, "day")
    return day.on if isinstance(day, Day) else None
