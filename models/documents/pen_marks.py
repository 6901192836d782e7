"""What a pen ticks or fills at a meeting: a box for each status, a frame for a number, room to draw."""

from collections.abc import Sequence

from models.documents import look
from models.documents.block import Block, Solid
from models.documents.cells import wide
from models.documents.frame import box_size
from models.documents.marks import SHAPES, StatusShape
from models.documents.order import Order
from models.documents.press import Press
from models.documents.stack import Indented, Item, Stack
from models.documents.structure import UNTICKED
from models.documents.table import Cell, Row
from models.documents.tagged import Silent
from models.guide.labels import choice_label
from models.plan.records import STATUSES
from models.words import _

# How an action goes, when somebody asks between two meetings; only a meeting drops one.
GOING = STATUSES[:4]
_STEP = 43.0
_SHAPE_ROOM, _LEGEND_GAP = 15.0, 18.0
_NUMBER_BOX = 12 * look.MM
_END_WIDTH = 68.0


def status_legend(order: Order, statuses: Sequence[str] = STATUSES) -> Block:
    """Return the shapes of the statuses with their words. Who cannot see shapes needs none of it."""
    cells = [
        Cell(
            _SHAPE_ROOM + wide(order, word, look.SMALL) + 1,
            Indented(order.text(word, look.SMALL), StatusShape(status), _SHAPE_ROOM),
        )
        for status, word in zip(statuses, _status_words(order, statuses), strict=True)
    ]
    # Long words of another language take two rows.
    taken = sum(cell.width + _LEGEND_GAP for cell in cells)
    across = len(cells) if taken <= box_size()[0] + _LEGEND_GAP else (len(cells) + 1) // 2
    rows = [cells[place : place + across] for place in range(0, len(cells), across)]
    return Silent(Stack([Item(Row(row, padding=3, rule=0, gutter=_LEGEND_GAP)) for row in rows]))


def _status_words(order: Order, statuses: Sequence[str]) -> list[str]:
    return [choice_label(order.guide, "action", "status", status) for status in statuses]


class StatusBoxes(Solid):
    """A box to tick for each status, its shape beside it."""

    def __init__(self, order: Order, statuses: Sequence[str] = STATUSES) -> None:
        """Draw boxes for the statuses, known to screen readers by their words."""
        self._statuses = statuses
        self._words = _status_words(order, statuses)

    def height(self, width: float) -> float:  # noqa: ARG002  Boxes are as wide as they are.
        """Return the height of a box."""
        return look.TICK_BOX

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw the boxes from left to right."""
        side = look.TICK_BOX
        said = _("Boxes to tick: {words}").format(words=", ".join(self._words))
        sign = " ".join(f"{UNTICKED} {word}" for word in self._words)
        right = x + (len(self._statuses) - 1) * _STEP + side + 14
        press.tell_drawing(said, (x, top - side, right, top), sign)
        for place, status in enumerate(self._statuses):
            left = x + place * _STEP
            press.box(left, top - side, side, side, border=look.THICK)
            SHAPES[status](press, left + side + 9, top - side / 2, 4.5)
        press.close()


class ShapesToCircle(Solid):
    """The shapes of some statuses, of which a pen circles one: where there is no room for boxes."""

    def __init__(self, order: Order, statuses: Sequence[str]) -> None:
        """Draw the shapes of `statuses`, known to screen readers by their words."""
        self._statuses = statuses
        self._words = _status_words(order, statuses)

    def height(self, width: float) -> float:  # noqa: ARG002  Shapes are as wide as they are.
        """Return the height of a box, so that a pen has room around them."""
        return look.TICK_BOX

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw the shapes, as far apart as the width allows."""
        said = _("One to circle: {words}").format(words=", ".join(self._words))
        press.tell_drawing(said, (x, top - look.TICK_BOX, x + width, top), " / ".join(self._words))
        step = width / len(self._statuses)
        for place, status in enumerate(self._statuses):
            SHAPES[status](press, x + (place + 0.5) * step, top - look.TICK_BOX / 2, 4.5)
        press.close()


class NumberBox(Solid):
    """A frame to write a number in."""

    def height(self, width: float) -> float:  # noqa: ARG002  It is as wide as its column.
        """Return the height of the frame."""
        return _NUMBER_BOX

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw the frame."""
        press.leave_blank(1, (x, top - _NUMBER_BOX, x + width, top))
        press.box(x, top - _NUMBER_BOX, width, _NUMBER_BOX, border=look.THICK)
        press.close()


class DrawingBox(Solid):
    """A frame to draw in."""

    def __init__(self, height: float) -> None:
        """Leave `height` points free."""
        self._height = height

    def height(self, width: float) -> float:  # noqa: ARG002  It is as wide as its column.
        """Return the height of the frame."""
        return self._height

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw the frame."""
        press.leave_blank(1, (x, top - self._height, x + width, top))
        press.box(x, top - self._height, width, self._height, border=look.THICK)
        press.close()


class PathStrip(Solid):
    """A frame to draw a path in, from one place at its left end to another at its right."""

    def __init__(self, ends: tuple[Block, Block], height: float) -> None:
        """Leave room `height` points tall between the two `ends`."""
        self._ends = ends
        self._box = DrawingBox(height)

    def height(self, width: float) -> float:
        """Return the height of the frame."""
        return self._box.height(width)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw the frame, and what stands at its ends."""
        height = self.height(width)
        for end, left in zip(self._ends, (x, x + width - _END_WIDTH), strict=True):
            end.draw(press, left + 4, top - 4, _END_WIDTH - 8)
        inside = width - 2 * _END_WIDTH
        self._box.draw(press, x + _END_WIDTH, top, inside)
        press.box(x, top - height, width, height, border=look.THICK)
