"""Glyphs made of glyphs: a base with its marks, a stack of letters, each one sign with one text of its own.

HarfBuzz draws one letter by several glyphs, some of them higher or further back. A paper that shows those one by one
cannot say which text they stand for; a reader of the file would copy nonsense. So each such letter becomes one
composite glyph of the font that the paper takes along.
"""

import struct
from collections.abc import Sequence
from itertools import accumulate, pairwise
from typing import Any

from models.documents.shaping import Sign

# Arguments are words and are places; more follow; they are not scaled with what they move.
_PLACED, _MORE = 0x1003, 0x0020
_NO_BOX = (0, 0, 0, 0)


def with_composites(part: Any, count: int, upem: int, signs: Sequence[Sign]) -> bytes:
    """Return a TrueType face as a file, with a composite glyph for each sign from number `count` on."""
    tables = {tag: part.reference_table(tag).data for tag in part.table_tags}
    outlines = _outlines(tables)
    metrics = _metrics(tables, len(outlines))
    outlines += [b""] * (count - len(outlines))
    metrics += [(0, 0)] * (count - len(metrics))
    for sign in signs:
        outline, left = _composed(sign, outlines)
        outlines.append(outline)
        metrics.append((max(round(sign.advance * upem / 1000), 0), left))
    ends = accumulate((len(outline) for outline in outlines), initial=0)
    tables["glyf"] = b"".join(outlines)
    tables["loca"] = struct.pack(f">{len(outlines) + 1}L", *ends)
    tables["hmtx"] = b"".join(struct.pack(">Hh", *metric) for metric in metrics)
    tables["hhea"] = tables["hhea"][:34] + struct.pack(">H", len(metrics))
    tables["head"] = tables["head"][:8] + bytes(4) + tables["head"][12:50] + b"\0\1\0\0"
    tables["maxp"] = _profile(tables["maxp"], len(outlines), max(len(s.parts) for s in signs))
    return _file(tables)


def _outlines(tables: dict[str, bytes]) -> list[bytes]:
    """Return the outline of each glyph, each as long as four bytes go."""
    is_long = tables["head"][51] == 1
    width = 4 if is_long else 2
    places = struct.unpack(
        f">{len(tables['loca']) // width}{'L' if is_long else 'H'}", tables["loca"]
    )
    step = 1 if is_long else 2
    found = (tables["glyf"][start * step : end * step] for start, end in pairwise(places))
    return [outline + bytes(-len(outline) % 4) for outline in found]


def _metrics(tables: dict[str, bytes], count: int) -> list[tuple[int, int]]:
    """Return the advance and the left edge of each glyph."""
    (full,) = struct.unpack_from(">H", tables["hhea"], 34)
    found = list(struct.iter_unpack(">Hh", tables["hmtx"][: 4 * full]))
    rest = struct.iter_unpack(">h", tables["hmtx"][4 * full : 4 * full + 2 * (count - full)])
    last = found[-1][0] if found else 0
    return [(advance, left) for advance, left in found] + [(last, left) for (left,) in rest]


def _composed(sign: Sign, outlines: Sequence[bytes]) -> tuple[bytes, int]:
    """Return the outline of a sign, and its left edge."""
    drawn = [(glyph, x, y) for glyph, x, y in sign.parts if outlines[glyph]]
    if not drawn:
        return b"", 0
    boxes = []
    for glyph, x, y in drawn:
        left, low, right, high = struct.unpack_from(">4h", outlines[glyph], 2)
        boxes.append((left + x, low + y, right + x, high + y))
    lefts, lows, rights, highs = zip(*boxes, strict=True)
    written = [struct.pack(">5h", -1, min(lefts), min(lows), max(rights), max(highs))]
    for at, (glyph, x, y) in enumerate(drawn, start=1):
        more = _MORE if at < len(drawn) else 0
        written.append(struct.pack(">HHhh", _PLACED | more, glyph, x, y))
    outline = b"".join(written)
    return outline + bytes(-len(outline) % 4), min(lefts)


def _profile(maxp: bytes, count: int, parts: int) -> bytes:
    """Return what the largest glyphs need, with room for those made of `parts` others."""
    fields = list(struct.unpack(">L14H", maxp))
    fields[1] = count
    for simple, composed in ((2, 4), (3, 5)):
        fields[composed] = min(parts * max(fields[simple], fields[composed]), 0xFFFF)
    fields[13] = max(fields[13], parts)
    fields[14] += 1
    return struct.pack(">L14H", *fields)


def _file(tables: dict[str, bytes]) -> bytes:
    """Return tables as a font file."""
    count = len(tables)
    power = count.bit_length() - 1
    head = struct.pack(">LHHHH", 0x10000, count, 16 << power, power, (count - (1 << power)) * 16)
    at = 12 + 16 * count
    listed, bodies = [], []
    for tag, table in sorted(tables.items()):
        body = table + bytes(-len(table) % 4)
        listed.append(struct.pack(">4sLLL", tag.encode("ascii"), _sum(body), at, len(table)))
        bodies.append(body)
        at += len(body)
    written = b"".join((head, *listed, *bodies))
    # The sum of the whole file stands in its table `head`, where nothing stood when it was summed up.
    place = int.from_bytes(next(row for row in listed if row.startswith(b"head"))[8:12], "big") + 8
    whole = struct.pack(">L", (0xB1B0AFBA - _sum(written)) & 0xFFFFFFFF)
    return written[:place] + whole + written[place + 4 :]


def _sum(words: bytes) -> int:
    total: int = sum(struct.unpack(f">{len(words) // 4}L", words))
    return total & 0xFFFFFFFF
