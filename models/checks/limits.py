"""From where on the check-up speaks up: numbers that a group may change."""

from dataclasses import dataclass, fields

from models.guide.shapes import Guide
from models.plan.plan import Plan

ROLE = "check_settings"


@dataclass(frozen=True, slots=True)
class Limits:
    """The numbers in force; a share is in percent."""

    max_open_per_owner: int = 5
    max_share_per_agency: int = 40
    first_review_days: int = 90
    max_actions: int = 12
    min_actions_now: int = 1
    small_number: int = 5
    long_deadline_days: int = 365
    carried_over_max: int = 2
    text_max_action: int = 140


# The least and the most that each may be; a number beyond is taken as the nearest of the two.
BOUNDS = {
    "max_open_per_owner": (2, 15),
    "max_share_per_agency": (25, 80),
    "first_review_days": (30, 180),
    "max_actions": (5, 40),
    "min_actions_now": (0, 3),
    "small_number": (3, 10),
    "long_deadline_days": (180, 730),
    "carried_over_max": (1, 4),
    "text_max_action": (80, 300),
}


def limits_of(plan: Plan, guide: Guide) -> Limits:
    """Return the limits of a plan: its group's own, and the usual ones for the rest."""
    asked = next((q for q in guide.questions if q.role == ROLE), None)
    if asked is None:
        return Limits()
    said = plan.answer(asked.id).values
    own = {
        field.name: min(max(value, BOUNDS[field.name][0]), BOUNDS[field.name][1])
        for field in fields(Limits)
        if isinstance(value := said.get(field.name), int)
    }
    return Limits(**own)
