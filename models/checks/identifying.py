"""Rules for what could point to one real person: a name, a day of birth, how to reach somebody, a file number."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from functools import lru_cache

from models.checks.dates_in_text import (
    dates_in_figures,
    dates_in_words,
    month_numbers,
)
from models.checks.inspection import Finding, Inspection
from models.checks.said import Said
from models.checks.tokens import Token, between, key_words, phrases, tokens_of
from models.checks.words import words_of

# No name of a list of titles that is shorter is ever written small: "miss Monday's call" is no Miss Monday.
SMALL_TITLE = 5
# A name goes on for so many words at most.
LONGEST_NAME = 3
NAME = "x"
STREETS = ("street_after", "street_next", "street_before")
# Who was born so long ago is not the day of a plan.
YEARS_AGO = 10
# So near to "born", in letters, a date is a day of birth.
NEAR = 60
BETWEEN_WORDS = re.compile(r"\.?\s+|\s*-\s*")
# Every pattern ends somewhere, so that no text takes long.
_PHONE = re.compile(r"(?<![\w/.,-])\+?\(?\d[\d ().-]{5,24}\d(?![\w/])")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}")
_HANDLE = re.compile(r"(?<![\w@.])@\w[\w.]{1,64}")
_POSTCODE = re.compile(
    r"\b(?:[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d|[A-Z]{2} \d{5}(?:-\d{4})?)\b"
)
# What is no phone number: years, days, amounts in groups of three.
_NO_PHONE = re.compile(
    r"\d{4}\s*-\s*\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|\d{1,3}(?:[ .]\d{3})+"
)
FEWEST_DIGITS = 7
_NUMBER = re.compile(r"[\s:#.]{0,3}\b([A-Za-z\d][A-Za-z\d/-]{2,30})(?![\w/-])")
_NO_FILE = re.compile(
    r"\d{4}[-/]\d{2,4}|\d{4}-\d\d-\d\d|\d{1,2}[/-]\d{1,2}[/-]\d{2,4}|\d{3}-\d{3}-\d{4}"
)
_PLATE = re.compile(r"[\s:#.]{0,3}\b([A-Z\d]{1,4}[ -]?[A-Z\d]{2,4})\b")
LETTERS_OF_FILE = 6
FIGURES_OF_FILE = 3


def name(look: Inspection) -> Iterator[Finding]:
    """S01: a title and a surname that is no partner, or a family by its name."""
    titles, forms = look.listed("title"), look.listed("family_form")
    for said in _shared(look.saying(titles, _without_name(forms))):
        for text in dict.fromkeys((*_titled(said.text, look), *_families(said.text, look))):
            yield look.in_text(said, about=text, text=text)


def _titled(text: str, look: Inspection) -> Iterator[str]:
    tokens, titles = tokens_of(text), look.listed("title")
    for here, token in enumerate(tokens[:-1]):
        is_title = token.word in titles and (
            token.text[0].isupper() or len(token.word) >= SMALL_TITLE
        )
        follows = BETWEEN_WORDS.fullmatch(text[token.end : tokens[here + 1].start])
        if is_title and follows and _is_surname(tokens[here + 1], look):
            yield between(text, tokens, here, _end_of_name(text, tokens, here + 1))


def _end_of_name(text: str, tokens: tuple[Token, ...], first: int) -> int:
    """Return the place behind the last capitalised word in a row."""
    behind = first + 1
    while (
        behind < min(len(tokens), first + LONGEST_NAME)
        and tokens[behind].is_capital
        and text[tokens[behind - 1].end : tokens[behind].start] in (" ", "-")
    ):
        behind += 1
    return behind


def _families(text: str, look: Inspection) -> Iterator[str]:
    tokens = tokens_of(text)
    for form in look.listed("family_form"):
        words = form.split()
        for first in range(len(tokens) - len(words) + 1):
            there = tokens[first : first + len(words)]
            fits = all(w in (NAME, t.word) for w, t in zip(words, there, strict=True))
            behind = tokens[first + len(words) : first + len(words) + 2]
            if fits and _is_surname(there[words.index(NAME)], look) and not _goes_on(behind, look):
                yield between(text, tokens, first, first + len(words))


def _goes_on(behind: tuple[Token, ...], look: Inspection) -> bool:
    """Say whether "family" belongs to the next word: family violence, family court."""
    nouns = look.listed("family_noun")
    return " ".join(t.word for t in behind) in nouns or any(t.word in nouns for t in behind[:1])


def _is_surname(token: Token, look: Inspection) -> bool:
    return (
        token.is_capital
        and token.word not in look.listed("no_surname")
        and token.word not in look.partner_words
    )


def birth_date(look: Inspection) -> Iterator[Finding]:
    """S02: a date long ago near a word for birth, or a day gone by in step 1 that is no day of the plan."""
    births = look.listed("birth_word")
    for said, text, days in _dates(look):
        is_old = any(day.year <= look.today.year - YEARS_AGO for day in days)
        if (is_old and _is_near(text, said.text, births)) or _has_been(said, days, look):
            yield look.in_text(said, about=text, text=text)


def _has_been(said: Said, days: frozenset[date], look: Inspection) -> bool:
    """Say whether step 1 tells of a day: what is still to come happened to nobody."""
    return (
        look.is_of_first_step(said)
        and any(day < look.today for day in days)
        and days.isdisjoint(look.days_of_plan)
    )


def _dates(look: Inspection) -> Iterator[tuple[Said, str, frozenset[date]]]:
    for said in look.telling_figures:
        for text, days in dates_in_figures(said.text):
            yield said, text, days
    named = tuple(_shared(look.saying(look.listed("month"))))
    months = month_numbers(look.plan.header.language) if named else {}
    for said in named:
        for text, days in dates_in_words(said.text, months):
            yield said, text, days


def _is_near(found: str, text: str, words: frozenset[str]) -> bool:
    here, tokens = text.index(found), tokens_of(text)
    return any(
        tokens[first].start - NEAR < here < tokens[behind - 1].end + NEAR
        for first, behind in phrases(text, words)
    )


def contact(look: Inspection) -> Iterator[Finding]:
    """S03: a phone number, an address, a plate or a handle where none was asked for."""
    for said in look.telling_figures:
        for text in dict.fromkeys(_numbers(said.text)):
            yield look.in_text(said, about=text, text=text)
    where = [look.listed(name) for name in (*STREETS, "plate_word")]
    for said in _shared(look.saying(*where)):
        for text in dict.fromkeys((*_addresses(said.text, look), *_plates(said.text, look))):
            yield look.in_text(said, about=text, text=text)


def _numbers(text: str) -> Iterator[str]:
    for found in _PHONE.finditer(text):
        number = found[0].strip()
        if sum(c.isdigit() for c in number) >= FEWEST_DIGITS and not _NO_PHONE.fullmatch(number):
            yield number
    for pattern in (_EMAIL, _HANDLE) if "@" in text else ():
        yield from (found[0] for found in pattern.finditer(text))
    yield from (found[0] for found in _POSTCODE.finditer(text))


def _plates(text: str, look: Inspection) -> Iterator[str]:
    for number in _numbers_behind(text, look.listed("plate_word"), _PLATE):
        if any(c.isdigit() for c in number) and any(c.isupper() for c in number):
            yield number


def _addresses(text: str, look: Inspection) -> Iterator[str]:
    """Yield a house in a street, as the language writes it: the number first, or last."""
    tokens = tokens_of(text)
    for here, token in enumerate(tokens):
        if not token.word[:1].isdecimal():
            continue
        names = 0
        while tokens[here + names + 1 : here + names + 2] and tokens[here + names + 1].is_capital:
            names += 1
        for place in range(here + 2, here + names + 1):
            if tokens[place].word in look.listed("street_after"):
                yield between(text, tokens, here, place + 1)
        if here + 1 < len(tokens) and tokens[here + 1].word in look.listed("street_next"):
            yield between(text, tokens, here, min(here + 4, len(tokens)))
        for place in range(max(0, here - 5), here - 1):
            is_name = all(
                t.is_capital for t in tokens[place + 1 : here] if len(t.word) > LONGEST_NAME
            )
            if tokens[place].word in look.listed("street_before") and is_name:
                yield between(text, tokens, place, here + 1)


def case_number(look: Inspection) -> Iterator[Finding]:
    """S04: letters and figures behind a word for a file."""
    for said in look.telling_figures if look.says_any_of(look.listed("case_word")) else ():
        numbers = _numbers_behind(said.text, look.listed("case_word"), _NUMBER)
        for text in dict.fromkeys(filter(_is_file, numbers)):
            yield look.in_text(said, about=text, text=text)


def _is_file(number: str) -> bool:
    figures = sum(c.isdigit() for c in number)
    return (
        len(number) >= LETTERS_OF_FILE
        and figures >= FIGURES_OF_FILE
        and not _NO_FILE.fullmatch(number)
    )


def _numbers_behind(text: str, words: frozenset[str], pattern: re.Pattern[str]) -> Iterator[str]:
    """Yield what stands behind each of `words`, or one word later: "file 12", "file no. 12"."""
    if key_words(words).isdisjoint(words_of(text)):
        return
    tokens = tokens_of(text)
    for _first, behind in phrases(text, words):
        for token in tokens[behind - 1 : behind + 1]:
            if found := pattern.match(text, token.end):
                yield found[1]


def _shared(texts: Iterable[Said]) -> Iterator[Said]:
    return (said for said in texts if said.is_shared)


@lru_cache(maxsize=16)
def _without_name(forms: frozenset[str]) -> frozenset[str]:
    return frozenset(" ".join(w for w in form.split() if w != NAME) for form in forms)
