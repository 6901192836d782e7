"""One action as a card: what, lead, day, follow-up, status; what is missing stands in amber."""

from collections.abc import Callable, Sequence
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from models.agenda.ladder import followed, followers
from models.checks.problem import Problem
from models.guide.labels import choice_label
from models.guide.shapes import Question
from models.overrides import override
from models.plan.people import say_person
from models.plan.records import LEVELS, Action
from models.sentences import short
from models.words import _, say_short_day
from wizard.desk import Desk
from wizard.fields.action_form import ActionForm
from wizard.fields.field import Field
from wizard.fields.ladder_line import LadderLine
from wizard.fields.register import make_field
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label, chip
from wizard.parts.movable import Movable
from wizard.parts.page import clear


class Fact(NamedTuple):
    """One chip: its words, its kind, and the field of the form that it speaks of."""

    words: str
    kind: str = "true"
    field: str = ""


class ActionCard(Movable):
    """A card that opens into the full form."""

    opened = Signal(object, str)
    stepped_up = Signal(object)
    went = Signal(str)

    def __init__(
        self, desk: Desk, question: Question, action: Action, order: Callable[[], Sequence[UUID]]
    ) -> None:
        """Show `action` closed."""
        super().__init__(desk.look, action.id, order)
        self._desk = desk
        self._question = question
        self._shown: tuple[object, ...] = ()
        self._gaps: Sequence[Problem] = ()
        self.action = action
        self.form: ActionForm | None = None
        px, across = desk.look.px, QHBoxLayout()
        # The form below has all the width of the card: in large letters it needs it.
        self._all = QVBoxLayout(self)
        self._all.setContentsMargins(px(2), px(10), px(12), px(10))
        self._all.setSpacing(px(8))
        self._all.addLayout(across)
        across.setSpacing(px(2))
        across.addWidget(self.grip, 0, Qt.AlignmentFlag.AlignTop)
        self._outer = QVBoxLayout()
        self._outer.setSpacing(px(8))
        across.addLayout(self._outer, 1)
        self._add_head()
        self._add_facts()
        self._status = self._ask_status() if question.need == "review" else None

    def _add_head(self) -> None:
        head = QHBoxLayout()
        self._outer.addLayout(head)
        self._title = Label("", "answer", bold=True)
        head.addWidget(self._title, 1)
        self.edit = Button("", self._turn, kind="quiet")
        self._name_turn()
        for button in self.tools():
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)

    def _add_facts(self) -> None:
        """Make room for the chips, and for what is said of a late answer."""
        chips = QWidget()
        self._flow = FlowLayout(chips, gap=self._desk.look.px(8))
        self._ladder = LadderLine(self._desk, self._question)
        self._ladder.stepped_up.connect(self.stepped_up)
        for widget in (chips, self._ladder):
            self._outer.addWidget(widget)

    def _turn(self) -> None:
        self.opened.emit(self.action.id if self.form is None else None, "")

    def _name_turn(self) -> None:
        """Say what the button in the head does: the long form closes at its top as well as at its end."""
        is_open = self.form is not None
        self.edit.say(_("Close") if is_open else _("Edit"))
        self.edit.with_icon(self._desk.look, "chevron-up" if is_open else "pencil")
        turn = _("Close {what}") if is_open else _("Edit {what}")
        self.edit.setAccessibleName(turn.format(what=f"{self.action.number}  {self.action.what}"))
        self.lead(None if is_open else self.edit)

    def show_action(self, action: Action, gaps: Sequence[Problem]) -> None:
        """Show what the plan says of it, and what it lacks."""
        self.action, self._gaps = action, gaps
        if self._status is not None:
            self._status.show_value(action.status)
        if self.form is not None:
            self.form.show_action(action, gaps)
        self._ladder.show_action(action)
        suggested = self._desk.services.suggest_follow_up(self._desk.plan, action)
        facts = (action, tuple(gaps), suggested, *self._chain(action))
        if facts == self._shown:
            return
        self._shown = facts
        words = f"{action.number}  {action.what}"
        self._title.setText(words)
        self._name_turn()
        self.call(words)
        clear(self._flow)
        for text, kind, field in self._facts(action, gaps):
            self._flow.addWidget(made := chip(text, kind))
            made.setProperty("field", field)

    def _ask_status(self) -> Field:
        """At a review each card asks at once how far its action is."""
        spec = next(s for s in self._desk.guide.records["action"] if s.id == "status")
        label = _("Status of action {number}").format(number=self.action.number)
        field = make_field(self._desk, "action", spec, label)
        field.answered.connect(
            lambda value: self._desk.set_column(
                self._question, self.action, "status", value or "not_started"
            )
        )
        field.left.connect(self._desk.end_visit)
        self._outer.addWidget(field)
        return field

    def begin(self) -> None:
        """Put the focus where a person would begin with this card."""
        if self._status is None or not self._status.begin():
            self.edit.setFocus()

    def open(self) -> None:
        """Show the full form; the focus stays where it is."""
        if self.form is None:
            self.form = ActionForm(self._desk, self._question, self.action)
            self.form.show_action(self.action, self._gaps)
            self.form.closed.connect(lambda: self.opened.emit(None, ""))
            self.form.went.connect(self.went)
            self._all.addWidget(self.form)
            self._name_turn()

    def begin_form(self, field: str = "") -> QWidget:
        """Show the full form, the focus in `field` or its first; return what to bring into view."""
        self.open()
        assert self.form is not None  # noqa: S101  It is open.
        asked = self.form.focus(field)
        return asked if field else self

    def close_form(self) -> None:
        """Stand as a card again."""
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None
            self._name_turn()

    def _facts(self, action: Action, gaps: Sequence[Problem]) -> list[Fact]:
        found = []
        lead = say_person(action.lead)
        if lead:
            found.append(Fact(lead, "true", "lead"))
        if action.deadline.on:
            words = _("by {day}").format(day=say_short_day(action.deadline.on))
            found.append(Fact(words, "true", "deadline"))
        elif action.deadline.as_typed:
            words = _("“{words}”").format(words=action.deadline.as_typed)
            found.append(Fact(words, "true", "deadline"))
        found += self._follow_up(action)
        found += [Fact(words) for words in self._chain(action)]
        if action.level not in LEVELS:
            found.append(Fact(_("Level not chosen yet"), "true", "level"))
        if action.status != "not_started" and self._status is None:
            words = choice_label(self._desk.guide, "action", "status", action.status)
            found.append(Fact(words, "green" if action.status == "done" else "true", "status"))
        seen = {short(gap): gap.field for gap in gaps if gap.blocks}
        return [*found, *(Fact(words, "amber", field) for words, field in seen.items())]

    def _follow_up(self, action: Action) -> list[Fact]:
        """Return who asks how it went, and when: as it stands, else as it is suggested."""
        who, on, words = action.follow_up_by, action.follow_up_on, _("{who} asks, {day}")
        if not (who and on.on):
            suggested = self._desk.services.suggest_follow_up(self._desk.plan, action)
            if suggested is None:
                return []
            (who, on), words = suggested, _("Suggested: {who} asks, {day}")
        if on.on is None:
            return []
        said = words.format(who=say_person(who), day=say_short_day(on.on))
        return [Fact(said, "true", "follow_up_by")]

    def _chain(self, action: Action) -> list[str]:
        """Return which action this one goes on from, and which go on from it."""
        before = followed(self._desk.plan, action)
        words = [_("After action {number}").format(number=before.number)] if before else []
        goes_on = _("Goes on as action {number}")
        after = followers(self._desk.plan, action)
        return words + [goes_on.format(number=a.number) for a in after]

    @override
    def tools(self) -> Sequence[QWidget]:
        return (self.edit, self.more)

    @override
    def follow(self, at: QPoint) -> None:
        """Open the form, on a chip at the field that the chip speaks of."""
        chip_there = self.childAt(at)
        field = chip_there.property("field") if chip_there is not None else None
        if field:
            self.opened.emit(self.action.id, field)
        else:
            super().follow(at)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape and self.form is not None:
            self.opened.emit(None, "")
        else:
            super().keyPressEvent(event)
