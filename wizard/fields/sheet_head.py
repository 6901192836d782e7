"""The head of one question of a sheet: its number on paper, the ask, and a mark for what nobody can read."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.editing import Subject
from models.guide.shapes import Question
from models.meetings.from_paper import with_unreadable
from models.plan.heard import answer_on
from models.plan.records import Sheet
from models.words import _
from wizard.desk import Desk
from wizard.parts.label import Label
from wizard.parts.unreadable import Unreadable

UNREADABLE_KEY = "F3"
NUMBER_WIDTH = 36


class SheetHead(QWidget):
    """`name` is the number and the short title, as a screen reader says them."""

    def __init__(self, desk: Desk, sheet: Sheet, question: Question) -> None:
        """Stand above `question` of `sheet`."""
        super().__init__()
        self._desk, self._sheet, self.question = desk, sheet.id, question
        self.name = _("{number} {title}").format(
            number=question.number, title=desk.guide.texts.one(question.id, "title")
        )
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(desk.look.px(8))
        number = Label(question.number, "strong", "accent", wraps=False)
        number.setMinimumWidth(desk.look.px(NUMBER_WIDTH))
        # Tab goes straight down the boxes.
        words = _("Cannot read this")
        self._unreadable = Unreadable(desk.look, words, self.name, self.mark, key=UNREADABLE_KEY)
        across.addWidget(number)
        across.addWidget(Label(desk.guide.texts.one(question.id, "ask"), "strong"), 1)
        across.addWidget(self._unreadable)
        self.refresh()

    def mark(self) -> None:
        """Mark the question as one that cannot be read, or as one that can after all."""
        marked = not self._is_marked()
        plan = with_unreadable(self._desk.plan, self._sheet, self.question.id, is_unreadable=marked)
        self._desk.end_visit()
        self._desk.do(plan, Subject("paper", self.question.id))
        self.refresh()

    def refresh(self) -> None:
        """Show whether it cannot be read."""
        self._unreadable.show_mark(is_unreadable=self._is_marked())

    def _is_marked(self) -> bool:
        heard = answer_on(self._desk.plan, self._sheet, self.question.id)
        return heard is not None and heard.is_unreadable
