"""A meeting of two hours, row by row: nothing that people wait for takes more than two clicks."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.plan import GAP, Plan
from models.plan.records import Partner
from tests.guard import ROOT
from tests.journeys import story
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from tests.journeys.mouse import Mouse
from wizard import dialogs

MOST = 2
Deed = Callable[[Keyboard, Mouse], object]
PLAN = UUID(int=7)


def begin_beforehand(computer: Computer, place: str) -> None:
    """Keep a plan with its title and partners, left off at a place."""
    known = Core(ROOT / "resources", computer.library, computer.clock)
    plan = Plan.new(PLAN).with_answer("analyse.title", "text", story.BEGINNING[0])
    partners = (
        Partner(id=UUID(int=10 + at), position=(at + 1) * GAP, agency=agency, role=role)
        for at, (agency, role) in enumerate(story.PARTNERS)
    )
    known.library.keep(None, plan.with_records(partners), bookmark=place)
    known.library.opened(PLAN)
    known.close()


def show_agreement(keyboard: Keyboard, mouse: Mouse) -> None:
    mouse.click("Getting ready")
    mouse.click("Group agreement")
    keyboard.wait_for("What is said here stays here.")


def put_it_on_the_wall(keyboard: Keyboard, mouse: Mouse) -> None:
    mouse.click("Projector")
    keyboard.wait(lambda: "F11 leaves this view" in keyboard.names)


def type_a_line(keyboard: Keyboard, mouse: Mouse) -> None:
    keyboard.type("The form goes to an office that is closed from Friday to Monday.")
    mouse.click("Next question")


def tick_and_go_on(choice: str) -> Deed:
    def deed(_keyboard: Keyboard, mouse: Mouse) -> None:
        mouse.click(choice)
        mouse.click("Next question")

    return deed


def build_the_sentence(keyboard: Keyboard, mouse: Mouse) -> None:
    mouse.click("Every … (who?)")
    for words in ("woman who calls the police", "the valley", "a call", "24 hours"):
        keyboard.type(words)
        keyboard.press("Tab")
    keyboard.type("31 March 2028")
    mouse.click("Use this sentence")
    assert any("is offered a call within 24 hours" in box for box in keyboard.all_written)


def type_a_card(keyboard: Keyboard, mouse: Mouse) -> None:
    keyboard.type("Put a card with the night number into every patrol car")
    keyboard.press("Tab")
    keyboard.type("det")
    keyboard.press("Down", "Tab")
    keyboard.type("15 January 2027")
    mouse.click("Add")
    keyboard.wait_for("1  Put a card with the night number into every patrol car")


def look_at_the_wall_of_actions(keyboard: Keyboard, mouse: Mouse) -> None:
    mouse.click("This plan")
    mouse.choose("Check-up")
    keyboard.wait_for("What to look at first")


def write_a_sign(keyboard: Keyboard, mouse: Mouse) -> None:
    keyboard.type("Women offered a call within 24 hours")
    mouse.click("Add")
    keyboard.wait(lambda: "Where are we today?" in keyboard.names)


def set_the_next_day(keyboard: Keyboard, mouse: Mouse) -> None:
    keyboard.type("25 February 2027")
    mouse.click("Add")
    keyboard.wait(lambda: "Who calls the meeting" in keyboard.names)


def print_the_draft(keyboard: Keyboard, mouse: Mouse) -> None:
    mouse.click("Print")
    mouse.click("Save PDF")
    keyboard.wait_for("draft.pdf")


def open_the_meeting(keyboard: Keyboard, mouse: Mouse) -> None:
    mouse.click("This plan")
    mouse.choose("Meeting")
    keyboard.wait_for("No review is planned yet.")


ROWS: dict[str, tuple[str, Deed]] = {
    "13:04 the group agreement": ("analyse.title", show_agreement),
    "13:05 a question on the wall": ("analyse.title", put_it_on_the_wall),
    "13:22 one line for each question": ("analyse.practical_problems", type_a_line),
    "13:22 one case or many, by hands": (
        "analyse.case_or_pattern",
        tick_and_go_on("Answer: Several cases"),
    ),
    "13:35 which levels": (
        "analyse.level_of_authority",
        tick_and_go_on("Tick all that fit: Do it now"),
    ),
    "13:55 one sentence together": ("vision.concrete_statement", build_the_sentence),
    "14:13 a card of the wall": ("plan.now_practical", type_a_card),
    "14:33 look at the wall": ("plan.now_practical", look_at_the_wall_of_actions),
    "14:40 a sign": ("monitor.signs", write_a_sign),
    "14:50 the first look back": ("monitor.reviews", set_the_next_day),
    "14:54 all actions aloud": ("plan.now_practical", put_it_on_the_wall),
    "14:57 the draft": ("plan.now_practical", print_the_draft),
    "the meeting after": ("analyse.title", open_the_meeting),
}


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
@pytest.mark.parametrize("row", ROWS)
def test_no_row_of_the_meeting_takes_more_than_two_clicks(
    computer: Computer,
    qtbot: QtBot,
    row: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: tmp_path / "draft.pdf")
    question, deed = ROWS[row]
    begin_beforehand(computer, f"question/{question}")
    keyboard, mouse = computer.start(), Mouse(qtbot)
    keyboard.press("Return")
    keyboard.wait(lambda: "Next question" in keyboard.names or "Read back" in keyboard.names)
    assert mouse.counted(lambda: deed(keyboard, mouse)) <= MOST
