"""A workbook carries the partnership too: partners, signs, counts, reviews, what happened. Never what is kept back."""

import io
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from python_calamine import CalamineWorkbook

from models.exchange.reading import read
from models.exchange.writing import write
from models.guide.reader import read_guide
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event, Partner, Person, Reading, Review, Sign
from tests.guard import ROOT
from tests.models.exchange.lists import CONTEXT

GUIDE = read_guide(ROOT / "resources" / "guide")
NOW = datetime(2026, 11, 20, 10, tzinfo=UTC)
MAY, JUNE = date(2026, 5, 4), date(2026, 6, 1)

STUCK = Event(
    id=UUID(int=8),
    action=UUID(int=1),
    on=Day(MAY),
    before="not_started",
    after="stuck",
    reason="blocked_above",
    note="No money.",
)


def a_plan() -> Plan:
    sign = Sign(id=UUID(int=4), what="Calls answered", baseline="5 of 14", target="14 of 14")
    partner = Partner(
        id=UUID(int=2),
        agency="Regional Hospital",
        category="p.health",
        role="Night charge nurse",
        barrier="Afraid of more work",
        trust="no",
        signed="signed",
        signed_on=Day(MAY),
    )
    plan = Plan.new(UUID(int=9)).with_action(Action(id=UUID(int=1), what="Answer at night"))
    return plan.with_records(
        (
            sign,
            partner,
            Reading(id=UUID(int=5), sign=sign.id, on=Day(JUNE), value="7 of 14"),
            Reading(id=UUID(int=6), sign=sign.id, on=Day(MAY), value="=1+1", note="by phone"),
            Review(id=UUID(int=7), on=Day(JUNE), present=(str(partner.id),), chair=Person("Ann")),
            STUCK,
        )
    )


def sheets(plan: Plan) -> dict[str, Any]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(write("xlsx", plan, GUIDE, NOW)))
    return {name: book.get_sheet_by_name(name).to_python() for name in book.sheet_names}


def test_each_kind_of_record_has_a_sheet_in_words() -> None:
    found = sheets(a_plan())
    assert list(found) == ["Actions", "Partners", "Signs", "Counts", "Reviews", "What happened"]
    assert "Regional Hospital" in found["Partners"][1]
    assert MAY in found["Partners"][1]
    assert found["Counts"][1:] == [
        ["Calls answered", MAY, "=1+1", "by phone"],
        ["Calls answered", JUNE, "7 of 14", ""],
    ]
    assert "Regional Hospital" in found["Reviews"][1]
    (happened,) = found["What happened"][1:]
    assert happened[:3] == ["1", MAY, "From “Not started” to “Stuck”."]
    assert "No money." in str(happened[3])


def test_what_is_for_the_facilitator_alone_stands_on_no_sheet() -> None:
    every = str(sheets(a_plan()))
    assert "Afraid" not in every
    trust = GUIDE.texts.one("partner.trust", "label")
    assert trust
    assert trust not in every


def test_a_plan_of_actions_alone_has_one_sheet_and_the_reader_finds_it_among_many() -> None:
    assert list(sheets(Plan.new(UUID(int=9)))) == ["Actions"]
    (action,) = read("list.xlsx", write("xlsx", a_plan(), GUIDE, NOW), CONTEXT).actions
    assert action.what == "Answer at night"


def test_equal_plans_make_equal_bytes() -> None:
    assert write("xlsx", a_plan(), GUIDE, NOW) == write("xlsx", a_plan(), GUIDE, NOW)
