"""A spreadsheet is looked at before it changes anything, and comes in once however often it is opened."""

from pathlib import Path

import pytest

from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from wizard import dialogs

LIST = (
    "Deadline;Owner;Action;Organisation\n"
    "15/03/2027;Clerk;Print the weekend list;Band Office\n"
    "autumn;;Agree one referral form;Regional Hospital\n"
)


def test_a_spreadsheet_comes_in_once(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came = tmp_path / "night list.csv"
    came.write_text(LIST, "utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: came)
    keyboard = computer.start()
    open_file(keyboard)
    keyboard.wait_for("This makes a new plan.")
    assert "night list" in keyboard.read
    assert plans(computer) == 0
    keyboard.do("Take it in")
    see_both_actions(keyboard)
    keyboard.press("Alt+Home")
    keyboard.wait(lambda: keyboard.here == "Open: night list")
    open_file(keyboard)
    keyboard.wait_for("All of it is here already. Nothing would change.")
    keyboard.do("Open the plan")
    see_both_actions(keyboard)
    assert plans(computer) == 1


def test_a_file_that_is_left_changes_nothing(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came = tmp_path / "night list.csv"
    came.write_text(LIST, "utf-8")
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: came)
    keyboard = computer.start()
    open_file(keyboard)
    keyboard.wait_for("This makes a new plan.")
    keyboard.do("Leave it")
    keyboard.wait_for("Begin your first plan")
    assert plans(computer) == 0


def test_a_file_that_is_no_list_is_told_kindly(
    computer: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    came = tmp_path / "picture.csv"
    came.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: came)
    keyboard = computer.start()
    open_file(keyboard)
    keyboard.wait_for("Nothing was changed.")
    assert plans(computer) == 0


def open_file(keyboard: Keyboard) -> None:
    keyboard.wait(lambda: keyboard.question == "Plans")
    keyboard.press("Ctrl+O")


def see_both_actions(keyboard: Keyboard) -> None:
    """Go where actions without a level are, and see that each stands there once."""
    keyboard.press("F8")
    read = keyboard.read
    assert read.count("Level not chosen yet") == 2
    assert read.count("1  Print the weekend list") == 1
    assert read.count("2  Agree one referral form") == 1


def plans(computer: Computer) -> int:
    assert computer.core is not None
    return computer.core.library.count()
