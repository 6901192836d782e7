"""A block that is more than it looks: a heading, a table, a text in another language."""

from models.documents.block import Block, Solid, Split
from models.documents.press import Press
from models.documents.structure import LABEL, NUMBERS, Extra, Whole


class Tagged(Block):
    """A block that says what it is; cut, it stays one and the same thing."""

    def __init__(
        self, block: Block, role: str, extra: Extra | None = None, whole: Whole | None = None
    ) -> None:
        """Tell `block` as an element of this role."""
        self._block = block
        self._role = role
        self._extra = extra
        self._whole = whole

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self._block.height(width)

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut the block; both parts are of one element."""
        head, rest = self._block.split(width, height, page)
        if rest is None:
            return self, None
        if head is None:
            return None, self
        whole = self._whole or Whole()
        return self._of(head, whole), self._of(rest, whole)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the block."""
        press.open(self._role, self._whole, self._extra)
        self._block.draw(press, x, top, width)
        press.close()

    def _of(self, block: Block, whole: Whole) -> "Tagged":
        return Tagged(block, self._role, self._extra, whole)


class ItemNumber(Solid):
    """The number of an item of a list; it stands beside the item."""

    listed = NUMBERS

    def __init__(self, number: Block) -> None:
        """Count with `number`."""
        self._number = number

    def height(self, width: float) -> float:
        """Return the height of the number."""
        return self._number.height(width)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the number."""
        press.open(LABEL)
        self._number.draw(press, x, top, width)
        press.close()


class Silent(Solid):
    """A block that is seen and not read aloud."""

    def __init__(self, block: Block) -> None:
        """Draw `block` as an artifact."""
        self._block = block

    def height(self, width: float) -> float:
        """Return the height of the block."""
        return self._block.height(width)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the block."""
        press.artifact()
        self._block.draw(press, x, top, width)
        press.close()
