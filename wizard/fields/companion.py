"""What stands with a question beside its fields, by the question's role: a list, a map, a way to another page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide.shapes import Question
from wizard.desk import Desk


class Companion(QWidget):
    """Something that follows the plan above or below the fields of a question."""

    went = Signal(str)

    def __init__(self, desk: Desk, question: Question) -> None:
        """Stand with `question`."""
        super().__init__()
        self.desk, self.question = desk, question
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(desk.look.px(6))

    def refresh(self) -> None:
        """Follow the plan."""
