"""Names for those who do not see the screen: one call says a widget's name, help and problem."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def name(widget: QWidget, words: str, help_text: str = "", problem: str = "") -> None:
    """Give a widget its accessible name, and its help and problem as the description."""
    widget.setAccessibleName(words)
    widget.setAccessibleDescription(" ".join(part for part in (problem, help_text) if part))


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader say words that come up beside what somebody does."""
    if words and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
