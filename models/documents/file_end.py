"""The end of a PDF file, written anew: more objects, packed, and a table of all objects (ISO 32000-1, 7.5.7, 7.5.8).

Thousands of small objects, one for each cell, would otherwise be larger than the paper itself.
"""

import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

_PACKED = 100
_FREE, _PLAIN, _IN_STREAM = range(3)
_ENTRY = struct.Struct(">BIH")
_WIDTHS = "1 4 2"


def with_objects(
    body: bytes,
    offsets: Sequence[int],
    *,
    replaced: Mapping[int, bytes],
    added: Sequence[bytes],
    trailer: str,
) -> bytes:
    """Return a file whose objects 1, 2, ... begin at `offsets` in `body`, with some `replaced` and others `added`.

    The added ones go on counting; `trailer` are the entries of the old trailer but its size.
    """
    first_added = len(offsets) + 1
    more = [*replaced.items(), *enumerate(added, start=first_added)]
    packs = [more[i : i + _PACKED] for i in range(0, len(more), _PACKED)]
    first_pack = first_added + len(added)
    entries = {number: (_PLAIN, offset, 0) for number, offset in enumerate(offsets, start=1)}
    pieces, length = [body], len(body)
    for number, pack in enumerate(packs, start=first_pack):
        entries[number] = (_PLAIN, length, 0)
        entries |= {known: (_IN_STREAM, number, place) for place, (known, _b) in enumerate(pack)}
        piece = b"".join(_object_stream(number, [*pack]))
        pieces.append(piece)
        length += len(piece)
    table = first_pack + len(packs)
    entries |= {0: (_FREE, 0, 0xFFFF), table: (_PLAIN, length, 0)}
    pieces.append(_table(table, entries, trailer))
    pieces.append(f"startxref\n{length}\n%%EOF\n".encode())
    return b"".join(pieces)


def _object_stream(number: int, pack: Sequence[tuple[int, bytes]]) -> Iterator[bytes]:
    starts = accumulate((len(body) + 1 for _n, body in pack), initial=0)
    head = " ".join(f"{n} {start}" for (n, _b), start in zip(pack, starts, strict=False)).encode()
    content = b"\n".join((head, *(body for _n, body in pack)))
    packed = zlib.compress(content)
    yield (
        f"{number} 0 obj\n<</Type/ObjStm/N {len(pack)}/First {len(head) + 1}"
        f"/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
    ).encode()
    yield packed
    yield b"\nendstream\nendobj\n"


def _table(number: int, entries: Mapping[int, tuple[int, int, int]], trailer: str) -> bytes:
    packed = zlib.compress(b"".join(_ENTRY.pack(*entries[n]) for n in range(number + 1)))
    head = (
        f"{number} 0 obj\n<</Type/XRef/Size {number + 1}/W[{_WIDTHS}]{trailer}"
        f"/Filter/FlateDecode/Length {len(packed)}>>\nstream\n"
    )
    return head.encode() + packed + b"\nendstream\nendobj\n"
