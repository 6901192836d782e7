"""The sample plan: every question of the worked example, final, and always three weeks old."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import get_type_hints
from uuid import UUID

import pytest

from models.checks.register import problems
from models.checks.words import read_word_lists
from models.exchange.plan_file import read_plan
from models.exchange.sample import sample_plan
from models.guide.reader import read_guide
from models.plan.plan import Plan
from models.plan.records import RECORDS, Answer, Day, Entry, Person
from tools.make_sample import SAMPLE, made

RESOURCES = Path(__file__).parents[3] / "resources"
GUIDE = read_guide(RESOURCES / "guide")
WORDS = read_word_lists(RESOURCES / "words")
WORKSHOP = date(2026, 12, 8)
OWN_ID = UUID("77777777-2222-4333-8444-555555555555")
TODAYS = [date(2026, 11, 20), date(2026, 12, 29), date(2027, 1, 4), date(2031, 7, 31)]


def shipped() -> Plan:
    return read_plan(SAMPLE.read_bytes())


def opened(today: date) -> Plan:
    content = SAMPLE.read_bytes()
    question = GUIDE.by_role("workshop_day").id
    return sample_plan(content, today=today, plan_id=OWN_ID, workshop_question=question)


def days_of(plan: Plan) -> Iterator[date]:
    """Yield every day of every record, in the order of the shipped sample."""
    for record in plan.records.values():
        if isinstance(record, Answer | Entry):
            values: Mapping[str, object] = record.values
        else:
            values = {field: getattr(record, field, None) for field in get_type_hints(type(record))}
        for _field, value in sorted(values.items()):
            if isinstance(value, Day) and value.on:
                yield value.on


def test_the_shipped_file_is_made_from_the_words() -> None:
    assert SAMPLE.read_bytes() == made()


def test_the_sample_is_final_and_nothing_is_open() -> None:
    found = problems(shipped(), GUIDE, words=WORDS, today=WORKSHOP + timedelta(weeks=3))

    assert [(p.rule, p.question, p.field) for p in found if p.weight == "D"] == []
    assert shipped().header.is_sample


def test_every_answer_stands_under_a_question_and_field_of_the_guide() -> None:
    for record in shipped().records.values():
        if isinstance(record, Answer | Entry):
            fields = {f.id: f for f in GUIDE.question(record.question).fields}
            for field, value in record.values.items():
                picked = value if isinstance(value, tuple) else (value,)
                choices = fields[field].choices
                assert not choices or set(picked) <= set(choices), (record.question, field)


def test_every_link_and_every_person_leads_to_a_record() -> None:
    plan = shipped()
    people = [
        value
        for record in plan.records.values()
        for name in RECORDS[record.kind].__dataclass_fields__
        if isinstance(value := getattr(record, name), Person) and value
    ]

    assert len(people) > 25
    assert {p.partner_id for p in people} <= {p.id for p in plan.partners}
    assert {i for a in plan.actions for i in a.serves} == {str(s.id) for s in plan.signs}


def test_the_worked_example_is_there_whole() -> None:
    plan = shipped()

    assert [(a.number, str(a.deadline.on)) for a in plan.actions] == [
        (1, "2027-01-15"),
        (2, "2027-01-29"),
        (3, "2027-02-26"),
        (4, "2027-03-31"),
        (5, "2027-04-30"),
        (6, "2027-04-30"),
        (7, "2027-02-26"),
        (8, "2027-04-30"),
        (9, "2027-01-22"),
    ]
    assert [a.number for a in plan.actions if a.about_person_causing_harm == "yes"] == [3, 6, 8]
    assert [str(r.on.on) for r in plan.reviews] == ["2027-02-25", "2027-05-27", "2027-09-23"]
    assert (len(plan.signs), len(plan.messages), len(plan.partners)) == (3, 4, 12)
    assert len(plan.text("analyse.title")) <= 60
    assert len(plan.text("vision.concrete_statement")) <= 300


def test_it_has_days_on_working_days_only() -> None:
    assert {day.weekday() for day in days_of(shipped())} <= {0, 1, 2, 3, 4}


@pytest.mark.parametrize("today", TODAYS)
def test_its_workshop_was_three_weeks_ago(today: date) -> None:
    plan = opened(today)
    held = plan.value(GUIDE.by_role("workshop_day").id, "day")

    assert isinstance(held, Day)
    assert held.on
    assert held.on.weekday() == WORKSHOP.weekday()
    assert 21 <= (today - held.on).days <= 27


@pytest.mark.parametrize("today", TODAYS)
def test_all_days_move_together(today: date) -> None:
    moves = {b - a for a, b in zip(days_of(shipped()), days_of(opened(today)), strict=True)}

    assert len(moves) == 1
    assert moves.pop().days % 7 == 0


@pytest.mark.parametrize("today", TODAYS)
def test_a_day_that_is_written_in_a_sentence_moves_with_them(today: date) -> None:
    plan = opened(today)
    goal = plan.signs[0].target_on.on

    assert goal
    assert f"By {goal.day} {goal:%B %Y} every woman" in plan.text("vision.concrete_statement")


def test_no_sentence_names_another_year_month_or_season() -> None:
    texts = SAMPLE.read_text(encoding="utf-8").replace("31 March 2028", "")
    texts = re.sub(r'"(on": "[^"]+"|position": \d+)', "", texts)

    assert re.findall(r"\b(20\d\d|January|October|autumn|spring|next year)\b", texts) == []


def test_it_is_a_plan_of_its_own_each_time_and_still_final() -> None:
    plan = opened(TODAYS[-1])

    assert plan.id == plan.header.family == OWN_ID
    assert plan.text("analyse.title") == shipped().text("analyse.title")
    assert opened(TODAYS[-1]) == plan
    found = problems(plan, GUIDE, words=WORDS, today=TODAYS[-1])
    assert [p.rule for p in found if p.weight == "D"] == []
