"""Full dates in what somebody wrote: in figures, or with the name of the month."""

import re
from collections.abc import Iterator
from datetime import date

from models.checks.tokens import between, tokens_of
from models.checks.words import words_of

_FIGURES = re.compile(
    r"(?<![\d/.-])(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(\d{1,2})([-/.])(\d{1,2})\5(\d{4}))(?![\d/-])"
)
_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th|er|ro)?")
YEAR_DIGITS = 4
# "12 de marzo de 2015": so many words at most.
LONGEST = 5
MONTHS = 12


def dates_in(text: str, months: frozenset[str]) -> Iterator[tuple[str, frozenset[date]]]:
    """Yield each full date as it stands there, and the days that it may be; `months` are names of months."""
    for found in _FIGURES.finditer(text):
        year, month, day, first, _sign, second, last = found.groups()
        if year:
            yield found[0], _days(int(year), (int(month), int(day)))
        else:
            one, other = int(first), int(second)
            yield found[0], _days(int(last), (other, one), (one, other))
    if not months.isdisjoint(words_of(text)):
        yield from _named(text, months)


def _named(text: str, months: frozenset[str]) -> Iterator[tuple[str, frozenset[date]]]:
    tokens = tokens_of(text)
    for here, token in enumerate(tokens):
        if token.word not in months:
            continue
        around = range(max(0, here - 2), min(len(tokens), here + LONGEST - 1))
        days = [(p, found[1]) for p in around if (found := _DAY.fullmatch(tokens[p].word))]
        years = [p for p in around if p > here and tokens[p].word.isdecimal()]
        years = [p for p in years if len(tokens[p].word) == YEAR_DIGITS]
        if days and years:
            # Which month it is does not matter here: all days of that number and year are meant.
            (place, day), last = days[0], years[0]
            first, year = min(place, here), int(tokens[last].word)
            yield (
                between(text, tokens, first, last + 1),
                _days(year, *((month, int(day)) for month in range(1, MONTHS + 1))),
            )


def _days(year: int, *month_and_day: tuple[int, int]) -> frozenset[date]:
    found = set()
    for month, day in month_and_day:
        try:
            found.add(date(year, month, day))
        except ValueError:
            continue
    return frozenset(found)
