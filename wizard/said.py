"""What was said to a question, as plain lines to read aloud."""

from models.guide.labels import choice_label, field_label
from models.guide.rows import rows
from models.guide.shapes import Field, Guide, Question
from models.plan.columns import column
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person, Record, Value
from models.words import _, say_day

CHOSEN = ("choice", "multi", "yes_no", "yes_no_unsure", "level", "levels")


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


def say_value(guide: Guide, subject: str, field: Field, value: Value | None, plan: Plan) -> str:
    """Return one field's value in words."""
    match value:
        case None | "" | ():
            return ""
        case Day() as day:
            return say_day(day.on) if day.on else day.as_typed
        case Person() as person:
            return say_person(person)
        case str() as text:
            return choice_label(guide, subject, field.id, text) if field.kind in CHOSEN else text
        case tuple() as several:
            return _join([_say_one(guide, subject, field, v, plan) for v in several])
        case number:
            return str(number)


def _say_one(guide: Guide, subject: str, field: Field, value: object, plan: Plan) -> str:
    if isinstance(value, Person):
        return say_person(value)
    if field.kind in CHOSEN:
        return choice_label(guide, subject, field.id, str(value))
    linked = next((r for r in plan.records.values() if str(r.id) == value), None)
    return str(getattr(linked, "what", value))


def _say_row(guide: Guide, question: Question, row: Record, plan: Plan) -> str:
    subject = question.id if question.record == "entry" else question.record
    if isinstance(row, Action):
        who, day = (
            say_person(row.lead),
            say_day(row.deadline.on) if row.deadline.on else row.deadline.as_typed,
        )
        return " · ".join(
            w
            for w in (f"{row.number}. {row.what}", who or _("no lead yet"), day or _("no day yet"))
            if w
        )
    said_columns = [
        say_value(guide, subject, f, column(row, f.id), plan) for f in guide.columns(question)
    ]
    return " · ".join(w for w in said_columns if w)


def _named(guide: Guide, question: Question, field: Field, words: str) -> str:
    label = field_label(guide, question.id, field.id)
    return _("{label}: {words}").format(label=label, words=words) if label else words


def _join(words: list[str]) -> str:
    return ", ".join(w for w in words if w)
