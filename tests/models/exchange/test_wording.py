"""Levels, statuses and days are understood in every shipped language."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid5

from models.days.reader import DayReader
from models.exchange.action_rows import CHOSEN
from models.exchange.spreadsheet import read_actions, write_csv
from models.exchange.wording import context_of, day_finder, labels, shipped_context
from models.guide.reader import read_guide
from models.guide.shapes import Texts
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import LEVELS, STATUSES, Action
from tests.models.exchange.lists import find_day
from tests.models.exchange.test_plan_file import PLAN_ID

RESOURCES = Path(__file__).parents[3] / "resources"
GUIDE = read_guide(RESOURCES / "guide")
CHOICES = [*zip(LEVELS, STATUSES, strict=False), ("", STATUSES[-1])]


def a_plan() -> Plan:
    plan = Plan.new(PLAN_ID)
    for level, status in CHOICES:
        action = Action(
            id=uuid5(PLAN_ID, status),
            what="Print",
            level=level,
            status=status,
            follow_up_how="visit",
            aims_at="prevention",
            about_person_causing_harm="no",
            from_survivors="not_sure",
        )
        plan = plan.with_action(action)
    return plan


def test_every_level_and_status_is_said_in_words_of_its_own() -> None:
    said = labels(GUIDE)

    assert said["now_practical"] == "Do it now"
    assert said["done"] == "Done"
    assert said["visit"] == "Visit"
    more = [spec for spec in GUIDE.records["action"] if spec.id in CHOSEN]
    # Yes is yes in every column.
    offered = {choice for spec in more for choice in spec.choices}
    assert len(set(said.values())) == len(LEVELS) + len(STATUSES) + len(offered)


def test_the_words_of_every_language_are_understood() -> None:
    shouted = {
        key: text.upper() for key, text in GUIDE.texts.texts.items() if isinstance(text, str)
    }
    other = replace(GUIDE, texts=Texts(FrozenMap({k: f"xx {t}" for k, t in shouted.items()})))
    context = context_of([GUIDE, other], find_day)

    for guide in (GUIDE, other):
        content = write_csv(a_plan(), labels(guide))
        actions = read_actions(content, kind="csv", context=context).actions
        assert [(a.level, a.status) for a in actions] == CHOICES
        assert {(a.follow_up_how, a.aims_at) for a in actions} == {("visit", "prevention")}
        assert {(a.about_person_causing_harm, a.from_survivors) for a in actions} == {
            ("no", "not_sure")
        }
        assert {a.note for a in actions} == {""}


def test_a_day_is_found_in_whatever_language_it_was_typed() -> None:
    readers = [DayReader(tongue, RESOURCES / "days") for tongue in ("en", "fr", "es")]
    find = day_finder(readers, date(2026, 12, 8))

    assert find("31 March 2027") == find("31 mars 2027") == find("31 de marzo de 2027")
    assert find("31 mars 2027") == date(2027, 3, 31)
    assert (find("autumn"), find("en continu"), find("2027")) == (None, None, None)


def test_the_language_in_force_is_asked_first() -> None:
    today = date(2026, 12, 8)

    english, spanish = (shipped_context(RESOURCES, tongue, today) for tongue in ("en", "es"))

    # "mar" is short for March, and for martes.
    assert english.find_day("mar") == date(2027, 3, 31)
    assert spanish.find_day("mar") == date(2026, 12, 15)
    assert english.levels["Do it now"] == spanish.levels["Do it now"] == "now_practical"
