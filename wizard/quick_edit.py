"""Statuses set in plans that are not open: each by the plan's own edit path, kept at once, and undone here too."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from models.agenda.gathering import agenda
from models.editing import Editor, Step, Subject
from models.plan.events import Telling, looked_at
from models.plan.records import CLOSED, Action, Day, Event
from models.plan.text import clean_line
from models.words import _

if TYPE_CHECKING:
    from models.agenda.due import Due
    from models.plan.plan import Plan
    from wizard.services import Services


@dataclass
class _Held:
    """One plan: its editor, what the library has of it, and the steps that it does not have yet."""

    editor: Editor
    kept: Plan
    steps: dict[UUID, Step] = field(default_factory=dict)


class QuickEdits:
    """Holds the plans that were touched. What cannot be written stays, and is tried again until it can."""

    def __init__(self, services: Services) -> None:
        """Hold no plan yet."""
        self._services = services
        self._held: dict[UUID, _Held] = {}
        self._done: list[tuple[UUID, UUID]] = []

    @property
    def is_waiting(self) -> bool:
        """Say whether anything is not on disk yet."""
        return any(held.steps for held in self._held.values())

    @property
    def can_undo(self) -> bool:
        """Say whether anything was done here that can be taken back."""
        return bool(self._done)

    def begin_anew(self) -> None:
        """Read each plan again before it is touched next, unless it waits for the disk."""
        self._held = {plan_id: held for plan_id, held in self._held.items() if held.steps}
        self._done = [(plan_id, step) for plan_id, step in self._done if plan_id in self._held]

    def action(self, due: Due) -> Action | None:
        """Return the action that a due is about, as it stands."""
        held = self._held.get(due.plan_id)
        found = held.editor.plan.records.get(due.record_id) if held and due.record_id else None
        return found if isinstance(found, Action) else None

    def reason(self, due: Due) -> str:
        """Return why an action stands as it does, empty where nobody said."""
        held = self._held.get(due.plan_id)
        told = held.editor.plan.events if held else ()
        those = [e for e in told if e.action == due.record_id and e.field == "status"]
        return those[-1].reason if those else ""

    def waiting(self, plan_id: UUID) -> tuple[Due, ...]:
        """Return what waits for somebody in a plan that was touched."""
        held = self._held.get(plan_id)
        return agenda(held.editor.plan, self._services.guide) if held else ()

    def set_status(self, due: Due, status: str) -> None:
        """Say how an action stands; on a follow-up that also says that somebody asked. Raises FourfoldError."""
        held = self._hold(due.plan_id)
        action = self.action(due)
        if action is None:
            return
        plan, today = held.editor.plan, self._services.clock().date()
        told = replace(action, status=status)
        asked_on = action.follow_up_on.on
        if due.kind == "follow_up" and asked_on and asked_on > today and status not in CLOSED:
            # Somebody asked before the day: the day is when it was asked.
            told = replace(told, follow_up_on=Day(today))
        after = plan.with_record(told)
        if due.kind == "follow_up" and status == action.status:
            after = looked_at(after, told, Telling(held.editor.who, today))
        self._do(held, after, due)

    def say_why(self, due: Due, reason: str, note: str) -> None:
        """Say why an action stands as it was set just now. Raises FourfoldError."""
        held, action = self._hold(due.plan_id), self.action(due)
        plan, words = held.editor.plan, clean_line(note)
        told = [e for e in plan.events if e.action == due.record_id and e.field == "status"]
        if action is None or not told:
            return
        # A new one in its place: within a visit the editor would tell its own once more.
        event: Event = replace(told[-1], id=uuid4(), reason=reason, note=words)
        after = plan.without(told[-1].id).with_records((event, replace(action, status_note=words)))
        self._do(held, after, due)

    def undo(self) -> UUID | None:
        """Take back what was done last; return its plan, None where nothing is left. Raises FourfoldError."""
        if not self._done:
            return None
        plan_id, _step = self._done.pop()
        held = self._held[plan_id]
        if (step := held.editor.undo()) is not None:
            held.steps[step.id] = step
            self._keep(held)
        return plan_id

    def try_again(self) -> None:
        """Write what could not be written. Raises FourfoldError."""
        for held in self._held.values():
            self._keep(held)

    def _hold(self, plan_id: UUID) -> _Held:
        if plan_id not in self._held:
            kept = self._services.library.read(plan_id)
            who = self._services.settings.typist or _("this computer")
            editor = Editor(kept.plan, clock=self._services.clock, who=who, history=kept.history)
            self._held[plan_id] = _Held(editor, kept.plan)
        return self._held[plan_id]

    def _do(self, held: _Held, after: Plan, due: Due) -> None:
        about = Subject("edit", due.question, due.record_id, "status")
        step = held.editor.do(after, about, visit=f"{due.record_id}/today")
        if step is None:
            return
        held.steps[step.id] = step
        if (due.plan_id, step.id) not in self._done[-1:]:
            self._done.append((due.plan_id, step.id))
        self._keep(held)

    def _keep(self, held: _Held) -> None:
        if held.steps:
            self._services.library.keep(held.kept, held.editor.plan, tuple(held.steps.values()))
            held.kept = held.editor.plan
            held.steps.clear()
