"""Settings take effect at once and are kept."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.core import Core
from tests.guard import ROOT
from tests.wizard.conftest import Clock
from tests.wizard.find import find, focus_name, tap
from wizard.app import Program
from wizard.desk import Desk
from wizard.pages.settings import SettingsPage
from wizard.parts.button import Button


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> SettingsPage:
    made = SettingsPage(desk)
    qtbot.addWidget(made)
    made.resize(1024, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_place("settings")
    made.focus_first()
    return made


@pytest.fixture
def read_again(core: Core, clock: Clock) -> Callable[[], Core]:
    """The core as the next start will find it."""
    return lambda: Core(ROOT / "resources", core.library_path, clock)


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [("Text size: 150 %", "text_size", 150), ("Colours: High contrast", "theme", "contrast")],
)
def test_a_new_look_is_asked_for(
    qtbot: QtBot, page: SettingsPage, desk: Desk, name: str, field: str, value: object
) -> None:
    with qtbot.waitSignal(desk.settings_asked) as asked:
        QTest.keyClick(find(page, name, Button), Qt.Key.Key_Space)
    (settings,) = asked.args
    assert getattr(settings, field) == value


def test_the_paper_is_kept(page: SettingsPage, core: Core, read_again: Callable[[], Core]) -> None:
    other = "Letter" if core.settings.paper == "A4" else "A4"
    button = find(page, f"Paper in the printer: {other}", Button)
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert button.isChecked()
    assert core.settings.paper == other
    assert read_again().settings.paper == other


def test_who_types_is_kept_when_the_line_is_left(
    page: SettingsPage, read_again: Callable[[], Core]
) -> None:
    box = find(page, "Who types here", QLineEdit)
    QTest.keyClicks(box, "secretary ")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert read_again().settings.typist == "secretary"


def test_the_folder_of_the_plans_is_shown_and_can_be_copied(page: SettingsPage, core: Core) -> None:
    box = find(page, "Where your plans are", QLineEdit)
    assert box.text() == str(core.library_path.parent)
    assert box.isReadOnly()


def test_whoever_changes_the_colours_by_keys_goes_on_where_they_were(
    program: Program, qtbot: QtBot
) -> None:
    program.window.go("settings")
    qtbot.waitUntil(lambda: focus_name() == "Text size: 100 %")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Space):
        tap(program.window, key)
    assert program.desk.services.settings.theme == "contrast"
    qtbot.waitUntil(program.window.isActiveWindow)
    qtbot.waitUntil(lambda: focus_name() == "Colours: High contrast")
    tap(program.window, Qt.Key.Key_Space)
    assert find(program.window, "Colours: High contrast", Button).isChecked()
