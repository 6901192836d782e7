"""What a paper says, apart from how it looks: a tree of headings, paragraphs, lists and tables. Pure.

Blocks tell it to a `Teller`. `press.py` makes a tagged PDF of it, `transcript.py` keeps the words. The roles are the
standard structure types of ISO 32000-1, 14.8.4; everything that is drawn and not told is an artifact.
"""

from dataclasses import dataclass
from typing import TypeAlias

DOCUMENT, TABLE, ROW, CELL, HEAD_CELL = "Document", "Table", "TR", "TD", "TH"
HEAD_ROWS, ROWS = "THead", "TBody"
LIST, ITEM, LABEL, ITEM_BODY = "L", "LI", "Lbl", "LBody"
PARAGRAPH, FIGURE, GROUP, BLANK = "P", "Figure", "Div", "Blank"
# A heading is asked for by its depth; which one it becomes depends on those before it: no level is skipped.
HEADINGS = ("h1", "h2", "h3")
BULLET, UNTICKED, TICKED = "•", "☐", "☒"
# The left, lower, right and upper edge of something drawn, in points.
Box: TypeAlias = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Extra:
    """What an element says of itself: `alt` describes it, `actual` is the text that is drawn and not written.

    `attributes` are written into the file as they are; no word of a plan is ever among them.
    """

    alt: str = ""
    actual: str = ""
    language: str = ""
    attributes: str = ""


DOTS = Extra(attributes="/O/List/ListNumbering/Disc")
BOXES = Extra(attributes="/O/List/ListNumbering/Square")
NUMBERS = Extra(attributes="/O/List/ListNumbering/Decimal")
ABOVE = Extra(attributes="/O/Table/Scope/Column")
BEFORE = Extra(attributes="/O/Table/Scope/Row")


@dataclass(frozen=True, slots=True)
class Words:
    """A text of an element, as it was written."""

    text: str
    is_strong: bool = False


class Packed:
    """Neighbouring elements that are kept in less room (`packed_rows.py`)."""

    __slots__ = ()


class Element:
    """One node: its role, and what it holds in reading order. A number is a stretch of a page's drawing."""

    __slots__ = ("extra", "goes_on", "kids", "number", "parent", "role")

    def __init__(self, role: str, parent: "Element | None", extra: Extra | None = None) -> None:
        """Begin an element that holds nothing yet."""
        self.role = role
        self.parent = parent
        self.extra = extra
        self.kids: list[Element | Packed | Words | int] = []
        self.number = 0
        # Something of it is cut: more of that may come on a later page.
        self.goes_on = False

    @property
    def elements(self) -> "list[Element]":
        """What it holds, the words left out."""
        return [kid for kid in self.kids if isinstance(kid, Element)]

    def let_go(self) -> None:
        """Forget all that it holds: what points at each other would stay until Python searches for dead objects."""
        for kid in self.elements:
            kid.let_go()
        self.kids = []


class Whole:
    """What the parts of a cut block have in common: they are one element, on however many pages."""

    __slots__ = ()
