"""The next meeting: its day, which every review needs, and who calls it."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout

from models.days.closed import days_off
from models.guide.shapes import Field as Spec
from models.meetings.review import days_for_next, next_review, with_next
from models.plan.columns import column as column_of
from models.plan.records import Review, Value
from models.words import _, say_day
from wizard.fields.at_review import AtReview
from wizard.fields.day import DayField
from wizard.fields.day_choice import DayChoice
from wizard.fields.field import Field
from wizard.fields.person import PersonField
from wizard.fields.review_part import ReviewPart
from wizard.parts.cell import Cell
from wizard.parts.label import Label
from wizard.parts.page import clear
from wizard.parts.row import Row

WIDE_FROM = 640


class ReviewNext(ReviewPart):
    """Offers days while there is no next meeting; then its day and its caller can be changed."""

    def __init__(self, at: AtReview) -> None:
        """Show the next meeting as the plan has it."""
        super().__init__()
        self._at = at
        self._shown: UUID | None = at.id  # No other review has this one's id.
        self._fields: dict[str, Field] = {}
        self._choice: DayChoice | None = None
        self._asks = Label()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(at.desk.look.px(8))
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan."""
        following = self._following()
        if (following.id if following else None) != self._shown:
            self._shown = following.id if following else None
            clear(self._column)
            self._fields, self._choice = {}, None
            if following is None:
                self._offer_days()
            else:
                self._show_fields()
        if following is not None:
            for name, field in self._fields.items():
                field.show_value(column_of(following, name))
            self._said.setText(_say(following))

    def _following(self) -> Review | None:
        standing = self._at.plan.records.get(self._shown) if self._shown else None
        if isinstance(standing, Review) and standing.id != self._at.id and not standing.on.on:
            # Somebody is typing its day.
            return standing
        review = self._at.review
        return next_review(self._at.plan, review) if review else None

    def begin(self) -> None:
        """Put the focus where the next meeting is settled."""
        if self._choice is not None:
            self._choice.begin()
        elif self._fields:
            next(iter(self._fields.values())).begin()

    def say_needed(self) -> None:
        """Say kindly that the meeting cannot be closed without the next day."""
        if self._choice is not None:
            self._asks.setText(_("Needs a day: then the meeting can be closed."))
            self._asks.retone("amber")

    def _offer_days(self) -> None:
        at = self._at
        words = _("Look at your diaries now. A day within three months is best.")
        self._asks = Label(words, "body", "quiet")
        days = days_for_next(at.on, days_off(at.plan, at.desk.guide))
        self._choice = DayChoice(at.desk, _("Next meeting"), days)
        self._choice.chosen.connect(self._take)
        for widget in (self._asks, self._choice):
            self._column.addWidget(widget)
            widget.show()

    def _take(self, day: date) -> None:
        review = self._at.review
        if review is None:
            return
        self._at.do(with_next(self._at.plan, review, day))
        if "called_by" in self._fields:
            QTimer.singleShot(0, self, self._begin_caller)

    def _begin_caller(self) -> None:
        if "called_by" in self._fields:
            self._fields["called_by"].begin()
            self.turned.emit(self)

    def _show_fields(self) -> None:
        desk = self._at.desk
        self._said = Label("", "answer", bold=True)
        across = Row(desk.look, WIDE_FROM)
        day = DayField(desk, Spec("on", "date"), _("Day of the next meeting"))
        caller = PersonField(desk, Spec("called_by", "person"), _("Who calls the next meeting"))
        for field, label in ((day, _("Day")), (caller, _("Who calls it"))):
            self._fields[field.spec.id] = self._bound(field)
            across.add(Cell(desk.look, label, field), 1)
        for widget in (self._said, across):
            self._column.addWidget(widget)
            widget.show()

    def _bound(self, field: Field) -> Field:
        name = field.spec.id
        field.answered.connect(lambda value: self._set(name, value))
        field.left.connect(self._at.desk.end_visit)
        return field

    def _set(self, name: str, value: Value | None) -> None:
        following = self._at.plan.records.get(self._shown) if self._shown else None
        if isinstance(following, Review):
            self._at.desk.set_column(self._at.question, following, name, value)


def _say(following: Review) -> str:
    on = following.on.on
    return _("Next meeting on {day}.").format(day=say_day(on)) if on else _("Needs a day")
