"""Where a line of text may break, and which characters belong together. Pure; knows no font."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise

# Marks of direction and places to break: they tell where a line goes, and are never shaped.
_SIGNPOSTS = frozenset(map(chr, (0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x2060, 0xFEFF)))
_JOINER = "\u200d"
JOINERS = frozenset("\u200c\u200d")
# Seen by no one: those, joiners and variation selectors. They draw nothing and need no glyph.
_UNSEEN = (
    _SIGNPOSTS
    | JOINERS
    | frozenset("\u034f")
    | frozenset(map(chr, (*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0))))
)
# Behind a black flag these letters name a region; anywhere else they are not to hide.
_REGION = re.compile("(?<=\U0001f3f4)[\U000e0020-\U000e007f]+")
# French sets a space inside its quotation marks and before tall punctuation: no line ends there.
_FRENCH = re.compile(r"(?<=[«‹]) (?=\S)|(?<=\S) (?=[»›:;?!]+(?:\s|$))")
_MAY_BREAK_HERE = "\u200b"
_SPACES = re.compile("[ \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000]+")
_BLANKS = frozenset(" \u00a0\u2007\u202f")
_FIXED_SPACES = str.maketrans(dict.fromkeys(_BLANKS, " "))
# Japanese rules (kinsoku): what never begins a line, and what never ends one.
_NEVER_FIRST = frozenset(
    "、。，．・：；？！ー～」』）】〕〉》］｝々〻ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶ‥…’”゛゜ゝゞヽヾ%％)]},.!?;:»›"
)
_NEVER_LAST = frozenset("「『（【〔〈《［｛‘“([{«‹￥＄")
_SOFT_ENDS = frozenset("-\u2010\u2013\u2014/")
_FEWEST_LETTERS = 3
# What stacks the next letter under this one: a line never ends on it.
_STACKERS = frozenset(
    map(chr, (0x94D, 0x9CD, 0xA4D, 0xACD, 0xB4D, 0xBCD, 0xC4D, 0xCCD, 0xD4D, 0xDCA, 0x1039, 0x17D2))
)
# Thai and Lao write some vowels before their consonant, and one behind it.
_VOWELS_BEFORE = frozenset("เแโใไເແໂໃໄ")
_VOWELS_AFTER = frozenset("ะาำະາຳ")
# Written without spaces; until there is a dictionary, lines break between clusters.
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
_NEVER_FIRST_UNSPACED = frozenset("ฯๆ๏๚๛ຯໆ၊။។៕៖ៗ៘៙៚")
_IDEOGRAPHIC = re.compile(
    "[\u2e80-\u2fdf\u3001-\u30ff\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff01-\uffef\U00020000-\U0003ffff]"
)


def chunks(paragraph: str) -> Iterator[tuple[int, int, str]]:
    """Yield what stands between spaces: the number of spaces before it, where it begins, the chunk."""
    paragraph = _FRENCH.sub("\u00a0", paragraph)
    at = spaces = 0
    for gap in _SPACES.finditer(paragraph):
        if gap.start() > at:
            yield spaces, at, paragraph[at : gap.start()]
            spaces = 0
        spaces += gap.end() - gap.start()
        at = gap.end()
    if at < len(paragraph):
        yield spaces, at, paragraph[at:]


def shaped(text: str) -> str:
    """Return a text as it is shaped: without signposts, every space in it a plain one."""
    if text.isascii():
        return text
    return "".join(c for c in text if c not in _SIGNPOSTS).translate(_FIXED_SPACES)


def is_plain(text: str) -> bool:
    """Say whether every character of a text can be seen."""
    return text.isascii() or _UNSEEN.isdisjoint(text)


def needed(text: str) -> str:
    """Return the characters of a text that need a glyph."""
    if text.isascii():
        return text.replace(" ", "")
    text = _REGION.sub("", text)
    return "".join(c for c in text if c not in _UNSEEN and c not in _BLANKS)


def clusters(text: str) -> Iterator[str]:
    """Yield each character with all that sits on it, or forms one sign with it."""
    if text.isascii():
        yield from text
        return
    start = 0
    for at in range(1, len(text)):
        if not _holds(text, start, at):
            yield text[start:at]
            start = at
    yield text[start:]


def _holds(text: str, start: int, at: int) -> bool:
    """Say whether the character at `at` belongs to the cluster that begins at `start`."""
    left, right = text[at - 1], text[at]
    if right in _UNSEEN or right in _VOWELS_AFTER or left in _VOWELS_BEFORE:
        return True
    kind = unicodedata.category(right)
    if left == _JOINER:
        return kind[0] == "M" or kind == "So" or text[at - 2 : at - 1] in _STACKERS
    return (
        kind[0] == "M"
        or (kind == "Lo" and left in _STACKERS)
        or (right > "\uffff" and _adds_to_a_sign(right, text[start:at]))
        or ("\u1100" <= left <= "\u11ff" and "\u1160" <= right <= "\u11ff")
    )


def _adds_to_a_sign(right: str, before: str) -> bool:
    """Say whether this is a colour of skin, a letter of a region behind its flag, or the second half of a flag."""
    if _is_regional(right):
        return sum(map(_is_regional, before)) % 2 == 1
    return "\U0001f3fb" <= right <= "\U0001f3ff" or "\U000e0020" <= right <= "\U000e007f"


def _is_regional(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def pieces(chunk: str) -> Iterator[tuple[int, str]]:
    """Yield the parts of a chunk between which a line may break, each with where it begins."""
    at = 0
    for part in chunk.split(_MAY_BREAK_HERE):
        if part.isalpha() and part.isascii():
            yield at, part
        elif part:
            yield from _pieces(part, at)
        at += len(part) + 1


def _pieces(part: str, at: int) -> Iterator[tuple[int, str]]:
    found = tuple(clusters(part))
    piece = found[0]
    for place, (left, right) in enumerate(pairwise(found)):
        hyphen = left in _SOFT_ENDS and place > 0 and found[place - 1].isalpha()
        if (hyphen and _begins_a_word(found[place + 1 :])) or _breaks(left, right):
            yield at, piece
            at += len(piece)
            piece = right
        else:
            piece += right
    yield at, piece


def _begins_a_word(after: Sequence[str]) -> bool:
    """Say whether enough letters follow a hyphen for a line of their own: the "up" of "follow-up" is too short."""
    letters = after[:_FEWEST_LETTERS]
    return len(letters) == _FEWEST_LETTERS and all(letter[0].isalpha() for letter in letters)


def _breaks(left: str, right: str) -> bool:
    """Say whether a line may break between `left` and `right`, whatever stands before and after."""
    if left in _SOFT_ENDS:
        return False
    if right[0] in _NEVER_FIRST or left[0] in _NEVER_LAST:
        return False
    if _UNSPACED.match(left) and _UNSPACED.match(right):
        return right[0] not in _NEVER_FIRST_UNSPACED
    return bool(_IDEOGRAPHIC.match(left) or _IDEOGRAPHIC.match(right))
