"""What a review goes through: overdue first, what was said stays in its place, what was kept is seen."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from models.meetings.dealing import dealt_with
from models.meetings.standing import kept, standings
from models.plan.events import Telling
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event, Review

ON = date(2027, 2, 25)
LAST = Review(id=UUID(int=100), on=Day(date(2026, 11, 26)), state="held")
NOW = Review(id=UUID(int=101), on=Day(ON), state="begun")
# Days from the meeting on, and the status: by number.
ACTIONS: tuple[tuple[int | None, str], ...] = (
    (30, "under_way"),
    (-3, "not_started"),
    (None, "not_started"),
    (-40, "stuck"),
    (-5, "done"),
    (0, "not_started"),
    (10, "dropped"),
)


def a_plan() -> Plan:
    plan = Plan.new(UUID(int=9)).with_records((LAST, NOW))
    for number, (days, status) in enumerate(ACTIONS, start=1):
        day = Day(ON + timedelta(days=days)) if days is not None else Day()
        plan = plan.with_action(
            Action(id=UUID(int=number), what=f"Action {number}", deadline=day, status=status)
        )
    return plan


def deal(plan: Plan, number: int, review: Review = NOW, **changes: object) -> Plan:
    action = plan.records[UUID(int=number)]
    assert isinstance(action, Action)
    assert review.on.on is not None
    changed = replace(action, **changes)  # type: ignore[arg-type]
    return dealt_with(plan, changed, Telling("Typist", review.on.on, review.id))


def numbers(plan: Plan) -> list[int]:
    return [s.action.number for s in standings(plan, NOW)]


def test_the_longest_overdue_comes_first_and_what_has_no_day_last() -> None:
    assert numbers(a_plan()) == [4, 2, 6, 1, 3]
    assert [s.action.number for s in standings(a_plan(), NOW) if s.is_overdue] == [4, 2]


def test_what_is_dealt_with_stays_in_its_place() -> None:
    plan = deal(a_plan(), 4, status="done")
    plan = deal(plan, 2, deadline=Day(date(2027, 6, 1)))
    assert numbers(plan) == [4, 2, 6, 1, 3]
    assert [s.action.number for s in standings(plan, NOW) if s.is_dealt_with] == [4, 2]


def test_what_was_said_last_time_is_at_hand() -> None:
    plan = deal(a_plan(), 4, LAST, status="under_way")
    first = standings(plan, NOW)[0]
    assert first.before is not None
    assert first.before.after == "under_way"
    assert not first.is_dealt_with


def test_a_reply_that_has_not_come_is_told() -> None:
    plan = a_plan()
    asked = replace(plan.actions[0], answer_by=Day(date(2027, 2, 1)))
    assert standings(plan.with_record(asked), NOW)[3].silent_since == date(2027, 2, 1)
    answered = replace(asked, reply="They give the money")
    assert standings(plan.with_record(answered), NOW)[3].silent_since is None


def test_kept_since_last_time_is_what_was_done_after_the_last_meeting() -> None:
    plan = deal(a_plan(), 4, LAST, status="done")
    between = Event(
        id=UUID(int=50),
        action=UUID(int=5),
        on=Day(date(2027, 1, 10)),
        before="under_way",
        after="done",
    )
    plan = deal(plan.with_record(between), 2, status="done")
    assert [a.number for a in kept(plan, NOW)] == [2, 5]


def test_what_was_done_and_came_back_was_not_kept() -> None:
    plan = deal(deal(a_plan(), 2, status="done"), 2, status="under_way")
    assert kept(plan, NOW) == []
