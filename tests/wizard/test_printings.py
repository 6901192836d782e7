"""What was printed or saved is kept in the plan, so that the check-up knows what people hold."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.disk import free_name
from models.editing import Subject
from tests.wizard.find import find, names, tap, words
from wizard import dialogs
from wizard.app import Program
from wizard.pages.print import PrintPage
from wizard.parts.banner import Banner
from wizard.parts.button import Button

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A person who saves everything into one folder, under the name that is proposed."""

    def choose(_parent: QWidget, _title: str, extension: str, today: date) -> Path:
        return tmp_path / free_name(tmp_path, extension, today)

    monkeypatch.setattr(dialogs, "save_file", choose)
    return tmp_path


def save(program: Program, qtbot: QtBot, name: str = "Save PDF") -> None:
    """Save the paper on show."""
    if not program.window.place.startswith("print"):
        tap(program.window, Qt.Key.Key_P, CTRL)
    find(program.window, name, Button).click()
    qtbot.waitUntil(lambda: "Saved as" in words(program.window))


def hide_banners(program: Program) -> None:
    for banner in program.window.findChildren(Banner):
        banner.hide()


def test_a_saved_paper_is_kept_with_its_day(qtbot: QtBot, program: Program, saves: Path) -> None:
    save(program, qtbot)
    (kept,) = program.desk.plan.printings
    assert (kept.document, kept.on.on, kept.is_final) == ("action-plan", date(2026, 11, 20), True)
    assert list(saves.glob("*.pdf"))


def test_paper_cannot_be_taken_back(qtbot: QtBot, program: Program, saves: Path) -> None:
    before = program.desk.to_undo
    save(program, qtbot)
    assert program.desk.to_undo == before
    assert len(list(saves.glob("*.pdf"))) == 1


def test_a_blank_sheet_and_a_file_are_no_paper_of_the_plan(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    tap(program.window, Qt.Key.Key_P, CTRL)
    find(program.window, "Files to take along", Button).click()
    save(program, qtbot, "Action list (.csv)")
    find(program.window, "What stands on it: Blank, to write on", Button).click()
    hide_banners(program)
    save(program, qtbot)
    assert program.desk.plan.printings == ()
    assert {path.suffix for path in saves.glob("plan-*")} == {".csv", ".pdf"}


def test_the_pages_are_not_made_anew_for_it(qtbot: QtBot, program: Program, saves: Path) -> None:
    save(program, qtbot)
    page = program.window.current()
    assert isinstance(page, PrintPage)
    assert "Making the pages" not in words(page)
    assert saves.exists()


def test_the_check_up_says_when_the_plan_has_moved_on(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    save(program, qtbot)
    moved = "People hold the paper of Fri 20 November 2026."
    program.window.go("checkup")
    assert moved not in words(program.window)
    action = replace(program.desk.plan.actions[0], what="Phone the night line")
    program.desk.do(program.desk.plan.with_record(action), Subject("edit"))
    qtbot.waitUntil(lambda: moved in words(program.window))
    (way,) = [n for n in names(program.window) if n.startswith("To the papers: People hold")]
    find(program.window, way, Button).click()
    assert program.window.place == "print/action-plan"
    assert saves.exists()


def test_what_is_printed_again_the_same_day_is_the_one_that_people_hold(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    save(program, qtbot)
    (before,) = program.desk.plan.printings
    action = replace(program.desk.plan.actions[0], what="Phone the night line")
    program.desk.do(program.desk.plan.with_record(action), Subject("edit"))
    qtbot.waitUntil(lambda: "pages on A4" in words(program.window))
    find(program.window, "Save PDF", Button).click()
    qtbot.waitUntil(lambda: len(list(saves.glob("*.pdf"))) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: program.desk.plan.printings[0].mark != before.mark)
    assert len(program.desk.plan.printings) == 1


def test_a_page_in_one_language_is_spoken_of_until_it_is_printed_in_two(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    asked = "Print the community page in French too?"
    languages = program.desk.guide.by_role("languages").id
    plan = program.desk.plan.with_answer(languages, "text", "English, French")
    program.desk.do(plan, Subject("edit", languages))
    program.window.go("print/community")
    save(program, qtbot)
    program.window.go("checkup")
    qtbot.waitUntil(lambda: asked in words(program.window))
    (way,) = [n for n in names(program.window) if n.startswith(f"To the papers: {asked}")]
    find(program.window, way, Button).click()
    assert program.window.place == "print/community"
    find(program.window, "More choices", Button).click()
    find(program.window, "A second language beside it: Français", Button).click()
    hide_banners(program)
    save(program, qtbot)
    assert len(list(saves.glob("*.pdf"))) == 2
    program.window.go("checkup")
    qtbot.waitUntil(lambda: asked not in words(program.window))
