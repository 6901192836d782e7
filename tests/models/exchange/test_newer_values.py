"""Kinds of value that only a newer version knows go through this one unharmed, and numbers without end do not."""

import json
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

import pytest

from models.errors import ImportRefusedError
from models.exchange.plan_file import MAX_COUNT, read_plan, write_plan
from models.plan.plain import NEWER_VALUES
from models.plan.plan import Plan
from models.plan.records import Action, Entry
from tests.models.store.libraries import library_at

PLAN_ID = UUID("11111111-2222-4333-8444-555555555555")
QUESTION = "analyse.title"
ROW = uuid5(PLAN_ID, "row")
NEWER: dict[str, object] = {
    "agreed": True,
    "share": 0.25,
    "nothing": None,
    "grid": [[1, 2], ["a"]],
    "spot": {"north": 49.5, "east": -117},
}


def a_plan() -> Plan:
    plan = Plan.new(PLAN_ID).with_answer(QUESTION, "text", "Nights")
    plan = plan.with_action(Action(id=uuid5(PLAN_ID, "a"), what="Print the card"))
    return plan.with_record(Entry(id=ROW, question="plan.hosts"))


def written_by_a_newer(**values: object) -> dict[str, Any]:
    whole: dict[str, Any] = {**json.loads(write_plan(a_plan())), "version": "1.4"}
    for record in whole["records"]:
        if record["kind"] in ("answer", "entry"):
            record["values"] = {**record.get("values", {}), **values}
    return whole


def received(whole: dict[str, Any]) -> Plan:
    return read_plan(json.dumps(whole).encode())


def values_in(plan: Plan) -> list[dict[str, object]]:
    records = json.loads(write_plan(plan))["records"]
    return [r["values"] for r in records if r["kind"] in ("answer", "entry")]


def test_newer_kinds_of_value_come_back_as_they_were() -> None:
    whole = written_by_a_newer(**NEWER)
    plan = received(whole)
    assert json.loads(write_plan(plan)) == whole
    assert plan.text(QUESTION) == "Nights"


def test_they_stay_while_the_rest_of_the_answer_changes() -> None:
    plan = received(written_by_a_newer(**NEWER)).with_answer(QUESTION, "text", "Weekends")
    assert {"text": "Weekends", **NEWER} in values_in(plan)


def test_an_answer_of_today_takes_the_place_of_a_newer_one() -> None:
    plan = received(written_by_a_newer(text=True)).with_answer(QUESTION, "text", "Weekends")
    assert {"text": "Weekends"} in values_in(plan)


def test_the_library_keeps_them(tmp_path: Path) -> None:
    plan = received(written_by_a_newer(**NEWER))
    with library_at(tmp_path / "library.fourfold") as library:
        library.keep(None, plan)
    with library_at(tmp_path / "library.fourfold") as library:
        assert library.read(PLAN_ID).plan == plan


@pytest.mark.parametrize("value", NEWER.values(), ids=NEWER)
def test_in_a_file_of_our_own_version_they_are_a_mistake(value: object) -> None:
    with pytest.raises(ImportRefusedError, match="values"):
        received({**written_by_a_newer(text=value), "version": "1.0"})


@pytest.mark.parametrize("value", [2**53, {"on": "2027-02-31"}, "x" * 20_001, {"name": 7}])
def test_a_bad_value_of_a_known_kind_is_refused_from_a_newer_version_too(value: object) -> None:
    with pytest.raises(ImportRefusedError):
        received(written_by_a_newer(text=value))


def test_the_name_that_they_wait_under_is_ours_alone() -> None:
    whole = written_by_a_newer()
    for record in whole["records"]:
        record[NEWER_VALUES] = {"text": True}
    with pytest.raises(ImportRefusedError):
        received(whole)


@pytest.mark.parametrize("name", ["next_number", "number", "position"])
@pytest.mark.parametrize("count", [2**53 - 1, MAX_COUNT + 1, -(2**53) + 1])
def test_a_number_that_could_not_be_counted_on_from_is_refused_by_its_name(
    name: str, count: int
) -> None:
    whole = json.loads(write_plan(a_plan()))
    kind = "header" if name == "next_number" else "action"
    next(r for r in whole["records"] if r["kind"] == kind)[name] = count
    with pytest.raises(ImportRefusedError, match=f"{name}: too large"):
        received(whole)
