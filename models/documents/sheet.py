"""What the papers around a meeting share: a head with facts, headings, lists, and room for a pen."""

from collections.abc import Iterable, Sequence

from models.documents import look
from models.documents.block import Block
from models.documents.frame import box_size
from models.documents.marks import Bullet, Entry, TickBox, WritingLines
from models.documents.order import Order
from models.documents.setting import setting
from models.documents.stack import Indented, Item, Space, Stack, Together
from models.documents.structure import TABLE
from models.documents.style import Style
from models.documents.table import Cell, Row, Told, side_by_side
from models.documents.tagged import Tagged
from models.words import _

LABEL_WIDTH, LARGE_LABEL_WIDTH = 128.0, 150.0
_TICK_INDENT = look.TICK_BOX + 7
_BESIDE = 56.0
Fact = tuple[str, str]


def head(order: Order, kind: str, below: str = "", *, when: str = "") -> list[Item]:
    """Return what paper this is, for when, and of which plan; `below` is one more line."""
    shown = _("{kind} · example").format(kind=kind) if order.is_example else kind
    if when:
        shown = _("{kind} · {when}").format(kind=shown, when=when)
    items = [Item(Entry(order.text(shown, look.HEADING), kind, 0), stays=True)]
    lines = (order.answer_text("title"), below)
    styles = (look.SUBHEADING, look.BODY)
    return items + [
        Item(order.text(words, style), before=look.NEAR, stays=True)
        for words, style in zip(lines, styles, strict=True)
        if words
    ]


def facts(order: Order, said: Iterable[Fact], *, tight: bool = False) -> Item:
    """Return facts under each other, each a label and what is said, or a line to write it on."""
    labels = LARGE_LABEL_WIDTH if setting().large else LABEL_WIDTH
    width = box_size()[0] - labels - look.GUTTER
    rows = [
        Row(
            [
                Cell(labels, order.text(label, look.BODY)),
                Cell(width, order.text(words, look.STRONG) if words else Stack([])),
            ],
            padding=2 if tight else 5,
            least=0 if tight else look.WRITING_LINE,
            told=Told.LABELLED,
        )
        for label, words in said
    ]
    return Item(Tagged(Stack([Item(row) for row in rows]), TABLE), before=look.APART)


def section(order: Order, words: str, note: str = "", *, tight: bool = False) -> list[Item]:
    """Return the heading of a part of the paper, with one small line under it; `tight` where room is dear."""
    style, before = (look.STRONG, look.APART) if tight else (look.SUBHEADING, look.FAR)
    items = [Item(Entry(order.text(words, style), words, 1), before=before, stays=True)]
    if note:
        items.append(Item(order.text(note, look.BODY), before=look.NEAR, stays=True))
    return items


def bullets(order: Order, lines: Iterable[str], *, gap: float = look.NEAR) -> list[Item]:
    """Return lines as a list, of which the last never goes to the next page alone."""
    said = [line for line in lines if line.strip()]
    return [
        Item(Indented(order.text(line, look.BODY), Bullet()), before=gap, stays=place == 2)
        for place, line in zip(range(len(said), 0, -1), said, strict=True)
    ]


def said_or_lines(order: Order, words: str, lines: int = 3) -> Item:
    """Return words, or lines to write them on."""
    if words.strip() and not order.is_blank:
        return Item(order.text(words, look.BODY), before=look.NEAR)
    return Item(WritingLines(lines))


def line_for(order: Order, label: str, *, beside: float = _BESIDE) -> Block:
    """Return one line for a pen, its label before it; in large print above it, for it would be cut."""
    if setting().large:
        return lines_under(order, label)
    words = Stack([Item(Space(look.WRITING_LINE - look.SMALL.leading)), _small(order, label)])
    return Indented(WritingLines(1), words, beside)


def lines_under(order: Order, label: str, lines: int = 1) -> Block:
    """Return lines for a pen, their label above them."""
    return Together(Stack([_small(order, label), Item(WritingLines(lines))]))


def pen_fields(
    order: Order, labels: Sequence[str], width: float, shares: Sequence[float] = ()
) -> Block:
    """Return lines for a pen side by side, each under its label; all lines on one height.

    `shares` say how much of the width each takes, all alike where there are none.
    """
    room = width - (len(labels) - 1) * look.PEN_GUTTER
    rooms = [room * share for share in shares or [1 / len(labels)] * len(labels)]
    fields = [lines_under(order, label) for label in labels]
    heights = [field.height(room) for field, room in zip(fields, rooms, strict=True)]
    cells = [
        Cell(room, Stack([Item(Space(max(heights) - height)), Item(field)]))
        for field, room, height in zip(fields, rooms, heights, strict=True)
    ]
    return side_by_side(cells, look.PEN_GUTTER)


def tick(order: Order, words: str, *, ticked: bool = False, style: Style = look.SMALL) -> Block:
    """Return a box to tick with its words."""
    set_low = Stack(
        [Item(Space((look.TICK_BOX - style.leading) / 2)), Item(order.text(words, style))]
    )
    return Together(Indented(set_low, TickBox(ticked=ticked), _TICK_INDENT))


def ticks(order: Order, words: Sequence[str], widths: Sequence[float]) -> Block:
    """Return boxes to tick in columns of these widths."""
    columns = len(widths)
    cells = [Cell(widths[i % columns], tick(order, one)) for i, one in enumerate(words)]
    rows = [cells[i : i + columns] for i in range(0, len(cells), columns)]
    return Stack([Item(side_by_side(row), before=look.NEAR) for row in rows])


def _small(order: Order, label: str) -> Item:
    return Item(order.text(label, look.SMALL))
