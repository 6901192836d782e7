"""What a paper says, in pieces that any kind of file can hold: headings, texts, lists, tables. No look, no places."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from models.documents.frame import Legend
from models.documents.structure import (
    BLANK,
    FIGURE,
    HEAD_CELL,
    HEAD_ROWS,
    ITEM_BODY,
    LIST,
    PARAGRAPH,
    ROW,
    TABLE,
    Element,
    Words,
)


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, of a level from 1."""

    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph, its lines as they were typed; one that `has_room` is a label, with room to write after it.

    `language` is its own, empty where it is that of the paper.
    """

    text: str
    is_strong: bool = False
    has_room: bool = False
    language: str = ""


@dataclass(frozen=True, slots=True)
class Room:
    """Lines to write on."""

    lines: int


@dataclass(frozen=True, slots=True)
class Listing:
    """Items of a list, each with what stands before it and what it holds."""

    items: "tuple[tuple[str, tuple[Piece, ...]], ...]"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table, over one column or more."""

    pieces: "tuple[Piece, ...]"
    is_head: bool
    span: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; the first `heads` rows are its header. Every row is equally wide."""

    rows: tuple[tuple[Cell, ...], ...]
    heads: int
    columns: int


# Longer words before an empty line are a sentence.
_LABEL = 40

Piece: TypeAlias = Heading | Text | Room | Listing | Grid


@dataclass(frozen=True, slots=True)
class Chapter:
    """What one part of a paper says; tables of many columns want it `is_wide`."""

    pieces: tuple[Piece, ...]
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Script:
    """A paper in words: its title, what stands around each of its pages, and what they say."""

    title: str
    legend: Legend
    chapters: tuple[Chapter, ...]


def pieces_of(elements: Iterable[Element]) -> tuple[Piece, ...]:
    """Return what elements say, in order; what says nothing is left out."""
    found: list[Piece] = []
    for piece in (piece for element in elements for piece in _pieces(element)):
        label = found[-1] if found else None
        if isinstance(piece, Room) and isinstance(label, Text) and _is_label(label):
            found[-1] = replace(label, has_room=True)
            found += [Room(piece.lines - 1)] if piece.lines > 1 else []
        else:
            found.append(piece)
    return tuple(found)


def _is_label(text: Text) -> bool:
    return len(text.text) <= _LABEL and text.text[-1] not in ".?!:" and "\n" not in text.text


def _pieces(element: Element) -> Iterator[Piece]:
    if element.role in ("H1", "H2", "H3"):
        yield Heading(int(element.role[1]), " ".join(text.strip() for text in _texts(element)))
    elif element.role in (PARAGRAPH, FIGURE):
        strong = any(isinstance(kid, Words) and kid.is_strong for kid in element.kids)
        yield Text("\n".join(_texts(element)), strong)
    elif element.role == BLANK:
        yield Room(len(element.kids))
    elif element.role == LIST:
        yield Listing(tuple(map(_item, element.elements)))
    elif element.role == TABLE:
        yield _grid(element)
    else:
        language = element.extra.language if element.extra else ""
        yield from (_spoken(piece, language) for piece in pieces_of(element.elements))


def _spoken(piece: Piece, language: str) -> Piece:
    return replace(piece, language=language) if language and isinstance(piece, Text) else piece


def _texts(element: Element) -> Iterator[str]:
    for kid in element.kids:
        if isinstance(kid, Words):
            yield kid.text
        elif isinstance(kid, Element):
            yield from _texts(kid)


def _item(element: Element) -> tuple[str, tuple[Piece, ...]]:
    sign = [text for kid in element.elements if kid.role != ITEM_BODY for text in _texts(kid)]
    body = pieces_of(kid for kid in element.elements if kid.role == ITEM_BODY)
    return " ".join(sign), body


def _grid(table: Element) -> Grid:
    header = [row for kid in table.elements if kid.role == HEAD_ROWS for row in kid.elements]
    groups = [table, *(kid for kid in table.elements if kid.role not in (HEAD_ROWS, ROW))]
    rows = [kid for group in groups for kid in group.elements if kid.role == ROW]
    columns = max((len(row.kids) for row in (*header, *rows)), default=0)
    return Grid(tuple(_row(row, columns) for row in (*header, *rows)), len(header), columns)


def _row(row: Element, columns: int) -> tuple[Cell, ...]:
    cells = row.elements
    spans = [1] * (len(cells) - 1) + [columns - len(cells) + 1]
    return tuple(
        Cell(pieces_of(cell.elements), cell.role == HEAD_CELL, span)
        for cell, span in zip(cells, spans, strict=True)
    )
