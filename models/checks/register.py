"""All rules together, and what is asked of them: what is open, what to look at first, is the plan final."""

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from models.checks import (
    table_actions,
    table_balance,
    table_people,
    table_review,
    table_safety,
    table_steps,
)
from models.checks.inspection import ActionRule, Inspection, PlanRule
from models.checks.problem import Problem
from models.checks.rule import KNOW, LIVE, LOOK, SHARE, STILL_OPEN, THEMES, F, Rule
from models.checks.setting_aside import is_set_aside, marks_of
from models.checks.words import WordLists
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.plan.records import Action

ACTION_RULES: tuple[Rule[ActionRule], ...] = (
    *table_actions.ONE_ACTION,
    *table_safety.ONE_ACTION,
)
PLAN_RULES: tuple[Rule[PlanRule], ...] = (
    *table_actions.ALL_ACTIONS,
    *table_steps.TABLE,
    *table_balance.TABLE,
    *table_people.TABLE,
    *table_review.TABLE,
    *table_safety.TABLE,
)
RULES: dict[str, Rule[ActionRule] | Rule[PlanRule]] = {
    **{rule.id: rule for rule in ACTION_RULES},
    **{rule.id: rule for rule in PLAN_RULES},
}
# So many points are shown before somebody asks for all.
AT_ONCE = 3
# Which kind of point is spoken of first; still open ones by what they are about.
_KINDS = (SHARE, STILL_OPEN, LOOK, KNOW)
_THEMES = (*THEMES, "")
_TURNS = {
    rule.id: (_KINDS.index(rule.weight), _THEMES.index(rule.theme)) for rule in RULES.values()
}
# What every paper and every step count: the points still open.
_PRINTED_OF_ACTION = tuple(rule for rule in ACTION_RULES if rule.prints and rule.on)
_PRINTED_OF_PLAN = tuple(rule for rule in PLAN_RULES if rule.prints and rule.on)
_GATE = tuple(rule for rule in ACTION_RULES if rule.blocks)


def problems(plan: Plan, guide: Guide, *, words: WordLists, today: date) -> tuple[Problem, ...]:
    """Return every point still open: what keeps the plan a draft first, then as the guide asks."""
    look = Inspection(plan, guide, words, today)
    found = _left(look, (*_of_plan(look, _PRINTED_OF_PLAN), *_of_actions(look, _PRINTED_OF_ACTION)))
    asked, number = _asked_at(look), _numbers(look)
    # Sorting keeps the order of equals: actions by number, then the order of the table.
    return tuple(
        sorted(found, key=lambda p: (not p.blocks, 0 if p.blocks else asked(p), number(p)))
    )


def checkup(
    plan: Plan, guide: Guide, *, words: WordLists, today: date, moment: str = ""
) -> tuple[Problem, ...]:
    """Return the points of every kind that nobody left as they are, in the order they are spoken of.

    With a `moment`, one of MOMENTS, only what rules of that moment say.
    """
    look = Inspection(plan, guide, words, today)
    found = _left(
        look,
        (
            *_of_plan(look, _at(PLAN_RULES, moment)),
            *_of_actions(look, _at(ACTION_RULES, moment)),
        ),
    )
    asked, number = _asked_at(look), _numbers(look)
    return tuple(sorted(found, key=lambda p: (_turn(p), asked(p), number(p))))


def first_three(found: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return what is shown before somebody asks for all."""
    return tuple(sorted(found, key=_turn)[:AT_ONCE])


def is_all_closed(found: Iterable[Problem]) -> bool:
    """Say whether nothing is still open, which is worth a word of praise."""
    return not any(problem.weight == STILL_OPEN for problem in found)


def gaps(
    action: Action, plan: Plan, guide: Guide, *, words: WordLists, today: date
) -> tuple[Problem, ...]:
    """Return what keeps this one action from being final; nothing if it is dropped."""
    look = Inspection(plan, guide, words, today)
    return _of_one(action, look, _PRINTED_OF_ACTION)


def hints(
    action: Action, plan: Plan, guide: Guide, *, words: WordLists, today: date
) -> tuple[Problem, ...]:
    """Return what may be said beside the fields of this one action, beyond what is still open in it."""
    look = Inspection(plan, guide, words, today)
    found = _of_one(action, look, _at(ACTION_RULES, LIVE))
    return tuple(p for p in sorted(found, key=_turn) if p.weight != STILL_OPEN)


def count_unready(look: Inspection) -> int:
    """Return how many actions keep the plan a draft."""
    return sum(any(rule.find(action, look) for rule in _GATE) for action in look.actions)


def is_final(found: Iterable[Problem]) -> bool:
    """Say whether a plan with these problems may be printed as final."""
    return not any(problem.blocks for problem in found)


def _of_one(
    action: Action, look: Inspection, rules: Iterable[Rule[ActionRule]]
) -> tuple[Problem, ...]:
    if action.status == "dropped":
        return ()
    found = ((rule, rule.find(action, look)) for rule in rules)
    return tuple(_left(look, (rule.problem(hit) for rule, hit in found if hit is not None)))


def _of_actions(look: Inspection, rules: Iterable[Rule[ActionRule]]) -> Iterator[Problem]:
    # Thousands of questions: none of them looks for its own name anew.
    asked = [(rule.find, rule.problem) for rule in rules]
    for action in look.actions:
        for find, problem in asked:
            if (found := find(action, look)) is not None:
                yield problem(found)


def _of_plan(look: Inspection, rules: Iterable[Rule[PlanRule]]) -> Iterator[Problem]:
    for rule in rules:
        for found in rule.find(look):
            yield rule.problem(found)


def _left(look: Inspection, found: Iterable[Problem]) -> Iterator[Problem]:
    """Yield what the group did not leave as it is."""
    marks = marks_of(look.plan)
    return (p for p in found if not is_set_aside(look.plan, p, marks))


def _at(rules: Iterable[Rule[F]], moment: str) -> tuple[Rule[F], ...]:
    return tuple(rule for rule in rules if rule.on and (not moment or moment in rule.when))


def _turn(problem: Problem) -> tuple[int, int]:
    return _TURNS[problem.rule]


def _asked_at(look: Inspection) -> Callable[[Problem], int]:
    place = {q.id: i for i, q in enumerate(look.guide.questions)}
    return lambda problem: place.get(problem.question, len(place))


def _numbers(look: Inspection) -> Callable[[Problem], int]:
    number = {a.id: a.number for a in look.actions}
    return lambda problem: number.get(problem.record, 0) if problem.record is not None else 0
