"""What a paper says of a plan beside its own words, and what comes back."""

from dataclasses import dataclass
from uuid import UUID


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """One thing that the plan still lacks, already in words. One that blocks keeps the paper a draft.

    Points of actions that share a `brief` stand in one line, with the numbers of the actions.
    """

    sentence: str
    blocks: bool
    record: UUID | None = None
    field: str = ""
    brief: str = ""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished paper, or several in one file: `counts` are the pages of each.

    `missing` are the characters that no font has, each once, in the order met.
    """

    pdf: bytes
    pages: int
    missing: tuple[str, ...]
    counts: tuple[int, ...] = ()
