"""The group agreement in words: its lines, with who is there to talk to and where, and the group's own rules."""

from models.guide.shapes import Guide
from models.meetings.asked import question_of, rows_of
from models.plan.columns import column
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Answer, Person
from models.words import _


def ground_rules(plan: Plan, guide: Guide) -> tuple[str, ...]:
    """Return the rules of a group: those of the guide, then its own."""
    question = question_of(guide, "agreement")
    lines = guide.texts.many(question.id, "lines") if question else ()
    answer = plan.answer(question.id) if question else None
    own = (row.values.get("text") for row in rows_of(plan, guide, "agreement_extra"))
    usual = tuple(said_rule(line, answer) for line in lines) if answer else ()
    return (*usual, *(words.strip() for words in own if isinstance(words, str) and words.strip()))


def said_rule(line: str, answer: Answer) -> str:
    """Return a line of the agreement with what the answer says of who and where."""
    person, place = column(answer, "person"), column(answer, "place")
    who = say_person(person) if isinstance(person, Person) else ""
    return line.format(
        support_person=who or _("Our support person"), place=place or _("the room beside")
    )
