"""What makes ReportLab's file one that screen readers can read: it writes none of this itself (ISO 14289-1)."""

from collections.abc import Mapping, Sequence
from typing import Any

from models.documents.file_end import with_objects
from models.documents.packing import stream
from models.documents.structure import Element
from models.documents.structure_objects import structure_objects
from models.documents.xmp import xmp_packet

# So many pages wait for what comes last on them; those of a longer paper are packed before and get a second piece.
_OPEN_PAGES = 32


def tell_readers(canvas: Any, pdfdoc: Any, *, title: str, language: str, program: str) -> None:
    """Say in the file that it is tagged, and leave a place for the root of the tree."""
    packet = xmp_packet(title, language, program)
    catalog = _document(canvas).Catalog
    catalog.StructTreeRoot = pdfdoc.PDFDictionary()
    catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})
    catalog.Metadata = pdfdoc.XMP(creator=lambda _document: packet)
    canvas.setViewerPreference("DisplayDocTitle", "true")


def shared_resources(canvas: Any, pdfdoc: Any) -> bytes:
    """Return the words that point at what all pages draw with: the fonts, whichever they will be."""
    fonts = pdfdoc.PDFObjectReference(pdfdoc.BasicFonts).format(_document(canvas))
    return keep_object(canvas, b"<</Font %s>>" % fonts)


def keep_page(canvas: Any, number: int, resources: bytes) -> None:
    """Say of the page just ended which one of the tree's it is, and that Tab follows the tree; pack an older one."""
    pages = _document(canvas).Pages.pages
    page = pages[-1]
    page.Resources = resources
    page.__Defaults__ = {**page.__Defaults__, "StructParents": number, "Tabs": "/S"}
    if number >= _OPEN_PAGES:
        _pack(canvas, pages[number - _OPEN_PAGES])


def go_on_with_page(canvas: Any, number: int, code: str) -> None:
    """Draw more on a page, counted from 0."""
    page = _document(canvas).Pages.pages[number]
    if page.Contents:
        page.Contents = page.Contents[:-1] + b" " + _packed(canvas, code) + b"]"
    else:
        page.stream += code


def pack_pages(canvas: Any) -> None:
    """Pack all pages that are not packed yet."""
    for page in _document(canvas).Pages.pages[-_OPEN_PAGES:]:
        _pack(canvas, page)


def _pack(canvas: Any, page: Any) -> None:
    if not page.Contents:
        page.Contents = b"[" + _packed(canvas, page.stream) + b"]"
        page.stream = None


def _packed(canvas: Any, code: str) -> bytes:
    return keep_object(canvas, stream(code.encode()))


def keep_object(canvas: Any, content: bytes) -> bytes:
    """Take an object into the file, and return the words that point at it."""
    document = _document(canvas)
    name = f"Kept{document.objectcounter}"
    return bytes(document.Reference(content, name).format(document))


def list_fonts(canvas: Any, fonts: Mapping[str, bytes]) -> None:
    """Let every page show text in these fonts, by their names."""
    _document(canvas).idToObject["BasicFonts"].dict.update(fonts)


def with_tree(
    canvas: Any, written: bytes, root: Element, stretches: Sequence[Sequence[Element]]
) -> bytes:
    """Return the file that the canvas has written, with its tree."""
    document = _document(canvas)
    document.idToObject.clear()  # All of it is written: a long paper is not to be there twice.
    document.Pages.pages.clear()
    numbers = {name: number for name, (number, _v) in document.idToObjectNumberAndVersion.items()}
    names = sorted(numbers, key=lambda name: numbers[name])
    place = numbers[document.Catalog.StructTreeRoot.__InternalName__]
    objects = structure_objects(
        root,
        stretches,
        pages=[numbers[f"Page{page}"] for page in range(1, len(stretches) + 1)],
        root=place,
        first=len(names) + 1,
    )
    catalog, about = (numbers[o.__InternalName__] for o in (document.Catalog, document.info))
    # The table that ReportLab has written last is written anew.
    body = memoryview(written)[: written.rindex(b"\nxref\n") + 1]
    return with_objects(
        body,
        [document.idToOffset[name] for name in names],
        replaced={place: objects.root},
        added=objects.others,
        count=objects.count,
        trailer=f"/Root {catalog} 0 R/Info {about} 0 R/ID{_id(document)}",
    )


def _id(document: Any) -> str:
    """Return the two names of the file, without the remark that ReportLab adds to them."""
    return str(document.ID().split(b"]")[0].decode("ascii").strip() + "]")


def _document(canvas: Any) -> Any:
    return canvas._doc  # noqa: SLF001  ReportLab opens no other way to its objects.
