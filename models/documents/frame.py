"""The frame of every page: one box for two papers, a header, a footer with the page's number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from models.documents import look
from models.documents.block import Block
from models.documents.formats import box_of_page
from models.documents.press import Press
from models.documents.style import Style
from models.documents.typeset import Typesetter
from models.words import _


@dataclass(frozen=True, slots=True)
class Part:
    """Pages of one direction; where they are `titled` the first says itself what paper this is.

    What `begins` is a copy of its own: its pages are counted from one, for they are handed out by themselves.
    What is `cut_up` has neither header nor footer, and takes more of the sheet. A copy that is somebody's says above
    its later pages whose: that is its `name` there, in place of the kind of paper.
    """

    body: Block
    landscape: bool = False
    headed: bool = True
    titled: bool = False
    begins: bool = False
    cut_up: bool = False
    name: str = ""

    @property
    def box(self) -> tuple[float, float]:
        """The width and height in which its pages are laid out."""
        return box_of_page(landscape=self.landscape, cut_up=self.cut_up)

    @property
    def top(self) -> float:
        """Where the body of a page begins, counted from below."""
        return self.box[1] - (_header() if self.headed and not self.cut_up else 0)


@dataclass(frozen=True, slots=True)
class Legend:
    """What stands around every page: kind of paper above, and `above`; title, round, day, readers and draft below.

    `printed_ways` say round, day and readers, the fullest first: who may read it is on every sheet, however narrow.
    """

    kind: str
    title: str
    printed_ways: Sequence[str]
    draft: str
    above: str


def box_size(*, landscape: bool = False, headed: bool = True) -> tuple[float, float]:
    """Return the width and height that a page leaves to its body."""
    width, height = box_of_page(landscape=landscape)
    return width, height - _footer() - (_header() if headed else 0)


def pages_of(part: Part) -> int:
    """Return how many pages a part takes."""
    return sum(1 for _page in laid_out([part]))


def _header() -> float:
    return look.SMALL.leading + 10


def _footer() -> float:
    return 2 * look.SMALL.leading + 14


def laid_out(parts: Iterable[Part]) -> Iterator[Part]:
    """Yield the parts page by page, each in turn as it is asked for: a long paper is never there as a whole."""
    for part in parts:
        width, height = box_size(landscape=part.landscape, headed=part.headed)
        if part.cut_up:
            width, height = box_of_page(cut_up=True)
        rest: Block | None = part.body
        opens = part.titled
        while rest is not None:
            head, rest = rest.split(width, height, height)
            if head is not None:
                yield replace(part, body=head, titled=opens)
                opens = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What is printed around the body of a page."""

    press: Press
    setter: Typesetter
    legend: Legend
    width: float
    height: float

    def draw_header(self, *, bare: bool, name: str = "") -> None:
        """Print what has to be said above, and the name or kind of paper unless that is said below."""
        taken = self._right(self.legend.above, look.SMALL_STRONG, self.height)
        if not bare:
            self._left([name or self.legend.kind], look.SMALL, self.height, taken)

    def draw_footer(self, number: int, pages: int) -> None:
        """Print title, round, day, readers, draft and the page's number under a rule; 0 pages are not known yet."""
        upper = 2 * look.SMALL.leading
        self.press.line(0, upper + 5, self.width, upper + 5)
        taken = self._right(self.legend.draft, look.SMALL_STRONG, upper)
        self._left([self.legend.title], look.SMALL, upper, taken)
        words = _("Page {page} of {pages}") if pages else _("Page {page}")
        self._right(words.format(page=number, pages=pages), look.SMALL, upper / 2)
        # Noughts are the widest: the line beside them is the same on every page.
        widest = "0" * len(str(pages))
        taken = self._taken(words.format(page=widest, pages=widest), look.SMALL)
        self._left(self.legend.printed_ways, look.SMALL, upper / 2, taken)

    def _left(self, ways: Sequence[str], style: Style, top: float, taken: float) -> None:
        """Print the first way of saying it that fits on the line, else as much of the last as does."""
        room = self.width - taken
        fitting = (text for text in ways if len(self.setter.lines(text, style, room)) == 1)
        text = next(fitting, None) or self.setter.shortened(ways[-1], style, room)
        self.setter.block(text, style).draw(self.press, 0, top, room)

    def _right(self, text: str, style: Style, top: float) -> float:
        """Print one line against the right edge, and return the width it takes with the gap beside it."""
        if not text:
            return 0.0
        self.setter.block(text, replace(style, to_right=True)).draw(self.press, 0, top, self.width)
        return self._taken(text, style)

    def _taken(self, text: str, style: Style) -> float:
        line = self.setter.lines(text, style, self.width)[0]
        return style.size * line.width + look.GUTTER
