"""Six real plans, typed by other people: every row, owner, day and word of them comes in."""

import csv
from datetime import date
from pathlib import Path

import pytest

from models.exchange.incoming import compare, merged
from models.exchange.reading import read
from models.exchange.spreadsheet import write_xlsx
from models.plan.plain import canonical
from models.plan.plan import Plan
from tests.models.exchange.lists import CONTEXT, plan_of

SAMPLES = Path(__file__).parents[2] / "samples"
ACTIONS = {
    "01_peru": 51,
    "03_scotland": 12,
    "05_france": 15,
    "07_gunma_shizuoka": 14,
    "08_ica": 8,
    "14_loreto": 25,
}


def rows_of(name: str) -> list[dict[str, str]]:
    with (SAMPLES / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def imported(name: str) -> Plan:
    return plan_of(read(f"{name}.csv", (SAMPLES / f"{name}.csv").read_bytes(), CONTEXT))


def texts_of(plan: Plan) -> str:
    return "\n".join(canonical(record).decode() for record in plan.records.values())


@pytest.mark.parametrize("name", ACTIONS)
def test_every_action_comes_in_under_a_number_of_its_own(name: str) -> None:
    plan = imported(name)

    assert [a.number for a in plan.actions] == list(range(1, ACTIONS[name] + 1))
    assert [a.what for a in plan.actions] == [row["action"] for row in rows_of(name)]


@pytest.mark.parametrize("name", ACTIONS)
def test_every_owner_day_and_level_stands_where_it_belongs(name: str) -> None:
    for action, row in zip(imported(name).actions, rows_of(name), strict=True):
        assert action.lead.agency == row["organisation"]
        assert len(action.helpers) == len(list(filter(None, row["helpers"].split(";"))))
        assert action.level == row["level"]
        day = action.deadline
        assert (day.on.isoformat() if day.on else day.as_typed) == row["deadline"]


@pytest.mark.parametrize("name", ACTIONS)
def test_no_word_is_lost(name: str) -> None:
    said = texts_of(imported(name))
    words = [cell for row in rows_of(name) for cell in row.values()]
    pieces = [piece.strip() for cell in words for piece in (cell, *cell.split(";"))]

    missing = [piece for piece in pieces if piece not in said and ";" not in piece]
    assert missing == []


@pytest.mark.parametrize("name", ACTIONS)
def test_a_measure_is_a_sign_that_its_action_serves(name: str) -> None:
    plan = imported(name)
    signs = {str(sign.id): sign for sign in plan.signs}

    for action, row in zip(plan.actions, rows_of(name), strict=True):
        assert [signs[link].what for link in action.serves] == list(filter(None, [row["measure"]]))


@pytest.mark.parametrize("name", ACTIONS)
def test_taking_it_in_again_changes_nothing(name: str) -> None:
    arrival = read(f"{name}.csv", (SAMPLES / f"{name}.csv").read_bytes(), CONTEXT)
    plan = plan_of(arrival)

    assert compare(plan, arrival).changes_nothing
    assert merged(plan, arrival) == plan


def test_what_goes_out_as_a_workbook_comes_back_with_every_word() -> None:
    for name in ACTIONS:
        plan = imported(name)
        again = plan_of(read("again.xlsx", write_xlsx(plan, {}), CONTEXT))

        assert [a.what for a in again.actions] == [a.what for a in plan.actions]
        assert [a.deadline for a in again.actions] == [a.deadline for a in plan.actions]
        assert [a.lead for a in again.actions] == [a.lead for a in plan.actions]


def test_a_known_row_is_read_as_it_was_meant() -> None:
    action = imported("03_scotland").actions[1]

    assert action.lead.agency == "COSLA"
    assert [h.role for h in action.helpers] == ["Public Health Scotland"]
    assert action.deadline.on == date(2023, 11, 30)
