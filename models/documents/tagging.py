"""Marks each stretch of a page's drawing with the element it belongs to, or as an artifact."""

from abc import abstractmethod
from dataclasses import replace

from models.documents.bidi import may_turn
from models.documents.packed_rows import PackedRows
from models.documents.structure import Box, Element, Extra
from models.documents.teller import Teller
from models.documents.tidying import tidy
from models.overrides import override
from models.words import _

# A stretch is counted from 0 on each page, as PDF wants it; so many fit beside the number of their page.
STRETCHES = 1 << 20
_ARTIFACTS = {
    "header": "/Artifact <</Type/Pagination/Subtype/Header>> BDC",
    "footer": "/Artifact <</Type/Pagination/Subtype/Footer>> BDC",
    "": "/Artifact BMC",
}
_NOTHING, _LINES, _TOLD = range(3)


class TaggingTeller(Teller):
    """A teller whose elements are drawn: what is drawn outside of any is an artifact."""

    def __init__(self) -> None:
        """Begin before the first page."""
        super().__init__()
        # How many stretches there are on each page.
        self.stretches: list[int] = []
        self._marked = _NOTHING
        self._origin = (0.0, 0.0)
        self._scale = 1.0
        # What is told now, and its words so far: a heading has its number beside them.
        self._saying: Element | None = None
        self._words: list[str] = []

    def _begin_stretches(self, origin: tuple[float, float], scale: float) -> None:
        self.stretches.append(0)
        self._origin = origin
        self._scale = scale

    def _end_stretches(self) -> None:
        if self._marked == _LINES:
            self._unmark()

    def _ink(self) -> None:
        """Say that something is drawn now."""
        if not self._marked:
            self._write(_ARTIFACTS[""])
            self._marked = _LINES

    @override
    def leave_blank(self, lines: int, box: Box) -> None:
        # A table for pens has dozens of them: there an empty cell says enough.
        if self.is_in_cell:
            self.artifact()
        else:
            self.tell_drawing(_("room to write"), box)

    @override
    def _edges(self, box: Box) -> str:
        right, up = self._origin
        left, low, end, top = (edge * self._scale for edge in box)
        edges = (left + right, low + up, end + right, top + up)
        return f"/O/Layout/Placement/Block/BBox[{' '.join(f'{edge:.1f}' for edge in edges)}]"

    @override
    def _end_row(self, row: Element) -> None:
        # In a cell it goes with the row that holds it.
        if self.is_in_cell or row.parent is None:
            return
        before = row.parent.kids
        before.pop()
        packed = before[-1] if before else None
        if not isinstance(packed, PackedRows):
            packed = PackedRows(row.parent)
            before.append(packed)
        packed.add(row, tidy(row))

    @override
    def _mark(self, element: Element, words: str, whole: object, *, is_strong: bool) -> None:
        if self._marked == _LINES:
            self._unmark()
        stretch = self.stretches[-1]
        element.kids.append((len(self.stretches) - 1) * STRETCHES + stretch)
        # A text that goes on was told whole when it began.
        if self._saying is not element or whole is None or words not in self._words:
            self._say_as_written(element, words)
        self._write(f"/{element.role} <</MCID {stretch}>> BDC")
        self.stretches[-1] = stretch + 1
        self._marked = _TOLD

    def _say_as_written(self, element: Element, words: str) -> None:
        """Give words that run to the left, and those beside them, as they are read: the page has them as they look."""
        if self._saying is not element:
            self._saying, self._words = element, []
        self._words.append(words)
        if any(map(may_turn, self._words)):
            extra = element.extra or Extra()
            element.extra = replace(extra, actual=" ".join(self._words))

    @override
    def _mark_artifact(self, kind: str) -> None:
        self._end_stretches()
        self._write(_ARTIFACTS[kind])
        self._marked = _TOLD

    @override
    def _unmark(self) -> None:
        self._write("EMC")
        self._marked = _NOTHING

    @abstractmethod
    def _write(self, operator: str) -> None:
        """Put an operator into the drawing of the page."""
