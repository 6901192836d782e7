"""What the check-up says of six plans that were really made: the hits that were counted by hand, and no others.

The lists tell less than the plans: two owners of one row came in as lead and helpers, and no row says whether it is
about the person who causes harm. So A08 is silent here, and B01 and B02 speak for all six.
"""

from collections import Counter
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from models.checks.register import checkup
from models.exchange.reading import read
from models.plan.plan import Plan
from tests.models.checks.little import WORDS
from tests.models.checks.shipped import GUIDE
from tests.models.exchange.lists import CONTEXT, plan_of

SAMPLES = Path(__file__).parents[2] / "samples"
SEEN_ON = date(2026, 11, 20)
LANGUAGES = {
    "01_peru": "es",
    "03_scotland": "en",
    "05_france": "fr",
    "07_gunma_shizuoka": "ja",
    "08_ica": "es",
    "14_loreto": "es",
}
# One column a plan, in their order above.
HITS = {
    "A01": (0, 2, 15, 14, 0, 0),
    "A02": (0, 2, 15, 0, 5, 0),
    "A03": (51, 1, 0, 8, 2, 25),
    "A06": (0, 0, 0, 0, 0, 0),
    "A07": (51, 10, 0, 0, 8, 25),
    "A08": (0, 0, 0, 0, 0, 0),
    "A11": (0, 9, 0, 6, 1, 0),
    "A12": (0, 5, 0, 0, 0, 0),
    "A13": (0, 1, 0, 1, 0, 0),
    "A16": (0, 2, 3, 0, 2, 2),
    "A17": (0, 1, 0, 0, 0, 0),
    "A18": (0, 0, 0, 0, 0, 0),
    "A19": (1, 1, 0, 0, 0, 2),
    "A20": (1, 1, 0, 0, 0, 1),
    "A21": (51, 12, 15, 14, 8, 25),
    "A24": (1, 0, 1, 1, 0, 1),
    "A26": (0, 0, 0, 0, 0, 0),
    "A27": (0, 0, 0, 0, 0, 0),
    "A30": (51, 12, 15, 12, 8, 0),
    "A32": (0, 0, 0, 0, 0, 0),
    "B01": (1, 1, 1, 1, 1, 1),
    "B02": (1, 1, 1, 1, 1, 1),
}


@cache
def counts(name: str) -> Counter[str]:
    """How often each rule hits in one plan, in the plan's own language."""
    content = (SAMPLES / f"{name}.csv").read_bytes()
    plan = plan_of(read(f"{name}.csv", content, CONTEXT))
    plan = in_language(plan, LANGUAGES[name])
    found = checkup(plan, GUIDE, words=WORDS, today=SEEN_ON)
    # The count of all that has passed its day is told apart from each.
    return Counter(p.rule[:3] for p in found if p.rule != "A11_past_many")


def in_language(plan: Plan, language: str) -> Plan:
    """The plan as a group of that language would have made it."""
    return plan.with_record(replace(plan.header, language=language))


@pytest.mark.parametrize("rule", HITS)
def test_a_rule_hits_as_often_as_was_counted(rule: str) -> None:
    assert tuple(counts(name)[rule] for name in LANGUAGES) == HITS[rule]


@pytest.mark.parametrize("name", LANGUAGES)
def test_nothing_in_them_could_point_to_a_person_or_lay_blame(name: str) -> None:
    assert [rule for rule in counts(name) if rule.startswith("S")] == []


def test_in_japanese_no_rule_that_rests_on_words_speaks() -> None:
    rested_on_words = {"A04", "A05", "A16", "A17", "A27", "A32", "V01", "V03"}
    assert not rested_on_words & set(counts("07_gunma_shizuoka"))


def test_one_agency_carries_what_was_counted() -> None:
    """Peru 45 of 51, Scotland 8 of 12 rows, Loreto 16 of 25."""
    shares = {}
    for name in ("01_peru", "03_scotland", "14_loreto"):
        content = (SAMPLES / f"{name}.csv").read_bytes()
        plan = plan_of(read(f"{name}.csv", content, CONTEXT))
        found = checkup(plan, GUIDE, words=WORDS, today=SEEN_ON)
        (point,) = (p for p in found if p.rule == "A20_overload_agency")
        shares[name] = (point.facts["n"], point.facts["m"])
    assert shares == {
        "01_peru": ("45", "51"),
        "03_scotland": ("8", "12"),
        "14_loreto": ("16", "25"),
    }
