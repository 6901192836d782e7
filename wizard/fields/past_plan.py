"""What a plan said at some moment, question by question: to read, not to change."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide import path
from models.guide.shapes import Question
from models.plan.plan import Plan
from models.words import _
from wizard.desk import Desk
from wizard.parts.card import Card
from wizard.parts.fold import Fold
from wizard.parts.label import Label
from wizard.said import said


class PastPlan(QWidget):
    """One card a question that was answered then, under the names of the steps."""

    def __init__(self, desk: Desk, past: Plan) -> None:
        """Show what `past` says."""
        super().__init__()
        self._desk, self._past = desk, past
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(desk.look.px(8))
        guide = desk.guide
        answered = [q for q in guide.questions if path.is_answered(past, guide, q)]
        for step in guide.steps:
            mine = [q for q in answered if q.step == step.id]
            if mine:
                column.addWidget(Label(guide.texts.one(step.id, "name"), "heading"))
            for question in mine:
                if not path.is_private(guide, question):
                    column.addWidget(self._card(question))
        private = [q for q in answered if path.is_private(guide, q)]
        if private:
            heading = _("For you alone: do not read this aloud")
            fill = partial(self._fill, private)
            column.addWidget(Fold(desk.look, heading, fill))
        if not answered:
            column.addWidget(Label(_("Nothing was written yet."), "body", "quiet"))

    def _fill(self, private: Sequence[Question], layout: QVBoxLayout) -> None:
        for question in private:
            layout.addWidget(self._card(question))

    def _card(self, question: Question) -> QWidget:
        card, px = Card(), self._desk.look.px
        column = QVBoxLayout(card)
        column.setContentsMargins(px(16), px(10), px(16), px(10))
        title = self._desk.guide.texts.one(question.id, "title")
        column.addWidget(Label(title, "small", "quiet", bold=True))
        # One label for all lines: a plan can have five hundred actions.
        lines = said(self._past, self._desk.guide, question)
        column.addWidget(Label("\n".join(lines), "body"))
        return card
