"""The rows of a plan that answer a list question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.plan.columns import column

if TYPE_CHECKING:
    from models.guide.shapes import Field, Guide, Question
    from models.plan.plan import Placed, Plan
    from models.plan.records import Action, Record


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


def actions_under(plan: Plan, guide: Guide, question: Question) -> list[Action]:
    """Return the actions that stand under a question, those of no known level too; all, if it asks for no level."""
    return [
        a for a in plan.actions if not question.level or guide.by_level(a.level).id == question.id
    ]


def is_asked(field: Field, row: Record) -> bool:
    """Say whether a column is asked for in this row."""
    beside = field.beside
    return beside is None or (column(row, beside.field) in beside.values) != beside.otherwise
