"""What each form of speech means on a given day: the table from the forms of a grammar to days."""

import calendar
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from models.days.calendar import NO_DAYS, ONE_DAY, add_working_days, easter, last_working_day
from models.days.grammar import Phrase

ONE_WEEK = timedelta(days=7)
FRIDAY = 4
# 29 February comes back within so many years, also over a turn of the century.
LEAP_YEARS = 9


@dataclass(frozen=True, slots=True)
class Now:
    """What a phrase hangs on: the day it is said, the days off, and how another phrase in it is read."""

    today: date
    days_off: Collection[date] = NO_DAYS
    read: Callable[[str], date | None] = lambda _text: None


Meaning = Callable[[Phrase, Now], date | None]


def meaning_of(phrase: Phrase, now: Now) -> date | None:
    """Return the day that `phrase` means, None where it contradicts itself.

    Raises ValueError or OverflowError where the calendar has no such day.
    """
    return _MEANINGS[phrase.form](phrase, now)


def day_in_year(day: int, month: int, year: int | None, today: date) -> date:
    """Return that day of the typed year, else the next such day from `today`, or raise ValueError."""
    if year is not None:
        return date(year, month, day)
    years = range(today.year, today.year + LEAP_YEARS)
    return _next((_day_or_none(each, month, day) for each in years), today)


def _day_of_month(said: Phrase, now: Now) -> date:
    return day_in_year(said.day, said.month, said.year, now.today)


def _day_alone(said: Phrase, now: Now) -> date:
    """Read "the 15th": the next one. A month or two may be too short for it."""
    months = (_months_on(now.today.replace(day=1), n) for n in range(3))
    return _next((_day_or_none(each.year, each.month, said.day) for each in months), now.today)


def _weekday_and_day(said: Phrase, now: Now) -> date | None:
    """Read "Friday 15th": no day where the next 15th is no Friday."""
    found = _day_alone(said, now)
    return found if found.weekday() == said.weekday else None


def _in_time(said: Phrase, now: Now) -> date:
    match said.unit:
        case "working_day":
            return add_working_days(now.today, said.n, now.days_off)
        case "month":
            return _months_on(now.today, said.n)
        case "year":
            return _months_on(now.today, 12 * said.n)
        case unit:
            days = {"day": 1, "week": 7, "fortnight": 14}[unit]
            return now.today + timedelta(days=days * said.n)


def _after_day(said: Phrase, now: Now) -> date | None:
    start = now.read(said.rest)
    return _in_time(said, Now(start, now.days_off)) if start is not None else None


def _ahead(said: Phrase, now: Now) -> timedelta:
    return timedelta(days=(said.weekday - now.today.weekday()) % 7)


def _this_weekday(said: Phrase, now: Now) -> date:
    return now.today + _ahead(said, now)


def _weekday(said: Phrase, now: Now) -> date:
    """Read "Friday", which on a Friday is the one to come."""
    return now.today + (_ahead(said, now) or ONE_WEEK)


def _week_later(said: Phrase, now: Now) -> date:
    return now.today + (_ahead(said, now) or ONE_WEEK) + ONE_WEEK


def _weekday_next_week(said: Phrase, now: Now) -> date:
    return _monday(now.today) + ONE_WEEK + timedelta(days=said.weekday)


def _end_of_week(now: Now) -> date:
    """Read "the end of the week", which at a weekend is the one to come."""
    friday = _monday(now.today) + timedelta(days=FRIDAY)
    if friday < now.today:
        return _next_week(now)
    return last_working_day(now.today, friday, now.days_off)


def _next_week(now: Now) -> date:
    monday = _monday(now.today) + ONE_WEEK
    friday = monday + timedelta(days=FRIDAY)
    return last_working_day(monday, friday, now.days_off)


def _end_of_month(first: date, now: Now, *, last_day: int = 31) -> date:
    """Return the last working day up to `last_day` of the month; what is left of it where it has begun."""
    last = first.replace(day=min(last_day, calendar.monthrange(first.year, first.month)[1]))
    start = max(first, now.today) if last >= now.today else first
    return last_working_day(start, last, now.days_off)


def _this_month(now: Now) -> date:
    return _end_of_month(now.today.replace(day=1), now)


def _month(said: Phrase, now: Now) -> date:
    return _in_its_year(said, now, lambda year: _end_of_month(date(year, said.month, 1), now))


def _middle_of_month(said: Phrase, now: Now) -> date:
    return _in_its_year(
        said, now, lambda year: _end_of_month(date(year, said.month, 1), now, last_day=15)
    )


def _last_day_of_month(said: Phrase, now: Now) -> date:
    return _in_its_year(said, now, lambda year: _last_of_month(year, said.month))


def _quarter(said: Phrase, now: Now) -> date:
    return _in_its_year(said, now, lambda year: _end_of_month(date(year, 3 * said.n, 1), now))


def _end_of_year(said: Phrase, now: Now) -> date:
    return _in_its_year(said, now, lambda year: _end_of_month(date(year, 12, 1), now))


def _nth_weekday(said: Phrase, now: Now) -> date:
    def in_year(year: int) -> date:
        first = date(year, said.month, 1)
        ahead = timedelta(days=(said.weekday - first.weekday()) % 7)
        return first + ahead + (said.n - 1) * ONE_WEEK

    return _in_its_year(said, now, in_year)


def _last_weekday(said: Phrase, now: Now) -> date:
    def in_year(year: int) -> date:
        last = _last_of_month(year, said.month)
        return last - timedelta(days=(last.weekday() - said.weekday) % 7)

    return _in_its_year(said, now, in_year)


def _feast(said: Phrase, now: Now) -> date:
    """Read a feast: a day of a month, or so many days from Easter Sunday."""
    place, _sign, days = said.feast.partition("easter")
    if not place:
        by = timedelta(days=int(days))
        return _in_its_year(said, now, lambda year: easter(year) + by)
    month, day = place.split("-")
    return day_in_year(int(day), int(month), said.year, now.today)


def _in_its_year(said: Phrase, now: Now, in_year: Callable[[int], date]) -> date:
    """Return the day in the typed year, else in the first year in which it is not past."""
    if said.year is not None:
        return in_year(said.year)
    this = in_year(now.today.year)
    return this if this >= now.today else in_year(now.today.year + 1)


def _next(days: Iterator[date | None], today: date) -> date:
    for day in days:
        if day is not None and day >= today:
            return day
    raise ValueError("no month has such a day")


def _day_or_none(year: int, month: int, day: int) -> date | None:
    last = calendar.monthrange(year, month)[1]
    return date(year, month, day) if day <= last else None


def _last_of_month(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def _months_on(day: date, n: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


_MEANINGS: Mapping[str, Meaning] = {
    "day_of_month": _day_of_month,
    "day_alone": _day_alone,
    "weekday_and_day": _weekday_and_day,
    "today": lambda _said, now: now.today,
    "tomorrow": lambda _said, now: now.today + ONE_DAY,
    "day_after_tomorrow": lambda _said, now: now.today + 2 * ONE_DAY,
    "in_time": _in_time,
    "after_day": _after_day,
    "this_weekday": _this_weekday,
    "weekday": _weekday,
    "week_later": _week_later,
    "weekday_next_week": _weekday_next_week,
    "end_of_week": lambda _said, now: _end_of_week(now),
    "next_week": lambda _said, now: _next_week(now),
    "end_of_month": lambda _said, now: _this_month(now),
    "next_month": lambda _said, now: _end_of_month(_months_on(now.today.replace(day=1), 1), now),
    "end_of_year": _end_of_year,
    "month": _month,
    "middle_of_month": _middle_of_month,
    "last_day_of_month": _last_day_of_month,
    "quarter": _quarter,
    "nth_weekday": _nth_weekday,
    "last_weekday": _last_weekday,
    "feast": _feast,
}
