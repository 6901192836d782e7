"""The press: ReportLab, locked down. The only file that imports it; it knows no plan and no layout.

Lengths are in points, heights count from the bottom of the page.
"""

import functools
import io
import re
import sys
import threading
import unicodedata
import zlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from models.documents.readable_file import number_page, tell_readers, with_tree
from models.documents.tagging import TaggingTeller
from models.overrides import override

PROGRAM = "Fourfold"
BLACK, WHITE = 0.0, 1.0
# ReportLab keeps one registry of fonts and reads font files through one cursor: one paper at a time is cut.
_turn = threading.RLock()
_INKLESS = frozenset({"Cc", "Cf", "Cs"})


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One font file, ready to print: its name on the press, the widths in ems of its characters, and of its space."""

    name: str
    widths: Mapping[int, float] = field(repr=False)
    space: float = 0.0


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one line in one font. `width` is that at a size of one point."""

    font: Font
    text: str
    width: float


@functools.cache
def load_font(path: Path) -> Font:
    """Return the font in a TrueType file."""
    with _turn:
        _reportlab()
        from reportlab.pdfbase import pdfmetrics, ttfonts  # noqa: PLC0415  At first use, once locked down.

        # The folder is in the name only as a number: a path must never reach the file.
        name = f"{path.stem}-{zlib.crc32(str(path.parent).encode())}"
        found = ttfonts.TTFont(name, str(path))
        pdfmetrics.registerFont(found)
        face = found.face
        # Only what has a glyph has a width here: ReportLab itself prints nothing for a character it lacks.
        # A control or a mark of direction has a glyph in some fonts, with nothing to see in it.
        widths = {
            code: face.charWidths.get(code, face.defaultWidth) / 1000
            for code in face.charToGlyph
            if unicodedata.category(chr(code)) not in _INKLESS
        }
        return Font(name, widths, widths.get(ord(" "), 0.0))


class Press(TaggingTeller):
    """One paper being printed, page after page. Text comes from `typeset` only."""

    def __init__(self, *, title: str, language: str, font: Font) -> None:
        """Begin a paper whose title and language stand in the file, and nothing else about anyone."""
        super().__init__()
        rl_canvas = _reportlab()
        self._bytes = io.BytesIO()
        self._canvas: Any = rl_canvas.Canvas(
            self._bytes,
            invariant=1,
            pageCompression=1,
            lang=language,
            initialFontName=font.name,
            pdfVersion=(1, 7),
        )
        self._canvas.setTitle(title)
        self._canvas.setAuthor("")
        self._canvas.setSubject("")
        self._canvas.setCreator(PROGRAM)
        self._canvas.setProducer(PROGRAM)
        self._marks = 0
        tell_readers(
            self._canvas, rl_canvas.pdfdoc, title=title, language=language, program=PROGRAM
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
        self._canvas.setPageSize(size)
        if clip is not None:
            self._canvas.saveState()
            path = self._canvas.beginPath()
            path.rect(*clip)
            self._canvas.clipPath(path, stroke=0, fill=0)
        self._canvas.translate(*origin)
        if scale != 1.0:
            self._canvas.scale(scale, scale)
        self._canvas.setLineWidth(0.5)

    def end_clip(self) -> None:
        """Go on measuring from the corner of the sheet itself, all of it in sight."""
        self._end_stretches()
        self._canvas.restoreState()
        self._canvas.setLineWidth(0.5)

    def end_page(self) -> None:
        """Put the page with the others."""
        self._end_stretches()
        self._canvas.showPage()
        number_page(self._canvas, len(self.stretches) - 1)

    def finish(self) -> bytes:
        """Return the paper as a PDF file."""
        with _turn:
            self._canvas.save()
        return with_tree(self._canvas, self._bytes.getvalue(), self.root, self.stretches)

    def show_lines(
        self, lines: Iterable[Sequence[Run]], x: float, baseline: float, size: float, leading: float
    ) -> None:
        """Print lines of text below each other, the first on `baseline`."""
        self._ink()
        with _turn:
            text = self._canvas.beginText()
            font: Font | None = None
            for line in lines:
                text.setTextOrigin(x, baseline)
                for run in line:
                    if run.font is not font:
                        font = run.font
                        text.setFont(font.name, size, leading)
                    text.textOut(run.text)
                baseline -= leading
            self._canvas.drawText(text)

    def line(self, x1: float, y1: float, x2: float, y2: float, *, width: float = 0.5) -> None:
        """Draw a black line."""
        self._ink()
        self._canvas.setLineWidth(width)
        self._canvas.line(x1, y1, x2, y2)

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
        self._canvas.setLineWidth(border)
        self._canvas.rect(x, y, width, height, stroke=1, fill=int(filled))

    def tint(self, x: float, y: float, width: float, height: float, grey: float) -> None:
        """Fill a rectangle; `grey` 0 is black, 1 is white. What is printed later is black again."""
        self._ink()
        self._canvas.setFillGray(grey)
        self._canvas.rect(x, y, width, height, stroke=0, fill=1)
        self._canvas.setFillGray(BLACK)

    def circle(self, x: float, y: float, radius: float, *, filled: bool = False) -> None:
        """Draw a circle around a middle."""
        self._ink()
        self._canvas.setLineWidth(1)
        self._canvas.circle(x, y, radius, stroke=1, fill=int(filled))

    def half_disc(self, x: float, y: float, radius: float) -> None:
        """Fill the left half of a circle around a middle."""
        self._ink()
        self._canvas.wedge(
            x - radius, y - radius, x + radius, y + radius, 90, 180, stroke=0, fill=1
        )

    def polygon(self, corners: Sequence[tuple[float, float]]) -> None:
        """Fill a shape with straight sides."""
        self._ink()
        path = self._canvas.beginPath()
        path.moveTo(*corners[0])
        for corner in corners[1:]:
            path.lineTo(*corner)
        path.close()
        self._canvas.drawPath(path, stroke=0, fill=1)

    def bookmark(self, title: str, level: int, top: float) -> None:
        """Name this place in the outline of the file."""
        self._marks += 1
        key = f"m{self._marks}"
        self._canvas.bookmarkHorizontal(key, 0, top)
        self._canvas.addOutlineEntry(title, key, level)

    @override
    def _write(self, operator: str) -> None:
        self._canvas._code.append(operator)  # noqa: SLF001  ReportLab has no operator for marks.


@functools.cache
def _reportlab() -> Any:
    """Return ReportLab's canvas module, with the library's own settings and no others."""
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
    rl_config.ttfAsciiReadable = 1
    rl_config.warnOnMissingFontGlyphs = 1
    from reportlab.pdfbase import ttfonts  # noqa: PLC0415  It reads the settings above.

    # It writes <1F642> for an emoji and <20B9F> for a rare kanji: no reader can copy or search that.
    ttfonts.makeToUnicodeCMap = _in_utf16(ttfonts.makeToUnicodeCMap)
    from reportlab.pdfgen import canvas  # noqa: PLC0415  It reads the settings above.

    return canvas


def _in_utf16(make_map: Callable[[str, Sequence[int]], str]) -> Callable[[str, Sequence[int]], str]:
    """Return ReportLab's map from glyphs to text with its characters beyond U+FFFF as PDF wants them."""

    def make_right_map(font_name: str, subset: Sequence[int]) -> str:
        return re.sub(r"<([0-9A-F]{5,6})>$", _pair, make_map(font_name, subset), flags=re.MULTILINE)

    return make_right_map


def _pair(found: re.Match[str]) -> str:
    return f"<{chr(int(found[1], 16)).encode('utf-16-be').hex().upper()}>"
