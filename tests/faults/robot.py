"""A robot at the keyboard of the real window, in a process of its own: it types numbered words without end.

Run as `python -m tests.faults.robot LIBRARY PLAN FIRST`. Each line is a moment and what happened then: `ready`,
`place` and where the window went, `typed` and the number of a word that is wholly in the window, `saved`.
"""

import sys
from collections.abc import Iterator
from datetime import datetime
from itertools import count
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest

from models.core import Core
from tests.guard import ROOT
from wizard.app import Program

KEY_PAUSE_MS = 8
# Where it types, how many words it types there, and the key after each.
STATIONS = (
    ("question/analyse.effect_on_safety", 12, "Space"),
    ("question/analyse.practical_problems", 5, "Return"),
    ("question/plan.now_practical", 5, "Return"),
)


def main(library: Path, plan: str, first: int) -> None:
    """Type on in the plan until the process is killed."""
    core = Core(ROOT / "resources", library, lambda: datetime.now().astimezone())
    program = Program(core)
    program.desk.saved.connect(lambda _at: tell("saved"))
    program.window.go(f"open/{plan}")
    keys = typing(program, first)
    timer = QTimer(program.window, interval=KEY_PAUSE_MS)
    timer.timeout.connect(lambda: go_on(keys))
    timer.start()
    program.run()


def go_on(keys: Iterator[None]) -> None:
    """Press the next key, once the window has the keyboard."""
    window: QWindow | None = QGuiApplication.focusWindow()
    if window is not None:
        next(keys)


def typing(program: Program, first: int) -> Iterator[None]:
    """Press the next key each time that one is asked for."""
    numbers = count(first)
    tell("ready")
    while True:
        for place, words, key in STATIONS:
            program.window.go(place)
            tell("place", place)
            press("Ctrl+End")
            yield
            for number in (next(numbers) for _word in range(words)):
                for letter in f"w{number:06d}":
                    QTest.keyClick(QGuiApplication.focusWindow(), letter)  # type: ignore[call-overload]
                    yield
                tell("typed", str(number))
                press(key)
                yield


def press(name: str) -> None:
    """Press a key by its name."""
    pressed = QKeySequence(name)[0]  # type: ignore[index]
    QTest.keyClick(QGuiApplication.focusWindow(), pressed.key(), pressed.keyboardModifiers())


def tell(*what: str) -> None:
    """Write one line at once."""
    print(monotonic(), *what, flush=True)  # noqa: T201  The test reads it.


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
