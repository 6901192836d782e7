"""Help names the keys, those to thank, and the versions; it is read by keyboard."""

import tomllib

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.guard import ROOT
from tests.wizard.find import find, focused, words
from wizard.desk import Desk
from wizard.pages.help import HelpPage, keys
from wizard.pages.register import PAGES
from wizard.parts.button import Button
from wizard.versions import FOURFOLD
from wizard.window import Window


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> HelpPage:
    made = HelpPage(desk)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_place("help")
    made.focus_first()
    return made


def test_those_to_thank_are_named(page: HelpPage) -> None:
    seen = words(page)
    assert "BC Association of Specialized Victim Assistance and Counselling Programs (2005)" in seen
    assert "UN Women" in seen
    assert "SIL Open Font License" in seen
    assert "Lucide" in seen


def test_the_version_is_the_projects_own(page: HelpPage) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == FOURFOLD
    assert f"Fourfold {FOURFOLD}." in words(page)


def test_every_key_of_the_window_is_named(qtbot: QtBot, desk: Desk) -> None:
    window = Window(desk, PAGES)
    qtbot.addWidget(window)
    used = {action.shortcut().toString() for action in window.actions()} - {""}
    assert used
    assert used <= {key for key, _words in keys()}


def test_the_page_scrolls_by_key(page: HelpPage, qtbot: QtBot) -> None:
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.keyClick(focused(), Qt.Key.Key_PageDown)
    assert bar.value() > 0


def test_about_begins_at_its_own_card(page: HelpPage, qtbot: QtBot) -> None:
    page.show_place("about")
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0)


def test_the_example_is_offered(page: HelpPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.went) as went:
        find(page, "Look at the example", Button).click()
    assert went.args == ["sample"]
