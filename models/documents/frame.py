"""The frame of every page: one box for two papers, a header, a footer with the page's number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.documents import look
from models.documents.block import Block
from models.documents.look import MM
from models.documents.press import Press
from models.documents.typeset import Style, Typesetter
from models.words import _

_PAPERS = {"A4": (210 * MM, 297 * MM), "Letter": (215.9 * MM, 279.4 * MM)}
# Letter is 6 mm wider and A4 18 mm taller: what stays inside both prints on either.
_BOX = (170 * MM, 231 * MM)
_HEADER = look.SMALL.leading + 10
_FOOTER = 2 * look.SMALL.leading + 14


@dataclass(frozen=True, slots=True)
class Part:
    """Pages of one direction; where they are `titled` the first says itself what paper this is."""

    body: Block
    landscape: bool = False
    headed: bool = True
    titled: bool = False


@dataclass(frozen=True, slots=True)
class Legend:
    """What stands around every page: kind of paper and draft above; title, round and day below."""

    kind: str
    title: str
    printed: str
    draft: str
    draft_above: str


@dataclass(frozen=True, slots=True)
class _Page:
    part: Part
    body: Block


def box_size(*, landscape: bool = False, headed: bool = True) -> tuple[float, float]:
    """Return the width and height that a page leaves to its body."""
    width, height = _turned(_BOX, landscape=landscape)
    return width, height - _FOOTER - (_HEADER if headed else 0)


def print_parts(
    press: Press, parts: Sequence[Part], legend: Legend, setter: Typesetter, paper: str
) -> int:
    """Print all parts one after the other, and return the number of pages."""
    pages = [page for part in parts for page in _pages(part)]
    for number, page in enumerate(pages, start=1):
        width, height = _turned(_BOX, landscape=page.part.landscape)
        sheet = _turned(_PAPERS[paper], landscape=page.part.landscape)
        press.begin_page(sheet, ((sheet[0] - width) / 2, (sheet[1] - height) / 2))
        frame = _Frame(press, setter, legend, width, height)
        if page.part.headed:
            press.artifact("header")
            frame.draw_header(bare=page.part.titled and number == 1)
            press.close()
        page.body.draw(press, 0, height - (_HEADER if page.part.headed else 0), width)
        press.artifact("footer")
        frame.draw_footer(number, len(pages))
        press.close()
        press.end_page()
    return len(pages)


def pages_of(part: Part) -> int:
    """Return how many pages a part takes."""
    return sum(1 for _page in _pages(part))


def _pages(part: Part) -> Iterator[_Page]:
    width, height = box_size(landscape=part.landscape, headed=part.headed)
    rest: Block | None = part.body
    while rest is not None:
        head, rest = rest.split(width, height, height)
        if head is not None:
            yield _Page(part, head)


def _turned(size: tuple[float, float], *, landscape: bool) -> tuple[float, float]:
    width, height = size
    return (height, width) if landscape else size


@dataclass(frozen=True, slots=True)
class _Frame:
    press: Press
    setter: Typesetter
    legend: Legend
    width: float
    height: float

    def draw_header(self, *, bare: bool) -> None:
        """Print what makes this a draft, and the kind of paper unless that is said below."""
        taken = self._right(self.legend.draft_above, look.SMALL_STRONG, self.height)
        if not bare:
            self._left(self.legend.kind, look.SMALL, self.height, taken)

    def draw_footer(self, number: int, pages: int) -> None:
        """Print title, round, day, readers, draft and the page's number under a rule."""
        upper = 2 * look.SMALL.leading
        self.press.line(0, upper + 5, self.width, upper + 5)
        taken = self._right(self.legend.draft, look.SMALL_STRONG, upper)
        self._left(self.legend.title, look.SMALL, upper, taken)
        counted = _("Page {page} of {pages}").format(page=number, pages=pages)
        taken = self._right(counted, look.SMALL, upper / 2)
        self._left(self.legend.printed, look.SMALL, upper / 2, taken)

    def _left(self, text: str, style: Style, top: float, taken: float) -> None:
        room = self.width - taken
        short = self.setter.shortened(text, style, room)
        self.setter.block(short, style).draw(self.press, 0, top, room)

    def _right(self, text: str, style: Style, top: float) -> float:
        """Print one line against the right edge, and return the width it takes with the gap beside it."""
        if not text:
            return 0.0
        self.setter.block(text, replace(style, to_right=True)).draw(self.press, 0, top, self.width)
        line = self.setter.lines(text, style, self.width)[0]
        return style.size * sum(run.width for run in line) + look.GUTTER
