"""The group wrote on paper first; its sheets are typed in later, in any order."""

from PySide6.QtWidgets import QApplication

from tests.journeys import story
from tests.journeys.conftest import Computer

PROBLEMS = "What goes wrong in practice? Say what happens, step by step."
NOTES = [f"Sheet {number}: nobody answers the line at night" for number in range(1, 8)]


def test_seven_pasted_lines_make_seven_rows(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    story.go_on_to(keyboard, PROBLEMS)
    QApplication.clipboard().setText("\r\n".join(["", *NOTES, " "]))
    keyboard.press("Ctrl+V")
    assert [words for words in keyboard.all_written if words] == NOTES
    keyboard.press("Ctrl+Z")
    assert [words for words in keyboard.all_written if words] == []


def test_seven_pasted_lines_make_seven_actions(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    story.go_on_to(keyboard, story.NOW)
    QApplication.clipboard().setText("\n".join(NOTES))
    keyboard.press("Ctrl+V")
    for number, note in enumerate(NOTES, start=1):
        assert f"{number}  {note}" in keyboard.read


def test_steps_are_entered_in_any_order_and_all_is_read_back(computer: Computer) -> None:
    keyboard = computer.start()
    story.begin(keyboard)
    keyboard.do("Monitor")
    story.ANSWERS["What signs will show that things are better?"](keyboard)
    keyboard.do("Vision for change")
    keyboard.answer("A worker calls every time.")
    keyboard.do("Analyse the issue")
    story.go_on_to(keyboard, PROBLEMS)
    keyboard.answer("The office is closed from Friday to Monday.")
    read = []
    while "Save PDF" not in keyboard.names:
        if keyboard.question == "What we said":
            read.append(keyboard.read)
        keyboard.press("Ctrl+Return")
    analysed, wished, _planned, watched = read
    assert "The office is closed from Friday to Monday." in analysed
    assert "A worker calls every time." in wished
    assert "Women offered a call within 24 hours" in watched
