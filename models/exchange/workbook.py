"""Rows of cells as `.xlsx`: read behind a guard that counts before anything is laid out in memory."""

import io
import re
import struct
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime

from models.errors import ImportRefusedError
from models.exchange.action_rows import Cell
from models.words import _

MAX_ENTRIES = 200
MAX_UNPACKED = 50_000_000
MAX_RATIO = 100
# The reader lays a sheet out as one rectangle: a lone cell far away would take all memory there is.
MAX_RECTANGLE = 4_000_000
MAX_SHEETS = 20
# What a workbook raises that is cut short, damaged, encrypted, or packed in a way that nobody knows.
_NOT_UNPACKED = (
    *(zipfile.BadZipFile, zlib.error, struct.error),
    *(EOFError, OSError, RuntimeError, ValueError),
)
# As Excel and LibreOffice write cells and rows that carry a style and nothing else, down to the last row there is.
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]+\d+"(?: [a-z]+="[^"<>]*")*\s*(?:/>|></c>)')
_EMPTY_ROW = re.compile(rb'<row r="\d+"(?: [\w:]+="[^"<>]*")*\s*(?:/>|>\s*</row>)')
_PLACE = re.compile(rb"""\br\s*=\s*["']([A-Za-z]*)(\d*)["']""")
_ROW = re.compile(rb"<(?:[\w.-]+:)?row\b")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c\b")


def read_sheets(content: bytes) -> Iterator[list[list[Cell]]]:
    """Yield the rows of each sheet, or raise ImportRefusedError."""
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum  # noqa: PLC0415  At first use, as all slow libraries.

    try:
        workbook = CalamineWorkbook.from_filelike(io.BytesIO(_counted(content)))
        sheets = [s for s in workbook.sheets_metadata if s.typ == SheetTypeEnum.WorkSheet]
        for sheet in sheets[:MAX_SHEETS]:
            rows = workbook.get_sheet_by_name(sheet.name).to_python(skip_empty_area=False)
            yield [[_cell(value) for value in row] for row in rows]
    except CalamineError:
        raise _damaged() from None


def _counted(content: bytes) -> bytes:
    """Return the workbook packed anew from parts that were measured while they were unpacked."""
    paper = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed, zipfile.ZipFile(paper, "w") as anew:
            parts = [p for p in packed.infolist() if p.filename.endswith((".xml", ".rels"))]
            _refuse_bomb(len(content), packed.infolist())
            for name in {p.filename: p for p in parts}:
                anew.writestr(name, _safe_part(packed.read(name)))
    except _NOT_UNPACKED as error:
        raise _damaged() from error
    return paper.getvalue()


def _refuse_bomb(packed: int, parts: list[zipfile.ZipInfo]) -> None:
    # Reading stops at the claimed size and then compares the checksum, so that a false claim is noticed too.
    unpacked = sum(p.file_size for p in parts)
    if len(parts) > MAX_ENTRIES or unpacked > min(MAX_UNPACKED, packed * MAX_RATIO):
        raise ImportRefusedError(
            _("This spreadsheet unpacks to far more than an action list needs. It was not opened.")
        )


def _safe_part(part: bytes) -> bytes:
    """Return a part of the workbook, a sheet without its empty cells, or refuse a sheet that reaches too far."""
    if b"sheetData" not in part:
        return part
    part = _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", part))
    places = _PLACE.findall(part)
    rows = max((int(row[:10] or 0) for _column, row in places), default=0)
    columns = max((_column_number(column) for column, _row in places), default=0)
    # Cells without a place stand beside the one before, and rows below.
    rows += len(_ROW.findall(part))
    columns += max(len(_CELL.findall(row)) for row in _ROW.split(part))
    if rows * columns > MAX_RECTANGLE:
        raise ImportRefusedError(
            _(
                "A cell of this spreadsheet stands far from the list. Keep only the list, then try again."
            )
        )
    return part


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper()[:10]:
        number = number * 26 + letter - 64
    return number


def _cell(value: object) -> Cell:
    """Return a cell as a day, or as the text that stood in it."""
    match value:
        case datetime():
            return value.date()
        case date():
            return value
        case float() if value.is_integer():
            return str(int(value))
    return str(value)


def _damaged() -> ImportRefusedError:
    return ImportRefusedError(
        _("This spreadsheet cannot be read. Open it, save it again as .xlsx, then try again.")
    )
