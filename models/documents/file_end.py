"""The end of a PDF file, written anew: more objects, packed, and a table of all objects (ISO 32000-1, 7.5.7, 7.5.8).

Thousands of small objects, one for each cell, would otherwise be larger than the paper itself.
"""

import struct
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, chain, islice

from models.documents.packing import stream

Buffer = bytes | memoryview

_PACKED = 100
_FREE, _PLAIN, _IN_STREAM = range(3)
_ENTRY = struct.Struct(">BIB")
_WIDTHS = "1 4 1"


def with_objects(
    body: Buffer,
    offsets: Sequence[int],
    *,
    replaced: Mapping[int, bytes],
    added: Iterable[bytes],
    count: int,
    trailer: str,
) -> bytes:
    """Return a file whose objects 1, 2, ... begin at `offsets` in `body`, with some `replaced` and others `added`.

    The added ones, `count` of them, go on counting; they are packed as they come and never there together. `trailer`
    are the entries of the old trailer but its size.
    """
    objects = chain(replaced.items(), enumerate(added, start=len(offsets) + 1))
    rows = [_ENTRY.pack(_FREE, 0, 0xFF), *(_ENTRY.pack(_PLAIN, offset, 0) for offset in offsets)]
    rows += [b""] * count
    pieces: list[Buffer] = [body]
    length = len(body)
    while pack := list(islice(objects, _PACKED)):
        number = len(rows)
        for place, (packed_number, _body) in enumerate(pack):
            rows[packed_number] = _ENTRY.pack(_IN_STREAM, number, place)
        rows.append(_ENTRY.pack(_PLAIN, length, 0))
        pieces.append(_object_stream(number, pack))
        length += len(pieces[-1])
    rows.append(_ENTRY.pack(_PLAIN, length, 0))
    return b"".join((*pieces, _table(rows, trailer), b"startxref\n%d\n%%%%EOF\n" % length))


def _object_stream(number: int, pack: Sequence[tuple[int, bytes]]) -> bytes:
    starts = accumulate([len(body) + 1 for _n, body in pack], initial=0)
    pairs = [f"{number} {start}" for (number, _b), start in zip(pack, starts, strict=False)]
    head = " ".join(pairs).encode()
    inside = stream(
        b"\n".join((head, *(body for _n, body in pack))),
        b"/Type/ObjStm/N %d/First %d" % (len(pack), len(head) + 1),
    )
    return b"%d 0 obj\n%s\nendobj\n" % (number, inside)


def _table(rows: Sequence[bytes], trailer: str) -> bytes:
    """Return the table of all objects: a row for each, the last one for itself."""
    more = f"/Type/XRef/Size {len(rows)}/W[{_WIDTHS}]{trailer}"
    inside = stream(b"".join(rows), more.encode())
    return b"%d 0 obj\n%s\nendobj\n" % (len(rows) - 1, inside)
