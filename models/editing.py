"""The edit path: the only way a plan changes. It does, keeps, undoes and tells."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from models.plan.difference import Difference, apply, difference
from models.plan.events import Telling, with_events
from models.plan.plan import Plan

# More than the 200 that were promised; older ones stay in the history.
KEPT_STEPS = 500


@dataclass(frozen=True, slots=True)
class Subject:
    """What a step was about, as facts: a verb, question, record and field.

    The verbs: `edit add delete move import accept leave bring_back print paper merge`.
    """

    verb: str
    question: str = ""
    record: UUID | None = None
    field: str = ""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the history. `kind` is `do`, `undo` or `redo`; the last two name the step they `turn`."""

    id: UUID
    kind: str
    difference: Difference
    subject: Subject
    who: str
    at: datetime
    turns: UUID | None = None


@dataclass(frozen=True, slots=True)
class Edited:
    """What listeners hear: the plan before and after, and the step that stands for it in the history.

    While a visit to a field lasts, the step takes the place of the one with its id.
    """

    before: Plan
    after: Plan
    step: Step


@dataclass(frozen=True, slots=True)
class _Visit:
    """One stay in one field: where the plan stood when it began, and the step that grows."""

    name: str
    began: Plan
    step: UUID
    events: frozenset[UUID] = frozenset()


class Editor:
    """Holds the plan that is being edited, and what can be undone and redone."""

    def __init__(
        self, plan: Plan, *, clock: Callable[[], datetime], who: str, history: Iterable[Step] = ()
    ) -> None:
        """Take up `plan` with the history it was kept with, oldest first."""
        self._plan = plan
        self._clock = clock
        self.who = who
        self._done: list[Step] = []
        self._undone: list[Step] = []
        self._listeners: list[Callable[[Edited], None]] = []
        self._visit: _Visit | None = None
        for step in history:
            self._file(step)

    @property
    def plan(self) -> Plan:
        """The plan as it stands now."""
        return self._plan

    @property
    def to_undo(self) -> Step | None:
        """The step that undo would go back by."""
        return self._done[-1] if self._done else None

    @property
    def to_redo(self) -> Step | None:
        """The step that redo would make again."""
        return self._undone[-1] if self._undone else None

    def listen(self, listener: Callable[[Edited], None]) -> None:
        """Tell `listener` of every edit from now on."""
        self._listeners.append(listener)

    def do(self, after: Plan, subject: Subject, *, visit: str = "") -> Step | None:
        """Make `after` the plan; return the step, or None when nothing changed.

        Edits of one `visit` (one stay in one field) are one step, which grows until the visit ends.
        """
        if not difference(self._plan, after):
            return None
        staying = self._visit if self._visit and visit and self._visit.name == visit else None
        began = staying.began if staying else self._plan
        step_id = staying.step if staying else uuid4()
        at = self._clock()
        after, events = self._told(began, after, staying, at.date())
        step = Step(step_id, "do", difference(began, after), subject, self.who, at)
        if staying:
            self._done = [done for done in self._done if done.id != step_id]
        self._visit = _Visit(visit, began, step_id, events) if visit else None
        self._file(step)
        self._tell(after, step)
        return step

    def _told(
        self, began: Plan, after: Plan, staying: _Visit | None, on: date
    ) -> tuple[Plan, frozenset[UUID]]:
        """Return `after` with what happened to its actions, and the events that were made for it now."""
        # A visit that goes on tells anew what changed since it began.
        after = after.without(*staying.events) if staying else after
        told = with_events(began, after, Telling(self.who, on))
        return told, frozenset(e.id for e in told.events if e.id not in after.records)

    def end_visit(self) -> None:
        """Let the next edit be a step of its own."""
        self._visit = None

    def undo(self) -> Step | None:
        """Go back by one step, as a new change; return it, or None when there is nothing to undo."""
        return self._turn("undo", self.to_undo)

    def redo(self) -> Step | None:
        """Make the last undone step again, as a new change; return it, or None."""
        return self._turn("redo", self.to_redo)

    def _turn(self, kind: str, turned: Step | None) -> Step | None:
        self.end_visit()
        if turned is None:
            return None
        made = turned.difference.reversed if kind == "undo" else turned.difference
        step = Step(uuid4(), kind, made, turned.subject, self.who, self._clock(), turned.id)
        after = apply(made, self._plan)
        self._file(step)
        self._tell(after, step)
        return step

    def _file(self, step: Step) -> None:
        """Sort a step into what can be undone and redone, as it was when it was made."""
        match step.kind:
            case "undo" if self._done:
                self._undone.append(self._done.pop())
            case "redo" if self._undone:
                self._done.append(self._undone.pop())
            # A visit that came back to where it began leaves nothing to undo, and paper cannot be taken back.
            case "do" if step.difference and step.subject.verb != "print":
                self._done.append(step)
                self._undone.clear()
        del self._done[:-KEPT_STEPS]

    def _tell(self, after: Plan, step: Step) -> None:
        edited = Edited(self._plan, after, step)
        self._plan = after
        for listener in self._listeners:
            listener(edited)
