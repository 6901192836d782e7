"""The one row that stands for a whole plan in lists, and the summary that is made of it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from datetime import date, datetime
from typing import Any
from uuid import UUID

from models.checks.summary import StepMark, Summary
from models.plan.json_text import as_json
from models.store import hashes

_NO_ID = UUID(int=0)
_NO_DAY = datetime(1, 1, 1)  # noqa: DTZ001  It stands for no moment at all.


@dataclass(frozen=True, slots=True)
class Listed:
    """One plan as Home lists it. Of a damaged one only id and title are given, as far as they can be read.

    `followed_by` is the number of the round that goes on from here, 0 where none does.
    """

    summary: Summary
    changed_at: datetime
    deleted_at: datetime | None
    bookmark: str
    is_damaged: bool = False
    followed_by: int = 0


@dataclass(frozen=True, slots=True)
class PlanRow:
    """The row of a plan, column by column, but for its hash."""

    id: str
    title: str
    place: str
    group: str
    round: int
    is_sample: int
    marks: str
    next_due: str | None
    next_kind: str
    next_what: str
    missing: int
    search: str
    changed_at: str
    changed_seq: int
    deleted_at: str | None
    bookmark: str
    steps: int
    plan_hash: str

    @property
    def columns(self) -> tuple[Any, ...]:
        """All columns in their order, and the hash of them last."""
        values = tuple(getattr(self, name) for name in COLUMNS)
        return (*values, hashes.of_row(values))


COLUMNS = tuple(f.name for f in fields(PlanRow))


def next_row(kept: PlanRow | None, summary: Summary, now: datetime, seq: int) -> PlanRow:
    """Return the row of a plan as it will be after a change, but for the hash of its records."""
    return PlanRow(
        **_summary_columns(summary),
        changed_at=now.isoformat(),
        changed_seq=seq,
        deleted_at=kept.deleted_at if kept else None,
        bookmark=kept.bookmark if kept else "",
        steps=kept.steps if kept else 0,
        plan_hash=kept.plan_hash if kept else hashes.of_plan({}),
    )


def is_whole(columns: Sequence[Any]) -> bool:
    """Say whether a row, its hash last, is what was written."""
    try:
        return bool(hashes.of_row(columns[:-1]) == columns[-1])
    except hashes.UNREADABLE:
        return False


def to_listed(columns: Sequence[Any]) -> Listed:
    """Return the plan of a row, its hash last."""
    if not is_whole(columns):
        return _damaged(columns)
    row = PlanRow(*columns[:-1])
    return Listed(
        _summary(row),
        datetime.fromisoformat(row.changed_at),
        datetime.fromisoformat(row.deleted_at) if row.deleted_at else None,
        row.bookmark,
    )


def _summary_columns(summary: Summary) -> dict[str, Any]:
    return {
        "id": str(summary.id),
        "title": summary.title,
        "place": summary.place,
        "group": summary.group,
        "round": summary.round,
        "is_sample": int(summary.is_sample),
        "marks": as_json([astuple(mark) for mark in summary.marks]),
        "next_due": summary.next_due.isoformat() if summary.next_due else None,
        "next_kind": summary.next_kind,
        "next_what": summary.next_what,
        "missing": summary.missing,
        "search": summary.search,
    }


def _summary(row: PlanRow) -> Summary:
    return Summary(
        id=UUID(row.id),
        title=row.title,
        place=row.place,
        group=row.group,
        round=row.round,
        is_sample=bool(row.is_sample),
        marks=tuple(StepMark(*mark) for mark in json.loads(row.marks)),
        next_due=date.fromisoformat(row.next_due) if row.next_due else None,
        next_kind=row.next_kind,
        next_what=row.next_what,
        missing=row.missing,
        search=row.search,
    )


def _damaged(columns: Sequence[Any]) -> Listed:
    try:
        plan_id = UUID(columns[0])
    except hashes.UNREADABLE:
        plan_id = _NO_ID
    title = columns[1] if isinstance(columns[1], str) else ""
    nothing = Summary(plan_id, title, "", "", 1, False, (), None, "", "", 0, "")
    return Listed(nothing, _NO_DAY, None, "", is_damaged=True)
