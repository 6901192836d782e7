"""The meeting page of a plan whose review is today."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.core import Core
from tests.wizard.find import tap
from tests.wizard.meetings.at_meeting import (
    a_plan,
    click,
)
from wizard import jobs
from wizard.app import Program


@pytest.fixture
def meeting(qtbot: QtBot, core: Core) -> Iterator[Program]:
    """The meeting page of that plan, before the meeting begins."""
    made = Program(core)
    made.desk.begin(a_plan(core))
    made.window.go("question/analyse.title")
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    tap(made.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    yield made
    made.window.close()
    made.window.deleteLater()
    jobs.finish()


@pytest.fixture
def begun(meeting: Program) -> Program:
    """The meeting has begun, and the first action of the list has the focus."""
    click(meeting, "Begin it today")
    click(meeting, "Go to: What was agreed")
    return meeting
