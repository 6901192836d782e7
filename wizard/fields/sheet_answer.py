"""One question of a sheet under the number that stands on paper: its boxes, and a mark for what cannot be read."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.editing import Subject
from models.guide.labels import field_label
from models.guide.shapes import Field as Spec
from models.guide.shapes import Question
from models.meetings.from_paper import with_said
from models.meetings.merging import ONE_OF, SEVERAL_OF
from models.overrides import override
from models.plan.columns import column
from models.plan.heard import answer_on
from models.plan.records import Heard, Sheet, Value
from models.words import _
from wizard.desk import Desk
from wizard.fields.choice import ChoiceField
from wizard.fields.field import Field
from wizard.fields.lines import LinesField
from wizard.fields.register import make_field
from wizard.fields.sentence_builder import SentenceBuilder
from wizard.fields.sheet_head import SheetHead
from wizard.parts.edit import LineBox, TextBox
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SheetAnswer(QWidget):
    """Enter in a box goes on to the next; `went_on` tells from the last one."""

    went_on = Signal()

    def __init__(self, desk: Desk, sheet: Sheet, question: Question) -> None:
        """Show what `sheet` says to `question`."""
        super().__init__()
        self._desk, self._sheet, self.question = desk, sheet.id, question
        self.fields: dict[str, Field] = {}
        px = desk.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        self._head = SheetHead(desk, sheet, question)
        self._name = self._head.name
        column.addWidget(self._head)
        specs = question.fields[:1] if question.record == "entry" else question.fields
        numbers = [spec for spec in specs if spec.kind == "number"]
        if len(numbers) > 1:
            column.addWidget(self._side_by_side(numbers))
        for spec in specs:
            if spec.id not in self.fields:
                column.addWidget(self._field(spec, is_alone=len(specs) == 1))
        self._stops = list(self.fields.values())
        if question.role == "vision":
            column.addWidget(self._builder())
        self.refresh()

    def begin(self) -> None:
        """Put the focus on the first box."""
        self._stops[0].begin()

    def mark(self) -> None:
        """Mark the question as one that cannot be read, or as one that can after all."""
        self._head.mark()

    def refresh(self) -> None:
        """Show what the plan has of this question on this sheet."""
        heard = self._heard()
        self._head.refresh()
        for name, field in self.fields.items():
            field.show_value(column(heard, name) if heard is not None else None)

    def _heard(self) -> Heard | None:
        return answer_on(self._desk.plan, self._sheet, self.question.id)

    def _field(self, spec: Spec, *, is_alone: bool) -> Field:
        desk, own = self._desk, field_label(self._desk.guide, self.question.id, spec.id)
        label = self._name
        if not is_alone and spec.kind not in (*ONE_OF, *SEVERAL_OF):
            label = _("{name}: {words}").format(name=self._name, words=own)
        if self.question.record == "entry":
            field: Field = LinesField(desk, spec, label)
        else:
            field = make_field(desk, self.question.id, spec, label)
        if isinstance(field, ChoiceField):
            field.show_keys()
        field.shrink()
        field.answered.connect(lambda value: self._say(spec.id, value))
        field.left.connect(desk.end_visit)
        for box in (*field.findChildren(LineBox), *field.findChildren(TextBox)):
            box.installEventFilter(self)
        self.fields[spec.id] = field
        return field

    def _side_by_side(self, specs: Sequence[Spec]) -> QWidget:
        """Set numbers in lines, each under its label."""
        holder = QWidget()
        flow = FlowLayout(holder, gap=self._desk.look.px(12))
        for spec in specs:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            own = field_label(self._desk.guide, self.question.id, spec.id)
            column.addWidget(Label(own, "small", wraps=False))
            column.addWidget(self._field(spec, is_alone=False))
            flow.addWidget(cell)
        return holder

    def _builder(self) -> SentenceBuilder:
        """Return the gaps of the sentence, as they stand on paper: what they make stands in the box."""
        desk, line = self._desk, f"paper/{self._sheet}/{self.question.id}"
        builder = SentenceBuilder(desk.look)
        builder.show_words(desk.unfinished(line))
        builder.typed.connect(lambda words: desk.note_unfinished(line, *words))
        builder.built.connect(lambda words: self._say(self.question.fields[0].id, words))
        builder.built.connect(lambda _words: desk.end_visit())
        builder.built.connect(lambda _words: desk.note_unfinished(line))
        builder.built.connect(lambda _words: self.refresh())
        return builder

    def _say(self, field: str, value: Value | None) -> None:
        after = with_said(self._desk.plan, self._sheet, self.question.id, field, value)
        visit = f"{self._sheet}/{self.question.id}/{field}"
        self._desk.do(after, Subject("paper", self.question.id, field=field), visit=visit)
        if self.fields[field].spec.kind in ONE_OF and value is not None:
            self._go_on(self.fields[field])

    def _go_on(self, field: Field) -> None:
        after = self._stops[self._stops.index(field) + 1 :]
        if not (after and after[0].begin()):
            self.went_on.emit()

    def _leads_on(self, field: Field, event: QKeyEvent) -> bool:
        """Say whether Enter goes on here: with Shift it begins a line, and so it does in a list that is not done."""
        if event.key() not in ENTER or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            return False
        is_for_the_window = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_open = isinstance(field, LinesField) and not field.is_at_an_end
        return not is_for_the_window and not is_open

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            fields = [
                f for f in self._stops if isinstance(watched, QWidget) and f.isAncestorOf(watched)
            ]
            if fields and self._leads_on(fields[0], event):
                self._go_on(fields[0])
                return True
        return super().eventFilter(watched, event)
