"""Any text, record and plan that a group could make, for tests of what holds for all of them."""

import dataclasses
import types
from collections.abc import Callable
from datetime import date
from functools import cache, partial
from typing import Any, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from hypothesis import strategies as st

from models.exchange.plan_file import MAX_COUNT
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import LEVELS, RECORDS, STATUSES, Day, Header, Person, Record
from models.plan.text import clean, clean_line

# What breaks programs that were tried with plain words only.
HOSTILE = (
    "",
    " ",
    "=1+1",
    "-2",
    "@name",
    "<b>bold",
    '<img src="file:///etc/hostname"/>',
    "&amp; &lt;",
    "a, b; c | d",
    'say "no"',
    "l'équipe",
    "Ngày mai, việc làm ệ",
    "Ελλάδα · Україна",
    "ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ",
    "夜間・週末",
    "السبت",
    "नमस्ते",
    "\N{FAMILY}\N{ZERO WIDTH JOINER}\N{HEAVY BLACK HEART}",
    "two\nlines\twide",
    "ﬁ … – “quoted”",
    "0",
    "{n}",
    "%s",
)
# Whole numbers up to here survive every reader of JSON.
WHOLE = 2**53 - 1
KINDS = tuple(RECORDS.values())
ROWS = tuple(kind for kind in KINDS if kind is not Header)


def texts(max_size: int = 30) -> st.SearchStrategy[str]:
    """Any text as it stands in a plan: cleaned, in any script, with line breaks."""
    typed = st.text(st.characters(codec="utf-8"), max_size=max_size)
    return (st.sampled_from(HOSTILE) | typed).map(clean)


def lines(max_size: int = 30) -> st.SearchStrategy[str]:
    """Any text on one line."""
    return texts(max_size).map(clean_line)


def days() -> st.SearchStrategy[Day]:
    """Any day: none, one, words only, or both."""
    some = st.none() | st.dates(min_value=date(1000, 1, 1))
    return st.builds(Day, some, texts(12), _beyond())


def people() -> st.SearchStrategy[Person]:
    """Any answer to "who?"."""
    partner = st.none() | st.uuids()
    return st.builds(Person, texts(12), texts(12), texts(12), partner, texts(12), _beyond())


def values() -> st.SearchStrategy[Any]:
    """Whatever one field of an answer can hold."""
    ticks = st.lists(texts(8), max_size=3).map(tuple)
    return texts() | st.integers(-WHOLE, WHOLE) | ticks | days() | people()


def unknown_fields() -> st.SearchStrategy[FrozenMap[str, Any]]:
    """Fields of a newer version, as JSON brings them."""
    scalars = st.none() | st.booleans() | st.integers(-WHOLE, WHOLE) | texts(8)
    deeper = st.recursive(scalars, _nested, max_leaves=4)
    return st.dictionaries(texts(6).map(lambda key: f"newer {key}"), deeper, max_size=2).map(
        FrozenMap
    )


@cache
def records(kinds: tuple[type[Record], ...] = KINDS) -> st.SearchStrategy[Record]:
    """Any record of these kinds, or of any kind, with or without fields of a newer version."""
    return st.one_of([st.builds(kind, **_fields(kind)) for kind in kinds])


def plans(max_records: int = 8) -> st.SearchStrategy[Plan]:
    """Any plan: its header, and records whose ids are all different."""
    return st.builds(
        _plan,
        records((Header,)),
        st.lists(records(ROWS), max_size=max_records, unique_by=lambda record: record.id),
    )


def edits(plan: Plan) -> st.SearchStrategy[Plan]:
    """Any plan that one edit could make of `plan`: rows changed, added and removed at once."""
    row_ids = sorted(record_id for record_id in plan.records if record_id != plan.id)
    some = st.sets(st.sampled_from(row_ids)) if row_ids else st.just(set[UUID]())
    return st.builds(partial(_edited, plan), some, some, st.lists(records(ROWS), max_size=3))


def _edited(plan: Plan, gone: set[UUID], changed: set[UUID], new: list[Record]) -> Plan:
    replaced = (
        dataclasses.replace(record, id=record_id)
        for record, record_id in zip(new, sorted(changed), strict=False)
    )
    added = (record for record in new[len(changed) :] if record.id != plan.id)
    return plan.without(*gone).with_records((*replaced, *added))


def _plan(header: Record, rows: list[Record]) -> Plan:
    return Plan(FrozenMap({r.id: r for r in (*rows, header)}), header.id)


def _beyond() -> st.SearchStrategy[FrozenMap[str, Any]]:
    return st.just(FrozenMap[str, Any]()) | unknown_fields()


def _nested(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.lists(inner, max_size=2).map(tuple) | st.dictionaries(
        texts(4), inner, max_size=2
    ).map(FrozenMap)


def _fields(kind: type[Record]) -> dict[str, st.SearchStrategy[Any]]:
    hints = get_type_hints(kind)
    fields = {field.name: _field(hints[field.name]) for field in dataclasses.fields(kind)}
    fields["beyond"] = _beyond()
    closed = {"status": STATUSES, "level": ("", *LEVELS)}
    return fields | {k: st.sampled_from(v) for k, v in closed.items() if k in fields}


def _field(hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) in (Union, types.UnionType):
        return st.none() | _field(get_args(hint)[0])
    if get_origin(hint) is tuple:
        return st.lists(_field(get_args(hint)[0]), max_size=2).map(tuple)
    if get_origin(hint) is FrozenMap:
        return st.dictionaries(texts(8), values(), max_size=3).map(FrozenMap)
    return _SIMPLE[hint]()


_SIMPLE: dict[Any, Callable[[], st.SearchStrategy[Any]]] = {
    str: texts,
    int: lambda: st.integers(-MAX_COUNT, MAX_COUNT),
    bool: st.booleans,
    UUID: st.uuids,
    Day: days,
    Person: people,
}
