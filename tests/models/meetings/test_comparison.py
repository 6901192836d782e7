"""What of one round is laid beside another: nothing made up, nothing left out."""

from datetime import date
from uuid import UUID

import pytest
from hypothesis import given

from models.guide.reader import read_guide
from models.guide.shapes import Guide
from models.meetings.comparison import RoundFacts, Stood, Tried, round_facts
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Action, Day, Entry, Event, Reading, Sign
from tests.guard import ROOT
from tests.strategies import plans

GUIDE = read_guide(ROOT / "resources" / "guide")
SIGN = Sign(id=UUID(int=7), what="Women offered a call", baseline="5 of 14", target="9 of 10")
READING = Reading(id=UUID(int=8), sign=SIGN.id, on=Day(date(2027, 5, 19)), value="8 of 12")


@pytest.fixture(scope="module")
def guide() -> Guide:
    return GUIDE


@pytest.fixture
def plan() -> Plan:
    made = Plan.new(UUID(int=1)).with_answer("analyse.title", "text", "Nights")
    made = made.with_answer("start.workshop_day", "day", Day(date(2026, 12, 8)))
    made = made.with_answer("analyse.effect_on_safety", "text", "Women wait.")
    made = made.with_answer("vision.concrete_statement", "text", "Every woman is called.")
    made = made.with_answer("monitor.revisit", "choice", "back").with_answer(
        "monitor.revisit", "text", "The rota fell apart."
    )
    for number, status in ((1, "done"), (2, "stuck"), (3, "not_started"), (4, "done")):
        made = made.with_action(Action(id=UUID(int=10 + number), what="Do it", status=status))
    problem = Entry(
        id=UUID(int=40),
        question="analyse.practical_problems",
        values=FrozenMap({"text": "Nobody calls back."}),
    )
    tried = Entry(
        id=UUID(int=41),
        question="analyse.tried",
        values=FrozenMap({"text": "A poster", "choice": "did_not_hold", "round": 1}),
    )
    told = Event(
        id=UUID(int=42), action=UUID(int=12), after="stuck", reason="blocked_above", note="No money"
    )
    return made.with_records((problem, tried, told, SIGN, READING))


def facts(plan: Plan) -> RoundFacts:
    return round_facts(plan, GUIDE)


def test_title_day_problem_vision_and_answer_are_those_of_the_round(plan: Plan) -> None:
    found = facts(plan)
    assert (found.title, found.begun_on, found.number) == ("Nights", date(2026, 12, 8), 1)
    assert found.problem == ("Nobody calls back.", "Women wait.")
    assert found.vision == "Every woman is called."
    assert (found.answer, found.why) == ("back", "The rota fell apart.")


def test_actions_stand_by_status_with_number_and_reason(plan: Plan) -> None:
    found = facts(plan)
    assert found.actions == (
        ("stuck", (Stood(2, "Do it", "Blocked above us\nNo money"),)),
        ("not_started", (Stood(3, "Do it", ""),)),
        ("done", (Stood(1, "Do it", ""), Stood(4, "Do it", ""))),
    )
    assert (found.done, found.count) == (2, 4)


def test_a_sign_stands_with_what_was_counted_last(plan: Plan) -> None:
    (measured,) = facts(plan).signs
    assert (measured.sign, measured.last) == (SIGN, READING)
    assert measured.course is not None


def test_what_was_tried_before_says_whether_it_held(plan: Plan) -> None:
    assert facts(plan).tried == (Tried("A poster", "It did not hold", "", 1),)


@given(plans(12))
def test_any_plan_can_be_compared(plan: Plan) -> None:
    found = facts(plan)
    assert found.count == len(plan.actions)
    assert [m.sign for m in found.signs] == list(plan.signs)
