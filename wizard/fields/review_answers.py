"""What each review asks anew: whether the problem is gone, and whether survivors have been told."""

from PySide6.QtWidgets import QVBoxLayout

from models.guide.labels import choice_label
from models.guide.shapes import Question
from models.plan.columns import column as column_of
from models.plan.columns import with_column
from models.plan.plan import Plan
from models.plan.records import Day
from models.words import _, say_day
from wizard.fields.at_review import AtReview
from wizard.fields.choice import FIXED
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.fields.review_part import ReviewPart
from wizard.parts.chip_row import ChipRow
from wizard.parts.label import Label
from wizard.parts.offer import Offer

# After these the group goes round again.
AGAIN = ("same", "back")


class ReviewAnswer(ReviewPart):
    """One question with a choice and the day it was asked; an older answer is told, not ticked."""

    def __init__(self, at: AtReview, role: str) -> None:
        """Ask the question with this role."""
        super().__init__()
        self._at = at
        self._question: Question = at.desk.guide.by_role(role)
        look, ask = at.desk.look, at.desk.guide.texts.one(self._question.id, "ask")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        choice = self._question.fields[0]
        self._chips = ChipRow(look.px(8))
        for each in FIXED.get(choice.kind, choice.choices):
            words = self._words(each)
            chip = self._chips.add(each, words)
            chip.setAccessibleName(_("{name}: {words}").format(name=ask, words=words))
        self._chips.pressed.connect(self._pressed)
        self._before = Label("", "small", "quiet")
        column.addWidget(self._chips)
        column.addWidget(self._before)
        self._text = self._more()
        if self._text is not None:
            column.addWidget(self._text)
        self._round = Offer(
            look,
            _("It is still there. That is normal: go back to step 1 with what you have learned."),
            _("Begin the next round"),
            lambda: self.left_for.emit("rounds"),
        )
        column.addWidget(self._round)
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan."""
        answer = self._at.plan.answer(self._question.id)
        chosen, day = column_of(answer, self._question.fields[0].id), column_of(answer, "day")
        is_today = isinstance(day, Day) and day.on == self._at.on
        self._chips.show_chosen((chosen,) if is_today else ())
        is_older = isinstance(chosen, str) and bool(chosen) and not is_today
        self._before.setVisible(is_older)
        if is_older:
            words = self._words(str(chosen))
            said = _("Last time: {words}").format(words=words)
            if isinstance(day, Day) and day.on:
                said = _("{day}: {words}").format(day=say_day(day.on), words=words)
            self._before.setText(said)
        if self._text is not None:
            self._text.show_value(column_of(answer, "text"))
        self._round.setVisible(is_today and chosen in AGAIN)

    def _words(self, choice: str) -> str:
        field = self._question.fields[0].id
        return choice_label(self._at.desk.guide, self._question.id, field, choice)

    def _more(self) -> Field | None:
        """Return the field for more words, where the question has one."""
        spec = next((f for f in self._question.fields if f.id == "text"), None)
        if spec is None:
            return None
        field = make_field(self._at.desk, self._question.id, spec)
        field.answered.connect(
            lambda value: self._at.desk.set_answer(self._question, spec.id, value)
        )
        field.left.connect(self._at.desk.end_visit)
        return field

    def _pressed(self, choice: str) -> None:
        """Take the choice with the day of the meeting; pressed again, take it back."""
        is_taken = choice in self._chips.chosen
        self._at.do(self._answered(choice if is_taken else ""))

    def _answered(self, choice: str) -> Plan:
        plan, question = self._at.plan, self._question
        answer = with_column(plan.answer(question.id), question.fields[0].id, choice or None)
        answer = with_column(answer, "day", self._at.day if choice else None)
        return plan.with_record(answer) if answer.values else plan.without(answer.id)
