"""Types in ten cards from a wall by keyboard alone, and counts every key that is not a letter of a card's own words."""

import sys
from pathlib import Path

from PySide6.QtCore import Qt

from bench.keys_window import ACTIONS, Typist
from bench.opened import Opened, rest
from bench.telling import tell
from models.editing import Subject
from models.guide.worksheets import CARDS
from models.meetings.from_paper import Filled, begun

TEN = 10
# A card that hangs in another row than the one before says its level: the most that a card can cost.
LEVELS = (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4)
SETTLED_MS = 120


def main(home: str) -> int:
    """Type in ten cards, each of another level than the one before, and tell the keys per card."""
    opened = Opened(Path(home), 5)
    desk = opened.program.desk
    plan, wall = begun(desk.plan, CARDS, Filled(), opened.core.today)
    desk.do(plan, Subject("paper"))
    opened.window.go(f"paper/{wall}")
    rest()
    typist = Typist(opened.window)
    before = {action.id for action in desk.plan.actions}
    for number in range(TEN):
        what, lead, day = ACTIONS[number % len(ACTIONS)]
        typist.press(LEVELS[number % len(LEVELS)])
        typist.type(what)
        typist.press(Qt.Key.Key_Tab)
        typist.type(lead)
        typist.press(Qt.Key.Key_Tab)
        typist.type(day)
        typist.press(Qt.Key.Key_Return)
        rest(SETTLED_MS)
    made = [a for a in desk.plan.actions if a.id not in before]
    whole = [a for a in made if a.what and a.lead and a.deadline.on and a.level]
    opened.close()
    if len(whole) != TEN:
        return 1
    tell("keys", typist.counted / TEN)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
