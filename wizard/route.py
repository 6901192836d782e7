"""The way through the process: which place comes before and after which."""

from models.guide import path
from models.guide.shapes import Guide
from models.plan.plan import Plan
from wizard.outline import step_of


def places(plan: Plan, guide: Guide, *, more: bool) -> list[str]:
    """Return all places in the order that Next walks them: a step's questions, then its read-back."""
    walked = path.walked(plan, guide, more=more)
    found = []
    for step in guide.steps:
        found += [f"question/{q.id}" for q in walked if q.step == step.id]
        found.append(f"read/{step.id}")
    return [*found, "print"]


def around(plan: Plan, guide: Guide, place: str, *, more: bool) -> tuple[str, str]:
    """Return the places before and after `place`; empty where the way ends."""
    order = places(plan, guide, more=more)
    if place not in order:
        order = places(plan, guide, more=True)
    if place not in order:
        return "", ""
    at = order.index(place)
    return (order[at - 1] if at else ""), (order[at + 1] if at + 1 < len(order) else "")


def first_place(plan: Plan, guide: Guide) -> str:
    """Return where a new plan begins: the first question of step 1."""
    numbered = next(s for s in guide.steps if s.number == 1)
    return next(p for p in places(plan, guide, more=False) if step_of(guide, p) == numbered.id)
