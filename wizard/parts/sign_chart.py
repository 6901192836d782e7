"""A sign over time: the first number, what was counted since, and the goal, told by shapes, numbers and words."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from models.overrides import override
from models.plan.course import BASELINE, Course, Point, fitting
from models.words import _, say_short_day
from wizard import access
from wizard.look import Look

PLOT, SHAPE, GAP = 76, 5, 8
# Room at the right for the mark of the goal; the widest label; the narrowest drawing.
GOAL_ROOM, LABEL_WIDTH, LEAST = 26, 116, 240


class SignChart(QWidget):
    """Readable in black and white: a square is the first number, discs what was counted, the dashed line the goal."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._course: Course | None = None
        self.setProperty("look", "small")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def show_course(self, course: Course | None, what: str) -> None:
        """Draw the course of the sign called `what`; without one the drawing goes."""
        if course is not None and course != self._course:
            access.name(self, _("Chart: {what}").format(what=what), course_words(course))
            self._course = course
            self.updateGeometry()
            self.update()
        self.setVisible(course is not None)

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def _line_height(self) -> float:
        return QFontMetricsF(self._bold()).height()

    def _above(self) -> float:
        has_goal = self._course is not None and self._course.goal is not None
        return self._line_height() + self._look.px(GAP) if has_goal else self._look.px(SHAPE + 2)

    def _places(self, course: Course) -> list[QPointF]:
        room, floor = self.width() - self._look.px(GOAL_ROOM), self._above() + self._look.px(PLOT)
        return [
            QPointF((n + 0.5) / len(course.points) * room, floor - p.y * self._look.px(PLOT))
            for n, p in enumerate(course.points)
        ]

    def _spans(self, course: Course) -> list[tuple[float, float]]:
        spans, gap = [], self._look.px(GAP)
        for at, point in zip(self._places(course), course.points, strict=True):
            wide = max(self._metrics(n).horizontalAdvance(w) for n, w in self._label(point))
            half = min(wide, self._look.px(LABEL_WIDTH)) / 2 + gap / 2
            left = min(max(at.x() - half, 0.0), max(self.width() - 2 * half, 0.0))
            spans.append((left, left + 2 * half))
        return spans

    def _label(self, point: Point) -> list[tuple[int, str]]:
        """Return the lines under a shape: its number, its day, and which one it is."""
        day = say_short_day(point.on) if point.on else ""
        which = _("at first") if point.kind == BASELINE else ""
        if self._course and point is self._course.points[-1] and point.kind != BASELINE:
            which = _("counted last")
        return [(n, words) for n, words in enumerate((point.words, day, which)) if words]

    def _metrics(self, line: int) -> QFontMetricsF:
        return QFontMetricsF(self.font() if line else self._bold())

    @override
    def sizeHint(self) -> QSize:
        self.ensurePolished()
        px = self._look.px
        height = self._above() + px(PLOT) + px(GAP) / 2 + 3 * self._line_height()
        return QSize(px(LEAST), round(height))

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        if self._course is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, floor = self._look.theme, self._above() + self._look.px(PLOT)
        thin = QPen(QColor(theme.border), max(1.0, self._look.scale))
        painter.setPen(thin)
        painter.drawLine(QPointF(0, floor), QPointF(self.width(), floor))
        self._draw_goal(painter, self._course, floor)
        places = self._places(self._course)
        painter.setPen(QPen(QColor(theme.ink), 1.5 * self._look.scale))
        for one, other in pairwise(places):
            painter.drawLine(one, other)
        for at, point in zip(places, self._course.points, strict=True):
            painter.setPen(thin)
            painter.drawLine(QPointF(at.x(), floor), at)
            self._draw_shape(painter, point, at)
        self._draw_labels(painter, self._course, floor)
        painter.end()

    def _draw_goal(self, painter: QPainter, course: Course, floor: float) -> None:
        goal, px, theme = course.goal, self._look.px, self._look.theme
        if goal is None:
            return
        ink = QColor(theme.accent)
        high, at, r = floor - goal.y * px(PLOT), self.width() - px(GOAL_ROOM) / 2, px(SHAPE + 2)
        painter.setPen(QPen(ink, 1.5 * self._look.scale, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(0, high), QPointF(at, high))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        corners = ((at - r, high), (at, high - r), (at + r, high), (at, high + r))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in corners]))
        painter.setFont(self._bold())
        painter.setPen(ink)
        words = self._shortened(0, goal_words(goal), self.width())
        box = QRectF(0, 0, self.width(), self._line_height())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignRight), words)

    def _draw_shape(self, painter: QPainter, point: Point, at: QPointF) -> None:
        r, theme = self._look.px(SHAPE), self._look.theme
        painter.setPen(QPen(QColor(theme.ink), 1.8 * self._look.scale))
        painter.setBrush(QColor(theme.card))
        if point.is_below:
            corners = (QPointF(-r, -r), QPointF(r, -r), QPointF(0, r))
            painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
        elif point.kind == BASELINE:
            painter.drawRect(QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r))
        else:
            painter.setBrush(QColor(theme.ink))
            painter.drawEllipse(at, r, r)

    def _draw_labels(self, painter: QPainter, course: Course, floor: float) -> None:
        painter.setPen(QColor(self._look.theme.ink))
        spans = self._spans(course)
        for point, (left, right), fits in zip(course.points, spans, fitting(spans), strict=True):
            for place, (line, words) in enumerate(self._label(point) if fits else ()):
                painter.setFont(self.font() if line else self._bold())
                top = floor + self._look.px(GAP) / 2 + place * self._line_height()
                box = QRectF(left, top, right - left, self._line_height())
                short = self._shortened(line, words, right - left)
                painter.drawText(box, int(Qt.AlignmentFlag.AlignHCenter), short)

    def _shortened(self, line: int, words: str, width: float) -> str:
        return self._metrics(line).elidedText(words, Qt.TextElideMode.ElideRight, width)


def goal_words(goal: Point) -> str:
    """Return the goal and its day in words."""
    if goal.on is None:
        return _("Goal: {number}").format(number=goal.words)
    return _("Goal: {number} by {day}").format(number=goal.words, day=say_short_day(goal.on))


def course_words(course: Course) -> str:
    """Return what the drawing shows, for those who do not see it."""
    said: list[str] = []
    if course.baseline is not None:
        said.append(
            _dated(course.baseline, _("At first {number} on {day}."), _("At first {number}."))
        )
    if course.readings:
        said.append(_dated(course.readings[-1], _("Last {number} on {day}."), _("Last {number}.")))
    if course.goal is not None:
        said.append(_dated(course.goal, _("Goal {number} by {day}."), _("Goal {number}.")))
    return " ".join(said)


def _dated(point: Point, on_a_day: str, without: str) -> str:
    sentence = on_a_day if point.on else without
    return sentence.format(number=point.words, day=say_short_day(point.on) if point.on else "")
