"""What a plan says to the question with a role; nothing where the guide has no such question."""

from models.guide.labels import choice_label
from models.guide.shapes import Guide, Question
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Day, Entry, Person, Value
from models.words import say_day


def question_of(guide: Guide, role: str) -> Question | None:
    """Return the question with a role, None where the guide has none."""
    return next((q for q in guide.questions if q.role == role), None)


def answered(plan: Plan, guide: Guide, role: str, field: str) -> Value | None:
    """Return one field of the answer to the question with a role."""
    question = question_of(guide, role)
    return plan.value(question.id, field) if question else None


def rows_of(plan: Plan, guide: Guide, role: str) -> tuple[Entry, ...]:
    """Return the rows of the list with a role."""
    question = question_of(guide, role)
    return plan.entries(question.id) if question else ()


def said(plan: Plan, guide: Guide, role: str, field: str) -> str:
    """Return one field of an answer in words, empty where nothing was said."""
    match answered(plan, guide, role, field):
        case Day() as day:
            return say_day(day.on) if day.on else day.as_typed
        case Person() as person:
            return say_person(person)
        case str() as text:
            return text.strip()
        case tuple() as chosen:
            question = question_of(guide, role)
            owner = question.id if question else ""
            return ", ".join(choice_label(guide, owner, field, choice) for choice in chosen)
        case None:
            return ""
        case number:
            return str(number)
