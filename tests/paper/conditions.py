"""The failure conditions of ISO 14289-1, by their numbers in the Matterhorn Protocol 1.1.

Nothing of ours reads the file back but pypdf. Conditions about things that no paper has (pictures, links, notes,
formulas, media, scripts, encryption, optional content) are one check: there are none of them. What a person has to
judge there is no check here; a few checks go beyond the protocol, by their places in ISO 32000-1.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from xml.etree import ElementTree

from pypdf.generic import BooleanObject

from tests.paper.font_conditions import FONT_CONDITIONS
from tests.paper.structure_reading import Told

STANDARD = frozenset(
    ("Document", "Div", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Figure")
) | frozenset(("Table", "THead", "TBody", "TR", "TH", "TD"))
PARENTS: Mapping[str, frozenset[str]] = {
    "LI": frozenset({"L"}),
    "Lbl": frozenset({"LI"}),
    "LBody": frozenset({"LI"}),
    "THead": frozenset({"Table"}),
    "TBody": frozenset({"Table"}),
    "TR": frozenset({"Table", "THead", "TBody"}),
    "TH": frozenset({"TR"}),
    "TD": frozenset({"TR"}),
}
KIDS: Mapping[str, frozenset[str]] = {
    "L": frozenset({"LI"}),
    "LI": frozenset({"Lbl", "LBody"}),
    "Table": frozenset({"THead", "TBody", "TR"}),
    "THead": frozenset({"TR"}),
    "TBody": frozenset({"TR"}),
    "TR": frozenset({"TH", "TD"}),
}
# A language, its script and its country (BCP 47).
_TAG = re.compile("[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?")
_XMP = {
    "rdf": "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}",
    "dc": "{http://purl.org/dc/elements/1.1/}",
    "pdfuaid": "{http://www.aiim.org/pdfua/ns/id/}",
}
Found = Iterator[object]


def _artifact_in_content(told: Told) -> Found:
    for one in told.painted:
        names = [name for name, _mcid in one.marks]
        if "Artifact" in names and any(mcid is not None for _name, mcid in one.marks):
            yield one


def _neither_told_nor_artifact(told: Told) -> Found:
    for one in told.painted:
        if not any(name == "Artifact" or mcid is not None for name, mcid in one.marks):
            yield one


def _marks_without_element(told: Told) -> Found:
    """Each stretch belongs to one element, the tree and its index agree on which, and each of them is drawn."""
    owners: dict[tuple[int, int], int] = {}
    for node in told.root.walk():
        for stretch in node.stretches:
            if stretch in owners:
                yield "twice", stretch
            owners[stretch] = node.number
    for page in range(len(told.pages)):
        listed = {(page, n): number for n, number in enumerate(told.parents(page))}
        mine = {stretch: number for stretch, number in owners.items() if stretch[0] == page}
        if listed != mine:
            yield page, listed, mine
        drawn = {
            (page, mcid)
            for one in told.painted
            for _name, mcid in one.marks
            if one.page == page and mcid is not None
        }
        if drawn - mine.keys():
            yield "drawn only", drawn - mine.keys()


def _not_marked(told: Told) -> Found:
    marked = told.catalog["/MarkInfo"]
    if marked["/Marked"] != BooleanObject(value=True) or "/Suspects" in marked:
        yield marked


def _non_standard(told: Told) -> Found:
    yield from (node.role for node in told.root.walk() if node.role not in STANDARD)
    if "/RoleMap" in told.catalog["/StructTreeRoot"]:
        yield "a standard type is mapped"


def _xmp(told: Told) -> ElementTree.Element:
    packet = told.catalog["/Metadata"].get_data().decode("utf-8")
    return ElementTree.fromstring(packet)  # noqa: S314  The file is our own.


def _no_part(told: Told) -> Found:
    part = _xmp(told).find(f".//{_XMP['pdfuaid']}part")
    if part is None or part.text != "1":
        yield part


def _no_title(told: Told) -> Found:
    title = _xmp(told).find(f".//{_XMP['dc']}title/{_XMP['rdf']}Alt/{_XMP['rdf']}li")
    if title is None or title.text != told.reader.metadata.title:  # type: ignore[union-attr]
        yield title


def _title_not_shown(told: Told) -> Found:
    if told.catalog["/ViewerPreferences"]["/DisplayDocTitle"] != BooleanObject(value=True):
        yield told.catalog["/ViewerPreferences"]


def _out_of_place(told: Told) -> Found:
    for node in told.root.walk():
        above = node.parent.role if node.parent else ""
        if above not in PARENTS.get(node.role, {above}):
            yield node.role, above
        below = {kid.role for kid in node.kids}
        if node.role in KIDS and (below - KIDS[node.role] or node.stretches):
            yield node.role, below
        if node.role == "Table" and [k.role for k in node.kids] not in (
            ["THead", "TBody"],
            ["TR"] * len(node.kids),
        ):
            yield node.role, below


def _uneven(told: Told) -> Found:
    for table in told.root.all("Table"):
        wide = {
            sum(int(cell.attributes.get("/ColSpan", 1)) for cell in row.kids)
            for group in (table, *table.kids)
            for row in group.kids
            if row.role == "TR"
        }
        if len(wide) != 1:
            yield wide


def _no_language(told: Told) -> Found:
    if not _TAG.fullmatch(str(told.catalog.get("/Lang", ""))):
        yield told.catalog
    yield from (n for n in told.root.walk() if n.language and not _TAG.fullmatch(n.language))


def _unspoken(told: Told) -> Found:
    yield from (node for node in told.root.all("Figure") if not node.alt.strip())


def _no_edges(told: Told) -> Found:
    for node in told.root.all("Figure"):
        left, low, right, high = map(float, node.attributes["/BBox"])
        page = told.pages[node.stretches[0][0]].mediabox
        if not (0 <= left < right <= page.width and 0 <= low < high <= page.height):
            yield node


def _headings(told: Told) -> list[int]:
    return [int(node.role[1:]) for node in told.root.all("H1", "H2", "H3")]


def _first_heading(told: Told) -> Found:
    yield from (level for level in _headings(told)[:1] if level != 1)


def _skipped_heading(told: Told) -> Found:
    yield from ((a, b) for a, b in pairwise(_headings(told)) if b > a + 1)


def _no_scope(told: Told) -> Found:
    for table in told.root.all("Table"):
        heads = table.all("TH")
        if not heads:
            yield "a table without any heading"
        yield from (n for n in heads if n.attributes.get("/Scope") not in ("/Column", "/Row"))


def _no_numbering(told: Told) -> Found:
    for node in told.root.all("L"):
        if node.all("Lbl") and node.attributes.get("/ListNumbering") in (None, "/None"):
            yield node


def _what_no_paper_has(told: Told) -> Found:
    for page in told.pages:
        yield from (key for key in ("/Annots", "/AA", "/PresSteps") if key in page)
        if "/XObject" in page["/Resources"]:  # type: ignore[operator]
            yield "/XObject"
    for key in ("/AcroForm", "/OCProperties", "/OpenAction", "/AA", "/Names", "/Threads"):
        if key in told.catalog:
            yield key
    if told.reader.is_encrypted:
        yield "encrypted"


def _not_by_structure(told: Told) -> Found:
    yield from (page for page in told.pages if page.get("/Tabs") != "/S")


# Number in the Matterhorn Protocol -> what may not be found.
CONDITIONS: Mapping[str, Callable[[Told], Found]] = {
    "01-003 an artifact inside tagged content": _artifact_in_content,
    "01-004 tagged content inside an artifact": _artifact_in_content,
    "01-005 content neither tagged nor artifact": _neither_told_nor_artifact,
    "01-007 Suspects is true, or not marked": _not_marked,
    "02-001 02-003 02-004 09-006 09-007 09-008 14-006 14-007 17-002 17-003 19-003 19-004 a type not of ours": (
        _non_standard
    ),
    "06-001 06-002 no metadata, or no PDF/UA part in it": _no_part,
    "06-003 no title": _no_title,
    "07-001 07-002 the title is not shown": _title_not_shown,
    "09-004 09-005 tables or lists out of place": _out_of_place,
    "11-001 11-002 11-003 11-006 no language": _no_language,
    "13-004 a drawing without words": _unspoken,
    "14-002 the first heading is not H1": _first_heading,
    "14-003 a level of heading is skipped": _skipped_heading,
    "15-003 a heading of a table without scope": _no_scope,
    "16-001 a list without its kind": _no_numbering,
    "11-004 11-005 20-001 20-002 20-003 21-001 25-001 26-001 26-002 28-002 28-004 28-005 28-006 28-007 "
    "28-010 28-011 28-012 28-014 28-015 28-016 28-017 28-018 30-001 30-002 what no paper has": (
        _what_no_paper_has
    ),
    "28-008 28-009 Tab does not follow the structure": _not_by_structure,
    "32000-1, 14.7.4 content not where the tree says": _marks_without_element,
    "32000-1, 14.8.4 rows of a table uneven": _uneven,
    "32000-1, 14.8.5 a drawing without edges": _no_edges,
    **FONT_CONDITIONS,
}
