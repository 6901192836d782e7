"""What the step list says of a plan: steps, questions, what is answered and what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from models.guide import path
from models.plan.heard import waiting
from models.words import _, ngettext

if TYPE_CHECKING:
    from uuid import UUID

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
    # The name of the part that begins here, empty within a part.
    part: str = ""


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
    # How many answers of tables nobody has merged; they hold nothing up.
    waiting: int = 0


def outline(
    plan: Plan, guide: Guide, problems: tuple[Problem, ...], place: str, *, more: bool
) -> tuple[StepLine, ...]:
    """Return the step list as it reads now; only the current step shows its questions."""
    current = step_of(guide, place)
    walked = path.walked(plan, guide, more=more)
    return tuple(
        _step(plan, guide, step, _lines(plan, guide, walked, step, place), problems, current)
        for step in guide.steps
    )


def step_of(guide: Guide, place: str) -> str:
    """Return the step that a place belongs to, empty for a page outside the steps."""
    kind, _slash, rest = place.partition("/")
    if kind == "question":
        return guide.question(rest).step
    return rest if kind == "read" else ""


def _lines(
    plan: Plan, guide: Guide, walked: tuple[Question, ...], step: Step, place: str
) -> tuple[Line, ...]:
    here = [question for question in walked if question.step == step.id]
    begins = _beginnings(guide, here)
    return tuple(
        Line(
            f"question/{question.id}",
            guide.texts.one(question.id, "title"),
            path.is_answered(plan, guide, question),
            place == f"question/{question.id}",
            begins.get(question.id, ""),
        )
        for question in here
    )


def _beginnings(guide: Guide, questions: list[Question]) -> dict[str, str]:
    """Return the names of the parts by the question each begins at; where all is one part, nothing."""
    if len({question.part for question in questions}) < 2:
        return {}
    return {
        question.id: guide.texts.one(f"part:{question.part}", "name")
        for before, question in zip([None, *questions], questions, strict=False)
        if question.part and (before is None or before.part != question.part)
    }


def _step(
    plan: Plan,
    guide: Guide,
    step: Step,
    lines: tuple[Line, ...],
    problems: tuple[Problem, ...],
    current: str,
) -> StepLine:
    asked = {line.place: line.is_answered for line in lines}
    needed = [
        asked[f"question/{q.id}"]
        for q in step.questions
        if f"question/{q.id}" in asked and path.is_required(plan, q)
    ]
    gaps = _gaps(guide, step, problems)
    return StepLine(
        id=step.id,
        number=step.number,
        name=guide.texts.one(step.id, "name"),
        words=_words(sum(needed), len(needed), len(gaps)),
        is_complete=bool(needed) and all(needed) and not gaps,
        is_lacking=bool(gaps),
        is_current=step.id == current,
        place=lines[0].place if lines else f"read/{step.id}",
        lines=lines if step.id == current else (),
        waiting=_waiting(plan, step),
    )


def _gaps(guide: Guide, step: Step, problems: tuple[Problem, ...]) -> set[UUID]:
    return {
        p.record
        for p in problems
        if p.blocks and p.record and guide.question(p.question).step == step.id
    }


def _waiting(plan: Plan, step: Step) -> int:
    asked = {question.id for question in step.questions}
    return sum(heard.question in asked for heard in waiting(plan))


def _words(answered: int, needed: int, gaps: int) -> str:
    if gaps:
        return ngettext("{n} action needs more", "{n} actions need more", gaps)
    return (
        _("{answered} of {needed} answered").format(answered=answered, needed=needed)
        if needed
        else ""
    )
