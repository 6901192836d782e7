"""Pictures of every sheet of paper, for `make screens`."""

from collections.abc import Iterator
from pathlib import Path

import pypdfium2

from models.core import Core
from models.papers import BLANK, Options, Paper
from models.plan.plan import Plan

SCALE = 1.4


def papers(core: Core, sample: Plan, target: Path) -> None:
    """Draw every paper in each of its forms, on both sizes and in large print, and take a picture of each sheet."""
    for paper in core.papers:
        for options in wishes_for(paper):
            printed = core.draw(paper.name, sample, options)
            state = "blank" if options.blank else "final" if options.final else "draft"
            size = f"{options.paper}{'-poster' if options.poster else ''}"
            kind = f"{state}{'-large' if options.large else ''}{'-easy' if options.easy else ''}"
            sheets(printed.pdf, target / f"{paper.name}-{kind}-{size}")


def wishes_for(paper: Paper) -> Iterator[Options]:
    """Yield each way in which a paper is looked at."""
    for blank in [form == BLANK for form in paper.forms]:
        for size in paper.sheets:
            yield Options(paper=size, blank=blank)
        yield Options(large=True, blank=blank)
        if paper.is_gated and not blank:
            yield Options(final=True)
        if paper.is_easy:
            yield Options(easy=True, blank=blank)
        if paper.is_for_walls:
            yield Options(poster=True, blank=blank)


def sheets(pdf: bytes, folder: Path) -> None:
    """Write each page of a PDF as a picture."""
    folder.mkdir(parents=True, exist_ok=True)
    document = pypdfium2.PdfDocument(pdf)
    for number, page in enumerate(document, 1):
        page.render(scale=SCALE).to_pil().save(folder / f"page-{number}.png")
    document.close()
