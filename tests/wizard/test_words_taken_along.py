"""What leaves the plan for a phone bears none of its words, unless somebody says so."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.disk import free_name
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
    program.window.go("print")
    assert "a phone may show others" in words(program.window)
    assert what not in deadlines()
    press(f"{HEADING}: Yes")
    assert what in deadlines()
    program.window.go("question/analyse.title")
    program.window.go("print")
    assert find(program.window, f"{HEADING}: No", Button).isChecked()
    assert what not in deadlines()
