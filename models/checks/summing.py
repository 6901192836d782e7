"""A plan summed up in what Home shows of it."""

from collections.abc import Iterator
from datetime import date

from models.checks.inspection import Inspection
from models.checks.register import count_unready
from models.checks.summary import StepMark, Summary
from models.checks.words import WordLists
from models.guide.path import is_answered, is_required
from models.guide.shapes import Guide, Step
from models.plan.heard import waiting
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import Action
from models.plan.text import folded


def summarise(plan: Plan, guide: Guide, words: WordLists, today: date) -> Summary:
    """Return what Home shows of `plan`, without running every check."""
    look = Inspection(plan, guide, words, today)
    missing = count_unready(look)
    title, place, group = (_said(look, role) for role in ("title", "place", "group"))
    due, kind, what = min(_dues(look), default=(None, "", ""))
    return Summary(
        id=plan.id,
        title=title,
        place=place,
        group=group,
        round=plan.header.round,
        is_sample=plan.header.is_sample,
        marks=tuple(_mark(step, look, missing) for step in guide.steps),
        next_due=due,
        next_kind=kind,
        next_what=what,
        missing=missing,
        search=folded("\n".join((title, place, group, *_searched(plan)))),
    )


def _said(look: Inspection, role: str) -> str:
    return look.plan.text(look.guide.by_role(role).id).strip()


def _mark(step: Step, look: Inspection, missing: int) -> StepMark:
    required = [q for q in step.questions if is_required(look.plan, q)]
    answered = sum(is_answered(look.plan, look.guide, q) for q in required)
    holds_actions = step.id == look.guide.by_level("").step
    asked = {q.id for q in step.questions}
    waits = sum(heard.question in asked for heard in waiting(look.plan))
    return StepMark(step.id, answered, len(required), missing if holds_actions else 0, waits)


def _dues(look: Inspection) -> Iterator[tuple[date, str, str]]:
    """Yield each day that waits for somebody. A review that has gone by waits for nobody."""
    for action in look.plan.actions:
        if action.status not in ("done", "dropped"):
            yield from _dues_of(action)
    for review in look.plan.reviews:
        if review.on.on is not None and review.on.on >= look.today:
            yield review.on.on, "review", ""


def _dues_of(action: Action) -> Iterator[tuple[date, str, str]]:
    days = (
        (action.deadline, "deadline"),
        (action.follow_up_on, "follow_up"),
        (action.answer_by, "answer"),
    )
    for day, kind in days:
        if day.on is not None:
            yield day.on, kind, action.what.strip()


def _searched(plan: Plan) -> Iterator[str]:
    for action in plan.actions:
        yield action.what
        yield say_person(action.lead)
