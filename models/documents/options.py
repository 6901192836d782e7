"""What a caller says about a paper, and what comes back."""

from dataclasses import dataclass
from uuid import UUID

from models.words import SOURCE_LANGUAGE


@dataclass(frozen=True, slots=True)
class Options:
    """How a paper is wanted. `edition` is who may read it: facilitator, partners or public."""

    paper: str = "A4"
    blank: bool = False
    final: bool = False
    language: str = SOURCE_LANGUAGE
    signatures: bool = True
    edition: str = "partners"


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
    """A finished paper. `missing` are the characters that no font has, each once, in the order met."""

    pdf: bytes
    pages: int
    missing: tuple[str, ...]
