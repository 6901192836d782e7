"""The whole program on a real library, and somebody at its keyboard."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from models.core import Core
from tests.guard import ROOT
from tests.journeys.keyboard import Keyboard
from tests.wizard.conftest import Clock
from wizard.app import Program

# Where the focus is once Home stands, or says why it cannot.
READY = ("Open: ", "New plan", "Try again")


class Computer:
    """One computer: the program is started on it, closed, and started again."""

    def __init__(self, library: Path, qtbot: QtBot) -> None:
        """Keep the plans in `library`."""
        self.library = library
        self.clock = Clock()
        self._qtbot = qtbot
        self.program: Program | None = None
        self.core: Core | None = None

    def start(
        self, width: int = 1366, height: int = 768, *, ready: tuple[str, ...] = READY
    ) -> Keyboard:
        """Start the program, and sit down at the keyboard when Home stands; Today, where something is due."""
        self.core = Core(ROOT / "resources", self.library, self.clock)
        self.program = Program(self.core)
        self.program.window.resize(width, height)
        keyboard = Keyboard(self._qtbot)
        # The cards come after the first paint, and with them the focus.
        keyboard.wait(lambda: keyboard.here.startswith(ready))
        return keyboard

    def close(self) -> None:
        """Close the program, as the last key of a day does."""
        if self.program is not None and self.core is not None:
            self.program.window.close()
            self.program.window.deleteLater()
            self.core.close()
        self.program = self.core = None


@pytest.fixture
def computer(qtbot: QtBot, tmp_path: Path) -> Iterator[Computer]:
    """A computer without any plan."""
    made = Computer(tmp_path / "library.fourfold", qtbot)
    yield made
    made.close()
