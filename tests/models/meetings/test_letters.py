"""The letter that invites a partner: what was said stands in it, what was not is left out."""

from datetime import date
from uuid import uuid4

from models.guide.shapes import Guide
from models.meetings.letters import addressee, invitation
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Entry, Partner, Person, Value

CORPORAL = Person(role="Detachment corporal", agency="Police")
SAID: dict[tuple[str, str], Value] = {
    ("start.group", "text"): "Cedar Valley Safety Circle",
    ("start.workshop_day", "day"): Day(date(2026, 12, 8)),
    ("invite.purpose", "text"): "To agree who does what.",
    ("invite.when", "starts"): "13:00",
    ("invite.when", "ends"): "15:00",
    ("invite.when", "place"): "Community Hall.",
    ("invite.when", "phone"): "555 0100",
    ("invite.topics", "text"): "Nights and weekends.",
    ("invite.topics", "left_out"): "Cases.",
    ("invite.care", "text"): "14:00",
    ("invite.care", "person"): Person(role="Counsellor"),
    ("invite.bring", "text"): "A diary.",
    ("invite.needs", "choices"): ("ramp", "food"),
    ("invite.needs", "text"): "a lift",
    ("invite.ask", "person"): Person(role="Coordinator"),
    ("invite.ask", "phone"): "555 0101",
    ("invite.reply_by", "day"): Day(date(2026, 11, 30)),
    ("invite.signed_by", "person"): Person(role="Coordinator", agency="Safety Circle"),
}


def a_letter(**values: Value) -> Entry:
    """A row of those who are invited."""
    return Entry(id=uuid4(), question="invite.to", values=FrozenMap(values))


def a_plan(said: dict[tuple[str, str], Value]) -> Plan:
    """A plan with these answers."""
    plan = Plan.new(uuid4())
    for (question, field), value in said.items():
        plan = plan.with_answer(question, field, value)
    return plan


def test_a_letter_says_all_that_was_said(guide: Guide) -> None:
    row = a_letter(agency="Police", person=CORPORAL, text="You answer the night calls.")
    assert invitation(a_plan(SAID), guide, row) == (
        "Dear Detachment corporal,",
        "Cedar Valley Safety Circle invites you to a meeting.",
        "What it is for: To agree who does what.",
        "Why we ask you: You answer the night calls.",
        "Day: Tue 8 December 2026. From 13:00 to 15:00. Place: Community Hall. To join by phone: 555 0100.",
        "We will talk about: Nights and weekends.",
        "We will not talk about: Cases.",
        "Breaks: 14:00. There to talk to, before and after: Counsellor.",
        "Please bring: A diary.",
        "We can help with: Ramp, Food; a lift. Tell us what you need.",
        "Any questions? Ask Coordinator, 555 0101.",
        "Can you come, and can you decide for your agency?",
        "Please answer by Mon 30 November 2026.",
        "With kind regards, Coordinator, Safety Circle",
    )
    assert addressee(a_plan(SAID), row) == "Detachment corporal, Police"


def test_what_was_not_said_is_left_out(guide: Guide) -> None:
    row = a_letter(agency="Police")
    assert invitation(a_plan({}), guide, row) == (
        "Dear Police,",
        "Can you come, and can you decide for your agency?",
    )
    one: dict[tuple[str, str], Value] = {
        ("invite.when", "starts"): "13:00",
        ("invite.ask", "phone"): "555",
    }
    assert invitation(a_plan(one), guide, row) == (
        "Dear Police,",
        "It starts at 13:00.",
        "Any questions? Ask 555.",
        "Can you come, and can you decide for your agency?",
    )
    decide = "Can you come, and can you decide for your agency?"
    assert invitation(a_plan({}), guide, a_letter()) == ("Dear partner,", decide)


def test_a_day_that_is_not_understood_stands_as_it_was_typed(guide: Guide) -> None:
    said = a_plan({("invite.reply_by", "day"): Day(None, "end of May")})
    assert "Please answer by end of May." in invitation(said, guide, a_letter(agency="Police"))


def test_the_letter_to_a_group_of_survivors_names_nobody(guide: Guide) -> None:
    circle = Partner(id=uuid4(), category="p.survivors", agency="Survivors’ circle")
    plan = a_plan({}).with_record(circle)
    row = a_letter(agency="survivors’ circle", person=Person(name="Somebody"))
    assert invitation(plan, guide, row) == ("Dear survivors’ circle,", "Can you come?")
    assert addressee(plan, row) == "survivors’ circle"
