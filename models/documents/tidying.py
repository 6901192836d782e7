"""What a tree of structure is spared before it is written: paragraphs that say no more than their cell, empty elements.

And what it is given: rows of a table that are all equally wide. Pure.
"""

from dataclasses import replace

from models.documents.packed_rows import PackedRows
from models.documents.structure import (
    CELL,
    HEAD_CELL,
    ITEM_BODY,
    PARAGRAPH,
    ROW,
    TABLE,
    Element,
    Extra,
)

# A text alone in one of these needs no paragraph around it.
_HOLDERS = frozenset({CELL, HEAD_CELL, ITEM_BODY})
# What holds elements only, and says nothing without any.
_MAY_BE_HOLLOW = frozenset({"L", "LI", "LBody", "Div", "H1", "H2", "H3"})
_CELLS = frozenset({CELL, HEAD_CELL})


def tidy(element: Element) -> int:
    """Tidy an element and all in it, once, and return how many elements there are."""
    if element.role in _HOLDERS:
        _make_plain(element)
    elif element.role == TABLE:
        _make_even(element)
    if any(isinstance(kid, Element) and _is_empty(kid) for kid in element.kids):
        element.kids = [k for k in element.kids if not (isinstance(k, Element) and _is_empty(k))]
    count = 1
    for kid in element.kids:
        if isinstance(kid, Element):
            count += tidy(kid)
        elif isinstance(kid, PackedRows):
            count += kid.count
    return count


def widen(row: Element, columns: int) -> None:
    """Let the last cell of a short row reach to the edge: every row of a table is equally wide."""
    missing = columns - len(row.kids)
    if missing > 0 and row.elements:
        last = row.elements[-1]
        extra = last.extra or Extra(attributes="/O/Table")
        last.extra = replace(extra, attributes=f"{extra.attributes}/ColSpan {missing + 1}")


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


def _make_even(table: Element) -> None:
    groups = [table, *(kid for kid in table.elements if kid.role != ROW)]
    kids = [kid for group in groups for kid in group.kids]
    rows = [kid for kid in kids if isinstance(kid, Element) and kid.role == ROW]
    packed = [kid for kid in kids if isinstance(kid, PackedRows)]
    columns = max((*(len(row.kids) for row in rows), *(one.columns for one in packed)), default=0)
    for row in rows:
        widen(row, columns)
    for one in packed:
        one.reach = columns
