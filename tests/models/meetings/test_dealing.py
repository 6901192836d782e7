"""What is said of an action at a review is told once, with its reason, and belongs to the review."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from models.editing import Editor, Subject
from models.meetings.dealing import dealt_with
from models.plan.events import Telling
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person, Record, Review

ONE, MEETING = UUID(int=1), UUID(int=7)
DAY = date(2027, 2, 25)
NURSE = Person(role="Night charge nurse", agency="Regional Hospital")
CLERK = Person(role="Clerk", agency="Band Office")


def a_plan() -> Plan:
    action = Action(id=ONE, what="Answer at night", lead=NURSE, deadline=Day(date(2027, 1, 15)))
    review = Review(id=MEETING, on=Day(DAY), state="begun")
    return Plan.new(UUID(int=9)).with_action(action).with_record(review)


def deal(plan: Plan, reason: str = "", note: str = "", **changes: object) -> Plan:
    action = plan.records[ONE]
    assert isinstance(action, Action)
    telling = Telling("Typist", DAY, MEETING, reason, note)
    return dealt_with(plan, replace(action, **changes), telling)  # type: ignore[arg-type]


def told(plan: Plan) -> list[tuple[str, str, str, str]]:
    return [(e.field, e.before, e.after, e.reason) for e in plan.events]


def test_a_status_is_told_with_its_reason_at_its_review() -> None:
    plan = deal(a_plan(), "blocked_above", "No answer yet", status="stuck")
    (event,) = plan.events
    assert (event.before, event.after, event.reason) == ("not_started", "stuck", "blocked_above")
    assert (event.review, event.on.on, event.who) == (MEETING, DAY, "Typist")
    assert event.note == "No answer yet"


def test_who_only_looked_is_told_too() -> None:
    assert told(deal(a_plan())) == [("status", "not_started", "not_started", "")]


def test_a_changed_mind_is_told_once_with_what_stood_before_the_meeting() -> None:
    plan = deal(deal(a_plan(), status="done"), "not_done", status="under_way")
    assert told(plan) == [("status", "not_started", "under_way", "not_done")]


def test_a_new_day_and_a_new_lead_bear_the_same_reason() -> None:
    plan = deal(a_plan(), "circumstances", deadline=Day(date(2027, 3, 31)), lead=CLERK)
    assert sorted(told(plan)) == [
        ("deadline", "2027-01-15", "2027-03-31", "circumstances"),
        ("lead", "Night charge nurse, Regional Hospital", "Clerk, Band Office", "circumstances"),
        ("status", "not_started", "not_started", "circumstances"),
    ]


def test_the_editor_adds_nothing_to_what_was_told_while_a_day_is_typed() -> None:
    it = Editor(deal(a_plan()), clock=lambda: datetime(2027, 2, 25, tzinfo=UTC), who="Typist")
    for day in (Day(None, ""), Day(None, "31"), Day(date(2027, 3, 31), "31 March")):
        it.do(deal(it.plan, deadline=day), Subject("meet"), visit="day")
    it.end_visit()
    it.do(deal(it.plan, deadline=Day(date(2027, 4, 9))), Subject("meet"))
    assert [t[:3] for t in told(it.plan) if t[0] == "deadline"] == [
        ("deadline", "2027-01-15", "2027-04-09")
    ]
    it.undo()
    it.undo()
    assert it.plan == deal_without_ids(it.plan)
    assert not [e for e in it.plan.events if e.field == "deadline"]


def deal_without_ids(plan: Plan) -> Plan:
    """The same plan made of its records anew."""
    records: list[Record] = list(plan.records.values())
    return Plan.new(plan.id).with_records(records)


def test_an_earlier_review_keeps_what_it_told() -> None:
    plan = deal(a_plan(), "not_done")
    later = UUID(int=8)
    action = plan.records[ONE]
    assert isinstance(action, Action)
    plan = dealt_with(
        plan, replace(action, status="done"), Telling("Typist", date(2027, 5, 27), later)
    )
    assert told(plan) == [
        ("status", "not_started", "not_started", "not_done"),
        ("status", "not_started", "done", ""),
    ]
