"""Where a line of text may break, and which characters belong together. Pure; knows no font."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

# Seen by no one: joiners, marks of direction, variation selectors, soft hyphen. They draw nothing and need no glyph.
_UNSEEN = frozenset(
    map(chr, (0xAD, 0x34F, 0x61C, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF))
) | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
# French sets a space inside its quotation marks and before tall punctuation: no line ends there.
_FRENCH = re.compile(r"(?<=[«‹]) (?=\S)|(?<=\S) (?=[»›:;?!]+(?:\s|$))")
_MAY_BREAK_HERE = "\u200b"
_SPACES = re.compile("[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_FIXED_SPACES = str.maketrans(dict.fromkeys("\u00a0\u2007\u202f", "\u00a0"))
# Japanese rules (kinsoku): what never begins a line, and what never ends one.
_NEVER_FIRST = frozenset(
    "、。，．・：；？！ー～」』）】〕〉》］｝々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ‥…’”゛゜ゝゞヽヾ%％)]},.!?;:»›"
)
_NEVER_LAST = frozenset("「『（【〔〈《［｛‘“([{«‹￥＄")
_SOFT_ENDS = frozenset("-\u2010\u2013\u2014/")
_IDEOGRAPHIC = re.compile(
    "[\u2e80-\u2fdf\u3001-\u30ff\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffef\U00020000-\U0003ffff]"
)


def chunks(paragraph: str) -> Iterator[tuple[int, str]]:
    """Yield what stands between spaces, each with the number of spaces before it."""
    paragraph = _FRENCH.sub("\u00a0", paragraph)
    at = spaces = 0
    for gap in _SPACES.finditer(paragraph):
        if gap.start() > at:
            yield spaces, paragraph[at : gap.start()]
            spaces = 0
        spaces += gap.end() - gap.start()
        at = gap.end()
    if at < len(paragraph):
        yield spaces, paragraph[at:]


def seen(chunk: str) -> str:
    """Return a chunk without what draws nothing, every space in it one that does not break."""
    if chunk.isascii():
        return chunk
    return "".join(c for c in chunk if c not in _UNSEEN).translate(_FIXED_SPACES)


def clusters(chunk: str) -> Iterator[str]:
    """Yield each character with the marks that sit on it."""
    start = 0
    for at, character in enumerate(chunk):
        if at and unicodedata.category(character)[0] != "M":
            yield chunk[start:at]
            start = at
    if chunk:
        yield chunk[start:]


def pieces(chunk: str) -> Iterator[str]:
    """Yield the parts of a chunk between which a line may break."""
    for part in chunk.split(_MAY_BREAK_HERE):
        if part.isalpha() and part.isascii():
            yield part
        elif part:
            yield from _pieces(part)


def _pieces(part: str) -> Iterator[str]:
    found = tuple(clusters(part))
    piece = found[0]
    for place, (left, right) in enumerate(pairwise(found)):
        before = found[place - 1] if place else ""
        if _breaks(before, left, right):
            yield piece
            piece = right
        else:
            piece += right
    yield piece


def _breaks(before: str, left: str, right: str) -> bool:
    """Say whether a line may break between `left` and `right`."""
    if left in _SOFT_ENDS:
        return before.isalpha() and right[0].isalpha()
    if right[0] in _NEVER_FIRST or left[0] in _NEVER_LAST:
        return False
    return bool(_IDEOGRAPHIC.match(left) or _IDEOGRAPHIC.match(right))
