"""What a document for a word processor stands on: its sheets, its type, its language, and a file that tells no more."""

import io
import zipfile
from datetime import datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from models.documents.bidi import base_level, may_turn, runs_right_to_left
from models.documents.letters import clean
from models.papers import Options
from models.words import language as spoken

_SHEETS = {"Letter": (215.9, 279.4), "Tabloid": (279.4, 431.8), "A3": (297.0, 420.0)}
_A4 = (210.0, 297.0)
_MARGIN = Mm(20)
# In twentieths of a point.
_CELL_MARGIN = "60"
_FACE = "Arial"
_BODY, _LARGE, _AFTER = 12.0, 18.0, 5.0
# The styles, as word processors know them, and the size of a heading beside that of the body.
HEADINGS, BULLETED, RULED = ("Heading 1", "Heading 2", "Heading 3"), "List Bullet", "Table Grid"
_SIZES = (1.6, 1.25, 1.0)
_NO_DAY = datetime(2000, 1, 1)  # noqa: DTZ001  The format says no zone.
# A picture of an empty page, a program that was not used, the styles once more, a list of books.
_NOT_OURS = ("/thumbnail", "/extended-properties", "/stylesWithEffects", "/customXml")
_LANGUAGES = ("val", "eastAsia", "bidi")
# What comes after the direction among the properties of a paragraph, whose order is fixed.
_AFTER_BIDI = (
    "w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing", "w:mirrorIndents",
    "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment", "w:textboxTightWrap", "w:outlineLvl",
    "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr", "w:pPrChange",
)  # fmt: skip
_NO_TIME = (1980, 1, 1, 0, 0, 0)


def new_document(title: str, options: Options) -> Document:
    """Return an empty document with its styles, its language, and no word about anyone."""
    document = docx.Document()
    about = document.core_properties
    about.title, about.language = clean(title), options.language
    about.author = about.last_modified_by = about.comments = about.keywords = about.subject = ""
    about.created = about.modified = _NO_DAY
    about.revision = 1
    body = _LARGE if options.large else _BODY
    _set_style(document, "Normal", body)
    document.styles["Normal"].paragraph_format.space_after = Pt(_AFTER)
    for name, times in zip(HEADINGS, _SIZES, strict=True):
        _set_style(document, name, body * times, is_bold=True)
    if runs_right_to_left(options.language):
        document.styles["Normal"].element.get_or_add_pPr().insert(0, OxmlElement("w:bidi"))
    said = document.styles.element.find(f".//{qn('w:lang')}")
    for kind in _LANGUAGES:
        said.set(qn(f"w:{kind}"), options.language)
    return document


def _set_style(document: Document, name: str, size: float, *, is_bold: bool = False) -> None:
    style: Any = document.styles[name]
    style.font.name = _FACE
    style.font.size = Pt(size)
    # Arabic and its like have a size of their own.
    sizes = style.element.rPr
    other = sizes.find(qn("w:szCs"))
    if other is None:
        other = OxmlElement("w:szCs")
        sizes.find(qn("w:sz")).addnext(other)
    other.set(qn("w:val"), str(round(size * 2)))
    style.font.bold = style.font.cs_bold = is_bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    faces = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        faces.attrib.pop(qn(f"w:{theme}"), None)
    faces.set(qn("w:cs"), _FACE)


def next_section(document: Document, paper: str, *, is_first: bool, is_wide: bool) -> Section:
    """Return the section that what follows is written in: the first one there is, or another on a page of its own."""
    section = document.sections[0] if is_first else document.add_section(WD_SECTION.NEW_PAGE)
    sides = sorted(_SHEETS.get(paper, _A4), reverse=is_wide)
    section.orientation = WD_ORIENT.LANDSCAPE if is_wide else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (Mm(side) for side in sides)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = (
        _MARGIN
    )
    return section


def room_of(section: Section) -> int:
    """Return the width that a section leaves to what stands in it."""
    return sum(
        factor * (side or Length(0))
        for factor, side in (
            (1, section.page_width),
            (-1, section.left_margin),
            (-1, section.right_margin),
        )
    )


def write(paragraph: Paragraph, words: str, *, is_strong: bool = False) -> Run:
    """Write a text; what begins from the other side than its document does so here too, at the same edge as all."""
    run = paragraph.add_run(clean(words))
    if is_strong:
        # Arabic and its like have a weight of their own.
        run.font.bold = run.font.cs_bold = True
    if may_turn(words):
        run.font.rtl = True
    base = int(runs_right_to_left(spoken()))
    own = base_level(words, base)
    if own != base:
        turned = OxmlElement("w:bidi")
        turned.set(qn("w:val"), str(own))
        properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  python-docx has no word for it.
        properties.insert_element_before(turned, *_AFTER_BIDI)
        # Word counts the edges of such a paragraph from where it begins: its end is the edge where all begins.
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return run


def speak(run: Run, language: str) -> None:
    """Say that a text is in another language than the document."""
    mark = OxmlElement("w:lang")
    for kind in _LANGUAGES:
        mark.set(qn(f"w:{kind}"), language)
    run._r.get_or_add_rPr().append(mark)  # noqa: SLF001  python-docx has no word for it.


def add_field(paragraph: Paragraph, code: str) -> None:
    """Add a number that the word processor counts: PAGE or NUMPAGES."""
    run = paragraph.add_run()
    for kind in ("begin", "", "end"):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = code
        run._r.append(mark)  # noqa: SLF001  python-docx has no word for fields.


def keep_row(row: _Row, *, is_header: bool) -> None:
    """Keep a row of a table on one page; a header comes again on each."""
    properties = row._tr.get_or_add_trPr()  # noqa: SLF001  python-docx has no word for it.
    for name in ("w:cantSplit", *(["w:tblHeader"] if is_header else [])):
        properties.append(OxmlElement(name))


def lay_out(table: Table, *, mirrored: bool) -> None:
    """Leave some room between the lines of a table and its words; its first column is on the right if `mirrored`."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("top", "bottom"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), _CELL_MARGIN)
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = table._tbl.tblPr  # noqa: SLF001  python-docx has no word for it.
    look = properties.find(qn("w:tblLook"))
    if look is None:
        properties.append(margins)
    else:  # The order of these is fixed.
        look.addprevious(margins)
    if mirrored:
        properties.find(qn("w:tblStyle")).addnext(OxmlElement("w:bidiVisual"))


def drop_first(cell: _Cell) -> None:
    """Take out the empty paragraph that a new cell begins with, unless it is the only one."""
    empty, *written = cell.paragraphs
    if written:
        cell._tc.remove(empty._p)  # noqa: SLF001  python-docx can take out nothing.


def packed(document: Document) -> bytes:
    """Return the file of a document without the time it was written at, nor what python-docx brings along."""
    for relations in (document.part.package.rels, document.part.rels):
        for key in [key for key, one in relations.items() if one.reltype.endswith(_NOT_OURS)]:
            del relations[key]
    written, held = io.BytesIO(), io.BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, _NO_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, old.read(name))
    return held.getvalue()
