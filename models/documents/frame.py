"""The frame of every page: one box for two papers, a header, a footer with the page's number."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice

from models.documents import look
from models.documents.block import Block
from models.documents.formats import Window, box_of_page, poster_sheets, sheet_for
from models.documents.marks import crop_marks
from models.documents.press import Press
from models.documents.stack import Space
from models.documents.style import Style
from models.documents.typeset import Typesetter
from models.papers import Options
from models.words import _

_NOTHING = Space(0)


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


def box_size(*, landscape: bool = False, headed: bool = True) -> tuple[float, float]:
    """Return the width and height that a page leaves to its body."""
    width, height = box_of_page(landscape=landscape)
    return width, height - _footer() - (_header() if headed else 0)


def print_parts(
    press: Press, parts: Iterable[Part], legend: Legend, setter: Typesetter, options: Options
) -> int:
    """Print all parts one after the other, each page as soon as it is laid out, and return the number of sheets."""
    before = press.pages
    for copy in _copies(parts):
        printer = _Printer(press, setter, legend, options)
        for page in _pages(copy):
            printer.print_page(page)
        printer.end()
    return press.pages - before


def print_first_page(
    press: Press, parts: Iterable[Part], legend: Legend, setter: Typesetter, options: Options
) -> None:
    """Print the first page of all that the parts make; it does not say of how many."""
    printer = _Printer(press, setter, legend, options)
    for page in islice(_pages(parts), 1):
        printer.print_page(page)
    printer.end(is_whole=False)


def pages_of(part: Part) -> int:
    """Return how many pages a part takes."""
    return sum(1 for _page in _pages([part]))


def _header() -> float:
    return look.SMALL.leading + 10


def _footer() -> float:
    return 2 * look.SMALL.leading + 14


def _copies(parts: Iterable[Part]) -> Iterator[Iterator[Part]]:
    """Yield the parts of each copy."""
    begun = 0

    def copy_of(part: Part) -> int:
        nonlocal begun
        begun += part.begins
        return begun

    return (copy for _number, copy in groupby(parts, key=copy_of))


def _pages(parts: Iterable[Part]) -> Iterator[Part]:
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


class _Printer:
    """Prints one copy. How many pages it has is known at the end only: there each one gets its footer."""

    def __init__(self, press: Press, setter: Typesetter, legend: Legend, options: Options) -> None:
        self._press = press
        self._setter = setter
        self._legend = legend
        self._options = options
        # Of each page its first sheet, and how it is laid out.
        self._printed: list[tuple[int, Part]] = []

    def print_page(self, page: Part) -> None:
        """Print all but the end of a page on one sheet, or on the four sheets of a poster."""
        press, paper, landscape = self._press, self._options.paper, page.landscape
        self._printed.append((press.pages, replace(page, body=_NOTHING)))
        if self._options.poster:
            for window in poster_sheets(paper, landscape=landscape):
                self._print_window(page, window)
            return
        sheet = sheet_for(paper, landscape=landscape, cut_up=page.cut_up)
        press.begin_page(sheet.size, sheet.origin, sheet.scale)
        self._draw(page)
        press.end_page()

    def end(self, *, is_whole: bool = True) -> None:
        """Say on every page which one it is, and of how many where this is the whole of it."""
        pages = len(self._printed) if is_whole else 0
        for number, (sheet, page) in enumerate(self._printed, start=1):
            if self._options.poster:
                windows = poster_sheets(self._options.paper, landscape=page.landscape)
                for place, window in enumerate(windows):
                    self._end_window(sheet + place, page, window, (number, pages))
            elif not page.cut_up:
                self._press.go_on(sheet)
                self._draw_footer(page, number, pages)
                self._press.end_more(sheet)

    def _print_window(self, page: Part, window: Window) -> None:
        press, sheet = self._press, window.sheet
        press.begin_page(sheet.size, sheet.origin, sheet.scale, clip=window.box)
        if window.number == 1:
            self._draw(page)
        else:  # The same page again: who hears it has heard it.
            press.artifact()
            self._draw(page)
            press.close()
        press.end_page()

    def _end_window(self, sheet: int, page: Part, window: Window, counted: tuple[int, int]) -> None:
        press = self._press
        press.go_on(sheet)
        self._draw_footer(page, *counted)
        press.end_clip(window.sheet.size[0])
        press.artifact()
        crop_marks(press, window.box)
        words = _("Sheet {n} of 4: glue the edges where they overlap").format(n=window.number)
        left, low, width, _height = window.box
        # Clear of the mark at the corner.
        self._setter.block(words, look.SMALL).draw(press, left + 6, low - 4, width - 12)
        press.close()
        press.end_more(sheet)

    def _draw(self, page: Part) -> None:
        if page.cut_up:
            width, height = box_of_page(cut_up=True)
            page.body.draw(self._press, 0, height, width)
            return
        width, height = box_of_page(landscape=page.landscape)
        if page.headed:
            self._press.artifact("header")
            self._frame(page).draw_header(bare=page.titled)
            self._press.close()
        page.body.draw(self._press, 0, height - (_header() if page.headed else 0), width)

    def _draw_footer(self, page: Part, number: int, pages: int) -> None:
        self._press.artifact("footer")
        self._frame(page).draw_footer(number, pages)
        self._press.close()

    def _frame(self, page: Part) -> "_Frame":
        width, height = box_of_page(landscape=page.landscape)
        return _Frame(self._press, self._setter, self._legend, width, height)


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
