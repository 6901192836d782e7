"""The shipped guide holds the whole process: every question, every prompt, every column, each for the right eyes."""

import tomllib
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest

from models.guide.labels import choice_label, field_label
from models.guide.shapes import Field, Guide
from models.plan.records import LEVELS, RECORDS, STATUSES

CENSUS = tomllib.loads(Path(__file__).with_name("census.toml").read_text(encoding="utf-8"))

ACTIONS = "plan.now_practical plan.local_systemic plan.regional plan.provincial"
# What the four steps of the source ask, and the questions that ask it here.
PROMPTS = {
    1: "analyse.practical_problems",
    2: "analyse.effect_on_safety",
    3: "analyse.effect_on_accountability",
    4: "analyse.case_or_pattern analyse.pattern_evidence",
    5: "analyse.training_need",
    6: "analyse.attitude_belief",
    7: "analyse.referral_problem",
    8: "analyse.level_of_authority",
    9: "vision.best_solution vision.agreement",
    10: "vision.concrete_statement",
    11: "plan.now_practical",
    12: "plan.already_done",
    13: ACTIONS,
    14: ACTIONS,
    15: f"{ACTIONS} plan.shared_strategy",
    16: "plan.local_systemic",
    17: "plan.other_level",
    18: "plan.regional",
    19: "plan.provincial",
    20: "plan.document_problem",
    21: "plan.document_practice",
    22: "plan.document_plan",
    23: "plan.communicate_how",
    24: "plan.communicate_to",
    25: "monitor.signs",
    26: "monitor.reviews monitor.progress",
    27: "monitor.adjustments",
    28: "monitor.revisit",
    29: "monitor.obstacles",
}


def all_fields(guide: Guide) -> Iterator[tuple[str, Field]]:
    """Yield every field of every question and every column of every record, with its owner."""
    for question in guide.questions:
        yield from ((question.id, field) for field in question.fields)
    for record, columns in guide.records.items():
        yield from ((record, field) for field in columns)


def test_it_asks_every_question_of_the_process_and_no_other(guide: Guide) -> None:
    assert sorted(question.id for question in guide.questions) == sorted(CENSUS["questions"])


@pytest.mark.parametrize("prompt", PROMPTS)
def test_each_of_the_29_prompts_has_its_questions_in_words(guide: Guide, prompt: int) -> None:
    asking = [question.id for question in guide.questions if prompt in question.prompts]
    assert sorted(asking) == sorted(PROMPTS[prompt].split())
    assert all(guide.texts.one(one, slot) for one in asking for slot in ("title", "ask", "help"))


def test_there_are_29_prompts(guide: Guide) -> None:
    assert {n for question in guide.questions for n in question.prompts} == set(range(1, 30))


def test_every_role_is_played(guide: Guide) -> None:
    assert sorted(q.role for q in guide.questions if q.role) == sorted(CENSUS["roles"])
    assert guide.by_role("keeper").id == "plan.document_plan"


def test_exactly_the_required_questions_are_required(guide: Guide) -> None:
    assert [q.id for q in guide.questions if q.need == "required"] == CENSUS["required"]


def test_questions_are_numbered_by_step(guide: Guide) -> None:
    assert guide.question("start.group").number == "0.1"
    assert guide.question("analyse.title").number == "1.1"
    assert [step.number for step in guide.steps] == [0, 1, 2, 3, 4]
    assert len({question.number for question in guide.questions}) == len(guide.questions)


def test_the_steps_have_their_names_and_their_time(guide: Guide) -> None:
    names = [guide.texts.one(step.id, "name") for step in guide.steps[1:]]
    assert names == ["Analyse the issue", "Vision for change", "Develop a plan", "Monitor"]
    assert [step.minutes["full"] for step in guide.steps] == [30, 80, 45, 105, 45]
    assert [step.minutes["short"] for step in guide.steps] == [0, 35, 15, 40, 15]
    assert [step.minutes["two"] for step in guide.steps] == [20, 75, 45, 90, 40]


def test_the_questions_of_a_step_fit_into_its_day(guide: Guide) -> None:
    for step in guide.steps:
        assert sum(question.minutes for question in step.questions) <= step.minutes["full"]


@pytest.mark.parametrize("record", ["action", "partner", "sign", "review", "message"])
def test_the_columns_are_the_fields_of_the_record(guide: Guide, record: str) -> None:
    given_by_the_program = {"id", "beyond", "position", "number", "state", "follows"}
    held = {f.name for f in fields(RECORDS[record])} - given_by_the_program
    assert {column.id for column in guide.records[record]} == held


def test_levels_and_statuses_are_those_of_the_records(guide: Guide) -> None:
    columns = {field.id: field for field in guide.records["action"]}
    assert columns["level"].choices == LEVELS
    assert columns["status"].choices == STATUSES
    assert guide.by_role("levels").fields[0].choices == LEVELS


def test_all_kinds_of_partner_are_there(guide: Guide) -> None:
    category = next(f for f in guide.records["partner"] if f.id == "category")
    assert len(category.choices) == 29
    for kind in category.choices:
        assert guide.texts.one(f"choice:{kind}", "help")


def test_every_field_and_every_choice_has_words(guide: Guide) -> None:
    for owner, field in all_fields(guide):
        alone = owner not in guide.records and len(guide.question(owner).fields) == 1
        assert alone or field_label(guide, owner, field.id)
        for choice in field.choices:
            assert choice_label(guide, owner, field.id, choice) != choice


def test_the_public_edition_shows_just_what_may_be_shown(guide: Guide) -> None:
    public = [f"{owner}.{f.id}" for owner, f in all_fields(guide) if f.edition == "public"]
    assert sorted(public) == sorted(CENSUS["public"])


def test_what_is_internal_stays_with_the_facilitator(guide: Guide) -> None:
    editions = {f"{owner}.{f.id}": f.edition for owner, f in all_fields(guide)}
    assert {editions[one] for one in CENSUS["internal"]} == {"facilitator"}
    for owner, field in all_fields(guide):
        if field.kind == "note" or {"risk", "risks", "trust"} & set(field.id.split("_")):
            assert field.edition == "facilitator", f"{owner}.{field.id}"


def test_nobody_but_a_lead_is_a_person_on_public_paper(guide: Guide) -> None:
    people = {f"{o}.{f.id}" for o, f in all_fields(guide) if f.kind in ("person", "people")}
    assert people & set(CENSUS["public"]) == {"action.lead"}


def test_no_field_is_meant_for_a_survivor_or_a_case(guide: Guide) -> None:
    never = {
        "born",
        "birth",
        "age",
        "address",
        "photo",
        "picture",
        "case",
        "file",
        "victim",
        "survivor",
    }
    for owner, field in all_fields(guide):
        assert not never & set(field.id.split("_")), f"{owner}.{field.id}"
    of_survivors = [q for q in guide.questions if "survivor" in q.id]
    for question in of_survivors:
        assert not [f for f in question.fields if f.kind in ("person", "people")]


def test_what_should_stay_short_says_how_short(guide: Guide) -> None:
    limits = {f"{owner}.{f.id}": f.max_letters for owner, f in all_fields(guide) if f.max_letters}
    assert limits == {
        "analyse.title.text": 60,
        "vision.concrete_statement.text": 300,
        "action.what": 140,
    }


def test_the_usual_kinds_of_partner_are_the_first_list(guide: Guide) -> None:
    category = next(f for f in guide.records["partner"] if f.id == "category")
    assert len(category.usual) == 16
    assert category.choices[:16] == category.usual


def test_what_is_folded_away_for_the_core_group_is_for_the_facilitator_alone(guide: Guide) -> None:
    folded = [f for f in guide.records["partner"] if f.part == "core_only"]
    assert {"trust", "risks", "connected", "commitment", "barrier"} <= {f.id for f in folded}
    assert {f.edition for f in folded} == {"facilitator"}


@pytest.mark.parametrize("question", ["mou.code_of_conduct", "mou.conditions"])
def test_the_agreement_offers_lines_to_take(guide: Guide, question: str) -> None:
    assert len(guide.texts.many(question, "offers")) == 6
    assert guide.question(question).is_list
