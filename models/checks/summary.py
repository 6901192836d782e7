"""What Home shows of a plan without opening it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class StepMark:
    """How far one step is: required questions answered, of how many, and actions that lack something.

    `waiting` counts answers of tables that the group has not merged: they hold nothing up.
    """

    step: str
    answered: int
    required: int
    missing: int = 0
    waiting: int = 0

    @property
    def is_complete(self) -> bool:
        """Say whether nothing required is open in this step."""
        return self.answered >= self.required and not self.missing


@dataclass(frozen=True, slots=True)
class Summary:
    """One plan in one row. `next_kind`: what falls due, `deadline follow_up answer review`, or empty.

    `next_what` is the action's own words, empty for a review. `missing` counts the actions that keep the plan
    a draft. `search` holds title, place, group, actions and leads without case and accents.
    """

    id: UUID
    title: str
    place: str
    group: str
    round: int
    is_sample: bool
    marks: tuple[StepMark, ...]
    next_due: date | None
    next_kind: str
    next_what: str
    missing: int
    search: str

    @property
    def waiting(self) -> int:
        """How many answers of tables wait to be merged."""
        return sum(mark.waiting for mark in self.marks)
