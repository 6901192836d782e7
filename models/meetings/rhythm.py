"""When the partners talk next: days at the interval they agreed on, none of them a day off."""

from datetime import date

from models.days.calendar import next_working_day, shifted
from models.days.closed import days_off
from models.guide.shapes import Guide
from models.meetings.asked import answered, rows_of
from models.plan.plan import Plan
from models.plan.records import Day

WEEKS_BETWEEN = 4
DAYS_AHEAD = 6
_WEEK, _YEAR = 7, 52


def next_talks(plan: Plan, guide: Guide, today: date) -> tuple[date, ...]:
    """Return the days to add so that six lie ahead; none where six do already."""
    planned = _planned(plan, guide)
    lacking = DAYS_AHEAD - sum(day >= today for day in planned)
    begin = max((*planned, today, _workshop(plan, guide) or today))
    step = _weeks_between(plan, guide) * _WEEK
    closed = days_off(plan, guide)
    days = (shifted(begin, step * n) for n in range(1, lacking + 1))
    return tuple(next_working_day(day, closed) for day in days)


def _planned(plan: Plan, guide: Guide) -> list[date]:
    days = (row.values.get("day") for row in rows_of(plan, guide, "consult_dates"))
    return [day.on for day in days if isinstance(day, Day) and day.on]


def _workshop(plan: Plan, guide: Guide) -> date | None:
    day = answered(plan, guide, "workshop_day", "day")
    return day.on if isinstance(day, Day) else None


def _weeks_between(plan: Plan, guide: Guide) -> int:
    number = answered(plan, guide, "consult_rhythm", "number")
    return number if isinstance(number, int) and 0 < number <= _YEAR else WEEKS_BETWEEN
