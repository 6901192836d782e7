"""Sheets of cards or slips, to cut out: so many across and down a page, with lines to cut along."""

from collections.abc import Sequence

from models.documents.block import Block, Solid
from models.documents.frame import Part, box_size
from models.documents.press import Press
from models.documents.setting import setting

# Cards across and down a sheet, in normal and in large print.
_GRID, _LARGE_GRID = (2, 2), (1, 2)
_PADDING, _LARGE_PADDING = 8.0, 6.0


def cards_to_a_sheet() -> int:
    """Return how many cards a sheet holds."""
    across, down = _grid()
    return across * down


def card_room(*, headed: bool = False) -> tuple[float, float]:
    """Return the width and height that a card leaves to what is on it."""
    sides = zip(box_size(headed=headed), _grid(), strict=True)
    width, height = (side / count - 2 * _padding() for side, count in sides)
    return width, height


def card_sheets(cards: Sequence[Block], *, headed: bool = False) -> list[Part]:
    """Return sheets of cards, which may say above what they are."""
    grid, height = _grid(), box_size(headed=headed)[1]
    count = cards_to_a_sheet()
    sheets = [cards[place : place + count] for place in range(0, len(cards), count)]
    return [Part(CardSheet(sheet, height, grid), headed=headed) for sheet in sheets]


def parts_of(body: Block, width: float, room: float) -> list[Block]:
    """Return what is to stand on one card in as many parts as it takes."""
    parts: list[Block] = []
    rest: Block | None = body
    while rest is not None:
        part, rest = rest.split(width, room, room)
        if part is not None:
            parts.append(part)
    return parts


class CardSheet(Solid):
    """Cards on one page, with lines to cut along."""

    def __init__(self, cards: Sequence[Block], height: float, grid: tuple[int, int]) -> None:
        """Lay `cards` out in a grid, so many across and down, on a page that leaves them `height` points."""
        self._cards = cards
        self._height = height
        self._grid = grid

    def height(self, width: float) -> float:  # noqa: ARG002  A sheet is as wide as the page's box.
        """Return the height of the page, which it fills."""
        return self._height

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the cut lines, then each card in its place."""
        columns, rows = self._grid
        card_width, card_height = width / columns, self._height / rows
        # Only round what is to be cut out: an empty frame looks like a card that somebody forgot.
        filled = [min(columns, len(self._cards) - n) for n in range(0, len(self._cards), columns)]
        for step in range(columns + 1):
            tall = sum(1 for count in filled if count >= step) * card_height
            if tall:
                press.dashes(x + step * card_width, top, x + step * card_width, top - tall)
        for step in range(len(filled) + 1):
            wide = max(filled[max(step - 1, 0) : step + 1]) * card_width
            press.dashes(x, top - step * card_height, x + wide, top - step * card_height)
        inner = card_width - 2 * _padding()
        for place, card in enumerate(self._cards):
            left = x + (place % columns) * card_width + _padding()
            card.draw(press, left, top - (place // columns) * card_height - _padding(), inner)


def _grid() -> tuple[int, int]:
    return _LARGE_GRID if setting().large else _GRID


def _padding() -> float:
    return _LARGE_PADDING if setting().large else _PADDING
