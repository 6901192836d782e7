"""What a page is built of: blocks that know their height, can be cut, and draw themselves."""

import functools
from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import TypeAlias

from models.documents.press import Press
from models.documents.structure import Extra

# What fits, and what is left for the next page.
Split: TypeAlias = "tuple[Block | None, Block | None]"


class Block(ABC):
    """A piece of a page. It never changes, so it can be measured as often as anyone likes."""

    # What kind of list something is an item of when this stands before it; None where it makes no list.
    listed: Extra | None = None

    @abstractmethod
    def height(self, width: float) -> float:
        """Return how tall the block is at a width, in points."""

    @abstractmethod
    def split(self, width: float, height: float, page: float) -> Split:
        """Return what fits into `height` and what is left.

        `page` is the height of an empty page; given all of it, something always fits.
        """

    @abstractmethod
    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the block with its upper left corner at `x`, `top`."""


class Solid(Block):
    """A block that is never cut."""

    def split(self, width: float, height: float, page: float) -> Split:
        """Return the block whole, here or on the next page."""
        if self.height(width) <= height or height >= page:
            return self, None
        return None, self


# So many rows are kept: those of the page that is laid out are drawn next.
_AT_HAND = 24


def late_rows(make: Callable[[int], Block], count: int) -> "list[Late]":
    """Return so many blocks, each made by its number when its page is at hand and let go soon after."""
    at_hand = functools.lru_cache(_AT_HAND)(make)
    return [Late(functools.partial(at_hand, number)) for number in range(count)]


class Late(Block):
    """A block that is made whenever it is asked for: a long table is never there as a whole."""

    __slots__ = ("_make",)

    def __init__(self, make: Callable[[], Block]) -> None:
        """Stand for what `make` returns, the same each time."""
        self._make = make

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self._make().height(width)

    def split(self, width: float, height: float, page: float) -> Split:
        """Return this whole where it fits, else the parts of the block."""
        made = self._make()
        head, rest = made.split(width, height, page)
        if rest is None:
            return self, None
        return head, self if head is None else rest

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the block."""
        self._make().draw(press, x, top, width)
