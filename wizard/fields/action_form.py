"""The full form of one action: what, who and when at once, all else folded away under its heading."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from models.agenda.ladder import is_asked_above
from models.checks.problem import Problem
from models.guide.rows import is_asked
from models.guide.shapes import Question
from models.overrides import override
from models.plan.columns import column, is_filled
from models.plan.records import Action
from models.retelling.back_from_paper import say_origin
from models.words import _, ngettext
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.happened import Happened
from wizard.fields.register import make_field
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.fold import Fold
from wizard.parts.label import Label
from wizard.parts.next_box import goes_on

# Columns by section, in the order that a group talks about them. What is not named stands under `more`.
MAIN = ("what", "lead", "lead_said_yes", "deadline", "follow_up_by", "follow_up_on")
SECTIONS = (
    ("how", ("deputy", "helpers", "how", "first_step", "first_step_on", "resources")),
    (
        "safety",
        ("about_person_causing_harm", "aims_at", "from_survivors", "left_out", "risk"),
    ),
    ("ladder", ("body", "ask", "sent_on", "answer_by", "reply", "replied_on", "next_rung")),
    ("level", ("level", "answers_needs", "serves", "contributes_to")),
    ("status", ("status", "status_note")),
    ("more", ("tell", "follow_up_how", "note")),
)


class ActionForm(QWidget):
    """Every column of one action as a field, and what happened to it."""

    closed = Signal()
    went = Signal(str)

    def __init__(self, desk: Desk, question: Question, action: Action) -> None:
        """Show the form of `action`."""
        super().__init__()
        self._desk, self._question, self._action = desk, question, action
        self._fields: dict[str, Field] = {}
        self._cells: dict[str, QWidget] = {}
        self._told: dict[str, bool] = {}
        self._gaps: Sequence[Problem] = ()
        self._happened: Happened | None = None
        self._specs = {spec.id: spec for spec in desk.guide.records["action"]}
        column = QVBoxLayout(self)
        column.setContentsMargins(desk.look.px(10), 0, 0, 0)
        column.setSpacing(desk.look.px(8))
        self._fill(MAIN, column)
        if origin := say_origin(action.id, desk.guide, desk.plan):
            column.addWidget(Label(origin, "small", "quiet"))
        self._folds = {name: self._fold(name, columns) for name, columns in SECTIONS}
        self._history = Fold(desk.look, _("What happened"), self._fill_history)
        self._history.turned.connect(self._turn_history)
        for fold in (*self._folds.values(), self._history):
            column.addWidget(fold)
        column.addWidget(Button(_("Done"), self.closed.emit, kind="primary"))

    def show_action(self, action: Action, gaps: Sequence[Problem]) -> None:
        """Show what the plan says of it, and kindly what it lacks."""
        self._action, self._gaps = action, gaps
        for name, field in self._fields.items():
            self._cells[name].setVisible(is_asked(self._specs[name], action))
            field.show_value(column(action, name))
            mine = [g for g in gaps if g.blocks and g.field == name and column(action, name)]
            sentences = [self._desk.services.sentence(gap, self._desk.plan) for gap in mine]
            # An empty field asks for nothing yet: its label does.
            if sentences or self._told.get(name):
                field.show_problems(sentences)
            self._told[name] = bool(sentences)
        for section, columns in SECTIONS:
            self._folds[section].say(self._heading(section, columns))
        climbs = any(is_filled(column(action, name)) for name in self._columns("ladder"))
        self._folds["ladder"].setVisible(climbs or is_asked_above(action))
        if self._happened is not None:
            self._happened.refresh()

    def focus(self, name: str) -> Field:
        """Put the focus into one of its fields, the first where there is no such field; return it."""
        section = next((s for s, columns in SECTIONS if name in columns), "")
        if section:
            self._folds[section].open(True)
        field = self._fields.get(name, next(iter(self._fields.values())))
        field.begin()
        return field

    def _columns(self, section: str) -> tuple[str, ...]:
        return next(columns for name, columns in SECTIONS if name == section)

    def _fold(self, section: str, columns: Sequence[str]) -> Fold:
        heading = self._heading(section, columns)
        fold = Fold(self._desk.look, heading, partial(self._fill, columns))
        fold.turned.connect(lambda is_open: self._turn(columns, is_open=is_open))
        return fold

    def _heading(self, section: str, columns: Sequence[str]) -> str:
        """Return what a section is called, and how much of it is filled in."""
        name = {
            "how": _("How, and with whom"),
            "safety": _("Safe and fair"),
            "ladder": _("If it goes up"),
            "level": _("Level and links"),
            "status": _("How it is going"),
            "more": _("More"),
        }[section]
        filled = sum(is_filled(column(self._action, one)) for one in columns if one != "status")
        if not filled:
            return name
        return ngettext("{name} · {n} filled in", "{name} · {n} filled in", filled, name=name)

    def _fill(self, columns: Sequence[str], layout: QBoxLayout) -> None:
        for name in columns:
            if name in self._specs:
                layout.addWidget(self._cell(name))

    def _turn(self, columns: Sequence[str], *, is_open: bool) -> None:
        if is_open:
            self.show_action(self._action, self._gaps)
            return
        for name in columns:
            self._fields.pop(name, None)
            self._cells.pop(name, None)
            self._told.pop(name, None)

    def _fill_history(self, layout: QBoxLayout) -> None:
        self._happened = Happened(self._desk, self._question, self._action.id)
        self._happened.went.connect(self.went)
        layout.addWidget(self._happened)
        self._happened.refresh()

    def _turn_history(self, is_open: bool) -> None:
        if not is_open:
            self._happened = None

    def _cell(self, name: str) -> QWidget:
        """Return the field of one column under its label."""
        field = make_field(self._desk, "action", self._specs[name])
        field.answered.connect(
            lambda value: self._desk.set_column(self._question, self._action, name, value)
        )
        field.left.connect(self._desk.end_visit)
        cell = QWidget()
        inside = QVBoxLayout(cell)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(self._desk.look.px(4))
        inside.addWidget(Label(field.label, "strong"))
        if field.help_text:
            inside.addWidget(Label(field.help_text, "small", "quiet"))
        inside.addWidget(field)
        self._fields[name], self._cells[name] = field, cell
        return cell

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not goes_on(event, self.findChildren(LineBox)):
            super().keyPressEvent(event)
