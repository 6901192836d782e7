"""Back leads out of a page beside the questions to where one came from."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.core import Core
from tests.wizard.find import tap
from tests.wizard.test_unfinished import cut_off
from wizard.app import Program

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
