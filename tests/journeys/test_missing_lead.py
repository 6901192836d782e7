"""A lead and a day that are none: seen everywhere, kindly refused on the final paper, and soon put right."""

from pathlib import Path

import pytest

from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from tests.paper.reading import Paper
from wizard import dialogs

WHAT = "Add a rule for calls at night"
HEADING = "things are missing before it is final"


def test_what_is_missing_is_seen_refused_found_and_closed(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    keyboard = computer.start()
    story.begin(keyboard)
    add_vague_action(keyboard)
    see_it_on_home_and_come_back(keyboard)
    keyboard.press("Ctrl+P")
    keyboard.do("Save PDF")
    keyboard.wait_for("Saved as plan.pdf in")
    assert "DRAFT" in Paper(target.read_bytes()).text
    be_refused(keyboard)
    close_all_gaps(keyboard)
    keyboard.press("Ctrl+P")
    keyboard.wait_for("Every action has a lead and a day. Well done.")
    keyboard.wait_for("pages on A4")
    keyboard.do("Save PDF")
    keyboard.wait(lambda: "DRAFT" not in Paper(target.read_bytes()).text)


def add_vague_action(keyboard: Keyboard) -> None:
    """Type words that are no lead and no day; they are kept, and said kindly."""
    story.go_on_to(keyboard, story.NOW)
    keyboard.type(WHAT)
    keyboard.press("Tab")
    keyboard.type("all agencies")
    keyboard.press("Tab")
    keyboard.type("soon")
    keyboard.press("Return")
    lines = keyboard.read.splitlines()
    for chip in ("all agencies", "“soon”", "Needs one name", "Needs a day", "Needs a follow-up"):
        assert chip in lines
    keyboard.wait_for("1 action needs more")


def see_it_on_home_and_come_back(keyboard: Keyboard) -> None:
    keyboard.press("Alt+Home")
    keyboard.wait_for("1 action needs a lead, a day or a follow-up")
    keyboard.wait(lambda: keyboard.here == f"Open: {story.BEGINNING[0]}")
    keyboard.press("Return")
    assert keyboard.question == story.NOW


def be_refused(keyboard: Keyboard) -> None:
    """Ask for the final paper: it is refused with the list of what is missing, each with a way there."""
    keyboard.reach("Draft or final: Draft")
    keyboard.press("Right", "Space")
    keyboard.wait_for(f"3 {HEADING}")
    ways = [name for name in keyboard.names if name.startswith("Go there: Action 1.")]
    assert len(ways) == 3
    assert "Save PDF" not in keyboard.reachable
    keyboard.do(ways[0])
    assert keyboard.question == story.NOW
    assert keyboard.written == "all agencies"


def close_all_gaps(keyboard: Keyboard) -> None:
    """Go from gap to gap by F8 and say what is missing."""
    answers = {
        "all agencies": "Detachment corporal, Police",
        "soon": "15 June 2027",
        "": "Clerk, Band Office",
    }
    for _gap in range(3):
        keyboard.press("F8")
        answer = answers.pop(keyboard.written)
        keyboard.press("Ctrl+A")
        keyboard.type(answer)
    keyboard.press("Tab")
    keyboard.type("17 June 2027")
    keyboard.press("Tab")
    assert not answers
