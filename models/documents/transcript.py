"""A paper heard and not seen: blocks draw on it as on any other, and what they tell is kept with its words."""

from collections.abc import Sequence

from models.documents.line import Line
from models.documents.press import Press
from models.documents.structure import BLANK, Box, Element, Words
from models.documents.teller import Teller
from models.overrides import override

ROOM = "________________"


class Transcript(Press):
    """A press without paper."""

    def __init__(self) -> None:
        """Begin to listen; nothing of ReportLab is needed for that."""
        Teller.__init__(self)

    @override
    def leave_blank(self, lines: int, box: Box) -> None:
        self.open(BLANK)
        if not self._deaf:
            self._deaf = 1
            self._at.kids += [Words(ROOM)] * lines

    @override
    def _mark(self, element: Element, words: str, whole: object, *, is_strong: bool) -> None:
        said = Words(words, is_strong)
        # A text that goes on was told whole when it began.
        if whole is None or said not in element.kids:
            element.kids.append(said)

    @override
    def _end_row(self, row: Element) -> None:
        """Leave it as it is: it is read soon."""

    @override
    def _mark_artifact(self, kind: str) -> None:
        """Keep nothing of it."""

    @override
    def _unmark(self) -> None:
        """Keep nothing of it."""

    @override
    def _edges(self, box: Box) -> str:
        return ""

    @override
    def show_lines(
        self, lines: Sequence[Line], x: float, baseline: float, size: float, leading: float
    ) -> None:
        """Show nothing: the words were told."""

    @override
    def line(self, x1: float, y1: float, x2: float, y2: float, *, width: float = 0.5) -> None:
        """Draw nothing."""

    @override
    def dashes(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw nothing."""

    @override
    def box(
        self,
        x: float,
        y: float,
        width: float,
        height: float,
        *,
        border: float = 0.5,
        filled: bool = False,
    ) -> None:
        """Draw nothing."""

    @override
    def tint(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """Draw nothing."""

    @override
    def circle(self, x: float, y: float, radius: float, *, filled: bool = False) -> None:
        """Draw nothing."""

    @override
    def half_disc(self, x: float, y: float, radius: float) -> None:
        """Draw nothing."""

    @override
    def polygon(self, corners: Sequence[tuple[float, float]]) -> None:
        """Draw nothing."""

    @override
    def modules(self, rows: Sequence[Sequence[bool]], x: float, top: float, module: float) -> None:
        """Draw nothing."""

    @override
    def bookmark(self, title: str, level: int, top: float) -> None:
        """Name nothing: headings are told."""
