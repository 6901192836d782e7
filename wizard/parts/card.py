"""A card: with the mouse it is one large target, whatever button stands on it."""

from collections.abc import Callable

from PySide6 import QtCore
from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from models.overrides import override
from wizard.parts.button import Button


class Card(QFrame):
    """A click beside its buttons is one on its main button; the other mouse button shows what else can be done."""

    def __init__(self) -> None:
        """Lead nowhere yet."""
        super().__init__()
        self.setProperty("surface", "card")
        self._way: Button | None = None
        self._menu: Callable[[QPoint], object] | None = None
        self._is_pressed = False

    def lead(self, way: Button | None) -> None:
        """Let a click on the card be a click on `way` from here on, or nothing."""
        self._way = way
        self.setProperty("leads", way is not None)
        self._show_hand()

    def offer(self, menu: Callable[[QPoint], object]) -> None:
        """Let the other mouse button open `menu` where the pointer is."""
        self._menu = menu

    def follow(self, at: QPoint) -> None:  # noqa: ARG002  A card may know more than one way.
        """Go where a click on the card at this place leads."""
        if self._way is not None:
            self._way.click()

    def _show_hand(self) -> None:
        if self._way is None:
            self.unsetCursor()
        elif self.underMouse():
            self.setCursor(QtCore.Qt.CursorShape.PointingHandCursor)

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        self._show_hand()
        super().enterEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        self._is_pressed = (
            self._way is not None and event.button() == QtCore.Qt.MouseButton.LeftButton
        )
        event.setAccepted(self._is_pressed)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        is_meant = self._is_pressed and self.rect().contains(event.position().toPoint())
        self._is_pressed = False
        if is_meant:
            self.follow(event.position().toPoint())

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        event.accept()

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        if self._menu is None:
            event.ignore()
        else:
            self._menu(event.globalPos())
