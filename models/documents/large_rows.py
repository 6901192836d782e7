"""Rows of a table in large print: what stands in columns elsewhere is laid out underneath, each under its label."""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.block import Block
from models.documents.frame import box_size
from models.documents.marks import WritingLines
from models.documents.order import Order
from models.documents.setting import setting
from models.documents.stack import Indented, Item, Stack
from models.documents.table import Cell, Row, Told, side_by_side
from models.documents.tagged import ItemNumber

# Room for a number of three digits.
_NUMBER = 40.0
Labelled = tuple[str, Block]


def numbered_row(
    order: Order, number: str, what: Block, more: Sequence[Labelled], below: Sequence[Item] = ()
) -> Row:
    """Return a number beside what it is of, under that two and two blocks with their labels, then what is `below`."""
    width = box_size()[0]
    inner = width - _NUMBER - look.GUTTER
    items = [Item(what), *_pairs(order, more, inner), *below]
    counted = ItemNumber(order.text(number, look.STRONG))
    body = Indented(Stack(items), counted, _NUMBER + look.GUTTER)
    return Row([Cell(width, body)], told=Told.NO_ROW)


def labelled_row(order: Order, titles: Sequence[str], blocks: Sequence[Block], width: float) -> Row:
    """Return the cells of a row two by two, each under the title of its column; of an odd number, the last three."""
    items = list(_pairs(order, list(zip(titles, blocks, strict=True)), width))
    if any(isinstance(block, WritingLines) for block in blocks[-2:]):
        # A line for a pen keeps away from the rule below it.
        items.append(Item(Stack([]), before=2 * look.NEAR))
    return Row([Cell(width, Stack(items))], told=Told.NO_ROW)


def number_apart(widths: Sequence[float]) -> tuple[float, ...]:
    """Return the widths of columns of which the first holds a number and the second gives it the room it needs."""
    first, second, *others = widths
    more = _NUMBER - first if setting().large else 0.0
    return (first + more, second - more, *others)


def _pairs(order: Order, more: Sequence[Labelled], width: float) -> Iterator[Item]:
    for some in _two_by_two(more):
        room = (width - (len(some) - 1) * look.GUTTER) / len(some)
        cells = [
            Cell(room, Stack([Item(order.text(label, look.SMALL)), Item(block)]))
            for label, block in some
        ]
        yield Item(side_by_side(cells), before=look.NEAR)


def _two_by_two(more: Sequence[Labelled]) -> Iterator[Sequence[Labelled]]:
    """Yield two at a time, and no last one alone."""
    pairs = max(len(more) // 2, min(len(more), 1))
    for place in range(pairs):
        is_last = place == pairs - 1
        yield more[2 * place :] if is_last else more[2 * place : 2 * place + 2]
