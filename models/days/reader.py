"""The reader of days: what a person typed becomes one day, or nothing where it is not one."""

import calendar
import re
import unicodedata
from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from models.days.calendar import add_working_days, easter, last_working_day
from models.days.grammar import Grammar, plain, read_grammar

# No day is said in more letters; longer text is not one.
LONGEST = 80
ONE_WEEK = timedelta(days=7)
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_FIGURES = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?\.?")
_EAST_ASIAN = re.compile(r"(\d{4})年(\d{1,2})月(\d{1,2})日")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood: one day or none; `rough` when a month, a quarter or a week was meant."""

    on: date | None = None
    rough: bool = False


NOTHING = Reading()
Found = dict[str, str]


class DayReader:
    """Reads days in one language."""

    def __init__(
        self,
        language: str,
        folder: Path,
        *,
        month_first: bool = False,
        days_off: Collection[date] = (),
    ) -> None:
        """Read the grammar in `folder`; `month_first` says how 3/4 is meant."""
        self._grammar: Grammar = read_grammar(folder, language)
        self._month_first = month_first
        self._days_off = days_off
        self._ways: dict[str, Callable[[Found, date], Reading]] = {
            "day_of_month": self._day_of_month,
            "today": lambda _found, today: Reading(today),
            "tomorrow": lambda _found, today: Reading(today + timedelta(days=1)),
            "in_time": self._in_time,
            "after_day": self._after_day,
            "weekday": self._weekday,
            "week_later": lambda found, today: _later(self._weekday(found, today), ONE_WEEK),
            "next_week": lambda _found, today: self._end_of_week(today + ONE_WEEK),
            "end_of_week": lambda _found, today: self._end_of_week(today),
            "next_month": lambda _found, today: self._end_of_month(
                _months_on(today.replace(day=1), 1)
            ),
            "end_of_month": lambda _found, today: self._end_of_month(today),
            "end_of_year": lambda _found, today: self._end_of_month(today.replace(month=12, day=1)),
            "month": self._month,
            "middle_of_month": self._middle_of_month,
            "quarter": self._quarter,
            "good_friday": lambda found, today: self._from_easter(found, today, -2),
            "easter_monday": lambda found, today: self._from_easter(found, today, 1),
        }

    def read(self, text: str, today: date) -> Reading:
        """Return the day that `text` means on the day `today`, never a past one unless its year was typed."""
        if len(text) > LONGEST:
            return NOTHING
        try:
            return self._figures(unicodedata.normalize("NFKC", text).strip(), today) or self._words(
                text, today
            )
        except (ValueError, OverflowError):
            # 31 February, or a day beyond the calendar: no day at all.
            return NOTHING

    def _figures(self, text: str, today: date) -> Reading | None:
        whole = _ISO.fullmatch(text) or _EAST_ASIAN.fullmatch(text)
        if whole:
            return Reading(date(int(whole[1]), int(whole[2]), int(whole[3])))
        found = _FIGURES.fullmatch(text)
        if not found:
            return None
        first, second = int(found[1]), int(found[2])
        day, month = (second, first) if self._month_first else (first, second)
        return Reading(_dated(day, month, found[3], today))

    def _words(self, text: str, today: date) -> Reading:
        phrase = self._grammar.ordinal.sub(r"\1", plain(text))
        words = [w for w in phrase.split() if w not in self._grammar.filler]
        return (
            self._phrase(" ".join(words), today)
            or self._phrase(" ".join(self._without_weekday(words)), today)
            or NOTHING
        )

    def _phrase(self, phrase: str, today: date) -> Reading | None:
        for name, pattern in self._grammar.patterns:
            found = pattern.fullmatch(phrase)
            if found:
                read = self._ways[name](found.groupdict(), today)
                if read.on is not None:
                    return read
        return None

    def _without_weekday(self, words: list[str]) -> list[str]:
        """Return the words behind a weekday that only says again what the day says."""
        return words[1:] if len(words) > 1 and words[0] in self._grammar.weekdays else words

    def _day_of_month(self, found: Found, today: date) -> Reading:
        return Reading(
            _dated(int(found["d"]), self._grammar.months[found["m"]], found.get("y"), today)
        )

    def _number(self, word: str) -> int:
        return int(word) if word.isdecimal() else self._grammar.numbers[word]

    def _in_time(self, found: Found, today: date) -> Reading:
        n = self._number(found["n"])
        match self._grammar.units[found["u"]]:
            case "day":
                return Reading(today + timedelta(days=n))
            case "working_day":
                return Reading(add_working_days(today, n, self._days_off))
            case "week":
                return Reading(today + n * ONE_WEEK)
            case "month":
                return Reading(_months_on(today, n))
            case _:
                return Reading(_months_on(today, 12 * n))

    def _after_day(self, found: Found, today: date) -> Reading:
        start = self.read(found["rest"], today).on
        return self._in_time(found, start) if start is not None else NOTHING

    def _weekday(self, found: Found, today: date) -> Reading:
        ahead = (self._grammar.weekdays[found["w"]] - today.weekday()) % 7
        return Reading(today + timedelta(days=ahead or 7))

    def _end_of_week(self, day: date) -> Reading:
        friday = day + timedelta(days=4 - day.weekday())
        end = last_working_day(day - timedelta(days=day.weekday()), friday, self._days_off)
        return Reading(
            end if end >= day else friday + ONE_WEEK if friday < day else friday, rough=True
        )

    def _end_of_month(self, day: date) -> Reading:
        first = day.replace(day=1)
        last = first.replace(day=calendar.monthrange(day.year, day.month)[1])
        return Reading(last_working_day(first, last, self._days_off), rough=True)

    def _month(self, found: Found, today: date) -> Reading:
        month = self._grammar.months[found["m"]]
        return self._from_now(
            found.get("y"), today, lambda year: self._end_of_month(date(year, month, 1))
        )

    def _middle_of_month(self, found: Found, today: date) -> Reading:
        month = self._grammar.months[found["m"]]
        return self._from_now(
            found.get("y"),
            today,
            lambda year: Reading(
                last_working_day(date(year, month, 1), date(year, month, 15), self._days_off),
                rough=True,
            ),
        )

    def _quarter(self, found: Found, today: date) -> Reading:
        month = 3 * self._number(found["q"])
        return self._from_now(
            found.get("y"), today, lambda year: self._end_of_month(date(year, month, 1))
        )

    def _from_easter(self, found: Found, today: date, days: int) -> Reading:
        return self._from_now(
            found.get("y"), today, lambda year: Reading(easter(year) + timedelta(days=days))
        )

    def _from_now(self, year: str | None, today: date, read: Callable[[int], Reading]) -> Reading:
        """Return the reading for the typed year, else for the first year in which it is not past."""
        if year:
            return read(_year(year))
        this = read(today.year)
        return this if this.on is None or this.on >= today else read(today.year + 1)


def _dated(day: int, month: int, year: str | None, today: date) -> date:
    if year:
        return date(_year(year), month, day)
    # 29 February waits for its year.
    for later in range(9):
        with_year = today.year + later
        if day <= calendar.monthrange(with_year, month)[1] if 1 <= month <= 12 else False:
            found = date(with_year, month, day)
            if found >= today:
                return found
    raise ValueError("no such day")


def _year(typed: str) -> int:
    return int(typed) if len(typed) == 4 else 2000 + int(typed)


def _months_on(day: date, n: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + n, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _later(reading: Reading, by: timedelta) -> Reading:
    return Reading(reading.on + by, reading.rough) if reading.on is not None else reading
