"""A PDF file, written object by object as they come (ISO 32000-1, 7.5): only where each of them lies is remembered.

Small objects, one for each cell, are packed together (7.5.7): they would otherwise be larger than the paper itself.
"""

import hashlib
import io
import struct
from collections.abc import Callable, Iterable
from itertools import accumulate, islice

from models.documents.packing import stream

# The second line tells programs that the file is no text.
_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PACKED = 100
_FREE, _PLAIN, _IN_STREAM = range(3)
# What an object is, its place in the file or the number of its pack, its place in the pack.
_ENTRY = struct.Struct(">BIB")
_WIDTHS = b"1 4 1"


class PdfFile:
    """A file that grows. Objects are known by numbers, which `take_number` gives out in turn from 1."""

    def __init__(self, take_number: Callable[[], int]) -> None:
        """Begin the file."""
        self.take_number = take_number
        self._out = io.BytesIO()
        self._out.write(_HEAD)
        self._entries = bytearray(_ENTRY.pack(_FREE, 0, 0xFF))

    def add(self, body: bytes) -> int:
        """Write an object, and return its number."""
        number = self.take_number()
        self.write(number, body)
        return number

    def write(self, number: int, body: bytes) -> None:
        """Write an object whose number was taken before."""
        self._enter(number, _PLAIN, self._out.tell(), 0)
        self._out.write(b"%d 0 obj\n" % number)
        self._out.write(body)
        self._out.write(b"\nendobj\n")

    def write_packed(self, objects: Iterable[tuple[int, bytes]]) -> None:
        """Write objects with their numbers, as they come; none of them is a stream."""
        rest = iter(objects)
        while pack := list(islice(rest, _PACKED)):
            number = self.add(_object_stream(pack))
            for place, (packed_number, _body) in enumerate(pack):
                self._enter(packed_number, _IN_STREAM, number, place)

    def end(self, trailer: bytes) -> bytes:
        """Return the whole file; `trailer` says which objects a reader looks at first."""
        # Equal papers have equal names, and no others have.
        name = hashlib.blake2b(self._out.getbuffer(), digest_size=16).hexdigest().encode()
        number, place = self.take_number(), self._out.tell()
        self._enter(number, _PLAIN, place, 0)
        size = len(self._entries) // _ENTRY.size
        more = b"/Type/XRef/Size %d/W[%s]%s/ID[<%s><%s>]" % (size, _WIDTHS, trailer, name, name)
        self.write(number, stream(bytes(self._entries), more))
        self._out.write(b"startxref\n%d\n%%%%EOF\n" % place)
        return self._out.getvalue()

    def _enter(self, number: int, kind: int, place: int, within: int) -> None:
        start = number * _ENTRY.size
        missing = start + _ENTRY.size - len(self._entries)
        if missing > 0:
            self._entries += bytes(missing)
        _ENTRY.pack_into(self._entries, start, kind, place, within)


def _object_stream(pack: list[tuple[int, bytes]]) -> bytes:
    starts = accumulate([len(body) + 1 for _n, body in pack], initial=0)
    pairs = [b"%d %d" % (number, start) for (number, _b), start in zip(pack, starts, strict=False)]
    head = b" ".join(pairs)
    return stream(
        b"\n".join((head, *(body for _n, body in pack))),
        b"/Type/ObjStm/N %d/First %d" % (len(pack), len(head) + 1),
    )
