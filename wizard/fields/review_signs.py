"""The signs at a review: the last number, the goal, and a box for the new number of each."""

from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout

from models.meetings.signs import Counted, counted, points_to_people, smallest, with_reading
from models.plan.measure import Progress
from models.plan.records import Sign
from models.plan.text import clean
from models.words import _, say_short_day
from wizard import access
from wizard.fields.at_review import AtReview
from wizard.fields.review_part import ReviewPart
from wizard.parts.card import Card
from wizard.parts.cell import Cell
from wizard.parts.edit import LineBox
from wizard.parts.label import Label
from wizard.parts.page import clear, put
from wizard.parts.row import Row

WIDE_FROM = 640


class ReviewSigns(ReviewPart):
    """One card a sign. What is counted belongs to the day of the meeting."""

    def __init__(self, at: AtReview) -> None:
        """Show the signs as they stand."""
        super().__init__()
        self._at = at
        self._cards: dict[UUID, _SignCard] = {}
        self._shown: list[UUID] | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(at.desk.look.px(8))
        self.refresh()

    def refresh(self) -> None:
        """Follow the plan."""
        review = self._at.review
        found = counted(self._at.plan, review) if review else []
        if self._shown != (ids := [c.sign.id for c in found]):
            self._shown = ids
            self._rebuild(found)
        for one in found:
            self._cards[one.sign.id].show_counted(one)

    def _rebuild(self, found: list[Counted]) -> None:
        clear(self._column)
        self._cards = {}
        if not found:
            words = _("There are no signs yet. One sign is enough to begin.")
            put(self._column, Label(words, "body", "quiet"))
        for one in found:
            card = self._cards[one.sign.id] = _SignCard(self._at, one)
            put(self._column, card)


class _SignCard(Card):
    def __init__(self, at: AtReview, one: Counted) -> None:
        super().__init__()
        self._at, self._sign = at, one.sign
        look, what = at.desk.look, one.sign.what
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(16), look.px(8), look.px(12), look.px(10))
        column.setSpacing(look.px(6))
        self._title, self._was = Label("", "answer", bold=True), Label("", "body", "quiet")
        self._value, self._note = LineBox(200), LineBox()
        self._value.setPlaceholderText(_("5 of 14"))
        self._named = _("New number: {sign}").format(sign=what)
        self._note.setAccessibleName(_("Note on the number: {sign}").format(sign=what))
        across = Row(look, WIDE_FROM)
        across.add(Cell(look, _("New number"), self._value), 1)
        across.add(Cell(look, _("Note"), self._note), 2)
        self._warning, self._grade = Label("", "small", "amber"), Label("", "small", "quiet")
        for widget in (self._title, self._was, across, self._grade, self._warning):
            column.addWidget(widget)
        for box in (self._value, self._note):
            box.textEdited.connect(self._typed)
            box.editingFinished.connect(at.desk.end_visit)
            box.returnPressed.connect(self._on_to_next)

    def show_counted(self, one: Counted) -> None:
        self._sign = one.sign
        self._title.setText(one.sign.what or _("Nothing written yet"))
        self._was.setText(_say_last(one))
        now = one.now if one.now is not None and one.now.on.on == self._at.on else None
        self._value.show_text(now.value if now else "")
        self._note.show_text(now.note if now else "")
        least = smallest(self._at.plan, self._at.desk.guide)
        is_small = now is not None and points_to_people(now.value, least)
        warning = _("So few that people may know who is meant. Write “fewer than {number}”?")
        warning = warning.format(number=least) if is_small else ""
        self._warning.setText(warning)
        self._warning.setVisible(is_small)
        grade = _grades()[one.progress] if now is not None and now.value else ""
        self._grade.setText(grade)
        self._grade.setVisible(bool(grade))
        access.name(self._value, self._named, _say_last(one), warning)

    def _typed(self) -> None:
        at = self._at
        value, note = (clean(box.text()) for box in (self._value, self._note))
        after = with_reading(at.plan, self._sign, at.on, value, note)
        at.do(after, f"{at.id}/{self._sign.id}")

    def _on_to_next(self) -> None:
        self.focusNextChild()


def _say_last(one: Counted) -> str:
    """Return the last number with its day, and the goal."""
    sign = one.sign
    value, on = (one.last.value, one.last.on) if one.last else (sign.baseline, sign.baseline_on)
    if not value:
        last = _("No number yet.")
    elif on.on is None:
        last = _("Last number: {number}.").format(number=value)
    else:
        last = _("Last number: {number}, {day}.").format(number=value, day=say_short_day(on.on))
    first = _first(one)
    goal = _goal(sign)
    return " ".join(part for part in (first, last, goal) if part)


def _first(one: Counted) -> str:
    """Return where it all began, unless that is the last number itself."""
    if one.last is None or not one.sign.baseline:
        return ""
    return _("Began at: {number}.").format(number=one.sign.baseline)


def _goal(sign: Sign) -> str:
    if not sign.target:
        return _("No goal yet.")
    if sign.target_on.on is None:
        return _("Goal: {number}.").format(number=sign.target)
    day = say_short_day(sign.target_on.on)
    return _("Goal: {number} by {day}.").format(number=sign.target, day=day)


def _grades() -> dict[Progress, str]:
    return {
        Progress.HALF: _("Half of the way or more."),
        Progress.QUARTER: _("A quarter of the way or more."),
        Progress.STARTED: _("The way has begun."),
        Progress.NOT_MEASURED: "",
    }
