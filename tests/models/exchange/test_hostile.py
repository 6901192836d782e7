"""Text that attacks the reader of a file: it goes out and comes back as plain text, in every field and format."""

import dataclasses
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID, uuid5

import icalendar
import pytest

from models.exchange.calendar import write_calendar
from models.exchange.delimited import read_delimited
from models.exchange.headings import COLUMNS
from models.exchange.plan_file import read_plan, write_plan
from models.exchange.reading import read
from models.exchange.spreadsheet import write_csv, write_xlsx
from models.exchange.workbook import read_sheets
from models.plan.frozen import FrozenMap
from models.plan.plain import to_plain
from models.plan.plan import Plan
from models.plan.records import RECORDS, Action, Answer, Day, Header, Person, Record, Review, Sign
from models.plan.text import clean, clean_line
from tests.models.exchange.lists import CONTEXT, plan_of

PLAN_ID = UUID("11111111-2222-4333-8444-555555555555")
SIGN_ID = uuid5(PLAN_ID, "sign")
HOSTILE = [
    '<img src="/home/x/secret.png">',
    '<a href="file:///etc/passwd">here</a>',
    "unclosed <b>",
    "&#99999999;",
    "]]>",
    "<para>",
    '=HYPERLINK("http://x.example")',
    "\t=1",
    "\ufeff=1",
    "|cmd",
    "%00=",
    "@SUM(A1)",
    "＝1",
    "'=1",
    "+1 867 555 0100",
    "- a dash",
    "title\r\nBEGIN:VEVENT\r\nSUMMARY:x",
    "line\none\rtwo",
    "a\x00b\x1fc",
    "half \ud800 a pair",
    "\u202eright to left\u202c",
    "_x0041_",
    "x" * 20_000,
    "; , \t \"quoted\" 'single' \\",
]


def of_hostile(kind: type[Record], text: str) -> Record:
    """Return a record with `text` in every field that takes any."""
    values: dict[str, Any] = {}
    for field in dataclasses.fields(kind):
        values |= _hostile_field(field, text)
    rowed = {
        "values": FrozenMap({"text": text, "person": Person(role=text), "day": Day(as_typed=text)})
    }
    fixed: dict[str, Any] = {
        "id": uuid5(PLAN_ID, kind.kind),
        "question": "start.place",
        "sign": SIGN_ID,
        "action": uuid5(PLAN_ID, "action"),
        "sheet": uuid5(PLAN_ID, "sheet"),
        "rule": "A26_double",
        "document": "action-plan",
    }
    return kind(
        **{
            k: v
            for k, v in {**values, **rowed, **fixed}.items()
            if k in kind.__slots__ or k == "id"
        }
    )


def _hostile_field(field: dataclasses.Field[Any], text: str) -> dict[str, Any]:
    match field.default:
        case str():
            return {field.name: text}
        case Day():
            return {field.name: Day(as_typed=text)}
        case Person():
            return {field.name: Person(text, text, text, None, text)}
        case () if field.name == "helpers":
            return {field.name: (Person(role=text),)}
        case ():
            return {field.name: (text,)}
    return {}


def whole_plan(text: str) -> Plan:
    plan = Plan.new(PLAN_ID)
    kinds = [kind for kind in RECORDS.values() if kind not in (Header, Answer)]
    plan = plan.with_records(of_hostile(kind, text) for kind in kinds)
    return plan.with_answer("start.place", "text", text).with_answer(
        "x", "person", Person(role=text)
    )


def cleaned(value: Any) -> Any:
    """Return a plain value as the border lets its texts in."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, list):
        return [cleaned(v) for v in value]
    return {k: cleaned(v) for k, v in value.items()} if isinstance(value, dict) else value


def listed(text: str) -> Plan:
    """Return a plan of one action with `text` wherever an action list has a cell for words."""
    action = Action(
        id=uuid5(PLAN_ID, "action"),
        what=text,
        lead=Person(role=text, agency=text),
        helpers=(Person(role=text),),
        deadline=Day(as_typed=text),
        how=text,
        follow_up_by=Person(role=text),
        follow_up_on=Day(as_typed=text),
        serves=(str(SIGN_ID),),
    )
    sign = Sign(id=SIGN_ID, what=text, baseline=text, target=text)
    return Plan.new(PLAN_ID).with_record(sign).with_action(action)


@pytest.mark.parametrize("text", HOSTILE)
def test_every_field_comes_back_from_a_plan_file(text: str) -> None:
    plan = whole_plan(text)

    again = read_plan(write_plan(plan))

    assert {i: to_plain(r) for i, r in again.records.items()} == {
        i: cleaned(to_plain(r)) for i, r in plan.records.items()
    }


@pytest.mark.parametrize("text", HOSTILE)
def test_every_cell_comes_back_from_a_csv_file(text: str) -> None:
    headings, row = read_delimited(write_csv(listed(text), {}))

    assert headings == list(COLUMNS)
    assert {row[COLUMNS.index(c)] for c in ("action", "how", "measure", "target")} == {clean(text)}
    assert {row[COLUMNS.index(c)] for c in ("organisation", "deadline", "helpers")} == {clean(text)}


@pytest.mark.parametrize("text", HOSTILE)
def test_every_cell_comes_back_from_a_workbook(text: str) -> None:
    (rows,) = read_sheets(write_xlsx(listed(text), {}))

    assert len(rows) == 2
    assert {rows[1][COLUMNS.index(c)] for c in ("action", "how", "measure", "lead")} == {
        clean(text)
    }


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("name", ["list.csv", "list.xlsx"])
def test_a_list_is_taken_in_with_the_text_as_it_was(name: str, text: str) -> None:
    content = (write_csv if name.endswith("csv") else write_xlsx)(listed(text), {})

    plan = plan_of(read(name, content, CONTEXT))

    (action,), (sign,) = plan.actions, plan.signs
    assert (action.what, action.how, sign.what, sign.target) == (clean(text),) * 4
    assert action.deadline.as_typed == clean_line(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_leaves_its_line_of_a_calendar(text: str) -> None:
    on = Day(date(2027, 1, 15), text)
    action = Action(id=uuid5(PLAN_ID, "action"), what=text, deadline=on, lead=Person(role=text))
    review = Review(id=uuid5(PLAN_ID, "review"), on=on, place=text, note=text)
    plan = Plan.new(PLAN_ID).with_action(action).with_record(review)

    written = write_calendar(plan, now=datetime(2026, 12, 8, tzinfo=UTC), full=True)
    deadline, meeting = icalendar.Calendar.from_ical(written).walk("VEVENT")

    assert str(deadline["SUMMARY"]) == f"Deadline, action 1: {clean_line(text)}"
    assert str(meeting["LOCATION"]) == clean_line(text)
    assert {len(line) <= 75 for line in written.split(b"\r\n")} == {True}
    assert not written.replace(b"\r\n", b"").count(b"\n")
