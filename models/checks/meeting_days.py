"""Rules for the days on which the group meets again, and for meetings that went by."""

from collections.abc import Iterator
from datetime import date

from models.checks.inspection import Finding, Inspection
from models.days.calendar import is_working_day, previous_working_day
from models.plan.frozen import FrozenMap
from models.plan.records import CLOSED, Day, Review

# So long after the last quick action people still know how it went.
FRESH_DAYS = 30
LOOKED_BACK = ("begun", "held")


def late(look: Inspection) -> Iterator[Finding]:
    """M12: the first look back comes long after the workshop."""
    workshop, first = _workshop(look), _first_review(look)
    if workshop is None or first is None or first.on.on is None:
        return
    days = (first.on.on - workshop).days
    if days > look.limits.first_review_days:
        yield _at("on", first, look, FrozenMap({"n": str(days)}))


def not_fresh(look: Inspection) -> Iterator[Finding]:
    """M13: nobody meets in the month after the last thing that is to be done at once."""
    quick = (a for a in look.actions if a.level == "now_practical" and a.status not in CLOSED)
    last = max((a.deadline.on for a in quick if a.deadline.on), default=None)
    days = [review.on.on for review in look.plan.reviews if review.on.on]
    if last is None or not days or (look.today - last).days > FRESH_DAYS:
        return
    if not any(0 <= (day - last).days <= FRESH_DAYS for day in days):
        question = look.guide.by_role("reviews").id
        facts = FrozenMap({"day": last.isoformat()})
        yield Finding(question, question, facts=facts, about=" ".join(map(str, [last, *days])))


def day_off(look: Inspection) -> Iterator[Finding]:
    """M15: a meeting to come is on a weekend or on one of the group's days off."""
    for review in look.plan.reviews:
        on = review.on.on
        if on is None or on < look.today or is_working_day(on, look.closed):
            continue
        before = previous_working_day(on, look.closed)
        facts = FrozenMap({"on": on.isoformat(), "day": before.isoformat()})
        yield _at("on", review, look, facts)


def missed(look: Inspection) -> Iterator[Finding]:
    """M16: the day of a meeting has gone by, and nothing was entered."""
    for review in look.plan.reviews:
        if review.on.on is not None and review.on.on < look.today and not review.state:
            facts = FrozenMap({"on": review.on.on.isoformat()})
            yield _at("on", review, look, facts)


def last_look(look: Inspection) -> Review | None:
    """Return the last meeting that was begun or held, None before the first."""
    looked = [r for r in look.plan.reviews if r.state in LOOKED_BACK and r.on.on is not None]
    return max(looked, key=lambda review: review.on.on or date.min, default=None)


def _first_review(look: Inspection) -> Review | None:
    planned = [r for r in look.plan.reviews if r.on.on is not None and r.state != "not_held"]
    return min(planned, key=lambda review: review.on.on or date.max, default=None)


def _workshop(look: Inspection) -> date | None:
    asked = look.asked("workshop_day")
    values = look.plan.answer(asked.id).values.values() if asked is not None else ()
    return next((value.on for value in values if isinstance(value, Day)), None)


def _at(field: str, review: Review, look: Inspection, facts: FrozenMap[str, str]) -> Finding:
    return Finding(look.guide.by_role("reviews").id, field, review.id, facts)
