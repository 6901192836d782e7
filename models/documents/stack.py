"""Blocks made of blocks: below each other, held together, in a frame, beside something in the margin."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from models.documents import look
from models.documents.block import Block, Solid, Split
from models.documents.press import Press
from models.documents.structure import ITEM, ITEM_BODY, Whole


@dataclass(frozen=True, slots=True)
class Item:
    """One block of a stack: the space before it, and whether it stays with the next one.

    One that `lends` gives its last row to the next block where that would begin a page: no signatures stand alone.
    """

    block: Block
    before: float = 0.0
    stays: bool = False
    lends: bool = False


class Stack(Block):
    """Blocks below each other."""

    def __init__(self, items: Sequence[Item]) -> None:
        """Stack `items`, the first on top. At the top of a page no space is left before a block."""
        self._items = items

    @property
    def count(self) -> int:
        """How many blocks it has."""
        return len(self._items)

    def height(self, width: float) -> float:
        """Return the height of all blocks and the spaces between them."""
        return sum(
            item.block.height(width) + (item.before if place else 0)
            for place, item in enumerate(self._items)
        )

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut between two blocks, or inside one that lets itself be cut."""
        used = 0.0
        for place, item in enumerate(self._items):
            before = item.before if place else 0.0
            head, rest = item.block.split(width, height - used - before, page)
            if rest is not None:
                lent = None if head is not None else self._lent(place, width, page)
                return lent or self._cut(place, head, rest, forced=height >= page)
            used += before + item.block.height(width)
        return self, None

    def _lent(self, place: int, width: float, page: float) -> tuple[Block, Block] | None:
        """Return the stack cut before the last row of the block above, where that one lends it and has more."""
        if not place or not self._items[place - 1].lends:
            return None
        above = self._items[place - 1]
        kept, last = above.block.split(width, above.block.height(width) - 1, page)
        if kept is None or last is None:
            return None
        goes_on = (replace(above, block=last), *self._items[place:])
        return Stack((*self._items[: place - 1], replace(above, block=kept))), Stack(goes_on)

    def _cut(self, place: int, head: Block | None, rest: Block, *, forced: bool) -> Split:
        items = self._items
        if head is not None:
            here = (*items[:place], replace(items[place], block=head))
            return Stack(here), Stack((replace(items[place], block=rest), *items[place + 1 :]))
        cut = place
        while cut and items[cut - 1].stays:
            cut -= 1
        if not cut and forced:
            cut = place
        if not cut:
            return None, self
        return Stack(items[:cut]), Stack(items[cut:])

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the blocks downwards."""
        for place, item in enumerate(self._items):
            top -= item.before if place else 0
            item.block.draw(press, x, top, width)
            top -= item.block.height(width)


class Boxed(Block):
    """A block in a black frame; cut, it has a frame on each page."""

    def __init__(self, block: Block, padding: float = look.APART) -> None:
        """Frame `block` with `padding` on all sides."""
        self._block = block
        self._padding = padding

    def height(self, width: float) -> float:
        """Return the height of the frame."""
        return self._block.height(width - 2 * self._padding) + 2 * self._padding

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut the block, and frame both parts."""
        edges = 2 * self._padding
        head, rest = self._block.split(width - edges, height - edges, page - edges)
        if rest is None:
            return self, None
        framed = Boxed(head, self._padding) if head is not None else None
        return framed, Boxed(rest, self._padding)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the frame and the block in it."""
        height = self.height(width)
        press.box(x, top - height, width, height, border=look.THICK)
        inner = width - 2 * self._padding
        self._block.draw(press, x + self._padding, top - self._padding, inner)


class Together(Block):
    """A block that is cut only if no page could hold it."""

    def __init__(self, block: Block) -> None:
        """Hold `block` together."""
        self._block = block

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self._block.height(width)

    def split(self, width: float, height: float, page: float) -> Split:
        """Return the block whole, here or on the next page, if it fits there."""
        own = self.height(width)
        if own <= height:
            return self, None
        if own <= page:
            return None, self
        return self._block.split(width, height, page)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the block."""
        self._block.draw(press, x, top, width)


class Indented(Block):
    """A block moved to the right, with something small in the margin beside its first line."""

    def __init__(
        self,
        block: Block,
        beside: Block,
        indent: float = look.INDENT,
        whole: Whole | None = None,
    ) -> None:
        """Indent `block` and keep `beside` in the margin; beside a mark of a list it is one of its items."""
        self._block = block
        self._beside = beside
        self._indent = indent
        self._whole = whole

    def height(self, width: float) -> float:
        """Return the height of the indented block."""
        return max(self._block.height(width - self._indent), self._beside.height(self._indent))

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut the block; what goes to the next page has nothing in the margin."""
        head, rest = self._block.split(width - self._indent, height, page)
        if rest is None:
            return self, None
        if head is None:
            return None, self
        whole = self._whole or Whole()
        kept = Indented(head, self._beside, self._indent, whole)
        return kept, Indented(rest, _Unmarked(self._beside), self._indent, whole)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print both."""
        listed = self._beside.listed
        if listed is None:
            self._beside.draw(press, x, top, self._indent)
            self._block.draw(press, x + self._indent, top, width - self._indent)
            return
        press.open(ITEM, self._whole, listed)
        self._beside.draw(press, x, top, self._indent)
        press.open(ITEM_BODY, self._whole and (self._whole, ITEM_BODY))
        self._block.draw(press, x + self._indent, top, width - self._indent)
        press.close()
        press.close()


class Space(Solid):
    """Nothing, of a height."""

    def __init__(self, height: float) -> None:
        """Keep `height` points free."""
        self._height = height

    def height(self, width: float) -> float:  # noqa: ARG002  Nothing is as wide as you like.
        """Return the height kept free."""
        return self._height

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print nothing."""


class _Unmarked(Space):
    """The empty margin beside what goes on from the page before."""

    def __init__(self, beside: Block) -> None:
        super().__init__(0)
        self.listed = beside.listed
