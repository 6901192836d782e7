"""The print page: real pages, counted before printing; final only when nothing is missing."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from models.disk import free_name
from models.editing import Subject
from models.papers import Options
from models.plan.records import Action, Day, Person
from tests.wizard.find import find, tap, words
from wizard import dialogs
from wizard.app import Program
from wizard.pages.print import PrintPage
from wizard.parts.button import Button
from wizard.parts.sheet import Sheet
from wizard.pictures import page_sizes, page_words

CTRL = Qt.KeyboardModifier.ControlModifier
READY = 1000
Saves = Callable[..., Path | None]


def open_page(program: Program, qtbot: QtBot) -> PrintPage:
    program.window.resize(1366, 768)
    tap(program.window, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: pictures(program) > 0 and not is_making(program))
    (page,) = [p for p in program.window.findChildren(PrintPage) if p.isVisible()]
    return page


def pictures(program: Program) -> int:
    return sum(1 for s in program.window.findChildren(Sheet) if s.isVisible() and s.pictured > 1)


def is_making(program: Program) -> bool:
    return "Making the pages" in words(program.window)


def sheets(program: Program) -> int:
    return sum(1 for s in program.window.findChildren(Sheet) if s.isVisible())


def press(program: Program, name: str) -> None:
    find(program.window, name, Button).click()


def lose_a_lead(program: Program) -> Action:
    action = program.desk.plan.actions[0]
    question = next(q for q in program.desk.guide.questions if q.level == action.level)
    program.desk.set_column(question, action, "lead", None)
    return action


def words_of(path: Path) -> str:
    return page_words(path.read_bytes())


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A person who saves everything into one folder, under the name that is proposed."""

    def choose(_parent: QWidget, _title: str, extension: str, today: date) -> Path:
        return tmp_path / free_name(tmp_path, extension, today)

    monkeypatch.setattr(dialogs, "save_file", choose)
    return tmp_path


def test_the_first_page_of_many_actions_is_on_show_while_others_are_made(
    qtbot: QtBot, program: Program
) -> None:
    plan = program.desk.plan
    for number in range(400 - len(plan.actions)):
        plan = plan.with_action(
            Action(
                id=uuid4(),
                what=f"Print contact cards {number}",
                level="now_practical",
                lead=Person(role="Clerk", agency="Band Office"),
                deadline=Day(date(2027, 1, 15)),
            )
        )
    program.desk.do(plan, Subject("add"))
    tap(program.window, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: sheets(program) == 1 and is_making(program), timeout=READY * 5)
    qtbot.waitUntil(lambda: sheets(program) > 30 and not is_making(program), timeout=READY * 10)


def test_pages_are_counted_before_printing(qtbot: QtBot, program: Program) -> None:
    open_page(program, qtbot)
    desk = program.desk
    total = len(page_sizes(desk.services.draw("action-plan", desk.plan, Options(final=True)).pdf))
    qtbot.waitUntil(lambda: f"{total} pages on A4" in words(program.window))
    press(program, "Sheets in the printer: Letter")
    qtbot.waitUntil(lambda: "on Letter" in words(program.window))


def test_in_large_letters_a_page_shows_more_than_its_margin(qtbot: QtBot, program: Program) -> None:
    program.desk.settings_asked.emit(replace(program.desk.services.settings, text_size=200))
    program.window.resize(1024, 700)
    open_page(program, qtbot)
    pages = find(program.window, "The pages", QScrollArea)
    seen = program.window.current().viewport().height()
    qtbot.waitUntil(lambda: pages.height() > 0.7 * seen)


def test_what_is_complete_is_praised_and_final(qtbot: QtBot, program: Program, saves: Path) -> None:
    open_page(program, qtbot)
    assert "Every action has a lead and a day. Well done." in words(program.window)
    assert find(program.window, "Draft or final: Final", Button).isChecked()
    press(program, "Save PDF")
    qtbot.waitUntil(lambda: "Saved as" in words(program.window))
    (saved,) = saves.glob("plan-*.pdf")
    assert saved.name.startswith("plan-2026-11-20-")
    assert "DRAFT" not in words_of(saved)


def test_final_is_refused_with_what_is_missing_and_a_way_there(
    qtbot: QtBot, program: Program
) -> None:
    lose_a_lead(program)
    open_page(program, qtbot)
    assert find(program.window, "Draft or final: Draft", Button).isChecked()
    press(program, "Draft or final: Final")
    gap = next(p for p in program.desk.problems if p.blocks)
    sentence = program.desk.services.sentence(gap, program.desk.plan)
    qtbot.waitUntil(lambda: sentence in words(program.window))
    assert not find(program.window, "Print this paper", Button).isEnabled()
    assert not find(program.window, "Save PDF", Button).isEnabled()
    (way,) = [
        b
        for b in program.window.findChildren(Button)
        if b.isVisible()
        and b.accessibleName().startswith("Go there")
        and sentence in b.accessibleName()
    ]
    way.click()
    assert program.window.place == f"question/{gap.question}"


def test_a_draft_can_always_be_saved_and_says_so(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    lose_a_lead(program)
    open_page(program, qtbot)
    press(program, "Save PDF")
    qtbot.waitUntil(lambda: "Saved as" in words(program.window))
    (saved,) = saves.glob("*.pdf")
    assert "DRAFT" in words_of(saved)


def test_a_gap_that_opens_while_final_stood_there_by_itself_makes_it_a_draft(
    qtbot: QtBot, program: Program
) -> None:
    open_page(program, qtbot)
    lose_a_lead(program)
    draft = find(program.window, "Draft or final: Draft", Button)
    qtbot.waitUntil(draft.isChecked)
    assert find(program.window, "Print this paper", Button).isEnabled()


@pytest.mark.qt_log_ignore(
    "OpenType support missing"
)  # No font here has the letter, which is the point.
def test_a_character_that_no_font_has_is_named(qtbot: QtBot, program: Program) -> None:
    action = program.desk.plan.actions[0]
    question = next(q for q in program.desk.guide.questions if q.level == action.level)
    program.desk.set_column(question, action, "what", "Ask \U00010330")
    open_page(program, qtbot)
    qtbot.waitUntil(lambda: "GOTHIC LETTER AHSA" in words(program.window))


def test_a_blank_sheet_is_neither_draft_nor_final(qtbot: QtBot, program: Program) -> None:
    lose_a_lead(program)
    open_page(program, qtbot)
    press(program, "Draft or final: Final")
    press(program, "What stands on it: Blank, to write on")
    assert find(program.window, "Print this paper", Button).isEnabled()
    qtbot.waitUntil(lambda: "on A4" in words(program.window))


@pytest.mark.parametrize(
    ("name", "ending"),
    [
        ("Save plan file", "plan.json"),
        ("Action list (.xlsx)", "xlsx"),
        ("Action list (.csv)", "csv"),
        ("Deadlines (.ics)", "ics"),
    ],
)
def test_files_to_take_along(
    qtbot: QtBot, program: Program, saves: Path, name: str, ending: str
) -> None:
    open_page(program, qtbot)
    press(program, "Files to take along")
    press(program, name)
    qtbot.waitUntil(lambda: "Saved as" in words(program.window))
    (saved,) = saves.glob(f"plan-*.{ending}")
    assert saved.stat().st_size > 0


@pytest.mark.usefixtures("saves")
def test_without_a_printer_it_says_so_and_offers_the_pdf(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "has_printer", lambda: False)
    open_page(program, qtbot)
    tap(program.window, Qt.Key.Key_P, CTRL)
    assert "This computer knows no printer" in words(program.window)
    (way,) = [
        b
        for b in program.window.findChildren(Button)
        if b.isVisible() and b.text() == "Save PDF" and b.property("kind") == "link"
    ]
    way.click()
    qtbot.waitUntil(lambda: "Saved as" in words(program.window))


def test_ctrl_p_twice_prints_a_draft_from_anywhere(
    qtbot: QtBot, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed = tmp_path / "printed.pdf"

    def choose(_parent: QWidget, _paper: str, _pages: int) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFileName(str(printed))
        return printer

    monkeypatch.setattr(dialogs, "has_printer", lambda: True)
    monkeypatch.setattr(dialogs, "choose_printer", choose)
    lose_a_lead(program)
    tap(program.window, Qt.Key.Key_P, CTRL)
    tap(program.window, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(lambda: "went to the printer" in words(program.window), timeout=READY * 20)
    drawn = program.desk.services.draw("action-plan", program.desk.plan, Options(paper="A4"))
    assert len(page_sizes(printed.read_bytes())) == drawn.pages
