"""What happened to each action: a status, a deadline or a lead that changed, told by one event each."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID, uuid4

from models.plan.columns import is_filled
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event, Person

# Whose change is told, each with the field of the action.
TOLD = ("status", "deadline", "lead")


@dataclass(frozen=True, slots=True)
class Telling:
    """Who tells it, on which day, and at which review; why, where somebody said so."""

    who: str
    on: date
    review: UUID | None = None
    reason: str = ""
    note: str = ""


def with_events(before: Plan, after: Plan, telling: Telling) -> Plan:
    """Return `after` with an event for each change since `before` that nobody told yet.

    What is filled in for the first time is no change, and neither is an action that comes or goes.
    """
    # New, or said anew: who changes their mind at a meeting has told it once.
    told = {
        (event.action, event.field)
        for event in after.events
        if before.records.get(event.id) is not event
    }
    made = [
        event
        for action_id in sorted(after.records.differing(before.records))
        for event in _events(before, after, action_id, telling)
        if (event.action, event.field) not in told
    ]
    return after.with_events_behind(made) if made else after


def looked_at(plan: Plan, action: Action, telling: Telling) -> Plan:
    """Return the plan that tells how an action stood, though nothing changed."""
    stands = said(action, "status")
    return plan.with_events_behind([_event(action.id, "status", stands, stands, telling)])


def said(action: Action, field: str) -> str:
    """Return one of the told fields of an action as an event keeps it."""
    match getattr(action, field):
        case Day(on=date() as on):
            return on.isoformat()
        case Day(as_typed=typed):
            return typed
        case Person() as person:
            return say_person(person)
        case found:
            return str(found)


def _events(before: Plan, after: Plan, action_id: UUID, telling: Telling) -> Iterator[Event]:
    was, now = before.records.get(action_id), after.records.get(action_id)
    if not (isinstance(was, Action) and isinstance(now, Action)):
        return
    for field in TOLD:
        if is_filled(getattr(was, field)) and getattr(was, field) != getattr(now, field):
            yield _event(action_id, field, said(was, field), said(now, field), telling)


def _event(action: UUID, field: str, before: str, after: str, telling: Telling) -> Event:
    return Event(
        id=uuid4(),
        action=action,
        on=Day(telling.on),
        who=telling.who,
        field=field,
        before=before,
        after=after,
        reason=telling.reason,
        note=telling.note,
        review=telling.review,
    )
