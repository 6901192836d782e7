"""Sets: everything for one occasion in two clicks, counted before, ticked, in copies, in one file or in many."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.documents import sets
from models.documents.sets import Member
from models.editing import Subject
from models.papers import Options
from tests.wizard.find import find, names, tap, words
from tests.wizard.lp import Queue
from wizard import dialogs, tally
from wizard.app import Program
from wizard.pages.print import PrintPage
from wizard.parts.button import Button
from wizard.parts.count_box import CountBox
from wizard.parts.tick_box import TickBox
from wizard.pictures import page_sizes

AFTER = "Everything after the workshop"
PLAN, CALLS, CARDS = "Action plan", "Call list", "Action cards, blank"
ONLY_CHANGED = "Only what changed since the last print"


@pytest.fixture(autouse=True)
def _small_sets(monkeypatch: pytest.MonkeyPatch) -> None:
    """A set that stays as it is whatever else is printed after a workshop."""
    members = (Member("action-plan"), Member("call-list"), Member("action-cards", blank=True))
    monkeypatch.setattr(sets, "SETS", MappingProxyType({**sets.SETS, "after": members}))


@pytest.fixture
def after(qtbot: QtBot, program: Program) -> Iterator[Program]:
    """The set after the workshop, looked at."""
    tap(program.window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    press(program, AFTER)
    made(qtbot, program)
    yield program


def press(program: Program, name: str) -> None:
    find(program.window, name, Button).click()


def made(qtbot: QtBot, program: Program) -> None:
    """Wait until all pages are made and counted."""
    qtbot.waitUntil(lambda: "pages on A4" in words(program.window), timeout=20_000)


def pages_of(program: Program, name: str, **options: bool) -> int:
    desk = program.desk
    return desk.services.draw(name, desk.plan, Options(final=True, **options)).pages  # type: ignore[arg-type]


def tick(program: Program, name: str) -> TickBox:
    return find(program.window, name, TickBox)


@pytest.mark.usefixtures("chosen")
def test_two_clicks_from_anywhere_print_a_set(qtbot: QtBot, program: Program, queue: Queue) -> None:
    program.window.resize(1366, 768)
    press(program, "Print")
    press(program, f"Print: {AFTER}")
    qtbot.waitUntil(lambda: "went to the printer" in words(program.window), timeout=20_000)
    assert [queue.came(n)[:5] for n in range(queue.jobs)] == [b"%PDF-"] * 3
    # A blank sheet says nothing of the plan.
    held = {p.document: p.is_final for p in program.desk.plan.printings}
    assert held == {"action-plan": True, "call-list": False}


def test_pages_and_sheets_are_known_before_anything_is_printed(after: Program) -> None:
    plan, calls = pages_of(after, "action-plan"), pages_of(after, "call-list")
    cards = pages_of(after, "action-cards", blank=True)
    assert f"{plan + calls + cards} pages on A4" in words(after.window)
    assert f"{plan} sheets, or {(plan + 1) // 2} on both sides" in words(after.window)
    tick(after, PLAN).click()
    assert f"{calls + cards} pages on A4" in words(after.window)
    QTest.keyClick(find(after.window, f"Copies of {CARDS}", CountBox), Qt.Key.Key_Up)
    assert f"{calls + 2 * cards} pages on A4" in words(after.window)
    both = (calls + 1) // 2 + (cards + 1) // 2 * 2
    assert f"{calls + 2 * cards} sheets, or {both} on both sides" in words(after.window)
    for name in (CALLS, CARDS):
        tick(after, name).click()
    assert "Nothing is ticked." in words(after.window)
    assert not find(after.window, "Print these papers", Button).isEnabled()
    press(after, "Tick all")
    assert find(after.window, "Print these papers", Button).isEnabled()


@pytest.mark.usefixtures("chosen")
def test_what_is_ticked_goes_out_in_its_copies(qtbot: QtBot, after: Program, queue: Queue) -> None:
    tick(after, CALLS).click()
    box = find(after.window, f"Copies of {PLAN}", CountBox)
    box.setFocus()
    QTest.keyClicks(box, "12")
    QTest.keyClick(box, Qt.Key.Key_Return)
    press(after, "Print these papers")
    qtbot.waitUntil(lambda: "went to the printer" in words(after.window))
    copies = [queue.told(n)[queue.told(n).index("-n") + 1] for n in range(queue.jobs)]
    assert copies == ["12", "1"]


def test_a_set_is_kept_in_one_file(
    qtbot: QtBot, after: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "all.pdf"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    press(after, "Save PDF")
    qtbot.waitUntil(lambda: "Saved as all.pdf" in words(after.window), timeout=20_000)
    pages = sum(pages_of(after, name) for name in ("action-plan", "call-list"))
    cards = pages_of(after, "action-cards", blank=True)
    assert len(page_sizes(target.read_bytes())) == pages + cards


def test_each_paper_is_kept_under_a_name_that_says_nothing_and_the_folder_is_shown(
    qtbot: QtBot, after: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[Path] = []
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_asked: tmp_path / "stick")
    monkeypatch.setattr(dialogs, "open_folder", shown.append)
    (tmp_path / "stick").mkdir()
    press(after, "Save each by itself")
    qtbot.waitUntil(lambda: "3 papers are saved in stick." in words(after.window))
    kept = sorted(path.name for path in (tmp_path / "stick").iterdir())
    assert kept == [f"plan-2026-11-20-{number}.pdf" for number in (1, 2, 3)]
    press(after, "Open folder")
    assert shown == [tmp_path / "stick"]


def test_a_folder_that_is_gone_is_said_and_nobody_holds_a_paper(
    qtbot: QtBot, after: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dialogs, "choose_folder", lambda *_asked: tmp_path / "gone")
    press(after, "Save each by itself")
    qtbot.waitUntil(lambda: "is not there. Choose another folder." in words(after.window))
    assert after.desk.plan.printings == ()


@pytest.mark.usefixtures("chosen", "queue")
def test_only_what_changed_is_printed_again(qtbot: QtBot, after: Program) -> None:
    assert ONLY_CHANGED not in names(after.window)
    press(after, "Print these papers")
    qtbot.waitUntil(lambda: words(after.window).count("people hold this one") == 2)
    press(after, ONLY_CHANGED)
    ticked = {name: tick(after, name).isChecked() for name in (PLAN, CALLS, CARDS)}
    assert ticked == {PLAN: False, CALLS: False, CARDS: True}
    wish = after.desk.guide.by_role("strategy")
    after.desk.set_answer(wish, "text", "One night line for the whole valley.")
    # The call list shows nothing of the strategy.
    qtbot.waitUntil(lambda: words(after.window).count("people hold this one") == 1, timeout=20_000)
    press(after, ONLY_CHANGED)
    ticked = {name: tick(after, name).isChecked() for name in (PLAN, CALLS, CARDS)}
    assert ticked == {PLAN: True, CALLS: False, CARDS: True}


def test_another_form_of_a_paper_is_another_paper(qtbot: QtBot, after: Program) -> None:
    page = after.window.current()
    assert isinstance(page, PrintPage)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(dialogs, "save_file", nowhere_in(after))
        press(after, "Save PDF")
        qtbot.waitUntil(lambda: words(after.window).count("people hold this one") == 2)
    press(after, "Letters: Large print")
    made(qtbot, after)
    assert "people hold this one" not in words(after.window)


def nowhere_in(program: Program) -> object:
    """A person who saves beside the library."""
    folder = program.desk.services.library_path.parent

    def choose(_parent: QWidget, _title: str, ending: str, _today: object) -> Path:
        return folder / f"kept.{ending}"

    return choose


def test_a_set_that_is_being_made_can_be_stopped(qtbot: QtBot, program: Program) -> None:
    program.window.go("print/after")
    qtbot.waitUntil(lambda: "Stop" in names(program.window))
    tap(program.window, Qt.Key.Key_Escape)
    made(qtbot, program)
    assert "Paper: Action plan" in names(program.window)
    assert "Stop" not in names(program.window)


def test_pages_of_the_sets_are_counted_while_nobody_waits(
    qtbot: QtBot, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tally, "IDLE_MS", 0)
    program.window.go("print")
    total = pages_of(program, "action-plan") + pages_of(program, "call-list")
    total += pages_of(program, "action-cards", blank=True)
    qtbot.waitUntil(lambda: f"{total} pages on A4" in words(program.window), timeout=30_000)


def test_the_sheet_that_was_chosen_is_there_the_next_time(program: Program) -> None:
    program.window.go("print")
    press(program, "Sheets in the printer: Letter")
    program.window.go("question/analyse.title")
    assert program.desk.services.settings.paper == "Letter"
    program.window.go("print")
    assert find(program.window, "Sheets in the printer: Letter", Button).isChecked()


def test_a_gap_makes_a_set_a_draft_and_a_final_one_says_why_not(
    qtbot: QtBot, after: Program
) -> None:
    desk = after.desk
    action = replace(desk.plan.actions[0], lead=desk.plan.actions[0].lead.__class__())
    desk.do(desk.plan.with_record(action), Subject("edit"))
    qtbot.waitUntil(lambda: find(after.window, "Draft or final: Draft", Button).isChecked())
    press(after, "Draft or final: Final")
    qtbot.waitUntil(lambda: "before it is final" in words(after.window), timeout=20_000)
    assert not find(after.window, "Print these papers", Button).isEnabled()
