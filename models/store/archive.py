"""Records and history in their tables, through SQLAlchemy: imported when the first plan is opened, not before."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from contextlib import AbstractContextManager
from uuid import UUID

from sqlalchemy import (
    BindParameter,
    Connection,
    bindparam,
    create_engine,
    delete,
    event,
    insert,
    select,
    update,
)
from sqlalchemy.engine.interfaces import ExceptionContext
from sqlalchemy.pool import StaticPool

from models.editing import Step
from models.plan.difference import Change
from models.plan.json_text import as_json
from models.plan.records import Record
from models.store.hashes import UNREADABLE
from models.store.rows import (
    DamagedRowError,
    Row,
    record_to_row,
    row_to_record,
    row_to_step,
    step_to_row,
)
from models.store.tables import HISTORY, RECORD_TABLES

_PLAN: BindParameter[str] = bindparam("of_plan")
_READ = {k: select(t).where(t.c.plan_id == _PLAN) for k, t in RECORD_TABLES.items()}
_READ_HASHES = {
    k: select(t.c.record_id, t.c.hash).where(t.c.plan_id == _PLAN) for k, t in RECORD_TABLES.items()
}
_INSERT = {k: insert(t) for k, t in RECORD_TABLES.items()}
_DELETE = {
    k: delete(t).where(t.c.plan_id == _PLAN, t.c.record_id == bindparam("of_record"))
    for k, t in RECORD_TABLES.items()
}
_READ_STEPS = (
    select(HISTORY)
    .where(
        HISTORY.c.plan_id == _PLAN,
        HISTORY.c.seq.between(bindparam("from_seq"), bindparam("to_seq")),
    )
    .order_by(HISTORY.c.seq)
)
_FIRST_OF_LATEST = (
    select(HISTORY.c.seq)
    .where(HISTORY.c.plan_id == _PLAN, HISTORY.c.kind == "do")
    .order_by(HISTORY.c.seq.desc())
    .limit(1)
    .offset(bindparam("back"))
)
_NO_END = 2**62
_REPLACE_STEP = update(HISTORY).where(
    HISTORY.c.plan_id == _PLAN, HISTORY.c.step_id == bindparam("of_step")
)
_INSERT_STEP = insert(HISTORY)


class Archive:
    """The records of all plans, on the library's one connection."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Work on the connection that holds the library's lock."""
        self.engine = create_engine(
            "sqlite://",
            creator=lambda: connection,
            poolclass=StaticPool,
            hide_parameters=True,  # No word of a plan may stand in an error's text.
            json_serializer=as_json,
        )
        event.listen(self.engine, "begin", _begin)
        event.listen(self.engine, "handle_error", _own_error, retval=True)

    def transaction(self) -> AbstractContextManager[Connection]:
        """Make everything inside durable together, or nothing of it. SQLite's errors come as its own."""
        return self.engine.begin()

    def records(
        self, connection: Connection, plan_id: UUID
    ) -> tuple[dict[UUID, Record], dict[str, str]]:
        """Return a plan's records by id, and their hashes by id as text, or raise DamagedRowError."""
        records: dict[UUID, Record] = {}
        hashes: dict[str, str] = {}
        try:
            for kind, query in _READ.items():
                for row in connection.execute(query, {"of_plan": str(plan_id)}).mappings():
                    record = row_to_record(kind, dict(row))
                    records[record.id] = record
                    hashes[row["record_id"]] = row["hash"]
        except UNREADABLE as error:
            raise DamagedRowError(type(error).__name__) from error
        return records, hashes

    def hashes(self, connection: Connection, plan_id: UUID) -> dict[str, str]:
        """Return the hash of each record of a plan by the record's id."""
        of_plan = {"of_plan": str(plan_id)}
        rows = (r for query in _READ_HASHES.values() for r in connection.execute(query, of_plan))
        return {row.record_id: row.hash for row in rows}

    def change(
        self, connection: Connection, plan_id: UUID, changes: Iterable[Change]
    ) -> dict[str, str | None]:
        """Write what changed; return the new hash of each changed record, None where it is gone."""
        gone: dict[str, list[dict[str, str]]] = defaultdict(list)
        come: dict[str, list[Row]] = defaultdict(list)
        hashes: dict[str, str | None] = {}
        for change in changes:
            hashes[str(change.record.id)] = None
            if change.before is not None:
                record_id = str(change.before.id)
                gone[change.before.kind].append({"of_plan": str(plan_id), "of_record": record_id})
            if change.after is not None:
                row = record_to_row(plan_id, change.after)
                come[change.after.kind].append(row)
                hashes[row["record_id"]] = row["hash"]
        for kind, keys in gone.items():
            connection.execute(_DELETE[kind], keys)
        for kind, rows in come.items():
            connection.execute(_INSERT[kind], rows)
        return hashes

    def steps(
        self, connection: Connection, plan_id: UUID, first: int, count: int, last: int | None = None
    ) -> list[Step]:
        """Return the steps of a plan from the `first` to the `last`, all of `count` where that is None.

        Raises DamagedRowError.
        """
        # A step beyond the last of all is damage too.
        end = _NO_END if last is None else last
        wanted = {"of_plan": str(plan_id), "from_seq": first, "to_seq": end}
        try:
            rows = connection.execute(_READ_STEPS, wanted).mappings().all()
            found = [(row["seq"], row_to_step(dict(row))) for row in rows]
        except UNREADABLE as error:
            raise DamagedRowError(type(error).__name__) from error
        if [seq for seq, _step in found] != list(range(first, min(end, count) + 1)):
            raise DamagedRowError("a step is missing")
        return [step for _seq, step in found]

    def latest_steps(
        self, connection: Connection, plan_id: UUID, count: int, latest: int
    ) -> list[Step]:
        """Return the `latest` steps that did something, with what was undone and redone of them alone."""
        wanted = {"of_plan": str(plan_id), "back": latest - 1}
        first = connection.execute(_FIRST_OF_LATEST, wanted).scalar() or 1
        steps = self.steps(connection, plan_id, first, count)
        known = {step.id for step in steps}
        return [step for step in steps if step.turns is None or step.turns in known]

    def keep_steps(
        self, connection: Connection, plan_id: UUID, steps: Iterable[Step], count: int
    ) -> int:
        """Write steps, each in place of the one with its id or behind the `count` there are; return the count."""
        for step in steps:
            row = step_to_row(plan_id, step)
            keys = {"of_plan": str(plan_id), "of_step": str(step.id)}
            if not connection.execute(_REPLACE_STEP, {**row, **keys}).rowcount:
                count += 1
                connection.execute(_INSERT_STEP, {**row, "seq": count})
        return count


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _own_error(context: ExceptionContext) -> BaseException | None:
    """Let SQLite's own error through: it has no word of a plan in it, and one kind of error is enough."""
    error = context.original_exception
    return error if isinstance(error, sqlite3.Error) else None
