"""A question on the blank paper: boxes to tick and lines for a pen."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from models.documents import look
from models.documents.block import Block
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


def lines_to_fill(order: Order, question: Question, fields: Sequence[Field]) -> Block:
    """Return room for a pen for every field of a question."""
    return Stack(list(_items(order, question, fields)))


def choice_ticks(order: Order, owner: str, field: Field) -> Block:
    """Return a tick box for each choice of a field, in as many columns as hold the longest on one line."""
    words = [choice_label(order.guide, owner, field.id, choice) for choice in field.choices]
    width = box_size()[0] - look.number_margin()
    for columns in (4, 3, 2, 1):
        column = (width - (columns - 1) * look.GUTTER) / columns
        room = column - _TICK_INDENT
        if all(len(order.setter.lines(word, look.BODY, room)) == 1 for word in words):
            break
    box = TickBox(line=look.BODY.leading)
    cells = [
        Cell(column, Indented(order.text(word, look.BODY), box, _TICK_INDENT)) for word in words
    ]
    rows = [cells[i : i + columns] for i in range(0, len(cells), columns)]
    return Stack([Item(side_by_side(row), before=look.NEAR) for row in rows])


def _items(order: Order, question: Question, fields: Sequence[Field]) -> Iterator[Item]:
    for kind, group in groupby(fields, key=_shape):
        alike = list(group)
        if kind == "ticks":
            for field in alike:
                yield Item(choice_ticks(order, question.id, field), before=_FIELD_GAP)
        elif kind == "numbers" and len(fields) > 1:
            for field in alike:
                yield Item(_number(order, field_label(order.guide, question.id, field.id)))
        elif kind == "lines":
            for field in alike:
                lines = _LINES_BY_NEED.get(question.need, _LINES)
                yield _labelled(
                    order, question, field, _LINES_OF_A_LIST if question.is_list else lines
                )
        else:
            yield Item(_side_by_side(order, question, alike), before=_FIELD_GAP)


def _shape(field: Field) -> str:
    if field.choices:
        return "ticks"
    return {"number": "numbers", "long": "lines", "note": "lines"}.get(field.kind, "short")


def _labelled(order: Order, question: Question, field: Field, lines: int) -> Item:
    label = _label(order, question, field)
    above = [Item(order.text(label, look.SMALL))] if label else []
    return Item(Together(Stack([*above, Item(WritingLines(lines))])), before=_FIELD_GAP)


def _side_by_side(order: Order, question: Question, fields: Sequence[Field]) -> Block:
    """Return short fields beside each other: who, by which day."""
    width = box_size()[0] - look.number_margin() - (len(fields) - 1) * look.PEN_GUTTER
    cells = [
        Cell(width / len(fields), _labelled(order, question, field, 1).block) for field in fields
    ]
    return side_by_side(cells, look.PEN_GUTTER)


def _label(order: Order, question: Question, field: Field) -> str:
    """Return the label of a field; one that stands alone needs none below its question."""
    if len(order.guide.columns(question)) == 1:
        return ""
    return field_label(order.guide, question.id, field.id)


def _number(order: Order, label: str) -> Block:
    width = box_size()[0] - look.number_margin() - _NUMBER_WIDTH - look.GUTTER
    words = Stack([Item(Space(8)), Item(order.text(label, look.BODY))])
    return side_by_side([Cell(width, words), Cell(_NUMBER_WIDTH, WritingLines(1))])
