"""Rules for the wish of step 2: who it is for, what happens to him, can it be said and reached."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache

from models.checks.inspection import Finding, Inspection
from models.checks.mentions import is_readable, listed, mentions
from models.checks.words import words_of
from models.guide.path import is_answered
from models.guide.shapes import Question
from models.plan.frozen import FrozenMap

MOST_LETTERS = 300
MOST_WORDS = 45
A_YEAR = 365
LOW_HANDS = ("hands_0", "hands_1", "hands_2")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_FIGURES = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-](20\d\d)(?!\d)")
_ISO = re.compile(r"(?<!\d)(20\d\d)-(\d\d)-(\d\d)(?!\d)")
_HUNDRED = re.compile(r"(?<!\d)100\s?%")


def no_who(look: Inspection) -> Iterator[Finding]:
    """V02: the wish names nobody."""
    for question, sentence in _wish(look):
        known = listed(look, "people_word")
        if known and is_readable(look, sentence) and not mentions(sentence, known):
            yield Finding(question.id, question.id)


def is_a_tool(look: Inspection) -> Iterator[Finding]:
    """V04: the wish begins with a website, a committee, a leaflet: a tool, not a change."""
    tools, articles = listed(look, "tool_word"), listed(look, "article")
    for question, sentence in _wish(look):
        said = [word for word in words_of(sentence) if word not in articles]
        if said and (said[0] in tools or " ".join(said[:2]) in tools):
            yield Finding(question.id, question.id)


def no_him(look: Inspection) -> Iterator[Finding]:
    """V05: neither the wish nor the answer beside it says anything of the person who causes harm."""
    beside = look.asked("for_person_causing_harm")
    if beside is not None and is_answered(look.plan, look.guide, beside):
        return
    known = listed(look, "causing_harm_word")
    for question, sentence in _wish(look):
        if known and is_readable(look, sentence) and not mentions(sentence, known):
            at = question.id if beside is None else beside.id
            yield Finding(at, at, about=sentence)


def too_long(look: Inspection) -> Iterator[Finding]:
    """V06: the wish is longer than one breath."""
    for question, sentence in _wish(look):
        if len(sentence) > MOST_LETTERS or len(sentence.split()) > MOST_WORDS:
            yield Finding(question.id, question.id)


def low_agreement(look: Inspection) -> Iterator[Finding]:
    """V07: a hand showed fewer than three fingers."""
    asked = look.asked("agreement_hands")
    if asked is None:
        return
    hands = (look.plan.value(asked.id, field) for field in LOW_HANDS)
    if any(isinstance(hand, int) and hand > 0 for hand in hands):
        yield Finding(asked.id, asked.id)


def never_all(look: Inspection) -> Iterator[Finding]:
    """V08: all of them, and within less than a year."""
    for question, sentence in _wish(look):
        is_all = mentions(sentence, listed(look, "all_word")) or _HUNDRED.search(sentence)
        day = _last_day(sentence, look) if is_all else None
        if day is not None and (day - look.today).days < A_YEAR:
            facts = FrozenMap({"day": day.isoformat()})
            yield Finding(question.id, question.id, facts=facts)


def _wish(look: Inspection) -> Iterator[tuple[Question, str]]:
    question = look.guide.by_role("vision")
    sentence = look.plan.text(question.id).strip()
    if sentence:
        yield question, sentence


def _last_day(sentence: str, look: Inspection) -> date | None:
    """Return the last day that the sentence can mean, None where it names no year or more than one."""
    years = {int(year) for year in _YEAR.findall(sentence)}
    if len(years) != 1:
        return None
    year = years.pop()
    if found := _ISO.search(sentence):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _FIGURES.search(sentence):
        # Which is the month, nobody knows: the later one of both is the safe guess.
        one, other = int(found[1]), int(found[2])
        days = [d for d in (_day(year, one, other), _day(year, other, one)) if d is not None]
        return max(days, default=None)
    months = _months(look.plan.header.language)
    named = [months[word] for word in words_of(sentence) if word in months]
    if not named:
        return date(year, 12, 31)
    return _month_end(year, max(named))


@cache
def _months(language: str) -> dict[str, int]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415  Babel costs 21 ms: only a wish with a year asks.

    try:
        names = Locale.parse(language.replace("-", "_")).months["format"]["wide"]
    except (UnknownLocaleError, ValueError):
        return {}
    return {" ".join(words_of(name)): number for number, name in names.items()}


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
