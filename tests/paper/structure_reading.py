"""The structure of a printed paper, read back with pypdf alone: its tree, and what its pages mark."""

import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pypdf
from pypdf.generic import ContentStream, IndirectObject

# What puts something on a page; all of it has to be told, or marked as an artifact.
PAINTS = frozenset(
    (b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*", b"sh", b"Do", b"BI")
)  # fmt: skip


@dataclass
class Node:
    """One element of the tree; `stretches` are the pages and numbers of its own content."""

    role: str
    parent: "Node | None"
    alt: str = ""
    actual: str = ""
    language: str = ""
    attributes: Mapping[str, Any] = field(default_factory=dict)
    kids: list["Node"] = field(default_factory=list)
    stretches: list[tuple[int, int]] = field(default_factory=list)
    number: int = 0

    def walk(self) -> Iterator["Node"]:
        """Itself and all below, in reading order."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, *roles: str) -> list["Node"]:
        """All elements below with one of these roles."""
        return [node for node in self.walk() if node.role in roles]

    def is_in(self, *roles: str) -> bool:
        """Whether it stands in an element with one of these roles, however deep."""
        return self.parent is not None and (self.parent.role in roles or self.parent.is_in(*roles))


@dataclass(frozen=True)
class Painted:
    """One operator that paints: on which page, inside which marks, the inner one last."""

    page: int
    operator: bytes
    marks: tuple[tuple[str, int | None], ...]


class Told:
    """A paper as a screen reader finds it."""

    def __init__(self, pdf: bytes) -> None:
        self.reader = pypdf.PdfReader(io.BytesIO(pdf))
        self.catalog: Any = self.reader.root_object
        self.pages = list(self.reader.pages)

    @cached_property
    def root(self) -> Node:
        """The tree, from its one topmost element."""
        numbers = {page.indirect_reference.idnum: n for n, page in enumerate(self.pages)}  # type: ignore[union-attr]
        (top,) = _listed(self.catalog["/StructTreeRoot"].raw_get("/K"))
        return _node(top, None, numbers)

    @cached_property
    def painted(self) -> Sequence[Painted]:
        """All that the pages paint."""
        return [one for page in range(len(self.pages)) for one in self._painted(page)]

    def parents(self, page: int) -> list[int]:
        """The numbers of the objects of the elements of a page's stretches, in the order of the stretches."""
        nums = list(self.catalog["/StructTreeRoot"]["/ParentTree"]["/Nums"])
        table = dict(zip(nums[::2], nums[1::2], strict=True))
        return [one.idnum for one in list(table[self.pages[page]["/StructParents"]])]

    def _painted(self, page: int) -> Iterator[Painted]:
        contents = self.pages[page].get_contents()
        assert contents is not None
        marks: list[tuple[str, int | None]] = []
        for operands, operator in ContentStream(contents, self.reader).operations:
            if operator == b"BMC":
                marks.append((str(operands[0])[1:], None))
            elif operator == b"BDC":
                marks.append((str(operands[0])[1:], operands[1].get("/MCID")))
            elif operator == b"EMC":
                marks.pop()
            elif operator in PAINTS:
                yield Painted(page, operator, tuple(marks))
        assert marks == []


def _listed(found: Any) -> list[Any]:
    found = found.get_object() if isinstance(found, IndirectObject) and _is_list(found) else found
    return list(found) if isinstance(found, list) else [found]


def _is_list(found: IndirectObject) -> bool:
    return isinstance(found.get_object(), list)


def _node(found: Any, parent: Node | None, pages: Mapping[int, int]) -> Node:
    there = found.get_object()
    node = Node(
        role=str(there["/S"])[1:],
        parent=parent,
        alt=str(there.get("/Alt", "")),
        actual=str(there.get("/ActualText", "")),
        language=str(there.get("/Lang", "")),
        attributes=dict(there.get("/A", {})),
        number=found.idnum,
    )
    for kid in _listed(there.raw_get("/K")) if "/K" in there else []:
        if isinstance(kid, int):
            node.stretches.append((pages[there.raw_get("/Pg").idnum], int(kid)))
        elif kid.get_object().get("/Type") == "/MCR":
            marked = kid.get_object()
            node.stretches.append((pages[marked.raw_get("/Pg").idnum], int(marked["/MCID"])))
        else:
            node.kids.append(_node(kid, node, pages))
    return node
