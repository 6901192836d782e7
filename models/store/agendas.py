"""What is due in each plan, a row a plan, by plain sqlite3: what Today needs at once, without reading a plan."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import date, timedelta
from operator import attrgetter
from typing import TYPE_CHECKING, Any
from uuid import UUID

from models.agenda.due import WEEK_DAYS, Due, is_pressing
from models.plan.json_text import as_json
from models.store import hashes, sqlite

if TYPE_CHECKING:
    import sqlite3

_OF_THE_PLAN = ("plan_id", "title", "place")
_OWN = tuple(f.name for f in fields(Due) if f.name not in _OF_THE_PLAN)
_values = attrgetter(*_OWN)
# What counts: plans that are not deleted, and of several rounds only the one that no later round follows.
_COUNTS = (
    "plans.deleted_at IS NULL AND plans.id NOT IN (SELECT headers.previous FROM headers"
    " CROSS JOIN plans AS later WHERE headers.previous IS NOT NULL"
    " AND later.id = headers.plan_id AND later.deleted_at IS NULL)"
)
_SELECT = (
    "SELECT agendas.plan_id, agendas.first_on, agendas.items, agendas.hash FROM agendas"  # noqa: S608  Every word of it stands above.
    # A cross join is walked from the left: few rows are due, and there may be thousands of plans.
    " CROSS JOIN plans WHERE agendas.first_on <= ? AND plans.id = agendas.plan_id"
    f" AND {_COUNTS}"
)
_UNLISTED = (
    "SELECT plans.id FROM plans LEFT JOIN agendas ON agendas.plan_id = plans.id"  # noqa: S608  Every word of it stands above.
    f" WHERE agendas.plan_id IS NULL AND {_COUNTS}"
)
# Only the latest plans: a start waits for this answer, and Today itself looks at all.
_LATEST = (
    "SELECT latest.next_due FROM (SELECT id, next_due, is_sample FROM plans WHERE deleted_at IS NULL"
    " ORDER BY changed_seq DESC LIMIT 100) AS latest LEFT JOIN agendas ON agendas.plan_id = latest.id"
    " WHERE agendas.plan_id IS NULL AND latest.next_due <= ? AND latest.is_sample = 0"
)


@dataclass(frozen=True, slots=True)
class Found:
    """What the rows say, and the plans whose row is missing or not what was written."""

    dues: tuple[Due, ...]
    unread: tuple[UUID, ...]


class Agendas:
    """The rows of what is due. A write needs a transaction around it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Look at the rows of an open library."""
        self._connection = connection

    def put(self, plan_id: UUID, dues: Iterable[Due]) -> None:
        """Write the row of a plan that stands on the shelf, unless it says the same already."""
        row = _row(plan_id, tuple(dues))
        asked = "SELECT first_on, items, hash FROM agendas WHERE plan_id = ?"
        with sqlite.lenient(self._connection):
            known = self._connection.execute(asked, row[:1]).fetchone()
        if known == row[1:]:
            return
        self._connection.execute("DELETE FROM agendas WHERE plan_id = ?", row[:1])
        self._connection.execute(
            "INSERT INTO agendas (plan_id, first_on, items, hash) VALUES (?, ?, ?, ?)", row
        )

    def until(self, day: date) -> Found:
        """Return all that is due in those plans in which anything is due until `day`."""
        unread = [UUID(i) for (i,) in self._connection.execute(_UNLISTED)]
        if not sqlite.is_sound(self._connection, "agendas"):
            # An index that lies would hide a plan.
            everyone = self._connection.execute(f"SELECT plans.id FROM plans WHERE {_COUNTS}")  # noqa: S608  As above.
            return Found((), tuple(UUID(i) for (i,) in everyone))
        dues: list[Due] = []
        for row in self._rows(_SELECT, day):
            if _is_whole(row):
                dues += _dues(row)
            else:
                unread.append(UUID(row[0]))
        return Found(tuple(dues), tuple(unread))

    def is_pressing(self, today: date) -> bool:
        """Say whether anything is overdue, or due within a week, in a plan that is no example."""
        week = today + timedelta(days=WEEK_DAYS)
        for row in self._rows(f"{_SELECT} AND plans.is_sample = 0", week):
            # Of a row that is not what was written Today makes a new one.
            if not _is_whole(row) or any(is_pressing(due, today) for due in _dues(row)):
                return True
        found = self._connection.execute(_LATEST, (week.isoformat(),)).fetchone()
        return found is not None

    def _rows(self, query: str, day: date) -> Iterator[tuple[Any, ...]]:
        with sqlite.lenient(self._connection):
            found = self._connection.execute(query, (day.isoformat(),)).fetchall()
        yield from found


def _row(plan_id: UUID, dues: tuple[Due, ...]) -> tuple[Any, ...]:
    first_on = min(due.day for due in dues).isoformat() if dues else None
    said = {"title": dues[0].title, "place": dues[0].place} if dues else {}
    items = as_json({**said, "dues": [_plain(due) for due in dues]})
    columns = (str(plan_id), first_on, items)
    return (*columns, hashes.of_row(columns))


def _plain(due: Due) -> dict[str, Any]:
    # A plan has dozens of these, and they are told at every edit: what is nothing goes first, for it is most.
    own = {n: value for n, value in zip(_OWN, _values(due), strict=True) if value}
    own["day"] = due.day.isoformat()
    if due.record_id:
        own["record_id"] = str(due.record_id)
    return own


def _is_whole(row: tuple[Any, ...]) -> bool:
    try:
        return bool(hashes.of_row(row[:-1]) == row[-1])
    except hashes.UNREADABLE:
        return False


def _dues(row: tuple[Any, ...]) -> Iterator[Due]:
    plan_id, items = UUID(row[0]), json.loads(row[2])
    for item in items["dues"]:
        day = date.fromisoformat(item.pop("day"))
        record = item.pop("record_id", None)
        yield Due(
            **item,
            day=day,
            record_id=UUID(record) if record else None,
            plan_id=plan_id,
            title=items["title"],
            place=items["place"],
        )
