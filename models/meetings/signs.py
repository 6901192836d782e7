"""The signs at a review: what was counted last, and what is counted now."""

from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from models.guide.shapes import Guide
from models.plan.measure import SMALL_NUMBER, Progress, is_small, progress, read_measure
from models.plan.plan import Plan
from models.plan.records import Day, Reading, Review, Sign


@dataclass(frozen=True, slots=True)
class Counted:
    """One sign at one review: the last reading before it, and the one that was taken for it."""

    sign: Sign
    last: Reading | None
    now: Reading | None

    @property
    def progress(self) -> Progress:
        """How far the number of this review, or else the last one, has come on the way to the goal."""
        reading = self.now or self.last
        return progress(
            read_measure(self.sign.baseline),
            read_measure(self.sign.target),
            read_measure(reading.value) if reading else None,
        )


def counted(plan: Plan, review: Review) -> list[Counted]:
    """Return each sign with its last reading before the review, and the first one since."""
    on = review.on.on or date.max
    found = []
    for sign in plan.signs:
        readings = [r for r in plan.readings if r.sign == sign.id and r.on.on is not None]
        before = [r for r in readings if (r.on.on or date.max) < on]
        since = [r for r in readings if (r.on.on or date.min) >= on]
        found.append(Counted(sign, before[-1] if before else None, since[0] if since else None))
    return found


def with_reading(plan: Plan, sign: Sign, on: date, value: str, note: str) -> Plan:
    """Return the plan with what was counted of a sign on a day; empty words take the reading back."""
    there = [r for r in plan.readings if r.sign == sign.id and r.on.on == on]
    if not value and not note:
        return plan.without(*(r.id for r in there))
    reading = there[0] if there else Reading(id=uuid4(), sign=sign.id, on=Day(on))
    return plan.with_record(replace(reading, value=value, note=note))


def smallest(plan: Plan, guide: Guide) -> int:
    """Return the number from which on nobody can guess who is meant, as the group set it."""
    found = plan.value(guide.by_role("check_settings").id, "small_number")
    return found if isinstance(found, int) and found > 0 else SMALL_NUMBER


def points_to_people(value: str, least: int) -> bool:
    """Say whether a number is so small that people may know who is meant."""
    return is_small(read_measure(value), least)
