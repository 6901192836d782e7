"""The history outlives the program, and undo goes on from it."""

from pathlib import Path
from uuid import UUID, uuid4

import pytest

from models.editing import KEPT_STEPS, Edited, Editor, Step, Subject
from models.errors import LibraryDamagedError
from models.plan.plan import Plan
from models.store.library import Library
from tests.models.store.libraries import Clock, edited, library_at, titled

ONE = UUID("11111111-1111-4111-8111-111111111111")


def edit_and_keep(library: Library, editor: Editor) -> None:
    """Keep every edit of `editor` at once, as the keeper does later."""

    def keep(edit: Edited) -> None:
        library.keep(edit.before, edit.after, [edit.step])

    editor.listen(keep)


def resumed(library: Library) -> Editor:
    kept = library.read(ONE)
    return Editor(kept.plan, clock=Clock(), who="this computer", history=kept.history)


def test_250_edits_are_undone_and_redone_after_a_restart(tmp_path: Path) -> None:
    plan = titled(ONE, "Referrals")
    after, steps = edited(plan, 250)
    with library_at(tmp_path / "library.fourfold") as library:
        library.keep(None, plan)
        library.keep(plan, after, steps)
    with library_at(tmp_path / "library.fourfold") as library:
        editor = resumed(library)
        edit_and_keep(library, editor)
        while editor.undo():
            pass
        assert editor.plan == plan
    with library_at(tmp_path / "library.fourfold") as library:
        assert library.read(ONE).plan == plan
        editor = resumed(library)
        while editor.redo():
            pass
        assert editor.plan == after


def test_a_visit_is_one_step_that_grows(library: Library) -> None:
    plan = titled(ONE, "Referrals")
    library.keep(None, plan)
    editor = Editor(plan, clock=Clock(), who="Facilitator")
    edit_and_keep(library, editor)
    for text in ("N", "No", "No one"):
        after = editor.plan.with_answer("analyse.problem", "text", text)
        editor.do(after, Subject("edit", "analyse.problem", ONE, "text"), visit="analyse.problem")
    (step,) = library.history(ONE)
    assert step == editor.to_undo
    assert (step.who, step.subject.record) == ("Facilitator", ONE)


def test_undo_after_a_long_history_turns_the_right_steps(library: Library) -> None:
    """Steps older than the kept ones must not be mistaken for them."""
    plan = titled(ONE, "Referrals")
    library.keep(None, plan)
    editor = Editor(plan, clock=Clock(), who="this computer")
    edit_and_keep(library, editor)
    make = iter(range(10_000))

    def do() -> None:
        after = editor.plan.with_answer("analyse.problem", "text", f"version {next(make)}")
        editor.do(after, Subject("edit"))

    for _n in range(6):
        do()
    for _n in range(3):
        editor.undo()
    for _n in range(3):
        editor.redo()
    for _n in range(KEPT_STEPS - 2):
        do()
    again = resumed(library)
    while again.undo():
        pass
    # 500 of 504 steps are kept: four back from the first, and the first four texts were 0 to 3.
    assert again.plan.text("analyse.problem") == "version 3"
    assert len(library.history(ONE)) == 6 + 3 + 3 + KEPT_STEPS - 2


def test_the_kept_steps_never_turn_one_that_is_not_among_them(library: Library) -> None:
    plan = titled(ONE, "Referrals")
    after, steps = edited(plan, KEPT_STEPS)
    old = Step(uuid4(), "do", steps[0].difference, Subject("edit"), "", Clock()())
    undone = Step(uuid4(), "undo", steps[0].difference, Subject("edit"), "", Clock()(), old.id)
    library.keep(None, after, [old, *steps, undone])
    assert library.read(ONE).history == tuple(steps)


@pytest.mark.parametrize(
    "damage",
    [
        "DELETE FROM history WHERE seq = 2",
        "DELETE FROM history WHERE seq = 3",
        "UPDATE history SET who = 'Another' WHERE seq = 2",
        "UPDATE history SET difference = '[' WHERE seq = 2",
        "UPDATE history SET difference = '[[null, 5]]' WHERE seq = 2",
        "UPDATE history SET at = 'never' WHERE seq = 2",
        "UPDATE history SET seq = 5 WHERE seq = 2",
    ],
)
def test_a_damaged_history_is_told_and_leaves_the_plan_whole(library: Library, damage: str) -> None:
    plan = titled(ONE, "Referrals")
    after, steps = edited(plan, 3)
    library.keep(None, after, steps)
    library._connection.execute(damage)  # noqa: SLF001  What a bad disk does.
    kept = library.read(ONE)
    assert kept.plan == after
    assert (kept.history, kept.is_history_damaged) == ((), True)
    with pytest.raises(LibraryDamagedError):
        library.history(ONE)


def test_a_new_plan_has_no_history(library: Library) -> None:
    library.keep(None, Plan.new(ONE))
    assert library.read(ONE).history == library.history(ONE) == ()


def test_a_long_history_is_read_piece_by_piece(library: Library) -> None:
    plan = titled(ONE, "Referrals")
    after, steps = edited(plan, 25)
    library.keep(None, plan)
    library.keep(plan, after, steps)
    pieces = [library.history(ONE, past=past, most=10) for past in (0, 10, 20, 30)]
    assert [len(piece) for piece in pieces] == [10, 10, 5, 0]
    assert tuple(step for piece in reversed(pieces) for step in piece) == library.history(ONE)
