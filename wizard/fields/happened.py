"""What happened to one action, the newest first; why it changed last can be said here."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.editing import Subject
from models.guide.shapes import Question
from models.plan.columns import with_column
from models.plan.records import Event, Value
from models.retelling.event import say_event, say_why
from models.words import _, say_day
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import clear

# What the group itself adds to an event.
ADDED = ("reason", "note")


class Happened(QWidget):
    """A line for each event; under the last one chips for the reason, and a note."""

    went = Signal(str)

    def __init__(self, desk: Desk, question: Question, action: UUID) -> None:
        """Tell what happened to `action`, a row of `question`."""
        super().__init__()
        self._desk, self._question, self._action = desk, question, action
        self._ids: list[UUID] = []
        self._fields: dict[str, Field] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.look.px(6))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(desk.look.px(6))
        column.addLayout(self._lines)
        place = f"history/action/{action}"
        whole = Button(_("All changes of this action"), lambda: self.went.emit(place), kind="link")
        flow = FlowLayout()
        column.addLayout(flow)
        flow.addWidget(whole)

    def refresh(self) -> None:
        """Follow the plan; what is being typed here stays under the hand."""
        events = [e for e in reversed(self._desk.plan.events) if e.action == self._action]
        if [e.id for e in events] != self._ids:
            self._ids = [e.id for e in events]
            self._rebuild(events)
        for name, field in self._fields.items():
            field.show_value(getattr(events[0], name))

    def _rebuild(self, events: list[Event]) -> None:
        clear(self._lines)
        self._fields = {}
        if not events:
            words = _("Nothing yet. A change of status, day or lead will stand here.")
            self._lines.addWidget(Label(words, "small", "quiet"))
        for event in events:
            self._lines.addWidget(Label(_when(event), "small", "quiet", bold=True))
            self._lines.addWidget(Label(say_event(event, self._desk.guide)))
            if event is events[0]:
                self._ask(event)
            elif why := say_why(event, self._desk.guide):
                self._lines.addWidget(Label(why, "small", "quiet"))

    def _ask(self, event: Event) -> None:
        """Ask why the last change came about."""
        specs = {spec.id: spec for spec in self._desk.guide.records["event"]}
        for name in ADDED:
            field = make_field(self._desk, "event", specs[name])
            field.shrink()
            field.answered.connect(lambda value, name=name: self._set(event.id, name, value))
            field.left.connect(self._desk.end_visit)
            self._lines.addWidget(Label(field.label, "strong"))
            self._lines.addWidget(field)
            self._fields[name] = field

    def _set(self, event_id: UUID, name: str, value: Value | None) -> None:
        event = self._desk.plan.records.get(event_id)
        if isinstance(event, Event):
            said = with_column(event, name, value)
            about = Subject("edit", self._question.id, self._action, name)
            self._desk.do(self._desk.plan.with_record(said), about, visit=f"{event_id}/{name}")


def _when(event: Event) -> str:
    day = say_day(event.on.on) if event.on.on else event.on.as_typed
    return _("{day} · {who}").format(day=day, who=event.who)
