"""Letters to glyphs: HarfBuzz joins, stacks, orders and kerns. Knows one font and one direction at a time, no lines."""

import functools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from models.documents.bidi import mirrored
from models.documents.breaks import JOINERS
from models.documents.glyphs import Font


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """What stands for one stretch of text that cannot be taken apart: glyphs, and how far they move the pen.

    Each glyph has its place in units of the font; `advance` is in thousandths of an em. Equal signs are one.
    """

    parts: tuple[tuple[int, int, int], ...]
    advance: int
    text: str


@dataclass(frozen=True, slots=True, eq=False)
class Run:
    """A stretch of one line in one font and direction: its signs from left to right.

    `width` is in ems; an odd `level` runs from right to left.
    """

    font: Font
    text: str
    width: float
    level: int
    signs: tuple[Sign, ...]


@functools.cache
def _sign(font: Font, parts: tuple[tuple[int, int, int], ...], advance: int, text: str) -> Sign:  # noqa: ARG001
    return Sign(parts, advance, text)


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
    found = _signs(text, [(i.codepoint, i.cluster) for i in infos], positions)
    scale = 1000 / font.upem
    signs = tuple(
        _sign(font, parts, round(advance * scale), _as_read_back(said) if level % 2 else said)
        for parts, advance, said in found
    )
    return Run(font, text, sum(sign.advance for sign in signs) / 1000, level, signs)


def shape_plain(word: str, font: Font, language: str) -> Run:
    """Return a word of plain Latin letters and figures; how wide each is depends on the next one alone."""
    pairs = _pairs(font, language)
    signs = tuple([pairs[pair] for pair in zip(word, (*word[1:], ""), strict=True)])
    if _JOINED in signs:
        return shape(word, font, "latn", language, 0)
    return Run(font, word, sum([sign.advance for sign in signs]) / 1000, 0, signs)


# Stands for a letter that its font draws as one with the next, as some draw "fi".
_JOINED = Sign((), 0, "")


class _Pairs(dict[tuple[str, str], Sign]):
    """The sign of each letter before each other one, shaped when it is first asked for."""

    def __init__(self, font: Font, language: str) -> None:
        super().__init__()
        self._font = font
        self._language = language

    def __missing__(self, pair: tuple[str, str]) -> Sign:
        text = "".join(pair)
        signs = shape(text, self._font, "latn", self._language, 0).signs
        self[pair] = found = signs[0] if len(signs) == len(text) else _JOINED
        return found


@functools.cache
def _pairs(font: Font, language: str) -> _Pairs:
    return _Pairs(font, language)


# Words come back: in the same paper, and in the next one.
shape_word = functools.lru_cache(maxsize=5_000)(shape)


def _signs(
    text: str, glyphs: Sequence[tuple[int, int]], positions: Sequence[Any]
) -> Iterator[tuple[tuple[tuple[int, int, int], ...], int, str]]:
    """Yield parts, advance and text of each sign from glyphs, each with the place in the text where its sign begins."""
    starts = sorted({start for _glyph, start in glyphs})
    ends = dict(zip(starts, [*starts[1:], len(text)], strict=True))
    placed = zip(glyphs, positions, strict=True)
    for start, alike in groupby(placed, key=lambda one: one[0][1]):
        parts = []
        pen = 0
        for (glyph, _start), position in alike:
            parts.append((glyph, pen + position.x_offset, position.y_offset))
            pen += position.x_advance
        yield tuple(parts), pen, text[start : ends[start]]


def _as_read_back(text: str) -> str:
    """Return the text of a sign that runs from right to left as readers of files expect it.

    They turn letters and brackets round again; what draws nothing would end up on the wrong side.
    """
    return "".join(mirrored(c) for c in text if c not in JOINERS)
