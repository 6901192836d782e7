"""Prints what is laid out: on a sheet for each page, on the four of a poster, or two pages to a sheet."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice

from models.documents import look
from models.documents.formats import Size, Window, halves_of, poster_sheets, sheet_for
from models.documents.frame import Frame, Legend, Part, laid_out
from models.documents.marks import crop_marks
from models.documents.press import Press
from models.documents.stack import Space
from models.documents.typeset import Typesetter
from models.overrides import override
from models.papers import Options
from models.words import _

_NOTHING = Space(0)
# A line to cut along stays away from the edges, where many printers print nothing.
_MARGIN = 10 * look.MM


def print_parts(
    press: Press, parts: Iterable[Part], legend: Legend, setter: Typesetter, options: Options
) -> int:
    """Print all parts one after the other, each page as soon as it is laid out, and return the number of sheets."""
    before = press.pages
    printer = _printer(press, legend, setter, options)
    for copy in _copies(parts):
        printer.print_copy(laid_out(copy))
    printer.end()
    return press.pages - before


def print_first_page(
    press: Press, parts: Iterable[Part], legend: Legend, setter: Typesetter, options: Options
) -> None:
    """Print the first page of all that the parts make; it does not say of how many."""
    printer = _printer(press, legend, setter, options)
    printer.print_copy(islice(laid_out(parts), 1), is_whole=False)
    printer.end()


def _copies(parts: Iterable[Part]) -> Iterator[Iterator[Part]]:
    """Yield the parts of each copy."""
    begun = 0

    def copy_of(part: Part) -> int:
        nonlocal begun
        begun += part.begins
        return begun

    return (copy for _number, copy in groupby(parts, key=copy_of))


def _printer(press: Press, legend: Legend, setter: Typesetter, options: Options) -> "_Printer":
    kind = _PosterPrinter if options.poster else _HalfPrinter if options.half else _Printer
    return kind(press, legend, setter, options)


@dataclass(frozen=True, slots=True)
class _Printed:
    """A page without its footer: its first sheet, what it looks like, and where its number will stand on it."""

    sheet: int
    page: Part
    origin: Size = (0.0, 0.0)


class _Printer:
    """Prints copies, each page on a sheet. How many pages a copy has is known at its end: then come their footers."""

    def __init__(self, press: Press, legend: Legend, setter: Typesetter, options: Options) -> None:
        self._press = press
        self._legend = legend
        self._setter = setter
        self._options = options

    def print_copy(self, pages: Iterable[Part], *, is_whole: bool = True) -> None:
        """Print the pages of a copy, and say on each which one it is, and of how many where this is the whole of it."""
        self._number([self._print_page(page) for page in pages], is_whole=is_whole)

    def end(self) -> None:
        """Print what was put off until all copies are there."""

    def _number(self, printed: list[_Printed], *, is_whole: bool) -> None:
        for number, one in enumerate(printed, start=1):
            if not one.page.cut_up:
                self._print_footer(one, number, len(printed) if is_whole else 0)

    def _print_page(self, page: Part) -> _Printed:
        printed = self._note(page)
        sheet = sheet_for(self._options.paper, landscape=page.landscape, cut_up=page.cut_up)
        self._press.begin_page(sheet.size, sheet.origin, sheet.scale)
        self._draw(page)
        self._press.end_page()
        return printed

    def _print_footer(self, printed: _Printed, number: int, pages: int) -> None:
        self._press.go_on(printed.sheet)
        self._draw_footer(printed.page, number, pages)
        self._press.end_more(printed.sheet)

    def _note(self, page: Part) -> _Printed:
        return _Printed(self._press.pages, replace(page, body=_NOTHING))

    def _draw(self, page: Part) -> None:
        if page.headed and not page.cut_up:
            self._press.artifact("header")
            self._frame(page).draw_header(bare=page.titled, name=page.name)
            self._press.close()
        page.body.draw(self._press, 0, page.top, page.box[0])

    def _draw_footer(self, page: Part, number: int, pages: int) -> None:
        self._press.artifact("footer")
        self._frame(page).draw_footer(number, pages)
        self._press.close()

    def _frame(self, page: Part) -> Frame:
        return Frame(self._press, self._setter, self._legend, *page.box)


class _PosterPrinter(_Printer):
    """Prints each page on four sheets, which are glued together."""

    @override
    def _print_page(self, page: Part) -> _Printed:
        printed = self._note(page)
        for window in self._windows(page):
            self._print_window(page, window)
        return printed

    @override
    def _print_footer(self, printed: _Printed, number: int, pages: int) -> None:
        for place, window in enumerate(self._windows(printed.page)):
            self._end_window(printed.sheet + place, printed.page, window, (number, pages))

    def _windows(self, page: Part) -> tuple[Window, ...]:
        return poster_sheets(self._options.paper, landscape=page.landscape)

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


class _HalfPrinter(_Printer):
    """Prints two pages to a sheet, whatever copies they are of: it is cut apart. Footers wait for all of them."""

    def __init__(self, press: Press, legend: Legend, setter: Typesetter, options: Options) -> None:
        super().__init__(press, legend, setter, options)
        self._size, self._origins = halves_of(options.paper)
        self._is_open = False
        self._waiting: list[tuple[list[_Printed], bool]] = []

    @override
    def print_copy(self, pages: Iterable[Part], *, is_whole: bool = True) -> None:
        self._waiting.append(([self._print_page(page) for page in pages], is_whole))

    @override
    def end(self) -> None:
        if self._is_open:
            self._end_sheet()
        for printed, is_whole in self._waiting:
            self._number(printed, is_whole=is_whole)

    @override
    def _print_page(self, page: Part) -> _Printed:
        press = self._press
        if not self._is_open:
            press.begin_page(self._size, (0.0, 0.0))
        origin = self._origins[self._is_open]
        printed = _Printed(press.pages - 1, replace(page, body=_NOTHING), origin)
        press.begin_half(origin, page.box[0])
        self._draw(page)
        press.end_half(self._size[0])
        if self._is_open:
            self._end_sheet()
        else:
            self._is_open = True
        return printed

    def _end_sheet(self) -> None:
        width, height = self._size
        self._press.dashes(width / 2, _MARGIN, width / 2, height - _MARGIN)
        self._press.end_page()
        self._is_open = False

    @override
    def _print_footer(self, printed: _Printed, number: int, pages: int) -> None:
        press = self._press
        press.go_on(printed.sheet)
        press.begin_half(printed.origin, printed.page.box[0])
        self._draw_footer(printed.page, number, pages)
        press.end_half(self._size[0])
        press.end_more(printed.sheet)
