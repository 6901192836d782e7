"""The file itself: its settings, its tables, and how it becomes one of the next version."""

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from uuid import UUID

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from models.errors import LibraryDamagedError, LibraryError
from models.plan.records import RECORDS
from models.store import schema, sqlite
from models.store.archive import Archive
from models.store.library import Library
from models.store.tables import ALEMBIC_VERSION, METADATA, RECORD_TABLES
from models.store.upgrade import run_migrations, upgrade
from tests.guard import ROOT
from tests.models.store.libraries import library_at, summarise, titled
from tests.models.store.make_sample import SAMPLE, sample_plan, sample_steps

ONE = UUID("11111111-1111-4111-8111-111111111111")
PRAGMAS = {
    "application_id": 0x46524644,
    "user_version": schema.VERSION,
    "journal_mode": "truncate",
    "synchronous": 3,
    "locking_mode": "exclusive",
    "foreign_keys": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "secure_delete": 1,
    "temp_store": 2,
}


@pytest.fixture
def empty() -> Iterator[sqlite3.Connection]:
    """A database with no table."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    yield connection
    connection.close()


@pytest.mark.parametrize("name", PRAGMAS)
def test_every_connection_is_set_for_safety(library: Library, name: str) -> None:
    found = library._connection.execute(f"PRAGMA {name}").fetchone()  # noqa: SLF001  SQLite is asked itself.
    assert found == (PRAGMAS[name],)


def test_a_sqlite_that_does_not_obey_is_not_used(empty: sqlite3.Connection) -> None:
    with pytest.raises(RuntimeError, match="locking_mode"):
        sqlite.settle(empty)


def test_an_upgraded_library_equals_a_fresh_one_to_the_letter(empty: sqlite3.Connection) -> None:
    fresh = sqlite3.connect(":memory:", isolation_level=None)
    with Archive(fresh).transaction() as session:
        METADATA.create_all(session)
    with Archive(empty).transaction() as session:
        run_migrations(session, schema.MIGRATIONS)
    assert sqlite.schema(empty) == sqlite.schema(fresh)
    fresh.close()


def test_a_fresh_library_stands_at_the_last_migration(
    library: Library, empty: sqlite3.Connection
) -> None:
    with Archive(empty).transaction() as session:
        run_migrations(session, schema.MIGRATIONS)
    query = f"SELECT version_num FROM {ALEMBIC_VERSION}"  # noqa: S608
    kept = library._connection.execute(query).fetchall()  # noqa: SLF001
    assert kept == empty.execute(query).fetchall()


def test_every_kind_of_record_has_its_table() -> None:
    assert RECORD_TABLES.keys() == RECORDS.keys()


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=str)
def test_every_table_can_be_made_on_another_database(table: object) -> None:
    assert str(table) in str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[arg-type,no-untyped-call]


def test_the_library_of_version_1_opens_for_ever(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    path.write_bytes(SAMPLE.read_bytes())
    with library_at(path) as library:
        plan = sample_plan()
        kept = library.read(plan.id)
        assert kept.plan == plan
        assert kept.history == sample_steps(plan)
        assert kept.bookmark == "develop.actions"
        assert library.last_opened() == plan.id
        assert library.summaries()[0].summary.title == summarise(plan).title


def test_home_is_listed_before_anything_slow_is_imported(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    with library_at(path) as library:
        library.keep(None, titled(ONE, "Referrals"))
        library.opened(ONE)
    start = (
        "import pathlib, sys\n"
        "from tests.models.store.libraries import library_at\n"
        "with library_at(pathlib.Path(sys.argv[1])) as library:\n"
        "    assert library.summaries('referrals')[0].summary.id == library.last_opened()\n"
        "    assert library.find('Referrals') == library.last_opened()\n"
        "    assert library.count() == 1\n"
        "    library.opened(library.last_opened())\n"
        "    library.delete(library.last_opened())\n"
        "print(sorted({name.partition('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", start, str(path)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "models" in done.stdout
    assert "sqlalchemy" not in done.stdout
    assert "alembic" not in done.stdout


# A migration as a later version will bring it: a new column, and a table made anew that others refer to.
NEXT_VERSION = schema.VERSION + 1
NEXT = f"""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT_VERSION:04}"
down_revision = "{schema.VERSION:04}"


def upgrade():
    op.add_column("partners", sa.Column("since", sa.Text(), nullable=False, server_default=""))
    with op.batch_alter_table("plans") as plans:
        plans.alter_column("place", type_=sa.String(200))
    {{then}}
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A library of this version, as one of the next will find it."""
    path = tmp_path / "library.fourfold"
    path.write_bytes(SAMPLE.read_bytes())
    return path


def next_scripts(tmp_path: Path, then: str) -> Path:
    """The migrations of the next version."""
    scripts = tmp_path / "migrations"
    (scripts / "versions").mkdir(parents=True)
    source = ROOT / "models" / "store" / "migrations"
    for file in (Path("env.py"), *(p.relative_to(source) for p in source.glob("versions/v*.py"))):
        (scripts / file).write_bytes((source / file).read_bytes())
    (scripts / "versions" / f"v{NEXT_VERSION:04}_next.py").write_text(NEXT.format(then=then))
    return scripts


def test_an_older_library_is_copied_then_upgraded(tmp_path: Path, old: Path) -> None:
    content = old.read_bytes()
    connection = sqlite.connect(old)
    sqlite.settle(connection)
    upgrade(connection, old, NEXT_VERSION, next_scripts(tmp_path, "pass"))
    assert sqlite.identity(connection) == (sqlite.APPLICATION_ID, NEXT_VERSION)
    assert connection.execute("SELECT DISTINCT since FROM partners").fetchall() == [("",)]
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert connection.execute("PRAGMA foreign_key_check").fetchall() == []
    connection.close()
    with library_at(old.with_name("library.fourfold-version-1")) as copy:
        assert copy.read(sample_plan().id).plan == sample_plan()
    assert old.read_bytes() != content


@pytest.mark.parametrize(
    ("then", "error"),
    [
        ("raise OSError('cut off')", OSError),
        ("op.execute(\"UPDATE partners SET agency = 'another'\")", LibraryDamagedError),
        ("op.execute('DELETE FROM partners')", LibraryDamagedError),
    ],
)
def test_an_upgrade_that_fails_leaves_the_library_as_it_was(
    tmp_path: Path, old: Path, then: str, error: type[Exception]
) -> None:
    connection = sqlite.connect(old)
    sqlite.settle(connection)
    with pytest.raises(error):
        upgrade(connection, old, NEXT_VERSION, next_scripts(tmp_path, then))
    connection.close()
    with library_at(old) as library:
        assert library.read(sample_plan().id).plan == sample_plan()


def test_a_library_that_is_due_is_upgraded_when_it_is_opened(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "VERSION", NEXT_VERSION)
    monkeypatch.setattr(schema, "MIGRATIONS", next_scripts(tmp_path, "pass"))
    for _time in range(2):
        connection = schema.open_file(old)
        assert sqlite.identity(connection) == (sqlite.APPLICATION_ID, NEXT_VERSION)
        assert connection.execute("SELECT DISTINCT since FROM partners").fetchall() == [("",)]
        connection.close()


def test_an_upgrade_without_a_place_for_the_copy_changes_nothing(
    tmp_path: Path, old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_the_way = old.with_name("library.fourfold-version-1")
    in_the_way.mkdir()
    with monkeypatch.context() as later:
        later.setattr(schema, "VERSION", NEXT_VERSION)
        later.setattr(schema, "MIGRATIONS", next_scripts(tmp_path, "pass"))
        with pytest.raises(LibraryError):
            schema.open_file(old)
    in_the_way.rmdir()
    with library_at(old) as library:
        assert library.read(sample_plan().id).plan == sample_plan()
