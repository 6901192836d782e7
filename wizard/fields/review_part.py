"""What every part of a review's page promises: follow the plan, and say where a person begins with it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget


class ReviewPart(QWidget):
    """One part of the page. It tells which widget is to be seen, what to say, and where somebody wants to go."""

    turned = Signal(object)
    noticed = Signal(str)
    asked = Signal(str)
    left_for = Signal(str)

    def refresh(self) -> None:
        """Follow the plan."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the focus on the first control."""
        found = (w for w in self.findChildren(QWidget) if w.isVisibleTo(self) and w.isEnabled())
        first = next((w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
