"""The keeper writes by itself, in time, and gives up nothing that it could not write."""

from datetime import datetime

from models.editing import Editor
from models.errors import NotSavedError
from models.store.library import Library
from tests.models.store.keeping import (
    NEVER_S,
    ONE,
    PATIENCE_S,
    PLAN,
    Listener,
    keeper,
    refusing,
    type_text,
)


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
