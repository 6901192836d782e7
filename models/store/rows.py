"""Records and history steps as rows of their tables, and back, with every hash made and checked."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from models.editing import Step, Subject
from models.plan.difference import Change, Difference
from models.plan.plain import Plain, canonical, from_plain, to_fields, to_plain
from models.plan.records import Record
from models.store import hashes
from models.store.hashes import UNREADABLE

Row = dict[str, Any]


class DamagedRowError(ValueError):
    """A row is not what was written."""


def record_to_row(plan_id: UUID, record: Record) -> Row:
    """Return the row of a record, with its hash."""
    return {
        "plan_id": str(plan_id),
        "record_id": str(record.id),
        **to_fields(record),
        "beyond": dict(record.beyond),
        "hash": hashes.of_bytes(canonical(record)),
    }


def row_to_record(kind: str, row: Mapping[str, Any]) -> Record:
    """Return the record of a row, or raise DamagedRowError."""
    fields = {k: v for k, v in row.items() if k not in ("plan_id", "record_id", "beyond", "hash")}
    try:
        record = from_plain({"kind": kind, "id": row["record_id"], **fields, **row["beyond"]})
        is_whole = hashes.of_bytes(canonical(record)) == row["hash"]
    except UNREADABLE as error:
        raise DamagedRowError(kind) from error
    if not is_whole:
        raise DamagedRowError(kind)
    return record


def step_to_row(plan_id: UUID, step: Step) -> Row:
    """Return the row of a history step, without its place in the history."""
    row = {
        "plan_id": str(plan_id),
        "step_id": str(step.id),
        "kind": step.kind,
        "turns": str(step.turns) if step.turns else None,
        "who": step.who,
        "at": step.at.isoformat(),
        "verb": step.subject.verb,
        "question": step.subject.question,
        "record": str(step.subject.record) if step.subject.record else None,
        "field": step.subject.field,
        "difference": [[_side(c.before), _side(c.after)] for c in step.difference.changes],
    }
    return {**row, "hash": hashes.of_row(row.values())}


def row_to_step(row: Mapping[str, Any]) -> Step:
    """Return the step of a row, or raise DamagedRowError."""
    try:
        step = Step(
            UUID(row["step_id"]),
            row["kind"],
            Difference(tuple(Change(_record(b), _record(a)) for b, a in row["difference"])),
            Subject(row["verb"], row["question"], _uuid(row["record"]), row["field"]),
            row["who"],
            datetime.fromisoformat(row["at"]),
            _uuid(row["turns"]),
        )
        is_whole = step_to_row(UUID(row["plan_id"]), step)["hash"] == row["hash"]
    except UNREADABLE as error:
        raise DamagedRowError("history") from error
    if not is_whole:
        raise DamagedRowError("history")
    return step


def is_keepable(record: Record) -> bool:
    """Say whether a record comes back from the disk as it is: its words went through the border for words."""
    try:
        return from_plain(to_plain(record)) == record and bool(hashes.of_bytes(canonical(record)))
    except UNREADABLE:
        return False


def _side(record: Record | None) -> Plain | None:
    return None if record is None else to_plain(record)


def _record(plain: Plain | None) -> Record | None:
    return None if plain is None else from_plain(plain)


def _uuid(text: str | None) -> UUID | None:
    return None if text is None else UUID(text)
