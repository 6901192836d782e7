"""Action cards (H3): four to a sheet, to cut out and move about on a wall. Filled, or blank for pens."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from models.documents import look
from models.documents.block import Block
from models.documents.card_sheet import card_room, card_sheets, cards_to_a_sheet, parts_of
from models.documents.cells import Gap, day_or_gap, person_or_gap
from models.documents.frame import Part
from models.documents.marks import LevelBars, TickBox, WritingLines
from models.documents.order import Order
from models.documents.setting import setting
from models.documents.stack import Indented, Item, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.style import Style
from models.documents.table import Cell, side_by_side
from models.documents.tagged import Tagged
from models.guide.labels import choice_label
from models.plan.records import LEVELS, Action
from models.words import _

# The number of a card that is to be filled in by hand.
_TO_FILL = "____"
# On a card for a pen all things have the same room, in large print too.
_PEN_GAP, _LARGE_GAP = 6.0, 3.0
_NUMBER_WIDTH, _LARGE_NUMBER_WIDTH = 60.0, 84.0
_DAY_WIDTH, _LARGE_DAY_WIDTH = 86.0, 124.0


@dataclass(frozen=True, slots=True)
class _Setting:
    """How a card is set: what will be done, who and when, and the room from one to the next."""

    what: Style
    other: Style
    between: float = 6.0

    @property
    def gap(self) -> float:
        return _LARGE_GAP if setting().large else self.between


# The first that lets an action stand on one card.
_SETTINGS = (
    _Setting(look.STRONG, look.STRONG),
    _Setting(look.STRONG, look.SMALL_STRONG),
    _Setting(look.SMALL_STRONG, look.SMALL_STRONG),
    _Setting(look.SMALL_STRONG, look.SMALL_STRONG, 3.0),
)


def action_cards(order: Order) -> list[Part]:
    """Return sheets of cards: one card for each action that will be done, or four for a pen."""
    # What has to be said above takes a little of the height.
    headed = order.is_draft or order.is_blank
    width, height = card_room(headed=headed)
    cards: list[Block] = []
    agreed = [] if order.is_blank else [a for a in order.plan.actions if a.status != "dropped"]
    for action in agreed:
        cards.extend(_cards(order, action, width, height))
    if not cards:
        cards = [_blank_card(order, width)] * cards_to_a_sheet()
    return card_sheets(cards, headed=headed)


def _cards(order: Order, action: Action, width: float, height: float) -> Iterator[Block]:
    """Yield the card of an action; in smaller type if need be, then on as many cards as it takes."""
    for kind in _SETTINGS if setting().large else ():
        whole = _whole(order, action, kind, width)
        if whole.height(width) <= height:
            yield whole
            return
    room = height - look.STRONG.leading - look.NEAR
    for kind in _SETTINGS:
        body = Stack(list(_filled(order, action, kind, width)))
        if body.height(width) <= room:
            break
    parts = parts_of(body, width, room)
    for place, part in enumerate(parts, start=1):
        count = ""
        if len(parts) > 1:
            count = _("{card} of {cards}").format(card=place, cards=len(parts))
        head = _head(order, _("What") if place == 1 else "", str(action.number or ""), count, width)
        yield Stack([Item(head), Item(part, before=look.NEAR)])


def _whole(order: Order, action: Action, kind: _Setting, width: float) -> Block:
    """Return the card of an action in large print, its number beside what will be done: so most stand on one card."""
    number = _("No. {number}").format(number=action.number) if action.number else ""
    cells = [
        Cell(width - _LARGE_NUMBER_WIDTH - look.GUTTER, order.text(action.what, kind.what)),
        Cell(_LARGE_NUMBER_WIDTH, order.text(number, replace(kind.what, to_right=True))),
    ]
    _what, *others = _filled(order, action, kind, width)
    return Stack([Item(Tagged(side_by_side(cells), HEADINGS[0])), *others])


def _head(order: Order, label: str, number: str, count: str, width: float) -> Block:
    style = look.SMALL if number == _TO_FILL else look.STRONG
    shown = _("No. {number}").format(number=number) if number else ""
    beside = _LARGE_NUMBER_WIDTH if setting().large else _NUMBER_WIDTH
    cells = [
        Cell(width - 2 * (beside + look.GUTTER), order.text(label, look.SMALL_STRONG)),
        Cell(beside, order.text(count, look.SMALL)),
        Cell(beside, order.text(shown, replace(style, to_right=True))),
    ]
    return Tagged(side_by_side(cells), HEADINGS[0])


def _filled(order: Order, action: Action, kind: _Setting, width: float) -> Iterator[Item]:
    gap = Gap(brief=True, lined=True, style=kind.other)

    def person(field: str) -> Block:
        lacks = order.lacks(action, field)
        return person_or_gap(order, getattr(action, field), kind.other, lacks=lacks, gap=gap)

    def day(field: str) -> Block:
        lacks = order.lacks(action, field)
        return day_or_gap(order, getattr(action, field), kind.other, lacks=lacks, gap=gap)

    yield Item(order.text(action.what, kind.what))
    yield Item(_lead_and_day(order, person("lead"), day("deadline"), width), before=kind.gap)
    yield Item(_levels(order, action.level, width), before=kind.gap)
    asked = _follow_up(order, person("follow_up_by"), day("follow_up_on"), width)
    yield Item(asked, before=kind.gap)


def _blank_card(order: Order, width: float) -> Block:
    line = WritingLines(1)
    return Stack(
        [
            Item(_head(order, _("What"), _TO_FILL, "", width)),
            Item(WritingLines(2 if setting().large else 3)),
            Item(_lead_and_day(order, line, line, width), before=_PEN_GAP),
            Item(_levels(order, "", width), before=_PEN_GAP),
            Item(_follow_up(order, line, line, width), before=_PEN_GAP),
        ]
    )


def _lead_and_day(order: Order, who: Block, when: Block, width: float) -> Block:
    return _two_columns(order, (_("Who (one name)"), who), (_("By when"), when), width)


def _follow_up(order: Order, who: Block, when: Block, width: float) -> Block:
    return _two_columns(order, (_("Follow-up: who asks"), who), (_("On"), when), width)


def _two_columns(
    order: Order, left: tuple[str, Block], right: tuple[str, Block], width: float
) -> Block:
    day = _LARGE_DAY_WIDTH if setting().large else _DAY_WIDTH
    columns = ((width - day - look.PEN_GUTTER, *left), (day, *right))
    return side_by_side(
        [
            Cell(w, Stack([Item(order.text(label, look.SMALL_STRONG)), Item(block)]))
            for w, label, block in columns
        ],
        look.PEN_GUTTER,
    )


def _levels(order: Order, chosen: str, width: float) -> Block:
    """Return four boxes to tick, each level with bars that can be told apart from afar, if there is room for them."""
    boxes = []
    for place, level in enumerate(LEVELS, start=1):
        name: Block = order.text(choice_label(order.guide, "action", "level", level), look.SMALL)
        if not setting().large:
            name = Indented(name, LevelBars(place), 30)
        boxes.append(Indented(name, TickBox(ticked=level == chosen), look.TICK_BOX + 6))
    if setting().large:
        half = (width - look.GUTTER) / 2
        pairs = [boxes[:2], boxes[2:]]
        rows = [side_by_side([Cell(half, box) for box in pair]) for pair in pairs]
        return Together(Stack([Item(row, before=2.5) for row in rows]))
    return Together(Stack([Item(box, before=2.5) for box in boxes]))
