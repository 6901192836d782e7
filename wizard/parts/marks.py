"""The round marks of steps and questions, drawn as shapes so that every font and theme has them."""

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPen, QPixmap

from wizard.look import Look

MARK = 26
DOT = 14
GAP = 8
DOTS = 2  # Sharp on a screen of twice the dots, and scaled down cleanly elsewhere.


def dot(look: Look, *, filled: bool, is_current: bool) -> QIcon:
    """Return a small circle, filled when the question is answered."""
    colour = look.theme.accent if is_current else look.theme.quiet
    fill = colour if filled else ""
    return QIcon(_drawn(look, DOT, lambda p, side: _circle(p, side * 0.36, colour, fill)))


@lru_cache(maxsize=64)
def step_mark(look: Look, number: int, *, is_complete: bool, is_current: bool) -> QPixmap:
    """Return a step's round mark: a check when it is complete, else its number; 0 is getting ready."""
    theme = look.theme
    if is_complete:
        return _drawn(look, MARK, lambda p, side: _check(p, side, theme.green, theme.card))
    fill, edge, ink = (
        (theme.accent, theme.accent, theme.on_accent)
        if is_current
        else (theme.card, theme.border, theme.ink)
    )

    def draw(painter: QPainter, side: int) -> None:
        _circle(painter, side * 0.46, edge, fill)
        _number(painter, side, str(number) if number else "·", ink)

    return _drawn(look, MARK, draw)


@lru_cache(maxsize=64)
def step_marks(look: Look, are_complete: tuple[bool, ...]) -> QPixmap:
    """Return the marks of the steps from 1 on side by side; the group is at the first that is not complete."""
    here = are_complete.index(False) + 1 if False in are_complete else 0
    marks = [
        step_mark(look, number, is_complete=is_complete, is_current=number == here)
        for number, is_complete in enumerate(are_complete, start=1)
    ]
    each = look.px(MARK) + look.px(GAP)
    picture = _empty(each * len(marks) - look.px(GAP), look.px(MARK))
    picture.setDevicePixelRatio(DOTS)
    painter = QPainter(picture)
    for place, mark in enumerate(marks):
        painter.drawPixmap(place * each, 0, mark)
    painter.end()
    return picture


def _drawn(look: Look, size: int, draw: Callable[[QPainter, int], None]) -> QPixmap:
    picture = _empty(look.px(size), look.px(size))
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, picture.width())
    painter.end()
    picture.setDevicePixelRatio(DOTS)
    return picture


def _empty(width: int, height: int) -> QPixmap:
    picture = QPixmap(QSize(width, height) * DOTS)
    picture.fill(Qt.GlobalColor.transparent)
    return picture


def _circle(painter: QPainter, radius: float, edge: str, fill: str) -> None:
    middle = painter.device().width() / 2
    painter.setPen(QPen(QColor(edge), max(2.0, middle / 12)))
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QRectF(middle - radius, middle - radius, 2 * radius, 2 * radius))


def _check(painter: QPainter, side: int, fill: str, ink: str) -> None:
    _circle(painter, side * 0.46, fill, fill)
    pen = QPen(QColor(ink), side / 14, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    strokes = ((0.3, 0.52), (0.44, 0.66), (0.71, 0.36))
    painter.drawPolyline([QPointF(side * x, side * y) for x, y in strokes])


def _number(painter: QPainter, side: int, words: str, ink: str) -> None:
    font = QFont(painter.font())
    font.setPixelSize(round(side * 0.52))
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(QRectF(0, 0, side, side), Qt.AlignmentFlag.AlignCenter, words)
