"""The tree of a paper as PDF objects (ISO 32000-1, 14.7). Pure; knows no ReportLab."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from models.documents.structure import (
    CELL,
    HEAD_CELL,
    PARAGRAPH,
    ROW,
    TABLE,
    Element,
    Extra,
)
from models.documents.tagging import STRETCHES

# A text alone in one of these needs no paragraph around it.
_HOLDERS = frozenset({CELL, HEAD_CELL, "LBody"})
# What holds elements only, and says nothing without any.
_MAY_BE_HOLLOW = frozenset({"L", "LI", "LBody", "Div", "H1", "H2", "H3"})
_IN_ITS_HOLDER = -1
_CELLS = frozenset({CELL, HEAD_CELL})


@dataclass(frozen=True, slots=True)
class StructureObjects:
    """The body of the root, and the bodies of all other objects, `count` of them, in the order of their numbers."""

    root: bytes
    others: Iterator[bytes]
    count: int


def structure_objects(
    document: Element,
    stretches: Sequence[Sequence[Element]],
    *,
    pages: Sequence[int],
    root: int,
    first: int,
) -> StructureObjects:
    """Return a tree as objects: its root is number `root`, the others count from `first`; `pages` are numbers too."""
    found: list[Element] = []
    _number(document, first, found)
    parents = first + len(found)
    others = chain(
        (_body(element, root, pages).encode() for element in found),
        (_parent_tree(rows) for rows in (stretches,)),
    )
    body = f"<</Type/StructTreeRoot/K {first} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {len(pages)}>>"
    return StructureObjects(body.encode(), others, len(found) + 1)


def _number(element: Element, first: int, found: list[Element]) -> None:
    """Number an element and all in it in reading order; what holds nothing is left out."""
    element.number = first + len(found)
    found.append(element)
    if element.role in _HOLDERS:
        _make_plain(element)
    elif element.role == TABLE:
        _make_even(element)
    if any(isinstance(kid, Element) and _is_empty(kid) for kid in element.kids):
        element.kids = [k for k in element.kids if not (isinstance(k, Element) and _is_empty(k))]
    for kid in element.kids:
        if isinstance(kid, Element):
            _number(kid, first, found)


def _is_empty(element: Element) -> bool:
    """Say whether there is nothing in an element; a cell counts, so that rows stay even."""
    if not element.kids:
        return element.role not in _CELLS
    return element.role in _MAY_BE_HOLLOW and all(
        isinstance(kid, Element) and _is_empty(kid) for kid in element.kids
    )


def _make_plain(element: Element) -> None:
    """Give a cell the words of its only paragraph: half of all elements would be such paragraphs."""
    if len(element.kids) == 1:
        (kid,) = element.kids
        if isinstance(kid, Element) and kid.role == PARAGRAPH and kid.extra is None:
            element.kids = kid.kids
            kid.number = _IN_ITS_HOLDER


def _make_even(table: Element) -> None:
    """Let the last cell of a short row reach to the edge: every row of a table is equally wide."""
    groups = [table, *(kid for kid in table.elements if kid.role != ROW)]
    rows = [kid for group in groups for kid in group.elements if kid.role == ROW]
    columns = max((len(row.kids) for row in rows), default=0)
    for row in rows:
        missing = columns - len(row.kids)
        if missing and row.elements:
            last = row.elements[-1]
            extra = last.extra or Extra(attributes="/O/Table")
            attributes = f"{extra.attributes}/ColSpan {missing + 1}"
            last.extra = replace(extra, attributes=attributes)


def _body(element: Element, root: int, pages: Sequence[int]) -> str:
    parent = element.parent.number if element.parent else root
    extra = "" if element.extra is None else "".join(_said(element.extra))
    head = f"<</Type/StructElem/S/{element.role}/P {parent} 0 R{extra}"
    kids = element.kids
    if len(kids) == 1 and isinstance(kids[0], int):
        page, stretch = divmod(kids[0], STRETCHES)
        return f"{head}/Pg {pages[page]} 0 R/K {stretch}>>"
    if not kids:
        return f"{head}>>"
    here = next((kid // STRETCHES for kid in kids if isinstance(kid, int)), None)
    page_of = f"/Pg {pages[here]} 0 R" if here is not None else ""
    return f"{head}{page_of}/K[{' '.join([_kid(kid, here, pages) for kid in kids])}]>>"


def _kid(kid: object, here: int | None, pages: Sequence[int]) -> str:
    if not isinstance(kid, int):
        return f"{kid.number} 0 R" if isinstance(kid, Element) else ""
    page, stretch = divmod(kid, STRETCHES)
    if page == here:
        return str(stretch)
    return f"<</Type/MCR/Pg {pages[page]} 0 R/MCID {stretch}>>"


def _said(extra: Extra) -> Iterator[str]:
    if extra.alt:
        yield f"/Alt{_text(extra.alt)}"
    if extra.actual:
        yield f"/ActualText{_text(extra.actual)}"
    if extra.language:
        yield f"/Lang{_text(extra.language)}"
    if extra.attributes:
        yield f"/A<<{extra.attributes}>>"


def _text(words: str) -> str:
    # Lone surrogates come from broken files: they cannot be written.
    return f"<FEFF{words.encode('utf-16-be', 'replace').hex()}>"


def _parent_tree(stretches: Sequence[Sequence[Element]]) -> bytes:
    rows = (
        f"{page}[{' '.join(f'{_owner(element)} 0 R' for element in row)}]"
        for page, row in enumerate(stretches)
    )
    return f"<</Nums[{' '.join(rows)}]>>".encode()


def _owner(element: Element) -> int:
    if element.number == _IN_ITS_HOLDER and element.parent is not None:
        return element.parent.number
    return element.number
