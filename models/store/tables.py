"""The tables, made from the records' own fields: a new kind of record is a dataclass, a line here, a migration."""

import dataclasses
import types
from typing import Any, get_args, get_type_hints
from uuid import UUID

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeEngine

from models.plan.records import RECORDS, Record

# Named constraints can be found again by a migration on any database.
METADATA = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)
_NAMES = {
    "header": "headers",
    "answer": "answers",
    "entry": "entries",
    "partner": "partners",
    "action": "actions",
    "sign": "signs",
    "reading": "readings",
    "review": "reviews",
    "message": "messages",
    "event": "events",
    "set_aside": "set_asides",
    "printing": "printings",
    "sheet": "sheets",
    "heard": "heard",
}
_TYPES: dict[Any, type[TypeEngine[Any]]] = {str: Text, int: BigInteger, bool: Boolean}


def _id() -> String:
    return String(36)


def _hash() -> Column[str]:
    return Column("hash", String(32), nullable=False)


def _plan_id() -> Column[str]:
    return Column("plan_id", _id(), ForeignKey("plans.id", ondelete="CASCADE"), primary_key=True)


def _field(name: str, hint: Any) -> Column[Any]:
    is_optional = isinstance(hint, types.UnionType)
    kind = next(a for a in get_args(hint) if a is not types.NoneType) if is_optional else hint
    column_type = _id() if kind is UUID else _TYPES.get(kind, JSON)()
    return Column(name, column_type, nullable=is_optional)


def _record_table(kind: type[Record]) -> Table:
    hints = get_type_hints(kind)
    names = [f.name for f in dataclasses.fields(kind) if f.name not in ("id", "beyond")]
    return Table(
        _NAMES[kind.kind],
        METADATA,
        _plan_id(),
        Column("record_id", _id(), primary_key=True),
        *(_field(name, hints[name]) for name in names),
        Column("beyond", JSON, nullable=False),
        _hash(),
        # A plan's rows lie side by side, and no second tree can contradict the first.
        sqlite_with_rowid=False,
    )


LIBRARY = Table(
    "library",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("schema_hash", String(32), nullable=False),
    Column("opened", String(36), nullable=False),
    _hash(),
)

PLANS = Table(
    "plans",
    METADATA,
    Column("id", _id(), primary_key=True),
    Column("title", Text, nullable=False),
    Column("place", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("round", BigInteger, nullable=False),
    Column("is_sample", Boolean, nullable=False),
    Column("marks", Text, nullable=False),
    Column("next_due", String(10)),
    Column("next_kind", Text, nullable=False),
    Column("next_what", Text, nullable=False),
    Column("missing", BigInteger, nullable=False),
    Column("search", Text, nullable=False),
    Column("changed_at", String(40), nullable=False),
    Column("changed_seq", BigInteger, nullable=False),
    Column("deleted_at", String(40)),
    Column("bookmark", Text, nullable=False),
    Column("steps", BigInteger, nullable=False),
    Column("plan_hash", String(32), nullable=False),
    _hash(),
    Index(None, "deleted_at", "changed_seq"),
    sqlite_with_rowid=False,
)

# What is due in each plan, for Today; a plan that an older version kept has no row yet.
AGENDAS = Table(
    "agendas",
    METADATA,
    _plan_id(),
    Column("first_on", String(10)),
    Column("items", Text, nullable=False),
    _hash(),
    Index(None, "first_on"),
    sqlite_with_rowid=False,
)

RECORD_TABLES: dict[str, Table] = {kind: _record_table(c) for kind, c in RECORDS.items()}

HISTORY = Table(
    "history",
    METADATA,
    _plan_id(),
    Column("seq", BigInteger, primary_key=True, autoincrement=False),
    Column("step_id", _id(), nullable=False),
    Column("kind", String(8), nullable=False),
    Column("turns", _id()),
    Column("who", Text, nullable=False),
    Column("at", String(40), nullable=False),
    Column("verb", Text, nullable=False),
    Column("question", Text, nullable=False),
    Column("record", _id()),
    Column("field", Text, nullable=False),
    Column("difference", JSON, nullable=False),
    _hash(),
    Index(None, "plan_id", "step_id", unique=True),
    sqlite_with_rowid=False,
)

# Alembic's own table, so that a fresh library and an upgraded one are equal to the letter.
ALEMBIC_VERSION = Table(
    "alembic_version",
    METADATA,
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)
