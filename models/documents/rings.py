"""Rings around a table, cut into sectors: a number for each who stands there, the same as in the list beside them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from math import asin, cos, pi, sin, sqrt

from models.documents import look
from models.documents.block import Solid
from models.documents.order import Order
from models.documents.press import Press
from models.documents.style import Style
from models.words import _

# So much room a ring has beside that of those who stand in it.
_FREE = 4
_HAIR = 1e-6
# At most so much of the circle is kept for the names of the rings.
_WIDEST = 0.85
_HUB = 0.08
_WHOLE = 2 * pi
# The angles at which something begins and ends, clockwise from above.
Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody stands: the ring, counted from the middle, and the sector. `decides` puts a circle around them."""

    number: int
    ring: int
    sector: int
    decides: bool = False


@dataclass(frozen=True, slots=True)
class Mark:
    """One number, at an angle clockwise from above and a distance from the middle."""

    words: str
    angle: float
    radius: float
    decides: bool = False


class Rings(Solid):
    """The rings with their names, in a square; the sectors of those who stand there."""

    def __init__(
        self, order: Order, names: Sequence[str], places: Sequence[Place], side: float
    ) -> None:
        """Draw a ring for each of `names`, from the middle outwards."""
        self._setter = order.setter
        self._names = names
        self._places = places
        self._radius = side / 2 - 1
        counts = Counter(place.ring for place in places)
        self._ends = _ends_of(self._radius, [counts[ring] for ring in range(len(names))])

    def height(self, width: float) -> float:  # noqa: ARG002  The square is as wide as it is.
        """Return the side of the square."""
        return 2 * self._radius + 2

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw rings, sectors, names and numbers as one drawing; the list beside it says the same in words."""
        side = self.height(width)
        alt = _("Rings with a number for each partner. The list says who that is.")
        press.tell_drawing(alt, (x, top - side, x + side, top))
        middle = (x + side / 2, top - side / 2)
        for end in self._ends:
            press.circle(*middle, end)
        for angle in self._borders():
            (x1, y1), (x2, y2) = (
                _at(middle, angle, r) for r in (_HUB * self._radius, self._radius)
            )
            press.line(x1, y1, x2, y2)
        self._draw_names(press, middle)
        for mark in self.marks():
            self._draw_mark(press, middle, mark)
        press.close()

    def marks(self) -> Iterator[Mark]:
        """Yield all numbers where they stand: each in its sector, or where that is too tight anywhere on its ring."""
        for span, ring, some in self._groups():
            yield from self._in_one(some, span, ring)

    def _groups(self) -> Iterator[tuple[Span, int, list[Place]]]:
        spans = self._spans()
        if spans:
            for (sector, ring), some in groupby(self._places, key=lambda p: (p.sector, p.ring)):
                yield spans[sector], ring, list(some)
            return
        half = self._half_of_names()
        for ring in range(len(self._ends)):
            yield (half, _WHOLE - half), ring, [p for p in self._places if p.ring == ring]

    def _in_one(self, some: Sequence[Place], span: Span, ring: int) -> Iterator[Mark]:
        """Yield the numbers of one ring between two angles: on one circle, or on as many as it has."""
        begin, end = span
        circles = self._circles(ring)
        middle = circles[len(circles) // 2]
        if some and _room(span, circles) < len(some):
            words = _("{first} … {last}").format(first=some[0].number, last=some[-1].number)
            yield Mark(words, (begin + end) / 2, middle)
            return
        left = list(some)
        for radius in (middle,) if _room(span, (middle,)) >= len(some) else circles:
            here, left = left[: _room(span, (radius,))], left[_room(span, (radius,)) :]
            for n, place in enumerate(here):
                angle = begin + (n + 0.5) * (end - begin) / len(here)
                yield Mark(str(place.number), angle, radius, place.decides)

    def _spans(self) -> dict[int, Span]:
        """Return where each sector begins and ends, as wide as its fullest ring needs; nothing if that is too wide."""
        counts = Counter((place.sector, place.ring) for place in self._places)
        needs: dict[int, float] = {}
        for (sector, ring), count in counts.items():
            circles = self._circles(ring)
            need = max(count / sum(circles), 1 / circles[len(circles) // 2]) * _size()
            needs[sector] = max(needs.get(sector, 0.0), need)
        half = self._half_of_names()
        unit = (_WHOLE - 2 * half) / (sum(needs.values()) or 1.0)
        ends = list(accumulate((need * unit for need in needs.values()), initial=half))
        spans = dict(zip(needs, pairwise(ends), strict=True))
        fits = all(_room(spans[s], self._circles(r)) >= n for (s, r), n in counts.items())
        return spans if fits else {}

    def _borders(self) -> list[float]:
        spans = self._spans().values()
        return [begin for begin, _end in spans] + [end for _begin, end in list(spans)[-1:]]

    def _circles(self, ring: int) -> list[float]:
        """Return the circles on which numbers stand in a ring, the outermost first."""
        outer = self._ends[ring] - _size() / 2 - 2
        inner = (self._ends[ring - 1] if ring else _HUB * self._radius) + _size() / 2 + 2
        more = max(0, int((outer - inner) / _size()))
        if not more:
            return [(outer + inner) / 2]
        return [outer - n * (outer - inner) / more for n in range(more + 1)]

    def _half_of_names(self) -> float:
        """Return half the angle that is kept free at the top, so that the name of the inner ring has room."""
        widest = max(self._wide(name, look.SMALL_STRONG) for name in self._names) + 2 * look.NEAR
        low = self._ends[0] - look.SMALL.leading
        return asin(min(_WIDEST, widest / 2 / low))

    def _draw_names(self, press: Press, middle: tuple[float, float]) -> None:
        for name, end in zip(self._names, self._ends, strict=True):
            wide = self._wide(name, look.SMALL_STRONG)
            block = self._setter.block(name, look.SMALL_STRONG)
            block.draw(press, middle[0] - wide / 2, middle[1] + end - look.NEAR, wide + 1)

    def _draw_mark(self, press: Press, middle: tuple[float, float], mark: Mark) -> None:
        x, y = _at(middle, mark.angle, mark.radius)
        wide = self._wide(mark.words, look.SMALL_STRONG)
        block = self._setter.block(mark.words, look.SMALL_STRONG)
        block.draw(press, x - wide / 2, y + look.SMALL.leading / 2, wide + 1)
        if mark.decides:
            press.circle(x, y, _size() / 2 - 2)

    def _wide(self, words: str, style: Style) -> float:
        return style.size * self._setter.lines(words, style, 10_000)[0].width


def _ends_of(radius: float, counts: Sequence[int]) -> list[float]:
    """Return where each ring ends: the more stand in it the larger it is, and none is too narrow for its name."""
    sizes = list(accumulate(count + _FREE for count in counts))
    ends = [radius * sqrt(size / sizes[-1]) for size in sizes]
    narrow = _size() + look.SMALL.leading / 2
    most = [radius - narrow * n for n in reversed(range(len(ends)))]
    return [min(end, limit) for end, limit in zip(ends, most, strict=True)]


def _room(span: Span, circles: Sequence[float]) -> int:
    """Return how many numbers stand between two angles."""
    return sum(int((span[1] - span[0]) * radius / _size() + _HAIR) for radius in circles)


def _size() -> float:
    """Return the room of one number of up to three digits."""
    return 2.1 * look.SMALL.size


def _at(middle: tuple[float, float], angle: float, radius: float) -> tuple[float, float]:
    return middle[0] + radius * sin(angle), middle[1] + radius * cos(angle)
