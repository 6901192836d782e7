"""A short mark of what a plan says, by which a paper knows whether the plan has changed since."""

from hashlib import blake2b
from uuid import UUID

from models.plan.json_text import as_json
from models.plan.plain import to_plain
from models.plan.plan import Plan
from models.plan.records import Heard, Printing, Record, SetAside, Sheet

_SIZE = 8
_MOST = 4096
# These say something about the plan, and are no part of what it says.
_BESIDE = (Printing, SetAside, Sheet, Heard)


def content_mark(plan: Plan) -> str:
    """Return the same mark for two plans that say the same, whatever was printed, left as it is or waits."""
    digests = sorted(_digest(r) for r in plan.records.values() if not isinstance(r, _BESIDE))
    return blake2b(b"".join(digests), digest_size=_SIZE).hexdigest()


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
