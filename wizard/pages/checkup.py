"""The check-up: what to look at first, in kind words, each with a next step; for the facilitator's eyes alone."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from models.checks.left import Left
from models.checks.problem import Problem
from models.checks.register import first_three, is_all_closed
from models.editing import Subject
from models.overrides import override
from models.plan.plan import Plan
from models.plan.records import SetAside
from models.words import _, ngettext, say_day
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put
from wizard.parts.point_card import PointCard
from wizard.points import left_of, left_so, points_of, stepped, way_of, words_of

# Read at one go; the rest comes when these are closed.
MOST = 40
Key = tuple[object, ...]


class CheckupPage(Page):
    """At most three points at a time; all of them one click away."""

    def __init__(self, desk: Desk) -> None:
        """Draw nothing yet."""
        super().__init__(desk)
        self._shows_all = False
        self._drawn: Plan | None = None
        self._cards: dict[Key, PointCard] = {}
        self._typed: dict[Key, str] = {}
        self.column.addWidget(Label(_("Check-up"), "small", "accent", bold=True))
        self.column.addWidget(Label(_("What to look at first"), "question"))
        self._count = Label("", "answer", "quiet")
        self._praise = Label("", "answer", "green", bold=True)
        self.column.addWidget(self._count)
        self.column.addWidget(self._praise)
        self._list = QVBoxLayout()
        self._list.setSpacing(self.look.px(10))
        self.column.addLayout(self._list)
        self._all = Button("", self._turn)
        across = QHBoxLayout()
        self.column.addLayout(across)
        across.addWidget(self._all)
        across.addStretch(1)
        self._left = QVBoxLayout()
        self._left.setSpacing(self.look.px(10))
        self.column.addLayout(self._left)
        self.column.addStretch(1)

    @override
    def show_place(self, place: str) -> None:
        self._shows_all = False
        self._typed = {}
        self._draw()
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        focused = QApplication.focusWidget()
        cards = enumerate(self._cards.values())
        at = next((i for i, c in cards if focused and c.isAncestorOf(focused)), None)
        self._draw()
        if at is not None:
            self._begin_at(at)

    @override
    def focus_first(self) -> None:
        self._begin_at(0)

    def _draw(self) -> None:
        clear(self._list)
        clear(self._left)
        self._drawn = self.desk.plan
        points = points_of(self.desk)
        shown = points[:MOST] if self._shows_all else first_three(points)
        self._cards = {}
        for point in shown:
            card = self._cards[_key(point)] = self._card(point)
            put(self._list, card)
        self._say_count(len(points), len(shown))
        self._praise.setVisible(is_all_closed(points))
        self._praise.setText(_("Every action has a name and a day. Well done."))
        self._show_left()

    def _say_count(self, points: int, shown: int) -> None:
        if not points:
            words = _("Nothing else to look at just now.")
        elif shown < points:
            words = ngettext(
                "{n} point in all. The others can wait.",
                "{n} points in all. The others can wait.",
                points,
            )
        else:
            words = ngettext("{n} point in all.", "{n} points in all.", points)
        self._count.setText(words)
        self._all.say(_("Show fewer") if self._shows_all else _("Show all"))
        self._all.setVisible(self._shows_all or shown < points)

    def _card(self, point: Problem) -> PointCard:
        key = _key(point)
        words = words_of(self.desk, point, _KINDS[point.weight]())
        card = PointCard(self.look, words, self._typed.get(key, ""))
        card.stepped.connect(partial(self._step, point))
        card.left_so.connect(partial(self._leave, point))
        card.typed.connect(partial(self._typed.__setitem__, key))
        return card

    def _step(self, point: Problem) -> None:
        """Do the next step, or go where it can be done."""
        if point.next_step == "looked":
            self._leave(point, _("Looked at: it is fine."))
        elif (step := stepped(self.desk, point)) is not None:
            self._do(*step, point)
            self.noticed.emit(_("Done. Ctrl+Z takes it back."))
        elif way := way_of(point):
            self.went.emit(way)
        else:
            self.gap_chosen.emit(point)

    def _leave(self, point: Problem, reason: str) -> None:
        self._typed.pop(_key(point), None)
        self._do(*left_so(self.desk, point, reason), point)
        self.noticed.emit(_("Left as it is. It comes back when its words change."))

    def _take_back(self, why: SetAside) -> None:
        self._do(self.desk.plan.without(why.id), Subject("bring_back", why.question), None)
        self.noticed.emit(_("It is among the points again."))

    def _do(self, after: Plan, subject: Subject, point: Problem | None) -> None:
        """Make one step of its own; the focus goes on to the point that stands there now."""
        keys = list(self._cards)
        at = keys.index(_key(point)) if point is not None and _key(point) in keys else 0
        self.desk.end_visit()
        self.desk.do(after, subject)
        self.desk.end_visit()
        if self._drawn is not self.desk.plan:
            self._draw()
        self._begin_at(at)

    def _begin_at(self, at: int) -> None:
        cards = list(self._cards.values())
        if cards:
            card = cards[min(at, len(cards) - 1)]
            card.begin()
            self.bring(card)
        else:
            super().focus_first()

    def _turn(self) -> None:
        self._shows_all = not self._shows_all
        self._draw()
        self._all.setFocus()

    def _show_left(self) -> None:
        left = left_of(self.desk)
        if left:
            put(self._left, Label(_("Left as it is"), "heading"))
        for one in left:
            put(self._left, self._left_card(one))

    def _left_card(self, left: Left) -> QWidget:
        card = Card()
        px = self.look.px
        across = QHBoxLayout(card)
        across.setContentsMargins(px(14), px(8), px(8), px(8))
        words = QVBoxLayout()
        across.addLayout(words, 1)
        words.setSpacing(px(2))
        sentence = self.desk.services.sentence(left.point, self.desk.plan)
        words.addWidget(Label(sentence, "body", "quiet"))
        words.addWidget(Label(_say_why(left.why)))
        back = Button(_("Take it up again"), partial(self._take_back, left.why), kind="link")
        back.setAccessibleName(_("Take it up again: {what}").format(what=sentence))
        across.addWidget(back)
        return card


def _say_why(why: SetAside) -> str:
    day = say_day(why.on.on) if why.on.on else ""
    if why.who and day:
        return _("“{reason}” ({who}, {day})").format(reason=why.reason, who=why.who, day=day)
    return _("“{reason}” ({day})").format(reason=why.reason, day=day)


def _key(point: Problem) -> Key:
    return point.rule, point.record or point.question, point.field, point.about or point.facts


_KINDS: dict[str, Callable[[], str]] = {
    "D": lambda: _("Still open"),
    "L": lambda: _("Please look"),
    "S": lambda: _("Before you share"),
    "I": lambda: _("Good to know"),
}
