"""What was done is undone and made again, across steps and after a restart."""

from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard

SAFETY = "How does this make women less safe?"
BEST = "What is the best solution we can think of?"


def tell_three(keyboard: Keyboard) -> None:
    """Answer in step 1, in step 2 and in step 3."""
    story.begin(keyboard)
    story.go_on_to(keyboard, SAFETY)
    keyboard.type("Women wait for days.")
    story.go_on_to(keyboard, BEST)
    keyboard.answer("A worker calls every time.")
    story.go_on_to(keyboard, story.NOW)
    keyboard.answer("Print the night number")


def test_undo_and_redo_go_across_the_steps_and_show_where(computer: Computer) -> None:
    keyboard = computer.start()
    tell_three(keyboard)
    take_back_all(keyboard)
    keyboard.press("Ctrl+Y")
    assert (keyboard.question, keyboard.written) == (SAFETY, "Women wait for days.")
    keyboard.press("Ctrl+Y")
    assert keyboard.question == BEST
    assert "A worker calls every time." in keyboard.all_written
    keyboard.press("Ctrl+Y")
    assert keyboard.question == story.NOW
    assert "1  Print the night number" in keyboard.read


def test_undo_and_redo_go_on_after_a_restart(computer: Computer) -> None:
    keyboard = computer.start()
    tell_three(keyboard)
    keyboard.press("Ctrl+Z")
    computer.close()
    keyboard = computer.start()
    keyboard.press("Return")
    keyboard.press("Ctrl+Y")
    assert keyboard.question == story.NOW
    assert "1  Print the night number" in keyboard.read
    take_back_all(keyboard)


def take_back_all(keyboard: Keyboard) -> None:
    """Undo the three answers, one after the other; each is shown where it was."""
    keyboard.press("Ctrl+Z")
    assert keyboard.question == story.NOW
    assert "Print the night number" not in keyboard.read
    keyboard.press("Ctrl+Z")
    assert keyboard.question == BEST
    assert "A worker calls every time." not in keyboard.all_written
    keyboard.press("Ctrl+Z")
    assert (keyboard.question, keyboard.written) == (SAFETY, "")
