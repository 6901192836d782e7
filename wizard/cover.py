"""The cover: one key puts a neutral page over everything, any key or a click takes it off again."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QShortcut,
    QTextCharFormat,
    QWindow,
)
from PySide6.QtWidgets import (
    QApplication,
    QCalendarWidget,
    QDialog,
    QFrame,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from models.overrides import override
from models.words import _, say_day
from wizard.desk import Desk
from wizard.parts.label import Label

KEY = Qt.Key.Key_F12
# They begin a combination: it is the whole of it that takes the cover off, and does nothing else.
HELD_KEYS = frozenset(
    {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta}
)


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
        shortcut.setContext(Qt.ShortcutContext.ApplicationShortcut)
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
        self._focus = QApplication.focusWidget()
        self._page = CoverPage(self._desk, self._window)
        self._page.left.connect(self.take_off, Qt.ConnectionType.QueuedConnection)
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
        if event.key() != KEY or self.is_on:
            return False
        self.put_on()
        return True


class CoverPage(QFrame):
    """A calendar of this month, as anybody may leave open."""

    left = Signal()

    def __init__(self, desk: Desk, window: QWidget) -> None:
        """Lie over the whole of `window`."""
        super().__init__(window)
        self.setProperty("surface", "cover")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Planner"))
        px = desk.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(56), px(40), px(56), px(56))
        column.setSpacing(px(20))
        column.addWidget(Label(say_day(desk.services.clock().date()), "page"))
        calendar = QCalendarWidget()
        calendar.setSelectionMode(QCalendarWidget.SelectionMode.NoSelection)
        calendar.setNavigationBarVisible(False)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        plain = QTextCharFormat()
        plain.setForeground(QColor(desk.look.theme.ink))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, plain)
        for part in (calendar, *calendar.findChildren(QWidget)):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column.addWidget(calendar, 1)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if not event.isAutoRepeat() and event.key() not in HELD_KEYS:
            self.left.emit()

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self.left.emit()


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
