"""The round marks of steps and questions, drawn as shapes so that every font and theme has them."""

from functools import lru_cache

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPixmap

from wizard.look import FAMILY, Look, Theme, drawn

MARK, GAP = 26, 8
DOT = 14


def dot(look: Look, *, filled: bool, is_current: bool) -> QIcon:
    """Return a small circle, filled when the question is answered."""
    colour = look.theme.accent if is_current else look.theme.quiet
    circle = _circle(DOT / 2, 0.72, colour, colour if filled else "none", edge_width=2)
    return QIcon(_picture(look, circle, DOT, DOT))


def step_mark(look: Look, number: int, *, is_complete: bool, is_current: bool) -> QPixmap:
    """Return a step's round mark: a check when it is complete, else its number; 0 is getting ready."""
    mark = _mark(look.theme, number, is_complete=is_complete, is_current=is_current)
    return _picture(look, mark, MARK, MARK)


def step_marks(look: Look, are_complete: tuple[bool, ...]) -> QPixmap:
    """Return the marks of the steps from 1 on side by side; the group is at the first that is not complete."""
    here = are_complete.index(False) + 1 if False in are_complete else 0
    marks = (
        _mark(look.theme, number, is_complete=is_complete, is_current=number == here)
        for number, is_complete in enumerate(are_complete, start=1)
    )
    each = MARK + GAP
    placed = (f'<g transform="translate({place * each})">{m}</g>' for place, m in enumerate(marks))
    return _picture(look, "".join(placed), each * len(are_complete) - GAP, MARK)


def _mark(theme: Theme, number: int, *, is_complete: bool, is_current: bool) -> str:
    if is_complete:
        return _circle(MARK / 2, 0.92, theme.green, theme.green) + (
            '<path d="M7.8 13.5 11.4 17.2 18.5 9.4" fill="none" stroke-width="1.9" stroke-linecap="round"'
            f' stroke-linejoin="round" stroke="{theme.card}"/>'
        )
    fill, edge, ink = (
        (theme.accent, theme.accent, theme.on_accent)
        if is_current
        else (theme.card, theme.border, theme.ink)
    )
    return _circle(MARK / 2, 0.92, edge, fill) + (
        f'<text x="{MARK / 2}" y="17.8" text-anchor="middle" font-family="{FAMILY}" font-size="13.5"'
        f' fill="{ink}">{number or "·"}</text>'
    )


def _circle(middle: float, part: float, edge: str, fill: str, edge_width: float = 1.1) -> str:
    """Return a circle that takes up this part of its square."""
    return (
        f'<circle cx="{middle}" cy="{middle}" r="{middle * part}" stroke="{edge}"'
        f' stroke-width="{edge_width}" fill="{fill}"/>'
    )


@lru_cache(maxsize=128)
def _picture(look: Look, shapes: str, width: int, height: int) -> QPixmap:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}">{shapes}</svg>'
    return drawn(svg, QSize(look.px(width), look.px(height)))
