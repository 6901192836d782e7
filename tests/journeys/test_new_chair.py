"""Scenario 5, its paper: a new chair reads what this is about, takes the plan over, and prints the handover."""

from pathlib import Path

import pytest

from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.test_review import TITLE, begun_long_ago
from tests.paper.reading import Paper, squeezed
from wizard import dialogs


def test_the_handover_is_read_taken_over_and_printed(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "handover.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    computer.start()
    assert computer.core is not None
    computer.core.library.keep(None, begun_long_ago())
    computer.close()
    keyboard = computer.start(ready=("",))
    keyboard.wait(lambda: keyboard.question == "Today")
    keyboard.press("Alt+Home")
    keyboard.wait(lambda: keyboard.here == f"Open: {TITLE}")
    keyboard.press("Return")
    keyboard.wait(lambda: "This plan" in keyboard.names)
    assert computer.program is not None
    computer.program.window.go("handover")
    keyboard.wait_for("The day of 4 actions has passed.")
    keyboard.reach("Who keeps the plan from now on?")
    keyboard.type(story.KEEPER)
    keyboard.do("Print the handover")
    keyboard.wait(lambda: "Save PDF" in keyboard.names)
    keyboard.do("Save PDF")
    keyboard.wait(target.exists)
    paper = Paper(target.read_bytes())
    for words in (TITLE, "Coordinator", "Police", "Band Office", "Regional Hospital"):
        assert squeezed(words) in paper.text
