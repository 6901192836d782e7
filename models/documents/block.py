"""What a page is built of: blocks that know their height, can be cut, and draw themselves."""

from abc import ABC, abstractmethod
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
