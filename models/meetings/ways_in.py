"""The ways into working together: what can be ticked off, by whom and on which day."""

from models.guide.shapes import Guide, Question
from models.plan.plan import Plan

# A question with these three fields is a thing to tick off.
TICKED = ("done", "person", "day")


def ways_in(guide: Guide) -> tuple[Question, ...]:
    """Return the questions that are ticked off, in their order."""
    return tuple(q for q in guide.questions if set(TICKED) <= {field.id for field in q.fields})


def are_done(plan: Plan, guide: Guide) -> int:
    """Return how many of the ways in are done."""
    return sum(plan.text(question.id, "done") == "yes" for question in ways_in(guide))
