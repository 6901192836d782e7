"""The structure of a printed paper, read back with pypdf alone: its tree, and what its pages mark."""

import io
import re
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


@dataclass
class FontUse:
    """A font of a paper, and the numbers of the glyphs that are shown in it."""

    font: Any
    glyphs: set[int] = field(default_factory=set)

    @property
    def inner(self) -> Any:
        """The font of glyphs inside."""
        return self.font["/DescendantFonts"][0].get_object()

    @property
    def widths(self) -> dict[int, float]:
        """How wide each glyph is said to be, in thousandths of the size."""
        found: dict[int, float] = {}
        listed = list(self.inner["/W"])
        while listed:
            first, second, *listed = listed
            if isinstance(second, list):
                found |= {int(first) + n: float(width) for n, width in enumerate(second)}
            else:
                width, *listed = listed
                found |= dict.fromkeys(range(int(first), int(second) + 1), float(width))
        return found

    @property
    def texts(self) -> dict[int, str]:
        """What each glyph says."""
        table = self.font["/ToUnicode"].get_data().decode("ascii")
        pairs = re.findall(
            r"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]*)>\n", table.split("beginbfchar", 1)[1]
        )
        return {int(g, 16): bytes.fromhex(t).decode("utf-16-be") for g, t in pairs}


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

    @cached_property
    def fonts(self) -> list[FontUse]:
        """Every font, with what is shown in it on all pages."""
        uses: dict[int, FontUse] = {}
        for page in self.pages:
            named: Any = page["/Resources"]["/Font"]  # type: ignore[index]
            found: FontUse | None = None
            contents = page.get_contents()
            assert contents is not None
            for operands, operator in ContentStream(contents, self.reader).operations:
                if operator == b"Tf":
                    number = named.raw_get(operands[0]).idnum
                    found = uses.setdefault(number, FontUse(named[operands[0]]))
                elif operator in (b"Tj", b"TJ"):
                    assert found is not None
                    found.glyphs |= set(_glyphs(operands[0]))
        return list(uses.values())

    @cached_property
    def texts(self) -> dict[tuple[int, int], str]:
        """What each stretch of each page says, as a screen reader reads it aloud."""
        found: dict[tuple[int, int], str] = {}
        for number, page in enumerate(self.pages):
            for mcid, said in self._said_on(page):
                found[number, mcid] = found.get((number, mcid), "") + said
        return found

    def said(self, node: Node) -> str:
        """What an element itself says, without those in it."""
        return "".join(self.texts.get(stretch, "") for stretch in node.stretches)

    def _said_on(self, page: Any) -> Iterator[tuple[int, str]]:
        named: Any = page["/Resources"]["/Font"]
        marks: list[tuple[int | None, str | None]] = []
        texts: dict[int, str] = {}
        for operands, operator in ContentStream(page.get_contents(), self.reader).operations:
            if operator == b"Tf":
                texts = FontUse(named[operands[0]]).texts
            elif operator == b"BMC":
                marks.append((None, None))
            elif operator == b"BDC":
                marks.append((operands[1].get("/MCID"), operands[1].get("/ActualText")))
                mcid = next((m for m, _text in marks if m is not None), None)
                if marks[-1][1] is not None and mcid is not None:
                    yield int(mcid), str(marks[-1][1])
            elif operator == b"EMC":
                marks.pop()
            elif operator in (b"Tj", b"TJ") and not any(text is not None for _m, text in marks):
                mcid = next((m for m, _text in marks if m is not None), None)
                if mcid is not None:
                    yield int(mcid), "".join(texts[glyph] for glyph in _glyphs(operands[0]))

    def parents(self, page: int) -> list[int]:
        """The numbers of the objects of the elements of a page's stretches, in the order of the stretches."""
        nums = list(self.catalog["/StructTreeRoot"]["/ParentTree"]["/Nums"])
        table = dict(zip(nums[::2], nums[1::2], strict=True))
        found = table[self.pages[page]["/StructParents"]].get_object()
        return [one.idnum for one in list(found)]

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


def _glyphs(shown: Any) -> Iterator[int]:
    for piece in shown if isinstance(shown, list) else [shown]:
        if not isinstance(piece, int | float):
            codes = piece.original_bytes
            yield from (high << 8 | low for high, low in zip(codes[::2], codes[1::2], strict=True))


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
