"""What leaves the plan for a phone bears none of its words, unless somebody says so."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.disk import free_name
from models.papers import Options
from tests.wizard.find import find, words
from wizard import dialogs
from wizard.app import Program
from wizard.parts.button import Button

HEADING = "Words of the plan in the deadlines"


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A person who saves everything into one folder, under the name that is proposed."""

    def choose(_parent: QWidget, _title: str, extension: str, today: date) -> Path:
        return tmp_path / free_name(tmp_path, extension, today)

    monkeypatch.setattr(dialogs, "save_file", choose)
    return tmp_path


def test_deadlines_bear_words_only_where_somebody_says_so_and_only_for_now(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    def press(name: str) -> None:
        find(program.window, name, Button).click()

    def deadlines() -> str:
        before = set(saves.glob("*.ics"))
        press("Deadlines (.ics)")
        qtbot.waitUntil(lambda: len(set(saves.glob("*.ics")) - before) == 1)
        (saved,) = set(saves.glob("*.ics")) - before
        return saved.read_text("utf-8").replace("\n ", "")

    what = program.desk.plan.actions[0].what.split(",")[0]
    open_files(program)
    assert "a phone may show others" in words(program.window)
    assert what not in deadlines()
    press(f"{HEADING}: Yes")
    assert what in deadlines()
    program.window.go("question/analyse.title")
    open_files(program)
    assert find(program.window, f"{HEADING}: No", Button).isChecked()
    assert what not in deadlines()


def is_there(folder: Path, ending: str) -> bool:
    """Say whether one file with this ending is saved."""
    return len(list(folder.glob(f"*.{ending}"))) == 1


def open_files(program: Program) -> None:
    """Unfold what can be taken along."""
    program.window.go("print")
    fold = "Files to take along"
    next(
        b for b in program.window.findChildren(Button) if b.accessibleName().startswith(fold)
    ).click()


def test_the_paper_on_show_is_saved_as_a_file_to_write_on_in(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    open_files(program)
    for ending, name in (("txt", "Plain text (.txt)"), ("docx", "Word file (.docx)")):
        find(program.window, name, Button).click()
        qtbot.waitUntil(partial(is_there, saves, ending), timeout=20_000)
    (text,) = saves.glob("*.txt")
    said = " ".join(text.read_text("utf-8").split())
    assert all(action.what in said for action in program.desk.plan.actions)


def test_the_deadlines_of_one_lead_are_theirs_alone(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    open_files(program)
    mine = program.desk.services.copies("owner-sheet", program.desk.plan, Options())
    find(program.window, mine[0].whose, Button).click()
    qtbot.waitUntil(lambda: len(list(saves.glob("*.ics"))) == 1)
    (saved,) = saves.glob("*.ics")
    days = saved.read_text("utf-8").count("SUMMARY:Deadline")
    led = [a for a in program.desk.plan.actions if a.lead.role and a.lead.role in mine[0].whose]
    assert 0 < days == len(led) < len(program.desk.plan.actions)
