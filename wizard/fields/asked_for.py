"""What earlier answers ask of a level, and the follow-ups that the plan's own rule gives: each can be taken up."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.editing import Subject
from models.guide.follow_up import could_ask_once
from models.guide.suggestion import suggested_words, suggestions
from models.words import _, ngettext
from wizard.desk import Desk
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.page import clear

ACCEPT_KEY = "F4"


class AskedFor(QWidget):
    """Offers above the actions of a level. Nothing is there until somebody takes it up."""

    taken_up = Signal(object)
    accepted = Signal()
    went = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Offer nothing yet."""
        super().__init__()
        self._desk = desk
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_level(self, level: str) -> None:
        """Offer what waits for this level, and the follow-ups of all."""
        clear(self._column)
        self._level = level
        desk = self._desk
        waiting = [a for a in desk.plan.actions if desk.services.suggest_follow_up(desk.plan, a)]
        if waiting:
            words = ngettext(
                "{n} follow-up is suggested.", "{n} follow-ups are suggested.", len(waiting)
            )
            offer = Offer(desk.look, words, _("Accept all"), self._accept_all, key=ACCEPT_KEY)
            self._column.addWidget(offer)
        if could_ask_once(desk.plan, desk.guide):
            self._offer_one_for_all()
        for one in suggestions(desk.plan, desk.guide):
            if one.level == level:
                words = suggested_words(desk.guide, one)
                if one.kind == "needs_level":
                    self._column.addWidget(Label(words, "body", "amber"))
                else:
                    take = partial(self.taken_up.emit, one)
                    self._column.addWidget(Offer(desk.look, words, _("Add this action"), take))
        self.setVisible(self._column.count() > 0)

    def _offer_one_for_all(self) -> None:
        place = f"question/{self._desk.guide.by_role('follow_up_default').id}"
        words = _("One person can ask about all actions how it went.")
        say = partial(self.went.emit, place)
        self._column.addWidget(Offer(self._desk.look, words, _("Say who"), say))

    def _accept_all(self) -> None:
        desk = self._desk
        desk.do(desk.services.accept_follow_ups(desk.plan), Subject("accept"))
        self.show_level(self._level)
        self.accepted.emit()
