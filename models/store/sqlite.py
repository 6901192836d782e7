"""The one file that knows SQLite: the connection, its settings, its lock, and what its errors mean."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from models.disk import whole_file
from models.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryInUseError,
    NotSavedError,
    OutputRefusedError,
)
from models.words import _

APPLICATION_ID = 0x46524644  # "FRFD"
# Each connection is set so, and asked whether it obeyed. TRUNCATE with EXTRA alone lost no acknowledged save in
# simulated power cuts, and leaves a file that may be copied by hand.
_PRAGMAS: dict[str, str | int] = {
    "journal_mode": "truncate",
    "synchronous": 3,
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "temp_store": 2,
}
_FULL = {sqlite3.SQLITE_FULL}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_FORMAT}
_FORBIDDEN = {
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_AUTH,
}
_IN_USE = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
# An error that quotes damaged words cannot itself be read.
UNREADABLE = (sqlite3.Error, UnicodeDecodeError)
_WORLD = _FULL | _DAMAGED | _FORBIDDEN | _IN_USE | {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_NOMEM}


def connect(path: Path) -> sqlite3.Connection:
    """Return a connection that alone may read and write the existing file `path`, or raise LibraryError.

    From now on nothing in this process may open the file in any other way: closing it would drop the lock.
    """
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode=rw",
            uri=True,
            timeout=0,
            isolation_level=None,
            check_same_thread=False,
        )
    except UNREADABLE as error:
        raise refused(error, path) from error
    try:
        connection.execute("PRAGMA locking_mode = exclusive")
        # The pragma alone takes no lock; a transaction takes it, and the pragma keeps it.
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except UNREADABLE as error:
        connection.close()
        raise refused(error, path) from error
    return connection


def settle(connection: sqlite3.Connection) -> None:
    """Set the connection of what is known to be a library, and make sure that it obeyed."""
    for name, value in _PRAGMAS.items():
        connection.execute(f"PRAGMA {name} = {value}")
    for name, wanted in {"locking_mode": "exclusive", **_PRAGMAS}.items():
        found = connection.execute(f"PRAGMA {name}").fetchone()
        if found is not None and found[0] != wanted:
            raise RuntimeError(f"this SQLite keeps {name} at {found[0]!r}")


def identity(connection: sqlite3.Connection) -> tuple[int, int]:
    """Return the application id and the version of the schema."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    return application, version


def identify(connection: sqlite3.Connection, version: int) -> None:
    """Mark the file as a library with this version of the schema."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")


def schema(connection: sqlite3.Connection) -> list[tuple[str, ...]]:
    """Return everything the file says about its own tables."""
    return sorted(
        connection.execute("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_master")
    )


def is_sound(connection: sqlite3.Connection, table: str = "") -> bool:
    """Say whether a table and its indexes, or the whole file, agree with each other."""
    check = f"PRAGMA integrity_check({table})" if table else "PRAGMA integrity_check"
    try:
        return bool(connection.execute(check).fetchone() == ("ok",))
    except sqlite3.DatabaseError:
        return False


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Make everything inside durable together, or nothing of it."""
    connection.execute("BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        # SQLite has rolled back by itself after some failures.
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def without_foreign_keys(connection: sqlite3.Connection) -> Iterator[None]:
    """Let tables be made anew: SQLite would otherwise delete what refers to them."""
    connection.execute("PRAGMA foreign_keys = 0")
    try:
        yield
    finally:
        connection.execute("PRAGMA foreign_keys = 1")


@contextmanager
def lenient(connection: sqlite3.Connection) -> Iterator[None]:
    """Read text that is not UTF-8 as replacement characters, so that one bad row hides no good one."""
    connection.text_factory = lambda raw: raw.decode(errors="replace")
    try:
        yield
    finally:
        connection.text_factory = str


def copy(connection: sqlite3.Connection, target: Path) -> None:
    """Write a checked copy of the whole library to `target`, or raise OutputRefusedError."""
    try:
        with whole_file(target) as draft:
            twin = sqlite3.connect(draft)
            try:
                connection.backup(twin)
                is_good = is_sound(twin)
            finally:
                twin.close()
            if not is_good:
                raise OutputRefusedError(
                    _(
                        "The copy at {path} is not whole: a disk or the library is damaged. Try another place."
                    ).format(path=target)
                )
    except sqlite3.Error as error:
        raise OutputRefusedError(
            _("The copy could not be written to {path}. Choose another place.").format(path=target)
        ) from error


def is_of_the_world(error: sqlite3.Error) -> bool:
    """Say whether an error is the disk's or the file's fault, not ours."""
    # Text that is not UTF-8 comes as an OperationalError without a code.
    return _code(error) in _WORLD or (
        isinstance(error, sqlite3.OperationalError) and not _code(error)
    )


def refused(error: Exception, path: Path) -> LibraryError:
    """Return why the library cannot be opened."""
    code = _code(error)
    if code in _IN_USE:
        return LibraryInUseError(
            _("Fourfold is open already. Use the window that is open, or close it first.")
        )
    if code in _FORBIDDEN:
        return forbidden(path)
    if code == sqlite3.SQLITE_IOERR:
        return LibraryError(
            _("The disk of {path} cannot be read. Check the disk or stick, then try again.").format(
                path=path
            )
        )
    return damaged(path)


def forbidden(path: Path) -> LibraryError:
    """Return that the file or its folder may not be written."""
    return LibraryError(
        _(
            "Fourfold may not write to {path}. Check the rights of the file and its folder, then try again."
        ).format(path=path)
    )


def damaged(path: Path) -> LibraryDamagedError:
    """Return that the file is not what was written, with what to do next."""
    return LibraryDamagedError(
        _(
            "The library {path} is damaged. It was not changed. Keep the file, and go on with a backup of it."
        ).format(path=path)
    )


def not_saved(error: Exception, path: Path) -> NotSavedError:
    """Return why a change could not be written."""
    code = _code(error)
    if code in _FULL:
        sentence = _("The disk is full, so the last changes are not saved yet. Make room on it.")
    elif getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_READONLY_DBMOVED:
        sentence = _(
            "{path} was moved or taken away, so the last changes are not saved yet. Put it back."
        )
    elif code in _FORBIDDEN:
        sentence = _(
            "{path} may not be written, so the last changes are not saved yet. Check its rights."
        )
    elif code in _DAMAGED:
        sentence = _(
            "The library {path} is damaged, so the last changes are not saved. Export this plan to another place."
        )
    else:
        sentence = _(
            "The disk of {path} failed, so the last changes are not saved yet. Export this plan to another place."
        )
    return NotSavedError(sentence.format(path=path))


def _code(error: Exception) -> int:
    """Return the primary result code: the extended ones only say more about it."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF
