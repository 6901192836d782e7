"""The hashes that tell whether what is read is what was written: SQLite itself notices few flipped bits."""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any

from models.plan.json_text import as_json

# 16 bytes: against decay, not against an enemy.
_SIZE = 16
# What reading a damaged row can raise; a sound row raises nothing.
UNREADABLE = (AttributeError, KeyError, OverflowError, RecursionError, TypeError, ValueError)


def of_bytes(content: bytes) -> str:
    """Return the hash of one record's content."""
    return blake2b(content, digest_size=_SIZE).hexdigest()


def of_plan(records: Mapping[str, str]) -> str:
    """Return the hash of a whole plan from its records' hashes by id: a missing record shows too."""
    return of_bytes("".join(f"{i}{h}" for i, h in sorted(records.items())).encode())


def of_row(values: Iterable[Any]) -> str:
    """Return the hash of any other row's values, as they stand in their columns."""
    return of_bytes(as_json(list(values)).encode())
