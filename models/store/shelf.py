"""The rows of all plans by plain sqlite3: what Home needs at once, before anything slow is imported."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from uuid import UUID

from models.errors import LibraryDamagedError, PlanNotFoundError
from models.plan.text import clean, folded
from models.store import sqlite
from models.store.plan_row import COLUMNS, Listed, PlanRow, is_whole, to_listed
from models.words import _

if TYPE_CHECKING:
    from collections.abc import Sequence

_NAMES = tuple(f'"{name}"' for name in COLUMNS)
# The names all stand in plan_row.py; every value is a parameter.
_SELECT = f'SELECT {", ".join(_NAMES)}, "hash" FROM plans'  # noqa: S608
_FAMILY = (
    f"{_SELECT} WHERE deleted_at IS NULL AND id IN (SELECT headers.plan_id FROM headers WHERE"  # noqa: S608  As above.
    " headers.family = (SELECT own.family FROM headers AS own WHERE own.plan_id = ?))"
    " ORDER BY round, changed_seq"
)
_FOLLOWERS = (
    "SELECT headers.previous, max(headers.round) FROM headers JOIN plans ON plans.id = headers.plan_id"
    " WHERE headers.previous IS NOT NULL AND plans.deleted_at IS NULL GROUP BY headers.previous"
)
_INSERT = f'INSERT INTO plans ({", ".join(_NAMES)}, "hash") VALUES ({"?, " * len(_NAMES)}?)'  # noqa: S608
_UPDATE = f'UPDATE plans SET {" = ?, ".join(_NAMES)} = ?, "hash" = ? WHERE id = ?'  # noqa: S608


class Shelf:
    """All plans' rows. A write needs a transaction around it."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Look at the plans of an open library."""
        self._connection = connection
        found = connection.execute("SELECT coalesce(max(changed_seq), 0) FROM plans").fetchone()
        self._seq = int(found[0])

    def listed(self, search: str, *, offset: int, limit: int, deleted: bool) -> list[Listed]:
        """Return the plans in which every word of `search` occurs, the newest change first."""
        where, words = _condition(search, deleted=deleted)
        with sqlite.lenient(self._connection):
            found = self._connection.execute(
                f"{_SELECT} WHERE {where} ORDER BY changed_seq DESC LIMIT ? OFFSET ?",
                (*words, limit, offset),
            ).fetchall()
        return self._with_followers(found)

    def count(self, search: str, *, deleted: bool) -> int:
        """Return how many plans `listed` gives where nothing limits it."""
        where, words = _condition(search, deleted=deleted)
        found = self._connection.execute(f"SELECT count(*) FROM plans WHERE {where}", words)  # noqa: S608
        return int(found.fetchone()[0])

    def family(self, plan_id: UUID) -> list[Listed]:
        """Return the plans that are rounds of one, this one among them, the first round first."""
        with sqlite.lenient(self._connection):
            found = self._connection.execute(_FAMILY, (str(plan_id),)).fetchall()
        return self._with_followers(found)

    def followers(self) -> dict[str, int]:
        """Return the number of the round that goes on from a plan, by the plan's id as text."""
        try:
            with sqlite.lenient(self._connection):
                found = self._connection.execute(_FOLLOWERS).fetchall()
        except sqlite3.DatabaseError as error:
            if not sqlite.is_of_the_world(error):
                raise
            return {}  # Records that cannot be read hide no plan from the list.
        return {plan_id: number for plan_id, number in found if isinstance(number, int)}

    def _with_followers(self, rows: Sequence[tuple[Any, ...]]) -> list[Listed]:
        followers = self.followers()
        listed = (to_listed(columns) for columns in rows)
        return [replace(one, followed_by=followers.get(str(one.summary.id), 0)) for one in listed]

    def find(self, asked: str) -> UUID:
        """Return the id of the plan with exactly this title, this id, or an id that begins so.

        A deleted plan is found by its whole id only.
        """
        # Bytes from the command line that were no text are no plan's title, and nothing SQLite takes.
        asked = asked.encode(errors="backslashreplace").decode()
        named = self._connection.execute(
            "SELECT id, title FROM plans WHERE id = ? OR"
            " (deleted_at IS NULL AND (title = ? OR id LIKE ? ESCAPE '\\')) ORDER BY id",
            (asked.lower(), clean(asked), f"{_escaped(asked.lower())}%" if asked else ""),
        ).fetchall()
        titled = [plan_id for plan_id, title in named if title == clean(asked)]
        found = titled or [plan_id for plan_id, _title in named]
        if not found:
            raise PlanNotFoundError(
                _("There is no plan “{asked}”. Give its title or its id.").format(asked=asked)
            )
        if len(found) > 1:
            raise PlanNotFoundError(
                _("“{asked}” can be any of these plans: {ids}. Give one of these ids.").format(
                    asked=asked, ids=", ".join(found)
                )
            )
        return UUID(found[0])

    def row(self, plan_id: UUID) -> PlanRow | None:
        """Return the row of one plan, None where there is none, or raise LibraryDamagedError."""
        with sqlite.lenient(self._connection):
            found = self._connection.execute(f"{_SELECT} WHERE id = ?", (str(plan_id),)).fetchone()
        if found is None:
            return None
        if not is_whole(found):
            raise damaged_plan(plan_id, str(found[1]))
        return PlanRow(*found[:-1])

    def put(self, row: PlanRow) -> None:
        """Write the row of a plan, new or in place of the one with its id."""
        columns = row.columns
        if not self._connection.execute(_UPDATE, (*columns, row.id)).rowcount:
            self._connection.execute(_INSERT, columns)

    def move(self, row: PlanRow, deleted_at: str | None) -> None:
        """Put a plan in the drawer of deleted ones, or take it out; it stays where it is already."""
        if (row.deleted_at is None) != (deleted_at is None):
            self.put(replace(row, deleted_at=deleted_at, changed_seq=self.next_seq()))

    def remove(self, plan_id: UUID) -> None:
        """Take a plan off the shelf; its records and its history go with it."""
        self._connection.execute("DELETE FROM plans WHERE id = ?", (str(plan_id),))

    def next_seq(self) -> int:
        """Return the next place in the order of changes, which no clock can upset."""
        self._seq += 1
        return self._seq

    def ids(self) -> list[UUID]:
        """Return the ids of all plans, deleted ones too."""
        return [UUID(i) for (i,) in self._connection.execute("SELECT id FROM plans ORDER BY id")]


def damaged_plan(plan_id: UUID, title: str) -> LibraryDamagedError:
    """Return that one plan is not what was written."""
    return LibraryDamagedError(
        _(
            "The plan “{title}” ({id}) is damaged in the library. It was not changed. Other plans still open."
        ).format(title=title, id=plan_id)
    )


def _condition(search: str, *, deleted: bool) -> tuple[str, list[str]]:
    words = [f"%{_escaped(word)}%" for word in folded(search).split()]
    where = f"deleted_at IS {'NOT ' if deleted else ''}NULL"
    return where + " AND search LIKE ? ESCAPE '\\'" * len(words), words


def _escaped(word: str) -> str:
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
