"""Rows of tables that have been drawn, kept as bytes: they are most of a long paper, and wait for its end.

A tree of the elements themselves would take ten times the room. A row that is cut goes on growing and is never packed.
"""

import marshal
from array import array
from collections.abc import Iterator
from dataclasses import astuple
from itertools import pairwise
from typing import Any

from models.documents.structure import Element, Extra, Packed


class PackedRows(Packed):
    """Neighbouring rows of one table, tidied. `number` is that of the first; a row counts with all that is in it."""

    __slots__ = ("_content", "_counts", "_ends", "_widths", "number", "parent", "reach")

    def __init__(self, parent: Element) -> None:
        """Begin without any."""
        self.parent = parent
        self.number = 0
        # So many columns has the table: where that is known, shorter rows are made to reach there.
        self.reach = 0
        self._content = bytearray()
        self._ends = array("I", [0])
        self._counts = array("I")
        self._widths = array("I")

    def add(self, row: Element, count: int) -> None:
        """Pack a row that has `count` elements, itself among them; it holds nothing any more."""
        self._content += marshal.dumps(_plain(row))
        self._ends.append(len(self._content))
        self._counts.append(count)
        self._widths.append(len(row.kids))
        row.let_go()

    @property
    def count(self) -> int:
        """How many elements there are in all."""
        return sum(self._counts)

    @property
    def columns(self) -> int:
        """How many cells the widest row has."""
        return max(self._widths)

    @property
    def numbers(self) -> Iterator[int]:
        """The number of each row."""
        number = self.number
        for count in self._counts:
            yield number
            number += count

    @property
    def rows(self) -> Iterator[Element]:
        """Each row as it was, one at a time."""
        inside = memoryview(self._content)
        for start, end in pairwise(self._ends):
            yield _element(marshal.loads(inside[start:end]), self.parent)  # noqa: S302  Packed here.


def _plain(element: Element) -> tuple[Any, ...]:
    kids = [_plain(kid) if isinstance(kid, Element) else kid for kid in element.kids]
    return element.role, element.extra and astuple(element.extra), tuple(kids)


def _element(plain: tuple[Any, ...], parent: Element) -> Element:
    role, extra, kids = plain
    made = Element(role, parent, extra and Extra(*extra))
    made.kids = [_element(kid, made) if isinstance(kid, tuple) else kid for kid in kids]
    return made
