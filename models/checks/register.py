"""All rules in one table, and what is asked of it: what is open, and is the plan final."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from models.checks import actions, balance, people, signs, steps
from models.checks.inspection import ActionRule, Finding, Inspection, PlanRule
from models.checks.problem import Problem
from models.checks.words import WordLists
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.plan.records import Action

F = TypeVar("F", ActionRule, PlanRule)


@dataclass(frozen=True, slots=True)
class Rule(Generic[F]):
    """One row of the table: a rule's id, its weight, whether it blocks, and what it looks for."""

    id: str
    weight: str
    blocks: bool
    find: F

    def problem(self, found: Finding) -> Problem:
        """Return what was found as a problem of this rule."""
        return Problem(
            self.id,
            self.weight,
            self.blocks,
            found.question,
            found.field,
            found.record,
            found.facts,
        )


ACTION_RULES: tuple[Rule[ActionRule], ...] = (
    Rule("A01_no_owner", "D", True, actions.no_owner),
    Rule("A06_vague_owner", "D", True, actions.vague_owner),
    Rule("A07_agency_only", "D", True, actions.agency_only),
    Rule("A02_no_deadline", "D", True, actions.no_deadline),
    Rule("A03_words_not_day", "D", True, actions.words_not_day),
    Rule("A21_no_follow_up", "D", True, actions.no_follow_up),
    Rule("A33_example_left", "D", True, actions.example_left),
)
PLAN_RULES: tuple[Rule[PlanRule], ...] = (
    Rule("A00_no_action", "D", True, balance.no_action),
    Rule("P01_required_empty", "D", False, steps.required_empty),
    Rule("V01_soft", "D", False, steps.soft_vision),
    Rule("V03_no_when", "D", False, steps.no_when),
    Rule("B01_no_perp", "D", False, balance.no_person_causing_harm),
    Rule("B02_no_survivor", "D", False, balance.no_survivor),
    Rule("B04_level_empty", "D", False, balance.level_empty),
    Rule("D01_no_problem_writer", "D", False, people.unanswered("document_problem")),
    Rule("D02_no_practice_writer", "D", False, people.unanswered("document_practice")),
    Rule("D03_no_keeper", "D", False, people.unanswered("keeper")),
    Rule("D04_no_audience", "D", False, people.no_audience),
    Rule("D05_no_way", "D", False, people.no_way),
    Rule("M01_no_sign", "D", False, signs.no_sign),
    Rule("M02_no_baseline", "D", False, signs.no_baseline),
    Rule("M03_no_goal", "D", False, signs.no_goal),
    Rule("M04_no_counter", "D", False, signs.no_counter),
    Rule("M11_no_review", "D", False, signs.no_review),
    Rule("M14_no_caller", "D", False, signs.no_caller),
    Rule("T04_no_women_service", "D", False, people.no_womens_service),
)


def problems(plan: Plan, guide: Guide, *, words: WordLists, today: date) -> tuple[Problem, ...]:
    """Return every open point: what keeps the plan a draft first, then as the guide asks."""
    look = Inspection(plan, guide, words, today)
    found = [*_of_plan(look), *(p for a in look.actions for p in _of_action(a, look))]
    place = {q.id: i for i, q in enumerate(guide.questions)}
    # Sorting keeps the order of equals: actions by number, then the order of the table.
    number = {a.id: a.number for a in look.actions}

    def order(problem: Problem) -> tuple[bool, int, int]:
        at = number.get(problem.record, 0) if problem.record is not None else 0
        asked = 0 if problem.blocks else place.get(problem.question, len(place))
        return (not problem.blocks, asked, at)

    return tuple(sorted(found, key=order))


def gaps(
    action: Action, plan: Plan, guide: Guide, *, words: WordLists, today: date
) -> tuple[Problem, ...]:
    """Return what keeps this one action from being final; nothing if it is dropped."""
    if action.status == "dropped":
        return ()
    return tuple(_of_action(action, Inspection(plan, guide, words, today)))


def count_unready(look: Inspection) -> int:
    """Return how many actions keep the plan a draft."""
    return sum(
        any(rule.blocks and rule.find(action, look) for rule in ACTION_RULES)
        for action in look.actions
    )


def is_final(found: Iterable[Problem]) -> bool:
    """Say whether a plan with these problems may be printed as final."""
    return not any(problem.blocks for problem in found)


def _of_action(action: Action, look: Inspection) -> Iterator[Problem]:
    for rule in ACTION_RULES:
        found = rule.find(action, look)
        if found is not None:
            yield rule.problem(found)


def _of_plan(look: Inspection) -> Iterator[Problem]:
    for rule in PLAN_RULES:
        for found in rule.find(look):
            yield rule.problem(found)
