"""The reader of days: what a person typed becomes one day, or nothing where it is not one."""

import re
from collections.abc import Collection
from datetime import date
from pathlib import Path

from models.days.calendar import NO_DAYS
from models.days.grammar import full_year, read_grammar
from models.days.meaning import Now, day_in_year, meaning_of
from models.plan.text import folded

# No day is said in more letters; longer text is not one.
LONGEST = 80
_YEAR_FIRST = re.compile(r"(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})|(\d{4})年(\d{1,2})月(\d{1,2})日")
# Less than nothing: "in -3 days" is no day to come, and no way to write 3.
_MINUS = re.compile(r"(?:^|\s)[-−]\d")
# Two bare numbers with a space between are no date yet; 1-2 and 3.5 may be weeks.
_FIGURES = re.compile(
    r"(?!\d{1,2}[.-]\d$)(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?|(\d{1,2}) (\d{1,2}) (\d{4})"
)


class DayReader:
    """Reads days in one language."""

    def __init__(self, language: str, folder: Path, *, month_first: bool = False) -> None:
        """Read the grammar in `folder`; `month_first` says how 3/4 is meant."""
        self._grammar = read_grammar(folder, language)
        self._month_first = month_first

    def read(self, text: str, today: date, days_off: Collection[date] = NO_DAYS) -> date | None:
        """Return the one day that `text` means on the day `today`, never a past one unless its year was typed."""
        if len(text) > LONGEST or _MINUS.search(text):
            return None
        try:
            return self._whole(text, today, days_off) or self._behind_weekday(text, today, days_off)
        except (ValueError, OverflowError):
            # 31 February, or a day beyond the calendar: no day at all.
            return None

    def _whole(self, text: str, today: date, days_off: Collection[date]) -> date | None:
        figures = self._figures(folded(text), today)
        if figures is not None:
            return figures
        now = Now(today, days_off, lambda rest: self.read(rest, today, days_off))
        days = (meaning_of(phrase, now) for phrase in self._grammar.phrases(text))
        return next((day for day in days if day is not None), None)

    def _behind_weekday(self, text: str, today: date, days_off: Collection[date]) -> date | None:
        """Read the day behind a weekday; no day where the two contradict each other."""
        split = self._grammar.split_weekday(text)
        if split is None:
            return None
        weekday, rest = split
        found = self._whole(rest, today, days_off)
        return found if found is not None and found.weekday() == weekday else None

    def _figures(self, text: str, today: date) -> date | None:
        found = _YEAR_FIRST.fullmatch(text)
        if found:
            year, month, day = _either(found, (1, 5), (3, 6), (4, 7))
            return date(int(year), int(month), int(day))
        found = _FIGURES.fullmatch(text)
        if not found:
            return None
        day, month, year = _either(found, (1, 5), (3, 6), (4, 7))
        if self._month_first:
            day, month = month, day
        return day_in_year(int(day), int(month), full_year(year) if year else None, today)


def _either(found: re.Match[str], *groups: tuple[int, int]) -> list[str]:
    return [found[one] or found[other] or "" for one, other in groups]
