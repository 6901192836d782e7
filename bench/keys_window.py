"""Enters actions by keyboard alone, and counts every key that is not a letter of the action's own words."""

import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bench.opened import Opened, rest
from bench.telling import tell

ACTIONS = (
    ("Put a lamp over the side entrance", "Caretaker, Regional Hospital", "15 March 2027"),
    ("Write the duty list for nights", "Desk officer, District Police", "in 6 weeks"),
    ("Copy the card for taxi drivers", "Case worker, Women's Shelter", "end of March 2027"),
)


class Typist:
    """Presses keys where the focus is, and counts those that are no letters."""

    def __init__(self, window: QWidget) -> None:
        """Type into `window`."""
        self._window = window
        self.counted = 0

    def type(self, words: str) -> None:
        """Type an action's own words."""
        for letter in words:
            QTest.keyClicks(self._focused, letter)

    def press(self, key: Qt.Key) -> None:
        """Press one key that is counted."""
        self.counted += 1
        QTest.keyClick(self._focused, key)

    @property
    def _focused(self) -> QWidget:
        # An open list takes the keys first, as it does on a real screen.
        popup = QApplication.activePopupWidget()
        if popup is not None:
            return popup
        if not self._window.isActiveWindow():
            # Without a window manager nobody gives the window its keyboard back after a list was open.
            focused = QApplication.focusWidget() or self._window
            self._window.activateWindow()
            QCoreApplication.processEvents()
            focused.setFocus()
        return QApplication.focusWidget() or self._window


def main(home: str) -> int:
    """Enter each action with what, lead and day, accept its follow-up, and tell the keys per action."""
    opened = Opened(Path(home), 5)
    opened.question(lambda q: q.record == "action" and bool(q.level))
    typist = Typist(opened.window)
    before = {action.id for action in opened.program.desk.plan.actions}
    for what, lead, day in ACTIONS:
        enter(typist, what, lead, day)
    rest()
    typist.press(Qt.Key.Key_F4)  # It accepts every follow-up that is suggested.
    made = [a for a in opened.program.desk.plan.actions if a.id not in before]
    whole = [
        a for a in made if a.what and a.lead and a.deadline.on and a.follow_up_on and a.follow_up_by
    ]
    opened.close()
    if len(whole) != len(ACTIONS):
        return 1
    tell("keys", typist.counted / len(ACTIONS))
    return 0


def enter(typist: Typist, what: str, lead: str, day: str) -> None:
    """Enter one action; the focus is back in the first box afterwards."""
    typist.type(what)
    typist.press(Qt.Key.Key_Tab)
    typist.type(lead)
    typist.press(Qt.Key.Key_Tab)
    typist.type(day)
    typist.press(Qt.Key.Key_Return)
    rest(400)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
