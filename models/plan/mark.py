"""A short mark of what a plan says, by which a paper knows whether the plan has changed since."""

from dataclasses import dataclass
from hashlib import blake2b
from uuid import UUID

from models.plan.json_text import as_json
from models.plan.plain import to_plain
from models.plan.plan import Plan
from models.plan.records import Heard, Printing, Record, SetAside, Sheet

_SIZE = 8
_MOST = 4096
_LARGE, _AND = "large", "+"
# These say something about the plan, and are no part of what it says.
_BESIDE = (Printing, SetAside, Sheet, Heard)


@dataclass(frozen=True, slots=True)
class PrintedMark:
    """What a printing keeps of its paper: marks of the plan, of how the paper was wanted, of the words on it.

    `languages` are those it speaks. A printing of an earlier version has the mark of the plan alone.
    """

    plan: str
    way: str = ""
    words: str = ""
    is_large: bool = False
    languages: tuple[str, ...] = ()

    @classmethod
    def read(cls, mark: str) -> "PrintedMark":
        """Return the parts of a mark as it is kept."""
        plan, way, words, size, spoken = (*mark.split("."), "", "", "", "")[:5]
        return cls(plan, way, words, size == _LARGE, tuple(filter(None, spoken.split(_AND))))

    def written(self) -> str:
        """Return the mark as it is kept."""
        size, spoken = _LARGE if self.is_large else "", _AND.join(self.languages)
        return ".".join((self.plan, self.way, self.words, size, spoken))


def content_mark(plan: Plan) -> str:
    """Return the same mark for two plans that say the same, whatever was printed, left as it is or waits."""
    digests = sorted(_digest(r) for r in plan.records.values() if not isinstance(r, _BESIDE))
    return blake2b(b"".join(digests), digest_size=_SIZE).hexdigest()


def text_mark(text: str) -> str:
    """Return a short mark of a text, from which nobody can read it."""
    return blake2b(text.encode(), digest_size=_SIZE).hexdigest()


def _digest(record: Record) -> bytes:
    kept = _KNOWN.get(record.id)
    if kept is not None and kept[0] is record:
        return kept[1]
    if len(_KNOWN) >= _MOST:
        _KNOWN.clear()
    made = blake2b(as_json(to_plain(record)).encode(), digest_size=16).digest()
    _KNOWN[record.id] = (record, made)
    return made


# A plan of 500 actions changes by one record at a time; asking an lru_cache would hash all of them.
_KNOWN: dict[UUID, tuple[Record, bytes]] = {}
