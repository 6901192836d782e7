"""The core put together: what it knows of days beyond the words typed."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from uuid import uuid4

import pytest

from models.core import Core
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Entry
from tests.guard import ROOT

FRIDAY = datetime(2026, 11, 20, 10, 42).astimezone()


@pytest.fixture
def core(tmp_path: Path) -> Iterator[Core]:
    made = Core(ROOT / "resources", tmp_path / "library.fourfold", lambda: FRIDAY)
    yield made
    made.close()


def test_a_working_day_knows_the_groups_own_days_off(core: Core) -> None:
    off = core.guide.by_role("days_off")
    column = next(f.id for f in core.guide.columns(off) if f.kind == "date")
    monday = Day(date(2026, 11, 23))
    plan = Plan.new(uuid4()).with_record(
        Entry(id=uuid4(), question=off.id, values=FrozenMap({column: monday}))
    )
    assert core.read_day("1 working day", plan) == date(2026, 11, 24)
    assert core.read_day("1 working day") == date(2026, 11, 23)
    assert not core.is_working_day(date(2026, 11, 23), plan)


def test_three_slash_four_is_the_fourth_of_march_where_people_write_it_so(
    core: Core, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_US.UTF-8")
    assert core.read_day("3/4/2027") == date(2027, 3, 4)
