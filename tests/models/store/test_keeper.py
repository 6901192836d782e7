"""The keeper writes by itself, in time, and gives up nothing that it could not write."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import UUID

import pytest

from models.checks.summary import Summary
from models.editing import Editor, Step, Subject
from models.errors import FourfoldError, NotSavedError
from models.plan.plan import Plan
from models.store.keeper import Keeper
from models.store.library import Library
from tests.models.store.libraries import START, Clock, library_at, summarise, titled

ONE = UUID("11111111-1111-4111-8111-111111111111")
PLAN = titled(ONE, "Referrals")
# Long enough for the slowest machine, and no test waits for it to pass.
PATIENCE_S = 30.0
NEVER_S = 3600.0


class Listener:
    """Hears what a keeper tells, and lets a test wait for it."""

    def __init__(self) -> None:
        self.heard: list[datetime | FourfoldError] = []
        self._told = threading.Condition()

    def hear(self, what: datetime | FourfoldError) -> None:
        with self._told:
            self.heard.append(what)
            self._told.notify_all()

    def wait_for(self, count: int) -> None:
        """Wait until so many things were told."""
        with self._told:
            assert self._told.wait_for(lambda: len(self.heard) >= count, PATIENCE_S)


@pytest.fixture
def listener() -> Listener:
    return Listener()


@pytest.fixture
def editor(library: Library) -> Editor:
    library.keep(None, PLAN)
    return Editor(PLAN, clock=Clock(), who="this computer")


def keeper(library: Library, listener: Listener, **times: float) -> Keeper:
    return Keeper(library, PLAN, on_saved=listener.hear, on_failed=listener.hear, **times)


@contextmanager
def refusing(library: Library) -> Iterator[None]:
    """Let SQLite refuse every write, as a disk without rights does."""
    library._connection.execute("PRAGMA query_only = 1")  # noqa: SLF001
    try:
        yield
    finally:
        library._connection.execute("PRAGMA query_only = 0")  # noqa: SLF001


def type_text(editor: Editor, text: str) -> None:
    editor.do(editor.plan.with_answer("analyse.problem", "text", text), Subject("edit"), visit="it")


def test_an_edit_is_on_disk_when_saved_is_told(
    library: Library, editor: Editor, listener: Listener
) -> None:
    kept = keeper(library, listener, pause_s=0.01)
    editor.listen(kept.take)
    type_text(editor, "Nobody answers at night")
    listener.wait_for(1)
    assert listener.heard == [library.summaries()[0].changed_at]
    assert library.read(ONE).plan == editor.plan
    assert kept.close()


def test_edits_without_a_pause_are_written_once(
    library: Library, editor: Editor, listener: Listener
) -> None:
    kept = keeper(library, listener, pause_s=NEVER_S, cap_s=NEVER_S)
    editor.listen(kept.take)
    for length in range(1, 20):
        type_text(editor, "Nobody answers at night"[:length])
    assert kept.flush(PATIENCE_S)
    assert len(listener.heard) == 1
    assert len(library.history(ONE)) == 1
    assert library.read(ONE).plan == editor.plan
    assert kept.close()


def test_typing_without_end_is_written_at_the_cap(
    library: Library, editor: Editor, listener: Listener
) -> None:
    kept = keeper(library, listener, pause_s=NEVER_S, cap_s=0.01)
    editor.listen(kept.take)
    type_text(editor, "Nobody")
    listener.wait_for(1)
    assert library.read(ONE).plan == editor.plan
    assert kept.close()


def test_closing_writes_what_is_left(library: Library, editor: Editor, listener: Listener) -> None:
    kept = keeper(library, listener, pause_s=NEVER_S, cap_s=NEVER_S)
    editor.listen(kept.take)
    type_text(editor, "Nobody")
    assert kept.close()
    assert library.read(ONE).plan == editor.plan


def test_the_bookmark_is_kept_with_edits_and_alone(
    library: Library, editor: Editor, listener: Listener
) -> None:
    kept = keeper(library, listener, pause_s=NEVER_S, cap_s=NEVER_S)
    editor.listen(kept.take)
    kept.bookmark("analyse.problem")
    assert kept.flush(PATIENCE_S)
    assert library.read(ONE).bookmark == "analyse.problem"
    type_text(editor, "Nobody")
    kept.bookmark("develop.actions")
    assert kept.close()
    assert library.read(ONE).bookmark == "develop.actions"
    assert library.read(ONE).plan == editor.plan


def test_nothing_to_write_is_all_on_disk(
    library: Library, editor: Editor, listener: Listener
) -> None:
    kept = keeper(library, listener)
    assert kept.flush(PATIENCE_S)
    assert kept.close()
    assert listener.heard == []
    assert library.read(ONE).plan == editor.plan


def test_what_failed_is_kept_and_tried_again(
    library: Library, editor: Editor, listener: Listener
) -> None:
    kept = keeper(library, listener, pause_s=0.01, retry_s=0.01)
    editor.listen(kept.take)
    with refusing(library):
        type_text(editor, "Nobody")
        listener.wait_for(2)
        assert all(isinstance(told, NotSavedError) for told in listener.heard)
        assert library.read(ONE).plan == PLAN
        type_text(editor, "Nobody answers")
        assert not kept.flush(PATIENCE_S)
    assert kept.flush(PATIENCE_S)
    assert isinstance(listener.heard[-1], datetime)
    assert library.read(ONE).plan == editor.plan
    assert len(library.history(ONE)) == 1
    assert kept.close()


def test_closing_on_a_failing_disk_says_so(
    library: Library, editor: Editor, listener: Listener
) -> None:
    kept = keeper(library, listener, pause_s=NEVER_S, cap_s=NEVER_S)
    editor.listen(kept.take)
    with refusing(library):
        type_text(editor, "Nobody")
        assert not kept.close()
    assert library.read(ONE).plan == PLAN


def test_taking_an_edit_never_waits_for_the_disk(
    library: Library, editor: Editor, listener: Listener
) -> None:
    kept = keeper(library, listener, pause_s=0.0)
    editor.listen(kept.take)
    with library._lock:  # noqa: SLF001  A disk that does not answer: the keeper waits here.
        type_text(editor, "Nobody")
        type_text(editor, "Nobody answers")
        assert not kept.flush(0.0)
    assert kept.flush(PATIENCE_S)
    assert library.read(ONE).plan == editor.plan
    assert kept.close()


def test_what_is_typed_during_a_write_is_written_next(tmp_path: Path, listener: Listener) -> None:
    begun = threading.Event()

    def clock() -> datetime:
        begun.set()
        return START

    library = Library.open(tmp_path / "library.fourfold", summarise=summarise, clock=clock)
    library.keep(None, PLAN)
    begun.clear()
    editor = Editor(PLAN, clock=Clock(), who="this computer")
    steps: list[Step] = []
    editor.listen(lambda edited: steps.append(edited.step))
    kept = keeper(library, listener, pause_s=0.0)
    editor.listen(kept.take)
    with library._lock:  # noqa: SLF001  The write has begun, and waits for the disk.
        type_text(editor, "Nobody")
        assert begun.wait(PATIENCE_S)
        type_text(editor, "Nobody answers")
    listener.wait_for(2)
    assert library.read(ONE).plan == editor.plan
    assert library.history(ONE) == (steps[-1],)
    assert kept.close()
    library.close()


def test_home_may_read_while_the_keeper_writes(tmp_path: Path) -> None:
    listener = Listener()
    with library_at(tmp_path / "library.fourfold") as library:
        library.keep(None, PLAN)
        editor = Editor(PLAN, clock=Clock(), who="this computer")
        kept = keeper(library, listener, pause_s=0.0)
        editor.listen(kept.take)
        for n in range(100):
            type_text(editor, f"version {n}")
            assert [one.is_damaged for one in library.summaries()] == [False]
        assert kept.close()
        assert library.read(ONE).plan == editor.plan


def test_a_mistake_of_ours_is_told_and_the_next_edit_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mistakes: list[type[BaseException]] = []
    told = threading.Event()

    def hook(mistake: threading.ExceptHookArgs) -> None:
        mistakes.append(mistake.exc_type)
        told.set()

    def summarise_unless_wrong(plan: Plan) -> Summary:
        if "wrong" in plan.text("analyse.problem"):
            raise ZeroDivisionError
        return summarise(plan)

    monkeypatch.setattr(threading, "excepthook", hook)
    listener = Listener()
    library = Library.open(
        tmp_path / "library.fourfold", summarise=summarise_unless_wrong, clock=Clock()
    )
    library.keep(None, PLAN)
    editor = Editor(PLAN, clock=Clock(), who="this computer")
    kept = keeper(library, listener, pause_s=0.0)
    editor.listen(kept.take)
    type_text(editor, "wrong")
    assert told.wait(PATIENCE_S)
    assert mistakes == [ZeroDivisionError]
    kept._thread.join()  # noqa: SLF001
    type_text(editor, "right")
    assert kept.close()
    assert library.read(ONE).plan == editor.plan
    library.close()
