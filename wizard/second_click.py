"""A double-click where one click was meant: what it brought under the pointer does not get the second."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from models.overrides import override

_PRESSES = (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)


class SecondClick(QObject):
    """Keeps the second click of a double-click from whatever the first one put in its way."""

    def __init__(self, window: QWidget) -> None:
        """Watch a window that is on show."""
        super().__init__(window)
        self._window = window
        self._first: QWidget | None = None
        self._last: QWidget | None = None
        wait = QApplication.doubleClickInterval()
        # A menu is a window of its own, gone by its second click.
        self._after_menu = QTimer(self, singleShot=True, interval=wait)
        window.windowHandle().installEventFilter(self)

    def watch(self, menu: QMenu) -> None:
        """Keep the second click on a line of `menu` from what lies under it."""
        menu.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if isinstance(watched, QMenu):
            if event.type() == QEvent.Type.MouseButtonRelease:
                self._after_menu.start()
        elif event.type() in _PRESSES and self._after_menu.isActive():
            return True
        elif event.type() == QEvent.Type.MouseButtonPress and isinstance(event, QMouseEvent):
            # Qt tells of the second press too, just before it tells of the double-click.
            self._first, self._last = self._last, self._under(event)
        elif event.type() == QEvent.Type.MouseButtonDblClick and isinstance(event, QMouseEvent):
            return self._under(event) is not self._first
        return super().eventFilter(watched, event)

    def _under(self, event: QMouseEvent) -> QWidget | None:
        return self._window.childAt(event.position().toPoint())
