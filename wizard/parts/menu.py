"""Where a menu opens: under its button, or above it, never over it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from wizard.second_click import SecondClick


def open_under(menu: QMenu, button: QWidget) -> None:
    """Open `menu` where the second click of a double-click on `button` chooses nothing in it."""
    room, height = button.screen().availableGeometry(), menu.sizeHint().height()
    below = button.mapToGlobal(QPoint(0, button.height()))
    above = button.mapToGlobal(QPoint()).y() - height
    if below.y() + height > room.bottom() and above >= room.top():
        below.setY(above)
    open_at(menu, below, button)


def open_at(menu: QMenu, at: QPoint, over: QWidget) -> None:
    """Open `menu` over a widget; the second click of a double-click on a line of it reaches nothing below."""
    second = over.window().findChild(SecondClick)
    if isinstance(second, SecondClick):
        second.watch(menu)
    menu.popup(at)
