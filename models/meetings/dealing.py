"""What is said of an action at a review: one event for each thing that was said, kept to the last word."""

from dataclasses import replace

from models.plan.events import Telling, looked_at, said, with_events
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event


def dealt_with(plan: Plan, action: Action, telling: Telling) -> Plan:
    """Return the plan in which `action` stands so, told once for each of its fields at the review of `telling`.

    Who changes their mind at the meeting changes what was told, and tells nothing twice.
    """
    mine = [e for e in plan.events if e.action == action.id and e.review == telling.review]
    again = (
        replace(
            event,
            after=said(action, event.field),
            on=Day(telling.on),
            who=telling.who,
            reason=telling.reason,
            note=telling.note,
        )
        for event in mine
    )
    after = plan.with_record(action).with_records(again)
    after = with_events(plan, after, telling)
    told = {e.field for e in after.events if _is_of(e, action, telling)}
    return after if "status" in told else looked_at(after, action, telling)


def _is_of(event: Event, action: Action, telling: Telling) -> bool:
    return event.action == action.id and event.review == telling.review
