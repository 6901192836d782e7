"""A point that a group leaves as it is stays quiet until the words it was about change; the gate never does."""

from dataclasses import replace

import pytest

from models.checks.limits import BOUNDS, Limits, limits_of
from models.checks.problem import Problem
from models.checks.register import checkup, hints, problems
from models.checks.setting_aside import may_be_set_aside, set_aside, words_mark
from models.plan.plan import Plan
from models.plan.records import NOBODY, Person, SetAside
from tests.models.checks.little import NURSE, TODAY, WORDS, action, review
from tests.models.checks.shipped import EMPTY, GUIDE, day, points, row, said, with_rows

SOFT = with_rows(action(1, what="Support two new laws"))


def left(plan: Plan, rule: str, reason: str = "We know why") -> Plan:
    """The plan once the group left every point of a rule as it is."""
    kept = [set_aside(plan, p, reason, "Coordinator", TODAY) for p in points(plan, rule)]
    assert kept
    return plan.with_records(kept)


def test_a_point_left_as_it_is_is_quiet_and_says_why_by_whom_and_when() -> None:
    plan = left(SOFT, "A16", "The law is named")
    assert points(plan, "A16") == []
    (kept,) = plan.set_asides
    assert (kept.rule, kept.about, kept.field) == ("A16_soft_start", action().id, "what")
    assert (kept.reason, kept.who, kept.on.on) == ("The law is named", "Coordinator", TODAY)
    assert "laws" not in kept.words


def test_it_comes_back_when_the_words_change_and_goes_again_with_them() -> None:
    plan = left(SOFT, "A16")
    other = plan.with_record(action(1, what="Support three new laws"))
    assert len(points(other, "A16")) == 1
    assert points(other.with_record(action(1, what="  SUPPORT two new laws")), "A16") == []


def test_another_action_of_the_same_words_is_still_spoken_of() -> None:
    plan = left(SOFT, "A16").with_record(action(2, what="Support two new laws"))
    assert [p.record for p in points(plan, "A16")] == [action(2).id]


def test_what_changes_elsewhere_in_the_action_changes_nothing() -> None:
    plan = left(SOFT, "A16")
    later = action(1, what="Support two new laws", deadline=day(2, 1), level="local_systemic")
    assert points(plan.with_record(later), "A16") == []


def test_a_rule_of_two_fields_comes_back_when_either_changes() -> None:
    plan = left(with_rows(action(1, follow_up_on=day(6, 1))), "A23")
    for fields in ({"follow_up_on": day(6, 2)}, {"deadline": day(1, 18)}):
        changed = action(1, **{"follow_up_on": day(6, 1), **fields})
        assert len(points(plan.with_record(changed), "A23")) == 1


def test_two_points_in_one_text_are_left_one_by_one() -> None:
    plan = with_rows(action(1, how="Mrs Tremblay and Mr Quispe know"))
    first, second = points(plan, "S01")
    plan = plan.with_record(set_aside(plan, first, "It is a place", "Coordinator", TODAY))
    assert [p.facts["text"] for p in points(plan, "S01")] == [second.facts["text"]]


def test_what_was_said_of_a_name_holds_wherever_it_stands() -> None:
    plan = left(with_rows(action(1, how="Meet at St Dr Tremblay hall")), "S01", "It is a place")
    again = plan.with_record(action(2, how="Print this for Dr Tremblay hall"))
    assert points(again, "S01") == []


def test_a_point_about_all_actions_comes_back_with_the_next_one() -> None:
    thirteen = with_rows(*(action(n) for n in range(1, 14)))
    plan = left(thirteen, "A24")
    assert points(plan, "A24") == []
    assert len(points(plan.with_record(action(14)), "A24")) == 1


def test_an_open_point_that_does_not_block_is_left_too_and_prints_no_more() -> None:
    plan = left(EMPTY, "D03")
    open_points = problems(plan, GUIDE, words=WORDS, today=TODAY)
    assert "D03_no_keeper" not in {p.rule for p in open_points}
    assert "D01_no_problem_writer" in {p.rule for p in open_points}


@pytest.mark.parametrize("rule", ["A01", "A21", "A00"])
def test_what_keeps_a_plan_a_draft_can_never_be_left(rule: str) -> None:
    bare = action(1, lead=NOBODY, follow_up_by=NOBODY)
    plan = with_rows(bare) if rule != "A00" else EMPTY
    (point,) = points(plan, rule)
    assert not may_be_set_aside(point)
    with pytest.raises(ValueError, match=rule):
        set_aside(plan, point, "", "", TODAY)


def test_a_record_from_elsewhere_does_not_open_the_gate() -> None:
    plan = with_rows(action(1, lead=NOBODY))
    (point,) = points(plan, "A01")
    forged = replace(set_aside(SOFT, points(SOFT, "A16")[0], "", "", TODAY), rule=point.rule)
    forged = replace(forged, field=point.field, about=point.record, words=words_mark(plan, point))
    assert isinstance(forged, SetAside)
    assert points(plan.with_record(forged), "A01") == [point]


def test_what_is_left_is_silent_beside_the_field_too() -> None:
    def beside(plan: Plan) -> list[str]:
        found: tuple[Problem, ...] = hints(plan.actions[0], plan, GUIDE, words=WORDS, today=TODAY)
        return [p.rule for p in found]

    assert beside(SOFT) == ["A16_soft_start"]
    assert beside(left(SOFT, "A16")) == []


@pytest.mark.parametrize("record", [row("practical_problems", text="One woman said so"), review()])
def test_every_point_can_be_left_and_is_quiet_then(record: object) -> None:
    plan = with_rows(
        action(1, lead=Person(role="Clerk"), deadline=day(3, 6), what="Buy a car"),
        action(2, follow_up_by=NURSE, how="Ring 250-555-0123", level="province_ministry"),
        record,  # type: ignore[arg-type]
    )
    found = [p for p in checkup(plan, GUIDE, words=WORDS, today=TODAY) if not p.blocks]
    kept = [set_aside(plan, p, "", "", TODAY) for p in found]
    assert len(kept) > 20
    assert checkup(plan.with_records(kept), GUIDE, words=WORDS, today=TODAY) == ()


def test_limits_are_those_of_the_group_within_bounds() -> None:
    assert limits_of(EMPTY, GUIDE) == Limits()
    plan = said(("check_settings", "max_actions", 20), ("check_settings", "small_number", 99))
    assert limits_of(plan, GUIDE) == Limits(max_actions=20, small_number=10)
    asked = {f.id for f in GUIDE.by_role("check_settings").fields}
    assert asked == set(BOUNDS) == set(Limits.__dataclass_fields__)
    for name, (least, most) in BOUNDS.items():
        assert least <= getattr(Limits(), name) <= most
