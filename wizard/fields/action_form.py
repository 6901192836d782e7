"""The full form of one action, in short sections."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.checks.problem import Problem
from models.guide.shapes import Question
from models.plan.columns import column
from models.plan.records import Action
from models.words import _
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.parts.button import Button
from wizard.parts.label import Label

# Columns by section, in the order that a group talks about them. What is not named comes last.
SECTIONS = (
    ("main", ("what", "lead", "lead_said_yes", "deadline", "follow_up_by", "follow_up_on")),
    ("how", ("helpers", "how", "first_step", "first_step_on", "resources", "tell")),
    ("safety", ("about_person_causing_harm", "from_survivors", "left_out", "risk")),
    (
        "level",
        ("level", "body", "answer_by", "answers_needs", "serves", "status", "status_note", "note"),
    ),
)


class ActionForm(QWidget):
    """Every column of one action as a field."""

    closed = Signal()

    def __init__(self, desk: Desk, question: Question, action: Action) -> None:
        """Show the form of `action`."""
        super().__init__()
        self._desk = desk
        self._question = question
        self._action = action
        self._fields: dict[str, Field] = {}
        self._told: dict[str, bool] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.look.px(8))
        names = {
            "main": _("What, who and when"),
            "how": _("How"),
            "safety": _("Safe and fair"),
            "level": _("Level and links"),
        }
        specs = {spec.id: spec for spec in desk.guide.records["action"]}
        for section, columns in SECTIONS:
            self._column.addWidget(Label(names[section], "heading"))
            for name in columns:
                if name in specs:
                    self._add(name)
        done = Button(_("Done"), self.closed.emit, kind="primary")
        self._column.addWidget(done)

    def show_action(self, action: Action, gaps: Sequence[Problem]) -> None:
        """Show what the plan says of it, and kindly what it lacks."""
        self._action = action
        for name, field in self._fields.items():
            field.show_value(column(action, name))
            mine = [g for g in gaps if g.blocks and g.field == name and column(action, name)]
            sentences = [self._desk.services.sentence(gap, self._desk.plan) for gap in mine]
            # An empty field asks for nothing yet: its label does.
            if sentences or self._told.get(name):
                field.show_problems(sentences)
            self._told[name] = bool(sentences)

    def focus(self, name: str) -> Field:
        """Put the focus into one of its fields, the first where there is no such field; return it."""
        field = self._fields.get(name, next(iter(self._fields.values())))
        field.begin()
        return field

    def _add(self, name: str) -> None:
        spec = next(s for s in self._desk.guide.records["action"] if s.id == name)
        field = make_field(self._desk, "action", spec)
        self._column.addWidget(Label(field.label, "strong"))
        if field.help_text:
            self._column.addWidget(Label(field.help_text, "small", "quiet"))
        field.answered.connect(
            lambda value: self._desk.set_column(self._question, self._action, name, value)
        )
        field.left.connect(self._desk.end_visit)
        self._column.addWidget(field)
        self._fields[name] = field
