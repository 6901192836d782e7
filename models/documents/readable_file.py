"""The file of a paper, and what makes it one that screen readers can read: ReportLab writes none of this (ISO 14289-1).

ReportLab is asked for the catalog, the outline and what a page's drawing is; pages and the tree are written here, as
soon as they can be: a long paper is never there twice.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from models.documents.packing import stream
from models.documents.pdf_file import PdfFile
from models.documents.structure import Element
from models.documents.structure_objects import structure_objects
from models.documents.xmp import xmp_packet

# So many pages wait for what comes last on them; those of a longer paper are packed before and get a second piece.
_OPEN_PAGES = 32


@dataclass(slots=True)
class _Page:
    """A page by the number of its object. `drawn` waits to be packed; `pieces` point at what is."""

    number: int
    box: bytes
    drawn: str
    pieces: bytes = b""


class ReadableFile:
    """The file of one paper. `reportlab` are the library's own objects of PDF; only `press.py` imports them."""

    def __init__(
        self, canvas: Any, reportlab: Any, *, title: str, language: str, program: str
    ) -> None:
        """Begin a file that says that it is tagged."""
        self._canvas = canvas
        self._reportlab = reportlab
        self._document = canvas._doc  # noqa: SLF001  ReportLab opens no other way to its objects.
        self._file = PdfFile(self._take_number)
        self._pages: list[_Page] = []
        self._boxes: dict[tuple[float, float], bytes] = {}
        self._root, self._page_tree = self._take_number(), self._take_number()
        fonts = reportlab.PDFObjectReference(reportlab.BasicFonts).format(self._document)
        self._resources = _reference(self._file.add(b"<</Font %s>>" % fonts))
        catalog = self._document.Catalog
        catalog.StructTreeRoot = _reference(self._root)
        catalog.Pages = _reference(self._page_tree)
        catalog.MarkInfo = b"<</Marked true>>"
        packet = xmp_packet(title, language, program)
        about = b"<</Type/Metadata/Subtype/XML/Length %d>>" % len(packet)
        catalog.Metadata = self.keep(b"%s\nstream\n%s\nendstream" % (about, packet))
        canvas.setViewerPreference("DisplayDocTitle", "true")

    def keep(self, content: bytes) -> bytes:
        """Take an object into the file, and return the words that point at it."""
        return _reference(self._file.add(content))

    def end_page(self) -> None:
        """Take over the page that the canvas has just ended, and pack an older one."""
        document = self._document
        page = document.Pages.pages.pop()
        name = page.__InternalName__
        number, _version = document.idToObjectNumberAndVersion[name]
        # What points at the page finds its number by its name; nothing else of it is needed.
        del document.idToObject[name], document.numberToId[number]
        size = (page.pagewidth, page.pageheight)
        box = self._boxes.setdefault(size, b"%.4f %.4f" % size)
        self._pages.append(_Page(number, box, page.stream))
        if len(self._pages) > _OPEN_PAGES:
            self._pack(self._pages[-_OPEN_PAGES - 1])

    def go_on_with_page(self, number: int, code: str) -> None:
        """Draw more on a page, counted from 0."""
        page = self._pages[number]
        page.drawn += f"\n{code}"
        if page.pieces:
            self._pack(page)

    def finish(self, fonts: Mapping[str, bytes], tree: Element, stretches: Sequence[int]) -> bytes:
        """Return the whole file, with its fonts by their names and its tree (`structure_objects`)."""
        for page in self._pages[-_OPEN_PAGES:]:
            self._pack(page)
        self._document.idToObject[self._reportlab.BasicFonts].dict.update(fonts)
        numbers = [page.number for page in self._pages]
        kids = b" ".join(map(_reference, numbers))
        self._file.write(
            self._page_tree, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(numbers), kids)
        )
        self._file.write_packed(self._page_objects())
        objects = structure_objects(
            tree,
            stretches,
            pages=numbers,
            root=self._root,
            first=self._document.objectcounter + 1,
        )
        self._document.objectcounter += objects.count
        self._file.write_packed(objects.all)
        return self._file.end(self._write_rest())

    def _page_objects(self) -> Iterator[tuple[int, bytes]]:
        for place, page in enumerate(self._pages):
            yield (
                page.number,
                b"<</Type/Page/Parent %s/MediaBox[0 0 %s]/Resources %s/Contents[%s]/StructParents %d/Tabs/S>>"
                % (
                    _reference(self._page_tree),
                    page.box,
                    self._resources,
                    page.pieces,
                    place,
                ),
            )

    def _pack(self, page: _Page) -> None:
        """Write what is drawn on a page and not in the file yet."""
        if page.drawn:
            number = self._file.add(stream(page.drawn.encode()))
            page.pieces += b"%s " % _reference(number)
            page.drawn = ""

    def _write_rest(self) -> bytes:
        """Write what ReportLab knows of, and return where readers begin."""
        document = self._document
        document.info.invariant = document.invariant
        first, about = (document.Reference(one) for one in (document.Catalog, document.info))
        document.Outlines.prepare(document, self._canvas)
        if document.Outlines.ready < 0:
            document.Catalog.Outlines = None
        number = 0
        # While one is written, more may come up.
        while number < document.objectcounter:
            number += 1
            if name := document.numberToId.get(number):
                found = document.idToObject[name]
                self._file.write(number, self._reportlab.format(found, document, toplevel=1))
        return b"/Root %s/Info %s" % (first.format(document), about.format(document))

    def _take_number(self) -> int:
        """Return the next number, from where ReportLab takes its own."""
        self._document.objectcounter += 1
        return int(self._document.objectcounter)


def _reference(number: int) -> bytes:
    return b"%d 0 R" % number
