"""The words of one language for days: resources/days/<lang>.toml over the month and weekday names of CLDR.

A form is a phrase with letters in braces: {n} a number, {u} a unit, {w} a weekday, {m} a month, {y} a year,
{d} a day of the month, {q} a quarter, {rest} a day said in any other way.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

SOURCE_LANGUAGE = "en"
# Said alike in every language: figures alone, and a day of a month by its name.
_EVERYWHERE = {
    "day_of_month": ("{d} {m}", "{m} {d}", "{d} {m} {y}", "{m} {d} {y}", "{y} {m} {d}"),
}


@dataclass(frozen=True, slots=True)
class Grammar:
    """What one language can say: each form with its pattern, and what the words in it stand for."""

    patterns: tuple[tuple[str, re.Pattern[str]], ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    numbers: Mapping[str, int]
    units: Mapping[str, str]
    filler: frozenset[str]
    ordinal: re.Pattern[str]


def plain(text: str) -> str:
    """Return `text` as forms are written: no case, accents, dots or commas, figures of every script as 0-9."""
    folded = unicodedata.normalize("NFKD", text.casefold())
    letters = "".join(c for c in folded if not unicodedata.combining(c))
    return " ".join(re.sub(r"[.,;:!?()\u2019']", " ", letters).replace("-", " ").split())


def read_grammar(folder: Path, language: str) -> Grammar:
    """Return the grammar of `language`, or the English one where there is none."""
    path = folder / f"{language}.toml"
    if not path.is_file():
        language, path = SOURCE_LANGUAGE, folder / f"{SOURCE_LANGUAGE}.toml"
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    months = _months(language) | {plain(k): v for k, v in data["months"].items()}
    weekdays = _weekdays(language) | {plain(k): v for k, v in data["weekdays"].items()}
    units = {plain(word): unit for unit, words in data["units"].items() for word in words}
    numbers = {plain(k): int(v) for k, v in data["numbers"].items()}
    parts = {
        "n": rf"(?P<n>\d{{1,3}}|{_any(numbers)})",
        "u": rf"(?P<u>{_any(units)})",
        "w": rf"(?P<w>{_any(weekdays)})",
        "m": rf"(?P<m>{_any(months)})",
        "y": r"(?P<y>\d{4}|\d{2})",
        "d": r"(?P<d>\d{1,2})",
        "q": rf"(?P<q>[1-4]|{_any(w for w, n in numbers.items() if n in (1, 2, 3, 4))})",
        "rest": r"(?P<rest>.+)",
    }
    filler = frozenset(plain(word) for word in data["filler"])
    forms = {**_EVERYWHERE, **data["forms"]}
    patterns = tuple(
        (name, _pattern(form, parts, filler)) for name, all_of in forms.items() for form in all_of
    )
    ordinals = "|".join(sorted((plain(o) for o in data["ordinals"]), key=len, reverse=True))
    ordinal = re.compile(rf"\b(\d{{1,2}})(?:{ordinals})\b")
    return Grammar(patterns, months, weekdays, numbers, units, filler, ordinal)


def _pattern(form: str, parts: Mapping[str, str], filler: frozenset[str]) -> re.Pattern[str]:
    words = [w for w in _words(form) if w not in filler]
    body = re.sub(
        r"\\\{(\w+)\\\}",
        lambda found: parts[found[1]],
        re.escape(" ".join(words)).replace(r"\ ", " "),
    )
    return re.compile(body)


def _words(form: str) -> list[str]:
    return [w if "{" in w else plain(w) for w in form.split()]


def _any(words: Any) -> str:
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
