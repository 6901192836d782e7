"""The review meeting: what was agreed and how it went, the signs, what changes, and when to meet next."""

from collections.abc import Callable
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from models.editing import Subject
from models.meetings.review import begun, begun_anew, moved_to, not_held, review_at_hand
from models.overrides import override
from models.plan.plan import Plan
from models.plan.records import Review
from models.words import _, say_day
from wizard.desk import Desk
from wizard.fields.at_review import AtReview
from wizard.fields.day_choice import DayChoice
from wizard.fields.review_actions import ReviewActions
from wizard.fields.review_answers import ReviewAnswer
from wizard.fields.review_foot import ReviewFoot
from wizard.fields.review_next import ReviewNext
from wizard.fields.review_part import ReviewPart
from wizard.fields.review_people import ReviewPeople
from wizard.fields.review_rows import ReviewObstacles, ReviewRows, ReviewThanks
from wizard.fields.review_signs import ReviewSigns
from wizard.fields.review_start import ReviewStart
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put

# Roles of the questions that have a part of their own, in the order of a meeting.
ASKED: dict[str, Callable[[AtReview], ReviewPart]] = {
    "adjustments": lambda at: ReviewRows(at, "adjustments"),
    "obstacles": ReviewObstacles,
    "decisions": lambda at: ReviewRows(at, "decisions"),
    "thanks": ReviewThanks,
    "revisit": lambda at: ReviewAnswer(at, "revisit"),
    "survivors_told": lambda at: ReviewAnswer(at, "survivors_told"),
}
RUNNING = ("begun", "held")


class MeetingPage(Page):
    """One review: before it begins, the ways to begin it; from then on everything on one page, in any order."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        super().__init__(desk)
        self._drawn: tuple[object, ...] = ()
        self._at: AtReview | None = None
        self._review: UUID | None = None
        self._parts: dict[str, ReviewPart] = {}
        self._start: ReviewStart | None = None
        for key, by in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            shortcut = QShortcut(QKeySequence(_CTRL | key), self, context=_HERE)
            shortcut.activated.connect(lambda by=by: self._go_along(by))

    @override
    def show_place(self, place: str) -> None:
        rest = place.partition("/")[2]
        found = self.desk.plan.records.get(UUID(rest)) if _is_id(rest) else None
        if not isinstance(found, Review):
            found = review_at_hand(self.desk.plan, self.desk.services.clock().date())
        self._review = found.id if found else None
        self._draw()
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        if self._facts() != self._drawn:
            self._draw()
            return
        for part in self._parts.values():
            part.refresh()

    @override
    def focus_first(self) -> None:
        if self._start is not None:
            self._start.begin()
        elif self._at is not None:
            # Who comes back goes on where the group stopped.
            review = self._at.review
            is_new = review is not None and not review.present and not review.people
            # What the meeting is, and the ways through it, stand above its first part.
            self._jump("people" if is_new else "actions", whole=not is_new)

    def _standing(self) -> Review | None:
        found = self.desk.plan.records.get(self._review) if self._review else None
        return found if isinstance(found, Review) else None

    def _facts(self) -> tuple[object, ...]:
        """Return what the page is made for; where it changes, the page is made anew."""
        review = self._standing()
        if review is None or review.state not in RUNNING:
            return (review, self.desk.plan.reviews)
        return (review.id, review.on.on)

    def _draw(self) -> None:
        clear(self.column)
        self._drawn, self._parts, self._start, self._at = self._facts(), {}, None, None
        review = self._standing()
        put(self.column, Label(_("Review meeting"), "small", "accent", bold=True))
        if review is None or review.state not in RUNNING:
            self._draw_start(review)
        else:
            self._at = AtReview(self.desk, review.id)
            self._draw_meeting(self._at)
        self.column.addStretch(1)

    def _draw_start(self, review: Review | None) -> None:
        self._start = start = ReviewStart(self.desk, review)
        start.begun.connect(self._begin)
        start.begun_anew.connect(self._begin_anew)
        start.put_off.connect(self._put_off)
        start.chosen.connect(self.went)
        put(self.column, start)

    def _draw_meeting(self, at: AtReview) -> None:
        self._head(at)
        self._ways = FlowLayout(gap=self.look.px(4))
        self.column.addLayout(self._ways)
        words = _("Take the parts in any order. Ctrl+Page Down goes to the next one.")
        put(self.column, Label(words, "small", "quiet"))
        self._add("people", _("Who is here"), ReviewPeople(at))
        self._add("actions", _("What was agreed"), ReviewActions(at))
        self._add("signs", _("Signs"), ReviewSigns(at))
        for role, make in ASKED.items():
            self._add_asked(role, make(at))
        following, foot = ReviewNext(at), ReviewFoot(at)
        foot.refused.connect(following.say_needed)
        self._add("next", _("Next meeting"), following)
        self._add("foot", _("Close the meeting"), foot)

    def _head(self, at: AtReview) -> None:
        put(self.column, Label(say_day(at.on), "question"))
        other = Button(_("It was on another day"), kind="quiet").with_icon(self.look, "calendar")
        choice = DayChoice(self.desk, _("Day of this meeting"), ())
        choice.chosen.connect(self._move)
        choice.hide()
        other.clicked.connect(choice.show)
        other.clicked.connect(choice.begin)
        self.column.addWidget(other, 0, Qt.AlignmentFlag.AlignLeft)
        other.show()
        self.column.addWidget(choice)

    def _add_asked(self, role: str, part: ReviewPart) -> None:
        question, texts = self.desk.guide.by_role(role), self.desk.guide.texts
        self._add(role, texts.one(question.id, "title"), part, texts.one(question.id, "ask"))

    def _add(self, name: str, title: str, part: ReviewPart, ask: str = "") -> None:
        """Add a part under its heading, and a way to it at the top of the page."""
        heading = Label(ask or title, "heading")
        heading.setContentsMargins(0, self.look.px(14), 0, 0)
        put(self.column, heading)
        put(self.column, part)
        self._parts[name] = part
        part.turned.connect(self.bring)
        part.noticed.connect(self.noticed)
        part.asked.connect(self._jump)
        part.left_for.connect(self.went)
        way = Button(title, lambda: self._jump(name), kind="link")
        way.setAccessibleName(_("Go to: {part}").format(part=title))
        self._ways.addWidget(way)
        way.show()

    def _jump(self, name: str, *, whole: bool = True) -> None:
        """Go to a part, the focus where a person would begin with it; an empty part is passed over."""
        names = list(self._parts)
        for each in names[names.index(name) :]:
            part = self._parts[each]
            part.begin()
            focused = self.window().focusWidget()
            if self._holds(each, focused):
                self.bring(part if whole else focused)
                return

    def _go_along(self, by: int) -> None:
        """Go to the part after or before the one that has the focus."""
        names, focused = list(self._parts), QApplication.focusWidget()
        if names:
            here = next((i for i, n in enumerate(names) if self._holds(n, focused)), -1)
            self._jump(names[max(0, min(here + by, len(names) - 1))])

    def _holds(self, name: str, focused: QWidget | None) -> bool:
        return focused is not None and self._parts[name].isAncestorOf(focused)

    def _begin(self, on: date) -> None:
        if (review := self._standing()) is not None:
            self._do(begun(self.desk.plan, review, on))
            self.focus_first()

    def _begin_anew(self) -> None:
        plan, self._review = begun_anew(self.desk.plan, self.desk.services.clock().date())
        self._do(plan)
        self.focus_first()

    def _put_off(self, instead: date) -> None:
        if (review := self._standing()) is not None:
            plan = not_held(self.desk.plan, review, instead)
            following = review_at_hand(plan, self.desk.services.clock().date())
            self._review = following.id if following else None
            self._do(plan)
            self.noticed.emit(_("The new day is {day}.").format(day=say_day(instead)))
            self.focus_first()

    def _move(self, on: date) -> None:
        if (review := self._standing()) is not None:
            self._do(moved_to(self.desk.plan, self.desk.guide, review, on))
            self.focus_first()

    def _do(self, after: Plan) -> None:
        self.desk.end_visit()
        self.desk.do(after, Subject("meet", record=self._review))
        self.refresh()


_CTRL = Qt.Modifier.CTRL
_HERE = Qt.ShortcutContext.WidgetWithChildrenShortcut


def _is_id(text: str) -> bool:
    try:
        UUID(text)
    except ValueError:
        return False
    return True
