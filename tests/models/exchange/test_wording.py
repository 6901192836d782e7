"""Levels and statuses go out in words and are understood on the way back."""

from dataclasses import replace
from pathlib import Path
from uuid import uuid5

from models.exchange.spreadsheet import read_actions, write_csv
from models.exchange.wording import context_of, labels
from models.guide.reader import read_guide
from models.guide.shapes import Texts
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import LEVELS, STATUSES, Action
from tests.models.exchange.lists import find_day
from tests.models.exchange.test_plan_file import PLAN_ID

GUIDE = read_guide(Path(__file__).parents[3] / "resources" / "guide")
CHOICES = [*zip(LEVELS, STATUSES, strict=False), ("", STATUSES[-1])]


def a_plan() -> Plan:
    plan = Plan.new(PLAN_ID)
    for level, status in CHOICES:
        action = Action(id=uuid5(PLAN_ID, status), what="Print", level=level, status=status)
        plan = plan.with_action(action)
    return plan


def test_every_level_and_status_is_said_in_words_of_its_own() -> None:
    said = labels(GUIDE)

    assert said["now_practical"] == "Do it now"
    assert said["done"] == "Done"
    assert len(set(said.values())) == len(LEVELS) + len(STATUSES)


def test_the_words_of_every_language_are_understood() -> None:
    shouted = {
        key: text.upper() for key, text in GUIDE.texts.texts.items() if isinstance(text, str)
    }
    other = replace(GUIDE, texts=Texts("xx", FrozenMap({k: f"xx {t}" for k, t in shouted.items()})))
    context = context_of([GUIDE, other], find_day)

    for guide in (GUIDE, other):
        content = write_csv(a_plan(), labels(guide))
        actions = read_actions(content, kind="csv", context=context).actions
        assert [(a.level, a.status) for a in actions] == CHOICES
        assert {a.note for a in actions} == {""}
