"""A printed paper, read back: its text, its letters and where everything stands."""

import io
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pypdf
import pypdfium2
from pypdf.generic import ContentStream, DictionaryObject
from pypdfium2.raw import FPDF_PAGEOBJ_PATH, FPDF_PAGEOBJ_TEXT

from models.documents.printed import OpenPoint, Printed
from models.documents.register import Ground, draw
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from tests.paper.plans import PRINTED_ON
from tests.pdfium import alone_with_pdfium

RESOURCES = Path(__file__).parents[2] / "resources"
MM = 72 / 25.4
Bounds = tuple[float, float, float, float]


def printed(
    plan: Plan,
    guide: Guide,
    options: Options | None = None,
    *,
    name: str = "action-plan",
    points: Sequence[OpenPoint] = (),
) -> Printed:
    """The paper of a plan, printed on one and the same day."""
    wanted = options or Options()
    ground = Ground(plan, {wanted.language: guide}, PRINTED_ON, points, RESOURCES)
    return draw(name, ground, wanted)


def squeezed(text: str) -> str:
    """Text without any space, accents composed: what is compared where lines may have been broken anywhere."""
    return re.sub(r"\s", "", unicodedata.normalize("NFC", text))


@dataclass(frozen=True)
class Paper:
    """One paper, as any reader of PDF files sees it."""

    pdf: bytes

    @cached_property
    def reader(self) -> pypdf.PdfReader:
        return pypdf.PdfReader(io.BytesIO(self.pdf))

    @cached_property
    def resources(self) -> list[DictionaryObject]:
        """What each page draws with: its fonts, and its pictures if it had any."""
        found = [page["/Resources"].get_object() for page in self.reader.pages]
        return [resources for resources in found if isinstance(resources, DictionaryObject)]

    @cached_property
    def fonts(self) -> list[DictionaryObject]:
        """Every font that a page lists, once for each page."""
        tables = [resources["/Font"].get_object() for resources in self.resources]
        named = [table for table in tables if isinstance(table, DictionaryObject)]
        fonts = [font.get_object() for table in named for font in table.values()]
        return [font for font in fonts if isinstance(font, DictionaryObject)]

    @cached_property
    def pages(self) -> list[str]:
        """The text of each page."""
        return [page.extract_text() for page in self.reader.pages]

    @cached_property
    def text(self) -> str:
        """All text, without any space in it."""
        return squeezed("".join(self.pages))

    def letters(self) -> Iterator[tuple[str, float, bool]]:
        """Each shown text with its size in points, and whether it is black."""
        for page in self.reader.pages:
            contents = page.get_contents()
            assert contents is not None
            fill: Sequence[float] = (0.0,)
            size = 0.0
            for operands, operator in ContentStream(contents, self.reader).operations:
                if operator in (b"g", b"rg"):
                    fill = [float(x) for x in operands]
                elif operator == b"Tf":
                    size = float(operands[1])
                elif operator in (b"Tj", b"TJ"):
                    yield str(operands[0]), size, not any(fill)

    def bounds(
        self, only: tuple[int, ...] | None = None
    ) -> Iterator[tuple[int, tuple[float, float], Bounds]]:
        """The page, its size, and the edges of each text, line and shape on it."""
        with alone_with_pdfium():
            document = pypdfium2.PdfDocument(self.pdf)
            try:
                found = [
                    (number, page.get_size(), thing.get_bounds())
                    for number, page in enumerate(document)
                    for thing in page.get_objects(only)
                ]
            finally:
                document.close()
        return iter(found)

    def words_and_lines(self) -> Iterator[tuple[list[Bounds], list[Bounds]]]:
        """The edges of all texts of each page, and those of all lines across it."""
        texts = list(self.bounds((FPDF_PAGEOBJ_TEXT,)))
        shapes = list(self.bounds((FPDF_PAGEOBJ_PATH,)))
        for page in range(len(self.pages)):
            across = [b for number, _size, b in shapes if number == page and b[3] - b[1] < 2]
            yield [b for number, _size, b in texts if number == page], across
