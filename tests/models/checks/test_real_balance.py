"""The rules of balance, signs and people on six plans that were really made: what they find, and what they let be."""

from collections import Counter
from dataclasses import replace
from datetime import datetime
from functools import cache

import pytest

from models.checks.register import RULES, checkup
from models.core import Core
from tests.guard import ROOT
from tests.models.checks.little import TODAY

NOW = datetime(2026, 11, 20, 10, 42).astimezone()
# Whatever a list of actions cannot say: who writes and keeps, who is told, when to meet, what the answers are.
EVERY = {"B01", "B02", "D01", "D02", "D03", "D04", "M11", "P01", "T04"}
NO_SIGN, SIGNS = {"M01"}, {"M09", "M10"}
PLANS = {
    "01_peru": ("es", EVERY | SIGNS | {"B05", "M02", "M03", "M04"}),
    "03_scotland": ("en", EVERY | NO_SIGN | {"B05"}),
    "05_france": ("fr", EVERY | NO_SIGN | {"B05"}),
    "07_gunma_shizuoka": ("ja", EVERY | SIGNS | {"M03", "M04"}),
    "08_ica": ("es", EVERY | SIGNS | {"B05", "M02", "M03", "M04"}),
    "14_loreto": ("es", EVERY | NO_SIGN),
}
WORD_LISTS = {"B08", "B09", "B10", "B11", "M05", "M07", "P03", "P04", "V02", "V04", "V05", "V08"}


@cache
def hits(sample: str) -> Counter[str]:
    """How often each rule hits, the plan in its own language."""
    core = Core(ROOT / "resources", ROOT / "build" / "never-opened.fourfold", lambda: NOW)
    path = ROOT / "tests" / "samples" / f"{sample}.csv"
    plan = core.received_plan(core.receive(path), path.stem)
    plan = plan.with_record(replace(plan.header, language=PLANS[sample][0]))
    found = checkup(plan, core.guide, words=core.word_lists, today=TODAY)
    return Counter(problem.rule.partition("_")[0] for problem in found)


@pytest.mark.parametrize("sample", PLANS)
def test_the_rules_find_what_a_list_of_actions_leaves_open(sample: str) -> None:
    mine = {rule.partition("_")[0] for rule in RULES if rule[0] in "BDHMPTV"}
    assert {rule for rule in hits(sample) if rule in mine} == PLANS[sample][1]


def test_no_word_list_is_wrong_about_a_real_plan() -> None:
    for sample in PLANS:
        assert not WORD_LISTS & set(hits(sample))


def test_each_sign_without_a_number_is_named() -> None:
    assert hits("01_peru")["M02"] == 34
    assert hits("07_gunma_shizuoka")["M02"] == 0
