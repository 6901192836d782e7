"""A paper as a document for a word processor: real headings, lists and tables."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docx.document import Document
from docx.enum.table import WD_ROW_HEIGHT_RULE
from docx.section import Section
from docx.shared import Emu, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from models.documents.bidi import runs_right_to_left
from models.documents.content import Cell, Grid, Heading, Listing, Piece, Room, Script, Text
from models.documents.structure import BULLET
from models.documents.word_ground import (
    BULLETED,
    HEADINGS,
    RULED,
    add_field,
    drop_first,
    keep_row,
    lay_out,
    new_document,
    next_section,
    packed,
    room_of,
    speak,
    write,
)
from models.papers import Options
from models.words import _, language

ROOM = "_" * 24
_INDENT, _WRITING = Mm(8), Mm(12)
# How wide a letter is, in points, the size of the body and no other: large print needs the same shares.
_LETTER = 6.6
# In letters: the least a column is wide, the longest word that widens it, and what much text adds.
_LEAST, _LONGEST, _MORE = 4.0, 18, 2.0
_FIELDS = {"{page}": "PAGE", "{pages}": "NUMPAGES"}


def word_file(scripts: Sequence[Script], options: Options) -> bytes:
    """Return papers as the bytes of a .docx file, each on pages of its own."""
    document = new_document(scripts[0].title, options)
    is_first = True
    for script in scripts:
        for place, chapter in enumerate(script.chapters):
            section = next_section(
                document, options.paper, is_first=is_first, is_wide=chapter.is_wide
            )
            is_first = False
            if not place:
                _write_around(section, script)
            _write(document, chapter.pieces, room_of(section))
    return packed(document)


def _write_around(section: Section, script: Script) -> None:
    """Write what stands above and below every page of a paper."""
    legend, above, below = script.legend, section.header, section.footer
    above.is_linked_to_previous = below.is_linked_to_previous = False
    shown = " · ".join(filter(None, (legend.above, legend.kind)))
    write(above.paragraphs[0], shown)
    write(below.paragraphs[0], legend.title)
    write(below.add_paragraph(), legend.printed_ways[0])
    counted = below.add_paragraph()
    for paragraph in below.paragraphs:
        paragraph.paragraph_format.space_after = Pt(0)
    for words in re.split(r"(\{pages?\})", _("Page {page} of {pages}")):
        if words in _FIELDS:
            add_field(counted, _FIELDS[words])
        else:
            counted.add_run(words)


def _write(place: Document | _Cell, pieces: Sequence[Piece], width: int) -> None:
    """Write pieces below each other into a document, or into a cell of a table that is so wide."""
    for piece in pieces:
        match piece:
            case Heading():
                paragraph = place.add_paragraph()
                write(paragraph, piece.text)
                paragraph.style = HEADINGS[piece.level - 1]
            case Text():
                _write_text(place.add_paragraph(), piece)
            case Room():
                for _line in range(piece.lines):
                    place.add_paragraph(ROOM)
            case Listing():
                for sign, inside in piece.items:
                    _write_item(place, sign, inside, width)
            case Grid():
                _write_table(_table(place, piece), piece, width)
                # Two tables without a paragraph between them grow together.
                place.add_paragraph()


def _write_text(paragraph: Paragraph, text: Text) -> None:
    words = text.text
    if text.has_room:
        words = _("{label}: {text}").format(label=words, text=ROOM)
    run = write(paragraph, words, is_strong=text.is_strong)
    if text.language:
        speak(run, text.language)


def _write_item(place: Document | _Cell, sign: str, inside: Sequence[Piece], width: int) -> None:
    """Write an item of a list: a bullet of the word processor, or a box to tick as a letter."""
    first, *others = inside or (Text(""),)
    paragraph = place.add_paragraph()
    if sign == BULLET:
        paragraph.style = BULLETED
    else:
        paragraph.add_run(f"{sign}\t")
        paragraph.paragraph_format.left_indent = _INDENT
        paragraph.paragraph_format.first_line_indent = -_INDENT
    if isinstance(first, Text):
        _write_text(paragraph, first)
    else:
        others = [first, *others]
    for one in others:
        if isinstance(one, Text):
            below = place.add_paragraph()
            below.paragraph_format.left_indent = _INDENT
            _write_text(below, one)
        else:
            _write(place, [one], width)


def _table(place: Document | _Cell, grid: Grid) -> Table:
    table = place.add_table(len(grid.rows), grid.columns)
    table.style = RULED
    table.autofit = False
    lay_out(table, mirrored=runs_right_to_left(language()))
    return table


def _write_table(table: Table, grid: Grid, width: int) -> None:
    widths = [int(share * width) for share in _shares(grid, Emu(width).pt / _LETTER)]
    for column, wide in zip(table.columns, widths, strict=True):
        column.width = Emu(wide)
    for place, (row, cells) in enumerate(zip(table.rows, grid.rows, strict=True)):
        keep_row(row, is_header=place < grid.heads)
        if not any(cell.pieces for cell in cells[1:]) and len(cells) > 1:
            row.height, row.height_rule = _WRITING, WD_ROW_HEIGHT_RULE.AT_LEAST
        at = 0
        there = row.cells
        for cell in cells:
            target = there[at] if cell.span == 1 else there[at].merge(there[at + cell.span - 1])
            room = sum(widths[at : at + cell.span])
            target.width = Emu(room)
            _fill_cell(target, cell, room)
            at += cell.span


def _fill_cell(target: _Cell, cell: Cell, room: int) -> None:
    pieces = [
        replace(piece, is_strong=True) if cell.is_head and isinstance(piece, Text) else piece
        for piece in cell.pieces
    ]
    _write(target, pieces, room)
    drop_first(target)


def _shares(grid: Grid, room: float) -> list[float]:
    """Return how much of a table, `room` letters wide, each column takes: by its text, and no less than a word."""
    words, wants = [_LEAST] * grid.columns, [_LEAST] * grid.columns
    for row in grid.rows:
        at = 0
        for cell in row:
            if cell.span == 1:
                text = " ".join(_texts(cell.pieces))
                longest = max((len(word) for word in text.split()), default=0)
                words[at] = max(words[at], min(longest, _LONGEST) + 2)
                wants[at] = max(wants[at], words[at], _MORE * len(text) ** 0.5)
            at += cell.span
    given = _dealt(words, wants, max(room, sum(words)))
    return [one / sum(given) for one in given]


def _dealt(words: Sequence[float], wants: Sequence[float], room: float) -> list[float]:
    """Deal out all the room by what each wants, but to none less than its longest word takes."""
    kept: set[int] = set()
    while True:
        left = room - sum(words[n] for n in kept)
        each = left / (sum(want for n, want in enumerate(wants) if n not in kept) or 1)
        given = [words[n] if n in kept else want * each for n, want in enumerate(wants)]
        short = {n for n, one in enumerate(given) if n not in kept and one < words[n]}
        if not short:
            return given
        kept |= short


def _texts(pieces: Sequence[Piece]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case Heading() | Text():
                yield piece.text
            case Listing():
                for _sign, inside in piece.items:
                    yield from _texts(inside)
            case _:
                pass
