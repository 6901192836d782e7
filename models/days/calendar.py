"""Working days: no weekend, none of the group's own days off."""

from collections.abc import Collection
from datetime import date, timedelta

SATURDAY = 5
NO_DAYS: Collection[date] = ()
ONE_DAY = timedelta(days=1)
# Nobody works through a longer row of days off than this, so no search goes on for ever.
LONGEST_REST = 400


def is_working_day(day: date, days_off: Collection[date] = NO_DAYS) -> bool:
    """Say whether people are at work that day."""
    return day.weekday() < SATURDAY and day not in days_off


def add_working_days(day: date, n: int, days_off: Collection[date] = NO_DAYS) -> date:
    """Return the n-th working day after `day`, which itself does not count."""
    for _count in range(n):
        day = next_working_day(shifted(day, 1), days_off)
    return day


def shifted(day: date, by: int) -> date:
    """Return the day so many days later, or earlier; the calendar's last or first where it ends before."""
    try:
        return day + by * ONE_DAY
    except OverflowError:
        return date.max if by > 0 else date.min


def next_working_day(day: date, days_off: Collection[date] = NO_DAYS) -> date:
    """Return `day`, or the first working day after it."""
    return _first(day, 1, days_off)


def previous_working_day(day: date, days_off: Collection[date] = NO_DAYS) -> date:
    """Return `day`, or the last working day before it."""
    return _first(day, -1, days_off)


def last_working_day(first: date, last: date, days_off: Collection[date] = NO_DAYS) -> date:
    """Return the last working day from `first` to `last`, or `last` where there is none."""
    found = previous_working_day(last, days_off)
    return found if found >= first else last


def easter(year: int) -> date:
    """Return Easter Sunday of a year, by the computus of the Gregorian calendar."""
    century, place = divmod(year, 100)
    moon = (
        19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    ) % 30
    week = (32 + 2 * (century % 4) + 2 * (place // 4) - moon - place % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    month, day = divmod(moon + week - 7 * late + 114, 31)
    return date(year, month, day + 1)


def _first(day: date, by: int, days_off: Collection[date]) -> date:
    found = day
    for _step in range(LONGEST_REST):
        if is_working_day(found, days_off):
            return found
        found = shifted(found, by)
    return day
