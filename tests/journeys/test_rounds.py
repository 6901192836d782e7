"""The same problem for a third time: each round begins with what was tried, and leaves the rounds before untouched."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from wizard.window import Window

REVISIT = "Is the first problem gone, smaller, the same, or back?"
TRIED = "What did we try before, and why did it not hold?"
CARDS, ROTA, RADIOS = "Cards in all cars", "A weekend rota", "Radios for the nurses"


def test_round_three_shows_what_rounds_one_and_two_tried(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    add_actions(keyboard, CARDS, ROTA)
    say_status(keyboard, f"1  {CARDS}", "Done", "All cars have one.")
    say_status(keyboard, f"2  {ROTA}", "Dropped", "The night lead left.")
    begin_round(keyboard, 2, "It is back", "Nobody takes the weekend.")
    see_tried(keyboard, {CARDS: "Partly", ROTA: "It was not done"})
    add_actions(keyboard, RADIOS)
    assert f"3  {RADIOS}" in keyboard.read
    assert CARDS not in keyboard.read
    say_status(keyboard, f"3  {RADIOS}", "Stuck", "No answer from the ministry.")
    begin_round(keyboard, 3, "The same", "No signal in two villages.")
    see_tried(keyboard, {CARDS: "Partly", ROTA: "It was not done", RADIOS: "Partly"})
    for words in ("In round: 1.", "In round: 2.", "No answer from the ministry"):
        assert words in keyboard.read
    story.go_on_to(keyboard, story.NOW)
    assert f"3  {RADIOS}" in keyboard.read
    earlier_rounds_are_as_they_were(computer)


def add_actions(keyboard: Keyboard, *actions: str) -> None:
    story.go_on_to(keyboard, story.NOW)
    for what in actions:
        keyboard.reach("What will be done?")
        keyboard.answer(what)


def say_status(keyboard: Keyboard, action: str, status: str, note: str) -> None:
    """Open the card of an action, say how it stands and why, and close it."""
    keyboard.do(f"Edit {action}")
    keyboard.wait(lambda: "How it is going" in keyboard.names)
    keyboard.do("How it is going")
    keyboard.wait(lambda: f"How is it going?: {status}" in keyboard.names)
    keyboard.reach(f"How is it going?: {status}")
    keyboard.press("Space")
    keyboard.reach("Why")
    keyboard.type(note)
    keyboard.press("Esc")


def begin_round(keyboard: Keyboard, number: int, answer: str, why: str) -> None:
    """Answer whether the problem is gone, and begin the next round at step 1."""
    choose_rounds(keyboard)
    keyboard.wait(lambda: keyboard.question == REVISIT)
    keyboard.reach(f"{REVISIT}: {answer}")
    keyboard.press("Space")
    keyboard.reach("Why do we think so?")
    keyboard.type(why)
    keyboard.do(f"Begin round {number}")
    keyboard.wait_for(f"Round {number} has begun.")
    assert keyboard.written == story.BEGINNING[0]


def choose_rounds(keyboard: Keyboard) -> None:
    """Open the rounds from the menu of the plan."""
    keyboard.do("This plan")
    keyboard.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    for _line in menu.actions():
        QTest.keyClick(menu, Qt.Key.Key_Down)
        if menu.activeAction().text() == "Rounds":
            break
    QTest.keyClick(menu, Qt.Key.Key_Return)
    # A desktop gives the keyboard back to the window when its menu closes; the tests' screen does not.
    window = next(
        w for w in QApplication.topLevelWidgets() if isinstance(w, Window) and w.isVisible()
    )
    QGuiApplication.sync()
    keyboard.wait(lambda: has_keyboard(window))


def has_keyboard(window: Window) -> bool:
    """Say whether keys go to the window; ask for them where they do not."""
    if QGuiApplication.focusWindow() is window.windowHandle():
        return True
    window.activateWindow()
    return False


def see_tried(keyboard: Keyboard, tried: dict[str, str]) -> None:
    """Go on to what was tried: each action stands there, and whether it held."""
    story.go_on_to(keyboard, TRIED)
    keyboard.wait(lambda: all(what in keyboard.read for what in tried))
    said = keyboard.read
    for held in tried.values():
        assert f"Did it hold?: {held}." in said or f"Did it hold? {held}." in said


def earlier_rounds_are_as_they_were(computer: Computer) -> None:
    """Start anew: Home shows all three, and the first one is as it was left."""
    computer.close()
    keyboard = computer.start()
    keyboard.wait_for("Round 1, goes on in round 2")
    keyboard.wait_for("Round 2, goes on in round 3")
    keyboard.press("Return")
    choose_rounds(keyboard)
    keyboard.wait(lambda: "Open round 1" in keyboard.names)
    keyboard.do("Open round 1")
    keyboard.wait_for("This is round 1. Round 2 goes on from here. This one stays as it was.")
    choose_rounds(keyboard)
    keyboard.wait_for(f"1  {CARDS}")
    assert f"2  {ROTA}" in keyboard.read
    assert "The night lead left." in keyboard.read
    assert "Nobody takes the weekend." in keyboard.all_written
