"""While the keeper writes: typing goes on, Home reads, and no mistake of ours ends it."""

import threading
from datetime import datetime
from pathlib import Path

import pytest

from models.checks.summary import Summary
from models.editing import Editor, Step
from models.plan.plan import Plan
from models.store.library import Library
from tests.models.store.keeping import (
    ONE,
    PATIENCE_S,
    PLAN,
    Listener,
    keeper,
    type_text,
)
from tests.models.store.libraries import START, Clock, guide, library_at, summarise


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

    library = Library.open(
        tmp_path / "library.fourfold", summarise=summarise, guide=guide, clock=clock
    )
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


def summarise_unless_wrong(plan: Plan) -> Summary:
    if "wrong" in plan.text("analyse.problem"):
        raise ZeroDivisionError
    return summarise(plan)


def test_a_mistake_of_ours_is_told_and_the_next_edit_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    mistakes: list[type[BaseException]] = []
    told = threading.Event()

    def hook(mistake: threading.ExceptHookArgs) -> None:
        mistakes.append(mistake.exc_type)
        told.set()

    monkeypatch.setattr(threading, "excepthook", hook)
    listener = Listener()
    library = Library.open(
        tmp_path / "library.fourfold",
        summarise=summarise_unless_wrong,
        guide=guide,
        clock=Clock(),
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
