"""What the tables said is put together in a press or two, and undone as a whole."""

from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from tests.wizard.find import find, names, words
from tests.wizard.paper.at_paper import (
    PROBLEMS,
    SAFETY,
    TRAINING,
    answer,
    open_at,
)
from wizard.app import Program
from wizard.parts.button import Button


def test_one_press_takes_a_choice_with_the_words_of_all_tables(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, _made = tables
    page = open_at(qtbot, program, f"question/{TRAINING}")
    find(page, "Training: take Not sure, said by Table 2", Button).click()
    assert program.desk.plan.value(TRAINING, "choice") == "not_sure"
    assert answer(program, TRAINING).endswith(
        "New staff, says table 1\nNew staff, says table 2\nNew staff, says table 3"
    )
    assert not [name for name in names(page) if name.startswith("Only this")]


def test_two_presses_leave_one_table_out_and_undo_shows_all_again(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, _made = tables
    own = len(program.desk.plan.entries(PROBLEMS))
    page = open_at(qtbot, program, f"question/{PROBLEMS}")
    find(page, "Table 2, Clerk", Button).click()
    find(page, "Practical problems: Take what is ticked", Button).click()
    lines = [row.values["text"] for row in program.desk.plan.entries(PROBLEMS)][own:]
    assert lines == ["Nobody answers at night", "Problem of table 1", "Problem of table 3"]
    assert "Table 2, Clerk" not in names(page)
    program.window.commands.take_back()
    assert len(program.desk.plan.entries(PROBLEMS)) == own
    assert "Table 2, Clerk" in names(page)


@pytest.mark.parametrize(
    ("button", "holds"),
    [
        ("Only this: Table 1, Clerk", "The road is closed at night from November on."),
        ("Women’s safety: Take none of it", ""),
    ],
)
def test_one_table_alone_or_none_at_all(
    qtbot: QtBot,
    tables: tuple[Program, list[UUID]],
    button: str,
    holds: str,
) -> None:
    program, _made = tables
    own = answer(program, SAFETY)
    page = open_at(qtbot, program, f"question/{SAFETY}")
    find(page, button, Button).click()
    assert answer(program, SAFETY) == (holds or own)
    assert "What 3 tables said" not in words(page)


def test_the_step_list_says_what_waits_and_the_gate_does_not_mind(
    qtbot: QtBot,
    tables: tuple[Program, list[UUID]],
) -> None:
    program, _made = tables
    program.window.workspace.refresh_steps()
    steps = program.window.workspace.steps
    program.window.resize(1366, 768)
    qtbot.waitUntil(lambda: "9 answers from tables wait" in words(steps))
    assert not [p for p in program.desk.problems if p.blocks and p.question in (SAFETY, TRAINING)]
