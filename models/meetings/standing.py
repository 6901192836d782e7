"""How each action stands at a review: due or not, what was said last time, what is said now."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from models.meetings.review import last_held
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import CLOSED, Action, Day, Event, Review


@dataclass(frozen=True, slots=True)
class Standing:
    """One action at one review.

    `due` is the day it had when the review began; `now` is what was said at this review by field, empty until it
    is dealt with; `before` is its status event of the review before; `silent_since` is the day by which a reply
    was due that has not come.
    """

    action: Action
    due: date | None
    is_overdue: bool
    now: FrozenMap[str, Event]
    before: Event | None
    silent_since: date | None

    @property
    def is_dealt_with(self) -> bool:
        """Say whether the group has spoken of it at this review."""
        return bool(self.now)


def standings(plan: Plan, review: Review) -> list[Standing]:
    """Return the actions that a review goes through: overdue first, the oldest day first, without a day last."""
    told = _told(plan.events)
    last = last_held(plan, review)
    found = [_standing(a, review, last, told[a.id]) for a in plan.actions]
    open_ones = [s for s in found if s.is_dealt_with or s.action.status not in CLOSED]
    return sorted(open_ones, key=lambda s: (s.due or date.max, s.action.number))


def kept(plan: Plan, review: Review) -> list[Action]:
    """Return the actions that were done since the last review that was held, at this one too."""
    last = last_held(plan, review)
    after = last.on.on if last is not None else None
    until = review.on.on or date.max
    done = {
        event.action
        for event in plan.events
        if event.field == "status"
        and event.after == "done" != event.before
        and _is_between(event, after, until, review)
    }
    return [a for a in plan.actions if a.id in done and a.status == "done"]


def _is_between(event: Event, after: date | None, until: date, review: Review) -> bool:
    on = event.on.on
    if event.review == review.id:
        return True
    return (
        on is not None and event.review is None and (after is None or on >= after) and on <= until
    )


def _told(events: Iterable[Event]) -> defaultdict[UUID, list[Event]]:
    found: defaultdict[UUID, list[Event]] = defaultdict(list)
    for event in events:
        found[event.action].append(event)
    return found


def _standing(
    action: Action, review: Review, last: Review | None, events: Iterable[Event]
) -> Standing:
    now = FrozenMap({e.field: e for e in events if e.review == review.id})
    before = [e for e in events if last is not None and e.review == last.id and e.field == "status"]
    due = _due(action, now.get("deadline"))
    today = review.on.on
    return Standing(
        action,
        due,
        due is not None and today is not None and due < today,
        now,
        before[-1] if before else None,
        _silent_since(action, today),
    )


def _due(action: Action, moved: Event | None) -> date | None:
    """Return the day that an action had before this review, so that it keeps its place in the list."""
    if moved is None:
        return action.deadline.on
    try:
        return date.fromisoformat(moved.before)
    except ValueError:
        return None


def _silent_since(action: Action, today: date | None) -> date | None:
    """Return the day by which somebody higher up should have answered and has not."""
    match action.answer_by:
        case Day(on=date() as by) if today is not None and by < today:
            has_answer = bool(action.reply) or bool(action.replied_on)
            return None if has_answer or action.status in CLOSED else by
    return None
