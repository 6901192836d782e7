"""The end of a PDF file, written anew: more objects, packed, and a table of all objects (ISO 32000-1, 7.5.7, 7.5.8).

Thousands of small objects, one for each cell, would otherwise be larger than the paper itself.
"""

import struct
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

from models.documents.packing import packed

_PACKED = 100
_FREE, _PLAIN, _IN_STREAM = range(3)
_ENTRY = struct.Struct(">BIB")
_WIDTHS = "1 4 1"


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
    rows = _rows(offsets, packs, first_pack, replaced)
    pieces, length = [body], len(body)
    for number, pack in enumerate(packs, first_pack):
        piece = b"".join(_object_stream(number, pack))
        rows.append(_ENTRY.pack(_PLAIN, length, 0))
        pieces.append(piece)
        length += len(piece)
    rows.append(_ENTRY.pack(_PLAIN, length, 0))
    pieces.append(_table(rows, trailer))
    pieces.append(f"startxref\n{length}\n%%EOF\n".encode())
    return b"".join(pieces)


def _rows(
    offsets: Sequence[int],
    packs: Sequence[Sequence[tuple[int, bytes]]],
    first_pack: int,
    replaced: Mapping[int, bytes],
) -> list[bytes]:
    """Return where each object is, from number 0 on, those in packs by pack and place."""
    entry = _ENTRY.pack
    places = [
        entry(_IN_STREAM, number, place)
        for number, pack in enumerate(packs, first_pack)
        for place in range(len(pack))
    ]
    rows = [entry(_FREE, 0, 0xFF), *(entry(_PLAIN, offset, 0) for offset in offsets)]
    for number, place in zip(replaced, places, strict=False):
        rows[number] = place
    return rows + places[len(replaced) :]


def _object_stream(number: int, pack: Sequence[tuple[int, bytes]]) -> Iterator[bytes]:
    starts = accumulate([len(body) + 1 for _n, body in pack], initial=0)
    pairs = [f"{number} {start}" for (number, _b), start in zip(pack, starts, strict=False)]
    head = " ".join(pairs).encode()
    inside = packed(b"\n".join((head, *(body for _n, body in pack))))
    yield (
        f"{number} 0 obj\n<</Type/ObjStm/N {len(pack)}/First {len(head) + 1}"
        f"/Filter/FlateDecode/Length {len(inside)}>>\nstream\n"
    ).encode()
    yield inside
    yield b"\nendstream\nendobj\n"


def _table(rows: Sequence[bytes], trailer: str) -> bytes:
    """Return the table of all objects: a row for each, the last one for itself."""
    inside = packed(b"".join(rows))
    head = (
        f"{len(rows) - 1} 0 obj\n<</Type/XRef/Size {len(rows)}/W[{_WIDTHS}]{trailer}"
        f"/Filter/FlateDecode/Length {len(inside)}>>\nstream\n"
    )
    return head.encode() + inside + b"\nendstream\nendobj\n"
