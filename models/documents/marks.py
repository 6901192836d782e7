"""What is drawn and not written: status shapes, bullets, tick boxes, lines to write on, entries of the outline."""

from collections.abc import Callable

from models.documents import look
from models.documents.block import Block, Solid, Split
from models.documents.press import Press
from models.documents.stack import Together
from models.documents.structure import (
    BOXES,
    BULLET,
    DOTS,
    HEADINGS,
    LABEL,
    TICKED,
    UNTICKED,
    Extra,
    Whole,
)
from models.words import _

_BULLET = Extra(actual=BULLET)


def _open_circle(press: Press, x: float, y: float, r: float) -> None:
    press.circle(x, y, r)


def _half_circle(press: Press, x: float, y: float, r: float) -> None:
    press.circle(x, y, r)
    press.half_disc(x, y, r)


def _full_circle(press: Press, x: float, y: float, r: float) -> None:
    press.circle(x, y, r, filled=True)


def _triangle(press: Press, x: float, y: float, r: float) -> None:
    press.polygon([(x - 1.1 * r, y - r), (x + 1.1 * r, y - r), (x, y + r)])


def _cross(press: Press, x: float, y: float, r: float) -> None:
    press.line(x - r, y - r, x + r, y + r, width=1.6)
    press.line(x - r, y + r, x + r, y - r, width=1.6)


# Drawn, because not every font has them, and a printer's copy must still tell them apart.
SHAPES: dict[str, Callable[[Press, float, float, float], None]] = {
    "not_started": _open_circle,
    "under_way": _half_circle,
    "done": _full_circle,
    "stuck": _triangle,
    "dropped": _cross,
}


class StatusShape(Solid):
    """The shape of a status, as tall as one line of body text."""

    def __init__(self, status: str) -> None:
        """Draw the shape of `status`, a circle where it is unknown."""
        self._draw = SHAPES.get(status, _open_circle)

    def height(self, width: float) -> float:  # noqa: ARG002  A shape is as wide as it is.
        """Return the height of the line it stands in."""
        return look.BODY.leading

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw the shape in the middle of its line."""
        self._draw(press, x + 5.5, top - look.BODY.leading / 2, 4.5)


class Bullet(Solid):
    """A point before a line of a list."""

    listed = DOTS

    def height(self, width: float) -> float:  # noqa: ARG002  A bullet is as wide as it is.
        """Return the height of the line it stands in."""
        return look.BODY.leading

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw the bullet in the middle of its line."""
        press.tell(BULLET, role=LABEL, extra=_BULLET)
        press.circle(x + 4, top - look.BODY.leading / 2, 1.6, filled=True)
        press.close()


class TickBox(Solid):
    """A box to tick, with its mark if it is ticked."""

    listed = BOXES

    def __init__(self, *, ticked: bool = False, line: float = 0.0) -> None:
        """Draw the box, ticked or not, in the middle of a line of text of this height."""
        self._ticked = ticked
        self._line = max(line, look.TICK_BOX)

    def height(self, width: float) -> float:  # noqa: ARG002  A box is as wide as it is.
        """Return the height of the box, or of its line."""
        return self._line

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw the box downwards from `top`."""
        top -= (self._line - look.TICK_BOX) / 2
        press.open(LABEL)
        side = look.TICK_BOX
        said, sign = (_("ticked"), TICKED) if self._ticked else (_("box to tick"), UNTICKED)
        press.tell_drawing(said, (x, top - side, x + side, top), sign)
        self._draw_box(press, x, top)
        press.close()
        press.close()

    def _draw_box(self, press: Press, x: float, top: float) -> None:
        side, inset = look.TICK_BOX, look.TICK_BOX / 4
        press.box(x, top - side, side, side, border=look.THICK)
        if self._ticked:
            left, right, low, high = x + inset, x + side - inset, top - side + inset, top - inset
            press.line(left, low, right, high, width=1.6)
            press.line(left, high, right, low, width=1.6)


class BoxAlone(Solid):
    """A box to tick without words of its own: the head of its column says what for."""

    def height(self, width: float) -> float:  # noqa: ARG002  A box is as wide as it is.
        """Return the height of the box."""
        return look.TICK_BOX

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw the box downwards from `top`."""
        side = look.TICK_BOX
        press.tell_drawing(_("box to tick"), (x, top - side, x + side, top))
        press.box(x, top - side, side, side, border=look.THICK)
        press.close()


class WritingLines(Block):
    """Lines for a pen."""

    def __init__(self, count: int, gap: float = look.WRITING_LINE) -> None:
        """Draw `count` lines, each with `gap` points of room above it."""
        self._count = count
        self._gap = gap

    def height(self, width: float) -> float:  # noqa: ARG002  Lines are as wide as you like.
        """Return the room of all lines."""
        return self._count * self._gap

    def split(self, width: float, height: float, page: float) -> Split:  # noqa: ARG002
        """Cut between two lines."""
        fitting = int(height / self._gap)
        if fitting >= self._count:
            return self, None
        if fitting < 1 and height < page:
            return None, self
        fitting = max(fitting, 1)
        return WritingLines(fitting, self._gap), WritingLines(self._count - fitting, self._gap)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw the lines."""
        press.leave_blank(self._count, (x, top - self.height(width), x + width, top))
        for count in range(1, self._count + 1):
            y = top - count * self._gap
            press.line(x, y, x + width, y)
        press.close()


class RoomToWrite(Solid):
    """Room for a pen above a rule that stands there anyway: a line of its own would be doubled by it."""

    def height(self, width: float) -> float:  # noqa: ARG002  Room is as wide as you like.
        """Return the room of one line."""
        return look.WRITING_LINE

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Leave the room."""
        press.leave_blank(1, (x, top - look.WRITING_LINE, x + width, top))
        press.close()


class Entry(Block):
    """A heading that the outline of the file leads to; it is cut only if no page could hold it."""

    def __init__(self, block: Block, title: str, level: int, whole: Whole | None = None) -> None:
        """Name `block` as `title` at a level of the outline; without a title it was named on a page before."""
        self._block = block
        self._title = title
        self._level = level
        self._whole = whole

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self._block.height(width)

    def split(self, width: float, height: float, page: float) -> Split:
        """Return the heading whole, here or on the next page, if it fits there; else its two parts."""
        head, rest = Together(self._block).split(width, height, page)
        if rest is None:
            return self, None
        if head is None:
            return None, self
        whole = self._whole or Whole()
        named = Entry(head, self._title, self._level, whole)
        return named, Entry(rest, "", self._level, whole)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the block, as a heading, and name the place, unless it stands there again."""
        if self._title and not press.is_silent:
            press.bookmark(self._title, self._level, top)
        press.open(HEADINGS[self._level], self._whole)
        self._block.draw(press, x, top, width)
        press.close()


class LevelBars(Solid):
    """One to four rising bars: how far up an action has to go."""

    def __init__(self, count: int) -> None:
        """Fill `count` of four bars."""
        self._count = count

    def height(self, width: float) -> float:  # noqa: ARG002  Bars are as wide as they are.
        """Return the height of a tick box, beside which they stand."""
        return look.TICK_BOX

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw the bars upwards from one line."""
        bottom = top - look.TICK_BOX + 3
        for bar in range(4):
            press.box(x + bar * 6, bottom, 4, 3 + bar * 3, filled=bar < self._count)


def crop_marks(press: Press, box: tuple[float, float, float, float]) -> None:
    """Mark the corners of a box from outside, to cut along or to lay on top of each other."""
    left, low, width, height = box
    for x, outward in ((left, -1), (left + width, 1)):
        for y, up in ((low, -1), (low + height, 1)):
            press.line(x + 3 * outward, y, x + 15 * outward, y)
            press.line(x, y + 3 * up, x, y + 15 * up)
