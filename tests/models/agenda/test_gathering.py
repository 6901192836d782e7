"""What waits for somebody in a plan is found by role and by day; what is settled waits for nobody."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.agenda.due import SPANS, Due, by_span, is_pressing, span
from models.agenda.gathering import agenda, touches
from models.guide.reader import read_guide
from models.plan.difference import difference
from models.plan.events import Telling, looked_at
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import (
    Action,
    Day,
    Entry,
    Partner,
    Person,
    Reading,
    Record,
    Review,
    Sign,
    Value,
)
from tests.guard import ROOT

GUIDE = read_guide(ROOT / "resources" / "guide", "en")
TODAY = date(2026, 11, 20)
NURSE = Person(role="Night charge nurse", agency="Regional Hospital", partner_id=UUID(int=501))
WORKER = Person(role="Duty worker", agency="Victim Services")
HOSPITAL = Partner(
    id=UUID(int=501),
    agency="Regional Hospital",
    role="Night charge nurse",
    contact="ext. 12",
    attended="yes",
)
CARD = Action(
    id=UUID(int=101),
    number=3,
    what="Put a card into every patrol car",
    level="now_practical",
    lead=NURSE,
    deadline=Day(date(2026, 11, 27)),
    follow_up_by=WORKER,
    follow_up_on=Day(date(2026, 12, 1)),
    follow_up_how="call",
)


def plan_with(*rows: Record) -> Plan:
    plan = Plan.new(UUID(int=1)).with_answer("analyse.title", "text", "Weekend calls")
    return plan.with_answer("start.place", "text", "Cedar Valley").with_records((HOSPITAL, *rows))


def dues(*rows: Record) -> tuple[Due, ...]:
    return agenda(plan_with(*rows), GUIDE)


def kinds(*rows: Record) -> list[str]:
    return [due.kind for due in dues(*rows)]


def test_an_action_waits_on_its_day_and_somebody_rings_after() -> None:
    deadline, follow_up = dues(CARD)
    assert (deadline.kind, deadline.day, deadline.who) == (
        "deadline",
        date(2026, 11, 27),
        "Night charge nurse, Regional Hospital",
    )
    assert (deadline.title, deadline.place, deadline.number) == ("Weekend calls", "Cedar Valley", 3)
    assert GUIDE.question(deadline.question).level == "now_practical"
    assert (follow_up.kind, follow_up.who) == ("follow_up", "Duty worker, Victim Services")
    assert follow_up.whom == "Night charge nurse, Regional Hospital"
    assert (follow_up.contact, follow_up.how) == ("ext. 12", "call")


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_closed_action_waits_for_nobody(status: str) -> None:
    begun = replace(CARD, first_step="Ask the printer", first_step_on=Day(TODAY))
    assert kinds(replace(begun, status=status)) == []


def test_the_first_step_waits_until_somebody_begins() -> None:
    begun = replace(CARD, first_step="Ask the printer", first_step_on=Day(TODAY))
    assert (dues(begun)[0].kind, dues(begun)[0].what) == ("first_step", "Ask the printer")
    assert "first_step" not in kinds(replace(begun, status="under_way"))


@pytest.mark.parametrize(("asked", "waits"), [(30, True), (1, False), (5, False)])
def test_a_follow_up_waits_until_somebody_asked_on_its_day_or_later(
    asked: int, waits: bool
) -> None:
    day = date(2026, 11, 30) if asked == 30 else date(2026, 12, asked)
    told = looked_at(plan_with(CARD), CARD, Telling("Typist", day))
    assert ("follow_up" in [due.kind for due in agenda(told, GUIDE)]) is waits


def test_a_reply_waits_until_it_came() -> None:
    asked = replace(
        CARD,
        level="province_ministry",
        body="Ministry of Justice",
        answer_by=Day(date(2026, 11, 2)),
        next_rung="Ombuds office",
    )
    late = dues(asked)[0]
    assert (late.kind, late.whom, late.then) == ("answer", "Ministry of Justice", "Ombuds office")
    assert "answer" not in kinds(replace(asked, replied_on=Day(date(2026, 11, 3))))
    assert "answer" not in kinds(replace(asked, reply="They agree."))


@pytest.mark.parametrize(
    ("state", "waits"), [("", True), ("begun", True), ("held", False), ("not_held", False)]
)
def test_a_meeting_waits_until_it_was_held_or_is_known_not_to_be(state: str, waits: bool) -> None:
    review = Review(id=UUID(int=401), on=Day(date(2026, 11, 1)), called_by=WORKER, state=state)
    found = dues(review)
    assert [due.kind for due in found] == ["review"] * waits
    assert all(due.question == "monitor.reviews" and due.number == 1 for due in found)


def test_a_partner_waits_for_an_invitation_until_they_came() -> None:
    probation = Partner(
        id=UUID(int=502),
        agency="Probation",
        contact="555",
        invite_on=Day(TODAY),
        approached_by=WORKER,
    )
    (invite,) = dues(probation)
    assert (invite.kind, invite.whom, invite.who) == (
        "invite",
        "Probation",
        "Duty worker, Victim Services",
    )
    assert kinds(replace(probation, attended="yes")) == []


def test_today_s_number_waits_until_somebody_counted() -> None:
    sign = Sign(id=UUID(int=201), what="Men checked", find_out_by=Day(TODAY), counted_by=WORKER)
    (find_out,) = dues(sign)
    assert (find_out.kind, find_out.what, find_out.question) == (
        "find_out",
        "Men checked",
        "monitor.signs",
    )
    assert kinds(replace(sign, baseline="5 of 14")) == []
    assert kinds(sign, Reading(id=UUID(int=202), sign=sign.id, value="5")) == []


def test_survivors_wait_until_they_heard_what_changed() -> None:
    plan = plan_with().with_answer("voice.feedback_by", "day", Day(TODAY))
    plan = plan.with_answer("voice.feedback_by", "person", WORKER)
    (feedback,) = agenda(plan, GUIDE)
    assert (feedback.kind, feedback.who) == ("feedback", "Duty worker, Victim Services")
    told = Entry(
        id=UUID(int=601),
        question="voice.changed",
        values=FrozenMap({"text": "Call sooner", "changed": "The night line"}),
    )
    assert agenda(plan.with_record(told), GUIDE) == ()
    assert agenda(plan.with_answer("monitor.told_survivors", "choice", "yes"), GUIDE) == ()


def test_a_talk_between_the_partners_passes_by_itself() -> None:
    row = Entry(id=UUID(int=602), question="consult.dates", values=FrozenMap({"day": Day(TODAY)}))
    (talk,) = dues(row)
    assert talk.kind == "consult"
    assert is_pressing(talk, TODAY)
    assert not is_pressing(talk, date(2026, 11, 21))
    assert by_span((talk,), date(2026, 11, 21)) == dict.fromkeys(SPANS, ())


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 11, 19), "overdue"),
        (date(2026, 11, 20), "today"),
        (date(2026, 11, 21), "week"),
        (date(2026, 11, 27), "week"),
        (date(2026, 11, 28), "month"),
        (date(2026, 12, 21), "month"),
        (date(2026, 12, 22), "later"),
    ],
)
def test_how_near_a_day_is(day: date, expected: str) -> None:
    due = Due(kind="deadline", day=day, plan_id=UUID(int=1))
    assert span(due, TODAY) == expected
    assert is_pressing(due, TODAY) is (expected in ("overdue", "today", "week"))
    assert by_span((due,), TODAY)[expected] == (due,)


def test_a_day_in_words_is_no_day_yet() -> None:
    assert kinds(replace(CARD, deadline=Day(None, "soon"), follow_up_on=Day(None, "later"))) == []


@pytest.mark.parametrize("question", [q.id for q in GUIDE.questions])
def test_what_an_edit_is_said_not_to_touch_is_the_same_afterwards(question: str) -> None:
    """In every question and every of its fields, as an answer and as a row of a list."""
    plan = plan_with(CARD).with_answer("voice.feedback_by", "day", Day(TODAY))
    day = Day(date(2026, 12, 3))
    for field in ("text", "choice", "day", "changed", "person"):
        values: dict[str, Value] = {"day": day, "person": WORKER, "choice": "yes"}
        value = values.get(field, "Words")
        row = Entry(id=UUID(int=900), question=question, values=FrozenMap({field: value}))
        for after in (plan.with_answer(question, field, value), plan.with_record(row)):
            alike = agenda(after, GUIDE) == agenda(plan, GUIDE)
            assert alike or touches(difference(plan, after), GUIDE)


@pytest.mark.parametrize("record", [CARD, HOSPITAL, Review(id=UUID(int=7)), Sign(id=UUID(int=8))])
def test_an_edit_of_an_action_partner_meeting_or_sign_is_looked_at(record: Record) -> None:
    before = Plan.new(UUID(int=1))
    assert touches(difference(before, before.with_record(record)), GUIDE)


def test_what_most_people_type_touches_nothing_that_waits() -> None:
    before = plan_with(CARD)
    for role in ("vision", "overlaps"):
        after = before.with_answer(GUIDE.by_role(role).id, "text", "Nobody answers at night")
        assert not touches(difference(before, after), GUIDE)
