"""The way through the process: which place comes before and after which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.guide import path
from models.words import _
from wizard.outline import step_of
from wizard.ways import BESIDE

if TYPE_CHECKING:
    from models.guide.shapes import Guide
    from models.plan.plan import Plan


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
    if place.startswith("print/"):
        place = "print"  # Which paper is shown there makes no difference to the way.
    if place not in order:
        order = places(plan, guide, more=True)
    if place not in order:
        return "", ""
    at = order.index(place)
    return (order[at - 1] if at else ""), (order[at + 1] if at + 1 < len(order) else "")


def say_way(guide: Guide, here: str, forward: str) -> str:
    """Return what the button to the place `forward` says; empty where the way ends."""
    kind, _slash, rest = forward.partition("/")
    match kind:
        case "":
            return ""
        case "print":
            return _("Next: Print")
        case "read":
            return _("Read back")
    if step_of(guide, forward) != step_of(guide, here):
        name = guide.texts.one(guide.question(rest).step, "name")
        return _("Next: {step}").format(step=name)
    return _("Next question")


def first_place(plan: Plan, guide: Guide) -> str:
    """Return where a new plan begins: the first question of step 1."""
    numbered = next(s for s in guide.steps if s.number == 1)
    return next(p for p in places(plan, guide, more=False) if step_of(guide, p) == numbered.id)


def is_place(guide: Guide, place: str) -> bool:
    """Say whether a remembered place is one where a plan can be opened."""
    kind, _slash, rest = place.partition("/")
    match kind:
        case "question":
            return any(q.id == rest for q in guide.questions)
        case "read":
            return any(s.id == rest for s in guide.steps)
    return kind == "print" or kind in BESIDE
