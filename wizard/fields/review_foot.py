"""The end of a meeting: what is still missing, each with a way there, and the button that closes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from models.meetings.review import HELD, closed, missing
from models.meetings.signs import counted
from models.meetings.standing import standings
from models.words import _, ngettext, say_day
from wizard.fields.at_review import AtReview
from wizard.fields.review_part import ReviewPart
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.page import clear


class ReviewFoot(ReviewPart):
    """Tells which part of the page somebody wants to see."""

    refused = Signal()

    def __init__(self, at: AtReview) -> None:
        """Show how far the meeting is."""
        super().__init__()
        self._at = at
        self._is_asked = False
        self._shown: tuple[object, ...] | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(at.desk.look.px(8))
        self._said = Label("", "answer")
        self._list = QVBoxLayout()
        self._list.setSpacing(at.desk.look.px(8))
        self._close = Button(_("Close the meeting"), self._press, kind="primary")
        column.addWidget(self._said)
        column.addLayout(self._list)
        # What follows a meeting is paper; and the focus stays here, not at the first control of the page.
        self._print = Button(_("Print and hand out"), lambda: self.left_for.emit("print"))
        self._print.with_icon(at.desk.look, "printer")
        for button in (self._close, self._print):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()

    def refresh(self) -> None:
        """Show what was not talked of yet, and what keeps the meeting from being closed."""
        review = self._at.review
        if review is None:
            return
        actions = sum(not s.is_dealt_with for s in standings(self._at.plan, review))
        signs = sum(c.now is None for c in counted(self._at.plan, review))
        is_held = review.state == HELD
        lacks = missing(self._at.plan, review)
        facts = (review.state, review.on, lacks, actions, signs, self._is_asked)
        if facts == self._shown:
            return
        self._shown = facts
        self._print.setVisible(is_held)
        if is_held and self._close.hasFocus():
            self._print.setFocus()
        self._close.setVisible(not is_held)
        clear(self._list)
        if is_held:
            held = _("This meeting was held on {day}. What you change here is kept with it.")
            self._said.setText(held.format(day=say_day(self._at.on)))
            return
        self._said.setText(_("You can stop at any time, and go on later where you were."))
        self._offer_what_is_open(actions, signs)
        if self._is_asked and "next" in lacks:
            self._offer(_("Before you close it: when do you meet next?"), "next")
        elif self._is_asked:
            # What was said of it above the page holds no more.
            self._is_asked = False
            self.noticed.emit(_("Thank you. Now the meeting can be closed."))

    def _offer_what_is_open(self, actions: int, signs: int) -> None:
        if actions:
            words = ngettext(
                "{n} action was not talked of.", "{n} actions were not talked of.", actions
            )
            self._offer(words, "actions")
        if signs:
            words = ngettext("{n} sign has no new number.", "{n} signs have no new number.", signs)
            self._offer(words, "signs")

    def _offer(self, words: str, part: str) -> None:
        offer = Offer(self._at.desk.look, words, _("Go there"), lambda: self.asked.emit(part))
        self._list.addWidget(offer)
        offer.show()

    def _press(self) -> None:
        review = self._at.review
        if review is None:
            return
        self._at.desk.settle()
        if missing(self._at.plan, review):
            self._is_asked = True
            self.refresh()
            self.refused.emit()
            self.asked.emit("next")
            self.noticed.emit(
                _("One thing is missing before you close it: the next meeting’s day.")
            )
        else:
            self._at.do(closed(self._at.plan, review))
            self.noticed.emit(_("The meeting is closed and saved. Thank you all."))
