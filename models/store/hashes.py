"""The hashes that tell whether what is read is what was written: SQLite itself notices few flipped bits."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

from models.plan.plain import as_json, canonical
from models.plan.records import Record

# 16 bytes: against decay, not against an enemy.
_SIZE = 16


def of_record(record: Record) -> str:
    """Return the hash of one record's content."""
    return _hash(canonical(record))


def of_plan(records: Mapping[str, str]) -> str:
    """Return the hash of a whole plan from its records' hashes by id: a missing record shows too."""
    return _hash("".join(f"{i}{h}" for i, h in sorted(records.items())).encode())


def of_row(values: Iterable[Any]) -> str:
    """Return the hash of any other row's values, as they stand in their columns."""
    return _hash(as_json(list(values)).encode())


def _hash(content: bytes) -> str:
    return blake2b(content, digest_size=_SIZE).hexdigest()
