"""Nothing of the check-up is cut, whatever was typed and however large the letters are."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from models.plan.records import Person
from tests.wizard.test_checkup import LEAVE, button, lay, leave, show_all, without_keeper
from tests.wizard.test_cut import SIZES, dress, settled
from wizard.app import Program

LONG_NAME = "Night worker of the " + "very " * 12 + "far clinic & the shelter"


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut(qtbot: QtBot, program: Program, width: int, height: int, text: int) -> None:
    dress(program, text)
    program.window.resize(width, height)
    without_keeper(program)
    leave(program, "Who keeps this plan?", "We wait for the band office. " * 8)
    action = replace(program.desk.plan.actions[0], lead=Person(role=LONG_NAME))
    lay(program, program.desk.plan.with_record(action))
    show_all(program)
    button(program, LEAVE).click()
    settled(qtbot, program, "checkup")
