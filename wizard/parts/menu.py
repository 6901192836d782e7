"""Where a menu opens: under its button, or above it, never over it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget


def open_under(menu: QMenu, button: QWidget) -> None:
    """Open `menu` where the second click of a double-click on `button` chooses nothing in it."""
    room, height = button.screen().availableGeometry(), menu.sizeHint().height()
    below = button.mapToGlobal(QPoint(0, button.height()))
    above = button.mapToGlobal(QPoint()).y() - height
    if below.y() + height > room.bottom() and above >= room.top():
        below.setY(above)
    menu.popup(below)
