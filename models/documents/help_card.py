"""The help card (H16): ten to a sheet, small enough for a shoe, plain as any other card. Nothing on it says what for.

In two languages each pair of cards says the same: cut apart, or folded in the middle.
"""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.block import Block, Solid
from models.documents.cells import wide
from models.documents.formats import box_of_page
from models.documents.frame import Part
from models.documents.marks import WritingLines
from models.documents.order import Order
from models.documents.pictures import PICTURE_GAP, pictured
from models.documents.press import Press
from models.documents.public_words import HelpLine, help_lines, sentence_of
from models.documents.setting import setting
from models.documents.stack import Item, Stack, Together
from models.documents.structure import GROUP, Extra
from models.documents.style import Style
from models.documents.table import Cell, side_by_side
from models.documents.tagged import Tagged
from models.documents.tongue import Tongue, tongues
from models.words import _

# Five rows of cards that are 54 mm high; in large print three of 90 mm.
_ROWS, _LARGE_ROWS = 5, 3
_COLUMNS = 2
_PADDING = 4 * look.MM
# Lines to write on: three numbers.
_LINES_TO_FILL = 3
_GAP = 3.0
# All lines are as far apart, so that six of them fill a card.
_NAME, _NUMBER = Style(12, 18), Style(14, 18, bold=True)
_MOST_LINES = 6
_PICTURE = 10 * look.MM


def help_card(order: Order) -> list[Part]:
    """Return the sheets: all cards of a sheet are alike; what six lines do not hold goes on on another sheet."""
    height = box_of_page(cut_up=True)[1] / _rows()
    width = box_of_page(cut_up=True)[0] / _COLUMNS
    room = (width - 2 * _PADDING, height - 2 * _PADDING)
    sides = [_cards(order, tongue, *room) for tongue in tongues(order)]
    count = max(len(side) for side in sides)
    sheets = [
        [side[place] if place < len(side) else Stack([]) for side in sides]
        for place in range(count)
    ]
    return [Part(_Sheet(sheet, height), cut_up=True) for sheet in sheets]


def _rows() -> int:
    return _LARGE_ROWS if setting().large else _ROWS


class _Sheet(Solid):
    """A sheet of cards, with lines to cut along: one card in all places, or two side by side."""

    def __init__(self, cards: Sequence[Block], height: float) -> None:
        """Lay out one card, or one for each column, `height` points high."""
        self._cards = cards
        self._height = height

    def height(self, width: float) -> float:  # noqa: ARG002  A sheet is as wide as the page's box.
        """Return the height of all cards."""
        return self._height * _rows()

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the cut lines, then the cards; who hears the sheet hears each card once."""
        card = width / _COLUMNS
        for step in range(_rows() + 1):
            press.dashes(x, top - step * self._height, x + width, top - step * self._height)
        for step in range(_COLUMNS + 1):
            press.dashes(x + step * card, top, x + step * card, top - self.height(width))
        for row in range(_rows()):
            for column in range(_COLUMNS):
                is_first = not row and column < len(self._cards)
                if not is_first:
                    press.artifact()
                block = self._cards[column % len(self._cards)]
                left, high = x + column * card + _PADDING, top - row * self._height - _PADDING
                room = card - 2 * _PADDING
                high -= (self._height - 2 * _PADDING - block.height(room)) / 2
                block.draw(press, left, high, room)
                if not is_first:
                    press.close()


def _cards(order: Order, tongue: Tongue, width: float, height: float) -> list[Block]:
    """Return the cards that hold all that is to be said in one language; easy to read, each with a picture."""
    if not order.options.easy:
        return _said(order, tongue, width, height)
    cards = _said(order, tongue, width - _PICTURE - PICTURE_GAP, height)
    return [pictured(card, "phone", _PICTURE) for card in cards]


def _said(order: Order, tongue: Tongue, width: float, height: float) -> list[Block]:
    lines = [] if order.is_blank else list(help_lines(order, tongue))
    if not lines:
        return _cut([*_greeting(order, tongue), *_to_fill(order, tongue)], tongue, width, height)
    items = [*_greeting(order, tongue)]
    items += [Item(_line(order, tongue, line, width), before=_GAP) for line in lines]
    cards = _cut(items, tongue, width, height)
    dated = _cut([*items, *_checked(order, tongue, lines)], tongue, width, height)
    # The day alone is not worth another card.
    return dated if len(dated) == len(cards) else cards


def _cut(items: list[Item], tongue: Tongue, width: float, height: float) -> list[Block]:
    """Return as many cards as it takes, each of six lines at most."""
    height = min(height, _MOST_LINES * _NUMBER.leading + (_MOST_LINES - 1) * _GAP)
    rest: Block | None = Stack(items)
    found: list[Block] = []
    while rest is not None:
        head, rest = rest.split(width, height, height)
        if head is not None:
            named = head if tongue.is_first else Tagged(head, GROUP, Extra(language=tongue.tag))
            found.append(named)
    return found


def _greeting(order: Order, tongue: Tongue) -> Iterator[Item]:
    words = sentence_of(order, "community_card", tongue)
    if words:
        yield Item(order.text(words, tongue.style(_NAME)))


def _checked(order: Order, tongue: Tongue, lines: Sequence[HelpLine]) -> Iterator[Item]:
    days = sorted({line.checked for line in lines})
    if len(days) == 1 and days[0]:
        said = tongue.say(lambda: _("Checked on {day}").format(day=days[0])) or days[0]
        yield Item(order.text(said, tongue.style(_NAME)), before=_GAP)


def _line(order: Order, tongue: Tongue, line: HelpLine, width: float) -> Block:
    """Return name and number on one line, or under each other where one is too long for that."""
    styles = tongue.style(_NAME), tongue.style(_NUMBER)
    name, phone = (order.text(*one) for one in zip((line.name, line.phone), styles, strict=True))
    taken = wide(order, line.phone, _NUMBER) + 1
    room = width - taken - look.GUTTER
    if wide(order, line.name, _NAME) <= room:
        cells = [Cell(room, name), Cell(taken, phone)]
        return side_by_side(cells[::-1] if tongue.is_turned else cells)
    return Together(Stack([Item(name), Item(phone)]))


def _to_fill(order: Order, tongue: Tongue) -> Iterator[Item]:
    words = tongue.say(lambda: _("Numbers to ring")) if order.is_blank else ""
    if words:
        yield Item(order.text(words, tongue.style(_NAME)))
    yield Item(WritingLines(_LINES_TO_FILL))
