"""Who could ask and when: suggested from the plan's own setting, never the lead, kept only when accepted."""

from datetime import date, timedelta

import pytest

from models.checks.register import is_final
from models.guide.follow_up import suggested_follow_up, with_follow_ups_accepted
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Action, Day, Person
from tests.models.checks.little import GUIDE, KEEPER, NURSE, action, found, whole_plan

DUE = date(2027, 1, 15)
WRITER = Person(role="Training lead", agency="Shelter")
OPEN = action(follow_up_by=NOBODY, follow_up_on=NO_DAY)


def later(day: date, n: int) -> date:
    """Every day is a working day."""
    return day + timedelta(days=n)


def suggested(one: Action, plan: Plan | None = None) -> tuple[Person, Day] | None:
    return suggested_follow_up(plan or set_to(None, None), GUIDE, one, later)


def set_to(person: Person | None, number: int | None, keeper: Person | None = KEEPER) -> Plan:
    plan = whole_plan(OPEN).with_answer("zero-asks", "person", person)
    plan = plan.with_answer("zero-asks", "number", number)
    plan = plan.with_answer("three-works", "person", WRITER)
    return plan.with_answer("three-keeps", "person", keeper)


def test_the_keeper_asks_two_working_days_after() -> None:
    assert suggested(OPEN) == (KEEPER, Day(date(2027, 1, 17)))


@pytest.mark.parametrize(("number", "day"), [(0, 15), (1, 16), (5, 20), (-1, 17), (None, 17)])
def test_the_group_says_how_many_days_after(number: int | None, day: int) -> None:
    assert suggested(OPEN, set_to(None, number)) == (KEEPER, Day(date(2027, 1, day)))


def test_the_group_says_who_asks() -> None:
    assert suggested(OPEN, set_to(WRITER, None)) == (WRITER, Day(date(2027, 1, 17)))


def test_nobody_asks_themself() -> None:
    assert suggested(action(lead=WRITER, follow_up_by=NOBODY), set_to(WRITER, None)) == (
        KEEPER,
        action().follow_up_on,
    )


def test_the_next_one_asks_where_the_keeper_leads() -> None:
    led = action(lead=KEEPER, follow_up_by=NOBODY, follow_up_on=NO_DAY)
    assert suggested(led) == (WRITER, Day(date(2027, 1, 17)))


@pytest.mark.parametrize("keeper", [None, NOBODY, Person(agency="Police"), Person(as_typed="?")])
def test_an_agency_or_nobody_asks_nothing(keeper: Person | None) -> None:
    plan = set_to(None, None, keeper).with_answer("three-works", "person", None)
    assert suggested(OPEN, plan) is None


def test_what_was_said_already_is_kept() -> None:
    day = Day(date(2027, 3, 1))
    assert suggested(action(follow_up_by=NURSE, follow_up_on=NO_DAY)) == (
        NURSE,
        Day(date(2027, 1, 17)),
    )
    assert suggested(action(follow_up_by=NOBODY, follow_up_on=day)) == (KEEPER, day)
    words = Day(as_typed="in spring")
    assert suggested(action(follow_up_by=NOBODY, follow_up_on=words)) == (KEEPER, words)


@pytest.mark.parametrize(
    "one",
    [
        action(),
        action(deadline=NO_DAY, follow_up_by=NOBODY),
        action(deadline=Day(as_typed="soon"), follow_up_by=NOBODY),
        action(status="done", follow_up_by=NOBODY),
        action(status="dropped", follow_up_by=NOBODY),
    ],
)
def test_nothing_is_suggested_where_nothing_is_to_be_asked(one: Action) -> None:
    assert suggested(one) is None


def test_a_suggestion_counts_only_when_it_is_accepted() -> None:
    plan = set_to(None, None)
    assert not is_final(found(plan))
    accepted = with_follow_ups_accepted(plan, GUIDE, later)
    assert is_final(found(accepted))
    (one,) = accepted.actions
    assert (one.follow_up_by, one.follow_up_on) == (KEEPER, Day(date(2027, 1, 17)))


def test_accepting_touches_no_other_action() -> None:
    plan = set_to(None, None).with_records((action(2), action(3, status="done")))
    accepted = with_follow_ups_accepted(plan, GUIDE, later)
    assert accepted.actions[1:] == plan.actions[1:]
    assert with_follow_ups_accepted(accepted, GUIDE, later) == accepted
