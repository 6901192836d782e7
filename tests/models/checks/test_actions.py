"""The release gate, action by action: one lead, one day, one follow-up, in the group's own words."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from models.checks.problem import Problem
from models.checks.register import gaps
from models.plan.records import NO_DAY, NOBODY, Action, Day, Person, Review
from tests.models.checks.little import (
    GUIDE,
    KEEPER,
    SHELTER,
    TODAY,
    WORDS,
    action,
    found,
    review,
    rules,
    whole_plan,
)

PARTS: dict[str, Callable[[str], Person]] = {
    "name": lambda words: Person(name=words),
    "role": lambda words: Person(role=words),
    "agency": lambda words: Person(agency=words),
    "as_typed": lambda words: Person(as_typed=words),
}


def hits(one: Action) -> list[str]:
    """The rules that keep a plan with this one action a draft."""
    plan = whole_plan(one)
    problems = gaps(one, plan, GUIDE, words=WORDS, today=TODAY)
    assert tuple(p for p in found(plan) if p.blocks) == problems
    return [problem.rule for problem in problems]


def problem(one: Action, *reviews: Review) -> Problem:
    """The one thing that keeps a plan with this action a draft."""
    (only,) = (p for p in found(whole_plan(one, *reviews)) if p.blocks)
    return only


def test_a_whole_action_lacks_nothing() -> None:
    assert hits(action()) == []


@pytest.mark.parametrize(
    "lead",
    [
        NOBODY,
        Person(as_typed="?"),
        Person(role=" ", agency="\t"),
        Person(role="–"),
        Person(as_typed="the nurse perhaps"),
    ],
)
def test_an_action_without_a_name_needs_one(lead: Person) -> None:
    assert hits(action(lead=lead)) == ["A01_no_owner"]


@pytest.mark.parametrize(
    "lead",
    [
        Person(name="A. Moreau"),
        Person(role="Coordinator"),
        Person(role="Women's group"),
        Person(role="All Nations Healing Hospital nurse"),
        Person(role="ᓀᐦᐃᔭᐤ"),
        Person(role="7"),
        Person(role="Everyone's champion"),
        Person(role="Nurse", agency="All agencies"),
        Person(name="A. Moreau", as_typed="all"),
    ],
)
def test_a_name_or_a_role_is_one_person(lead: Person) -> None:
    assert hits(action(lead=lead)) == []


@pytest.mark.parametrize(
    "many",
    [
        "all",
        "All agencies",
        "ALL PARTNERS.",
        " all ",
        "everyone",
        "We",
        "the group",
        "tbc",
        "N/A",
        "staff, volunteers",
        "All partners / staff",
        "local governments",
        "Tous",
        "l'équipe",
        "l’equipe",
        "Toutes et tous",
        "todas las instituciones",
        "Los gobiernos locales",
    ],
)
@pytest.mark.parametrize("part", PARTS)
def test_many_people_are_no_lead_in_any_language(many: str, part: str) -> None:
    one = action(lead=PARTS[part](many))
    assert hits(one) == ["A06_vague_owner"]
    assert problem(one).facts["owner"] == many.strip()


def test_many_people_of_an_agency_are_no_lead() -> None:
    assert hits(action(lead=Person(role="All staff", agency="Police"))) == ["A06_vague_owner"]


@pytest.mark.parametrize("agency", ["Women's group", "All Nations Healing Hospital", "Police"])
def test_an_agency_alone_is_asked_for_its_person(agency: str) -> None:
    one = action(lead=Person(agency=f" {agency} "))
    assert hits(one) == ["A07_agency_only"]
    assert problem(one).facts["agency"] == agency


def test_an_agency_whose_role_says_nothing_is_asked_for_its_person() -> None:
    assert hits(action(lead=Person(role="?", agency="Police"))) == ["A07_agency_only"]


def test_a_partners_own_name_is_never_many_people() -> None:
    partner = replace(SHELTER, agency="WE")
    plan = whole_plan(partner, action(lead=Person(agency="we")))
    assert [p.rule for p in found(plan) if p.blocks] == ["A07_agency_only"]


@pytest.mark.parametrize("day", [NO_DAY, Day(as_typed="  ")])
def test_an_action_without_a_day_needs_one(day: Day) -> None:
    assert hits(action(deadline=day)) == ["A02_no_deadline"]


@pytest.mark.parametrize("words", ["soon", "ongoing", "autumn", "31/02/2027", "N/A"])
def test_words_are_no_day(words: str) -> None:
    one = action(deadline=Day(as_typed=f" {words} "))
    assert hits(one) == ["A03_words_not_day"]
    assert problem(one).facts["text"] == words


def test_a_day_is_a_day_whatever_was_typed() -> None:
    assert hits(action(deadline=Day(date(2020, 1, 1), "ongoing"))) == []


@pytest.mark.parametrize(
    ("on", "named"),
    [
        (TODAY, {"day": TODAY.isoformat()}),
        (date(2026, 11, 19), {}),
        (None, {}),
    ],
)
def test_words_are_answered_with_the_next_meeting(on: date | None, named: dict[str, str]) -> None:
    one = action(deadline=Day(as_typed="soon"))
    only = problem(one, review(on=Day(on)))
    assert only.facts == {"text": "soon", **named}


@pytest.mark.parametrize(
    ("by", "on", "field", "lacks"),
    [
        (NOBODY, NO_DAY, "follow_up_by", "both"),
        (NOBODY, Day(TODAY), "follow_up_by", "person"),
        (Person(as_typed="?"), Day(TODAY), "follow_up_by", "person"),
        (KEEPER, NO_DAY, "follow_up_on", "day"),
        (KEEPER, Day(as_typed="soon"), "follow_up_on", "day"),
    ],
)
def test_a_follow_up_is_a_person_and_a_day(by: Person, on: Day, field: str, lacks: str) -> None:
    one = action(follow_up_by=by, follow_up_on=on)
    assert hits(one) == ["A21_no_follow_up"]
    only = problem(one)
    assert only.field == field
    assert only.facts == {"lacks": lacks}


@pytest.mark.parametrize("by", [KEEPER, Person(name="A. Moreau"), Person(agency="Police")])
def test_somebody_who_asks_is_enough(by: Person) -> None:
    assert hits(action(follow_up_by=by)) == []


def test_each_lack_is_said_for_itself_in_the_order_of_the_card() -> None:
    what = "Ask the mill to host a talk by the men's programme"
    bare = action(lead=NOBODY, deadline=NO_DAY, follow_up_by=NOBODY, what=what)
    assert hits(bare) == [
        "A01_no_owner",
        "A02_no_deadline",
        "A21_no_follow_up",
        "A33_example_left",
    ]


def test_a_problem_names_question_record_and_field() -> None:
    one = action(level="local_systemic", lead=NOBODY)
    only = problem(one)
    assert (only.question, only.field, only.record) == ("three-here", "lead", one.id)
    assert (only.weight, only.blocks) == ("D", True)


def test_an_action_without_a_level_stands_under_the_first_question() -> None:
    assert problem(action(level="", lead=NOBODY)).question == "three-now"


def test_a_dropped_action_lacks_nothing() -> None:
    dropped = action(2, status="dropped", lead=NOBODY, deadline=NO_DAY, follow_up_by=NOBODY)
    assert rules(whole_plan(dropped)) == []
    assert gaps(dropped, whole_plan(dropped), GUIDE, words=WORDS, today=TODAY) == ()


@pytest.mark.parametrize("status", ["not_started", "under_way", "done", "stuck"])
def test_every_other_action_needs_its_lead(status: str) -> None:
    assert hits(action(status=status, lead=NOBODY)) == ["A01_no_owner"]
