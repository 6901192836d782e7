"""The library's file: found, made or refused, and brought up to this version's schema."""

import os
import sqlite3
import stat
from contextlib import ExitStack
from pathlib import Path

from models import disk
from models.errors import (
    LibraryDamagedError,
    LibraryError,
    LibraryMissingError,
    LibraryTooNewError,
    OutputRefusedError,
)
from models.store import sqlite
from models.store.seal import is_sealed, seal
from models.words import _

VERSION = 3
MIGRATIONS = Path(__file__).parent / "migrations"
# SQLite takes a shorter file for an empty one, and would write over it.
_SMALLEST = 512
_MARK = b"Fourfold keeps plans in the file beside this one. Leave this file where it is.\n"


def open_file(path: Path) -> sqlite3.Connection:
    """Return a locked connection to the library at `path`, of this version's schema, or raise LibraryError.

    A library is made only where there is none and never was one. Nothing is ever written over.
    """
    path = Path(os.path.realpath(path))
    mark = path.with_name(path.name + "-known")
    size = _size(path)
    if not size:
        _refuse_lost(path, mark, is_there=size is not None)
        _make(path, is_there=size is not None)
    with ExitStack() as stack:
        connection = _connected(path, mark)
        stack.callback(connection.close)
        try:
            if size:
                _check(connection, path)
                disk.keep_private(path)  # It may have been copied by hand.
            else:
                _fill(connection)
            if not mark.exists():
                disk.write_whole(mark, _MARK)
        except sqlite.UNREADABLE as error:
            raise sqlite.refused(error, path) from error
        except OutputRefusedError as error:
            raise LibraryError(error.sentence) from error
        stack.pop_all()
    return connection


def _size(path: Path) -> int | None:
    """Return the size of the file by its name alone, None where there is none; never open it."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise sqlite.forbidden(path) from error
    if not stat.S_ISREG(found.st_mode) or 0 < found.st_size < _SMALLEST:
        raise _not_a_library(path)
    # SQLite would open it to read, without a lock, and fail at the first save.
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        raise sqlite.forbidden(path)
    return found.st_size


def _refuse_lost(path: Path, mark: Path, *, is_there: bool) -> None:
    if not mark.exists():
        return
    sentence = (
        _("The library {path} is empty, but there were plans in it. Put a backup in its place.")
        if is_there
        else _("The library {path} is gone. Put it or a backup back in its place.")
    )
    fresh = _("To begin with no plans, remove {mark} first.")
    raise LibraryMissingError(f"{sentence} {fresh}".format(path=path, mark=mark))


def _make(path: Path, *, is_there: bool) -> None:
    if is_there:
        disk.keep_private(path)  # Now: SQLite gives its journal the same rights.
        return
    try:
        disk.create_private(path)
    except FileNotFoundError as error:
        raise LibraryMissingError(
            _("There is no folder {folder} for the library. Is a stick or disk missing?").format(
                folder=path.parent
            )
        ) from error
    except OSError as error:
        raise sqlite.forbidden(path) from error


def _connected(path: Path, mark: Path) -> sqlite3.Connection:
    try:
        return sqlite.connect(path)
    except LibraryDamagedError:
        if mark.exists():
            raise
        # Nothing says that there ever was a library: it may be a picture.
        raise _not_a_library(path) from None


def _fill(connection: sqlite3.Connection) -> None:
    """Make the tables, all or none of them."""
    from models.store import tables  # noqa: PLC0415  SQLAlchemy is slow to import.
    from models.store.archive import Archive  # noqa: PLC0415

    sqlite.settle(connection)
    with Archive(connection).transaction() as session:
        tables.METADATA.create_all(session)
        session.execute(tables.ALEMBIC_VERSION.insert(), {"version_num": f"{VERSION:04}"})
        seal(connection, VERSION)


def _check(connection: sqlite3.Connection, path: Path) -> None:
    """Refuse what is not a whole library of a known version, and upgrade an older one."""
    application, version = sqlite.identity(connection)
    if application != sqlite.APPLICATION_ID:
        raise _not_a_library(path)
    sqlite.settle(connection)
    if version > VERSION:
        raise LibraryTooNewError(
            _("The library {path} was written by a newer Fourfold. Open it with that one.").format(
                path=path
            )
        )
    if version < 1 or not is_sealed(connection) or not sqlite.is_sound(connection, "plans"):
        raise sqlite.damaged(path)
    if version < VERSION:
        from models.store.upgrade import upgrade  # noqa: PLC0415  Alembic is slow to import.

        upgrade(connection, path, VERSION, MIGRATIONS)


def _not_a_library(path: Path) -> LibraryDamagedError:
    return LibraryDamagedError(
        _("{path} is not a library of Fourfold. It was not changed. Choose another file.").format(
            path=path
        )
    )
