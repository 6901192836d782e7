"""The actions of one level for the wall: what, who and by when, in big letters, to be read from the last row."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from models.guide.shapes import Question
from models.overrides import override
from models.plan.people import say_person
from models.plan.records import Action
from models.words import _, say_day
from wizard.desk import Desk
from wizard.parts.fit import fit
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label, OneLine
from wizard.parts.page import Page, clear

# A line of the wall holds no more of an action's words; the rest stands on the paper.
MOST_LETTERS = 400


class WallPage(Page):
    """Cards to look at. It follows the typist, and shows the action that was touched last."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        super().__init__(desk)
        self._question: Question | None = None
        self._shown: tuple[Action, ...] = ()

    @override
    def show_place(self, place: str) -> None:
        self._question = self.desk.guide.question(place.partition("/")[2])
        self._shown = ()
        self._draw(self._actions())
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        actions, before = self._actions(), self._shown
        if actions == before:
            return
        self._draw(actions)
        touched = next((i for i, a in enumerate(actions) if a not in before), None)
        if touched is not None:
            # The card has its place only after the layout.
            self.column.activate()
            self.ensureWidgetVisible(self._cards[touched])

    def _actions(self) -> tuple[Action, ...]:
        rows = self.desk.rows(self._question) if self._question else ()
        return tuple(a for a in rows if isinstance(a, Action))

    def _draw(self, actions: tuple[Action, ...]) -> None:
        clear(self.column)
        self._shown = actions
        question = self._question
        assert question is not None  # noqa: S101  Nothing is drawn before a place is shown.
        texts, step = self.desk.guide.texts, self.desk.guide.step(question.step)
        small = _("Step {number} · {name} · question {question}").format(
            number=step.number, name=texts.one(step.id, "name"), question=question.number
        )
        self.column.addWidget(Label(small, "small", "accent", bold=True))
        self.column.addWidget(Label(texts.one(question.id, "ask"), "question"))
        if not actions:
            self.column.addWidget(Label(_("No actions here yet."), "answer", "quiet"))
        self._cards = [self._card(action) for action in actions]
        for card in self._cards:
            self.column.addWidget(card)
        self.column.addStretch(1)

    def _card(self, action: Action) -> QFrame:
        card = QFrame()
        card.setProperty("surface", "card")
        px = self.look.px
        column = QVBoxLayout(card)
        column.setContentsMargins(px(16), px(8), px(16), px(10))
        column.setSpacing(px(2))
        what = _("{number}  {what}").format(
            number=action.number, what=fit(action.what, MOST_LETTERS)
        )
        column.addWidget(Label(what, "answer", bold=True))
        day = action.deadline
        said = say_day(day.on) if day.on else day.as_typed
        below = FlowLayout(gap=px(20), leading=px(2))
        column.addLayout(below)
        for words, is_there in (
            (say_person(action.lead) or _("no lead yet"), bool(action.lead)),
            (said or _("no day yet"), day.on is not None),
        ):
            below.addWidget(OneLine(fit(words, MOST_LETTERS), "body", "" if is_there else "amber"))
        return card
