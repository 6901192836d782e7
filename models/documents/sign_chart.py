"""A sign over time on paper: the first number, what was counted since, the goal; black shapes and their numbers."""

from collections.abc import Sequence
from itertools import pairwise

from models.documents import look
from models.documents.block import Block, Solid
from models.documents.order import Order
from models.documents.press import Press
from models.documents.saying import day_in_words
from models.documents.stack import Item, Stack
from models.documents.style import Style
from models.documents.typeset import Typesetter
from models.plan.course import BASELINE, Course, Point, course_of, fitting, readings_of
from models.plan.records import Reading, Sign
from models.words import _, say_short_day

_PLOT = 62.0
_SHAPE = 4.5
# Room at the right for the mark of the goal, and between two labels.
_GOAL_ROOM = 24.0
_LABEL_GAP = 8.0
_LABEL_WIDTH = 110.0


def sign_chart(order: Order, sign: Sign, width: float) -> Block | None:
    """Return what was counted of a sign, drawn and in words; None where nothing was counted yet."""
    readings = [r for r in readings_of(order.plan, sign.id) if r.value.strip()]
    found = course_of(sign, readings)
    items: list[Item] = []
    told: frozenset[tuple[object, str]] = frozenset()
    if found is not None:
        chart = SignChart(order.setter, found)
        told = frozenset((p.on, p.words) for p in chart.labelled(width))
        items.append(Item(chart))
    untold = [r for r in readings if (r.on.on, " ".join(r.value.split())) not in told]
    lines = [_counted_too(untold)] if untold else []
    lines += [_noted(r) for r in readings if r.note.strip()]
    items += [Item(order.text(line, look.SMALL), before=look.NEAR) for line in lines]
    return Stack(items) if items else None


class SignChart(Solid):
    """The course of one sign: square for the first number, discs for what was counted, a dashed line for the goal."""

    def __init__(self, setter: Typesetter, course: Course) -> None:
        """Draw `course`; its words go through the gate."""
        self._setter = setter
        self._course = course
        self._labels = [_label(course, point) for point in course.points]

    def height(self, width: float) -> float:  # noqa: ARG002  It is as tall at any width.
        """Return the height of the goal's words, the drawing and the numbers under it."""
        return self._above() + _PLOT + 3 * look.SMALL.leading + look.NEAR

    def labelled(self, width: float) -> tuple[Point, ...]:
        """Return the points whose numbers stand under the drawing at this width."""
        return tuple(
            point
            for point, fits in zip(self._course.points, fitting(self._spans(width)), strict=True)
            if fits
        )

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the drawing, each number under its shape."""
        press.tell_drawing(self._in_words(), (x, top - self.height(width), x + width, top))
        self._draw(press, x, top, width)
        press.close()

    def _in_words(self) -> str:
        points = "; ".join(", ".join(words for words, _style in label) for label in self._labels)
        if self._course.goal is None:
            return _("A chart of what was counted: {points}").format(points=points)
        goal = _goal_words(self._course.goal)
        return _("A chart of what was counted: {points}. {goal}").format(points=points, goal=goal)

    def _draw(self, press: Press, x: float, top: float, width: float) -> None:
        floor = top - self._above() - _PLOT
        press.line(x, floor, x + width, floor)
        self._draw_goal(press, x, top, floor, width)
        places = [(x + across, floor + point.y * _PLOT) for across, point in self._across(width)]
        for (x1, y1), (x2, y2) in pairwise(places):
            _join(press, x1, y1, x2, y2)
        for (at, high), point in zip(places, self._course.points, strict=True):
            if high - floor > _SHAPE:
                press.line(at, floor, at, high - _SHAPE)
            _shape(press, point, at, high)
        self._draw_labels(press, x, floor, width)

    def _draw_goal(self, press: Press, x: float, top: float, floor: float, width: float) -> None:
        goal = self._course.goal
        if goal is None:
            return
        high, at, r = floor + goal.y * _PLOT, x + width - _GOAL_ROOM / 2, _SHAPE + 1
        press.dashes(x, high, at, high)
        press.polygon([(at - r, high), (at, high + r), (at + r, high), (at, high - r)])
        words = self._setter.shortened(_goal_words(goal), look.SMALL_STRONG, width)
        taken = self._wide(words, look.SMALL_STRONG)
        block = self._setter.block(words, look.SMALL_STRONG)
        block.draw(press, x + width - taken, top, width)

    def _draw_labels(self, press: Press, x: float, floor: float, width: float) -> None:
        spans = self._spans(width)
        for lines, span, fits in zip(self._labels, spans, fitting(spans), strict=True):
            if not fits:
                continue
            left, room = span[0] + _LABEL_GAP / 2, span[1] - span[0] - _LABEL_GAP
            for place, (words, style) in enumerate(lines):
                short = self._setter.shortened(words, style, _LABEL_WIDTH)
                begin = x + left + (room - self._wide(short, style)) / 2
                high = floor - look.NEAR - place * look.SMALL.leading
                self._setter.block(short, style).draw(press, begin, high, width)

    def _across(self, width: float) -> list[tuple[float, Point]]:
        """Return how far right each number stands: one after the other, as far apart as there is room."""
        points, room = self._course.points, width - _GOAL_ROOM
        return [((place + 0.5) / len(points) * room, p) for place, p in enumerate(points)]

    def _spans(self, width: float) -> list[tuple[float, float]]:
        spans = []
        for (at, _point), lines in zip(self._across(width), self._labels, strict=True):
            half = max(min(self._wide(w, s), _LABEL_WIDTH) for w, s in lines) / 2 + _LABEL_GAP / 2
            left = min(max(at - half, 0.0), width - 2 * half)
            spans.append((left, left + 2 * half))
        return spans

    def _wide(self, words: str, style: Style) -> float:
        (line, *_rest) = self._setter.lines(words, style, 10_000)
        return style.size * line.width

    def _above(self) -> float:
        return look.SMALL.leading + look.NEAR if self._course.goal else _SHAPE + 1


def _label(course: Course, point: Point) -> list[tuple[str, Style]]:
    """Return what stands under a shape: its number, its day, and which one it is."""
    day = say_short_day(point.on) if point.on else ""
    which = _("at first") if point.kind == BASELINE else ""
    if point is course.points[-1] and point.kind != BASELINE:
        which = _("counted last")
    lines = [(point.words, look.SMALL_STRONG), (day, look.SMALL), (which, look.SMALL)]
    return [(words, style) for words, style in lines if words]


def _goal_words(goal: Point) -> str:
    if goal.on is None:
        return _("Goal: {number}").format(number=goal.words)
    return _("Goal: {number} by {day}").format(number=goal.words, day=say_short_day(goal.on))


def _counted_too(readings: Sequence[Reading]) -> str:
    """Return those numbers on one line that find no room under the drawing."""
    said = [
        _("{number} ({day})").format(number=r.value.strip(), day=day_in_words(r.on))
        if r.on
        else r.value.strip()
        for r in readings
    ]
    return _("Also counted: {numbers}").format(numbers=", ".join(said))


def _noted(reading: Reading) -> str:
    day = day_in_words(reading.on) or reading.value.strip()
    return _("{day}: {note}").format(day=day, note=reading.note.strip())


def _shape(press: Press, point: Point, x: float, y: float) -> None:
    r = _SHAPE
    if point.is_below:
        _outline(press, [(x - r, y + r), (x + r, y + r), (x, y - r)])
    elif point.kind == BASELINE:
        press.box(x - r, y - r, 2 * r, 2 * r, border=look.THICK)
    else:
        press.circle(x, y, r, filled=True)


def _outline(press: Press, corners: Sequence[tuple[float, float]]) -> None:
    for (x1, y1), (x2, y2) in zip(corners, [*corners[1:], corners[0]], strict=True):
        press.line(x1, y1, x2, y2, width=look.THICK)


def _join(press: Press, x1: float, y1: float, x2: float, y2: float) -> None:
    """Draw the way from one shape to the next, up to their edges."""
    length = ((x2 - x1) ** 2 + (y2 - y1) ** 2) ** 0.5
    if length <= 3 * _SHAPE:
        return
    part = 1.4 * _SHAPE / length
    dx, dy = (x2 - x1) * part, (y2 - y1) * part
    press.line(x1 + dx, y1 + dy, x2 - dx, y2 - dy)
