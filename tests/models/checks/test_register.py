"""The table as a whole: what blocks, and in which order, for any plan."""

from dataclasses import replace

import pytest
from hypothesis import given

from models.checks.inspection import ActionRule, PlanRule
from models.checks.register import ACTION_RULES, PLAN_RULES, gaps, is_final, problems
from models.checks.rule import MOMENTS, NEXT_STEPS, THEMES, WEIGHTS, Rule
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Person
from tests.models.checks.little import (
    GUIDE,
    TODAY,
    WORDS,
    action,
    found,
    rules,
    sign,
    whole_plan,
)
from tests.strategies import plans

BLOCKING = {"A00", "A01", "A02", "A03", "A06", "A07", "A21", "A33"}


def test_exactly_the_gate_blocks() -> None:
    every: list[Rule[ActionRule] | Rule[PlanRule]] = [*ACTION_RULES, *PLAN_RULES]
    assert {rule.id.partition("_")[0] for rule in every if rule.blocks} == BLOCKING
    assert {rule.weight for rule in every if rule.blocks} == {"D"}
    assert len({rule.id for rule in every}) == len(every)


@pytest.mark.parametrize("rule", [*ACTION_RULES, *PLAN_RULES], ids=lambda rule: rule.id)
def test_each_row_of_the_table_says_when_it_speaks_and_what_one_click_does(
    rule: Rule[ActionRule] | Rule[PlanRule],
) -> None:
    assert rule.weight in WEIGHTS
    assert rule.when
    assert set(rule.when) <= set(MOMENTS)
    assert rule.next_step in NEXT_STEPS
    assert rule.theme in (*THEMES, "")


def test_a_whole_plan_has_no_open_point() -> None:
    assert found(whole_plan()) == ()
    assert is_final(found(whole_plan()))


def test_an_empty_plan_is_a_draft_for_lack_of_an_action() -> None:
    open_points = found(Plan.new(whole_plan().id))
    assert [p.rule for p in open_points if p.blocks] == ["A00_no_action"]
    assert not is_final(open_points)


def test_open_points_that_do_not_block_leave_a_plan_final() -> None:
    plan = whole_plan().with_answer("three-keeps", "person", None)
    assert rules(plan) == ["D03"]
    assert is_final(found(plan))


def test_each_lack_closes_the_gate_and_each_answer_opens_it() -> None:
    plan = whole_plan()
    whole = plan.actions[0]
    for lack in (
        {"lead": NOBODY},
        {"lead": Person(agency="Police")},
        {"lead": Person(role="everyone")},
        {"deadline": NO_DAY},
        {"follow_up_by": NOBODY},
        {"follow_up_on": NO_DAY},
    ):
        draft = plan.with_record(replace(whole, **lack))
        assert not is_final(found(draft)), lack
        assert is_final(found(draft.with_record(whole)))


def test_dropping_the_last_action_closes_the_gate() -> None:
    plan = whole_plan(action(status="dropped"))
    assert [p.rule for p in found(plan) if p.blocks] == ["A00_no_action"]


def test_an_action_without_words_is_no_action_yet() -> None:
    assert "A00" in rules(whole_plan(action(what=" ")))


def test_what_blocks_comes_first_by_action_number_then_in_order_of_the_card() -> None:
    bare = {"lead": NOBODY, "deadline": NO_DAY}
    later = action(2, level="province_ministry", position=1, **bare)
    first = action(1, position=2, follow_up_by=NOBODY, **bare)
    plan = whole_plan(first, later).with_answer("one-name", "text", None)
    assert [(p.rule[:3], p.record) for p in found(plan) if p.blocks] == [
        ("A01", first.id),
        ("A02", first.id),
        ("A21", first.id),
        ("A01", later.id),
        ("A02", later.id),
    ]
    assert [p.blocks for p in found(plan)] == [True] * 5 + [False]


def test_what_blocks_comes_even_before_the_first_question() -> None:
    plan = whole_plan(action(lead=NOBODY)).with_answer("zero-place", "text", None)
    assert [p.rule[:3] for p in found(plan)] == ["A01", "P01"]


@pytest.mark.parametrize(
    ("status", "lacks"),
    [("not_started", ["A01"]), ("stuck", ["A01"]), ("done", ["A01"]), ("dropped", [])],
)
def test_a_dropped_action_lacks_nothing(status: str, lacks: list[str]) -> None:
    lacking = action(2, lead=NOBODY, status=status)
    plan = whole_plan(lacking)
    missing = gaps(lacking, plan, GUIDE, words=WORDS, today=TODAY)
    assert [p.rule[:3] for p in missing] == lacks


def test_the_other_points_come_as_the_guide_asks() -> None:
    plan = whole_plan(sign(source=""), action(2, level="local_systemic", what=""))
    plan = plan.with_answer("one-name", "text", None).with_answer("three-keeps", "person", None)
    assert [p.question for p in found(plan)] == [
        "one-name",
        "three-here",
        "three-keeps",
        "four-signs",
    ]


def test_the_order_is_always_the_same() -> None:
    plan = whole_plan(action(2, lead=NOBODY), action(3, deadline=NO_DAY))
    assert found(plan) == found(Plan(type(plan.records)(dict(plan.records)), plan.id))


def test_gaps_come_by_the_number_of_their_action_whatever_its_level() -> None:
    plan = whole_plan(action(2, lead=NOBODY, level="province_ministry"), action(3, lead=NOBODY))
    assert [p.record for p in found(plan) if p.blocks] == [action(2).id, action(3).id]


@given(plans())
def test_any_plan_can_be_checked(plan: Plan) -> None:
    open_points = problems(plan, GUIDE, words=WORDS, today=TODAY)
    assert all(p.record is None or p.record in plan.records for p in open_points)
    assert all(p.question for p in open_points if p.record in {a.id for a in plan.actions})


@pytest.mark.parametrize("count", [60, 500])
def test_a_big_plan_counts_right(count: int) -> None:
    bare = [action(n, lead=NOBODY, deadline=NO_DAY) for n in range(2, count + 1)]
    assert len([p for p in found(whole_plan(*bare)) if p.blocks]) == 2 * (count - 1)
