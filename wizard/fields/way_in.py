"""One of the ways in on one line: a tick, what it is, who does it, and on which day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.editing import Subject
from models.guide.labels import field_label
from models.guide.shapes import Question
from models.plan.columns import column
from models.plan.records import Day
from models.words import _
from wizard.desk import Desk
from wizard.fields.register import make_field
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.flow import FlowLayout
from wizard.parts.row import Row
from wizard.parts.wrapping_button import WrappingButton

WIDE = 860
TICK = 100
# A button is lower than a box by so much on each side.
BESIDE_A_BOX = 6
WIDTHS = {"person": 250, "day": 330}


class WayIn(Card):
    """A question that is ticked off. The tick takes today as its day where there is none yet."""

    went = Signal(str)

    def __init__(self, desk: Desk, question: Question) -> None:
        """Stand for `question`."""
        super().__init__()
        self._desk, self._question = desk, question
        px = desk.look.px
        self._title = desk.guide.texts.one(question.id, "title")
        around = QVBoxLayout(self)
        around.setContentsMargins(px(12), px(6), px(12), px(6))
        self._tick = Button("", self._turn, kind="chip")
        self._tick.setCheckable(True)
        ask = desk.guide.texts.one(question.id, "ask")
        name = WrappingButton(
            self._title, lambda: self.went.emit(f"question/{question.id}"), kind="link"
        )
        name.setToolTip(ask)
        name.setAccessibleDescription(ask)
        line = Row(desk.look, WIDE)
        line.add(self._holding(self._narrow(), BESIDE_A_BOX), column=px(TICK))
        line.add(self._holding(name, BESIDE_A_BOX), 1)
        self._fields = {}
        for spec in question.fields:
            if spec.id in ("person", "day"):
                label = field_label(desk.guide, question.id, spec.id)
                words = _("{name}: {words}").format(name=self._title, words=label)
                field = self._fields[spec.id] = make_field(desk, question.id, spec, words)
                field.answered.connect(lambda value, s=spec: desk.set_answer(question, s.id, value))
                field.left.connect(desk.end_visit)
                line.add(self._holding(field), column=px(WIDTHS[spec.id]))
        around.addWidget(line)

    def refresh(self) -> None:
        """Show what the plan says."""
        answer = self._desk.plan.answer(self._question.id)
        is_done = column(answer, "done") == "yes"
        self._tick.setChecked(is_done)
        self._tick.say(field_label(self._desk.guide, self._question.id, "done"))
        self._tick.with_icon(self._desk.look, *("check", "on_accent") if is_done else ("circle",))
        self._tick.setAccessibleName(_("Done: {what}").format(what=self._title))
        for field_id, field in self._fields.items():
            field.show_value(column(answer, field_id))

    def _turn(self) -> None:
        desk, question = self._desk, self._question
        plan, done = desk.plan, self._tick.isChecked()
        after = plan.with_answer(question.id, "done", "yes" if done else None)
        if done and not plan.value(question.id, "day"):
            after = after.with_answer(question.id, "day", Day(desk.services.clock().date()))
        desk.end_visit()
        desk.do(after, Subject("edit", question.id, plan.answer(question.id).id, "done"))

    def _narrow(self) -> QWidget:
        """Return the tick in a line of its own, no wider than its word."""
        holder = QWidget()
        FlowLayout(holder).addWidget(self._tick)
        return holder

    def _holding(self, widget: QWidget, above: int = 0) -> QWidget:
        """Return a widget that keeps another at its top, level with the boxes beside it."""
        holder = QWidget()
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, self._desk.look.px(above), 0, 0)
        inside.addWidget(widget)
        inside.addStretch(1)
        return holder
