"""One font file as HarfBuzz reads it: what it covers, and how wide its glyphs are."""

import functools
import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_INKLESS = frozenset({"Cc", "Cf", "Cs"})


@dataclass(frozen=True, slots=True, eq=False)
class Font:
    """One font, ready to set and to print: its name, and the width in ems of its space (0 where it has none)."""

    name: str
    shaper: Any = field(repr=False)
    covered: frozenset[int] = field(repr=False)
    space: float
    _widths: dict[int, int] = field(default_factory=dict, repr=False)

    @property
    def count(self) -> int:
        """Return how many glyphs the font has."""
        return int(self.shaper.face.glyph_count)

    @property
    def composes(self) -> bool:
        """Say whether a glyph of the font can be made of others."""
        return "glyf" in self.shaper.face.table_tags

    @property
    def upem(self) -> int:
        """Return how many units of the file make one em."""
        return int(self.shaper.face.upem)

    def width(self, glyph: int) -> int:
        """Return how far a glyph moves the pen, in thousandths of an em, as the paper says it."""
        found = self._widths.get(glyph)
        if found is None:
            found = round(self.shaper.get_glyph_h_advance(glyph) * 1000 / self.upem)
            self._widths[glyph] = found
        return found


@functools.cache
def load_font(path: Path, index: int = 0) -> Font:
    """Return the font in a file, or the one of a collection with this number."""
    import uharfbuzz  # noqa: PLC0415  At first use.

    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(path)), index)
    shaper = uharfbuzz.Font(face)
    # A control or a mark of direction has a glyph in some fonts, with nothing to see in it.
    covered = frozenset(
        code for code in face.unicodes if unicodedata.category(chr(code)) not in _INKLESS
    )
    blank = shaper.get_nominal_glyph(ord(" "))
    space = shaper.get_glyph_h_advance(blank) / face.upem if blank else 0.0
    stem = f"{path.stem}-{index}" if index else path.stem
    # The name stands in the file: nothing but letters of the font's own file name.
    return Font(re.sub(r"[^A-Za-z0-9-]", "", stem), shaper, covered, space)
