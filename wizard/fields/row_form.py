"""The fields of one row of a list, each under its label; those of a part are folded away under its heading."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from models.guide.rows import is_asked
from models.guide.shapes import Field as Spec
from models.guide.shapes import Question
from models.overrides import override
from models.plan.columns import column
from models.plan.plan import Placed
from models.retelling.back_from_paper import say_origin
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.fields.row_offer import ROW_OFFERS, RowOffer
from wizard.parts.edit import LineBox
from wizard.parts.fold import Fold
from wizard.parts.label import Label
from wizard.parts.next_box import goes_on
from wizard.said import subject_of


class RowForm(QWidget):
    """The form of one row. A row of one column needs no labels: its list has a name."""

    went = Signal(str)

    def __init__(
        self, desk: Desk, question: Question, columns: Sequence[Spec], record: Placed
    ) -> None:
        """Make the fields that are not folded away."""
        super().__init__()
        self._desk, self._question = desk, question
        self._columns, self._record = columns, record
        self._fields: dict[str, Field] = {}
        self._cells: dict[str, QWidget] = {}
        self._offers: list[RowOffer] = []
        self._folds: dict[str, Fold] = {}
        self._is_line = len(columns) == 1
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(desk.look.px(8))
        self._fill("", outer)
        if origin := say_origin(record.id, desk.guide, desk.plan):
            outer.addWidget(Label(origin, "small", "quiet"))
        for part in dict.fromkeys(spec.part for spec in columns if spec.part):
            heading = desk.guide.texts.one(f"part:{part}", "name")
            fold = self._folds[part] = Fold(desk.look, heading, partial(self._fill, part))
            fold.turned.connect(lambda is_open, part=part: self._turn(part, is_open=is_open))
            outer.addWidget(fold)

    def show_row(self, record: Placed) -> None:
        """Show what the plan says of this row."""
        self._record = record
        for spec in self._columns:
            if spec.id in self._cells:
                # Another kind of partner asks for other columns.
                self._cells[spec.id].setVisible(is_asked(spec, record))
        for field_id, field in self._fields.items():
            field.show_value(column(record, field_id))
        for part, fold in self._folds.items():
            fold.setVisible(any(is_asked(s, record) for s in self._columns if s.part == part))
        for offer in self._offers:
            offer.show_row(record)

    def begin(self, field: str = "") -> None:
        """Put the focus into a field, unfolded if need be; without one, into the first."""
        spec = next((s for s in self._columns if s.id == field), self._columns[0])
        if spec.part in self._folds:
            self._folds[spec.part].open(True)
        if spec.id in self._fields:
            self._fields[spec.id].begin()

    def _fill(self, part: str, layout: QBoxLayout) -> None:
        for spec in self._columns:
            if spec.part == part:
                layout.addWidget(self._cell(spec))
                if offer := ROW_OFFERS.get((self._question.record, spec.id)):
                    layout.addWidget(made := offer(self._desk, self._record))
                    made.went.connect(self.went)
                    self._offers.append(made)

    def _turn(self, part: str, *, is_open: bool) -> None:
        if is_open:
            self.show_row(self._record)
            return
        self._offers = []
        for spec in self._columns:
            if spec.part == part:
                self._fields.pop(spec.id, None)
                self._cells.pop(spec.id, None)

    def _cell(self, spec: Spec) -> QWidget:
        """Return the field of one column under its label."""
        # The one box of a line has no label on the page: it is called as its list is.
        title = self._desk.guide.texts.one(self._question.id, "title") if self._is_line else ""
        field = make_field(self._desk, subject_of(self._question), spec, title)
        field.shrink()
        field.answered.connect(lambda value: self._answer(spec, value))
        field.left.connect(self._desk.end_visit)
        self._fields[spec.id] = field
        if self._is_line:
            return field
        cell = self._cells[spec.id] = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._desk.look.px(4))
        column.addWidget(Label(field.label, "strong"))
        if field.help_text:
            column.addWidget(Label(field.help_text, "small", "quiet"))
        column.addWidget(field)
        return cell

    def _answer(self, spec: Spec, value: object) -> None:
        self._desk.set_column(self._question, self._record, spec.id, value)  # type: ignore[arg-type]

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not goes_on(event, self.findChildren(LineBox)):
            super().keyPressEvent(event)
