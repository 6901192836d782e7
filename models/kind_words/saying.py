"""How a rule's sentence is made: from the problem, its plan and the guide."""

from collections.abc import Callable, Mapping
from datetime import date

from models.checks.problem import Problem
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.words import say_day

Say = Callable[[Problem, Plan, Guide], str]
# Facts that are days, written YYYY-MM-DD.
_DAYS = frozenset({"day", "on"})
# So much of what somebody typed is repeated to them.
QUOTED_LETTERS = 40


def quoted(text: str) -> str:
    """Return what somebody typed, no longer than a line."""
    return text if len(text) <= QUOTED_LETTERS else f"{text[: QUOTED_LETTERS - 1].rstrip()}…"


def plain(say: Callable[[], str]) -> Say:
    """Return a sentence that needs no facts."""
    return lambda _problem, _plan, _guide: say()


def filled(say: Callable[[], str]) -> Say:
    """Return a sentence that the facts of the problem fill, under their own names."""
    return lambda problem, _plan, _guide: say().format(**_in_words(problem))


def counted(say: Callable[[int, Mapping[str, str]], str]) -> Say:
    """Return a sentence that has a form for each `n` of the facts; the other facts fill it."""

    def sentence(problem: Problem, _plan: Plan, _guide: Guide) -> str:
        facts = _in_words(problem)
        return say(int(facts.pop("n")), facts)

    return sentence


def _in_words(problem: Problem) -> dict[str, str]:
    return {
        name: say_day(date.fromisoformat(fact)) if name in _DAYS else quoted(fact)
        for name, fact in problem.facts.items()
    }
