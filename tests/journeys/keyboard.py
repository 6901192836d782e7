"""Somebody at the keyboard: presses keys, reads what is on the screen, and knows controls by their names alone."""

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from wizard.parts.chip_row import ChipRow
from wizard.parts.label import Label

# More stops than any page has controls.
MOST_STOPS = 400


class Keyboard:
    """Keys go to the window as from a real keyboard; `keys` counts them, letters of words apart."""

    def __init__(self, qtbot: QtBot) -> None:
        """Press nothing yet."""
        self._qtbot = qtbot
        self.keys = 0

    def press(self, *names: str) -> None:
        """Press keys by their names, such as `Tab` or `Ctrl+Return`."""
        for name in names:
            window = QGuiApplication.focusWindow()
            assert window is not None, "no window has the keyboard"
            pressed = QKeySequence(name)[0]  # type: ignore[index]
            QTest.keyClick(window, pressed.key(), pressed.keyboardModifiers())
            self.keys += 1

    def type(self, words: str) -> None:
        """Type words of plain letters, one by one."""
        for letter in words:
            window = QGuiApplication.focusWindow()
            assert window is not None, "no window has the keyboard"
            QTest.keyClick(window, letter)  # type: ignore[call-overload]

    def answer(self, words: str) -> None:
        """Type words and press Enter."""
        self.type(words)
        self.press("Return")

    def reach(self, name: str) -> None:
        """Go from control to control until the one with this name has the focus."""
        passed: list[str] = []
        while self.here != name:
            passed.append(self.here)
            assert len(passed) < MOST_STOPS, f"no control is called {name!r}: {sorted(set(passed))}"
            self._step_on()

    def _step_on(self) -> None:
        """Go along a row of chips by arrow keys, and from everything else by Tab."""
        widget = QApplication.focusWidget()
        if widget is not None and isinstance(widget.parentWidget(), ChipRow):
            self.press("Right")
            if QApplication.focusWidget() is not widget:
                return
        self.press("Tab")

    def do(self, name: str) -> None:
        """Go to the button with this name and press it."""
        self.reach(name)
        self.press("Return")

    @property
    def here(self) -> str:
        """The name of the control that has the focus."""
        widget = QApplication.focusWidget()
        return widget.accessibleName() if widget is not None else ""

    @property
    def written(self) -> str:
        """What stands in the box that has the focus."""
        return _words_in(QApplication.focusWidget())

    @property
    def all_written(self) -> list[str]:
        """What stands in each box on the screen."""
        windows = QApplication.topLevelWidgets()
        found = (w for window in windows for w in window.findChildren(QWidget) if w.isVisible())
        return [_words_in(w) for w in found if isinstance(w, QLineEdit | QPlainTextEdit)]

    def wait(self, is_so: Callable[[], bool]) -> None:
        """Wait until something is so."""
        self._qtbot.waitUntil(is_so, timeout=10_000)

    def wait_for(self, words: str) -> None:
        """Wait until these words can be read."""
        self.wait(lambda: words in self.read)

    @property
    def read(self) -> str:
        """All words that can be read on the screen, line by line."""
        return "\n".join(_label_words())

    @property
    def question(self) -> str:
        """What the page asks or is called."""
        found = [w.text() for w in _labels() if w.property("look") in ("question", "page")]
        return found[-1] if found else ""

    @property
    def names(self) -> list[str]:
        """The names of all controls on the screen."""
        windows = QApplication.topLevelWidgets()
        found = (w for window in windows for w in window.findChildren(QWidget) if w.isVisible())
        return [w.accessibleName() for w in found if w.accessibleName()]

    @property
    def reachable(self) -> set[str]:
        """The names of all controls that Tab comes to."""
        found: list[str] = []
        while found.count(self.here) < 2 and len(found) < MOST_STOPS:
            found.append(self.here)
            self.press("Tab")
        return set(found)


def _words_in(widget: QWidget | None) -> str:
    if isinstance(widget, QLineEdit):
        return widget.text()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def _labels() -> list[Label]:
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    return [label for w in windows for label in w.findChildren(Label) if label.isVisible()]


def _label_words() -> list[str]:
    return [label.text() for label in _labels() if label.text()]
