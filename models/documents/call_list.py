"""The call list: whom to ring on which day, about which action, with lines for what they say."""

from collections.abc import Iterator
from datetime import date
from itertools import groupby

from models.agenda.due import Due
from models.agenda.gathering import agenda
from models.documents import look
from models.documents.block import Block
from models.documents.cells import stacked
from models.documents.frame import Part, box_size
from models.documents.marks import Entry, WritingLines
from models.documents.order import Order
from models.documents.pen_marks import StatusBoxes, status_legend
from models.documents.saying import whole_day
from models.documents.setting import setting
from models.documents.sheet import head, line_for, lines_under
from models.documents.stack import Indented, Item, Stack
from models.documents.table import Cell, Row, Table
from models.guide.labels import choice_label
from models.words import _, say_day

# Whom to ring about what, and what they say: with the gutter the width of a portrait page.
_WIDTHS = (216.0, 250.2)
_BESIDE, _LARGE_PADDING = 54.0, 4.0
_NOTES = 2
# They fill two sheets, in large print three.
_ROWS_TO_FILL, _LARGE_ROWS_TO_FILL = 8, 5


def call_list(order: Order) -> list[Part]:
    """Return the follow-ups by day, or rows for a pen."""
    legend, rows = status_legend(order), Stack(list(_rows(order)))
    table: Block = Table(_header(order), rows, above=legend)
    if setting().large:
        table = Stack([Item(legend), Item(rows)])
    below = _("Ring on the day. Ask how it goes, and what they need. Write it down.")
    items = [*head(order, _("Call list"), below), Item(table, before=look.APART)]
    return [Part(Stack(items), titled=True)]


def _header(order: Order) -> Block:
    titles = (_("Whom to ring, about what"), _("What they say"))
    cells = [
        Cell(width, order.text(title, look.SMALL_STRONG))
        for title, width in zip(titles, _WIDTHS, strict=True)
    ]
    return Row(cells, rule=look.THICK, padding=5, gutter=look.PEN_GUTTER)


def _rows(order: Order) -> Iterator[Item]:
    calls = (
        []
        if order.is_blank
        else [d for d in agenda(order.plan, order.guide) if d.kind == "follow_up"]
    )
    if not calls and not order.is_blank:
        words = order.text(
            _("Nobody is to be rung. Follow-ups stand with each action."), look.STRONG
        )
        yield Item(Row([Cell(box_size()[0], words)]), stays=True)
    for day, some in groupby(calls, key=lambda due: due.day):
        yield _day(order, day)
        yield from (Item(_row(order, _said(order, due))) for due in some)
    if not calls:
        yield from [Item(_row(order, _to_fill(order)))] * _rows_to_fill()


def _rows_to_fill() -> int:
    return _LARGE_ROWS_TO_FILL if setting().large else _ROWS_TO_FILL


def _to_fill(order: Order) -> Block:
    """Return lines for whom to ring; in large print no head of a column says what for."""
    lines = _NOTES + 1
    return (
        lines_under(order, _("Whom to ring, about what"), lines)
        if setting().large
        else WritingLines(lines)
    )


def _day(order: Order, day: date) -> Item:
    words = say_day(day)
    if day < order.printed_on:
        words = _("{day} · still to do").format(day=words)
    inset = Indented(Entry(order.text(words, look.STRONG), words, 1), Stack([]), 6)
    row = Row([Cell(box_size()[0], inset)], tint=look.TINT, padding=4)
    return Item(row, stays=True)


def _row(order: Order, said: Block) -> Block:
    new_day = line_for(order, _("New day"), beside=_BESIDE)
    apart = Item(Stack([]), before=look.NEAR)
    notes = Stack([Item(StatusBoxes(order)), Item(WritingLines(_NOTES)), Item(new_day), apart])
    if setting().large:
        below = Stack([Item(said), Item(notes, before=look.APART if order.is_blank else look.NEAR)])
        return Row([Cell(box_size()[0], below)], padding=_LARGE_PADDING, rule=0)
    cells = [Cell(width, block) for width, block in zip(_WIDTHS, (said, notes), strict=True)]
    return Row(cells, gutter=look.PEN_GUTTER)


def _said(order: Order, due: Due) -> Block:
    how = choice_label(order.guide, "action", "follow_up_how", due.how) if due.how else ""
    about = _("About {number}. {what}").format(number=due.number, what=due.what)
    told = [
        _by(order, due),
        _("How: {text}").format(text=how) if how else "",
        _("Asks: {text}").format(text=due.who or _("NOT YET")),
    ]
    if setting().large:
        # Side by side, so that two calls stand on a sheet.
        told = [" · ".join(filter(None, told))]
    return stacked(
        order,
        (due.whom or _("NOT YET"), look.STRONG),
        (due.contact, look.BODY),
        (about, look.SMALL),
        *((line, look.SMALL) for line in told),
    )


def _by(order: Order, due: Due) -> str:
    """Return by which day the action is to be done."""
    action = next(one for one in order.plan.actions if one.id == due.record_id)
    lacks = order.lacks(action, "deadline")
    return _("By {day}").format(day=_("NOT YET") if lacks else whole_day(action.deadline))
