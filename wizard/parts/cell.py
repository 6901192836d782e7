"""A field under its label, as one widget to set beside others."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from wizard.look import Look
from wizard.parts.label import Label


class Cell(QWidget):
    """A label that wraps, and below it what it is the label of."""

    def __init__(self, look: Look, label: str, inside: QWidget) -> None:
        """Set `inside` under its label."""
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(3))
        column.addWidget(Label(label, "small", "quiet", bold=True))
        column.addWidget(inside)
        column.addStretch(1)
