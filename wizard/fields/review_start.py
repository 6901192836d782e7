"""Before a meeting: what it will go through, and the ways to begin it, or to say that it was not held."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.days.closed import days_off
from models.meetings.review import HELD, days_for_next, next_review
from models.meetings.standing import standings
from models.plan.records import Day, Review
from models.words import _, ngettext, say_day
from wizard.desk import Desk
from wizard.fields.day_choice import DayChoice
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.wrapping_button import WrappingButton


class ReviewStart(QWidget):
    """Tells which way was chosen: to begin on a day, to begin one that nobody planned, or to put it off."""

    begun = Signal(object)
    begun_anew = Signal()
    put_off = Signal(object)
    chosen = Signal(str)

    def __init__(self, desk: Desk, review: Review | None) -> None:
        """Offer to begin `review`, or one that nobody planned."""
        super().__init__()
        self._desk, self._review = desk, review
        self._today = desk.services.clock().date()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(desk.look.px(10))
        self._column.addWidget(Label(self._say_which(), "question"))
        self._column.addWidget(Label(self._say_what_waits(), "answer", "quiet"))
        self._add_ways()
        self._add_earlier()

    def begin(self) -> None:
        """Put the focus on the way that most take."""
        self._first.setFocus()

    @property
    def _planned(self) -> date | None:
        return self._review.on.on if self._review is not None else None

    def _say_which(self) -> str:
        planned = self._planned
        if planned is None:
            return _("No review is planned yet.")
        if planned < self._today:
            return _("The meeting of {day}: did it take place?").format(day=say_day(planned))
        if planned == self._today:
            return _("The review meeting is today.")
        return _("The next review is on {day}.").format(day=say_day(planned))

    def _say_what_waits(self) -> str:
        at = Review(id=self._desk.plan.id, on=Day(self._today))
        found = standings(self._desk.plan, at)
        overdue = sum(s.is_overdue for s in found)
        words = ngettext("{n} action is open.", "{n} actions are open.", len(found))
        if overdue:
            late = ngettext("{n} is past its day.", "{n} are past their day.", overdue)
            words = f"{words} {late}"
        return words

    def _add_ways(self) -> None:
        planned, today = self._planned, self._today
        ways: list[tuple[str, Callable[[], object]]] = []
        if planned is None or planned > today:
            ways.append((_("Begin a meeting today"), self.begun_anew.emit))
        if planned is not None and planned > today:
            ways.append((_("Begin this one today"), lambda: self.begun.emit(today)))
        if planned is not None and planned <= today:
            ways.append((_("Begin it today"), lambda: self.begun.emit(today)))
        if planned is not None and planned < today:
            day = say_day(planned)
            typed = _("It was held on {day}: write it down").format(day=day)
            ways.append((typed, lambda: self.begun.emit(planned)))
            ways.append((_("It was not held"), self._ask_new_day))
        flow = FlowLayout(gap=self._desk.look.px(8))
        self._column.addLayout(flow)
        buttons = [WrappingButton(words, do) for words, do in ways[1:]]
        self._first = WrappingButton(*ways[0], kind="primary")
        for button in (self._first, *buttons):
            flow.addWidget(button)

    def _ask_new_day(self) -> None:
        """Ask for another day; that a meeting fell out is nobody's fault."""
        plan = self._desk.plan
        planned = next_review(plan, self._review) if self._review is not None else None
        days = days_for_next(self._today, days_off(plan, self._desk.guide))
        if planned is not None and planned.on.on is not None and planned.on.on > self._today:
            # The one that comes next may do.
            days = (planned.on.on, *(day for day in days if day != planned.on.on))
        choice = DayChoice(self._desk, _("New day for the meeting"), days)
        choice.chosen.connect(self.put_off)
        heading = Label(_("That happens. When do you meet instead?"), "heading")
        self._column.insertWidget(3, heading)
        self._column.insertWidget(4, choice)
        heading.show()
        choice.show()
        choice.begin()

    def _add_earlier(self) -> None:
        held = [r for r in self._desk.plan.reviews if r.state == HELD and r.on.on]
        if not held:
            return
        self._column.addWidget(Label(_("Meetings that were held"), "heading"))
        for review in sorted(held, key=lambda r: r.on.on or date.min, reverse=True):
            self._column.addWidget(self._way_to(review))

    def _way_to(self, review: Review) -> Offer:
        words = say_day(review.on.on or self._today)
        place = f"meeting/{review.id}"
        return Offer(self._desk.look, words, _("Look at it"), lambda: self.chosen.emit(place))
