"""What every rule is given: plan, guide, word lists and day, with what they share worked out once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from uuid import UUID

from models.checks.problem import NO_FACTS
from models.checks.words import WordLists
from models.guide.shapes import Guide
from models.guide.suggestion import needed_levels
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Action
from models.plan.text import folded


@dataclass(frozen=True, slots=True)
class Finding:
    """Where a rule hit, and what fills its sentence. See Problem for the fields."""

    question: str
    field: str
    record: UUID | None = None
    facts: FrozenMap[str, str] = NO_FACTS


@dataclass(frozen=True)
class Inspection:
    """One look at one plan on one day."""

    plan: Plan
    guide: Guide
    words: WordLists
    today: date

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """All actions that are not dropped."""
        return tuple(a for a in self.plan.actions if a.status != "dropped")

    @cached_property
    def agencies(self) -> frozenset[str]:
        """The partners' agencies, for comparing."""
        return frozenset(folded(p.agency) for p in self.plan.partners if p.agency.strip())

    @cached_property
    def next_review(self) -> date | None:
        """The day of the next review, None where none is to come."""
        to_come = (r.on.on for r in self.plan.reviews if r.on.on and r.on.on >= self.today)
        return min(to_come, default=None)

    @cached_property
    def needed_levels(self) -> tuple[str, ...]:
        """The levels at which, said the group, somebody has to act."""
        return needed_levels(self.plan, self.guide)


ActionRule = Callable[[Action, Inspection], Finding | None]
PlanRule = Callable[[Inspection], Iterable[Finding]]
