"""What one answer brings back later, as the structure declares it."""

from dataclasses import replace
from uuid import UUID

import pytest

from models.guide.shapes import Condition, Guide
from models.guide.suggestion import Suggestion, needed_levels, suggested_words, suggestions
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import LEVELS, Action, Entry, Sign

EMPTY = Plan.new(UUID(int=1))
LEVELS_TICKED = "analyse.level_of_authority"


def one(plan: Plan, guide: Guide) -> Suggestion:
    """Return the only suggestion."""
    (found,) = suggestions(plan, guide)
    return found


def test_an_empty_plan_suggests_nothing(guide: Guide) -> None:
    assert suggestions(EMPTY, guide) == ()
    assert needed_levels(EMPTY, guide) == ()


@pytest.mark.parametrize("need", ["training", "belief", "referral"])
def test_a_yes_comes_back_as_a_suggested_action(guide: Guide, need: str) -> None:
    plan = EMPTY.with_answer(guide.by_role(need).id, "choice", "yes")
    found = one(plan, guide)
    assert (found.kind, found.need) == ("suggest_action", need)
    assert suggested_words(guide, found)
    answered = Action(id=UUID(int=2), what="Do it", answers_needs=(need,))
    assert suggestions(plan.with_record(answered), guide) == ()
    assert suggestions(plan.with_record(replace(answered, status="dropped")), guide) == (found,)


@pytest.mark.parametrize(
    ("question", "field", "value"),
    [
        ("analyse.case_or_pattern", "choice", "unknown"),
        ("analyse.pattern_evidence", "choice", "no_numbers"),
        ("analyse.training_need", "choice", "not_sure"),
        ("analyse.attitude_belief", "choice", "not_sure"),
        ("analyse.referral_problem", "choice", "not_sure"),
        ("analyse.survivor_input", "choice", "not_yet"),
        ("vision.left_out", "choice", "not_sure"),
        ("plan.other_level", "choice", "not_sure"),
    ],
)
def test_not_knowing_offers_to_find_out(
    guide: Guide, question: str, field: str, value: str
) -> None:
    plan = EMPTY.with_answer(question, field, value)
    found = one(plan, guide)
    assert (found.kind, found.question, found.level) == ("find_out", question, "now_practical")
    taken_up = Action(id=found.action, what=suggested_words(guide, found))
    assert suggestions(plan.with_record(taken_up), guide) == ()


def test_finding_out_about_a_need_does_not_answer_it(guide: Guide) -> None:
    plan = EMPTY.with_answer("analyse.training_need", "choice", "not_sure")
    plan = plan.with_record(Action(id=one(plan, guide).action, what="Find out"))
    plan = plan.with_answer("analyse.training_need", "choice", "yes")
    assert one(plan, guide).trigger == "suggest.training"


def test_every_ticked_level_needs_an_action(guide: Guide) -> None:
    plan = EMPTY.with_answer(LEVELS_TICKED, "choices", LEVELS)
    assert needed_levels(plan, guide) == LEVELS
    assert [found.level for found in suggestions(plan, guide)] == list(LEVELS)
    plan = plan.with_record(Action(id=UUID(int=2), what="Write", level="regional_authority"))
    assert "regional_authority" not in [found.level for found in suggestions(plan, guide)]
    assert needed_levels(plan, guide) == LEVELS


def test_each_open_question_offers_to_find_it_out(guide: Guide) -> None:
    question = guide.by_role("open_questions").id
    rows = [
        Entry(id=UUID(int=n), question=question, position=n, values=FrozenMap({"text": text}))
        for n, text in ((2, "Who is on call?"), (3, "How many?"))
    ]
    plan = EMPTY.with_records([*rows, Entry(id=UUID(int=4), question=question)])
    first, second = suggestions(plan, guide)
    assert (first.row, second.row) == (UUID(int=2), UUID(int=3))
    assert suggested_words(guide, first) == "Find out: Who is on call?"
    assert first.action != second.action
    rest = suggestions(plan.with_record(Action(id=first.action, what="Ask")), guide)
    assert rest == (second,)


def test_a_sign_without_todays_number_offers_to_find_it_out(guide: Guide) -> None:
    sign = Sign(id=UUID(int=2), what="Calls within 24 hours")
    found = one(EMPTY.with_record(sign), guide)
    assert (found.row, found.about) == (sign.id, sign.what)
    assert suggestions(EMPTY.with_record(replace(sign, baseline="5 of 14")), guide) == ()
    assert suggestions(EMPTY.with_record(Sign(id=UUID(int=3))), guide) == ()


def test_every_trigger_can_come_true(guide: Guide) -> None:
    for trigger in guide.triggers:
        when = guide.question(trigger.when.question)
        field = next(f for f in guide.columns(when) if f.id == trigger.when.field)
        assert set(trigger.when.values) <= {"", *field.choices}
        assert guide.texts.one(trigger.id, "text")


def test_an_answer_that_is_hidden_now_asks_for_nothing(guide: Guide) -> None:
    training = guide.by_role("training")
    plan = EMPTY.with_answer(training.id, "choice", "yes")
    hidden = replace(training, shown_when=(Condition(LEVELS_TICKED, "choices"),))
    analyse = guide.step("analyse")
    questions = tuple(hidden if q == training else q for q in analyse.questions)
    spoken = replace(
        guide, steps=(replace(analyse, questions=questions),), triggers=guide.triggers[:1]
    )
    assert suggestions(plan, spoken) == ()
    shown = plan.with_answer(LEVELS_TICKED, "choices", ("local_systemic",))
    assert one(shown, spoken).trigger == "suggest.training"
