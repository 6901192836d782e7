"""Who may read what: the plan as one circle of readers may see it. Everything that prints takes the plan from here."""

import dataclasses
from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

from models.guide.shapes import EDITIONS, Field, Guide
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import RECORDS, Answer, Entry, Header, Partner, Person, Record, Value

# What the program gives by itself: place in the order, number. It says nothing about anyone.
_OWN = frozenset({"id", "beyond", "position", "number"})
# What belongs to what, and which of its fields it tells of: the words themselves have marks of their own.
_LINKS = frozenset({"action", "sign", "review", "follows", "field", "state"})


def readable(plan: Plan, guide: Guide, edition: str, *, names: bool = False) -> Plan:
    """Return the plan without every field that is not for `edition`; what the guide does not know goes too.

    What is public says roles and agencies; partners' names stand there only with `names`.
    """
    questions = {q.id: shown_fields(guide.columns(q), edition) for q in guide.questions}
    hidden = {
        kind: _hidden_defaults(kind, shown_fields(columns, edition))
        for kind, columns in guide.records.items()
    }
    kept = (_kept(record, questions, hidden) for record in plan.records.values())
    open_to_all = edition == "public"
    shown = (_without_names(r, partners=names) if open_to_all else r for r in kept if r)
    return Plan(FrozenMap({record.id: record for record in shown}), plan.id)


def shown_fields(fields: Iterable[Field], edition: str) -> frozenset[str]:
    """Return the ids of those fields that `edition` shows: its own, and those for wider circles."""
    circle = EDITIONS[EDITIONS.index(edition) :]
    return frozenset(field.id for field in fields if field.edition in circle)


def _hidden_defaults(kind: str, shown: frozenset[str]) -> dict[str, Any]:
    return {
        field.name: field.default
        for field in dataclasses.fields(RECORDS[kind])
        if field.name not in shown | _OWN | _LINKS
    }


def _kept(
    record: Record,
    questions: Mapping[str, frozenset[str]],
    hidden: Mapping[str, Mapping[str, Any]],
) -> Record | None:
    bare = _with(record, {"beyond": FrozenMap()})
    match bare:
        case Header():
            return bare
        case Answer() | Entry():
            shown = questions.get(bare.question, frozenset())
            values: FrozenMap[str, Value] = FrozenMap(
                {k: v for k, v in bare.values.items() if k in shown}
            )
            return _with(bare, {"values": values}) if values else None
    if bare.kind not in hidden:
        return None
    return _with(bare, hidden[bare.kind])


def _with(record: Record, fields: Mapping[str, Any]) -> Record:
    """Return the record with these fields. One that says no more stays itself: most of a long plan is as it was."""
    if all(getattr(record, name) == value for name, value in fields.items()):
        return record
    return dataclasses.replace(record, **fields)


def _without_names(record: Record, *, partners: bool) -> Record:
    """Return the record with everybody by their role and agency, and who is no partner by the agency alone."""
    bare = partial(_nameless, partners=partners)
    if isinstance(record, Answer | Entry):
        values = FrozenMap({k: bare(v) for k, v in record.values.items()})
        return _with(record, {"values": values})
    changed = {
        field.name: bare(getattr(record, field.name)) for field in dataclasses.fields(record)
    }
    if isinstance(record, Partner) and not partners:
        changed["name"] = ""
    return _with(record, changed)


def _nameless(value: Any, *, partners: bool) -> Any:
    if isinstance(value, Person):
        if value.partner_id is None:
            return Person(agency=value.agency)
        return value if partners else Person(role=value.role, agency=value.agency)
    if isinstance(value, tuple):
        return tuple(_nameless(one, partners=partners) for one in value)
    return value
