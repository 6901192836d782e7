"""Whatever stands in a plan, it goes out in a file and comes back the same, and a file's name says nothing of it."""

from datetime import date, datetime
from itertools import cycle
from pathlib import Path
from uuid import UUID

import pytest
from icalendar import Calendar

from models.core import Core
from models.disk import free_name
from models.plan.plan import Plan
from models.plan.records import Day
from tests.guard import ROOT
from tests.hostile import corpus

NOW = datetime(2026, 11, 20, 10, 42).astimezone()
EMPTY = Plan.new(UUID("11111111-2222-4333-8444-555555555555"))
NAMES = tuple(corpus.texts(Path("secret.png")))


@pytest.fixture
def core(tmp_path: Path) -> Core:
    return Core(ROOT / "resources", tmp_path / "library.fourfold", lambda: NOW)


def test_a_plan_file_brings_every_field_back(core: Core, picture: Path, tmp_path: Path) -> None:
    supply = cycle(corpus.texts(picture).values())
    path = tmp_path / "came.plan.json"
    for _turn in range(3):
        plan = corpus.full_plan(EMPTY, core.guide, lambda: next(supply))
        core.write_file(path, core.export("plan.json", plan))
        assert core.receive(path).plan == plan


def test_the_library_keeps_every_field(core: Core, picture: Path) -> None:
    supply = cycle(corpus.texts(picture).values())
    plan = corpus.full_plan(EMPTY, core.guide, lambda: next(supply))
    core.library.keep(None, plan)
    assert core.library.read(plan.id).plan == plan
    core.close()


@pytest.mark.parametrize("ending", ["csv", "xlsx"])
@pytest.mark.parametrize("name", NAMES)
def test_an_action_list_brings_its_words_back(
    core: Core, picture: Path, tmp_path: Path, ending: str, name: str
) -> None:
    words = corpus.texts(picture)[name]
    plan = corpus.full_plan(EMPTY, core.guide, lambda: words)
    path = tmp_path / f"came.{ending}"
    core.write_file(path, core.export(ending, plan))
    back = core.received_plan(core.receive(path), "came")
    assert [action.what for action in back.actions] == [action.what for action in plan.actions]
    assert [action.how for action in back.actions] == [action.how for action in plan.actions]


@pytest.mark.parametrize("name", NAMES)
def test_no_words_become_an_event_of_a_calendar(core: Core, picture: Path, name: str) -> None:
    words = corpus.texts(picture)[name]
    plan = corpus.full_plan(EMPTY, core.guide, lambda: words)
    day = Day(date(2027, 1, 15))
    for action in plan.actions:
        plan = plan.with_record(
            type(action)(id=action.id, number=action.number, what=words, deadline=day)
        )
    events = Calendar.from_ical(core.export("ics", plan)).walk("VEVENT")
    assert len(events) == len(plan.actions)
    assert all("three" not in str(event) for event in events)


def test_the_name_of_a_file_says_nothing_of_the_plan(tmp_path: Path) -> None:
    (tmp_path / "plan-2026-11-20-1.pdf").touch()
    assert free_name(tmp_path, "pdf", date(2026, 11, 20)) == "plan-2026-11-20-2.pdf"
