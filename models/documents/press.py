"""The press: ReportLab, locked down. The only file that imports it; it knows no plan and no layout.

Lengths are in points, heights count from the bottom of the page. Lines, boxes and text are written as PDF has them:
ReportLab takes longer to say where a line ends than to draw a row of words.
"""

import functools
import io
import sys
from collections.abc import Iterable, Sequence
from itertools import repeat
from types import ModuleType
from typing import Any

from models.documents.bidi import runs_right_to_left
from models.documents.embedding import font_object
from models.documents.ink import Ink, boxed, clipped, rounded, ruled, squares, tinted
from models.documents.line import Line
from models.documents.readable_file import ReadableFile
from models.documents.structure import Box
from models.documents.tagging import TaggingTeller
from models.overrides import override

PROGRAM = "Fourfold"


class Press(TaggingTeller):
    """One paper being printed, page after page. Text comes from `typeset` only."""

    def __init__(self, *, title: str, language: str) -> None:
        """Begin a paper whose title and language stand in the file, and nothing else about anyone.

        In a language written from right to left every page is mirrored, but not its letters.
        """
        super().__init__()
        new_canvas, pdfdoc = _reportlab()
        self._canvas: Any = new_canvas(io.BytesIO(), lang=language)
        self._text = Ink()
        self._is_mirrored = runs_right_to_left(language)
        # The right edge of a mirrored page, from the origin of its drawing.
        self._right = 0.0
        self._rights: list[float] = []
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator(PROGRAM)
        self._canvas.setProducer(PROGRAM)
        self._marks = 0
        self._file = ReadableFile(
            self._canvas, pdfdoc, title=title, language=language, program=PROGRAM
        )

    def begin_page(
        self,
        size: tuple[float, float],
        origin: tuple[float, float],
        scale: float = 1.0,
        clip: tuple[float, float, float, float] | None = None,
    ) -> None:
        """Begin a page of `size`; all that follows is measured from `origin` and drawn `scale` times as large.

        Nothing is seen outside of `clip`, a left, low, width and height on the sheet, before `end_clip`.
        """
        self._begin_stretches(origin, scale)
        self._right = size[0]
        self._canvas.setPageSize(size)
        if clip is not None:
            left, low, width, height = clip
            self._write(clipped(self._left(left, width), low, width, height))
        self._right = (size[0] - 2 * origin[0]) / scale
        self._canvas.translate(*origin)
        if scale != 1.0:
            self._canvas.scale(scale, scale)
        self._canvas.setLineWidth(0.5)

    def end_clip(self, width: float) -> None:
        """Go on measuring from the corner of the sheet itself, which is this wide, all of it in sight."""
        self._end_stretches()
        self._write("Q")
        self._right = width
        self._canvas.setLineWidth(0.5)

    def begin_half(self, origin: tuple[float, float], width: float) -> None:
        """Go on in a part of the sheet: all that follows is measured from `origin`, `width` points are its width."""
        self._end_stretches()
        self._origin = self._left(origin[0], width), origin[1]
        self._right = width
        self._canvas.saveState()
        self._canvas.translate(*self._origin)
        self._canvas.setLineWidth(0.5)

    def end_half(self, width: float) -> None:
        """Go on measuring from the corner of the sheet itself, which is this wide."""
        self._end_stretches()
        self._canvas.restoreState()
        self._right = width

    def end_page(self) -> None:
        """Put the page with the others."""
        self._end_stretches()
        self._canvas.showPage()
        self._rights.append(self._right)
        self._file.end_page()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self.stretches)

    def go_on(self, page: int) -> None:
        """Draw more on a page, counted from 0, that has ended: only artifacts, for what it says is told."""
        self._right = self._rights[page]

    def end_more(self, page: int) -> None:
        """Put what was drawn last behind the rest of that page."""
        self._end_stretches()
        code = self._canvas._code  # noqa: SLF001  As in `_write`.
        self._file.go_on_with_page(page, "\n".join(code))
        code.clear()

    def finish(self) -> bytes:
        """Return the paper as a PDF file."""
        # ReportLab's own fonts are in pieces of 256 characters.
        keep = self._file.keep
        fonts = {
            use.name: keep(font_object(font, use, keep)) for font, use in self._text.fonts.items()
        }
        return self._file.finish(fonts, self.root, self.stretches)

    def show_lines(
        self, lines: Sequence[Line], x: float, baseline: float, size: float, leading: float
    ) -> None:
        """Print lines of text below each other, the first on `baseline`."""
        self._ink()
        lefts: Iterable[float] = repeat(x)
        if self._is_mirrored:
            lefts = [self._left(x, size * line.width) for line in lines]
        self._write(self._text.lines(zip(lines, lefts, strict=False), baseline, size, leading))

    def line(self, x1: float, y1: float, x2: float, y2: float, *, width: float = 0.5) -> None:
        """Draw a black line."""
        self._ink()
        self._write(ruled(self._left(x1), y1, self._left(x2), y2, width))

    def dashes(self, x1: float, y1: float, x2: float, y2: float) -> None:
        """Draw a line to cut along."""
        self._ink()
        self._canvas.setDash(2, 3)
        self.line(x1, y1, x2, y2)
        self._canvas.setDash()

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
        """Draw a black frame, or what it frames black too."""
        self._ink()
        self._write(boxed(self._left(x, width), y, width, height, border, filled=filled))

    def tint(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """Fill a rectangle; `grey` 0 is black, 1 is white. What is printed later is black again."""
        self._ink()
        self._write(tinted(self._left(x, width), y, width, height, grey))

    def circle(self, x: float, y: float, radius: float, *, filled: bool = False) -> None:
        """Draw a circle around a middle."""
        self._ink()
        self._write(rounded(self._left(x), y, radius, filled=filled))

    def half_disc(self, x: float, y: float, radius: float) -> None:
        """Fill the half of a circle around a middle where reading begins."""
        self._ink()
        left, start = self._left(x - radius, 2 * radius), 270 if self._is_mirrored else 90
        self._canvas.wedge(
            left, y - radius, left + 2 * radius, y + radius, start, 180, stroke=0, fill=1
        )

    def polygon(self, corners: Sequence[tuple[float, float]]) -> None:
        """Fill a shape with straight sides."""
        self._ink()
        path = self._canvas.beginPath()
        (x, y), *others = ((self._left(x), y) for x, y in corners)
        path.moveTo(x, y)
        for x, y in others:
            path.lineTo(x, y)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def modules(self, rows: Sequence[Sequence[bool]], x: float, top: float, module: float) -> None:
        """Fill the squares of a grid that are true, `module` points wide, as one shape; it is never mirrored."""
        self._ink()
        self._write(squares(rows, self._left(x, module * len(rows[0])), top, module))

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Name this place in the outline of the file."""
        self._marks += 1
        key = f"m{self._marks}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(title, key, level)

    @override
    def _write(self, operator: str) -> None:
        self._canvas._code.append(operator)  # noqa: SLF001  ReportLab has no operator for marks.

    def _left(self, x: float, width: float = 0.0) -> float:
        """Return where something this wide begins from the left: pages read from the right are mirrored."""
        return self._right - x - width if self._is_mirrored else x

    @override
    def _edges(self, box: Box) -> str:
        left, low, end, top = box
        start = self._left(left, end - left)
        return super()._edges((start, low, start + end - left, top))


@functools.cache
def _reportlab() -> tuple[Any, Any]:
    """Return what makes a canvas of ReportLab and what makes objects, with the library's own settings and no others."""
    # It would run these as programs, from the folder it is started in or from the person's home.
    for name in ("reportlab.local_rl_settings", "reportlab_settings"):
        sys.modules.setdefault(name, ModuleType(name))
    from reportlab import rl_config  # noqa: PLC0415  Not before those modules stand.

    rl_config.trustedHosts = None
    rl_config.trustedSchemes = []
    # The rest could differ by environment variables, and equal plans are to give equal bytes.
    rl_config.useA85 = 0
    rl_config.verbose = 0
    rl_config.pdfComments = 0
    from reportlab.pdfgen import canvas  # noqa: PLC0415  It reads the settings above.

    class Canvas(canvas.Canvas):  # type: ignore[misc]  # ReportLab has no types.
        """A canvas that lists no Helvetica, which no file of ours would hold."""

        def _make_preamble(self) -> None:
            self._preamble = ""

    return functools.partial(
        Canvas, invariant=1, pageCompression=1, pdfVersion=(1, 7)
    ), canvas.pdfdoc
