"""What came in: a whole plan or rows to add, and what a reader must know besides the bytes."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from uuid import UUID, uuid5

from models.plan.plan import Plan
from models.plan.records import Action, Partner, Sign

# Made once at random; changing it would make every spreadsheet a stranger to the plan it became.
NAMESPACE = UUID("6f1d7a52-0c0e-4b7e-9a55-3f7f0c8b1d24")
MAX_BYTES = 10_000_000


@dataclass(frozen=True)
class Arrival:
    """A whole plan, or rows to add to one; `notes` say what was kept as typed.

    `source` is made from the bytes alone: the same bytes again are the same arrival.
    """

    plan: Plan | None = None
    actions: tuple[Action, ...] = ()
    signs: tuple[Sign, ...] = ()
    notes: tuple[str, ...] = ()
    source: UUID = NAMESPACE


@dataclass(frozen=True)
class Context:
    """What a reader must know besides the bytes.

    `find_day` gives the one day that was meant, or None. `levels` and `statuses` give the id for the words of
    every shipped language, `choices` those of other columns by column; the ids themselves are always understood.
    `partners` complete a lead.
    """

    find_day: Callable[[str], date | None]
    levels: Mapping[str, str]
    statuses: Mapping[str, str]
    partners: tuple[Partner, ...] = ()
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def source_of(content: bytes) -> UUID:
    """Return the id of what arrived: the same bytes again are the same arrival."""
    return uuid5(NAMESPACE, sha256(content).hexdigest())
