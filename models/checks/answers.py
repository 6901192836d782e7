"""Rules for the answers of step 1: not known yet, blame, a title that is a name, the same words twice."""

import re
from collections.abc import Iterator
from uuid import UUID

from models.checks.inspection import Finding, Inspection
from models.checks.mentions import listed, mentions
from models.checks.one_sided import GROUPS
from models.checks.words import words_of
from models.guide.suggestion import suggestions
from models.plan.frozen import FrozenMap
from models.plan.records import Answer, Entry
from models.plan.text import folded

ALIKE = 85
# So many words say something; "yes" beside "yes" is no copy.
LEAST_WORDS = 4
_SENTENCE = re.compile(r"[.!?;\n]+")


def dont_know(look: Inspection) -> Iterator[Finding]:
    """P02: an answer is "not sure", and nobody finds out yet. A sign without a number has a rule of its own."""
    for suggestion in suggestions(look.plan, look.guide):
        row = look.plan.records.get(suggestion.row) if suggestion.row is not None else None
        if suggestion.kind != "find_out" or not (row is None or isinstance(row, Entry)):
            continue
        field = "text" if isinstance(row, Entry) else suggestion.question
        facts = FrozenMap({"trigger": suggestion.trigger, "action": str(suggestion.action)})
        yield Finding(suggestion.question, field, suggestion.row, facts)


def agency_blame(look: Inspection) -> Iterator[Finding]:
    """P03: a sentence of step 1 names an agency and a word that judges it."""
    blame = listed(look, "blame_word")
    if not blame:
        return
    known = look.agencies | frozenset().union(*(listed(look, group) for group in GROUPS))
    agencies = frozenset(" ".join(words_of(agency)) for agency in known)
    for question, field, record, text in _said_in_step_1(look):
        for sentence in _SENTENCE.split(text):
            if mentions(sentence, blame) and mentions(sentence, agencies):
                yield Finding(question, field, record, about=text)
                break


def title_person(look: Inspection) -> Iterator[Finding]:
    """P04: the title is the name of an agency, a group of workers or a person, and no worry."""
    question = look.guide.by_role("title").id
    title = " ".join(words_of(look.plan.text(question)))
    if not title:
        return
    names = {n for p in look.plan.partners for n in (p.agency, p.name, p.role) if n.strip()}
    groups = frozenset().union(*(listed(look, group) for group in GROUPS))
    articles = listed(look, "article")
    bare = " ".join(word for word in title.split() if word not in articles)
    if bare in groups or title in {" ".join(words_of(name)) for name in names}:
        yield Finding(question, question)


def same_text(look: Inspection) -> Iterator[Finding]:
    """P05: what makes women less safe and what lets him go on are nearly the same words."""
    safety, goes_on = look.asked("effect_on_safety"), look.asked("effect_on_accountability")
    if safety is None or goes_on is None:
        return
    one, other = (frozenset(words_of(look.plan.text(q.id))) for q in (safety, goes_on))
    shared, all_words = len(one & other), len(one | other)
    if min(len(one), len(other)) >= LEAST_WORDS and shared * 100 > ALIKE * all_words:
        yield Finding(goes_on.id, goes_on.id)


def _said_in_step_1(look: Inspection) -> Iterator[tuple[str, str, UUID | None, str]]:
    """Yield question, field, row and words of everything typed in the step that looks at the problem."""
    problem = look.asked("practical_problems")
    for question in look.guide.questions:
        if problem is None or question.step != problem.step or question.record not in ("", "entry"):
            continue
        rows: tuple[Answer | Entry, ...] = (
            look.plan.entries(question.id) if question.is_list else (look.plan.answer(question.id),)
        )
        for row in rows:
            for field, value in row.values.items():
                if isinstance(value, str) and folded(value):
                    is_row = isinstance(row, Entry)
                    yield (
                        question.id,
                        field if is_row else question.id,
                        row.id if is_row else None,
                        value,
                    )
