"""The program with a plan open, driven from inside its own process."""

from collections.abc import Callable
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QLabel, QWidget

from bench.plans import core, plan_of
from models import words
from models.guide.shapes import Question
from wizard.features import switch_nothing

switch_nothing()  # As main.py does, before the rest is imported.
from wizard.app import Program  # noqa: E402
from wizard.paper_words import say_making  # noqa: E402

PATIENCE_S = 60.0
POLL_MS = 1
# Nothing that an edit set going is still waiting after this: the check, the outline, the save.
QUIET_MS = 1_500


class Opened:
    """A program in which a plan of many actions is open."""

    def __init__(self, home: Path, actions: int) -> None:
        """Keep the plan in a new library, and open it as a person would."""
        words.use(words.Catalogue())
        self.core = core(home / "opened.fourfold")
        plan = plan_of(self.core, actions)
        self.core.library.keep(None, plan)
        self.program = Program(self.core)
        self.window = self.program.window
        self.window.go(f"open/{plan.id}")
        rest()

    def question(self, fits: Callable[[Question], bool]) -> Question:
        """Go to the first question that fits; return it."""
        found = next(q for q in self.core.guide.questions if fits(q))
        self.window.go(f"question/{found.id}")
        rest()
        return found

    def close(self) -> None:
        """Put everything away."""
        self.window.close()
        self.core.close()


def rest(milliseconds: int = QUIET_MS) -> None:
    """Let the program go about its work for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def wait_for(is_so: Callable[[], bool]) -> None:
    """Let the program go about its work until something is so."""
    loop, until = QEventLoop(), monotonic() + PATIENCE_S
    poll = QTimer(interval=POLL_MS)
    poll.timeout.connect(lambda: loop.quit() if is_so() or monotonic() > until else None)
    poll.start()
    loop.exec()
    if not is_so():
        raise TimeoutError("the program did not get there")


def shows_sheet(window: QWidget) -> bool:
    """Say whether the picture of a sheet of paper is on show in a window."""
    pictures = (label for label in window.findChildren(QLabel) if label.isVisible())
    return any(picture.pixmap().height() > 300 for picture in pictures)


def is_making(window: QWidget) -> bool:
    """Say whether pages are still being made."""
    return any(x.isVisible() and x.text() == say_making() for x in window.findChildren(QLabel))
