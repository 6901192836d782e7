"""Rules for the written agreement between the partners."""

from collections.abc import Iterator

from models.checks.inspection import Finding, Inspection
from models.guide.path import is_answered
from models.guide.rows import rows
from models.guide.shapes import Question
from models.plan.columns import column
from models.plan.frozen import FrozenMap
from models.plan.records import Day, Person

UNSIGNED_DAYS = 90
# The two that have rules of their own, and rows that are persons by their nature.
_RULED = frozenset({"mou_drafted", "mou_step_aside", "signatures"})


def no_step_aside(look: Inspection) -> Iterator[Finding]:
    """T07: the agreement is drafted, and says nothing of a member who is reported for violence."""
    asked = look.asked("mou_step_aside")
    if _is_drafted(look) and asked is not None and not is_answered(look.plan, look.guide, asked):
        yield Finding(asked.id, asked.id)


def gaps(look: Inspection) -> Iterator[Finding]:
    """T08: the agreement is drafted, and parts of it are empty."""
    if not _is_drafted(look):
        return
    empty = [q for q in _parts(look) if q.role not in _RULED and not _says(q, look)]
    if empty:
        ids = " ".join(q.id for q in empty)
        yield Finding(empty[0].id, empty[0].id, facts=FrozenMap({"parts": ids}), about=ids)


def unsigned(look: Inspection) -> Iterator[Finding]:
    """T09: the agreement is older than ninety days, and nobody has signed, or somebody who was asked has not."""
    drafted, asked = look.asked("mou_drafted"), look.asked("signatures")
    if drafted is None:
        return
    values = look.plan.answer(drafted.id).values.values()
    on = next((value.on for value in values if isinstance(value, Day)), None)
    if on is None or (look.today - on).days <= UNSIGNED_DAYS:
        return
    states = {partner.signed for partner in look.plan.partners}
    has_rows = asked is not None and is_answered(look.plan, look.guide, asked)
    if "asked" in states or not ("signed" in states or has_rows):
        yield Finding(drafted.id, drafted.id, about=f"{on} {' '.join(sorted(states))}")


def names_person(look: Inspection) -> Iterator[Finding]:
    """T10: a standing rule of the agreement names a person, where a post would outlast them."""
    names = {p.name.strip() for p in look.plan.partners if len(p.name.split()) > 1}
    for question in _parts(look):
        if question.role in _RULED:
            continue
        for name in _named(question, names, look):
            facts = FrozenMap({"name": name})
            yield Finding(question.id, question.id, facts=facts, about=f"{question.id} {name}")
            break


def _is_drafted(look: Inspection) -> bool:
    asked = look.asked("mou_drafted")
    return asked is not None and is_answered(look.plan, look.guide, asked)


def _parts(look: Inspection) -> list[Question]:
    drafted = look.asked("mou_drafted")
    if drafted is None:
        return []
    return [q for q in look.guide.questions if q.part == drafted.part and q is not drafted]


def _says(question: Question, look: Inspection) -> bool:
    """Say whether a part of the agreement says anything: who has which job is drawn from the plan as well."""
    return is_answered(look.plan, look.guide, question)


def _named(question: Question, names: set[str], look: Inspection) -> Iterator[str]:
    """Yield the people that a part names: in its words, or as one who always calls or chairs."""
    held = rows(look.plan, question) if question.is_list else (look.plan.answer(question.id),)
    for row in held:
        for field in question.fields:
            value = column(row, field.id)
            if isinstance(value, str):
                yield from sorted(name for name in names if name in value)
            elif isinstance(value, Person) and value.name and not question.is_list:
                yield value.name
