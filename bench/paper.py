"""Drawing the action plan against drawing the same lines, already wrapped, with `drawString`, and against typst."""

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from itertools import count
from pathlib import Path

import pypdfium2
import typst
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from bench.plans import RESOURCES, core, plan_of
from bench.timing import Row, absolute, in_turns, ratio, run_script, timed
from models.documents.action_table import action_table
from models.documents.collecting import collected_later
from models.documents.fonts import Typefaces
from models.documents.frame import Part
from models.documents.marks import Entry
from models.documents.order import Order
from models.documents.press import Press
from models.documents.printer import print_parts
from models.documents.saying import day_in_words
from models.documents.stack import Space
from models.documents.typeset import Typesetter
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Action

FONT = "Atkinson"
SIZE = 9


@dataclass(frozen=True, slots=True)
class Line:
    """One line of words where it stands on its page."""

    x: float
    y: float
    words: str


def rows(home: Path, *, runs: int, sizes: Sequence[int] = (20, 200, 2_000)) -> list[Row]:
    """Return how long a whole action plan takes: beside bare lines, and beside typst with the same table."""
    use_font()
    known = core(home / "paper.fourfold")
    found = []
    for size in sizes:
        plan = plan_of(known, size)
        draw = partial(known.draw, "action-plan", plan, Options(paper="A4"))
        pages = lines_of(draw().pdf)
        times = max(2, runs * 20 // size) if size > 200 else runs
        ours, bare = in_turns(
            times, partial(timed, draw), partial(timed, partial(draw_strings, pages))
        )
        found.append(ratio(f"Action plan of {size:,} actions", ours, bare, 2.5))
        first = partial(known.draw_first_page, "action-plan", plan, Options(paper="A4"))
        one, whole = in_turns(times, partial(timed, first), partial(timed, draw))
        found.append(ratio(f"First page of {size:,} actions", one, whole, 1.0))
        table = partial(draw_table, known.guide, plan, known.today)
        ours, other = in_turns(times, partial(timed, table), partial(timed, typst_of(plan)))
        found.append(ratio(f"Table of {size:,} actions, beside typst", ours, other, 1.0))
    return [*found, *_memory(home, runs=3, few=sizes[0], many=sizes[-1])]


def _memory(home: Path, *, runs: int, few: int, many: int) -> list[Row]:
    """Return how much memory a long paper takes while it is drawn beside a short one, its own bytes among it."""
    pairs = [
        [run_script("drawing.py", home, n, home=home) for n in (few, many)] for _run in range(runs)
    ]
    pages = [
        (long["grown"] - short["grown"]) * 1024 / max(long["pages"] - short["pages"], 1)
        for short, long in pairs
    ]
    peaks = [[run["peak"] for run in kind] for kind in zip(*pairs, strict=True)]
    few_pages, many_pages = (int(run["pages"]) for run in pairs[0])
    return [
        absolute("Memory of one more page", pages, "kB", 20),
        ratio(
            f"Memory to draw {many_pages} pages, beside {few_pages}",
            peaks[1],
            peaks[0],
            1.25,
            unit="MB",
        ),
    ]


@collected_later()
def draw_table(guide: Guide, plan: Plan, today: date) -> bytes:
    """Draw the table of actions and nothing else of the plan."""
    setter = Typesetter(Typefaces(RESOURCES / "fonts"))
    order = Order(plan, guide, Options(paper="A4", edition="partners"), today, (), setter)
    press = Press(title=FONT, language="en")
    parts = [Part(Entry(Space(0), FONT, 0)), Part(action_table(order), landscape=True)]
    print_parts(press, parts, order.legend(FONT), setter, order.options)
    return press.finish()


def typst_of(plan: Plan) -> Callable[[], object]:
    """Return what sets the table of actions with typst: the same rows, columns, widths, fonts and header."""
    heads = ["What will be done", "Who leads", "By when", "Follow-up", "Status"]
    body = ", ".join(cell for action in plan.actions for cell in _cells(action))
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(RESOURCES / "fonts")])
    numbers = count(1)

    def set_table() -> object:
        # A header of its own for each run: typst would remember the whole table of the one before.
        header = json.dumps([f"No. {next(numbers)}", *heads])[1:-1]
        source = _TYPST % (header, body)
        return typst.Compiler(source.encode(), font_paths=fonts).compile(format="pdf")

    return set_table


_TYPST = """
#set page(paper: "a4", flipped: true, margin: (x: 94pt, y: 57pt))
#set text(font: ("Atkinson Hyperlegible Next", "Noto Sans"), size: 14pt)
#table(columns: (28pt, 170pt, 124pt, 93pt, 105pt, 84.8pt), stroke: none, table.header(%s), %s)
"""


def _cells(action: Action) -> list[str]:
    asks = say_person(action.follow_up_by)
    texts = (
        str(action.number),
        action.what,
        say_person(action.lead),
        day_in_words(action.deadline),
        f"{asks}\n{day_in_words(action.follow_up_on)}",
        action.status,
    )
    how = f"table.cell(colspan: 6, text(12pt, {json.dumps('How: ' + action.how)}))"
    return [*map(json.dumps, texts), how]


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
