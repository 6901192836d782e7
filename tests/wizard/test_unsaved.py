"""On a full disk nobody can walk away from words that are not saved, unless they say so."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMessageBox
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.plan import Plan
from tests.faults.squeezed import limit_files
from tests.wizard.conftest import MakePlan
from tests.wizard.find import find, tap, words
from tests.wizard.test_dialogs import meanwhile
from tests.wizard.test_new import WORRY
from wizard.app import Program
from wizard.parts.edit import TextBox

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="only POSIX can limit a file's size"
)

QUESTION = "analyse.effect_on_safety"
LAST_WORDS = "typed when the disk was full " * 400


@pytest.fixture
def full(program: Program, core: Core, qtbot: QtBot) -> Iterator[Program]:
    """The program with long words typed on a disk that has no room for them."""
    program.window.go(f"question/{QUESTION}")
    assert program.desk.flush()
    limit_files(core.library_path.stat().st_size)
    try:
        box = program.window.current().findChildren(TextBox)[0]
        box.setFocus()
        box.insertPlainText(LAST_WORDS)
        qtbot.waitUntil(lambda: "the last changes are not saved yet" in words(program.window))
        yield program
    finally:
        limit_files(None)
    assert program.desk.close()


def typed(core: Core, program: Program) -> str:
    return core.library.read(program.desk.plan.id).plan.text(QUESTION)


def test_all_plans_is_no_way_out_of_words_that_are_not_saved(
    full: Program, core: Core, qtbot: QtBot
) -> None:
    tap(full.window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert full.window.place == f"question/{QUESTION}"
    qtbot.waitUntil(lambda: "so this plan stays open" in words(full.window))
    limit_files(None)
    qtbot.waitUntil(lambda: LAST_WORDS.strip() in typed(core, full), timeout=10_000)
    tap(full.window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    assert full.window.place == "home"


@pytest.fixture
def other(make_plan: MakePlan) -> Plan:
    """A plan beside the open one."""
    return make_plan("Another")


def test_another_plan_takes_no_place_of_one_that_is_not_saved(other: Plan, full: Program) -> None:
    mine = full.desk.plan
    full.window.go(f"open/{other.id}")
    assert full.desk.plan == mine
    assert "so the open plan stays open" in words(full.window)


def test_a_new_plan_that_cannot_be_kept_is_not_left_either(
    program: Program, core: Core, qtbot: QtBot
) -> None:
    program.window.go("home")
    program.window.go("new")
    limit_files(core.library_path.stat().st_size)
    try:
        find(program.window, WORRY, QLineEdit).setText(LAST_WORDS)
        tap(program.window, Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
        assert program.window.place == "new"
        meanwhile(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
        assert not program.window.close()
    finally:
        limit_files(None)
    qtbot.waitUntil(lambda: not program.desk.holds_words)
    assert LAST_WORDS.strip() in [listed.summary.title for listed in core.library.summaries()]
    program.window.go("home")
    assert program.window.place == "home"


def test_closing_asks_first_and_staying_is_the_easy_answer(
    full: Program, core: Core, qtbot: QtBot
) -> None:
    meanwhile(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
    assert not full.window.close()
    assert full.window.isVisible()
    limit_files(None)
    qtbot.waitUntil(lambda: LAST_WORDS.strip() in typed(core, full), timeout=10_000)


def test_who_says_so_can_close_all_the_same(full: Program) -> None:
    def give_up(box: object) -> None:
        assert isinstance(box, QMessageBox)
        next(b for b in box.buttons() if b.text() == "Close and lose them").click()

    meanwhile(give_up)
    assert full.window.close()
    assert not full.desk.has_plan
