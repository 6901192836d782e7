"""Rows of text as `.csv`: read however a spreadsheet wrote them, written so that no cell is a formula."""

import csv
import io
import itertools
import re
from collections.abc import Iterable

from models.errors import ImportRefusedError
from models.exchange.headings import FIRST_ROWS, columns_of
from models.words import _

SEPARATORS = (",", ";", "\t")
# Stands in a row of its own behind the last one.
_END = "end"
# A spreadsheet passes over these before it looks for a formula.
_FORMULA = re.compile(r"'*[\uFEFF\0-\x1F\x7F\s]*[=+\-@|%＝＋－＠｜％]")


def read_delimited(content: bytes) -> list[list[str]]:
    """Return the rows of a `.csv` file, without the apostrophes that `defused` adds."""
    text = _decoded(content)
    separator = max(SEPARATORS, key=lambda s: _fit(text, s))
    return [[_as_meant(cell) for cell in row] for row in _closed_rows(text, separator)]


def write_delimited(rows: Iterable[Iterable[str]]) -> bytes:
    """Return rows as `.csv` with commas, quoted, in UTF-8 with the mark that Excel looks for."""
    paper = io.StringIO(newline="")
    writer = csv.writer(paper, quoting=csv.QUOTE_ALL)
    writer.writerows([defused(cell) for cell in row] for row in rows)
    return paper.getvalue().encode("utf-8-sig")


def defused(cell: str) -> str:
    """Return the cell behind an apostrophe where a spreadsheet would take it for a formula."""
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _as_meant(cell: str) -> str:
    # `defused` also marks what begins with an apostrophe of its own, so taking one off gives back every text.
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def _decoded(content: bytes) -> str:
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ImportRefusedError(
        _(
            "This file is not a .csv list as spreadsheets save it. Save it as “CSV UTF-8” and try again."
        )
    )


def _fit(text: str, separator: str) -> tuple[int, bool, int]:
    """Return how well a separator fits: columns of ours, quotes in order, rows as wide as their headings."""
    try:
        first = [row for row, _line in itertools.islice(_rows(text, separator), FIRST_ROWS)]
    except ImportRefusedError:
        return 0, False, 0
    headings = max(first, key=lambda row: (len(columns_of(row)), len(row)), default=[])
    wide = sum(len(row) == len(headings) for row in first)
    return len(columns_of(headings)), _is_orderly(text, separator), wide


def _is_orderly(text: str, separator: str) -> bool:
    """Say whether every quote of the first rows stands where this separator lets it stand."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        return bool(list(itertools.islice(rows, FIRST_ROWS)))
    except csv.Error:
        return False


def _closed_rows(text: str, separator: str) -> list[list[str]]:
    """Return the rows, or refuse a quote that is never closed: all that follows it would be one cell."""
    # One more row shows it: within quotes it would be no row of its own.
    whole = text if text.endswith(("\n", "\r")) else f"{text}\n"
    rows, begun = [], [1]
    for row, last_line in _rows(whole + _END, separator):
        rows.append(row)
        begun.append(last_line + 1)
    if rows.pop() != [_END]:
        raise ImportRefusedError(
            _(
                "A quote is opened in line {n} of this list and never closed. Close it, or take it out."
            ).format(n=begun[-2])
        )
    return rows


def _rows(text: str, separator: str) -> Iterable[tuple[list[str], int]]:
    """Yield each row with the number of its last line."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    try:
        for row in rows:
            yield row, rows.line_num
    except csv.Error:
        raise ImportRefusedError(
            _("This .csv file cannot be read: a cell is far too long or a quote is never closed.")
        ) from None
