"""Whole plans, read and written with all that is checked of them: imported when the first plan is opened."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from sqlalchemy import Connection

from models.editing import KEPT_STEPS, Step
from models.errors import NotSavedError
from models.plan.difference import Difference, difference
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.store import hashes
from models.store.archive import Archive
from models.store.plan_row import PlanRow
from models.store.rows import DamagedRowError, is_keepable
from models.store.shelf import Shelf, damaged_plan
from models.words import _


@dataclass(frozen=True)
class Kept:
    """A plan as it was kept: `bookmark` is the place where the group left off, empty for none.

    A history that is damaged is empty, and says so: the plan itself is whole. `followed_by` is the number of the
    round that goes on from here, 0 where none does.
    """

    plan: Plan
    history: tuple[Step, ...]
    bookmark: str
    is_history_damaged: bool = False
    followed_by: int = 0

    @property
    def warning(self) -> str:
        """What a person must know who opens the plan, empty where all is well."""
        if self.is_history_damaged:
            return _(
                "The history of this plan is damaged: every word of the plan is whole,"
                " only what was done earlier can no longer be undone."
            )
        if self.followed_by:
            said = _(
                "This is round {round}. Round {next} goes on from here. This one stays as it was."
            )
            return said.format(round=self.plan.header.round, next=self.followed_by)
        return ""


class Plans:
    """The plans of an open library, on its one connection. What SQLite refuses comes as its own error."""

    def __init__(self, connection: sqlite3.Connection, shelf: Shelf) -> None:
        """Work beside the shelf that lists the plans."""
        self._archive = Archive(connection)
        self._shelf = shelf
        # The hashes of the plan that was read or kept last: nobody else can change the file.
        self._known: tuple[UUID, dict[str, str]] | None = None

    def read(self, row: PlanRow) -> Kept:
        """Return a plan, each of whose records is what was written, or raise LibraryDamagedError."""
        plan_id = UUID(row.id)
        with self._archive.transaction() as session:
            try:
                records, found = self._archive.records(session, plan_id)
            except (DamagedRowError, sqlite3.DatabaseError) as error:
                raise damaged_plan(plan_id, row.title) from error
            if hashes.of_plan(found) != row.plan_hash:
                raise damaged_plan(plan_id, row.title)
            self._known = (plan_id, found)
            plan = Plan(FrozenMap(records), plan_id)
            try:
                steps = self._archive.latest_steps(session, plan_id, row.steps, KEPT_STEPS)
            except (DamagedRowError, sqlite3.DatabaseError):
                return Kept(plan, (), row.bookmark, is_history_damaged=True)
            follower = self._shelf.followers().get(row.id, 0)
            return Kept(plan, tuple(steps), row.bookmark, followed_by=follower)

    def history(self, row: PlanRow, past: int, most: int | None) -> tuple[Step, ...]:
        """Return steps of a plan, oldest first, without the latest `past`, at `most` so many of the others.

        Raises LibraryDamagedError.
        """
        plan_id, last = UUID(row.id), max(row.steps - past, 0)
        first = 1 if most is None else max(last - most + 1, 1)
        end = last if past else None
        with self._archive.transaction() as session:
            try:
                return tuple(self._archive.steps(session, plan_id, first, row.steps, end))
            except (DamagedRowError, sqlite3.DatabaseError) as error:
                raise damaged_plan(plan_id, row.title) from error

    def keep(
        self,
        before: Plan | None,
        after: Plan,
        steps: Sequence[Step],
        row: PlanRow,
        put_beside: Callable[[Difference], None],
    ) -> None:
        """Write the difference, its steps, the row as the plan's new one and what goes beside, or nothing of it.

        What the library has of the plan is `before`; None where it has nothing.
        """
        with self._archive.transaction() as session:
            if before is None:
                self._shelf.put(row)  # Its records refer to it.
            change = difference(before or Plan(FrozenMap(), after.id), after)
            known = self._write(session, row, change, steps)
            put_beside(change)
        self._known = (after.id, known)

    def forget(self) -> None:
        """Look at the file anew before the next plan is kept."""
        self._known = None

    def _write(
        self, session: Connection, row: PlanRow, change: Difference, steps: Sequence[Step]
    ) -> dict[str, str]:
        """Write what changed and the row that tells of it; return the hashes of all records of the plan."""
        _refuse_unkeepable(change)
        plan_id = UUID(row.id)
        known = self._known[1] if self._known and self._known[0] == plan_id else None
        if known is None:
            known = self._archive.hashes(session, plan_id)
            if hashes.of_plan(known) != row.plan_hash:
                raise damaged_plan(plan_id, row.title)  # Writing on would bless what is lost.
        written = self._archive.change(session, plan_id, change.changes)
        now_known = {i: h for i, h in {**known, **written}.items() if h is not None}
        count = self._archive.keep_steps(session, plan_id, steps, row.steps)
        self._shelf.put(replace(row, steps=count, plan_hash=hashes.of_plan(now_known)))
        return now_known


def _refuse_unkeepable(change: Difference) -> None:
    """Raise NotSavedError if a record would not come back from the disk as it is."""
    if not all(one.after is None or is_keepable(one.after) for one in change.changes):
        raise NotSavedError(
            _(
                "A text is too long to be saved, or holds signs that no computer can read. Shorten it."
            )
        )
