"""A question on the blank paper: boxes to tick and lines for a pen."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from models.documents import look
from models.documents.block import Block
from models.documents.cells import wide
from models.documents.frame import box_size
from models.documents.marks import TickBox, WritingLines
from models.documents.order import Order
from models.documents.stack import Indented, Item, Space, Stack, Together
from models.documents.table import Cell, side_by_side
from models.guide.labels import choice_label, field_label
from models.guide.shapes import Field, Question

_TICK_INDENT = look.TICK_BOX + 9
# From one field to the next: less, and a pen slips into the other.
_FIELD_GAP = 3 * look.MM
_NUMBER_WIDTH = 60.0
_LINES_BY_NEED = {"required": 3}
_LINES = 2
_LINES_OF_A_LIST = 3
_MOST_COLUMNS = 4


def lines_to_fill(order: Order, question: Question, fields: Sequence[Field]) -> Block:
    """Return room for a pen for every field of a question."""
    return Stack(list(_items(order, question, fields)))


def choice_ticks(order: Order, owner: str, field: Field, margin: float = 0) -> Block:
    """Return a tick box for each choice of a field, down and then across, in as many columns as hold one line each."""
    words = [choice_label(order.guide, owner, field.id, choice) for choice in field.choices]
    box = TickBox(line=look.BODY.leading)
    cells = []
    room = box_size()[0] - (margin or look.number_margin())
    for width, some in _columns(order, words, room):
        boxes = [Indented(order.text(word, look.BODY), box, _TICK_INDENT) for word in some]
        cells.append(Cell(width, Stack([Item(block, before=look.NEAR) for block in boxes])))
    return Stack([Item(side_by_side(cells, look.PEN_GUTTER), before=look.NEAR)])


def _columns(order: Order, words: Sequence[str], width: float) -> list[tuple[float, Sequence[str]]]:
    """Return the words by column, and how wide each is: all alike if they can be, else as their words need."""
    for down in range(-(-len(words) // _MOST_COLUMNS), len(words)):
        columns = [words[i : i + down] for i in range(0, len(words), down)]
        needs = [
            max(wide(order, word, look.BODY) for word in some) + _TICK_INDENT + 1
            for some in columns
        ]
        room = width - (len(columns) - 1) * look.PEN_GUTTER
        if max(needs) <= room / len(columns):
            return [(room / len(columns), some) for some in columns]
        if sum(needs) <= room:
            spare = (room - sum(needs)) / len(columns)
            return [(need + spare, some) for need, some in zip(needs, columns, strict=True)]
    return [(width, words)]


def _items(order: Order, question: Question, fields: Sequence[Field]) -> Iterator[Item]:
    for kind, group in groupby(fields, key=_shape):
        alike = list(group)
        if kind == "ticks":
            for field in alike:
                yield Item(choice_ticks(order, question.id, field), before=_FIELD_GAP)
        elif kind == "numbers" and len(fields) > 1:
            labels = [field_label(order.guide, question.id, field.id) for field in alike]
            yield Item(_numbers(order, labels))
        elif kind == "lines":
            for field in alike:
                lines = _LINES_BY_NEED.get(question.need, _LINES)
                yield _labelled(
                    order, question, field, _LINES_OF_A_LIST if question.is_list else lines
                )
        else:
            # A list of short things has room for more than one of them.
            rows = _LINES if question.is_list and len(alike) == len(fields) else 1
            yield Item(_side_by_side(order, question, alike, rows), before=_FIELD_GAP)


def _shape(field: Field) -> str:
    if field.choices:
        return "ticks"
    return {"number": "numbers", "long": "lines", "note": "lines"}.get(field.kind, "short")


def _labelled(order: Order, question: Question, field: Field, lines: int) -> Item:
    label = _label(order, question, field)
    above = [Item(order.text(label, look.SMALL))] if label else []
    return Item(Together(Stack([*above, Item(WritingLines(lines))])), before=_FIELD_GAP)


def _side_by_side(order: Order, question: Question, fields: Sequence[Field], rows: int) -> Block:
    """Return short fields beside each other: who, by which day."""
    room = box_size()[0] - look.number_margin() - (len(fields) - 1) * look.PEN_GUTTER
    width = room / len(fields)
    blocks = [_labelled(order, question, field, rows).block for field in fields]
    # All lines stand on one height, also where one label is longer than its line.
    tallest = max(block.height(width) for block in blocks)
    cells = [
        Cell(width, Stack([Item(Space(tallest - block.height(width))), Item(block)]))
        for block in blocks
    ]
    return side_by_side(cells, look.PEN_GUTTER)


def _label(order: Order, question: Question, field: Field) -> str:
    """Return the label of a field; one that stands alone needs none below its question."""
    if len(order.guide.columns(question)) == 1:
        return ""
    return field_label(order.guide, question.id, field.id)


def _numbers(order: Order, labels: Sequence[str]) -> Block:
    """Return a short line for each number, right behind the longest label."""
    most = box_size()[0] - look.number_margin() - _NUMBER_WIDTH - look.GUTTER
    width = min(most, max(wide(order, label, look.BODY) for label in labels) + 1)
    rows = []
    for label in labels:
        words = Stack([Item(Space(8)), Item(order.text(label, look.BODY))])
        rows.append(side_by_side([Cell(width, words), Cell(_NUMBER_WIDTH, WritingLines(1))]))
    return Stack([Item(row) for row in rows])
