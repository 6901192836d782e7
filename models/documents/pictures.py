"""Pictures of easy-read papers: a few thick lines on a grid of 24. They stand left of the words that they repeat."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from math import cos, pi, sin

from models.documents import look
from models.documents.block import Block, Solid
from models.documents.press import Press
from models.documents.stack import Indented

# What a picture is made of: a kind of stroke and its numbers on the grid, counted from its lower left corner.
Stroke = tuple[str, Sequence[float]]
_GRID = 24.0
_LINE = 0.055
_CORNERS = 32
SIDE = 15 * look.MM
PICTURE_GAP = 5 * look.MM
PICTURE_ROOM = SIDE + PICTURE_GAP

_HOUSE: tuple[Stroke, ...] = (
    ("path", (2, 12, 12, 22, 22, 12)), ("path", (5, 14, 5, 2, 19, 2, 19, 14)), ("box", (9.5, 2, 5, 7)),
)  # fmt: skip
_PERSON: tuple[Stroke, ...] = (
    ("circle", (12, 19, 3.5)), ("path", (5, 2, 5, 8, 8, 13, 16, 13, 19, 8, 19, 2)),
)  # fmt: skip
_SPEECH: tuple[Stroke, ...] = (
    ("path", (9, 8, 5, 2, 5, 8, 2, 8, 2, 22, 22, 22, 22, 8, 9, 8)),
)  # fmt: skip
PICTURES: Mapping[str, Sequence[Stroke]] = {
    "speech": (*_SPEECH, ("path", (6, 18, 18, 18)), ("path", (6, 13, 14, 13))),
    "road": (
        ("path", (2, 6, 8, 6, 10, 9)), ("path", (14, 9, 16, 6, 22, 6)), ("path", (2, 16, 9, 16, 11, 13)),
        ("path", (13, 13, 15, 16, 22, 16)), ("path", (11, 22, 13, 18, 11, 17, 13, 14)),
    ),
    "house": _HOUSE,
    "person": _PERSON,
    "eye": (("path", (2, 12, 7, 17, 12, 18.5, 17, 17, 22, 12, 17, 7, 12, 5.5, 7, 7, 2, 12)), ("dot", (12, 12, 3))),
    "many": (("dot", (5, 17, 2.5)), ("dot", (12, 17, 2.5)), ("dot", (19, 17, 2.5)), ("dot", (5, 8, 2.5)),
             ("circle", (12, 8, 2.5)), ("circle", (19, 8, 2.5))),
    "book": (("path", (12, 5, 2, 7, 2, 20, 12, 18, 22, 20, 22, 7, 12, 5, 12, 18)),),
    "thought": (("circle", (13, 15, 7.5)), ("circle", (6, 6, 2)), ("dot", (3, 2.5, 1.2))),
    "way": (("path", (2, 12, 20, 12)), ("path", (15, 17, 21, 12, 15, 7)), ("path", (7, 19, 7, 5))),
    "steps": (("path", (2, 3, 2, 7, 8, 7, 8, 12, 14, 12, 14, 17, 20, 17, 20, 22)), ("path", (2, 3, 22, 3))),
    "sun": (("circle", (12, 12, 4.5)), ("path", (12, 19, 12, 23)), ("path", (12, 1, 12, 5)), ("path", (1, 12, 5, 12)),
            ("path", (19, 12, 23, 12)), ("path", (4, 4, 7, 7)), ("path", (17, 17, 20, 20)), ("path", (4, 20, 7, 17)),
            ("path", (17, 7, 20, 4))),
    "hand": (("path", (6, 2, 6, 9, 3, 13, 5, 14, 8, 12, 8, 21, 10.5, 21, 10.5, 14)),
             ("path", (10.5, 21, 10.5, 22.5, 13, 22.5, 13, 14)), ("path", (13, 21, 15.5, 21, 15.5, 14)),
             ("path", (15.5, 19, 18, 19, 18, 8, 16, 2, 6, 2))),
    "tick": (("box", (2, 2, 20, 20)), ("path", (6, 12, 11, 6, 19, 18))),
    "bars": (("path", (2, 2, 22, 2)), ("box", (4, 2, 4, 6)), ("box", (10, 2, 4, 11)), ("box", (16, 2, 4, 17))),
    "calendar": (("box", (2, 2, 20, 17)), ("path", (2, 14, 22, 14)), ("path", (7, 17, 7, 22)),
                 ("path", (17, 17, 17, 22)), ("dot", (15, 8, 2))),
    "clock": (("circle", (12, 12, 10)), ("path", (12, 19, 12, 12, 17, 9))),
    "cup": (("path", (4, 16, 5, 3, 15, 3, 16, 16, 4, 16)), ("path", (15.7, 13, 20, 13, 20, 6, 15.2, 6)),
            ("path", (8, 18, 8, 22)), ("path", (12, 18, 12, 22))),
    "phone": (("box", (7, 1, 10, 22)), ("path", (7, 5, 17, 5)), ("path", (7, 20, 17, 20)), ("dot", (12, 3, 0.8))),
    "pen": (("path", (4, 4, 2, 2, 3, 7, 17, 21, 21, 17, 7, 3, 2, 2)), ("path", (14, 18, 18, 14))),
}  # fmt: skip


class Picture(Solid):
    """One picture as a square. The words beside it say the same, so nobody is told of it."""

    def __init__(self, name: str, side: float = SIDE) -> None:
        """Draw the picture of PICTURES with this name."""
        self._strokes = PICTURES[name]
        self._side = side

    def height(self, width: float) -> float:  # noqa: ARG002  A picture is as wide as it is.
        """Return the side of the square."""
        return self._side

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw its strokes."""
        press.artifact()
        for kind, numbers in self._strokes:
            _STROKES[kind](_Pen(press, x, top - self._side, self._side / _GRID), numbers)
        press.close()


def pictured(block: Block, name: str, side: float = SIDE) -> Block:
    """Return a block with a picture left of it."""
    return Indented(block, Picture(name, side), side + PICTURE_GAP)


class _Pen:
    """Draws strokes of the grid at a place of the page."""

    def __init__(self, press: Press, x: float, y: float, scale: float) -> None:
        self._press = press
        self._x, self._y, self._scale = x, y, scale

    def path(self, numbers: Sequence[float]) -> None:
        corners = list(zip(numbers[::2], numbers[1::2], strict=True))
        for (x1, y1), (x2, y2) in pairwise(corners):
            ends = (*self._at(x1, y1), *self._at(x2, y2))
            self._press.line(*ends, width=_GRID * self._scale * _LINE)

    def box(self, numbers: Sequence[float]) -> None:
        x, y, width, height = numbers
        self.path((x, y, x + width, y, x + width, y + height, x, y + height, x, y))

    def circle(self, numbers: Sequence[float]) -> None:
        # Of short strokes, as thick as the others.
        x, y, radius = numbers
        turns = [2 * pi * step / _CORNERS for step in range(_CORNERS + 1)]
        self.path([way for t in turns for way in (x + radius * cos(t), y + radius * sin(t))])

    def dot(self, numbers: Sequence[float]) -> None:
        x, y, radius = numbers
        self._press.circle(*self._at(x, y), radius * self._scale, filled=True)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return self._x + x * self._scale, self._y + y * self._scale


_STROKES: Mapping[str, Callable[[_Pen, Sequence[float]], None]] = {
    "path": _Pen.path,
    "box": _Pen.box,
    "circle": _Pen.circle,
    "dot": _Pen.dot,
}
