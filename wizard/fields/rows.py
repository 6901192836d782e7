"""A list: rows to add, edit, delete and move, by keyboard and mouse."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from models.guide.labels import field_label
from models.guide.shapes import Field as Spec
from models.guide.shapes import Question
from models.overrides import override
from models.plan.columns import column
from models.plan.plan import Placed
from models.plan.records import Day, Person, Value
from models.words import _, say_short_day
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.label import Label
from wizard.parts.page import clear

# Columns that make a row's first line, and how many more stand under it while it is closed.
SHOWN_COLUMNS = 5


class Rows(QWidget):
    """The rows of one list question. A row of one column is a line; a wider one is a card that opens."""

    noticed = Signal(str)

    def __init__(self, desk: Desk, question: Question) -> None:
        """Show the rows as the plan has them, and a line to add one."""
        super().__init__()
        self._desk = desk
        self._question = question
        self._columns = desk.guide.columns(question)
        self._open: UUID | None = None
        self._rows: dict[UUID, Row] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(desk.look.px(8))
        self._list = QVBoxLayout()
        self._list.setSpacing(desk.look.px(8))
        outer.addLayout(self._list)
        outer.addWidget(self._adder())
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan: rows that are gone go, new ones come, the others show what it says."""
        rows = self._desk.rows(self._question)
        if [r.id for r in rows] != list(self._rows):
            self._rebuild(rows)
        for row in rows:
            self._rows[row.id].show_row(row)

    def focus_adder(self) -> None:
        """Put the focus into the line that adds a row."""
        self._line.setFocus()

    def _adder(self) -> QWidget:
        holder = QFrame()
        holder.setProperty("surface", "card")
        across = QHBoxLayout(holder)
        px = self._desk.look.px
        across.setContentsMargins(px(10), px(8), px(10), px(8))
        first = self._columns[0]
        label = field_label(
            self._desk.guide, self._subject(), first.id
        ) or self._desk.guide.texts.one(self._question.id, "title")
        self._line = LineBox(first.max_letters and first.max_letters * 4 or 5000)
        self._line.takes_lines = True
        self._line.setPlaceholderText(_("Add one, then press Enter"))
        self._line.setAccessibleName(_("Add: {what}").format(what=label))
        self._line.returnPressed.connect(self._add)
        self._line.lines_pasted.connect(self._add_lines)
        across.addWidget(self._line, 1)
        across.addWidget(
            Button(_("Add"), self._add, kind="primary").with_icon(self._desk.look, "plus")
        )
        return holder

    def _subject(self) -> str:
        return self._question.id if self._question.record == "entry" else self._question.record

    def _add(self) -> None:
        text = self._line.text().strip()
        if not text and len(self._columns) == 1:
            self._line.setFocus()
            return
        self._line.clear()
        self._add_lines([text])
        if len(self._columns) > 1:
            self._open_row(self._desk.rows(self._question)[-1].id)

    def _add_lines(self, lines: list[str]) -> None:
        first = self._columns[0]
        self._desk.add_rows(
            self._question, [{first.id: self._read(first, line)} if line else {} for line in lines]
        )
        self.refresh()
        self._line.setFocus()

    def _read(self, spec: Spec, text: str) -> Value:
        """Return what was typed in the first column as that column's kind of value."""
        from models.plan.people import read_person

        match spec.kind:
            case "person":
                return read_person(text, self._desk.plan.partners)
            case "people":
                return (read_person(text, self._desk.plan.partners),)
            case "date":
                return Day(self._desk.services.read_day(text), text)
        return text

    def _open_row(self, row_id: UUID | None) -> None:
        self._open = row_id
        for each, row in self._rows.items():
            row.open(each == row_id)

    def _rebuild(self, rows: Sequence[Placed]) -> None:
        clear(self._list)
        self._rows = {}
        for place, record in enumerate(rows):
            row = Row(self._desk, self._question, self._columns, record, place, len(rows))
            row.opened.connect(self._open_row)
            row.moved.connect(self._move)
            row.removed.connect(self._remove)
            self._list.addWidget(row)
            self._rows[record.id] = row
        if self._open in self._rows:
            self._rows[self._open].open(True)

    def _move(self, row_id: UUID, by: int) -> None:
        rows = self._desk.rows(self._question)
        place = next((i for i, r in enumerate(rows) if r.id == row_id), None)
        if place is not None and 0 <= place + by < len(rows):
            self._desk.move_row(self._question, rows, rows[place], place + by)
            self.refresh()
            self._rows[row_id].focus_handle(by)

    def _remove(self, row_id: UUID) -> None:
        record = self._desk.plan.records.get(row_id)
        if record is not None:
            self._desk.remove_row(self._question, record)
            self.refresh()
            self._line.setFocus()
            self.noticed.emit(_("Deleted. Ctrl+Z brings it back."))


class Row(QFrame):
    """One row: closed it reads as words, open it is a form."""

    opened = Signal(object)
    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(  # noqa: PLR0913  A row knows its list, its columns and its place among the others.
        self,
        desk: Desk,
        question: Question,
        columns: Sequence[Spec],
        record: Placed,
        place: int,
        total: int,
    ) -> None:
        """Show `record`, which stands at `place` of `total`."""
        super().__init__()
        self._desk = desk
        self._question = question
        self._columns = columns
        self._record = record
        self._fields: dict[str, Field] = {}
        self.setProperty("surface", "card")
        px = desk.look.px
        outer = QVBoxLayout(self)
        outer.setContentsMargins(px(14), px(8), px(10), px(8))
        outer.setSpacing(px(6))
        head = QHBoxLayout()
        self._words = QVBoxLayout()
        self._words.setSpacing(px(2))
        self._form = QVBoxLayout()
        self._form.setSpacing(px(10))
        head.addLayout(self._words, 1)
        self._tools(head, place, total)
        outer.addLayout(head)
        outer.addLayout(self._form)
        self._title = Label("", "answer")
        self._under = Label("", "small", "quiet")
        self._words.addWidget(self._title)
        self._words.addWidget(self._under)
        if len(columns) == 1:
            self._make_form()

    def _tools(self, head: QHBoxLayout, place: int, total: int) -> None:
        look, row_id = self._desk.look, self._record.id
        words = self._first_words() or str(place + 1)
        if len(self._columns) > 1:
            self._edit = Button(
                _("Edit"), lambda: self.opened.emit(row_id), kind="quiet"
            ).with_icon(look, "pencil")
            self._edit.setAccessibleName(_("Edit {what}").format(what=words))
            head.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        self._up = Button(
            _("Up"), lambda: self.moved.emit(row_id, -1), kind="quiet", key="Alt+Up"
        ).with_icon(look, "chevron-up")
        self._down = Button(
            _("Down"), lambda: self.moved.emit(row_id, 1), kind="quiet", key="Alt+Down"
        ).with_icon(look, "chevron-down")
        delete = Button(_("Delete"), lambda: self.removed.emit(row_id), kind="quiet").with_icon(
            look, "trash-2"
        )
        self._up.setEnabled(place > 0)
        self._down.setEnabled(place < total - 1)
        for button, name in (
            (self._up, _("Move {what} up")),
            (self._down, _("Move {what} down")),
            (delete, _("Delete {what}")),
        ):
            button.setAccessibleName(name.format(what=words))
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def show_row(self, record: Placed) -> None:
        """Show what the plan says of this row."""
        self._record = record
        for field_id, field in self._fields.items():
            field.show_value(column(record, field_id))
        is_line = len(self._columns) == 1
        self._title.setVisible(not is_line and not self._fields)
        self._under.setVisible(not is_line and not self._fields)
        self._title.setText(self._first_words() or _("Nothing written yet"))
        self._under.setText(" · ".join(self._other_words()))

    def open(self, is_open: bool) -> None:  # noqa: FBT001  It is the one thing said.
        """Show the row as a form, or as words again."""
        if len(self._columns) == 1 or is_open == bool(self._fields):
            return
        if is_open:
            self._make_form()
        else:
            clear(self._form)
            self._fields = {}
        self.show_row(self._record)

    def focus_handle(self, by: int) -> None:
        """Put the focus where the next press moves the row on."""
        button = self._up if by < 0 else self._down
        (button if button.isEnabled() else self._up if by > 0 else self._down).setFocus()

    def _make_form(self) -> None:
        subject = self._question.id if self._question.record == "entry" else self._question.record
        for spec in self._columns:
            field = make_field(self._desk, subject, spec)
            if len(self._columns) > 1:
                self._form.addWidget(Label(field.label, "strong"))
                if field.help_text:
                    self._form.addWidget(Label(field.help_text, "small", "quiet"))
            field.answered.connect(
                lambda value, s=spec: self._desk.set_column(
                    self._question, self._record, s.id, value
                )
            )
            field.left.connect(self._desk.end_visit)
            self._form.addWidget(field)
            self._fields[spec.id] = field
        if len(self._columns) > 1:
            done = Button(_("Done"), lambda: self.opened.emit(None))
            self._form.addWidget(done, 0, Qt.AlignmentFlag.AlignLeft)
            QTimer.singleShot(0, next(iter(self._fields.values())), lambda: self._focus_form())

    def _focus_form(self) -> None:
        if self._fields:
            next(iter(self._fields.values())).setFocus()

    def _first_words(self) -> str:
        return next((w for w in (self._say(s) for s in self._columns) if w), "")

    def _other_words(self) -> list[str]:
        said = [self._say(s) for s in self._columns]
        return [w for w in said if w][1:SHOWN_COLUMNS]

    def _say(self, spec: Spec) -> str:
        from models.guide.labels import choice_label
        from models.plan.people import say_person

        subject = self._question.id if self._question.record == "entry" else self._question.record
        match column(self._record, spec.id):
            case Day() as day:
                return say_short_day(day.on) if day.on else day.as_typed
            case Person() as person:
                return say_person(person)
            case tuple() as several:
                return ", ".join(
                    say_person(v)
                    if isinstance(v, Person)
                    else choice_label(self._desk.guide, subject, spec.id, v)
                    for v in several
                )
            case str() as text if spec.choices or spec.kind in ("yes_no", "yes_no_unsure", "level"):
                return choice_label(self._desk.guide, subject, spec.id, text) if text else ""
            case None:
                return ""
            case other:
                return str(other)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())  # type: ignore[call-overload]
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self._record.id, by)
        else:
            super().keyPressEvent(event)
