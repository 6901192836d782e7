"""A review: which one is on, how it begins and ends, and what keeps it from being closed."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.guide.shapes import Guide
from models.meetings.dealing import dealt_with
from models.meetings.review import (
    begun,
    begun_anew,
    closed,
    days_for_next,
    enough_for,
    last_held,
    missing,
    moved_to,
    next_review,
    not_held,
    review_at_hand,
    with_next,
    with_partner,
)
from models.meetings.signs import with_reading
from models.plan.events import Telling
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Action, Day, Entry, Person, Review, Sign, Value

TODAY = date(2027, 2, 25)
CLERK = Person(role="Clerk", agency="Band Office")


def review(number: int, on: date | None, state: str = "") -> Review:
    return Review(id=UUID(int=number), position=number, on=Day(on), state=state, called_by=CLERK)


def plan_with(*reviews: Review) -> Plan:
    return Plan.new(UUID(int=999)).with_records(reviews)


@pytest.mark.parametrize(
    ("reviews", "expected"),
    [
        ([], None),
        ([review(1, TODAY)], 1),
        ([review(1, date(2027, 5, 27)), review(2, date(2027, 9, 23))], 1),
        ([review(1, date(2027, 1, 7)), review(2, date(2027, 2, 11))], 2),
        ([review(1, date(2027, 2, 11)), review(2, date(2027, 5, 27))], 1),
        ([review(1, date(2027, 1, 7)), review(2, date(2027, 1, 14), "held")], None),
        ([review(1, date(2027, 2, 11), "not_held"), review(2, date(2027, 3, 4))], 2),
        ([review(1, date(2027, 2, 11)), review(2, date(2027, 1, 7), "begun")], 2),
        ([review(1, None)], None),
    ],
)
def test_the_review_at_hand(reviews: list[Review], expected: int | None) -> None:
    found = review_at_hand(plan_with(*reviews), TODAY)
    assert (found.id.int if found else None) == expected


def test_it_cannot_be_closed_before_there_is_a_later_day() -> None:
    one = review(1, TODAY, "begun")
    plan = plan_with(one, review(2, date(2027, 2, 24)), review(3, None))
    assert missing(plan, one) == ("next",)
    assert closed(plan, one) is plan
    plan = with_next(plan, one, date(2027, 5, 27))
    assert missing(plan, one) == ()
    after = closed(plan, one).records[one.id]
    assert isinstance(after, Review)
    assert after.state == "held"
    following = next_review(plan, one)
    assert following is not None
    assert (following.on.on, following.called_by) == (date(2027, 5, 27), CLERK)


def test_a_review_without_a_day_says_so() -> None:
    one = review(1, None, "begun")
    assert missing(plan_with(one, review(2, TODAY)), one) == ("on",)


def test_it_begins_on_its_day_or_unplanned() -> None:
    one = review(1, date(2027, 2, 11))
    after = begun(plan_with(one), one, TODAY).reviews[0]
    assert (after.state, after.on.on) == ("begun", TODAY)
    plan, made = begun_anew(plan_with(one), TODAY)
    assert [(r.id, r.state) for r in plan.reviews] == [(one.id, ""), (made, "begun")]


def test_one_that_was_not_held_gets_a_new_day_and_stays_readable() -> None:
    one = review(1, date(2027, 2, 11))
    plan = not_held(plan_with(one), one, date(2027, 3, 4))
    assert [(r.state, r.on.on) for r in plan.reviews] == [
        ("not_held", date(2027, 2, 11)),
        ("", date(2027, 3, 4)),
    ]


def test_a_day_that_has_a_meeting_already_gets_no_second_one() -> None:
    one, following = review(1, date(2027, 2, 11)), review(2, date(2027, 5, 27))
    plan = not_held(plan_with(one, following), one, date(2027, 5, 27))
    assert [(r.id, r.state) for r in plan.reviews] == [(one.id, "not_held"), (following.id, "")]


def test_the_last_one_held_before() -> None:
    reviews = [
        review(1, date(2026, 8, 27), "held"),
        review(2, date(2026, 11, 26), "held"),
        review(3, TODAY, "begun"),
    ]
    found = last_held(plan_with(*reviews), reviews[2])
    assert found is not None
    assert found.id == reviews[1].id


def test_the_days_offered_for_the_next_one_are_working_days() -> None:
    days = days_for_next(TODAY, {date(2027, 3, 25)})
    assert days == (date(2027, 3, 26), date(2027, 4, 8), date(2027, 4, 22), date(2027, 5, 26))


def test_who_is_here_sends_no_apologies() -> None:
    one = review(1, TODAY, "begun")
    plan = with_partner(plan_with(one), one, "a", is_here=False)
    plan = with_partner(plan, plan.reviews[0], "a", is_here=True)
    assert (plan.reviews[0].present, plan.reviews[0].apologies) == (("a",), ())
    plan = with_partner(plan, plan.reviews[0], "a", is_here=True)
    assert (plan.reviews[0].present, plan.reviews[0].apologies) == ((), ())


def test_on_another_day_all_of_it_was_on_that_day(guide: Guide) -> None:
    one, sign = review(1, TODAY, "begun"), Sign(id=UUID(int=20), what="Calls within 24 hours")
    action = Action(id=UUID(int=10), what="Answer at night")
    plan = plan_with(one).with_action(action).with_record(sign)
    decisions = guide.by_role("decisions").id
    for number, on in ((30, TODAY), (31, date(2026, 11, 26))):
        values: FrozenMap[str, Value] = FrozenMap({"text": "The rota goes on", "day": Day(on)})
        plan = plan.with_record(Entry(id=UUID(int=number), question=decisions, values=values))
    plan = with_reading(plan, sign, TODAY, "6 of 14", "")
    plan = with_reading(plan, sign, date(2026, 11, 26), "5 of 14", "")
    plan = dealt_with(
        plan, replace(plan.actions[0], status="done"), Telling("Typist", TODAY, one.id)
    )
    day = date(2027, 2, 11)
    plan = moved_to(plan, guide, plan.reviews[0], day)
    assert plan.reviews[0].on == Day(day)
    assert [e.on.on for e in plan.events] == [day]
    assert [r.on.on for r in plan.readings] == [date(2026, 11, 26), day]
    assert {e.values["day"] for e in plan.entries(decisions)} == {
        Day(day),
        Day(date(2026, 11, 26)),
    }


def test_how_many_must_be_there(guide: Guide) -> None:
    plan = plan_with()
    assert enough_for(plan, guide) is None
    plan = plan.with_answer(guide.by_role("consult_rhythm").id, "quorum", 5)
    assert enough_for(plan, guide) == 5
    assert enough_for(plan.with_answer("mou.meetings", "number", 6), guide) == 6
