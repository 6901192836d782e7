"""The languages of a paper: the first, and one beside it, in which the group wrote its own words itself.

Fixed words come from the catalogue of each. What nobody typed in the second language is a line to write on: no
machine translates what a group says.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from models.documents import look
from models.documents.bidi import runs_right_to_left
from models.documents.block import Block
from models.documents.frame import box_size
from models.documents.order import Order
from models.documents.stack import Stack
from models.documents.structure import GROUP, Extra
from models.documents.style import Style
from models.documents.table import Cell, Row, Told, side_by_side
from models.documents.tagged import Tagged
from models.plan.frozen import FrozenMap
from models.plan.records import Value
from models.words import Catalogue, speaking

# Between two columns of 80 mm.
_GUTTER = 10 * look.MM


@dataclass(frozen=True, slots=True)
class Tongue:
    """One language of a paper; `field` is where the plan keeps the group's own words in it.

    One that `is_turned` is written from right to left beside one that is not, or the other way round.
    """

    catalogue: Catalogue
    field: str
    is_turned: bool = False

    @property
    def tag(self) -> str:
        """The language as a BCP 47 tag."""
        return self.catalogue.language

    @property
    def is_first(self) -> bool:
        """Say whether it is the language of the whole paper."""
        return self.field == "text"

    def style(self, style: Style) -> Style:
        """Return how a text looks: against the other edge of its column where the language is turned."""
        return replace(style, to_right=True) if self.is_turned else style

    def side_by_side(self, cells: Sequence[Cell], width: float) -> Row:
        """Return cells from where a line of this language begins."""
        if not self.is_turned:
            return side_by_side(cells)
        taken = sum(cell.width + look.GUTTER for cell in cells)
        return side_by_side([Cell(width - taken, Stack([])), *reversed(cells)])

    def say(self, words: Callable[[], str]) -> str:
        """Return fixed words in this language, empty where Fourfold has none of it."""
        if not self.catalogue.is_spoken:
            return ""
        return self.write(words)

    def write(self, words: Callable[[], str]) -> str:
        """Return days and numbers as this language writes them, also where Fourfold has no words of it."""
        with speaking(self.catalogue):
            return words()

    def own(self, values: FrozenMap[str, Value]) -> str:
        """Return the group's own words of an answer or a row, empty where there are none."""
        said = values.get(self.field)
        return said.strip() if isinstance(said, str) else ""


def tongues(order: Order) -> tuple[Tongue, ...]:
    """Return the one language of a paper, or the two of it."""
    folder = order.resources / "locale"
    first = Tongue(Catalogue(order.options.language, folder), "text")
    if not order.options.second_language:
        return (first,)
    second = Catalogue(order.options.second_language, folder)
    is_turned = runs_right_to_left(second.language) != runs_right_to_left(first.tag)
    return first, Tongue(second, "second", is_turned)


def column_width(spoken: Sequence[Tongue]) -> float:
    """Return the width of what stands in one language."""
    width = box_size()[0]
    return (width - _GUTTER) / 2 if len(spoken) > 1 else width


def in_columns(spoken: Sequence[Tongue], blocks: Sequence[Block]) -> Block:
    """Return the same in each language side by side, each known to screen readers as what it is."""
    if len(blocks) == 1:
        return blocks[0]
    width = column_width(spoken)
    cells = [
        Cell(width, block if one.is_first else Tagged(block, GROUP, Extra(language=one.tag)))
        for one, block in zip(spoken, blocks, strict=True)
    ]
    return Row(cells, padding=0, rule=0, gutter=_GUTTER, told=Told.NO_ROW)
