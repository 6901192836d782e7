"""Blocks under something that stands again at the top of every page."""

from models.documents.block import Block, Split
from models.documents.press import Press


class Repeated(Block):
    """Blocks below a key to their signs: who goes through them has it at hand on every page."""

    def __init__(self, above: Block, block: Block, *, goes_on: bool = False) -> None:
        """Set `block` under `above`. One that `goes_on` began on a page before, where `above` was read."""
        self._above = above
        self._block = block
        self._goes_on = goes_on

    def height(self, width: float) -> float:
        """Return the height of both."""
        return self._above.height(width) + self._block.height(width)

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut the block, and set what is left under the same."""
        taken = self._above.height(width)
        head, rest = self._block.split(width, height - taken, page - taken)
        if rest is None:
            return self, None
        if head is None:
            return None, self
        return (
            Repeated(self._above, head, goes_on=self._goes_on),
            Repeated(self._above, rest, goes_on=True),
        )

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print both; what was read on a page before is not read again."""
        if self._goes_on:
            press.artifact()
        self._above.draw(press, x, top, width)
        if self._goes_on:
            press.close()
        self._block.draw(press, x, top - self._above.height(width), width)
