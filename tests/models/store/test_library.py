"""What goes into the library comes out of it."""

import sqlite3
import traceback
from dataclasses import replace
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.errors import NotSavedError, OutputRefusedError, PlanNotFoundError
from models.plan.difference import difference
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Action, Answer
from models.plan.text import MAX_LETTERS
from models.store.library import Library
from tests.models.store.libraries import TITLE, Clock, library_at, titled
from tests.strategies import edits, plans

ONE = UUID("11111111-1111-4111-8111-111111111111")
TWO = UUID("22222222-2222-4222-8222-222222222222")


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("laws") / "library.fourfold"


@given(plan=plans())
@settings(max_examples=25)
def test_a_plan_is_read_as_it_was_kept(shared: Path, plan: Plan) -> None:
    with library_at(shared) as library:
        library.forget(plan.id)
        library.keep(None, plan)
    with library_at(shared) as library:
        assert library.read(plan.id).plan == plan


@given(data=st.data(), plan=plans())
@settings(max_examples=25)
def test_an_edit_is_read_as_it_was_kept(shared: Path, data: st.DataObject, plan: Plan) -> None:
    after = data.draw(edits(plan))
    with library_at(shared) as library:
        library.forget(plan.id)
        library.keep(None, plan)
        library.keep(plan, after)
        assert library.read(plan.id).plan == after


def test_only_what_changed_is_written(library: Library) -> None:
    before = titled(ONE, "Referrals").with_records(
        Action(id=uuid4(), what=f"Step {n}") for n in range(50)
    )
    library.keep(None, before)
    after = before.with_answer(TITLE, "text", "Referrals at night")
    changes = library._connection.total_changes  # noqa: SLF001  Nothing else counts written rows.
    library.keep(before, after)
    # The old answer goes, the new one comes, and the row of the plan tells of it.
    assert library._connection.total_changes - changes == 3  # noqa: SLF001
    assert library.read(ONE).plan == after


def test_one_record_may_stand_in_two_plans(library: Library) -> None:
    action = Action(id=uuid4(), what="Ask the night charge nurse")
    first = Plan.new(ONE).with_record(action)
    second = Plan.new(TWO).with_record(replace(action, what="Ask the day charge nurse"))
    library.keep(None, first)
    library.keep(None, second)
    assert (library.read(ONE).plan, library.read(TWO).plan) == (first, second)


def test_a_record_that_becomes_another_kind_is_kept(library: Library) -> None:
    before = Plan.new(ONE).with_record(Action(id=TWO, what="Call"))
    after = before.with_record(Answer(id=TWO, question="analyse.problem"))
    library.keep(None, before)
    library.keep(before, after)
    assert library.read(ONE).plan == after


def test_a_plan_that_was_forgotten_meanwhile_is_kept_whole(library: Library) -> None:
    before = titled(ONE, "Referrals")
    library.keep(None, before)
    library.forget(ONE)
    after = before.with_answer("analyse.problem", "text", "Nobody answers at night")
    library.keep(before, after)
    assert library.read(ONE).plan == after


def test_a_plan_is_never_kept_over_one_that_is_there(library: Library) -> None:
    library.keep(None, titled(ONE, "Referrals"))
    with pytest.raises(ValueError, match="kept already"):
        library.keep(None, titled(ONE, "Transport"))
    assert library.read(ONE).plan == titled(ONE, "Referrals")


@pytest.mark.parametrize("text", ["a" * (MAX_LETTERS + 1), "broken \ud800 letter", "bell \x07"])
def test_a_text_that_would_not_come_back_is_refused_and_nothing_is_lost(
    library: Library, text: str
) -> None:
    before = titled(ONE, "Referrals")
    library.keep(None, before)
    with pytest.raises(NotSavedError):
        library.keep(before, before.with_answer("analyse.problem", "text", text))
    assert library.read(ONE).plan == before


def test_a_duplicate_says_the_same_under_its_own_id(library: Library) -> None:
    action = Action(id=uuid4(), number=4, what="Ask the night charge nurse")
    plan = titled(ONE, "Referrals").with_record(action)
    plan = plan.with_record(replace(plan.header, is_sample=True, previous=TWO, round=3))
    library.keep(None, plan)
    library.duplicate(ONE, TWO, TITLE)
    twin = library.read(TWO).plan
    assert twin.text(TITLE) == "Copy of Referrals"
    assert twin.actions == (action,)
    assert (twin.header.family, twin.header.previous) == (TWO, None)
    assert (twin.header.is_sample, twin.header.round) == (False, 1)
    assert library.read(ONE).plan == plan


def test_a_deleted_plan_lies_in_the_drawer_until_it_is_restored(library: Library) -> None:
    plan = titled(ONE, "Referrals")
    library.keep(None, plan)
    library.delete(ONE)
    assert (library.count(), library.count(deleted=True)) == (0, 1)
    assert library.summaries(deleted=True)[0].deleted_at is not None
    library.restore(ONE)
    assert (library.count(), library.count(deleted=True)) == (1, 0)
    assert library.read(ONE).plan == plan


def test_a_forgotten_plan_leaves_no_word_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "library.fourfold"
    with library_at(path) as library:
        library.keep(None, titled(ONE, "Kanarienvogel"))
        library.forget(ONE)
        with pytest.raises(PlanNotFoundError):
            library.read(ONE)
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"anarienvogel" not in left


def test_the_plan_that_was_opened_last_is_known(library: Library) -> None:
    library.keep(None, titled(ONE, "Referrals"))
    library.keep(None, titled(TWO, "Transport"))
    assert library.last_opened() is None
    library.opened(ONE)
    assert library.last_opened() == ONE
    library.delete(ONE)
    assert library.last_opened() is None


def test_the_bookmark_is_kept_with_an_edit_and_alone(library: Library) -> None:
    before = titled(ONE, "Referrals")
    library.keep(None, before, bookmark="analyse.title")
    assert library.read(ONE).bookmark == "analyse.title"
    library.keep(before, before.with_answer(TITLE, "text", "Transport"))
    assert library.read(ONE).bookmark == "analyse.title"
    library.mark(ONE, "develop.actions")
    assert library.read(ONE).bookmark == "develop.actions"
    with pytest.raises(PlanNotFoundError):
        library.mark(TWO, "develop.actions")


def test_keeping_returns_the_moment_that_is_shown(tmp_path: Path) -> None:
    clock = Clock()
    with library_at(tmp_path / "library.fourfold", clock) as library:
        assert library.keep(None, titled(ONE, "Referrals")) == clock.now
        assert library.summaries()[0].changed_at == clock.now


def test_a_backup_is_a_library_with_the_same_plans(library: Library, tmp_path: Path) -> None:
    plan = titled(ONE, "Referrals")
    library.keep(None, plan)
    library.backup(tmp_path / "copy.fourfold")
    with library_at(tmp_path / "copy.fourfold") as copy:
        assert copy.read(ONE).plan == plan


def test_a_backup_never_lands_on_the_library(library: Library) -> None:
    with pytest.raises(OutputRefusedError):
        library.backup(library.path)


def test_a_backup_into_a_missing_folder_is_refused(library: Library, tmp_path: Path) -> None:
    with pytest.raises(OutputRefusedError):
        library.backup(tmp_path / "no folder" / "copy.fourfold")


def test_an_error_of_the_database_has_no_word_of_a_plan_in_it(library: Library) -> None:
    plan = titled(ONE, "Kanarienvogel")
    library.keep(None, plan)
    again = difference(Plan(FrozenMap(), ONE), plan).changes
    with (
        pytest.raises(sqlite3.IntegrityError) as refused,
        library._plans._archive.transaction() as session,  # noqa: SLF001  No way of the library's own leads there.
    ):
        library._plans._archive.change(session, ONE, again)  # noqa: SLF001
    told = "".join(traceback.format_exception(refused.value))
    assert "Kanarienvogel" not in told
