"""The library's own row: which tables there are, so that a change of them shows, and which plan was opened last."""

import sqlite3
from uuid import UUID

from models.store import hashes, sqlite


def seal(connection: sqlite3.Connection, version: int) -> None:
    """Write down the tables there are and their version; keep which plan was opened last."""
    (opened,) = connection.execute("SELECT opened FROM library").fetchone() or ("",)
    connection.execute("DELETE FROM library")
    _write(connection, _schema_hash(connection), opened)
    sqlite.identify(connection, version)


def is_sealed(connection: sqlite3.Connection) -> bool:
    """Say whether the tables are those that were written down."""
    rows = connection.execute("SELECT schema_hash, opened, hash FROM library").fetchall()
    if len(rows) != 1:
        return False
    schema_hash, opened, found = rows[0]
    is_whole = found == hashes.of_row((schema_hash, opened))
    return bool(is_whole and schema_hash == _schema_hash(connection))


def last_opened(connection: sqlite3.Connection) -> UUID | None:
    """Return the plan that was opened last, None where it is deleted or gone."""
    found = connection.execute(
        "SELECT plans.id FROM library JOIN plans ON plans.id = library.opened"
        " WHERE plans.deleted_at IS NULL"
    ).fetchone()
    return UUID(found[0]) if found else None


def remember_opened(connection: sqlite3.Connection, plan_id: UUID) -> None:
    """Remember which plan was opened last."""
    (schema_hash,) = connection.execute("SELECT schema_hash FROM library").fetchone()
    connection.execute("DELETE FROM library")
    _write(connection, schema_hash, str(plan_id))


def _write(connection: sqlite3.Connection, schema_hash: str, opened: str) -> None:
    connection.execute(
        "INSERT INTO library (id, schema_hash, opened, hash) VALUES (1, ?, ?, ?)",
        (schema_hash, opened, hashes.of_row((schema_hash, opened))),
    )


def _schema_hash(connection: sqlite3.Connection) -> str:
    return hashes.of_row([list(row) for row in sqlite.schema(connection)])
