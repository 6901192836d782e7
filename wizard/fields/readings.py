"""What was counted of one sign: the drawing, the numbers one by one, and a way to add the next."""

from uuid import UUID, uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.editing import Subject
from models.plan.course import course, readings_of
from models.plan.records import Day, Reading, Sign
from models.words import _
from wizard.desk import Desk
from wizard.fields.reading_row import ReadingRow
from wizard.parts.button import Button
from wizard.parts.page import clear
from wizard.parts.sign_chart import SignChart


class Readings(QWidget):
    """Stands under a sign as soon as it has a first number, or a day to find it out."""

    noticed = Signal(str)
    turned = Signal(object)

    def __init__(self, desk: Desk, sign_id: UUID) -> None:
        """Show what was counted of a sign."""
        super().__init__()
        self._desk, self._sign_id = desk, sign_id
        self._question = desk.guide.by_role("signs")
        self._open: UUID | None = None
        self._rows: dict[UUID, ReadingRow] = {}
        px = desk.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), 0, px(8), px(12))
        column.setSpacing(px(6))
        self._chart = SignChart(desk.look)
        self._list = QVBoxLayout()
        self._list.setSpacing(px(4))
        self._add = Button(_("Add what was counted"), self._add_reading, kind="quiet")
        self._add.with_icon(desk.look, "plus")
        column.addWidget(self._chart)
        column.addLayout(self._list)
        column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        desk.leaving.connect(self._tidy)
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan."""
        sign = self._desk.plan.records.get(self._sign_id)
        if not isinstance(sign, Sign):
            return
        readings = readings_of(self._desk.plan, sign.id)
        ids = [r.id for r in readings]
        # While a day is being typed, its row stays where it is.
        if ids != list(self._rows) and (self._open is None or set(ids) != set(self._rows)):
            self._rebuild(readings)
        for reading in readings:
            self._rows[reading.id].show_reading(reading)
        self._chart.show_course(course(self._desk.plan, sign), sign.what)
        self._add.setAccessibleName(_("Add what was counted: {what}").format(what=sign.what))
        is_wanted = bool(sign.baseline.strip() or sign.find_out_by or readings)
        # Not yet on a page it would be a window of its own for a moment, and take the keyboard along.
        if self.parent() is not None or not is_wanted:
            self.setVisible(is_wanted)

    def _rebuild(self, readings: tuple[Reading, ...]) -> None:
        clear(self._list)
        self._rows = {}
        for reading in readings:
            row = ReadingRow(self._desk, self._question, reading)
            row.opened.connect(self._open_row)
            row.removed.connect(self._remove)
            self._list.addWidget(row)
            self._rows[reading.id] = row
        if self._open in self._rows:
            self._rows[self._open].open(is_open=True)

    def _open_row(self, row_id: UUID | None) -> None:
        self._open = row_id
        for each, row in self._rows.items():
            row.open(is_open=each == row_id)
        if row_id in self._rows:
            self.turned.emit(self._rows[row_id])
        else:
            self._tidy()
            self.refresh()
            self._add.setFocus()

    def begin(self) -> None:
        """Begin a new count."""
        self._add_reading()

    def _add_reading(self) -> None:
        self._tidy()
        today = Day(self._desk.services.clock().date())
        reading = Reading(id=uuid4(), sign=self._sign_id, on=today)
        # One step with the number that is typed next.
        about = Subject("edit", self._question.id, reading.id, "value")
        self._desk.do(self._desk.plan.with_record(reading), about, visit=f"{reading.id}/value")
        self.refresh()
        self._open_row(reading.id)

    def _remove(self, row_id: UUID) -> None:
        self._take_out((row_id,))
        self._add.setFocus()
        self.noticed.emit(_("Deleted. Ctrl+Z brings it back."))

    def _tidy(self, _place: str = "") -> None:
        """Take out what was begun and never counted."""
        if self._desk.has_plan:
            readings = readings_of(self._desk.plan, self._sign_id)
            empty = [r.id for r in readings if not r.value.strip() and not r.note.strip()]
            self._take_out([row_id for row_id in empty if row_id in self._rows])

    def _take_out(self, row_ids: tuple[UUID, ...] | list[UUID]) -> None:
        if not row_ids:
            return
        self._desk.end_visit()
        about = Subject("edit", self._question.id, row_ids[0], "value")
        self._desk.do(self._desk.plan.without(*row_ids), about)
        self.refresh()
