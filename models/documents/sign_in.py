"""The sign-in sheet (H5): who is here, by the name they want. The coordinator holds it alone, until a day."""

from collections.abc import Sequence
from math import ceil

from models.documents import look
from models.documents.block import Block
from models.documents.frame import Part
from models.documents.marks import Entry
from models.documents.order import Order
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.sheet import line_for, tick
from models.documents.stack import Item, Space, Stack
from models.documents.table import Cell, Row, Table, Told, side_by_side
from models.plan.people import SURVIVORS, say_person
from models.plan.records import Day, Person
from models.words import _

# Full pages, so many lines of them for whoever else comes.
_ROWS, _EMPTY_AFTER = 12, 2
_ROW = 10 * look.MM
# The name, the agency, what they need, whether their contact may be shared.
_WIDTHS = (172.0, 150.0, 172.0, 114.0)
# What the sheet is, who keeps it, until when.
_HEAD, _LARGE_HEAD = (140.0, 288.0, 195.0), (180.0, 248.0, 195.0)
_BESIDE = 118.0


def sign_in(order: Order) -> list[Part]:
    """Return twelve rows or more; where it is not blank, with the agencies that come."""
    agencies = _agencies(order)
    count = _ROWS * ceil((len(agencies) + _EMPTY_AFTER) / _ROWS)
    rows = [_row(order, agency) for agency in (*agencies, *[""] * (count - len(agencies)))]
    said = Item(order.text(_said(), look.SMALL), before=look.NEAR)
    # Each sheet lies on a table by itself: all of them say who keeps them, and until when.
    above = Stack([Item(_head(order)), said])
    table = Table(_header(order), Stack([Item(row) for row in rows]), above=above)
    return [Part(table, landscape=True, headed=False)]


def _said() -> str:
    return _(
        "A first name, a mark, or nothing at all is fine. No home address."
        " Only the coordinator holds this list."
    )


def _agencies(order: Order) -> list[str]:
    """Return the agencies at the table. A group of survivors is never among them: who signs there would be known."""
    if order.is_blank:
        return []
    there = (p.agency.strip() for p in order.parties if p.category != SURVIVORS)
    return list(dict.fromkeys(agency for agency in there if agency))


def _head(order: Order) -> Block:
    """Return what the sheet is, who keeps it, and the day on which it is destroyed."""
    title = _("Sign-in sheet")
    by, on = order.answer("sign_in", "person"), order.answer("sign_in", "day")
    kept = say_person(by) if isinstance(by, Person) else ""
    gone = day_in_words(on) if isinstance(on, Day) else ""
    blocks = (
        Entry(order.text(title, look.HEADING), title, 0),
        _fact(order, _("This list is kept by"), kept),
        _fact(order, _("It is destroyed on"), gone),
    )
    widths = _LARGE_HEAD if setting().large else _HEAD
    cells = [Cell(width, block) for width, block in zip(widths, blocks, strict=True)]
    return Row(cells, padding=0, rule=0, gutter=look.PEN_GUTTER, told=Told.NO_ROW)


def _fact(order: Order, label: str, said: str) -> Block:
    if not said:
        return line_for(order, label, beside=_BESIDE)
    low = Item(Space(look.WRITING_LINE - look.SMALL.leading))
    return Stack(
        [low, Item(order.text(_("{label}: {text}").format(label=label, text=said), look.SMALL))]
    )


def _header(order: Order) -> Block:
    titles = (
        _("What I want to be called"),
        _("Agency, or “community”"),
        _("What I need today: hearing, language, a break …"),
        _("May the group have my contact?"),
    )
    return _cells([order.text(title, look.SMALL_STRONG) for title in titles], rule=look.THICK)


def _row(order: Order, agency: str) -> Block:
    half = (_WIDTHS[-1] - look.GUTTER) / 2
    shares = side_by_side([Cell(half, tick(order, word)) for word in (_("Yes"), _("No"))])
    return _cells((Space(0), order.text(agency, look.SMALL), Space(0), shares), least=_ROW)


def _cells(blocks: Sequence[Block], *, rule: float = look.THIN, least: float = 0) -> Row:
    cells = [Cell(width, block) for width, block in zip(_WIDTHS, blocks, strict=True)]
    return Row(cells, padding=3, rule=rule, least=least, gutter=look.PEN_GUTTER)
