"""Somebody with a mouse: finds controls by their names, clicks where a person would, and counts the clicks."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from wizard.parts.page import Page


class Mouse:
    """Clicks go to what can be seen; `clicks` counts them. Turning the wheel is no click."""

    def __init__(self, qtbot: QtBot) -> None:
        """Click nothing yet."""
        self._qtbot = qtbot
        self.clicks = 0

    def click(self, name: str) -> None:
        """Click the control with this name, turned into view first."""
        self._qtbot.waitUntil(lambda: bool(self._called(name)), timeout=10_000)
        (control,) = self._called(name)
        page = _page_around(control)
        if page is not None:
            page.ensureWidgetVisible(control)
        QTest.mouseClick(control, Qt.MouseButton.LeftButton, pos=_middle(control))
        self.clicks += 1

    def choose(self, words: str) -> None:
        """Click a line of the menu that is open."""
        self._qtbot.waitUntil(lambda: _open_menu() is not None, timeout=10_000)
        menu = _open_menu()
        assert menu is not None
        line = next(action for action in menu.actions() if action.text() == words)
        QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(line).center())
        self.clicks += 1

    def counted(self, deed: Callable[[], object]) -> int:
        """Return how many clicks a deed takes."""
        before = self.clicks
        deed()
        return self.clicks - before

    @staticmethod
    def _called(name: str) -> list[QWidget]:
        windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        return [
            control
            for window in windows
            for control in window.findChildren(QWidget)
            if control.isVisible() and control.isEnabled() and control.accessibleName() == name
        ]


def _middle(control: QWidget) -> QPoint:
    return control.rect().center()


def _open_menu() -> QMenu | None:
    menu = QApplication.activePopupWidget()
    return menu if isinstance(menu, QMenu) else None


def _page_around(control: QWidget) -> Page | None:
    around = control.parentWidget()
    while around is not None and not isinstance(around, Page):
        around = around.parentWidget()
    return around
