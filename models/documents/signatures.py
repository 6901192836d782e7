"""Lines to sign on: who signs, room for the hand, the day."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from models.documents import look
from models.documents.block import Block
from models.documents.cells import header_row, person_cell, stacked, table_row
from models.documents.frame import box_size
from models.documents.order import Order
from models.documents.saying import day_in_words
from models.documents.stack import Item, Space, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.table import Table
from models.documents.tagged import Tagged
from models.plan.records import NO_DAY, NOBODY, Day, Person
from models.words import _

_WIDTHS = (190.0, 170.0, 101.8)
_LINE = 12 * look.MM
_LEAST = 6


@dataclass(frozen=True, slots=True)
class Signing:
    """Somebody who is to sign; `on` is the day on which they did."""

    person: Person = NOBODY
    on: Day = NO_DAY


def signatures(
    order: Order, heading: str, people: Sequence[Signing], *, least: int = _LEAST
) -> list[Item]:
    """Return a line for each of `people`, and empty ones where they are few or the paper is blank."""
    titles = (_("Name and agency"), _("Signature"), _("Day"))
    signing = [] if order.is_blank else list(people)
    signing += [Signing()] * (least - len(signing))
    rows = Stack([Item(_row(order, one)) for one in signing])
    words = Tagged(order.text(heading, look.SUBHEADING), HEADINGS[1])
    # On every sheet stands what they agree to: nobody signs on one that does not say so.
    above = Stack([Item(words), Item(Space(look.NEAR))])
    table: Block = Table(header_row(order, titles, _WIDTHS), rows, above=above)
    width, height = box_size()
    if table.height(width) <= height / 2:
        table = Together(table)
    # Many names begin below what they agreed to and go on: held together they would stand on a sheet alone.
    return [Item(table, before=look.FAR)]


def closed_by(items: Iterable[Item], closing: Iterable[Item]) -> list[Item]:
    """Return what stands above lines to sign on, and those: they never stand on a page without any of it."""
    *above, last = items
    return [*above, replace(last, stays=True, lends=isinstance(last.block, Table)), *closing]


def _row(order: Order, one: Signing) -> Block:
    signed = order.text(_("Has signed"), look.SMALL) if one.on else Stack([])
    day = stacked(order, (day_in_words(one.on), look.BODY))
    blocks = (person_cell(order, one.person, look.BODY), signed, day)
    return table_row(blocks, _WIDTHS).at_least(_LINE)
