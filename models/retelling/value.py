"""One value of a plan in plain words, never an id."""

from models.guide.labels import choice_label
from models.guide.shapes import Field, Guide
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person, Value
from models.words import _, say_day

CHOSEN = ("choice", "multi", "yes_no", "yes_no_unsure", "level", "levels")
LINKS = ("actions", "signs", "partners")


def say_value(guide: Guide, subject: str, field: Field, value: Value | None, plan: Plan) -> str:
    """Return one field's value in words; `subject` is the question or kind of record it belongs to."""
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
            said = (_say_one(guide, subject, field, one, plan) for one in several)
            return ", ".join(words for words in said if words)
        case number:
            return str(number)


def _say_one(guide: Guide, subject: str, field: Field, value: object, plan: Plan) -> str:
    if isinstance(value, Person):
        return say_person(value)
    if field.kind in CHOSEN:
        return choice_label(guide, subject, field.id, str(value))
    if field.kind not in LINKS:
        return str(value)
    linked = next((r for r in plan.records.values() if str(r.id) == value), None)
    if linked is None:
        return _("one that is not there any more")
    if isinstance(linked, Action):
        return _("{number}. {text}").format(number=linked.number, text=linked.what)
    return str(getattr(linked, "what", "") or getattr(linked, "agency", ""))
