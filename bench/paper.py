"""Drawing the action plan against drawing the same lines, already wrapped, with `drawString`."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pypdfium2
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bench.plans import RESOURCES, core, plan_of
from bench.timing import Row, in_turns, ratio, timed
from models.papers import Options

FONT = "Atkinson"
SIZE = 9


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words where it stands on its page."""

    x: float
    y: float
    words: str


def rows(home: Path, *, runs: int, sizes: Sequence[int] = (20, 200, 2_000)) -> list[Row]:
    """Return how much slower than bare lines a whole action plan is, for plans of several sizes."""
    use_font()
    known = core(home / "paper.fourfold")
    found = []
    for size in sizes:
        plan = plan_of(known, size)
        pages = lines_of(known.draw("action-plan", plan, Options(paper="A4")).pdf)
        ours, bare = in_turns(
            max(2, runs * 20 // size) if size > 200 else runs,
            partial(timed, partial(known.draw, "action-plan", plan, Options(paper="A4"))),
            partial(timed, partial(draw_strings, pages)),
        )
        found.append(ratio(f"Action plan of {size:,} actions", ours, bare, 4.0))
    return found


def use_font() -> None:
    """Make the font of the bare lines known to ReportLab."""
    pdfmetrics.registerFont(
        TTFont(FONT, RESOURCES / "fonts" / "AtkinsonHyperlegibleNext-Regular.ttf")
    )


def lines_of(pdf: bytes) -> list[list[Line]]:
    """Return every line of words of a paper, page by page."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [_lines(page.get_textpage()) for page in document]
    document.close()
    return pages


def draw_strings(pages: Sequence[Sequence[Line]]) -> bytes:
    """Draw lines with nothing but `drawString`."""
    target = io.BytesIO()
    canvas = Canvas(target)
    for lines in pages:
        canvas.setFont(FONT, SIZE)
        for line in lines:
            canvas.drawString(line.x, line.y, line.words)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def _lines(text: pypdfium2.PdfTextPage) -> list[Line]:
    boxes = [text.get_rect(number) for number in range(text.count_rects())]
    return [Line(box[0], box[1], text.get_text_bounded(*box)) for box in boxes]
