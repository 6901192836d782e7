"""Days in a calendar: the right ones, said in neutral words, and nobody is invited."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID, uuid5

import icalendar
import pytest
from hypothesis import given

from models.errors import LeadNotFoundError
from models.exchange.calendar import write_calendar
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person, Review
from tests.strategies import plans
from tests.terminal import Terminal

NOW = datetime(2026, 12, 8, 15, 30, tzinfo=UTC)
PLAN_ID = UUID("11111111-2222-4333-8444-555555555555")


def a_plan(status: str = "not_started", what: str = "Print the help card") -> Plan:
    action = Action(
        id=uuid5(PLAN_ID, "a"),
        what=what,
        status=status,
        lead=Person(name="Ann"),
        deadline=Day(date(2027, 1, 15)),
        follow_up_on=Day(date(2027, 1, 18)),
    )
    review = Review(id=uuid5(PLAN_ID, "r"), on=Day(date(2027, 2, 25)), place="Community Hall")
    return Plan.new(PLAN_ID).with_action(action).with_record(review)


def events(plan: Plan, *, full: bool = False) -> list[icalendar.Event]:
    calendar = icalendar.Calendar.from_ical(write_calendar(plan, now=NOW, full=full))
    assert isinstance(calendar, icalendar.Calendar)
    return [e for e in calendar.walk("VEVENT") if isinstance(e, icalendar.Event)]


def test_deadlines_follow_ups_and_reviews_are_all_day_events_in_neutral_words() -> None:
    said = [(e.start, e.end, str(e["SUMMARY"])) for e in events(a_plan())]

    assert said == [
        (date(2027, 1, 15), date(2027, 1, 16), "Deadline, action 1"),
        (date(2027, 1, 18), date(2027, 1, 19), "Follow-up, action 1"),
        (date(2027, 2, 25), date(2027, 2, 26), "Review meeting"),
    ]


def test_what_and_where_are_said_only_when_asked_for() -> None:
    assert [str(e["SUMMARY"]) for e in events(a_plan(), full=True)] == [
        "Deadline, action 1: Print the help card",
        "Follow-up, action 1: Print the help card",
        "Review meeting",
    ]
    assert str(events(a_plan(), full=True)[2]["LOCATION"]) == "Community Hall"
    assert b"Print" not in write_calendar(a_plan(), now=NOW)
    assert b"Hall" not in write_calendar(a_plan(), now=NOW)


@pytest.mark.parametrize("status", ["done", "dropped"])
def test_a_closed_action_is_due_no_more(status: str) -> None:
    assert [str(e["SUMMARY"]) for e in events(a_plan(status))] == ["Review meeting"]


@pytest.mark.parametrize("status", ["not_started", "under_way", "stuck"])
def test_an_open_action_is_due(status: str) -> None:
    assert len(events(a_plan(status))) == 3


def test_an_answer_is_due_until_it_came() -> None:
    plan = a_plan()
    asked = replace(plan.actions[0], answer_by=Day(date(2027, 2, 1)))
    said = [str(e["SUMMARY"]) for e in events(plan.with_record(asked))]
    assert f"Answer due, action {asked.number}" in said
    answered = replace(asked, reply="Yes, from April.")
    assert len(events(plan.with_record(answered))) == len(said) - 1


def test_the_calendar_of_one_lead_has_their_deadlines_and_the_reviews() -> None:
    plan = a_plan()
    other = Action(
        id=uuid5(PLAN_ID, "b"),
        what="Call the region",
        lead=Person(role="Clerk", agency="Band Office"),
        deadline=Day(date(2027, 2, 1)),
        follow_up_on=Day(date(2027, 2, 3)),
    )
    plan = plan.with_action(other)
    written = write_calendar(plan, now=NOW, lead="clerk, Band Office")
    assert b"Deadline\\, action 2" in written
    assert b"Review meeting" in written
    assert written.count(b"BEGIN:VEVENT") == 2
    assert b"Clerk" not in written
    whole = write_calendar(plan, now=NOW)
    uids = [line for line in written.splitlines() if line.startswith(b"UID")]
    assert all(uid in whole.splitlines() for uid in uids)
    with pytest.raises(LeadNotFoundError, match="Nobody called"):
        write_calendar(plan, now=NOW, lead="Cler")


def test_the_command_writes_the_calendar_of_one_lead(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    rows = 'action,lead,deadline\nHand out numbers,"Clerk, Band Office",2027-03-31\nAsk,Nurse,2027-04-01'
    (tmp_path / "night.csv").write_text(rows, "utf-8")
    terminal.done("import", tmp_path / "night.csv")
    terminal.done("export", "night", "-o", "out.ics", "--lead", "Band Office")
    assert (tmp_path / "out.ics").read_text("utf-8").count("SUMMARY") == 1
    assert "Nobody called" in terminal.refused("export", "night", "-o", "x.ics", "--lead", "Nur")
    assert ".ics" in terminal.refused("export", "night", "-o", "x.csv", "--lead", "Clerk")
    assert not (tmp_path / "x.ics").exists()


def test_a_meeting_that_was_not_held_is_in_no_calendar() -> None:
    plan = a_plan("done")
    skipped = replace(plan.reviews[0], state="not_held")
    assert events(plan.with_record(skipped)) == []


def test_words_that_are_no_day_are_in_no_calendar() -> None:
    plan = a_plan()
    vague = replace(plan.actions[0], deadline=Day(as_typed="autumn"), follow_up_on=Day())

    assert len(events(plan.with_record(vague))) == 1


def test_the_same_event_keeps_its_id_when_its_day_moves() -> None:
    plan = a_plan()
    later = replace(plan.actions[0], deadline=Day(date(2027, 3, 1)), what="Something else")

    before = {str(e["UID"]) for e in events(plan)}
    assert {str(e["UID"]) for e in events(plan.with_record(later))} == before
    assert len(before) == 3


def test_nobody_is_invited_and_nobody_invites() -> None:
    content = write_calendar(a_plan(), now=NOW, full=True)

    assert b"ATTENDEE" not in content
    assert b"ORGANIZER" not in content
    assert b"Ann" not in content


def test_no_text_can_add_a_line_of_its_own() -> None:
    what = "Call\r\nEND:VEVENT\r\nATTENDEE:mailto:x@example.org\nA; b, c\\d \x85 \u2028 end"

    found = events(a_plan(what=what), full=True)

    assert len(found) == 3
    assert all("ATTENDEE" not in e for e in found)
    assert "END:VEVENT ATTENDEE:mailto:x@example.org A; b, c\\d end" in str(found[0]["SUMMARY"])


def test_the_last_day_there_is_does_not_overflow() -> None:
    plan = a_plan()
    late = replace(plan.actions[0], deadline=Day(date.max))

    assert max(e.start for e in events(plan.with_record(late))) == date.max


@given(plans())
def test_any_plan_makes_a_calendar_that_can_be_read(plan: Plan) -> None:
    days = [r.on.on for r in plan.reviews if r.state != "not_held"]
    for action in plan.actions:
        if action.status not in ("done", "dropped"):
            days += [action.deadline.on, action.follow_up_on.on]
            days += [] if action.reply or action.replied_on else [action.answer_by.on]

    found = events(plan, full=True)

    assert sorted(e.start for e in found) == sorted(filter(None, days))
    assert write_calendar(plan, now=NOW) == write_calendar(plan, now=NOW)


def test_the_hour_of_writing_is_said_in_universal_time() -> None:
    assert b"DTSTAMP:20261208T153000Z" in write_calendar(a_plan(), now=NOW)
    local = NOW.astimezone().replace(tzinfo=None)
    assert write_calendar(a_plan(), now=local) == write_calendar(a_plan(), now=NOW)
