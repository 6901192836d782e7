"""An older library brought to this version: copied first, changed as a whole or not at all, then read again."""

import sqlite3
from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from models.store import hashes, sqlite
from models.store.archive import Archive
from models.store.rows import DamagedRowError
from models.store.seal import seal
from models.store.shelf import Shelf


def upgrade(connection: sqlite3.Connection, path: Path, version: int, scripts: Path) -> None:
    """Bring the library at `path` to `version`, after a copy of it as it was, or leave it as it was."""
    _application, old = sqlite.identity(connection)
    sqlite.copy(connection, path.with_name(f"{path.name}-version-{old}"))
    archive = Archive(connection)
    with sqlite.without_foreign_keys(connection), archive.transaction() as session:
        run_migrations(session, scripts)
        if not _is_whole(connection, archive, session):
            raise sqlite.damaged(path)
        seal(connection, version)


def run_migrations(session: Connection, scripts: Path) -> None:
    """Run every migration that is due, inside the transaction that is open."""
    config = Config()
    config.set_main_option("script_location", str(scripts))
    config.attributes["connection"] = session
    command.upgrade(config, "head")


def _is_whole(connection: sqlite3.Connection, archive: Archive, session: Connection) -> bool:
    shelf = Shelf(connection)
    for plan_id in shelf.ids():
        row = shelf.row(plan_id)
        try:
            _records, found = archive.records(session, plan_id)
        except DamagedRowError:
            return False
        if row is None or hashes.of_plan(found) != row.plan_hash:
            return False
    return True
