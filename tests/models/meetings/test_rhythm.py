"""The next talks lie at the interval that the partners agreed on, on days when people work."""

from datetime import date
from itertools import pairwise
from uuid import uuid4

from models.guide.shapes import Guide
from models.meetings.rhythm import next_talks
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Entry

FRIDAY = date(2026, 11, 20)


def a_plan(weeks: int | None = None, *days: date, off: date | None = None) -> Plan:
    """A plan with an interval, talks that are planned already, and a day off."""
    plan = Plan.new(uuid4()).with_answer("consult.rhythm", "number", weeks)
    rows = [("consult.dates", day) for day in days]
    rows += [("start.days_off", off)] if off else []
    return plan.with_records(
        Entry(id=uuid4(), question=question, values=FrozenMap({"day": Day(day)}))
        for question, day in rows
    )


def test_six_days_at_the_interval(guide: Guide) -> None:
    found = next_talks(a_plan(2), guide, FRIDAY)
    assert [str(day) for day in found] == [
        *("2026-12-04", "2026-12-18", "2027-01-01", "2027-01-15", "2027-01-29", "2027-02-12"),
    ]


def test_without_an_interval_they_talk_every_four_weeks(guide: Guide) -> None:
    found = next_talks(a_plan(), guide, FRIDAY)
    assert {(b - a).days for a, b in pairwise(found)} == {28}
    assert next_talks(a_plan(0), guide, FRIDAY) == found


def test_they_go_on_behind_the_last_and_six_ahead_are_enough(guide: Guide) -> None:
    planned = a_plan(4, date(2026, 10, 1), date(2026, 12, 11))
    found = next_talks(planned, guide, FRIDAY)
    assert [str(day) for day in found[:2]] == ["2027-01-08", "2027-02-05"]
    assert len(found) == 5
    assert next_talks(a_plan(4, *found, date(2026, 12, 11)), guide, FRIDAY) == ()


def test_no_talk_falls_on_a_day_off_or_a_weekend(guide: Guide) -> None:
    found = next_talks(a_plan(2, off=date(2026, 12, 4)), guide, FRIDAY)
    assert [str(day) for day in found[:2]] == ["2026-12-07", "2026-12-18"]
    saturday = next_talks(a_plan(2), guide, date(2026, 11, 21))
    assert all(day.weekday() == 0 for day in saturday)


def test_they_begin_behind_the_workshop(guide: Guide) -> None:
    plan = a_plan(1).with_answer("start.workshop_day", "day", Day(date(2026, 12, 8)))
    assert next_talks(plan, guide, FRIDAY)[0] == date(2026, 12, 15)
