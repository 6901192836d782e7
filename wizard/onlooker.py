"""The desk as onlookers see it on the wall: in big letters, and without what is for the facilitator alone."""

from dataclasses import replace
from typing import Any, cast

from models.checks.problem import Problem
from models.guide.shapes import Field, Guide, Question
from models.plan.frozen import FrozenMap
from wizard.desk import Desk
from wizard.look import Look


def seen_by_onlookers(desk: Desk, look: Look) -> Desk:
    """Return the same desk, edited by the same hands, as the wall may show it."""
    return cast("Desk", _Onlooker(desk, look))


def guide_for_onlookers(guide: Guide) -> Guide:
    """Return the guide without the facilitator's fields; a question of only such fields is asked without an answer."""
    records = FrozenMap({kind: _open(fields) for kind, fields in guide.records.items()})
    steps = tuple(
        replace(step, questions=tuple(_for_onlookers(guide, q) for q in step.questions))
        for step in guide.steps
    )
    return replace(guide, steps=steps, records=records)


def is_answered_aloud(question: Question) -> bool:
    """Say whether a question of the onlookers' guide has an answer that they may see."""
    return question.is_list or bool(question.fields)


class _Onlooker:
    """Stands for a desk: whatever it does not answer itself, the desk does."""

    def __init__(self, desk: Desk, look: Look) -> None:
        self._desk = desk
        self.look = look
        self.guide = guide_for_onlookers(desk.guide)
        self.problems: tuple[Problem, ...] = ()  # What is missing is no business of the wall's.

    def __getattr__(self, name: str) -> Any:
        return getattr(self._desk, name)


def _open(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(f for f in fields if f.edition != "facilitator")


def _for_onlookers(guide: Guide, question: Question) -> Question:
    seen = _open(guide.columns(question))
    if not seen:
        return replace(question, fields=(), record="", need="optional", required_when=())
    return replace(question, fields=_open(question.fields))
