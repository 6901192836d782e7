"""The round marks of steps and questions, drawn as shapes so that every font and theme has them."""

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from wizard.look import Look

MARK, GAP = 26, 8
DOT = 14


def dot(look: Look, *, filled: bool, is_current: bool) -> QIcon:
    """Return a small circle, filled when the question is answered."""
    colour = look.theme.accent if is_current else look.theme.quiet
    return QIcon(look.mark("dot", DOT, edge=colour, fill=colour if filled else "none"))


def step_mark(look: Look, number: int, *, is_complete: bool, is_current: bool) -> QPixmap:
    """Return a step's round mark: a check when it is complete, else its number; 0 is getting ready."""
    theme = look.theme
    if is_complete:
        return look.mark("check", MARK, edge=theme.green, fill=theme.green, ink=theme.card)
    edge, fill, ink = (
        (theme.accent, theme.accent, theme.on_accent)
        if is_current
        else (theme.border, theme.card, theme.ink)
    )
    words = str(number) if number else "•"
    return look.mark("number", MARK, edge=edge, fill=fill, ink=ink, number=words)


@lru_cache(maxsize=64)
def step_marks(look: Look, are_complete: tuple[bool, ...]) -> QPixmap:
    """Return the marks of the steps from 1 on side by side; the group is at the first that is not complete."""
    here = are_complete.index(False) + 1 if False in are_complete else 0
    marks = [
        step_mark(look, number, is_complete=is_complete, is_current=number == here)
        for number, is_complete in enumerate(are_complete, start=1)
    ]
    each, ratio = look.px(MARK) + look.px(GAP), marks[0].devicePixelRatio()
    picture = QPixmap(QSize(each * len(marks) - look.px(GAP), look.px(MARK)) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(0, 0, 0, 0))
    painter = QPainter(picture)
    for place, mark in enumerate(marks):
        painter.drawPixmap(place * each, 0, mark)
    painter.end()
    return picture
