"""The words of one language for days: resources/days/<lang>.toml over the month and weekday names of CLDR.

A form is a phrase with letters in braces: {n} a number, {u} a unit, {w} a weekday, {m} a month, {y} a year,
{yyyy} a year in full, {d} a day of the month, {th} such a day as an ordinal, {q} the first to the fourth,
{f} a feast, {rest} a day said in any other way. Fillers and openings drop out of what is typed and out of
`forms`; `whole` forms keep them.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from models.plan.text import folded
from models.words import SOURCE_LANGUAGE

# Said alike in every language: a day of a month by its name.
_EVERYWHERE = {
    "day_of_month": ("{d} {m}", "{m} {d}", "{d} {m} {y}", "{m} {d} {y}", "{y} {m} {d}"),
}
Patterns = tuple[tuple[str, re.Pattern[str]], ...]
# Between two figures a dash or a dot means something: "March 10-12" is no day of 2012.
_PUNCTUATION = re.compile(r"[,;!?()\u2019']|(?<!\d)[.:-]|[.:-](?!\d)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One form of speech, and what the letters of the form stand for in it."""

    form: str
    n: int = 1
    unit: str = ""
    weekday: int = 0
    month: int = 0
    day: int = 0
    year: int | None = None
    feast: str = ""
    rest: str = ""


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one language can say: each form with its pattern, and what the words in it stand for."""

    patterns: Patterns
    whole: Patterns
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    feasts: Mapping[str, str]
    some_day: frozenset[str]
    filler: re.Pattern[str]
    weekday_first: re.Pattern[str]

    def phrases(self, text: str) -> Iterator[Phrase]:
        """Return every way in which `text` is a phrase of this language, the likeliest first."""
        spoken = plain(text)
        words = _without(self.filler, spoken)
        if words in self.some_day:
            return
        for patterns, said in ((self.patterns, words), (self.whole, spoken)):
            for form, pattern in patterns:
                found = pattern.fullmatch(said)
                if found:
                    yield self._phrase(form, found.groupdict())

    def split_weekday(self, text: str) -> tuple[int, str] | None:
        """Return the weekday that `text` begins with and what follows it, None where there is none."""
        found = self.weekday_first.fullmatch(folded(text))
        return (self.weekdays[found["w"]], found["rest"]) if found else None

    def _phrase(self, form: str, said: Mapping[str, str | None]) -> Phrase:
        number, day, year = said.get("n"), said.get("d"), said.get("y")
        return Phrase(
            form,
            n=self._number(number) if number else 1,
            unit=self.units.get(said.get("u") or "", ""),
            weekday=self.weekdays.get(said.get("w") or "", 0),
            month=self.months.get(said.get("m") or "", 0),
            day=self._number(day) if day else 0,
            year=full_year(year) if year else None,
            feast=self.feasts.get(said.get("f") or "", ""),
            rest=said.get("rest") or "",
        )

    def _number(self, word: str) -> int:
        return int(word) if word.isdecimal() else self.numbers[word]


def plain(text: str) -> str:
    """Return `text` as forms are written: folded, without dots, commas, dashes and apostrophes around words."""
    return " ".join(_PUNCTUATION.sub(" ", folded(text)).split())


def full_year(typed: str) -> int:
    """Return the year of "2027" and of "27"."""
    return int(typed) if len(typed) == 4 else 2000 + int(typed)


def read_grammar(folder: Path, language: str) -> Grammar:
    """Return the grammar of `language`, or the English one where there is none."""
    path = folder / f"{language}.toml"
    if not path.is_file():
        language, path = SOURCE_LANGUAGE, folder / f"{SOURCE_LANGUAGE}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    months = _months(language) | {plain(k): v for k, v in data["months"].items()}
    weekdays = _weekdays(language) | {plain(k): v for k, v in data["weekdays"].items()}
    units = {plain(word): unit for unit, words in data["units"].items() for word in words}
    numbers = {plain(k): v for k, v in data["numbers"].items()}
    nth = {plain(k): v for k, v in data["nth"].items()}
    feasts = {plain(k): v for k, v in data["feasts"].items()}
    filler = _filler(data)
    letters = _letters(data, (months, weekdays, units, numbers, nth, feasts))
    return Grammar(
        patterns=tuple(_patterns({**_EVERYWHERE, **data["forms"]}, letters, filler)),
        whole=tuple(_patterns(data["whole"], letters, None)),
        months=months,
        weekdays=weekdays,
        numbers=numbers | nth,
        units=units,
        feasts=feasts,
        some_day=frozenset(plain(phrase) for phrase in data["some_day"]),
        filler=filler,
        # What follows keeps its dots and dashes: it may be a date in figures.
        weekday_first=re.compile(rf"(?:(?:{filler.pattern}) )*{letters['w']}[.,]* (?P<rest>.+)"),
    )


def _filler(data: Mapping[str, Any]) -> re.Pattern[str]:
    """Return the pattern of the words that add nothing: some anywhere, some at the front alone."""
    anywhere, opening = (_any(plain(word) for word in data[name]) for name in ("filler", "opening"))
    # A letter in braces is no word: {d} stays beside the French "d". "Before" opens a day; "3 days before" is none.
    return re.compile(rf"(?<!\{{)\b(?:{anywhere})\b|^(?:{opening})\b")


def _letters(data: Mapping[str, Any], words: tuple[Mapping[str, Any], ...]) -> dict[str, str]:
    """Return the pattern of each letter that a form may hold."""
    months, weekdays, units, numbers, nth, feasts = words
    ordinal = _any(plain(ending) for ending in data["ordinals"])
    return {
        "n": rf"(?P<n>\d{{1,3}}|{_any(numbers)})",
        "u": rf"(?P<u>{_any(units)})",
        "w": rf"(?P<w>{_any(weekdays)})",
        "m": rf"(?P<m>{_any(months)})",
        "y": r"(?P<y>\d{4}|\d{2})",
        "yyyy": r"(?P<y>\d{4})",
        "d": rf"(?:(?P<d>\d{{1,2}}|{_any(plain(word) for word in data['first'])})(?:{ordinal})?)",
        "th": rf"(?P<d>\d{{1,2}})(?:{ordinal})",
        "q": rf"(?P<n>[1-4](?=\D|$)|{_any(nth)})(?:{ordinal})?",
        "f": rf"(?P<f>{_any(feasts)})",
        "rest": r"(?P<rest>.+)",
    }


def _patterns(
    forms: Mapping[str, Iterable[str]], letters: Mapping[str, str], filler: re.Pattern[str] | None
) -> Iterator[tuple[str, re.Pattern[str]]]:
    for name, written in forms.items():
        for form in written:
            # The words between the letters are as plain and as bare as what is typed.
            words = " ".join(
                word if "{" in word else re.escape(plain(word)) for word in form.split()
            )
            bare = _without(filler, words) if filler else words
            yield name, re.compile(re.sub(r"\{(\w+)\}", lambda found: letters[found[1]], bare))


def _without(filler: re.Pattern[str], text: str) -> str:
    return " ".join(filler.sub(" ", text).split())


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", " ") for w in sorted(words, key=len, reverse=True))


def _months(language: str) -> dict[str, int]:
    from babel.dates import get_month_names  # noqa: PLC0415  Babel costs 21 ms: not before a day is typed.

    return {
        plain(name): number
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, language).items()
    }


def _weekdays(language: str) -> dict[str, int]:
    from babel.dates import get_day_names  # noqa: PLC0415  Babel costs 21 ms: not before a day is typed.

    return {
        plain(name): number
        for width in ("wide", "abbreviated")
        for context in ("format", "stand-alone")
        for number, name in get_day_names(width, context, language).items()
    }
