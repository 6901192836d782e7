"""The program is closed and started again: the group goes on where it left off."""

from tests.journeys import story
from tests.journeys.conftest import Computer

SAFETY = "How does this make women less safe?"
WORDS = "Women wait up to five days for a first call."


def test_the_plan_is_one_enter_away_and_opens_at_the_same_question(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    story.go_on_to(keyboard, SAFETY)
    keyboard.type(WORDS)
    computer.close()
    keyboard = computer.start()
    assert keyboard.here == f"Open: {story.BEGINNING[0]}"
    keyboard.press("Return")
    assert keyboard.question == SAFETY
    assert keyboard.here == SAFETY
    assert keyboard.written == WORDS


def test_closing_in_the_middle_of_a_word_loses_no_letter(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    story.go_on_to(keyboard, SAFETY)
    keyboard.type("Women wait up to fi")
    keyboard.press("Ctrl+Q")
    computer.close()
    keyboard = computer.start()
    keyboard.press("Return")
    assert keyboard.written == "Women wait up to fi"
