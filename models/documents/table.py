"""Blocks side by side: rows of cells, and tables whose header repeats."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from itertools import accumulate

from models.documents import look
from models.documents.block import Block, Split
from models.documents.press import Press
from models.documents.stack import Space, Stack
from models.documents.structure import (
    ABOVE,
    BEFORE,
    CELL,
    HEAD_CELL,
    HEAD_ROWS,
    ROW,
    ROWS,
    TABLE,
    Extra,
    Whole,
)

# So many rows stay on a page from which the last one is taken along to the next.
_LEFT = 2


class Told(Enum):
    """What the cells of a row are: cells of a table, the first one a label for the others, or no cells at all."""

    CELLS = auto()
    LABELLED = auto()
    NO_ROW = auto()


@dataclass(frozen=True, slots=True)
class Cell:
    """One column's share of a row."""

    width: float
    block: Block


class Row(Block):
    """Cells side by side over a thin rule. It is cut only if it is taller than a page."""

    def __init__(  # noqa: PLR0913  How a row looks, and what it is.
        self,
        cells: Sequence[Cell],
        *,
        padding: float = 6.0,
        least: float = 0.0,
        rule: float = look.THIN,
        tint: float | None = None,
        gutter: float = look.GUTTER,
        told: Told = Told.CELLS,
        whole: Whole | None = None,
    ) -> None:
        """Set `cells` from left to right, `gutter` apart, at least `least` points tall.

        Right inside a table it is one of its rows; `told` says what its cells are, or that it is no row but holds rows.
        """
        self._cells = cells
        self._padding = padding
        self._least = least
        self._rule = rule
        self._tint = tint
        self._gutter = gutter
        self._told = told
        self._whole = whole
        self._height: float | None = None

    def at_least(self, height: float) -> "Row":
        """Return the row no shorter than `height`."""
        return self._of(self._cells, self._whole, least=height)

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
        whole = self._whole or Whole()
        return (
            self._with([head for head, _ in halves], whole),
            self._with([rest for _, rest in halves], whole),
        )

    def _with(self, blocks: Sequence[Block | None], whole: Whole) -> "Row":
        cells = [
            replace(cell, block=block or Space(0))
            for cell, block in zip(self._cells, blocks, strict=True)
        ]
        return self._of(cells, whole)

    def _of(self, cells: Sequence[Cell], whole: Whole | None, *, least: float = 0.0) -> "Row":
        return Row(
            cells,
            padding=self._padding,
            least=least,
            rule=self._rule,
            tint=self._tint,
            gutter=self._gutter,
            told=self._told,
            whole=whole,
        )

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the cells and the rule under them."""
        bottom = top - self.height(width)
        if self._tint is not None:
            press.tint(x, bottom, width, top - bottom, self._tint)
        if self._rule:
            press.line(x, bottom, x + width, bottom, width=self._rule)
        lefts = accumulate((cell.width + self._gutter for cell in self._cells), initial=x)
        if self._told is Told.NO_ROW or not press.takes_rows:
            for left, cell in zip(lefts, self._cells, strict=False):
                cell.block.draw(press, left, top - self._padding, cell.width)
            return
        press.open(ROW, self._whole)
        for place, (left, cell) in enumerate(zip(lefts, self._cells, strict=False)):
            role, extra = self._kind(place, press)
            press.open(role, self._whole and (self._whole, place), extra)
            cell.block.draw(press, left, top - self._padding, cell.width)
            press.close()
        press.close()

    def _kind(self, place: int, press: Press) -> tuple[str, Extra | None]:
        """Return what a cell is: a band across a table is a heading of what is below it."""
        if press.is_heading_rows or self._tint is not None:
            return HEAD_CELL, ABOVE
        if self._told is Told.LABELLED and not place:
            return HEAD_CELL, BEFORE
        return CELL, None


def side_by_side(cells: Sequence[Cell], gutter: float = look.GUTTER) -> Row:
    """Return a row that is no more than its cells: no space above and below, no rule."""
    return Row(cells, padding=0, rule=0, gutter=gutter)


class Table(Block):
    """Rows under a header that stands again on every page."""

    def __init__(
        self,
        header: Block,
        rows: Block,
        *,
        above: Block | None = None,
        whole: Whole | None = None,
        goes_on: bool = False,
    ) -> None:
        """Set `rows` under `header`; what stands `above` it comes again too, and is no part of the table.

        A part of a cut table has a `whole`; one that `goes_on` began on a page before.
        """
        self._header = header
        self._rows = rows
        self._above = above or Space(0)
        self._whole = whole
        self._goes_on = goes_on

    def height(self, width: float) -> float:
        """Return the height of header and rows."""
        return self._taken(width) + self._rows.height(width)

    def split(self, width: float, height: float, page: float) -> Split:
        """Cut the rows and repeat the header."""
        taken = self._taken(width)
        head, rest = self._cut(width, height - taken, page - taken)
        if rest is None:
            return self, None
        if head is None:
            return None, self
        whole = self._whole or Whole()
        return self._of(head, whole, goes_on=self._goes_on), self._of(rest, whole, goes_on=True)

    def _cut(self, width: float, height: float, page: float) -> Split:
        """Cut the rows; the last one takes another along where it would stand on the next page alone."""
        head, rest = self._rows.split(width, height, page)
        if isinstance(head, Stack) and isinstance(rest, Stack) and isinstance(self._rows, Stack):
            is_whole = head.count + rest.count == self._rows.count
            if is_whole and rest.count == 1 and head.count > _LEFT:
                fewer, more = self._rows.split(width, head.height(width) - 1, page)
                return (fewer, more) if fewer is not None else (head, rest)
        return head, rest

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Print the header, then the rows; a header that was read on a page before is not read again."""
        under = top - self._above.height(width)
        if self._goes_on:
            press.artifact()
        self._above.draw(press, x, top, width)
        press.open(TABLE, self._whole)
        press.open(HEAD_ROWS)
        self._header.draw(press, x, under, width)
        press.close()
        if self._goes_on:
            press.close()
            press.close()
            press.open(TABLE, self._whole)
        press.open(ROWS, self._whole and (self._whole, ROWS))
        self._rows.draw(press, x, under - self._header.height(width), width)
        press.close()
        press.close()

    def _taken(self, width: float) -> float:
        return self._above.height(width) + self._header.height(width)

    def _of(self, rows: Block, whole: Whole, *, goes_on: bool) -> "Table":
        return Table(self._header, rows, above=self._above, whole=whole, goes_on=goes_on)
