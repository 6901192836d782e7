"""Whatever stands in a plan, the screen shows it as words: no picture, no markup, no trouble."""

from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from models.core import Core
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.plan.text import MAX_LETTERS
from tests.guard import ROOT
from tests.hostile import corpus
from tests.journeys.conftest import Computer
from tests.journeys.keyboard import Keyboard
from wizard.window import NEUTRAL_TITLE, Window

PLAN_ID = UUID("11111111-2222-4333-8444-555555555555")
# As a picture of 32 bits holds it: blue, green, red, opaque.
RED_BYTES = bytes((1, 0, 255, 255))


@pytest.fixture
def computer(qtbot: QtBot, tmp_path: Path) -> Iterator[Computer]:
    """A computer without any plan."""
    made = Computer(tmp_path / "library.fourfold", qtbot)
    yield made
    made.close()


def keep(computer: Computer, supply: Iterator[str]) -> Guide:
    """Put a plan that is full of such words into the library."""
    core = Core(ROOT / "resources", computer.library, computer.clock)
    core.library.keep(None, corpus.full_plan(Plan.new(PLAN_ID), core.guide, lambda: next(supply)))
    core.close()
    return core.guide


@pytest.mark.parametrize(
    "skip", [0, *(pytest.param(more, marks=pytest.mark.soak) for more in (1, 2))]
)
def test_every_page_shows_the_words_and_nothing_else(
    computer: Computer, picture: Path, skip: int
) -> None:
    words = [*corpus.texts(picture).values()]
    # Each field gets another text in each of the runs, and pictures come often.
    supply = cycle([words[0], *words[skip::3], words[1]])
    guide = keep(computer, supply)
    keyboard = computer.start()
    keyboard.press("Return")
    window = the_window()
    for place in (*places(guide), "print", "settings", "help", "deleted", "home"):
        window.go(place)
        QApplication.sendPostedEvents()
        assert faults(window) == [], place
    keyboard.wait(lambda: keyboard.here.startswith("Open: "))
    assert faults(window) == []


def test_opened_rows_and_cards_show_the_words_and_nothing_else(
    computer: Computer, picture: Path
) -> None:
    guide = keep(computer, cycle([corpus.texts(picture)["image"]]))
    keyboard = computer.start()
    keyboard.press("Return")
    window = the_window()
    for question in guide.questions:
        if question.is_list and question.record != "entry":
            window.go(f"question/{question.id}")
            keyboard.wait(lambda: bool(edits(keyboard)))
            keyboard.do(edits(keyboard)[0])
            keyboard.wait(lambda: "Done" in keyboard.names)
            assert faults(window) == [], question.id


def test_what_tables_wrote_shows_the_words_and_nothing_else(
    computer: Computer, picture: Path
) -> None:
    words = corpus.texts(picture)
    supply = cycle([words["image"], words["unclosed"], words["lines"], words["direction"]])
    core = Core(ROOT / "resources", computer.library, computer.clock)
    plan = corpus.heard_plan(Plan.new(PLAN_ID), core.guide, lambda: next(supply))
    core.library.keep(None, plan)
    core.close()
    keyboard = computer.start()
    keyboard.press("Return")
    window = the_window()
    asked = ("question/analyse.effect_on_safety", "question/analyse.practical_problems")
    for place in ("paper", "paper/merge", *asked, *(f"paper/{one.id}" for one in plan.sheets)):
        window.go(place)
        QApplication.sendPostedEvents()
        assert faults(window) == [], place


def test_the_wall_shows_the_words_and_nothing_else(computer: Computer, picture: Path) -> None:
    keep(computer, cycle([corpus.texts(picture)["image"]]))
    keyboard = computer.start()
    keyboard.press("Return")
    the_window().go("question/analyse.effect_on_safety")
    keyboard.press("F11")
    walls = [w for w in QApplication.topLevelWidgets() if w.isVisible() and w.isWindow()]
    assert len(walls) > 1
    assert [faults(wall) for wall in walls] == [[]] * len(walls)
    keyboard.press("F11")


@pytest.mark.parametrize(
    "place", ["analyse.title", "analyse.effect_on_safety", "plan.now_practical"]
)
def test_a_paste_of_a_million_letters_is_taken_as_far_as_a_field_goes(
    computer: Computer, place: str
) -> None:
    keep(computer, cycle(["words"]))
    keyboard = computer.start()
    keyboard.press("Return")
    the_window().go(f"question/{place}")
    QApplication.clipboard().setText("many words " * 100_000)
    keyboard.press("Ctrl+A", "Ctrl+V")
    assert 1000 < len(keyboard.written) <= MAX_LETTERS


def test_what_is_pasted_is_cleaned_at_the_border(computer: Computer) -> None:
    keep(computer, cycle(["words"]))
    keyboard = computer.start()
    keyboard.press("Return")
    the_window().go("question/analyse.effect_on_safety")
    QApplication.clipboard().setText("a\x07b\u202ec\x1bd")
    keyboard.press("Ctrl+A", "Ctrl+V")
    computer.close()
    core = Core(ROOT / "resources", computer.library, computer.clock)
    assert core.library.read(PLAN_ID).plan.text("analyse.effect_on_safety") == "abcd"
    core.close()


def places(guide: Guide) -> Iterator[str]:
    yield from (f"question/{question.id}" for question in guide.questions)
    yield from (f"read/{step.id}" for step in guide.steps)


def edits(keyboard: Keyboard) -> list[str]:
    """The names of the buttons that open a row or a card."""
    return [name for name in keyboard.names if name.startswith("Edit ")]


def the_window() -> Window:
    # A window of the test before may not be collected yet; it is closed.
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, Window)]
    (found,) = [window for window in windows if window.isVisible()]
    return found


def faults(window: QWidget) -> list[str]:
    """Name what shows more than words, or tells the words where anyone could read them."""
    found = []
    shown = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    if RED_BYTES * 4 in bytes(shown.constBits()):
        found.append("a picture is shown")
    found += [
        f"a label reads markup: {label.text()[:60]}"
        for label in window.findChildren(QLabel)
        if label.textFormat() != Qt.TextFormat.PlainText and label.text()
    ]
    tips = (widget.toolTip() for widget in window.findChildren(QWidget))
    found += [f"a tip reads markup: {tip[:60]}" for tip in tips if "<img" in tip]
    if window.windowTitle() not in ("", NEUTRAL_TITLE):
        found.append(f"the title says {window.windowTitle()[:60]}")
    return found
