"""The check-up as a whole: in which order it speaks, how much at once, when, and when it praises."""

import pytest

from models.checks.register import (
    AT_ONCE,
    RULES,
    checkup,
    first_three,
    gaps,
    hints,
    is_all_closed,
    problems,
)
from models.checks.rule import LIVE, MOMENTS, OWNER_AND_DAY, REVIEW, SAFETY
from models.plan.plan import Plan
from models.plan.records import NOBODY, Person
from models.sentences import sentence
from tests.models.checks.little import GUIDE as LITTLE
from tests.models.checks.little import KEEPER, NURSE, TODAY, WORDS, action, whole_plan
from tests.models.checks.shipped import EMPTY, GUIDE, day, said, with_rows
from tests.models.checks.test_shipped import sample

MESSY = with_rows(
    action(1, lead=NOBODY, how="Ring 250-555-0123"),
    action(2, what="Support the night line", deadline=day(3, 6), follow_up_by=NURSE),
    action(3, what="x" * 141),
)


def look(plan: Plan, moment: str = "") -> list[str]:
    """The rules that speak, in their order."""
    return [p.rule for p in checkup(plan, GUIDE, words=WORDS, today=TODAY, moment=moment)]


def turn(rule: str) -> tuple[int, int]:
    """The place of a rule in the order of section 1 of the rules."""
    found = RULES[rule]
    return "SDLI".index(found.weight), (SAFETY, OWNER_AND_DAY, "").index(found.theme)


def test_it_speaks_of_sharing_then_safety_then_owner_and_day_then_the_rest() -> None:
    spoken = look(MESSY)
    assert spoken == sorted(spoken, key=turn)
    assert spoken[:3] == ["S03_contact", "T04_no_women_service", "B02_no_survivor"]
    assert spoken[3] == "A01_no_owner"
    assert "".join(dict.fromkeys(RULES[rule].weight for rule in spoken)) == "SDLI"


def test_at_most_three_are_shown_at_once() -> None:
    found = checkup(MESSY, GUIDE, words=WORDS, today=TODAY)
    assert len(found) > AT_ONCE == 3
    assert first_three(found) == found[:3]
    assert first_three(reversed(found))[0].rule == "S03_contact"
    assert first_three(found[:2]) == found[:2]


def test_praise_comes_when_nothing_is_still_open() -> None:
    whole = whole_plan(action(1, deadline=day(1, 18), what="Support the night line"))
    found = checkup(whole, LITTLE, words=WORDS, today=TODAY)
    assert "A16_soft_start" in {p.rule for p in found}
    assert is_all_closed(found)
    assert not is_all_closed(checkup(MESSY, GUIDE, words=WORDS, today=TODAY))


def test_what_prints_under_still_open_is_of_that_kind_alone() -> None:
    found = problems(MESSY, GUIDE, words=WORDS, today=TODAY)
    assert {p.weight for p in found} == {"D"}
    assert {p.rule for p in found} == {r for r in look(MESSY) if RULES[r].prints}


@pytest.mark.parametrize("moment", MOMENTS)
def test_each_moment_asks_its_own_rules(moment: str) -> None:
    assert set(look(MESSY, moment)) == {r for r in look(MESSY) if moment in RULES[r].when}


def test_a_rule_of_the_review_alone_never_prints() -> None:
    asked = [rule for rule in RULES.values() if rule.when == (REVIEW,)]
    assert asked
    assert not any(rule.prints for rule in asked)


def test_beside_the_field_stands_what_helps_and_on_the_card_what_lacks() -> None:
    one, two = MESSY.actions[:2]
    assert [p.rule for p in gaps(one, MESSY, GUIDE, words=WORDS, today=TODAY)] == ["A01_no_owner"]
    beside = hints(two, MESSY, GUIDE, words=WORDS, today=TODAY)
    assert {p.rule for p in beside} == {"A12_day_off", "A16_soft_start", "A22_self_follow_up"}
    assert all(LIVE in RULES[p.rule].when for p in beside)


def test_the_worked_example_has_nothing_open_and_nothing_that_gives_somebody_away() -> None:
    found = checkup(sample(), GUIDE, words=WORDS, today=TODAY.replace(month=12, day=8))
    assert not [p.rule for p in found if p.weight in "DS"]
    assert not {"A12_day_off", "M12_review_late"} & {p.rule for p in found}


def test_an_empty_plan_is_asked_for_its_first_action_not_for_its_words() -> None:
    spoken = look(EMPTY)
    assert "A00_no_action" in spoken
    assert not [rule for rule in spoken if rule[0] == "A" and rule != "A00_no_action"]


def test_sixty_actions_are_too_many_and_each_still_has_its_own_points() -> None:
    plan = with_rows(*(action(n, lead=Person(role=f"Clerk {n}")) for n in range(1, 61)))
    spoken = look(plan)
    assert "A24_too_many" in spoken
    assert spoken.count("A10_owner_not_partner") == 60


def test_braces_that_somebody_typed_are_words_in_every_sentence() -> None:
    odd = Person(role="{n} {name}", agency="{day}")
    plan = with_rows(
        *(action(n, lead=odd, what="Support {n}", how="Mr Tremblay") for n in range(7))
    )
    plan = said(("title", "text", "{0}"), of=plan)
    said_of = [sentence(p, plan, GUIDE) for p in checkup(plan, GUIDE, words=WORDS, today=TODAY)]
    assert "{n} {name}, {day} now has 7 jobs. Who could take one?" in said_of


def test_a_plan_of_another_lead_is_not_the_keepers() -> None:
    plan = with_rows(action(1, lead=KEEPER))
    assert "A22_self_follow_up" in look(plan)
