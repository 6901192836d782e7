"""Full dates in what somebody wrote: in figures, or with the name of the month."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import lru_cache

from models.checks.tokens import between, tokens_of
from models.plan.text import folded

IN_FIGURES = re.compile(
    r"(?<![\d/.-])(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\5(\d{4}))(?![\d/-])"
)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ro)?")
_YEAR = re.compile(r"\d{4}")
# Where day and year stand beside the month: "12 March 2015", "12 de marzo de 2015", "March 12, 2015".
PLACES = ((-1, 1), (-2, 2), (-1, 2), (1, 2))


@lru_cache(maxsize=16)
def month_numbers(language: str) -> Mapping[str, int]:
    """Return the names of the months in a language that there is, for comparing."""
    from babel.dates import get_month_names  # noqa: PLC0415  Babel costs 21 ms: not before a month is named.

    names = get_month_names("wide", locale=language.partition("-")[0])
    return {folded(name): number for number, name in names.items()}


def dates_in_figures(text: str) -> Iterator[tuple[str, frozenset[date]]]:
    """Yield each full date in figures as it stands there, and the days that it may be."""
    for found in IN_FIGURES.finditer(text):
        year, month, day, first, _sign, second, last = found.groups()
        if year:
            yield found[0], _days(int(year), (int(month), int(day)))
        else:
            one, other = int(first), int(second)
            yield found[0], _days(int(last), (other, one), (one, other))


def dates_in_words(text: str, months: Mapping[str, int]) -> Iterator[tuple[str, frozenset[date]]]:
    """Yield each full date with the name of its month as it stands there, and the day that it is."""
    tokens = tokens_of(text)
    for here, token in enumerate(tokens):
        for day_at, year_at in PLACES if token.word in months else ():
            if here + day_at < 0 or here + year_at >= len(tokens):
                continue
            day = _DAY.fullmatch(tokens[here + day_at].word)
            year = _YEAR.fullmatch(tokens[here + year_at].word)
            if day and year:
                found = between(text, tokens, here + min(day_at, 0), here + year_at + 1)
                yield found, _days(int(year[0]), (months[token.word], int(day[1])))
                break


def _days(year: int, *month_and_day: tuple[int, int]) -> frozenset[date]:
    found = set()
    for month, day in month_and_day:
        try:
            found.add(date(year, month, day))
        except ValueError:
            continue
    return frozenset(found)
