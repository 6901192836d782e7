"""Back leads out of a page beside the questions to where one came from."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.core import Core
from tests.wizard.find import tap
from tests.wizard.test_unfinished import cut_off
from wizard.app import Program
from wizard.fields.seat_tile import SeatTile

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
QUESTION = "question/analyse.training_need"


def back(program: Program) -> str:
    tap(program.window, Qt.Key.Key_Left, ALT)
    return program.window.place


def test_the_meeting_goes_on_after_a_look_at_help_and_settings(program: Program) -> None:
    program.window.go(QUESTION)
    tap(program.window, Qt.Key.Key_M, CTRL)
    tap(program.window, Qt.Key.Key_F1)
    tap(program.window, Qt.Key.Key_Comma, CTRL)
    assert back(program) == "meeting"
    assert back(program) == QUESTION


def test_from_page_to_page_beside_the_questions_back_leads_to_the_question(
    program: Program,
) -> None:
    program.window.go(QUESTION)
    for place in ("meeting", "history", "checkup"):
        program.window.go(place)
    assert back(program) == QUESTION


def test_a_larger_text_in_the_middle_of_the_meeting_changes_no_way(program: Program) -> None:
    program.window.go(QUESTION)
    program.window.go("meeting")
    tap(program.window, Qt.Key.Key_Plus, CTRL)
    assert program.window.place == "meeting"
    assert back(program) == QUESTION


def test_where_the_program_opens_at_the_meeting_back_leads_to_the_first_question(
    program: Program, core: Core, qtbot: QtBot
) -> None:
    program.window.go("meeting")
    twin = cut_off(program, core, qtbot)
    assert twin.window.place == "meeting"
    assert back(twin) == "question/analyse.title"


def test_whoever_leaves_the_plan_from_settings_comes_back_to_the_question(program: Program) -> None:
    plan_id = program.desk.plan.id
    for place in (QUESTION, "settings", "home", f"open/{plan_id}"):
        program.window.go(place)
    assert program.window.place == QUESTION


def test_from_somebody_at_the_table_back_leads_to_the_table_and_on_to_the_question(
    program: Program, qtbot: QtBot
) -> None:
    program.window.go(QUESTION)
    program.window.go("partners")
    qtbot.waitUntil(lambda: bool(program.window.current().findChildren(SeatTile)))
    tile = program.window.current().findChildren(SeatTile)[0]
    qtbot.waitUntil(tile.isVisible)
    person = program.desk.plan.partners[0].id
    tile.chosen.emit(person)
    assert program.window.place == "question/partners"
    tap(program.window, Qt.Key.Key_F1)
    assert back(program) == "question/partners"
    assert back(program) == "partners"
    assert back(program) == QUESTION
    assert back(program) != "partners"


@pytest.mark.parametrize("page", ["checkup", "print"])
def test_from_what_a_page_says_is_missing_back_leads_to_that_page(
    program: Program, page: str
) -> None:
    desk, window = program.desk, program.window
    desk.add_row(desk.guide.question("plan.now_practical"), what="Print contact cards")
    window.go(page)
    window.current().gap_chosen.emit(next(p for p in desk.problems if p.blocks))
    assert window.place == "question/plan.now_practical"
    tap(window, Qt.Key.Key_Plus, CTRL)
    assert back(program) == page


def test_whoever_walked_on_from_a_jump_goes_back_question_by_question(program: Program) -> None:
    window = program.window
    window.go("partners")
    window.current().row_chosen.emit("question/partners", program.desk.plan.partners[0].id)
    tap(window, Qt.Key.Key_Right, ALT)
    assert back(program) == "question/partners"
    assert back(program) not in ("partners", "question/partners")


def test_from_a_line_of_the_step_list_back_leads_to_the_question_before(program: Program) -> None:
    program.window.go("checkup")
    program.window.workspace.steps.chosen.emit(QUESTION)
    assert back(program) != "checkup"
