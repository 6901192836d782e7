"""A copy of a plan, to be kept beside it."""

from dataclasses import replace
from uuid import UUID

from models.plan.plan import Plan
from models.words import _


def twin(plan: Plan, new_id: UUID, title_question: str) -> Plan:
    """Return a copy of a plan under a new id and a title that says so: a first round of its own."""
    made = plan.under(new_id)
    # A copy of the shipped sample, or of a later round, is a plan like any other.
    header = replace(made.header, previous=None, round=1, is_sample=False)
    title = _("Copy of {title}").format(title=made.text(title_question))
    return made.with_record(header).with_answer(title_question, "text", title)
