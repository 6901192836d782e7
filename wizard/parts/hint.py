"""The hint in an empty line: it is whole, or it helps nobody."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLineEdit


def with_room_for_hint(box: QLineEdit, least: QSize) -> QSize:
    """Return the least size of `box`, wide enough for its hint; `least` is Qt's own, which has room for one letter."""
    metrics = box.fontMetrics()
    around = least.width() - metrics.maxWidth()
    hint = metrics.horizontalAdvance(box.placeholderText()) + 1
    return QSize(max(least.width(), around + hint), least.height())
