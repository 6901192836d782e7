"""Since when each action stands as it does, and why: the last change of its status that was told."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from models.plan.plan import Plan
from models.plan.records import Event


def stands_since(plan: Plan) -> Mapping[UUID, Event]:
    """Return for each action the event that made it what it is; a reason said later replaces the first one."""
    status = {action.id: action.status for action in plan.actions}
    found: dict[UUID, Event] = {}
    for event in plan.events:
        if event.field != "status" or event.action not in status:
            continue
        if event.after != status[event.action]:
            found.pop(event.action, None)
        elif event.before != event.after:
            found[event.action] = event
        elif event.reason and event.action in found:
            found[event.action] = replace(found[event.action], reason=event.reason, note=event.note)
    return found
