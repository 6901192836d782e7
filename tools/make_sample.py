"""Write the sample plan from the words in cedar_valley.toml: `python -m tools.make_sample`."""

import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid5

from models.exchange.plan_file import write_plan
from models.plan.frozen import FrozenMap
from models.plan.plan import GAP, Plan
from models.plan.records import (
    Action,
    Day,
    Entry,
    Header,
    Message,
    Partner,
    Person,
    Record,
    Review,
    Sign,
)

WORDS = Path(__file__).parent / "cedar_valley.toml"
SAMPLE = Path(__file__).parent.parent / "resources" / "samples" / "cedar-valley.plan.json"
PLAN_ID = UUID("ceda0000-0000-4000-8000-000000000001")
_PERSON_FIELDS = frozenset({"person", "lead", "follow_up_by", "counted_by", "called_by", "by"})
_LINK_FIELDS = {"serves": "signs", "actions": "actions"}
Words = Mapping[str, Any]
RECORDS: dict[str, type[Action | Message | Review | Sign]] = {
    "actions": Action,
    "messages": Message,
    "reviews": Review,
    "signs": Sign,
}


def sample(words: Words) -> Plan:
    """Return the sample plan on the days of the worked example."""
    plan = Plan.new(PLAN_ID).with_record(
        Header(id=PLAN_ID, family=PLAN_ID, is_sample=True, next_number=len(words["actions"]) + 1)
    )
    for question, values in words["answers"].items():
        for field, value in _values(values, words).items():
            plan = plan.with_answer(question, field, value)
    return plan.with_records((*_partners(words), *_rows(words), *_entries(words)))


def _partners(words: Words) -> Iterator[Partner]:
    for place, partner in enumerate(words["partners"].values(), 1):
        yield Partner(id=_id("partners", place), position=place * GAP, **partner)


def _rows(words: Words) -> Iterator[Record]:
    for name, kind in RECORDS.items():
        for place, row in enumerate(words[name], 1):
            number = {"number": place} if kind is Action else {}
            values = _values(row, words) | number
            yield kind(id=_id(name, place), position=place * GAP, **values)


def _entries(words: Words) -> Iterator[Entry]:
    for question, rows in words["lists"].items():
        for place, row in enumerate(rows, 1):
            yield Entry(
                id=_id(question, place),
                question=question,
                position=place * GAP,
                values=FrozenMap(_values(row, words)),
            )


def _values(row: Words, words: Words) -> dict[str, Any]:
    return {field: _value(field, value, words) for field, value in row.items()}


def _value(field: str, value: Any, words: Words) -> Any:
    if field in _PERSON_FIELDS:
        return _person(value, words)
    if field == "helpers":
        return tuple(_person(key, words) for key in value)
    if field in _LINK_FIELDS:
        return tuple(str(_id(_LINK_FIELDS[field], place)) for place in value)
    if isinstance(value, date):
        return Day(value)
    return tuple(value) if isinstance(value, list) else value


def _person(key: str, words: Words) -> Person:
    partner = words["partners"][key]
    place = list(words["partners"]).index(key) + 1
    return Person(role=partner["role"], agency=partner["agency"], partner_id=_id("partners", place))


def _id(kind: str, place: int) -> UUID:
    return uuid5(PLAN_ID, f"{kind} {place}")


def made() -> bytes:
    """Return the sample plan as it stands in the file."""
    return write_plan(sample(tomllib.loads(WORDS.read_text(encoding="utf-8"))))


if __name__ == "__main__":
    SAMPLE.write_bytes(made())
