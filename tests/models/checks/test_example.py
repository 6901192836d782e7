"""The words of the sample plan are not a group's own, nor are words that are nearly those."""

from dataclasses import replace

import pytest

from models.checks.register import gaps
from models.checks.words import WordLists
from tests.models.checks.little import GUIDE, TODAY, WORDS, action, rules, whole_plan

EXAMPLE = "Put a help card in every patrol car and hand it over at every call"


@pytest.mark.parametrize(
    "what",
    [
        EXAMPLE,
        EXAMPLE.upper() + "!",
        EXAMPLE.replace("help", "blue help"),
        EXAMPLE.replace("every patrol", "each patrol"),
    ],
)
def test_the_words_of_the_sample_are_not_a_groups_own(what: str) -> None:
    one = action(what=what)
    (only,) = gaps(one, whole_plan(one), GUIDE, words=WORDS, today=TODAY)
    assert (only.rule, only.field) == ("A33_example_left", "what")


@pytest.mark.parametrize(
    "what",
    [
        "Put a help card in every patrol car",
        "Put a blue card in every van and hand it over at every visit",
        EXAMPLE + " in all three villages of the valley, day and night",
    ],
)
def test_a_groups_own_words_are_its_own(what: str) -> None:
    assert gaps(action(what=what), whole_plan(), GUIDE, words=WORDS, today=TODAY) == ()


@pytest.mark.parametrize(("shared", "hit"), [(17, True), (16, False)])
@pytest.mark.parametrize("is_longer", [True, False])
def test_nearly_the_same_is_85_of_100_words(shared: int, hit: bool, is_longer: bool) -> None:
    words = [f"word{n}" for n in range(20)]
    example, what = (words, words[:shared]) if is_longer else (words[:shared], words)
    lists = WordLists.of({"en": {"example_action": ["", " ".join(example)]}})
    one = action(what=" ".join(what))
    problems = gaps(one, whole_plan(), GUIDE, words=lists, today=TODAY)
    assert [p.rule for p in problems] == (["A33_example_left"] if hit else [])


def test_an_action_without_words_is_nobodys_example() -> None:
    assert gaps(action(what=" "), whole_plan(), GUIDE, words=WORDS, today=TODAY) == ()


def test_the_sample_may_say_what_it_says() -> None:
    plan = whole_plan(action(what=EXAMPLE))
    sample = plan.with_record(replace(plan.header, is_sample=True))
    assert rules(sample) == []
