"""Kind words for every open point: short, about the paper, and with a next step."""

import re
from datetime import date
from uuid import UUID

import pytest

from models.checks.inspection import ActionRule, PlanRule
from models.checks.problem import Problem
from models.checks.register import ACTION_RULES, PLAN_RULES
from models.checks.rule import Rule
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Action, Day, Person
from models.sentences import counted, sentence, short, whereabouts
from tests.models.checks.little import (
    GUIDE,
    SHELTER,
    action,
    found,
    message,
    review,
    sign,
    whole_plan,
)

WHOLE = whole_plan()
LONG = "A very long name of an agency that somebody typed with care and love"
OPEN_PLANS = (
    Plan.new(WHOLE.id),
    whole_plan(action(lead=NOBODY, deadline=NO_DAY, follow_up_by=NOBODY, follow_up_on=NO_DAY)),
    whole_plan(action(lead=Person(agency=LONG), deadline=Day(as_typed=LONG), follow_up_by=NOBODY)),
    whole_plan(action(lead=Person(role="all partners"), follow_up_on=NO_DAY)),
    whole_plan(action(what="Put a help card in every patrol car and hand it over at every call")),
    whole_plan(action(2, what="", level="", about_person_causing_harm="")),
    whole_plan(sign(baseline="", target="", source=""), message(how=""), review(called_by=NOBODY)),
    WHOLE.without(message().id),
    WHOLE.with_answer("one-levels", "ticks", ("local_systemic",)),
    WHOLE.with_answer("two-wish", "text", "Women feel safe"),
    whole_plan(message(to=" ", how="")),
)


def one(plan: Plan) -> Problem:
    (only,) = found(plan)
    return only


def said(row: Action) -> str:
    plan = whole_plan(row)
    return sentence(one(plan), plan, GUIDE)


def test_every_rule_has_its_words() -> None:
    seen = {p.rule for plan in OPEN_PLANS for p in found(plan)}
    every: list[Rule[ActionRule] | Rule[PlanRule]] = [*ACTION_RULES, *PLAN_RULES]
    # The other rules say their words in tests/models/checks/test_*_rules.py.
    assert seen == {rule.id for rule in every if rule.prints}


@pytest.mark.parametrize("plan", OPEN_PLANS)
def test_a_sentence_is_whole_and_at_most_25_words_long(plan: Plan) -> None:
    for problem in found(plan):
        words = sentence(problem, plan, GUIDE)
        assert 0 < len(words.split()) <= 25 + (14 if LONG[:20] in words else 0), words
        assert "{" not in words
        assert words[0].isupper() or words[0] in "“0123456789"
        assert not re.search(r"\byou (forgot|failed|must)\b", words, re.IGNORECASE)


def test_a_lack_of_a_name_and_of_a_day_is_said() -> None:
    assert said(action(lead=NOBODY)) == (
        "This action has no name yet. Who will make sure it happens?"
    )
    assert said(action(deadline=NO_DAY)).startswith("This action has no day yet.")


def test_words_that_are_no_day_are_repeated_with_the_next_meeting() -> None:
    row = action(deadline=Day(as_typed="soon"))
    assert said(row) == "“soon” is not a day yet. Shall we say Thu 25 February 2027?"
    plan = whole_plan(row, review(on=NO_DAY))
    (soon,) = (p for p in found(plan) if p.blocks)
    assert sentence(soon, plan, GUIDE).startswith("“soon” is not a day yet. By which day")


def test_what_was_typed_is_repeated_no_longer_than_a_line() -> None:
    forty = "x" * 40
    assert f"“{forty}” is many" not in said(action(lead=Person(role="all partners")))
    assert said(action(deadline=Day(as_typed=forty))).startswith(f"“{forty}”")
    assert said(action(deadline=Day(as_typed=forty + "y"))).startswith(f"“{'x' * 39}…”")


def test_many_people_and_an_agency_alone_are_named() -> None:
    assert said(action(lead=Person(role="All partners"))).startswith("“All partners” is many")
    assert said(action(lead=Person(agency="Police"))).startswith("Police will do it")


def test_braces_that_somebody_typed_are_words() -> None:
    assert said(action(lead=Person(agency="{n} {agency}"))).startswith("{n} {agency} will do it")


@pytest.mark.parametrize(
    ("row", "words"),
    [
        (
            action(follow_up_by=NOBODY, follow_up_on=NO_DAY),
            "Who will ask how it went, and when? "
            "A friendly second person, not Night charge nurse, Regional Hospital.",
        ),
        (action(follow_up_by=NOBODY), "There is a day for it. Who will ask how it went?"),
        (
            action(follow_up_on=NO_DAY),
            "There is a name for it. On which day will they ask how it went?",
        ),
    ],
)
def test_a_follow_up_asks_for_what_it_lacks(row: Action, words: str) -> None:
    assert said(row) == words


def test_a_follow_up_of_an_action_that_nobody_leads_names_nobody() -> None:
    plan = whole_plan(action(lead=NOBODY, follow_up_by=NOBODY, follow_up_on=NO_DAY))
    assert sentence(found(plan)[1], plan, GUIDE) == "Who will ask how it went, and when?"


def test_an_open_question_is_asked_again() -> None:
    plan = WHOLE.with_answer("one-name", "text", None)
    assert sentence(one(plan), plan, GUIDE) == "What worry do we work on today?"


@pytest.mark.parametrize(
    ("field", "words"),
    [
        ("what", "no words yet"),
        ("level", "no level yet"),
        ("about_person_causing_harm", "person who causes harm"),
        ("how", "Still open in this action: How"),
    ],
)
def test_an_open_part_of_an_action_is_named(field: str, words: str) -> None:
    open_part = Problem("P01_required_empty", "D", False, "three-now", field, action().id)
    assert words in sentence(open_part, WHOLE, GUIDE)


def test_an_empty_level_is_called_as_in_step_1() -> None:
    problem = Problem(
        "B04_level_empty", "D", False, "x", "x", facts=FrozenMap({"level": "now_practical"})
    )
    assert "we said: Do it now." in sentence(problem, WHOLE, GUIDE)


@pytest.mark.parametrize(
    ("row", "place"),
    [
        (action(2, lead=NOBODY), "Action 2"),
        (sign(source=""), "Sign 1"),
        (review(called_by=NOBODY), "Review 1"),
        (message(how=""), "Message 1"),
    ],
)
def test_a_problem_says_where_it_stands(row: Action, place: str) -> None:
    plan = whole_plan(row)
    assert whereabouts(one(plan), plan, GUIDE) == place


def test_a_second_sign_is_the_second() -> None:
    second = sign(id=UUID(int=202), position=9, source="")
    plan = whole_plan(second)
    assert whereabouts(one(plan), plan, GUIDE) == "Sign 2"


def test_a_question_is_called_by_its_number_and_the_plan_by_nothing() -> None:
    plan = WHOLE.without(SHELTER.id)
    assert whereabouts(one(plan), plan, GUIDE) == "Question n.zero-who"
    assert whereabouts(Problem("X", "D", False, "", ""), plan, GUIDE) == ""


@pytest.mark.parametrize(
    ("row", "chip"),
    [
        (action(lead=NOBODY), "Needs a lead"),
        (action(lead=Person(role="all")), "Needs one name"),
        (action(lead=Person(agency="Police")), "Needs a person"),
        (action(deadline=NO_DAY), "Needs a day"),
        (action(deadline=Day(as_typed="soon")), "Needs a day"),
        (action(follow_up_on=NO_DAY), "Needs a follow-up"),
        (
            action(what="Ask the mill to host a talk by the men's programme"),
            "Still our example",
        ),
        (sign(source=""), "Still open"),
    ],
)
def test_a_chip_is_two_or_three_words(row: Action, chip: str) -> None:
    assert short(one(whole_plan(row))) == chip


NO_LEAD, NO_DATE = {"lead": NOBODY}, {"deadline": NO_DAY}
NOT_ASKED = {"follow_up_on": NO_DAY}


@pytest.mark.parametrize(
    ("lacks", "line"),
    [
        ([NO_LEAD], "1 action needs a lead"),
        ([NO_LEAD, NO_LEAD], "2 actions need a lead"),
        ([{"lead": Person(agency="Police")}], "1 action needs a lead"),
        ([NO_DATE], "1 action needs a day"),
        ([{"deadline": Day(as_typed="soon")}], "1 action needs a day"),
        ([NOT_ASKED], "1 action needs a follow-up"),
        ([NO_LEAD, NO_DATE], "2 actions need a lead or a day"),
        ([NO_LEAD | NO_DATE], "1 action needs a lead or a day"),
        ([NO_LEAD, NOT_ASKED], "2 actions need a lead or a follow-up"),
        ([NO_DATE, NOT_ASKED], "2 actions need a day or a follow-up"),
        ([NO_LEAD, NO_DATE, NOT_ASKED], "3 actions need a lead, a day or a follow-up"),
        (
            [NO_LEAD, {"what": "Ask the mill to host a talk by the men's programme"}],
            "2 actions are still open",
        ),
        ([], "Every action has a lead, a day and a follow-up."),
    ],
)
def test_the_gaps_are_counted_in_one_line(lacks: list[dict[str, object]], line: str) -> None:
    rows = [action(n, **lack) for n, lack in enumerate(lacks, start=2)]
    assert counted(found(whole_plan(*rows, sign(source="")))) == line


def test_a_plan_without_actions_is_not_praised() -> None:
    assert counted(found(Plan.new(WHOLE.id))) == "There is no action yet."


def test_days_are_said_in_full() -> None:
    facts = FrozenMap({"text": "soon", "day": date(2027, 3, 31).isoformat()})
    problem = Problem("A03_words_not_day", "D", True, "q", "deadline", None, facts)
    assert "Wed 31 March 2027" in sentence(problem, WHOLE, GUIDE)
