"""Letters to glyphs: HarfBuzz joins, stacks, orders and kerns. Knows one font and one direction at a time, no lines."""

import functools
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from models.documents import breaks
from models.documents.glyphs import Font

# So much of a thousandth of an em is nothing that anyone sees.
_SEEN = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A stretch of one line in one font and direction.

    `width` is in ems; an odd `level` runs from right to left. `strokes` are its glyphs from left to right as a paper
    shows them, each stretch with its height over the line. `letters` say which text a glyph stands for; it `tells` its
    whole text if each glyph stands for some of its own.
    """

    font: Font
    text: str
    width: float
    level: int
    strokes: tuple[tuple[float, str], ...]
    glyphs: tuple[int, ...]
    letters: tuple[tuple[int, str], ...]
    tells: bool


def shape(text: str, font: Font, script: str, language: str, level: int) -> Run:
    """Return `text` in the glyphs of a font that covers it."""
    import uharfbuzz  # noqa: PLC0415  At first use.

    buffer = uharfbuzz.Buffer()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    buffer.add_str(text)
    buffer.direction = "rtl" if level % 2 else "ltr"
    buffer.script = script or "zyyy"
    buffer.language = language
    uharfbuzz.shape(font.shaper, buffer)
    infos, positions = buffer.glyph_infos or (), buffer.glyph_positions or ()
    glyphs = tuple(info.codepoint for info in infos)
    clusters = [info.cluster for info in infos]
    advance = sum(position.x_advance for position in positions)
    return Run(
        font,
        text,
        advance / font.upem,
        level,
        tuple(_strokes(font, glyphs, positions)),
        glyphs,
        tuple(_letters(text, glyphs, clusters)),
        len(set(clusters)) == len(clusters) and breaks.is_plain(text),
    )


# Words come back: in the same paper, and in the next one.
shape_word = functools.lru_cache(maxsize=20_000)(shape)


def _strokes(
    font: Font, glyphs: Sequence[int], positions: Sequence[Any]
) -> Iterator[tuple[float, str]]:
    """Yield the glyphs of one height each, with the moves between them that differ from their own widths."""
    scale = 1000 / font.upem
    wanted = pen = 0.0
    placed = []
    for glyph, position in zip(glyphs, positions, strict=True):
        move = wanted + position.x_offset * scale - pen
        code = f"{glyph:04X}"
        if abs(move) >= _SEEN:
            code = f">{-round(move)}<{code}"
            pen += round(move)
        placed.append((position.y_offset * scale / 1000, code))
        pen += font.width(glyph)
        wanted += position.x_advance * scale
    rest = round(wanted - pen)
    if rest:
        placed.append((placed[-1][0], f">{-rest}<"))
    for height, alike in groupby(placed, key=lambda one: one[0]):
        yield height, "".join(code for _height, code in alike)


def _letters(
    text: str, glyphs: Sequence[int], clusters: Sequence[int]
) -> Iterator[tuple[int, str]]:
    """Yield the glyphs of each cluster with its text: the first has all of it, unless each is one sign of it."""
    starts = sorted(set(clusters))
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        own = [glyph for glyph, cluster in zip(glyphs, clusters, strict=True) if cluster == start]
        said = text[start:end]
        apart = unicodedata.normalize("NFD", said)
        if len(own) == 1:
            yield own[0], said if len(said) == 1 else unicodedata.normalize("NFC", said)
        elif len(own) == len(apart):
            yield from zip(own, apart, strict=True)
        else:
            yield own[0], said
