"""The way through the guide: which questions are put to this group, which come next, which have an answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.guide.rows import rows
from models.plan.columns import column, is_filled
from models.plan.records import Action, Record

if TYPE_CHECKING:
    from models.guide.shapes import Condition, Guide, Question
    from models.plan.plan import Plan

# What an action may say of itself, by the role of the question that asks which action does it.
_SAID_BY_ACTIONS = {
    "about_person_causing_harm": "about_person_causing_harm",
    "survivor_voice": "from_survivors",
}
# Next walks these; the rest waits under "More questions".
WALKED_NEEDS = ("required", "advised")


def shown(plan: Plan, guide: Guide) -> tuple[Question, ...]:
    """Return the questions that are put to this group, in the order of the steps."""
    return tuple(question for question in guide.questions if is_shown(plan, question))


def walked(plan: Plan, guide: Guide, *, more: bool = False) -> tuple[Question, ...]:
    """Return the questions that Next leads through; with `more`, all that are put to this group."""
    return tuple(
        question
        for question in shown(plan, guide)
        if more or question.need in WALKED_NEEDS or is_required(plan, question)
    )


def following(plan: Plan, guide: Guide, question_id: str, *, more: bool = False) -> Question | None:
    """Return the question that Next leads to, None behind the last; the present one may be off the way."""
    order = {question.id: place for place, question in enumerate(guide.questions)}
    later = (q for q in walked(plan, guide, more=more) if order[q.id] > order[question_id])
    return next(later, None)


def before(plan: Plan, guide: Guide, question_id: str, *, more: bool = False) -> Question | None:
    """Return the question that Back leads to, None before the first; the present one may be off the way."""
    order = {question.id: place for place, question in enumerate(guide.questions)}
    earlier = [q for q in walked(plan, guide, more=more) if order[q.id] < order[question_id]]
    return earlier[-1] if earlier else None


def is_shown(plan: Plan, question: Question) -> bool:
    """Say whether this question is put to this group."""
    if plan.header.round < question.first_round:
        return False
    return not question.shown_when or any(holds(plan, c) for c in question.shown_when)


def is_required(plan: Plan, question: Question) -> bool:
    """Say whether this group is asked to answer this question before the plan is whole."""
    if not is_shown(plan, question):
        return False
    return question.need == "required" or any(holds(plan, c) for c in question.required_when)


def is_answered(plan: Plan, guide: Guide, question: Question) -> bool:
    """Say whether a question has an answer: one of its required fields, or any field where none is required.

    A list needs one row that says so much; a dropped action is no answer. Some questions ask which action does
    something: an action that says so of itself answers them.
    """
    said_by_action = _SAID_BY_ACTIONS.get(question.role)
    if said_by_action and any(
        getattr(a, said_by_action) == "yes" for a in plan.actions if not _is_dropped(a)
    ):
        return True
    columns = guide.columns(question)
    decisive = [field.id for field in columns if field.need == "required"]
    fields = decisive or [field.id for field in columns]
    held = rows(plan, question) if question.is_list else (plan.answer(question.id),)
    return any(is_filled(column(r, f)) for r in held if not _is_dropped(r) for f in fields)


def is_private(guide: Guide, question: Question) -> bool:
    """Say whether all that is answered here is for the facilitator alone: not to be read aloud."""
    return all(field.edition == "facilitator" for field in guide.columns(question))


def holds(plan: Plan, condition: Condition) -> bool:
    """Say whether a condition on a single answer is true of this plan."""
    return matches(condition, plan.value(condition.question, condition.field))


def matches(condition: Condition, value: object) -> bool:
    """Say whether `value` is, or contains, what the condition asks for."""
    if not is_filled(value):
        return "" in condition.values
    given = value if isinstance(value, tuple) else (value,)
    return not condition.values or any(one in condition.values for one in given)


def _is_dropped(row: Record) -> bool:
    return isinstance(row, Action) and row.status == "dropped"
