"""Which questions are asked of this plan, and which of them have an answer."""

from models.guide.shapes import Condition, Field, Guide, Question
from models.plan.plan import Plan
from models.plan.records import Action, Record, Value


def holds(condition: Condition, plan: Plan) -> bool:
    """Say whether the answer holds, or contains, one of the condition's values; with none named, anything."""
    value = plan.value(condition.question, condition.field)
    if not is_filled(value):
        return "" in condition.values
    given = value if isinstance(value, tuple) else (value,)
    return not condition.values or any(one in condition.values for one in given)


def is_shown(question: Question, plan: Plan) -> bool:
    """Say whether this question is put to this group."""
    return not question.shown_when or any(holds(c, plan) for c in question.shown_when)


def is_required(question: Question, plan: Plan) -> bool:
    """Say whether this group is asked to answer this question before the plan is whole."""
    if not is_shown(question, plan):
        return False
    return question.need == "required" or any(holds(c, plan) for c in question.required_when)


def is_answered(question: Question, plan: Plan, guide: Guide) -> bool:
    """Say whether a question has an answer: one of its required fields, or any where none is."""
    columns = guide.columns(question)
    decisive = tuple(f for f in columns if f.need == "required") or columns
    if question.is_list:
        return any(_says_something(row, decisive) for row in rows(question, plan))
    values = plan.answer(question.id).values
    return any(is_filled(values.get(f.id)) for f in decisive)


def is_filled(value: Value | tuple[object, ...] | None) -> bool:
    """Say whether a field holds anything: blank text, no ticks and nobody are nothing; 0 is a number."""
    if isinstance(value, str):
        return bool(value.strip())
    return value is not None and (isinstance(value, int) or bool(value))


def rows(question: Question, plan: Plan) -> tuple[Record, ...]:
    """Return the rows of a list question; of actions, those of its level that are not dropped."""
    match question.record:
        case "entry":
            return plan.entries(question.id)
        case "action":
            return tuple(a for a in plan.actions if _belongs(a, question))
        case "partner":
            return plan.partners
        case "sign":
            return plan.signs
        case "review":
            return plan.reviews
        case _:
            return plan.messages


def _belongs(action: Action, question: Question) -> bool:
    return action.status != "dropped" and question.level in ("", action.level)


def _says_something(row: Record, columns: tuple[Field, ...]) -> bool:
    values = getattr(row, "values", None)
    return any(
        is_filled(values.get(c.id) if values is not None else getattr(row, c.id, None))
        for c in columns
    )
