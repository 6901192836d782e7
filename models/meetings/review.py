"""One review: which one is on, how it begins and ends, and which day comes next."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

from models.days.calendar import next_working_day, shifted
from models.guide.shapes import Guide
from models.plan.plan import Plan, next_position
from models.plan.records import NO_DAY, NOBODY, Day, Entry, Reading, Record, Review

BEGUN, HELD, NOT_HELD = "begun", "held", "not_held"
# The next meeting: in four, six or eight weeks, or as late as it should be at all.
NEXT_IN = (28, 42, 56, 90)
# Whose rows belong to the meeting of the day that they name.
DATED = ("adjustments", "decisions", "obstacles", "thanks")


def review_at_hand(plan: Plan, today: date) -> Review | None:
    """Return the review that was begun, else the planned one of today or just past, else the next, else None."""
    begun = [r for r in plan.reviews if r.state == BEGUN]
    if begun:
        return max(begun, key=_on)
    last = max((_on(r) for r in plan.reviews if r.state == HELD), default=date.min)
    planned = [r for r in plan.reviews if not r.state and r.on.on is not None]
    due = [r for r in planned if last < _on(r) <= today]
    if due:
        return max(due, key=_on)
    return min((r for r in planned if _on(r) > today), key=_on, default=None)


def begun(plan: Plan, review: Review, on: date) -> Plan:
    """Return the plan in which a planned review began on a day."""
    return plan.with_record(replace(review, state=BEGUN, on=Day(on)))


def begun_anew(plan: Plan, on: date) -> tuple[Plan, UUID]:
    """Return the plan in which a review that nobody planned began, and the review's id."""
    review = Review(
        id=uuid4(), position=next_position(plan.reviews), on=Day(on), state=BEGUN, place=""
    )
    return plan.with_record(review), review.id


def not_held(plan: Plan, review: Review, instead: date) -> Plan:
    """Return the plan in which a review did not take place; a day that has a meeting already gets no second one."""
    plan = plan.with_record(replace(review, state=NOT_HELD))
    is_planned = any(not r.state and r.on.on == instead for r in plan.reviews)
    return plan if is_planned else with_next(plan, review, instead)


def with_next(plan: Plan, review: Review, on: date) -> Plan:
    """Return the plan with one more planned review; who called the last one calls it."""
    return plan.with_record(
        Review(
            id=uuid4(),
            position=next_position(plan.reviews),
            on=Day(on),
            called_by=review.called_by or review.chair or NOBODY,
            place=review.place,
        )
    )


def next_review(plan: Plan, review: Review) -> Review | None:
    """Return the first planned review after this one, None where there is none yet."""
    later = [r for r in plan.reviews if not r.state and r.id != review.id and _on(r) > _on(review)]
    return min(later, key=_on, default=None)


def last_held(plan: Plan, review: Review) -> Review | None:
    """Return the last review that was held before this one."""
    earlier = [r for r in plan.reviews if r.state == HELD and _on(r) < _on(review)]
    return max(earlier, key=_on, default=None)


def missing(plan: Plan, review: Review) -> tuple[str, ...]:
    """Return what keeps a review from being closed: `on`, its day; `next`, the day of the next one."""
    found = () if review.on.on else ("on",)
    return found if next_review(plan, review) else (*found, "next")


def closed(plan: Plan, review: Review) -> Plan:
    """Return the plan in which a review was held; the same plan while something is missing."""
    return plan if missing(plan, review) else plan.with_record(replace(review, state=HELD))


def days_for_next(on: date, days_off: Collection[date]) -> tuple[date, ...]:
    """Return working days for the next meeting, the last of them some three months after `on`."""
    return tuple(next_working_day(shifted(on, days), days_off) for days in NEXT_IN)


def moved_to(plan: Plan, guide: Guide, review: Review, on: date) -> Plan:
    """Return the plan in which a review was on another day, with all that was said and counted there."""
    before, day = review.on.on, Day(on)
    questions = {guide.by_role(role).id for role in DATED}
    moved: list[Record] = [replace(review, on=day)]
    moved += [replace(e, on=day) for e in plan.events if e.review == review.id]
    if before is not None:
        for record in plan.records.values():
            match record:
                case Reading(on=Day(on=found)) if found == before:
                    moved.append(replace(record, on=day))
                case Entry(values=values) if (
                    record.question in questions and _day(values.get("day")) == before
                ):
                    moved.append(replace(record, values=values.with_item("day", day)))
                case _:
                    pass
    return plan.with_records(moved)


def with_partner(plan: Plan, review: Review, partner: str, *, is_here: bool) -> Plan:
    """Return the plan in which a partner is here, or sends apologies; said again, neither."""
    was_so = partner in (review.present if is_here else review.apologies)
    present = tuple(one for one in review.present if one != partner)
    apologies = tuple(one for one in review.apologies if one != partner)
    if is_here and not was_so:
        present = (*present, partner)
    elif not was_so:
        apologies = (*apologies, partner)
    return plan.with_record(replace(review, present=present, apologies=apologies))


def enough_for(plan: Plan, guide: Guide) -> int | None:
    """Return how many must be there to decide, None where the group has not agreed on it."""
    rhythm = guide.by_role("consult_rhythm").id
    for question, field in (("mou.meetings", "number"), (rhythm, "quorum")):
        agreed = plan.value(question, field)
        if isinstance(agreed, int) and agreed > 0:
            return agreed
    return None


def _on(review: Review) -> date:
    return review.on.on or date.min


def _day(value: object) -> date | None:
    return value.on if isinstance(value, Day) else NO_DAY.on
