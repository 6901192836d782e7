"""What is typed on the page for a new plan is kept as it is typed, and makes one plan however the page is left."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.core import Core
from tests.wizard.find import find, tap
from tests.wizard.test_new import WORRY
from wizard.app import Program
from wizard.parts.button import Button


@pytest.fixture
def typed(program: Program, core: Core) -> Program:
    """The program with a worry typed on the page for a new plan, and no other plan."""
    program.window.go("home")
    for listed in core.library.summaries():
        core.library.forget(listed.summary.id)
    program.window.go("new")
    QTest.keyClicks(find(program.window, WORRY, QLineEdit), "Night calls")
    return program


def titles(core: Core) -> list[str]:
    return [listed.summary.title for listed in core.library.summaries()]


@pytest.mark.usefixtures("typed")
def test_a_pause_suffices_and_after_a_power_cut_the_plan_is_open_again(
    core: Core, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: titles(core) == ["Night calls"])
    twin = Program(core)
    qtbot.addWidget(twin.window)
    assert twin.desk.title == "Night calls"
    assert twin.window.place.startswith("question/")


def test_while_somebody_types_on_and_on_it_is_kept_too(
    typed: Program, core: Core, qtbot: QtBot
) -> None:
    box = find(typed.window, WORRY, QLineEdit)

    def one_more_letter() -> bool:
        QTest.keyClick(box, Qt.Key.Key_X)
        return bool(titles(core))

    qtbot.waitUntil(one_more_letter)


@pytest.mark.usefixtures("typed")
@pytest.mark.parametrize("key", [Qt.Key.Key_Home, None])
def test_who_goes_elsewhere_or_closes_finds_it_among_the_plans(
    typed: Program, core: Core, key: Qt.Key | None
) -> None:
    if key is None:
        assert typed.window.close()
    else:
        tap(typed.window, key, Qt.KeyboardModifier.AltModifier)
    assert titles(core) == ["Night calls"]
    assert core.settings.open_plan == ""


def test_one_plan_is_begun(typed: Program, core: Core, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: titles(core) == ["Night calls"])
    QTest.keyClicks(find(typed.window, WORRY, QLineEdit), " and weekends")
    find(typed.window, "Begin with step 1", Button).click()
    assert typed.desk.title == "Night calls and weekends"
    assert titles(core) == ["Night calls and weekends"]


def test_who_leaves_it_leaves_nothing_behind(typed: Program, core: Core, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: titles(core) == ["Night calls"])
    find(typed.window, "Leave it", Button).click()
    assert (typed.window.place, titles(core)) == ("home", [])
    assert core.settings.open_plan == ""


def test_a_change_of_text_size_makes_no_second_plan(
    typed: Program, core: Core, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: titles(core) == ["Night calls"])
    settings = typed.desk.services.settings
    typed.desk.settings_asked.emit(replace(settings, text_size=150))
    QTest.keyClicks(find(typed.window, WORRY, QLineEdit), " too")
    qtbot.waitUntil(lambda: titles(core) == ["Night calls too"])
