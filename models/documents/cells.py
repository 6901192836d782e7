"""What stands in the cells of tables and cards: people, days, and what is not yet agreed."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from models.documents import look
from models.documents.block import Block
from models.documents.marks import RoomToWrite, WritingLines
from models.documents.order import Order
from models.documents.saying import day_in_words, person_lines, quoted
from models.documents.setting import setting
from models.documents.stack import Item, Space, Stack
from models.documents.style import Style
from models.documents.table import Cell, Row
from models.plan.records import Day, Person
from models.words import _


def stacked(order: Order, *lines: tuple[str, Style]) -> Block:
    """Return lines of text below each other, the empty ones left out."""
    return Stack([Item(order.text(text, style)) for text, style in lines if text.strip()])


def wide(order: Order, words: str, style: Style) -> float:
    """Return how wide words are on one line."""
    lines = order.setter.lines(words, style, 10_000)
    return style.size * max(line.width for line in lines)


def person_cell(order: Order, person: Person, style: Style = look.STRONG) -> Block:
    """Return a person: who it is in `style`, the rest in small type under it."""
    styles = chain([style], repeat(look.SMALL))
    return stacked(order, *zip(person_lines(person), styles, strict=False))


def said_of(person: Person) -> tuple[str, ...]:
    """Return what was said where one person was asked for: a name in quotes, an agency as it is."""
    who, *rest = person_lines(person) or ("",)
    is_agency = person.agency and not person.is_one_person
    return (who if is_agency else quoted(who), *rest)


@dataclass(frozen=True, slots=True)
class Gap:
    """How a gap looks: `brief` without when it is filled, `lined` with a line where no rule stands right below it."""

    brief: bool = False
    lined: bool = False
    style: Style = look.STRONG


IN_A_ROW, LINED = Gap(), Gap(lined=True)


def not_yet(order: Order, said: Sequence[str] = (), gap: Gap = IN_A_ROW) -> Block:
    """Return the words for what is still open, what was said instead, and room to write it."""
    until = "" if gap.brief else _("by next meeting")
    told = ((_("NOT YET"), gap.style), *((text, look.SMALL) for text in said))
    words = stacked(order, *told, (until, look.SMALL_STRONG))
    room = WritingLines(1) if gap.lined or setting().large else RoomToWrite()
    return Stack([Item(words), Item(room)])


def person_or_gap(
    order: Order, person: Person, style: Style = look.STRONG, *, lacks: bool, gap: Gap = IN_A_ROW
) -> Block:
    """Return a person, or that there is none yet beside what was said."""
    if lacks:
        return not_yet(order, said_of(person), gap)
    return person_cell(order, person, style)


def day_or_gap(
    order: Order, day: Day, style: Style = look.STRONG, *, lacks: bool, gap: Gap = IN_A_ROW
) -> Block:
    """Return the day, or that there is none yet beside what was said."""
    if lacks:
        return not_yet(order, (day_in_words(day),), gap)
    return stacked(order, (day_in_words(day), style))


def header_row(
    order: Order,
    titles: Sequence[str],
    widths: Sequence[float],
    gutter: float = look.GUTTER,
) -> Block:
    """Return the head of a table."""
    cells = [
        Cell(width, order.text(title, look.SMALL_STRONG))
        for title, width in zip(titles, widths, strict=True)
    ]
    return Row(cells, rule=look.THICK, padding=5, gutter=gutter)


def table_row(blocks: Sequence[Block], widths: Sequence[float]) -> Row:
    """Return one row of a table."""
    return Row([Cell(width, block) for width, block in zip(widths, blocks, strict=True)])


def empty_rows(count: int, widths: Sequence[float], *, lines: Sequence[int]) -> list[Item]:
    """Return rows for a pen, with so many lines to write on in each column; the last is the row's own rule."""
    tall = max(lines) * look.WRITING_LINE
    cells = [
        Cell(width, WritingLines(n - 1) if n > 1 else Space(0))
        for width, n in zip(widths, lines, strict=True)
    ]
    return [Item(Row(cells, padding=0, least=tall)) for _row in range(count)]
