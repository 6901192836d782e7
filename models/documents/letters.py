"""The letters of a text file: what no file can hold is left out, and long lines are broken where a line may break."""

import re
import unicodedata
from collections.abc import Iterator

from models.documents import breaks

# XML holds none of these; overrides of direction would turn all that follows them, in files of any kind.
_NOT_HELD = re.compile(
    "[^\t\n\x20-\x7e\x85\xa0-\u200d\u2010-\u2029\u202f-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


def clean(text: str) -> str:
    """Return a text as any file can hold it, its lines ending in one way."""
    return _NOT_HELD.sub("", "\n".join(text.splitlines()))


def fill(text: str, width: int, hanging: int = 0) -> Iterator[str]:
    """Yield a text in lines of `width` columns, all but the first indented by `hanging`."""
    indent = ""
    for paragraph in text.splitlines() or [""]:
        line, used = indent, len(indent)
        is_empty = True
        for unit, gap in _units(paragraph):
            wide = columns(unit)
            if not is_empty and used + gap + wide > width:
                yield line
                line, used = " " * hanging, hanging
            elif not is_empty:
                line, used = line + " " * gap, used + gap
            line, used, is_empty = line + unit, used + wide, False
        yield line
        indent = " " * hanging


def columns(text: str) -> int:
    """Return how many columns a text is wide: Chinese letters take two, marks upon letters none."""
    return sum(_wide(letter) for letter in text)


def _units(paragraph: str) -> Iterator[tuple[str, int]]:
    """Yield what a line holds together, with the number of spaces before it."""
    for spaces, _start, chunk in breaks.chunks(paragraph):
        gap = min(spaces, 1)
        for _at, piece in breaks.pieces(chunk):
            yield piece, gap
            gap = 0


def _wide(letter: str) -> int:
    if unicodedata.combining(letter) or unicodedata.category(letter) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1
