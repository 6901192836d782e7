"""The rules upon the guide and the sample that are shipped."""

import json
from datetime import date

from models.checks.register import is_final, problems
from models.guide.reader import read_guide
from models.guide.shapes import Guide
from models.plan.frozen import FrozenMap
from models.plan.plain import from_plain
from models.plan.plan import Plan
from models.plan.records import Header
from models.plan.text import folded
from models.sentences import sentence, whereabouts
from tests.models.checks.little import RESOURCES, TODAY, WORDS, whole_plan


def guide() -> Guide:
    return read_guide(RESOURCES / "guide", "en")


def sample() -> Plan:
    kept = json.loads((RESOURCES / "samples" / "cedar-valley.plan.json").read_text("utf-8"))
    rows = [from_plain(plain) for plain in kept["records"]]
    (header,) = (row for row in rows if isinstance(row, Header))
    return Plan(FrozenMap({row.id: row for row in rows}), header.id)


def test_the_sample_has_no_open_point() -> None:
    assert problems(sample(), guide(), words=WORDS, today=date(2026, 12, 8)) == ()


def test_a_copy_of_the_sample_is_still_our_example() -> None:
    plan = sample()
    copy = plan.with_record(Header(id=plan.id, next_number=plan.header.next_number))
    found = problems(copy, guide(), words=WORDS, today=TODAY)
    assert [p.rule for p in found] == ["A33_example_left"] * len(plan.actions)
    assert not is_final(found)


def test_every_open_point_of_an_empty_plan_is_short_and_can_be_found() -> None:
    plan, asked = Plan.new(whole_plan().id), guide()
    found = problems(plan, asked, words=WORDS, today=TODAY)
    assert len(found) > 20
    for problem in found:
        assert len(sentence(problem, plan, asked).split()) <= 25
        assert whereabouts(problem, plan, asked)
        assert problem.question in {q.id for q in asked.questions}


def test_the_words_know_every_action_of_the_sample() -> None:
    known = {folded(" ".join(sorted(words))) for words in WORDS.example_actions}
    assert len(known) == len(sample().actions)
