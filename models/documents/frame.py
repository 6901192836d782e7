"""The frame of every page: one box for two papers, a header, a footer with the page's number."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from models.documents import look
from models.documents.block import Block
from models.documents.formats import Sheet, Window, box_of_page, poster_sheets, sheet_for
from models.documents.marks import crop_marks
from models.documents.press import Press
from models.documents.style import Style
from models.documents.typeset import Typesetter
from models.papers import Options
from models.words import _


@dataclass(frozen=True, slots=True)
class Part:
    """Pages of one direction; where they are `titled` the first says itself what paper this is.

    What `begins` is a copy of its own: its pages are counted from one, for they are handed out by themselves.
    What is `cut_up` has neither header nor footer, and takes more of the sheet.
    """

    body: Block
    landscape: bool = False
    headed: bool = True
    titled: bool = False
    begins: bool = False
    cut_up: bool = False


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

    @property
    def printed(self) -> str:
        """Round, day and readers in full."""
        return self.printed_ways[0]


@dataclass(frozen=True, slots=True)
class _Page:
    part: Part
    body: Block
    opens: bool


def box_size(*, landscape: bool = False, headed: bool = True) -> tuple[float, float]:
    """Return the width and height that a page leaves to its body."""
    width, height = box_of_page(landscape=landscape)
    return width, height - _footer() - (_header() if headed else 0)


def print_parts(
    press: Press, parts: Sequence[Part], legend: Legend, setter: Typesetter, options: Options
) -> int:
    """Print all parts one after the other, and return the number of sheets."""
    printed = 0
    for copy in _copies(parts):
        pages = [page for part in copy for page in _pages(part)]
        printer = _Printer(press, setter, legend, options, len(pages))
        for number, page in enumerate(pages, start=1):
            printer.print_page(page, number)
        printed += len(pages)
    return printed * (4 if options.poster else 1)


def pages_of(part: Part) -> int:
    """Return how many pages a part takes."""
    return sum(1 for _page in _pages(part))


def _header() -> float:
    return look.SMALL.leading + 10


def _footer() -> float:
    return 2 * look.SMALL.leading + 14


def _copies(parts: Sequence[Part]) -> list[list[Part]]:
    copies: list[list[Part]] = []
    for part in parts:
        if part.begins or not copies:
            copies.append([])
        copies[-1].append(part)
    return copies


def _pages(part: Part) -> Iterator[_Page]:
    width, height = box_size(landscape=part.landscape, headed=part.headed)
    if part.cut_up:
        width, height = box_of_page(cut_up=True)
    rest: Block | None = part.body
    opens = True
    while rest is not None:
        head, rest = rest.split(width, height, height)
        if head is not None:
            yield _Page(part, head, opens)
            opens = False


@dataclass(frozen=True, slots=True)
class _Printer:
    press: Press
    setter: Typesetter
    legend: Legend
    options: Options
    pages: int

    def print_page(self, page: _Page, number: int) -> None:
        """Print a page on one sheet, or on the four sheets of a poster."""
        landscape, cut_up = page.part.landscape, page.part.cut_up
        if not self.options.poster:
            sheet = sheet_for(self.options.paper, landscape=landscape, cut_up=cut_up)
            self.press.begin_page(sheet.size, sheet.origin, sheet.scale)
            self._draw(page, number)
            self.press.end_page()
            return
        for window in poster_sheets(self.options.paper, landscape=landscape):
            self._print_window(page, number, window)

    def _print_window(self, page: _Page, number: int, window: Window) -> None:
        sheet: Sheet = window.sheet
        self.press.begin_page(sheet.size, sheet.origin, sheet.scale, clip=window.box)
        if window.number == 1:
            self._draw(page, number)
        else:  # The same page again: who hears it has heard it.
            self.press.artifact()
            self._draw(page, number)
            self.press.close()
        self.press.end_clip()
        self.press.artifact()
        crop_marks(self.press, window.box)
        words = _("Sheet {n} of 4: glue the edges where they overlap").format(n=window.number)
        left, low, width, _height = window.box
        # Clear of the mark at the corner.
        self.setter.block(words, look.SMALL).draw(self.press, left + 6, low - 4, width - 12)
        self.press.close()
        self.press.end_page()

    def _draw(self, page: _Page, number: int) -> None:
        if page.part.cut_up:
            width, height = box_of_page(cut_up=True)
            page.body.draw(self.press, 0, height, width)
            return
        width, height = box_of_page(landscape=page.part.landscape)
        frame = _Frame(self.press, self.setter, self.legend, width, height)
        if page.part.headed:
            self.press.artifact("header")
            frame.draw_header(bare=page.part.titled and page.opens)
            self.press.close()
        page.body.draw(self.press, 0, height - (_header() if page.part.headed else 0), width)
        self.press.artifact("footer")
        frame.draw_footer(number, self.pages)
        self.press.close()


@dataclass(frozen=True, slots=True)
class _Frame:
    press: Press
    setter: Typesetter
    legend: Legend
    width: float
    height: float

    def draw_header(self, *, bare: bool) -> None:
        """Print what has to be said above, and the kind of paper unless that is said below."""
        taken = self._right(self.legend.above, look.SMALL_STRONG, self.height)
        if not bare:
            self._left([self.legend.kind], look.SMALL, self.height, taken)

    def draw_footer(self, number: int, pages: int) -> None:
        """Print title, round, day, readers, draft and the page's number under a rule."""
        upper = 2 * look.SMALL.leading
        self.press.line(0, upper + 5, self.width, upper + 5)
        taken = self._right(self.legend.draft, look.SMALL_STRONG, upper)
        self._left([self.legend.title], look.SMALL, upper, taken)
        words = _("Page {page} of {pages}")
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
