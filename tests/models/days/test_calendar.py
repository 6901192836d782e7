"""The calendar of working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.days.calendar import (
    LONGEST_REST,
    add_working_days,
    easter,
    is_working_day,
    last_working_day,
    next_working_day,
    previous_working_day,
    shifted,
)

FRIDAY = date(2026, 11, 20)
SATURDAY, SUNDAY, MONDAY = (FRIDAY + timedelta(days=n) for n in (1, 2, 3))
DAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))


def test_weekends_and_own_days_off_are_no_working_days() -> None:
    assert [is_working_day(day) for day in (FRIDAY, SATURDAY, SUNDAY, MONDAY)] == [
        True,
        False,
        False,
        True,
    ]
    assert not is_working_day(FRIDAY, {FRIDAY})


def test_the_next_and_the_previous_working_day_may_be_the_day_itself() -> None:
    assert (next_working_day(FRIDAY), previous_working_day(FRIDAY)) == (FRIDAY, FRIDAY)
    assert (next_working_day(SATURDAY), previous_working_day(SUNDAY)) == (MONDAY, FRIDAY)
    assert next_working_day(SATURDAY, {MONDAY}) == MONDAY + timedelta(days=1)
    assert previous_working_day(SUNDAY, {FRIDAY}) == FRIDAY - timedelta(days=1)


def test_the_day_itself_does_not_count() -> None:
    assert add_working_days(FRIDAY, 0) == FRIDAY
    assert add_working_days(FRIDAY, 1) == MONDAY
    assert add_working_days(SUNDAY, 5) == FRIDAY + timedelta(days=7)


@given(day=DAYS, n=st.integers(1, 40), off=st.sets(DAYS, max_size=5))
def test_so_many_working_days_later_so_many_are_behind(day: date, n: int, off: set[date]) -> None:
    end = add_working_days(day, n, off)
    between = [day + timedelta(days=k) for k in range(1, (end - day).days + 1)]
    assert sum(is_working_day(each, off) for each in between) == n
    assert is_working_day(end, off)


def test_the_last_working_day_of_a_row_or_its_last_day() -> None:
    assert last_working_day(FRIDAY, SUNDAY) == FRIDAY
    assert last_working_day(SATURDAY, SUNDAY) == SUNDAY


def test_a_year_of_rest_does_not_hang_the_search() -> None:
    rest = {FRIDAY + timedelta(days=n) for n in range(LONGEST_REST + 10)}
    assert next_working_day(FRIDAY, rest) == FRIDAY


@pytest.mark.parametrize(
    ("year", "month", "day"),
    # From the tables of the church: the earliest, the latest, and the two exceptions of the rule.
    [
        (1818, 3, 22),
        (1943, 4, 25),
        (1954, 4, 18),
        (1981, 4, 19),
        (2027, 3, 28),
        (2038, 4, 25),
        (2049, 4, 18),
    ],
)
def test_easter(year: int, month: int, day: int) -> None:
    assert easter(year) == date(year, month, day)


@pytest.mark.parametrize("day", [date.max, date.max - timedelta(days=2), date.min])
def test_at_the_ends_of_the_calendar_the_search_stops(day: date) -> None:
    assert date.min <= previous_working_day(day) <= day <= add_working_days(day, 5) <= date.max
    assert (shifted(date.max, 1), shifted(date.min, -7)) == (date.max, date.min)
