"""Blocks side by side: rows of cells, and tables whose header repeats."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from models.documents import look
from models.documents.block import Block, Split
from models.documents.press import Press
from models.documents.stack import Space


@dataclass(frozen=True, slots=True)
class Cell:
    """One column's share of a row."""

    width: float
    block: Block


class Row(Block):
    """Cells side by side over a thin rule. It is cut only if it is taller than a page."""

    def __init__(
        self,
        cells: Sequence[Cell],
        *,
        padding: float = 6.0,
        least: float = 0.0,
        rule: float = look.THIN,
        tint: float | None = None,
        gutter: float = look.GUTTER,
    ) -> None:
        """Set `cells` from left to right, `gutter` apart, at least `least` points tall."""
        self._cells = cells
        self._padding = padding
        self._least = least
        self._rule = rule
        self._tint = tint
        self._gutter = gutter
        self._height: float | None = None

    def at_least(self, height: float) -> "Row":
        """Return the row no shorter than `height`."""
        return self._of(self._cells, least=height)

    def height(self, width: float) -> float:  # noqa: ARG002  The cells say how wide they are.
        """Return the height of the tallest cell and the space around it."""
        if self._height is None:
            tallest = max(cell.block.height(cell.width) for cell in self._cells)
            self._height = max(self._least, tallest + 2 * self._padding)
        return self._height

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut every cell, if no page could hold the row."""
        if self.height(width) <= height:
            return self, None
        # A cut row starts at the top of a page, so that as much of it as can be stands together.
        if height < page:
            return None, self
        room = height - 2 * self._padding
        halves = [cell.block.split(cell.width, room, room) for cell in self._cells]
        return self._with([head for head, _ in halves]), self._with([rest for _, rest in halves])

    def _with(self, blocks: Sequence[Block | None]) -> "Row":
        cells = [
            replace(cell, block=block or Space(0))
            for cell, block in zip(self._cells, blocks, strict=True)
        ]
        return self._of(cells)

    def _of(self, cells: Sequence[Cell], *, least: float = 0.0) -> "Row":
        return Row(
            cells,
            padding=self._padding,
            least=least,
            rule=self._rule,
            tint=self._tint,
            gutter=self._gutter,
        )

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the cells and the rule under them."""
        bottom = top - self.height(width)
        if self._tint is not None:
            press.tint(x, bottom, width, top - bottom, self._tint)
        if self._rule:
            press.line(x, bottom, x + width, bottom, width=self._rule)
        lefts = accumulate((cell.width + self._gutter for cell in self._cells), initial=x)
        for left, cell in zip(lefts, self._cells, strict=False):
            cell.block.draw(press, left, top - self._padding, cell.width)


def side_by_side(cells: Sequence[Cell], gutter: float = look.GUTTER) -> Row:
    """Return a row that is no more than its cells: no space above and below, no rule."""
    return Row(cells, padding=0, rule=0, gutter=gutter)


class Table(Block):
    """Rows under a header that stands again on every page."""

    def __init__(self, header: Block, rows: Block) -> None:
        """Set `rows` under `header`."""
        self._header = header
        self._rows = rows

    def height(self, width: float) -> float:
        """Return the height of header and rows."""
        return self._header.height(width) + self._rows.height(width)

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut the rows and repeat the header."""
        taken = self._header.height(width)
        head, rest = self._rows.split(width, height - taken, page - taken)
        if rest is None:
            return self, None
        if head is None:
            return None, self
        return Table(self._header, head), Table(self._header, rest)

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the header, then the rows."""
        self._header.draw(press, x, top, width)
        self._rows.draw(press, x, top - self._header.height(width), width)
