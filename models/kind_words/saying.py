"""How a rule's sentence is made: from the problem, its plan and the guide."""

from collections.abc import Callable

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.plan.plan import Plan

Say = Callable[[Problem, Plan, Guide], str]
# So much of what somebody typed is repeated to them.
QUOTED_LETTERS = 40


def quoted(text: str) -> str:
    """Return what somebody typed, no longer than a line."""
    return text if len(text) <= QUOTED_LETTERS else f"{text[: QUOTED_LETTERS - 1].rstrip()}…"


def plain(say: Callable[[], str]) -> Say:
    """Return a sentence that needs no facts."""
    return lambda _problem, _plan, _guide: say()
