"""What a meeting goes through: each open action with what was agreed, and under that boxes and lines for today."""

from collections.abc import Iterator

from models.documents import look
from models.documents.block import Block
from models.documents.cells import stacked
from models.documents.frame import box_size
from models.documents.marks import Entry, StatusShape
from models.documents.order import Order
from models.documents.pen_marks import StatusBoxes, status_legend
from models.documents.repeated import Repeated
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.sheet import line_for, lines_under, pen_fields, ticks
from models.documents.stack import Indented, Item, Stack
from models.documents.table import Cell, Row, Told, side_by_side
from models.documents.tagged import ItemNumber
from models.guide.labels import choice_label
from models.meetings.standing import standings
from models.plan.people import say_person
from models.plan.records import REASONS, Action, Review
from models.words import _

_PADDING, _LARGE_PADDING = 4.5, 3.0
_NUMBER, _LARGE_NUMBER = 30.0, 50.0
# What was agreed; beside it who leads, by when, and how it stood.
_AGREED, _LEAD = 392.0, 222.8
# Why it was not done, in two columns; the lines of a new lead and a new day take the rest.
_REASONS = (160.0, 138.0)
_NEW_LEAD, _NEW_DAY = 164.0, 121.0
_BESIDE_LEAD, _BESIDE_DAY, _BESIDE_NOTE = 58.0, 52.0, 58.0
_ROWS_TO_FILL = 8


def is_wide() -> bool:
    """Say whether the actions stand across: in large print they have no room beside each other."""
    return not setting().large


def action_rows(order: Order, review: Review) -> Item:
    """Return the rows of all open actions, or some for a pen, under what the boxes mean."""
    words = _("Tick how it stands today. Where it is not done, tick why.")
    above = Stack([Item(order.text(words, look.SMALL)), Item(status_legend(order))])
    return Item(Repeated(above, Stack(list(_rows(order, review)))), before=look.APART)


def _rows(order: Order, review: Review) -> Iterator[Item]:
    if order.is_blank:
        yield Item(Row([Cell(_width(), Stack([]))], padding=0))
        empty = lines_under(order, _("Action, with its number"))
        yield from (Item(_row(order, "", empty)) for _n in range(_ROWS_TO_FILL))
        return
    found = standings(order.plan, review)
    if not found:
        praise = order.text(_("Nothing is open. Whom do we thank?"), look.STRONG)
        yield Item(Row([Cell(_width(), praise)]))
    overdue = [one.action for one in found if one.is_overdue]
    coming = [one.action for one in found if not one.is_overdue]
    for words, some in ((_("The day has passed"), overdue), (_("Still to come"), coming)):
        if some:
            yield _group(order, words)
        yield from (Item(_row(order, str(a.number or ""), _agreed(order, a))) for a in some)


def _width() -> float:
    return box_size(landscape=is_wide())[0]


def _group(order: Order, words: str) -> Item:
    inset = Indented(Entry(order.text(words, look.STRONG), words, 1), Stack([]), 6)
    return Item(Row([Cell(_width(), inset)], tint=look.TINT, padding=4), stays=True)


def _agreed(order: Order, action: Action) -> Block:
    """Return what was agreed; beside it, in large print below it, who leads, by when, and how it stood."""
    what = stacked(order, (action.what, look.BODY))
    lead = order.text(say_person(action.lead) or _("NOT YET"), look.SMALL)
    day = _("by {day}").format(day=day_in_words(action.deadline)) if action.deadline else ""
    by = order.text(day or _("NOT YET"), look.SMALL_STRONG)
    word = order.text(choice_label(order.guide, "action", "status", action.status), look.SMALL)
    status = Indented(word, StatusShape(action.status), 15)
    half = ((_LEAD if is_wide() else _width() - _LARGE_NUMBER) - look.GUTTER) / 2
    stood = side_by_side([Cell(half, by), Cell(half, status)])
    facts = Stack([Item(lead), Item(stood)])
    if not is_wide():
        return Stack([Item(what), Item(facts)])
    return side_by_side([Cell(_AGREED, what), Cell(_LEAD, facts)])


def _row(order: Order, number: str, agreed: Block) -> Block:
    pens = _pens(order) if is_wide() else _large_pens(order)
    # Boxes keep away from a line to write on.
    body = Stack([Item(agreed), Item(pens, before=look.NEAR if number else 2 * look.NEAR)])
    margin = _NUMBER if is_wide() else _LARGE_NUMBER
    counted = ItemNumber(order.text(number, look.STRONG))
    inner: Block = Indented(body, counted, margin) if number else Indented(body, Stack([]), margin)
    if is_wide():
        return Row([Cell(_width(), inner)], padding=_PADDING, told=Told.NO_ROW)
    # The last line for a pen is rule enough.
    apart = Stack([Item(inner), Item(Stack([]), before=look.NEAR)])
    return Row([Cell(_width(), apart)], padding=_LARGE_PADDING, rule=0, told=Told.NO_ROW)


def _reasons(order: Order) -> list[str]:
    return [choice_label(order.guide, "event", "reason", reason) for reason in REASONS]


def _pens(order: Order) -> Block:
    today = Stack(
        [
            Item(StatusBoxes(order)),
            Item(ticks(order, _reasons(order), _REASONS), before=look.NEAR + 2),
        ]
    )
    lead = line_for(order, _("New lead"), beside=_BESIDE_LEAD)
    day = line_for(order, _("New day"), beside=_BESIDE_DAY)
    new = side_by_side([Cell(_NEW_LEAD, lead), Cell(_NEW_DAY, day)], look.PEN_GUTTER)
    note = line_for(order, _("Note"), beside=_BESIDE_NOTE)
    left = sum(_REASONS) + look.GUTTER
    right = _NEW_LEAD + look.PEN_GUTTER + _NEW_DAY
    cells = [Cell(left, today), Cell(right, Stack([Item(new), Item(note)]))]
    return side_by_side(cells, look.PEN_GUTTER)


def _large_pens(order: Order) -> Block:
    width = _width() - _LARGE_NUMBER
    halves = ((width - look.GUTTER) / 2,) * 2
    return Stack(
        [
            Item(StatusBoxes(order)),
            Item(ticks(order, _reasons(order), halves), before=look.NEAR),
            Item(
                pen_fields(order, (_("New lead"), _("New day"), _("Note")), width), before=look.NEAR
            ),
        ]
    )
