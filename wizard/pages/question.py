"""The page that draws any question of the guide."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.checks.problem import Problem
from models.guide.labels import field_label
from models.guide.shapes import Field as Spec
from models.guide.shapes import Question
from models.meetings.ground_rules import said_rule
from models.overrides import override
from models.plan.columns import column
from models.words import _
from wizard.desk import Desk
from wizard.fields.companion import Companion
from wizard.fields.companions import above, below
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.fields.rows import Rows
from wizard.fields.sentence_builder import SentenceBuilder
from wizard.fields.taking import Taking, has_any
from wizard.parts.edit import LineBox
from wizard.parts.label import Label
from wizard.parts.next_box import goes_on
from wizard.parts.page import Page, clear
from wizard.parts.tiles import Tiles
from wizard.parts.to_meeting import ToMeeting

GROWING = ("long", "note")
# Beside one other field these need no label: the question is theirs.
UNLABELLED = ("choice", "choices", "text")


class QuestionPage(Page):
    """One question: the small line, the question large, one line of help, room to answer."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        super().__init__(desk)
        self._question: Question | None = None
        self._fields: dict[str, Field] = {}
        self._rows: Rows | None = None
        self._builder: SentenceBuilder | None = None
        self._lines: list[tuple[Label, str]] = []
        self._taking: Taking | None = None
        self._companions: list[Companion] = []

    @override
    def show_place(self, place: str) -> None:
        question = self.desk.guide.question(place.partition("/")[2])
        clear(self.column)
        self._question, self._fields, self._rows, self._lines = question, {}, None, []
        self._builder = None
        self._taking, self._companions = None, []
        self._head(question)
        self._accompany(above(self.desk, question))
        if question.is_list:
            self._draw_rows(question)
        else:
            self._draw_fields(question)
        self._accompany(below(self.desk, question))
        if question.is_list:
            self.column.addStretch(1)
        self.column.addWidget(
            Label(
                _("Leave out names and details that could point to a survivor."), "small", "quiet"
            )
        )
        self.refresh()
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        if self._question is None:
            return
        if self._rows is not None:
            self._rows.refresh()
        if self._taking is not None:
            self._taking.refresh()
        for companion in self._companions:
            companion.refresh()
        answer = self.desk.plan.answer(self._question.id)
        for field_id, field in self._fields.items():
            field.show_value(column(answer, field_id))
        for label, line in self._lines:
            label.setText(said_rule(line, answer))

    @override
    def focus_first(self) -> None:
        if self._rows is not None:
            self._rows.focus_adder()
        else:
            # Chips of a list that is still empty cannot take it.
            any(field.begin() for field in self._fields.values())

    @override
    def show_gap(self, gap: Problem) -> None:
        if self._rows is not None and gap.record is not None and gap.next_step == "add_reading":
            self._rows.begin_reading(gap.record)
        elif self._rows is not None and gap.record is not None:
            self._rows.open_row(gap.record, gap.field)
        elif gap.field in self._fields:
            self._fields[gap.field].begin()
        elif gap.next_step == "open_builder" and self._builder is not None:
            self._builder.begin()
            self.bring(self._builder)
        else:
            self.focus_first()

    @override
    def show_row(self, row: UUID) -> None:
        if self._rows is not None:
            self._rows.open_row(row)

    def _head(self, question: Question) -> None:
        guide = self.desk.guide
        self.column.addWidget(Label(self._small_line(question), "small", "accent", bold=True))
        ask = Label(guide.texts.one(question.id, "ask"), "question")
        ask.setAccessibleName(ask.text())
        self.column.addWidget(ask)
        help_text = guide.texts.one(question.id, "help")
        if help_text:
            self.column.addWidget(Label(help_text, "answer", "quiet"))
        if question.need == "review" or question.role == "reviews":
            way = ToMeeting(self.look, self.went)
            self.column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)
        for line in guide.texts.many(question.id, "lines"):
            label = Label("", "answer")
            self._lines.append((label, line))
            self.column.addWidget(label)

    def _small_line(self, question: Question) -> str:
        """Return where the question stands: its step, and in getting ready its part."""
        texts, step = self.desk.guide.texts, self.desk.guide.step(question.step)
        name, part = texts.one(step.id, "name"), texts.one(f"part:{question.part}", "name")
        if step.number:
            small = _("Step {number} · {name} · question {question}")
        elif part:
            small = _("{name} · {part} · question {question}")
        else:
            small = _("{name} · question {question}")
        return small.format(number=step.number, name=name, part=part, question=question.number)

    def _accompany(self, companions: Sequence[Companion]) -> None:
        for companion in companions:
            companion.went.connect(self.went)
            self._companions.append(companion)
            self.column.addWidget(companion)

    def _draw_rows(self, question: Question) -> None:
        if has_any(self.desk, question):
            self._taking = taking = Taking(self.desk, question)
            taking.noticed.connect(self.noticed)
            self.column.addWidget(taking)
        self._rows = Rows(self.desk, question)
        self._rows.noticed.connect(self.noticed)
        self._rows.turned.connect(self.bring)
        self._rows.went.connect(self.went)
        self.column.addWidget(self._rows)

    def _draw_fields(self, question: Question) -> None:
        several = len(question.fields) > 1
        short_ones = [spec for spec in question.fields if spec.kind == "number"]
        if len(short_ones) > 1:
            self.column.addWidget(self._side_by_side(question, short_ones))
        for spec in question.fields:
            if spec.id in self._fields:
                continue
            field = self._field(question, spec)
            if several and not (spec.id in UNLABELLED and len(question.fields) == 2):
                label = Label(field.label, "strong")
                # Closer to its own field than to the one before.
                label.setContentsMargins(0, self.look.px(8), 0, 0)
                self.column.addWidget(label)
            if field.help_text:
                self.column.addWidget(Label(field.help_text, "small", "quiet"))
            self.column.addWidget(field, 1 if spec.kind in GROWING else 0)
        if question.role == "vision":
            self._add_builder(question)
        if not any(spec.kind in GROWING for spec in question.fields):
            self.column.addStretch(1)

    def _field(self, question: Question, spec: Spec) -> Field:
        label = field_label(self.desk.guide, question.id, spec.id)
        if label == field_label(self.desk.guide, "", "text") and len(question.fields) <= 2:
            # "In your words" stands nowhere on the page, and would not say of what.
            label = ""
        field = make_field(
            self.desk, question.id, spec, label or self.desk.guide.texts.one(question.id, "ask")
        )
        field.answered.connect(lambda value: self.desk.set_answer(question, spec.id, value))
        field.left.connect(self.desk.end_visit)
        self._fields[spec.id] = field
        return field

    def _side_by_side(self, question: Question, specs: Sequence[Spec]) -> QWidget:
        """Set short fields in lines and columns, each under its label."""
        cells: list[QWidget] = []
        for spec in specs:
            cell = QWidget()
            column = QVBoxLayout(cell)
            column.setContentsMargins(0, 0, 0, 0)
            field = self._field(question, spec)
            column.addWidget(Label(field.label, "body", wraps=False))
            column.addWidget(field)
            cells.append(cell)
        tiles = Tiles(0, self.look.px(20))
        tiles.show_tiles(cells)
        return tiles

    def _add_builder(self, question: Question) -> None:
        """Offer the sentence builder; what it builds comes before what stands there."""
        self._builder = builder = SentenceBuilder(self.look)
        builder.show_words(self.desk.unfinished(question.id))
        builder.typed.connect(lambda words: self.desk.note_unfinished(question.id, *words))
        text = question.fields[0].id
        builder.built.connect(
            lambda words: self.desk.set_answer(question, text, self._joined(question, words))
        )
        builder.built.connect(lambda _words: self.desk.end_visit())
        builder.built.connect(lambda _words: self.desk.note_unfinished(question.id))
        self.column.addWidget(builder)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        boxes = (box for field in self._fields.values() for box in field.findChildren(LineBox))
        if not goes_on(event, boxes):
            super().keyPressEvent(event)

    def _joined(self, question: Question, words: str) -> str:
        standing = self.desk.plan.text(question.id, question.fields[0].id)
        return f"{words}\n{standing}" if standing else words

    def show_problems(self, sentences: Sequence[str]) -> None:
        """Say under the first field what is still open."""
        if self._fields:
            next(iter(self._fields.values())).show_problems(sentences)
