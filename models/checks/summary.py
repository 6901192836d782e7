"""What Home shows of a plan without opening it."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class StepMark:
    """How far one step is: required questions answered, of how many, and actions or reviews that lack something."""

    step: str
    answered: int
    required: int
    missing: int = 0

    @property
    def is_complete(self) -> bool:
        """Say whether nothing required is open in this step."""
        return self.answered >= self.required and not self.missing


@dataclass(frozen=True, slots=True)
class Summary:
    """One plan in one row. `next_kind` is what falls due next: `deadline follow_up answer review`, or empty."""

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
