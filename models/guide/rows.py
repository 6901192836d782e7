"""The rows of a plan that answer a list question."""

from models.guide.shapes import Question
from models.plan.plan import Placed, Plan


def rows(plan: Plan, question: Question) -> tuple[Placed, ...]:
    """Return the rows of a list question in their order; an action list holds those of its level."""
    match question.record:
        case "entry":
            return plan.entries(question.id)
        case "action":
            return tuple(a for a in plan.actions if not question.level or a.level == question.level)
        case kind:
            found: tuple[Placed, ...] = getattr(plan, f"{kind}s")
            return found
