"""A paper as plain text: 72 columns, headings underlined, each row of a table an entry of its own."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from models.documents.content import (
    Cell,
    Grid,
    Heading,
    Listing,
    Piece,
    Room,
    Script,
    Text,
)
from models.documents.letters import clean, columns, fill
from models.documents.structure import BULLET, TICKED, UNTICKED
from models.words import _

COLUMNS = 72
ROOM = "_" * 24
_UNDERLINES = {1: "=", 2: "-"}
_SIGNS = {BULLET: "-", UNTICKED: "[ ]", TICKED: "[x]"}
_IN = 2
# Notepad on old computers knows no other end of a line.
_END = "\r\n"


def plain_text(scripts: Iterable[Script]) -> bytes:
    """Return papers as the bytes of a text file; what stands around each page is said once, before and after."""
    lines = [line for script in scripts for line in (*_paper(script), "")]
    return (_END.join(_without_doubles(lines)) + _END).encode()


def _paper(script: Script) -> Iterator[str]:
    legend = script.legend
    yield from _filled([legend.above])
    for chapter in script.chapters:
        yield from ("", *_spaced(chapter.pieces))
    yield from ("", "-" * COLUMNS)
    yield from _filled([legend.kind, legend.title, legend.printed_ways[0]])


def _spaced(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield the lines of pieces, an empty one between two paragraphs."""
    for before, piece in pairwise((None, *pieces)):
        if all(isinstance(one, Text) and not one.has_room for one in (before, piece)):
            yield ""
        yield from _lines([piece] if piece else [], COLUMNS)


def _filled(texts: Iterable[str]) -> Iterator[str]:
    for text in filter(None, texts):
        yield from fill(clean(text), COLUMNS)


def _without_doubles(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines, the first of several empty ones, and none at the beginning."""
    before = ""
    for line in (line.rstrip() for line in lines):
        if line or before:
            yield line
        before = line


def _lines(pieces: Sequence[Piece], width: int) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Heading():
                yield from _heading(piece, width)
            case Text() | Room():
                for text in _texts(piece):
                    yield from fill(text, width)
            case Listing():
                for sign, inside in piece.items:
                    yield from _item(_sign(sign), inside, width)
            case Grid():
                yield from ("", *_grid(piece, width), "")


def _sign(sign: str) -> str:
    return _("{number}.").format(number=sign) if sign.isdecimal() else _SIGNS.get(sign, sign)


def _texts(piece: Piece) -> list[str]:
    """Return a text, or lines to write on, as texts."""
    if isinstance(piece, Room):
        return [ROOM] * piece.lines
    if not isinstance(piece, Text):
        return []
    words = clean(piece.text).replace(UNTICKED, _SIGNS[UNTICKED])
    return [_labelled(words, ROOM) if piece.has_room else words]


def _labelled(label: str, text: str) -> str:
    # "No. 3" and "Group: Cedar Valley".
    sentence = _("{label} {text}") if label.endswith(".") else _("{label}: {text}")
    return sentence.format(label=label, text=text) if label else text


def _heading(heading: Heading, width: int) -> Iterator[str]:
    lines = list(fill(clean(heading.text), width))
    yield ""
    yield from lines
    if heading.level in _UNDERLINES:
        yield _UNDERLINES[heading.level] * max(map(columns, lines))
        yield ""


def _item(sign: str, inside: Sequence[Piece], width: int) -> Iterator[str]:
    lines = list(_lines(inside, width - len(sign) - 1))
    for place, line in enumerate(lines or [""]):
        yield f"{' ' * len(sign) if place else sign} {line}"


def _grid(grid: Grid, width: int) -> Iterator[str]:
    """Yield the rows as entries, each cell after its heading; a row of one cell goes with the entry above it."""
    titles = [" ".join(_short(cell)) for row in grid.rows[: grid.heads] for cell in row]
    for row in grid.rows[grid.heads :]:
        only = row[0] if len(row) == 1 and grid.columns > 1 else None
        if only is not None and only.is_head:
            yield from ("", *_lines(only.pieces, width), "")
        elif only is not None:
            yield from _indented(only, width)
        elif titles:
            yield ""
            yield from _entry(titles, row, width)
        else:
            label, *others = row
            yield from _entry([" ".join(_short(label))], others, width)


def _entry(titles: Sequence[str], row: Sequence[Cell], width: int) -> Iterator[str]:
    for title, cell in zip(titles, row, strict=False):
        if all(isinstance(piece, Text | Room) for piece in cell.pieces):
            said = "; ".join(_short(cell)) or ROOM
            yield from fill(_labelled(title, said), width, _IN)
        else:
            yield from fill(_labelled(title, ""), width)
            yield from _indented(cell, width)


def _short(cell: Cell) -> list[str]:
    return [" ".join(text.split()) for piece in cell.pieces for text in _texts(piece)]


def _indented(cell: Cell, width: int) -> Iterator[str]:
    yield from (" " * _IN + line for line in _lines(cell.pieces, width - _IN))
