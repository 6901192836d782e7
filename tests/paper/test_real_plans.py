"""Six plans that were really made, taken in from their spreadsheets and printed: nothing of them is lost."""

import csv
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from models.core import Core
from models.papers import Options
from tests.guard import ROOT
from tests.paper.reading import Paper, squeezed

SAMPLES = sorted((ROOT / "tests" / "samples").glob("*.csv"))
NOW = datetime(2026, 11, 20, 10, 42).astimezone()


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_action_owner_and_day_stands_on_paper(tmp_path: Path, path: Path, paper: str) -> None:
    core = Core(ROOT / "resources", tmp_path / "library.fourfold", lambda: NOW)
    plan = core.received_plan(core.receive(path), path.stem)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(plan.actions) == len(rows) > 0
    printed = core.draw("action-plan", plan, Options(paper=paper))
    assert printed.missing == ()
    text = Paper(printed.pdf).text
    assert "DRAFT" in text
    lost = [words for row in rows for words in expected(row) if squeezed(words) not in text]
    assert lost == []


def test_there_are_six_plans() -> None:
    assert len(SAMPLES) == 6


def expected(row: dict[str, str]) -> Iterator[str]:
    """What a reader of the paper looks for in one row: the action, each owner, the day or its words."""
    yield row["action"]
    for owner in (row["lead"], row["organisation"], *row["helpers"].split(";")):
        if owner.strip():
            yield owner.strip()
    deadline = row["deadline"].strip()
    try:
        day = date.fromisoformat(deadline)
    except ValueError:
        yield deadline
    else:
        yield f"{day.day} {day:%b %Y}"
