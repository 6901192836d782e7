"""One number of a sign over time: closed it reads as words, open it is a form of day, number and note."""

from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.checks.limits import limits_of
from models.guide.shapes import Question
from models.overrides import override
from models.plan.columns import column
from models.plan.measure import Measure, is_small, read_measure
from models.plan.records import Reading
from models.words import _, say_short_day
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.fields.text import TextField
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import clear
from wizard.parts.wrapping_button import WrappingButton

# The number first: the day is there already.
FIELDS = ("value", "on", "note")


class ReadingRow(QWidget):
    """One reading, with what can be done about it beside it."""

    opened = Signal(object)
    removed = Signal(object)

    def __init__(self, desk: Desk, question: Question, reading: Reading) -> None:
        """Show `reading` of a sign, closed."""
        super().__init__()
        self._desk, self._question = desk, question
        self._reading = reading
        self._fields: dict[str, Field] = {}
        px = desk.look.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(px(6))
        self._words = Label("", "body")
        self._change = Button(_("Change"), self._turn, kind="quiet").with_icon(desk.look, "pencil")
        self._delete = Button(_("Delete"), lambda: self.removed.emit(self.reading_id), kind="quiet")
        self._delete.with_icon(desk.look, "trash-2")
        head = QHBoxLayout()
        outer.addLayout(head)
        head.addWidget(self._words, 1)
        for button in (self._change, self._delete):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        self._form = QVBoxLayout()
        self._form.setSpacing(px(6))
        outer.addLayout(self._form)
        self.show_reading(reading)

    @property
    def reading_id(self) -> UUID:
        """The id of the reading on show."""
        return self._reading.id

    def show_reading(self, reading: Reading) -> None:
        """Show what the plan says of it."""
        self._reading = reading
        words = said(reading)
        self._words.setText(words)
        change = _("Close {what}") if self._fields else _("Change {what}")
        self._change.setAccessibleName(change.format(what=words))
        self._delete.setAccessibleName(_("Delete {what}").format(what=words))
        for field_id, field in self._fields.items():
            field.show_value(column(reading, field_id))
        if self._fields:
            self._warn()

    def open(self, *, is_open: bool) -> None:
        """Show the form, with the focus in the number, or the words alone."""
        if is_open == bool(self._fields):
            return
        if is_open:
            self._make_form()
            QTimer.singleShot(0, self, self._begin)
        else:
            clear(self._form)
            self._fields = {}
        self._change.say(_("Close") if is_open else _("Change"))
        self._change.with_icon(self._desk.look, "chevron-up" if is_open else "pencil")
        self.show_reading(self._reading)

    def _turn(self) -> None:
        self.opened.emit(None if self._fields else self.reading_id)

    def _begin(self) -> None:
        if self._fields:
            self._fields["value"].begin()

    def _make_form(self) -> None:
        specs = {spec.id: spec for spec in self._desk.guide.records["reading"]}
        for field_id in FIELDS:
            field = make_field(self._desk, "reading", specs[field_id])
            field.answered.connect(lambda value, name=field_id: self._answer(name, value))
            field.left.connect(self._desk.end_visit)
            if isinstance(field, TextField):
                field.box.returnPressed.connect(lambda: self.opened.emit(None))
            self._form.addWidget(Label(field.label, "strong"))
            self._form.addWidget(field)
            self._fields[field_id] = field
            if field_id == "value":
                self._form.addWidget(self._warning())
        done = Button(_("Done"), lambda: self.opened.emit(None))
        self._form.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)

    def _answer(self, field: str, value: object) -> None:
        self._desk.set_column(self._question, self._reading, field, value)  # type: ignore[arg-type]

    def _warning(self) -> QWidget:
        self._small = QWidget()
        flow = FlowLayout(self._small, gap=self._desk.look.px(8))
        flow.addWidget(
            Label(_("Few people: others may guess who is meant."), "small", "amber", wraps=False)
        )
        self._instead = WrappingButton("", self._keep_back)
        flow.addWidget(self._instead)
        return self._small

    def _warn(self) -> None:
        """Offer other words for a number so small that it may show who is meant."""
        instead = self._kept_back()
        self._small.setVisible(bool(instead))
        if instead:
            self._instead.say(_("Write “{words}”").format(words=instead))

    def _kept_back(self) -> str:
        """Return the number said so that nobody is seen in it, empty where it may stand."""
        limit = limits_of(self._desk.plan, self._desk.guide).small_number
        measure = read_measure(self._reading.value)
        return fewer(measure, limit) if measure and is_small(measure, limit) else ""

    def _keep_back(self) -> None:
        self._desk.end_visit()
        self._answer("value", self._kept_back())
        self._desk.end_visit()
        self._fields["value"].begin()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self._fields:
            self.opened.emit(None)
        else:
            super().keyPressEvent(event)


def said(reading: Reading) -> str:
    """Return a reading in words."""
    number = reading.value.strip() or _("No number yet")
    day = say_short_day(reading.on.on) if reading.on.on else reading.on.as_typed
    words = _("{day}: {number}").format(day=day, number=number) if day else number
    note = reading.note.strip()
    return _("{words} · {note}").format(words=words, note=note) if note else words


def fewer(measure: Measure, limit: int) -> str:
    """Return a small number as "fewer than {limit}"."""
    if measure.base is not None and measure.base >= limit and not measure.is_percent:
        return _("fewer than {n} of {all}").format(n=limit, all=f"{measure.base:g}")
    return _("fewer than {n}").format(n=limit)
