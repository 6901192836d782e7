"""Rules for the answers of the steps: what is asked of everybody is answered, and the wish can be checked."""

import re
from collections.abc import Iterator
from itertools import pairwise

from models.checks.inspection import Finding, Inspection
from models.checks.words import words_of
from models.guide.path import is_answered, is_required
from models.guide.shapes import Question
from models.plan.columns import column, is_filled

# These questions have a rule of their own, which says more than "still open".
RULED_ROLES = frozenset(
    {
        "about_person_causing_harm",
        "survivor_voice",
        "signs",
        "reviews",
        "document_problem",
        "document_practice",
        "keeper",
        "told_to",
        "messages",
    }
)
# And so have these columns of an action.
RULED_COLUMNS = frozenset({"lead", "deadline", "follow_up_by", "follow_up_on"})
_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_DATE = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2}(?!\d)")


def required_empty(look: Inspection) -> Iterator[Finding]:
    """P01: a question that is asked of everybody has no answer, or an action lacks a part of itself."""
    for question in look.guide.questions:
        if (
            not _has_rule_of_its_own(question, look)
            and is_required(look.plan, question)
            and not is_answered(look.plan, look.guide, question)
        ):
            yield Finding(question.id, question.id)
    yield from _columns_empty(look)


def _columns_empty(look: Inspection) -> Iterator[Finding]:
    needed = [
        f.id
        for f in look.guide.records.get("action", ())
        if f.need == "required" and f.id not in RULED_COLUMNS
    ]
    for action in look.actions:
        for field in needed:
            if not is_filled(column(action, field)):
                yield Finding(look.guide.by_level(action.level).id, field, action.id)


def _has_rule_of_its_own(question: Question, look: Inspection) -> bool:
    if question.role in RULED_ROLES:
        return True
    if question.record != "action":
        return False
    # A00 speaks of a plan without actions, B04 of a ticked level without one.
    return question.level in look.needed_levels or not any(a.what.strip() for a in look.actions)


def soft_vision(look: Inspection) -> Iterator[Finding]:
    """V01: nobody could see whether the wish came true."""
    for question, sentence in _vision(look):
        soft = look.words.in_language(look.plan.header.language, "soft_vision")
        timed = look.words.in_language(look.plan.header.language, "time_word")
        said = words_of(sentence)
        counted = any(any(c.isdigit() for c in word) for word in said)
        if _count(said, soft) > 1 or not (counted or _count(said, timed)):
            yield Finding(question.id, question.id)


def no_when(look: Inspection) -> Iterator[Finding]:
    """V03: the wish has no date and no year."""
    for question, sentence in _vision(look):
        months = look.words.in_language(look.plan.header.language, "month")
        if _YEAR.search(sentence) or _DATE.search(sentence) or _names_a_day(sentence, months):
            continue
        yield Finding(question.id, question.id)


def _vision(look: Inspection) -> Iterator[tuple[Question, str]]:
    """Yield the wish, if it stands there in a language that somebody wrote word lists for."""
    question = look.guide.by_role("vision")
    sentence = look.plan.text(question.id)
    letters = [c for c in "".join(words_of(sentence)) if c.isalpha()]
    known = look.words.in_language(look.plan.header.language, "time_word")
    # Every list so far is in Latin letters; of another script the rules know nothing.
    if known and sum(c.isascii() for c in letters) * 2 > len(letters):
        yield question, sentence


def _count(said: tuple[str, ...], listed: frozenset[str]) -> int:
    text = f" {' '.join(said)} "
    return sum(text.count(f" {one} ") for one in listed)


def _names_a_day(sentence: str, months: frozenset[str]) -> bool:
    """Say whether a month stands beside a number: "31 March", "March 31"."""
    said = words_of(sentence)
    return any(
        (a in months and b[:1].isdigit()) or (b in months and a[:1].isdigit())
        for a, b in pairwise(said)
    )
