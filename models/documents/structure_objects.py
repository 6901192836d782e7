"""The tree of a paper as PDF objects (ISO 32000-1, 14.7). Pure; knows no ReportLab."""

from array import array
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from models.documents.packed_rows import PackedRows
from models.documents.structure import Element, Extra
from models.documents.tagging import STRETCHES
from models.documents.tidying import tidy, widen


@dataclass(frozen=True, slots=True)
class StructureObjects:
    """All objects with their numbers, one at a time; `count` of them beside the root."""

    all: Iterator[tuple[int, bytes]]
    count: int


def structure_objects(
    document: Element, stretches: Sequence[int], *, pages: Sequence[int], root: int, first: int
) -> StructureObjects:
    """Return a tree as objects: its root is number `root`, the others count from `first`.

    `pages` are the numbers of the pages, `stretches` say how many of those are on each.
    """
    count = tidy(document)
    _number(document, first)
    writer = _Writer(root, pages, stretches)
    return StructureObjects(writer.objects(document, first + count), count + len(pages) + 1)


def _number(element: Element, number: int) -> int:
    """Number an element and all in it in reading order, and return the number after them."""
    element.number = number
    number += 1
    for kid in element.kids:
        if isinstance(kid, Element):
            number = _number(kid, number)
        elif isinstance(kid, PackedRows):
            kid.number = number
            number += kid.count
    return number


class _Writer:
    """Writes elements, and remembers which one each stretch belongs to."""

    def __init__(self, root: int, pages: Sequence[int], stretches: Sequence[int]) -> None:
        self._root = root
        self._pages = pages
        self._starts = list(accumulate(stretches, initial=0))
        self._owners = array("I", [0]) * self._starts[-1]

    def objects(self, document: Element, parents: int) -> Iterator[tuple[int, bytes]]:
        """Yield all objects; those about the stretches of each page count from `parents`."""
        for element in _elements(document):
            yield element.number, self._body(element).encode()
        nums = []
        for page, (start, end) in enumerate(pairwise(self._starts)):
            number = parents + page
            nums.append(f"{page} {number} 0 R")
            yield number, f"[{' '.join([f'{n} 0 R' for n in self._owners[start:end]])}]".encode()
        tree = parents + len(self._pages)
        yield tree, f"<</Nums[{' '.join(nums)}]>>".encode()
        top = f"/K {document.number} 0 R/ParentTree {tree} 0 R/ParentTreeNextKey {len(self._pages)}"
        yield self._root, f"<</Type/StructTreeRoot{top}>>".encode()

    def _body(self, element: Element) -> str:
        parent = element.parent.number if element.parent else self._root
        extra = "" if element.extra is None else "".join(_said(element.extra))
        head = f"<</Type/StructElem/S/{element.role}/P {parent} 0 R{extra}"
        kids = element.kids
        for kid in kids:
            if isinstance(kid, int):
                page, stretch = divmod(kid, STRETCHES)
                self._owners[self._starts[page] + stretch] = element.number
        if len(kids) == 1 and isinstance(kids[0], int):
            page, stretch = divmod(kids[0], STRETCHES)
            return f"{head}/Pg {self._pages[page]} 0 R/K {stretch}>>"
        if not kids:
            return f"{head}>>"
        here = next((kid // STRETCHES for kid in kids if isinstance(kid, int)), None)
        page_of = f"/Pg {self._pages[here]} 0 R" if here is not None else ""
        return f"{head}{page_of}/K[{' '.join([self._kid(kid, here) for kid in kids])}]>>"

    def _kid(self, kid: object, here: int | None) -> str:
        if isinstance(kid, PackedRows):
            return " ".join([f"{number} 0 R" for number in kid.numbers])
        if not isinstance(kid, int):
            return f"{kid.number} 0 R" if isinstance(kid, Element) else ""
        page, stretch = divmod(kid, STRETCHES)
        if page == here:
            return str(stretch)
        return f"<</Type/MCR/Pg {self._pages[page]} 0 R/MCID {stretch}>>"


def _elements(element: Element) -> Iterator[Element]:
    """Yield an element and all in it, in reading order; of packed rows only one is there at a time."""
    waiting: list[Element | PackedRows] = [element]
    while waiting:
        at = waiting.pop()
        if isinstance(at, PackedRows):
            yield from _unpacked(at)
        else:
            yield at
            waiting += [kid for kid in reversed(at.kids) if isinstance(kid, Element | PackedRows)]


def _unpacked(packed: PackedRows) -> Iterator[Element]:
    for number, row in zip(packed.numbers, packed.rows, strict=True):
        widen(row, packed.reach)
        _number(row, number)
        yield from _elements(row)
        row.let_go()


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
