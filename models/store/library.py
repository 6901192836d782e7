"""The library: all plans of this computer in one file. Plans go in and come out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING
from uuid import UUID

from models import disk
from models.agenda.due import Waiting
from models.errors import FourfoldError, LibraryDamagedError, NotSavedError, PlanNotFoundError
from models.store import schema, sqlite
from models.store.agendas import Agendas
from models.store.plan_row import Listed, PlanRow, next_row
from models.store.seal import last_opened, remember_opened
from models.store.shelf import Shelf
from models.words import _

if TYPE_CHECKING:
    from models.agenda.due import Due
    from models.checks.summary import Summary
    from models.editing import Step
    from models.guide.shapes import Guide
    from models.plan.difference import Difference
    from models.plan.plan import Plan
    from models.store.plans import Kept, Plans


class Library:
    """All plans of one file, for any thread. No other program can read or write it while it is open."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        summarise: Callable[[Plan], Summary],
        guide: Callable[[], Guide],
        clock: Callable[[], datetime],
    ) -> None:
        """Take over a locked connection; `open` makes one."""
        self.path = path
        self._connection = connection
        self._summarise = summarise
        self._guide = guide
        self._clock = clock
        self._shelf = Shelf(connection)
        self._agendas = Agendas(connection)
        self._lock = RLock()

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        summarise: Callable[[Plan], Summary],
        guide: Callable[[], Guide],
        clock: Callable[[], datetime],
    ) -> Library:
        """Open the library at `path`, make it where there never was one, or raise LibraryError."""
        return cls(path, schema.open_file(path), summarise=summarise, guide=guide, clock=clock)

    def summaries(
        self, search: str = "", *, offset: int = 0, limit: int = 50, deleted: bool = False
    ) -> list[Listed]:
        """Return the plans in which every word of `search` occurs, the newest change first."""
        with self._reading():
            return self._shelf.listed(search, offset=offset, limit=limit, deleted=deleted)

    def count(self, search: str = "", *, deleted: bool = False) -> int:
        """Return how many plans there are in all that `summaries` would give."""
        with self._reading():
            return self._shelf.count(search, deleted=deleted)

    def family(self, plan_id: UUID) -> list[Listed]:
        """Return the rounds among which a plan is one, the first one first; deleted ones are left out."""
        with self._reading():
            return self._shelf.family(plan_id)

    def agenda(self, until: date) -> Waiting:
        """Return what waits for somebody in those plans in which anything is due until that day."""
        with self._reading():
            found = self._agendas.until(until)
            dues, damaged = list(found.dues), []
            for plan_id in found.unread:
                try:
                    made = self._list_anew(plan_id)
                except LibraryDamagedError as error:
                    damaged.append(error.sentence)
                else:
                    dues += made if any(due.day <= until for due in made) else ()
        return Waiting(tuple(dues), tuple(damaged))

    def is_due(self, today: date) -> bool:
        """Say at once whether anything is overdue or due within a week; the example does not count."""
        with self._reading():
            return self._agendas.is_pressing(today)

    def find(self, asked: str) -> UUID:
        """Return the plan with this id, a beginning of it, or this exact title, or raise PlanNotFoundError."""
        with self._reading():
            return self._shelf.find(asked)

    def read(self, plan_id: UUID) -> Kept:
        """Return a plan, each of whose records is what was written, or raise LibraryDamagedError."""
        with self._reading():
            return self._plans.read(self._row(plan_id))

    def history(self, plan_id: UUID, *, past: int = 0, most: int | None = None) -> tuple[Step, ...]:
        """Return every step that was ever made in a plan, oldest first, or raise LibraryDamagedError.

        A long history is read piece by piece: without the latest `past` steps, at `most` so many of the others.
        """
        with self._reading():
            return self._plans.history(self._row(plan_id), past, most)

    def keep(
        self,
        before: Plan | None,
        after: Plan,
        steps: Sequence[Step] = (),
        *,
        bookmark: str | None = None,
    ) -> datetime:
        """Store the difference and its steps durably, or raise NotSavedError and leave the library as it was.

        A step takes the place of the one with its id. Returns, after the commit, the moment of the change.
        """
        now = self._clock()
        with self._writing():
            kept = self._shelf.row(after.id)
            if kept and before is None:
                raise ValueError("a plan that is kept already changes from what it was")
            row = next_row(kept, self._summarise(after), now, self._shelf.next_seq())
            if bookmark is not None:
                row = replace(row, bookmark=bookmark)
            # A plan that is not in the library, or not any more, is kept whole.
            known = before if kept else None
            self._plans.keep(known, after, steps, row, lambda change: self._list(after, change))
        return now

    def mark(self, plan_id: UUID, bookmark: str) -> datetime:
        """Remember where the group is in a plan and return the moment, or raise NotSavedError."""
        with self._writing(), sqlite.transaction(self._connection):
            self._shelf.put(replace(self._row(plan_id), bookmark=bookmark))
        return self._clock()

    def delete(self, plan_id: UUID) -> None:
        """Put a plan in the drawer of deleted ones where it is not there yet, or raise NotSavedError."""
        self._move(plan_id, self._clock().isoformat())

    def restore(self, plan_id: UUID) -> None:
        """Take a plan out of the drawer of deleted ones where it is there, or raise NotSavedError."""
        self._move(plan_id, None)

    def forget(self, plan_id: UUID) -> None:
        """Remove a plan and its history for ever, or raise NotSavedError."""
        with self._writing(), sqlite.transaction(self._connection):
            self._shelf.remove(plan_id)
            self._plans.forget()

    def duplicate(self, plan_id: UUID, new_id: UUID, title_question: str) -> None:
        """Keep a copy of a plan under a new id and a title that says so."""
        from models.store.twin import twin  # noqa: PLC0415  Home needs no plan.

        self.keep(None, twin(self.read(plan_id).plan, new_id, title_question))

    def last_opened(self) -> UUID | None:
        """Return the plan that was opened last, None where it is deleted or gone."""
        with self._reading():
            return last_opened(self._connection)

    def opened(self, plan_id: UUID) -> None:
        """Remember which plan was opened last, or raise NotSavedError."""
        with self._writing(), sqlite.transaction(self._connection):
            remember_opened(self._connection, plan_id)

    def backup(self, target: Path) -> None:
        """Write a checked copy of the whole library to `target`, or raise OutputRefusedError."""
        disk.refuse_library(target, self.path)
        with self._lock:
            sqlite.copy(self._connection, target)

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    @cached_property
    def _plans(self) -> Plans:
        from models.store.plans import Plans  # noqa: PLC0415  SQLAlchemy is slow to import.

        return Plans(self._connection, self._shelf)

    def _reading(self) -> AbstractContextManager[None]:
        return self._alone(sqlite.refused)

    def _writing(self) -> AbstractContextManager[None]:
        return self._alone(sqlite.not_saved)

    @contextmanager
    def _alone(self, told: Callable[[Exception, Path], FourfoldError]) -> Iterator[None]:
        """Let no other thread in; what the world refuses is `told`, our own mistakes fly."""
        with self._lock:
            try:
                yield
            except sqlite3.Error as error:
                if not sqlite.is_of_the_world(error):
                    raise
                raise told(error, self.path) from error

    def _row(self, plan_id: UUID) -> PlanRow:
        row = self._shelf.row(plan_id)
        if row is None:
            raise PlanNotFoundError(_("There is no plan {id}.").format(id=plan_id))
        return row

    def _list(self, plan: Plan, change: Difference) -> None:
        from models.agenda.gathering import touches  # noqa: PLC0415  Home needs no plan.

        if touches(change, self._guide()):
            self._agendas.put(plan.id, self._dues(plan))

    def _dues(self, plan: Plan) -> tuple[Due, ...]:
        from models.agenda.gathering import agenda  # noqa: PLC0415  Home needs no plan.

        return agenda(plan, self._guide())

    def _list_anew(self, plan_id: UUID) -> tuple[Due, ...]:
        """Return what waits in a plan that has no whole row, and write its row where that is possible."""
        dues = self._dues(self.read(plan_id).plan)
        with suppress(NotSavedError), self._writing(), sqlite.transaction(self._connection):
            self._agendas.put(plan_id, dues)
        return dues

    def _move(self, plan_id: UUID, deleted_at: str | None) -> None:
        with self._writing(), sqlite.transaction(self._connection):
            self._shelf.move(self._row(plan_id), deleted_at)
