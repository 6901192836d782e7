"""One way to read and write a field, whether a record has it as an attribute or among its values."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, TypeVar

from models.plan.records import (
    NO_DAY,
    NOBODY,
    Answer,
    Day,
    Entry,
    Heard,
    Person,
    Record,
    Value,
)
from models.plan.text import clean

R = TypeVar("R", bound=Record)
# Made once: a field is read thousands of times at each look at a plan.
_BY_QUESTION = (Answer, Entry, Heard)


def column(record: Record, field: str) -> Value | None:
    """Return a field of a record, None where nothing was said."""
    if isinstance(record, _BY_QUESTION):
        return record.values.get(field)
    found: Value | None = getattr(record, field)
    return found


def with_column(record: R, field: str, value: Value | None) -> R:
    """Return the record with one field set, cleaned at the border, or cleared by None."""
    clean_value = _cleaned(value)
    if not isinstance(record, Answer | Entry | Heard):
        set_or_cleared = _empty_of(record, field) if clean_value is None else clean_value
        return replace(record, **{field: set_or_cleared})
    values = record.values
    if clean_value in (None, "", ()):
        return replace(record, values=values.without(field))
    return replace(record, values=values.with_item(field, clean_value))


def is_filled(value: object) -> bool:
    """Say whether a field holds anything: blank text, no ticks and nobody are nothing; 0 is a number."""
    if isinstance(value, str):
        return bool(value.strip())
    return isinstance(value, int) or bool(value)


# Untyped on purpose: only here may a column also hold several people, which no answer can.
def _cleaned(value: Any) -> Any:
    match value:
        case str():
            return clean(value)
        case Day():
            return Day(value.on, clean(value.as_typed)) or NO_DAY
        case Person():
            return _clean_person(value) or NOBODY
        case tuple():
            return tuple(_clean_person(v) if isinstance(v, Person) else clean(v) for v in value)
    return value


def _clean_person(person: Person) -> Person:
    return Person(
        clean(person.name),
        clean(person.role),
        clean(person.agency),
        person.partner_id,
        clean(person.as_typed),
    )


def _empty_of(record: Record, field: str) -> Any:
    return type(record).__dataclass_fields__[field].default
