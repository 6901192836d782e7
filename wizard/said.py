"""What was said to a question, as plain lines to read aloud."""

from collections.abc import Mapping

from models.guide.labels import field_label
from models.guide.rows import rows
from models.guide.shapes import Field, Guide, Question
from models.plan.columns import column
from models.plan.plan import Plan
from models.plan.records import Action, Record
from models.retelling.value import say_value
from models.words import _
from wizard.aloud import KINDS, end, sentences


def said(plan: Plan, guide: Guide, question: Question) -> list[str]:
    """Return the answer to a question, a line for each row or field; empty where nothing was said."""
    if question.is_list:
        return [
            line for row in rows(plan, question) if (line := _say_row(guide, question, row, plan))
        ]
    answer = plan.answer(question.id)
    lines = [
        (f, say_value(guide, question.id, f, column(answer, f.id), plan)) for f in question.fields
    ]
    plain = len([1 for _f, words in lines if words]) <= 1 or all(
        f.id in ("choice", "choices", "text") for f, _w in lines
    )
    return [w if plain else _named(guide, question, f, w) for f, w in lines if w]


def row_words(plan: Plan, guide: Guide, question: Question, row: Record) -> tuple[str, list[str]]:
    """Return what a row is called, by its first filled column, and a sentence for all else that it says."""
    filled = _filled(plan, guide, question, row)
    name = next(iter(filled), "")
    return filled.pop(name, ""), _sentences(guide, question, filled)


def _say_row(guide: Guide, question: Question, row: Record, plan: Plan) -> str:
    if isinstance(row, Action):
        return " ".join(sentences("action", _action_words(guide, question, row, plan)))
    filled = _filled(plan, guide, question, row)
    if len(guide.columns(question)) == 1:
        return "".join(filled.values())
    return " ".join(_sentences(guide, question, filled))


def _filled(plan: Plan, guide: Guide, question: Question, row: Record) -> dict[str, str]:
    """Return the columns of a row that say something, in words."""
    said = {
        f.id: say_value(guide, subject_of(question), f, column(row, f.id), plan)
        for f in guide.columns(question)
    }
    return {name: words for name, words in said.items() if words}


def _sentences(guide: Guide, question: Question, filled: Mapping[str, str]) -> list[str]:
    if question.record in KINDS:
        return sentences(question.record, filled)
    first = guide.columns(question)[0].id
    subject = subject_of(question)
    return [
        _sentence(guide, subject, name, words, is_first=name == first)
        for name, words in filled.items()
    ]


def _sentence(guide: Guide, subject: str, field: str, words: str, *, is_first: bool) -> str:
    """Return one column as a sentence; the first says what the row is and needs no label."""
    if is_first:
        return end(_("{words}.").format(words=words))
    label = field_label(guide, subject, field)
    return end(_("{label}: {words}.").format(label=label, words=words))


def _action_words(guide: Guide, question: Question, row: Action, plan: Plan) -> dict[str, str]:
    """Return what is read out of an action: what, who and when, and how it went where that is asked."""
    asked = {"what", "lead", "deadline", "follow_up_by", "follow_up_on"}
    if question.need == "review":
        asked |= {"status", "status_note"}
    words = {
        f.id: say_value(guide, "action", f, column(row, f.id), plan)
        for f in guide.columns(question)
        if f.id in asked
    }
    is_open = not words["lead"] and not words["deadline"]
    return words | {"number": str(row.number), "is_open": "1" if is_open else ""}


def _named(guide: Guide, question: Question, field: Field, words: str) -> str:
    label = field_label(guide, question.id, field.id)
    return _("{label}: {words}").format(label=label, words=words) if label else words


def subject_of(question: Question) -> str:
    """Return where the words for a list's columns are looked up: the question's own, or its record's."""
    return question.id if question.record == "entry" else question.record
