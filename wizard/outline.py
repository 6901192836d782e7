"""What the step list says of a plan: steps, questions, what is answered and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.guide import path
from models.words import _, ngettext

if TYPE_CHECKING:
    from models.checks.problem import Problem
    from models.guide.shapes import Guide, Question, Step
    from models.plan.plan import Plan


@dataclass(frozen=True, slots=True)
class Line:
    """One question in the step list."""

    place: str
    title: str
    is_answered: bool
    is_current: bool


@dataclass(frozen=True, slots=True)
class StepLine:
    """One step in the step list. `number` is 0 for getting ready."""

    id: str
    number: int
    name: str
    words: str
    is_complete: bool
    is_lacking: bool
    is_current: bool
    place: str
    lines: tuple[Line, ...]


def outline(
    plan: Plan, guide: Guide, problems: tuple[Problem, ...], place: str, *, more: bool
) -> tuple[StepLine, ...]:
    """Return the step list as it reads now; only the current step shows its questions."""
    current = step_of(guide, place)
    walked = path.walked(plan, guide, more=more)
    return tuple(
        _step(plan, guide, problems, s, place, walked, is_current=s.id == current)
        for s in guide.steps
    )


def step_of(guide: Guide, place: str) -> str:
    """Return the step that a place belongs to, empty for a page outside the steps."""
    kind, _slash, rest = place.partition("/")
    if kind == "question":
        return guide.question(rest).step
    return rest if kind == "read" else ""


def _step(  # noqa: PLR0913  The facts of one row.
    plan: Plan,
    guide: Guide,
    problems: tuple[Problem, ...],
    step: Step,
    place: str,
    walked: tuple[Question, ...],
    *,
    is_current: bool,
) -> StepLine:
    mine = [q for q in walked if q.step == step.id]
    needed = [q for q in mine if path.is_required(plan, q)]
    answered = sum(path.is_answered(plan, guide, q) for q in needed)
    gaps = {
        p.record
        for p in problems
        if p.blocks and p.record and guide.question(p.question).step == step.id
    }
    lines = tuple(
        Line(
            f"question/{q.id}",
            guide.texts.one(q.id, "title"),
            path.is_answered(plan, guide, q),
            place == f"question/{q.id}",
        )
        for q in mine
    )
    first = f"question/{mine[0].id}" if mine else f"read/{step.id}"
    return StepLine(
        id=step.id,
        number=step.number,
        name=guide.texts.one(step.id, "name"),
        words=_words(answered, len(needed), len(gaps)),
        is_complete=bool(needed) and answered == len(needed) and not gaps,
        is_lacking=bool(gaps),
        is_current=is_current,
        place=first,
        lines=lines if is_current else (),
    )


def _words(answered: int, needed: int, gaps: int) -> str:
    if gaps:
        return ngettext("{n} action needs more", "{n} actions need more", gaps)
    return (
        _("{answered} of {needed} answered").format(answered=answered, needed=needed)
        if needed
        else ""
    )
