"""The way through the guide: which questions are asked of a group, in which order, and which have an answer."""

from dataclasses import replace
from itertools import pairwise
from uuid import UUID

import pytest

from models.guide import path
from models.guide.shapes import Guide, Question
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Action, Entry, Person, Sign

EMPTY = Plan.new(UUID(int=1))
REGION, MINISTRY = "plan.regional", "plan.provincial"


def ids(questions: tuple[Question, ...]) -> list[str]:
    """Return the ids of questions."""
    return [question.id for question in questions]


def test_next_walks_the_required_and_the_advised(guide: Guide) -> None:
    walked = path.walked(EMPTY, guide)
    assert {question.need for question in walked} == {"required", "advised"}
    assert "analyse.strengths" not in ids(walked)
    assert "monitor.progress" not in ids(walked)


def test_more_questions_are_all_that_are_shown(guide: Guide) -> None:
    assert path.walked(EMPTY, guide, more=True) == path.shown(EMPTY, guide)
    assert "mou.purpose" in ids(path.walked(EMPTY, guide, more=True))


def test_the_higher_levels_are_hidden_until_somebody_needs_them(guide: Guide) -> None:
    assert not {REGION, MINISTRY} & set(ids(path.shown(EMPTY, guide)))
    assert not path.is_required(EMPTY, guide.question(REGION))


@pytest.mark.parametrize("answer", ["yes", "not_sure"])
def test_a_yes_or_a_doubt_about_higher_up_shows_both(guide: Guide, answer: str) -> None:
    plan = EMPTY.with_answer("plan.other_level", "choice", answer)
    assert {REGION, MINISTRY} <= set(ids(path.shown(plan, guide)))
    assert not path.is_required(plan, guide.question(REGION))


def test_a_ticked_level_shows_and_requires_its_question_whatever_else_was_said(
    guide: Guide,
) -> None:
    plan = EMPTY.with_answer("plan.other_level", "choice", "no")
    plan = plan.with_answer("analyse.level_of_authority", "choices", ("regional_authority",))
    assert path.is_required(plan, guide.question(REGION))
    assert REGION in ids(path.walked(plan, guide))
    assert MINISTRY not in ids(path.shown(plan, guide))


def test_a_local_change_is_required_once_it_was_ticked(guide: Guide) -> None:
    local = guide.by_role("actions_local")
    assert not path.is_required(EMPTY, local)
    ticked = EMPTY.with_answer("analyse.level_of_authority", "choices", ("local_systemic",))
    assert path.is_required(ticked, local)


def test_next_and_back_lead_along_the_same_way(guide: Guide) -> None:
    for more in (False, True):
        way = path.walked(EMPTY, guide, more=more)
        for here, there in pairwise(way):
            assert path.following(EMPTY, guide, here.id, more=more) == there
            assert path.before(EMPTY, guide, there.id, more=more) == here
        assert path.before(EMPTY, guide, way[0].id, more=more) is None
        assert path.following(EMPTY, guide, way[-1].id, more=more) is None


def test_next_finds_back_to_the_way_from_a_question_beside_it(guide: Guide) -> None:
    after, behind = (go(EMPTY, guide, "analyse.strengths") for go in (path.following, path.before))
    assert after is not None
    assert behind is not None
    assert (behind.id, after.id) == ("analyse.survivor_input", "analyse.left_out")


def test_a_single_answer_counts_when_a_required_field_is_filled(guide: Guide) -> None:
    training = guide.by_role("training")
    only_text = EMPTY.with_answer(training.id, "text", "New officers")
    assert not path.is_answered(only_text, guide, training)
    assert path.is_answered(only_text.with_answer(training.id, "choice", "no"), guide, training)


def test_any_field_counts_where_none_is_required(guide: Guide) -> None:
    paid = guide.question("voice.paid")
    assert not path.is_answered(EMPTY, guide, paid)
    plan = EMPTY.with_answer(paid.id, "person", Person(role="Coordinator"))
    assert path.is_answered(plan, guide, paid)


@pytest.mark.parametrize(("value", "counts"), [("  ", False), ("x", True)])
def test_blank_words_are_no_answer(guide: Guide, value: str, counts: bool) -> None:
    plan = EMPTY.with_answer("analyse.title", "text", value)
    assert path.is_answered(plan, guide, guide.by_role("title")) is counts


def test_no_hand_is_a_number_too(guide: Guide) -> None:
    hands = guide.by_role("agreement_hands")
    assert path.is_answered(EMPTY.with_answer(hands.id, "hands_0", 0), guide, hands)


def test_a_list_needs_one_row_that_says_something(guide: Guide) -> None:
    problems = guide.by_role("practical_problems")
    blank = Entry(id=UUID(int=2), question=problems.id)
    assert not path.is_answered(EMPTY.with_record(blank), guide, problems)
    said = Entry(
        id=UUID(int=2), question=problems.id, values=FrozenMap({"text": "Closed at night"})
    )
    assert path.is_answered(EMPTY.with_record(said), guide, problems)
    signs = guide.by_role("signs")
    assert path.is_answered(EMPTY.with_record(Sign(id=UUID(int=3), what="Calls")), guide, signs)


def test_actions_answer_the_question_of_their_level(guide: Guide) -> None:
    plan = EMPTY.with_record(Action(id=UUID(int=2), what="Print", level="now_practical"))
    assert path.is_answered(plan, guide, guide.by_role("actions_now"))
    assert not path.is_answered(plan, guide, guide.by_role("actions_local"))


def test_a_dropped_action_is_no_answer(guide: Guide) -> None:
    dropped = Action(id=UUID(int=2), what="Print", level="now_practical", status="dropped")
    assert not path.is_answered(EMPTY.with_record(dropped), guide, guide.by_role("actions_now"))


def test_an_action_that_says_so_of_itself_answers_which_action_does_it(guide: Guide) -> None:
    asked = guide.by_role("about_person_causing_harm")
    action = Action(id=UUID(int=7), what="Check each release", about_person_causing_harm="yes")
    plan = EMPTY.with_action(action)
    assert path.is_answered(plan, guide, asked)
    dropped = plan.with_record(replace(plan.actions[0], status="dropped"))
    assert not path.is_answered(dropped, guide, asked)
