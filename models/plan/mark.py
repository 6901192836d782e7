"""A short mark of what a plan says, by which a paper knows whether the plan has changed since."""

from functools import lru_cache
from hashlib import blake2b

from models.plan.json_text import as_json
from models.plan.plain import to_plain
from models.plan.plan import Plan
from models.plan.records import Printing, Record, SetAside

_SIZE = 8
# These say something about the plan, and are no part of what it says.
_BESIDE = (Printing, SetAside)


def content_mark(plan: Plan) -> str:
    """Return the same mark for two plans that say the same, whatever was printed or left as it is."""
    digests = sorted(_digest(r) for r in plan.records.values() if not isinstance(r, _BESIDE))
    return blake2b(b"".join(digests), digest_size=_SIZE).hexdigest()


# A plan of 500 actions changes by one record at a time.
@lru_cache(maxsize=4096)
def _digest(record: Record) -> bytes:
    return blake2b(as_json(to_plain(record)).encode(), digest_size=16).digest()
