"""In large letters and on small screens nothing is cut: not a hint, not a word without end, not a title."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.records import Day, Person
from tests.guard import ROOT
from tests.wizard.conftest import CLERK, NOW, Clock, KeepDue, MakePlan
from tests.wizard.cut import cut
from tests.wizard.find import names, rows, words
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.page import Page
from wizard.projector import Projector

ENDLESS = "n" * 300
SOAK = (pytest.mark.soak,)
# The others take minutes more, and say little that these do not.
USUAL = ((1366, 768, 100), (1366, 768, 200), (1024, 700, 100), (1024, 700, 200), (800, 560, 150))
SIZES = [
    pytest.param(width, height, text, marks=() if (width, height, text) in USUAL else SOAK)
    for width, height in ((800, 560), (1024, 700), (1366, 768))
    for text in (100, 150, 200)
]
LEVEL = "question/plan.now_practical"
PAGES = (
    "new",
    "settings",
    "help",
    "deleted",
    LEVEL,
    "question/analyse.title",
    "question/partners",
    "question/mou.code_of_conduct",
    "question/mou.signatures",
    "question/monitor.signs",
    "partners",
    "partners/ways",
    "partners/services",
    "history",
    "read/plan",
    "print",
    "load",
    "paper",
    "checkup",
    "home",
)


def dress(program: Program, text: int, theme: str = "light") -> None:
    settings = program.desk.services.settings
    program.desk.settings_asked.emit(replace(settings, text_size=text, theme=theme))


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_no_words_are_cut(
    qtbot: QtBot, program: Program, width: int, height: int, text: int
) -> None:
    dress(program, text)
    program.window.resize(width, height)
    for place in PAGES:
        program.window.go(place)
        settled(qtbot, program, place)


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut_in_an_open_form(
    qtbot: QtBot, program: Program, width: int, height: int, text: int
) -> None:
    dress(program, text)
    program.window.resize(width, height)
    for place in (LEVEL, "question/partners", "question/monitor.signs"):
        program.window.go(place)
        page = program.window.current()
        qtbot.waitUntil(lambda page=page: bool(edits(page)))  # type: ignore[misc]
        edits(page)[-1].click()
        qtbot.waitUntil(lambda page=page: "Done" in names(page))  # type: ignore[misc]
        settled(qtbot, program, place)


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut_of_a_deleted_plan(
    qtbot: QtBot, program: Program, make_plan: MakePlan, width: int, height: int, text: int
) -> None:
    for title in (ENDLESS, "Who comes to the door at night? " * 10):
        program.desk.services.library.delete(make_plan(title, "Cedar Valley Safety Circle").id)
    dress(program, text)
    program.window.resize(width, height)
    program.window.go("home")
    program.window.go("deleted")
    settled(qtbot, program, "deleted")


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut_where_the_plans_cannot_be_opened(
    qtbot: QtBot, tmp_path: Path, clock: Clock, width: int, height: int, text: int
) -> None:
    folder = tmp_path / ENDLESS[:200]
    folder.mkdir()
    (folder / "library.fourfold").write_bytes(b"no library")
    core = Core(ROOT / "resources", folder / "library.fourfold", clock)
    program = Program(core)
    dress(program, text)
    program.window.resize(width, height)
    qtbot.waitUntil(lambda: program.window.place == "refused")
    settled(qtbot, program, "refused")
    program.window.close()
    program.window.deleteLater()
    core.close()


@pytest.mark.parametrize(("width", "height", "text"), SIZES)
def test_nothing_is_cut_of_what_is_due(
    qtbot: QtBot, program: Program, keep_due: KeepDue, width: int, height: int, text: int
) -> None:
    keep_due("Who comes to the door at night? " * 3, -3, lead=Person(role=ENDLESS), what=ENDLESS)
    keep_due(ENDLESS, 2, follow_up_by=CLERK, follow_up_on=Day(NOW.date()))
    dress(program, text)
    program.window.resize(width, height)
    program.window.go("today")
    qtbot.waitUntil(lambda: ENDLESS[:50] in words(program.window))
    QTest.keyClick(rows(program)[0].findChildren(Button)[0], Qt.Key.Key_S)
    settled(qtbot, program, "today")


@pytest.mark.parametrize("text", [100, 200])
def test_a_word_without_end_pushes_nothing_sideways(
    qtbot: QtBot, program: Program, text: int
) -> None:
    desk = program.desk
    title = desk.guide.by_role("title")
    level = desk.guide.question("plan.now_practical")
    desk.set_answer(title, title.fields[0].id, ENDLESS)
    desk.set_column(level, desk.plan.actions[0], "what", ENDLESS)
    desk.set_column(level, desk.plan.actions[0], "lead", Person(role=ENDLESS))
    dress(program, text)
    for width, height in ((1366, 768), (800, 560)):
        program.window.resize(width, height)
        for place in (LEVEL, "read/plan", "home", f"open/{desk.plan.id}"):
            program.window.go(place)
            settled(qtbot, program, place)


def test_the_largest_letters_are_whole_on_the_smallest_screen(
    qtbot: QtBot, program: Program
) -> None:
    dress(program, 200)
    program.window.resize(800, 560)
    # A long name in the strip of steps, a long way on, two boxes in one line.
    for place in ("question/analyse.title", "question/vision.left_out", "read/start", "paper"):
        program.window.go(place)
        settled(qtbot, program, place)


@pytest.mark.parametrize("text", [100, 200])
def test_the_wall_wraps_what_is_too_long_for_it(qtbot: QtBot, program: Program, text: int) -> None:
    dress(program, text, "contrast")
    program.window.go(LEVEL)
    program.window.asides.project()
    (wall,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, Projector))
    qtbot.waitUntil(wall.isVisible)
    # Offscreen, the wall has 800 x 800 pixels.
    for place in ("mou.budget", "vision.concrete_statement", "vision.agreement"):
        program.window.go(f"question/{place}")
        qtbot.waitUntil(lambda: cut(wall) == [])
    program.window.asides.project()


def edits(page: Page) -> list[Button]:
    """The buttons that open what stands on a page."""
    found = (b for b in page.findChildren(Button) if b.isVisible())
    return [b for b in found if b.accessibleName().startswith("Edit ")]


def settled(qtbot: QtBot, program: Program, place: str) -> None:
    """Wait until a page is laid out; what is still cut then stays so."""
    try:
        qtbot.waitUntil(lambda: cut(program.window) == [], timeout=1000)
    except qtbot.TimeoutError:
        assert cut(program.window) == [], place
