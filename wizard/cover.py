"""The cover: one key puts a neutral page over everything, any key or a click takes it off again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QWidget
from shiboken6 import isValid

from models.overrides import override
from models.words import _
from wizard.desk import Desk
from wizard.numbers import WHOLE_PROGRAM

if TYPE_CHECKING:
    from wizard.parts.cover_page import CoverPage

KEY = "F12"


class Cover(QObject):
    """Hides all windows of the program behind a calendar. Nothing is lost, and nothing is asked."""

    def __init__(self, window: QMainWindow, content: QWidget, desk: Desk) -> None:
        """Hide the `content` of `window`. Watch for the key in whichever window, dialog or menu has the keyboard."""
        super().__init__(window)
        self._window = window
        self._content = content
        self._desk = desk
        self._page: CoverPage | None = None
        self._title = window.windowTitle()
        self._focus: QWidget | None = None
        # A shortcut is heard while a menu or list is open, but not behind a modal dialog; there a filter on the
        # dialog's window hears the key. A filter on the whole program would slow every event.
        shortcut = QShortcut(QKeySequence(KEY), window, self.put_on)
        shortcut.setProperty("context", WHOLE_PROGRAM)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)  # noqa: S101  There is no window without one.
        app.focusWindowChanged.connect(self._watch)

    @property
    def is_on(self) -> bool:
        """Say whether the cover is over everything."""
        return self._page is not None

    def put_on(self) -> None:
        """Cover everything at once; only then close what stands in front of the window."""
        if self._page is not None:
            return
        from wizard.parts.cover_page import CoverPage  # noqa: PLC0415  Made at first need.

        self._focus = QApplication.focusWidget()
        today = self._desk.services.clock().date()
        self._page = CoverPage(self._desk.look, today, self._window)
        self._page.left.connect(self.take_off, QtCore.Qt.ConnectionType.QueuedConnection)
        self._page.setGeometry(self._window.rect())
        self._page.show()
        self._page.raise_()
        self._page.repaint()
        self._window.setWindowTitle(_("Planner"))
        _close_others(self._window)
        # What is hidden is out of reach of the Tab key and of a screen reader too.
        self._content.hide()
        self._page.setFocus()
        self._window.installEventFilter(self)

    def take_off(self) -> None:
        """Show everything again as it was, with the focus where it was."""
        if self._page is None:
            return
        self._window.removeEventFilter(self)
        self._window.setWindowTitle(self._title)
        self._content.show()
        self._page.hide()
        self._page.deleteLater()
        self._page = None
        if self._focus is not None and isValid(self._focus):
            self._focus.setFocus()
        self._focus = None

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.Resize and self._page is not None:
            self._page.setGeometry(self._window.rect())
        if self.is_on and event.type() == QEvent.Type.ShortcutOverride:
            # While it is covered no key of the program does what it usually does.
            event.accept()
            return True
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() != QtCore.Qt.Key.Key_F12 or self.is_on:
            return False
        self.put_on()
        return True


def _close_others(window: QWidget) -> None:
    """Close menus, lists and dialogs, and hide every other window."""
    while (popup := QApplication.activePopupWidget()) is not None:
        popup.close()
    for other in QApplication.topLevelWidgets():
        if other is window or not other.isVisible():
            continue
        if isinstance(other, QDialog):
            other.reject()
        else:
            other.close()
