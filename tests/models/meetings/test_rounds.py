"""The next round takes along what is still open and what was learned; the round before stays as it was."""

from dataclasses import replace
from datetime import date
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.exchange.plan_file import read_plan, write_plan
from models.guide.reader import read_guide
from models.guide.shapes import Guide
from models.meetings.rounds import last_reading, next_round
from models.plan.columns import column
from models.plan.events import Telling, with_events
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import (
    CLOSED,
    STATUSES,
    Action,
    Answer,
    Day,
    Entry,
    Event,
    Partner,
    Printing,
    Reading,
    Review,
    SetAside,
    Sign,
)
from tests.guard import ROOT
from tests.strategies import plans

TODAY = date(2027, 5, 20)
ONE, TWO = UUID(int=1), UUID(int=2)
GUIDE = read_guide(ROOT / "resources" / "guide")
CALLS = Sign(
    id=UUID(int=71),
    what="Women offered a call within 24 hours",
    baseline="5 of 14",
    baseline_on=Day(date(2026, 12, 8)),
    target="9 of 10",
    target_on=Day(date(2028, 3, 31)),
)


@pytest.fixture(scope="module")
def guide() -> Guide:
    return GUIDE


@pytest.fixture
def plan() -> Plan:
    """A first round: four actions, one of each way to go on; a sign that was counted twice; a meeting held."""
    first = Plan.new(ONE).with_answer("analyse.title", "text", "Nights and weekends")
    first = first.with_answer("start.group", "text", "Safety Circle")
    first = first.with_answer("start.workshop_day", "day", Day(date(2026, 12, 8)))
    first = first.with_answer("vision.concrete_statement", "text", "Every woman is called.")
    for number, what in enumerate(("Cards", "Radios", "Rota", "Training"), 1):
        first = first.with_action(Action(id=UUID(int=10 + number), what=what))
    partner = Partner(id=UUID(int=30), agency="Police", attended="yes")
    problem = Entry(
        id=UUID(int=40),
        question="analyse.practical_problems",
        values=FrozenMap({"text": "Nobody calls back."}),
    )
    first = first.with_records((partner, problem, CALLS, *readings()))
    first = first.with_records(
        (
            Review(id=UUID(int=50), on=Day(date(2027, 2, 25)), state="held"),
            SetAside(id=UUID(int=51), rule="A14_far"),
            Printing(id=UUID(int=52), document="action_plan"),
        )
    )
    first = stood(first, 1, "done", note="All cars have one.")
    first = stood(first, 2, "stuck", "blocked_above", "No answer on money.")
    return stood(first, 3, "dropped", "agreed_to_drop")


def readings() -> list[Reading]:
    return [
        Reading(id=UUID(int=80), sign=CALLS.id, on=Day(date(2027, 5, 19)), value="8 of 12"),
        Reading(id=UUID(int=81), sign=CALLS.id, on=Day(date(2027, 2, 25)), value="6 of 11"),
        Reading(id=UUID(int=82), sign=CALLS.id, on=Day(date(2027, 5, 20)), value=" "),
    ]


def stood(plan: Plan, number: int, status: str, reason: str = "", note: str = "") -> Plan:
    action = plan.records[UUID(int=10 + number)]
    assert isinstance(action, Action)
    after = plan.with_record(replace(action, status=status))
    return with_events(plan, after, Telling("Coordinator", TODAY, UUID(int=50), reason, note))


def tried(plan: Plan) -> list[tuple[object, ...]]:
    return [
        tuple(column(row, field) for field in ("text", "choice", "reason", "round"))
        for row in plan.entries("analyse.tried")
    ]


def numbers(plan: Plan) -> list[tuple[UUID, int, str]]:
    return [(a.id, a.number, a.what) for a in plan.actions]


def test_the_new_round_says_which_it_follows(plan: Plan, guide: Guide) -> None:
    second = next_round(plan, guide, TODAY, TWO)
    assert second.id == second.header.id == TWO
    assert (second.header.round, second.header.previous, second.header.family) == (2, ONE, ONE)
    third = next_round(second, guide, TODAY, uuid4())
    assert (third.header.round, third.header.previous, third.header.family) == (3, TWO, ONE)


def test_getting_ready_and_the_analysis_go_along_and_the_rest_is_asked_anew(
    plan: Plan, guide: Guide
) -> None:
    second = next_round(plan, guide, TODAY, TWO)
    assert second.text("analyse.title") == "Nights and weekends"
    assert second.text("start.group") == "Safety Circle"
    assert [row.id for row in second.entries("analyse.practical_problems")] == [UUID(int=40)]
    assert [(p.id, p.attended) for p in second.partners] == [(UUID(int=30), "")]
    assert second.value("start.workshop_day", "day") == Day(TODAY)
    assert second.text("vision.concrete_statement") == ""
    assert (second.reviews, second.set_asides, second.printings) == ((), (), ())


def test_open_actions_keep_id_number_status_and_what_happened(plan: Plan, guide: Guide) -> None:
    second = next_round(plan, guide, TODAY, TWO)
    assert numbers(second) == [(UUID(int=12), 2, "Radios"), (UUID(int=14), 4, "Training")]
    assert second.records[UUID(int=12)] is plan.records[UUID(int=12)]
    assert [e.note for e in second.events] == ["No answer on money."]
    added = second.with_action(Action(id=uuid4(), what="New"))
    assert [a.number for a in added.actions] == [2, 4, 5]


def test_what_was_tried_stands_in_step_one_with_the_reason(plan: Plan, guide: Guide) -> None:
    assert tried(next_round(plan, guide, TODAY, TWO)) == [
        ("Cards", "held", "All cars have one.", 1),
        ("Radios", "partly", "Blocked above us\nNo answer on money.", 1),
        ("Rota", "not_done", "We agreed to drop it", 1),
    ]


def test_what_was_done_held_in_part_where_the_problem_is_back(plan: Plan, guide: Guide) -> None:
    back = plan.with_answer("monitor.revisit", "choice", "back")
    assert tried(next_round(back, guide, TODAY, TWO))[0][1] == "partly"
    gone = plan.with_answer("monitor.revisit", "choice", "gone")
    assert tried(next_round(gone, guide, TODAY, TWO))[0][1] == "held"


def test_a_reason_for_an_earlier_status_is_not_told_for_the_last(plan: Plan, guide: Guide) -> None:
    done = stood(plan, 2, "done")
    assert tried(next_round(done, guide, TODAY, TWO))[1] == ("Radios", "held", None, 1)


def test_round_three_shows_what_rounds_one_and_two_tried(plan: Plan, guide: Guide) -> None:
    second = next_round(plan, guide, TODAY, TWO)
    second = stood(second, 4, "dropped", "circumstances")
    rows = tried(next_round(second, guide, TODAY, uuid4()))
    assert [(text, number) for text, _choice, _reason, number in rows] == [
        *(("Cards", 1), ("Radios", 1), ("Rota", 1)),
        *(("Radios", 2), ("Training", 2)),
    ]


def test_a_sign_begins_where_it_was_counted_last(plan: Plan, guide: Guide) -> None:
    (sign,) = next_round(plan, guide, TODAY, TWO).signs
    assert sign == replace(CALLS, baseline="8 of 12", baseline_on=Day(date(2027, 5, 19)))
    bare = plan.without(*(r.id for r in readings()))
    assert next_round(bare, guide, TODAY, TWO).signs == (CALLS,)
    assert last_reading(bare, CALLS) is None


def test_the_round_before_is_untouched(plan: Plan, guide: Guide) -> None:
    before = dict(plan.records)
    next_round(plan, guide, TODAY, TWO)
    assert dict(plan.records) == before


def test_the_same_round_gives_the_same_plan(plan: Plan, guide: Guide) -> None:
    assert next_round(plan, guide, TODAY, TWO) == next_round(plan, guide, TODAY, TWO)


def test_a_round_travels_as_a_plan_file(plan: Plan, guide: Guide) -> None:
    second = next_round(plan, guide, TODAY, TWO)
    assert read_plan(write_plan(second)) == second


@given(plans(12), st.lists(st.sampled_from(STATUSES), min_size=1, max_size=5))
def test_no_promise_and_no_number_is_lost_whatever_the_plan(
    plan: Plan, statuses: list[str]
) -> None:
    for status in statuses:
        plan = plan.with_action(Action(id=uuid4(), what="Do it", status=status))
    taken = next_round(plan, GUIDE, TODAY, TWO)
    still_open = [a for a in plan.actions if a.status not in CLOSED]
    assert numbers(taken) == numbers(Plan(FrozenMap({a.id: a for a in still_open}), TWO))
    assert taken.header.next_number == plan.header.next_number
    assert {e.action for e in taken.events} <= {a.id for a in still_open}
    kept_kinds = (Action, Answer, Entry, Partner, Sign, Event)
    assert all(isinstance(r, kept_kinds) for r in taken.records.values() if r.id != TWO)
