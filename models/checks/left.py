"""The points that the group left as they are, each with the record that says why."""

from dataclasses import dataclass
from datetime import date

from models.checks.problem import Problem
from models.checks.register import checkup
from models.checks.setting_aside import words_mark
from models.checks.words import WordLists
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.plan.records import SetAside


@dataclass(frozen=True, slots=True)
class Left:
    """A point, and why it stays as it is."""

    point: Problem
    why: SetAside


def left_as_it_is(plan: Plan, guide: Guide, *, words: WordLists, today: date) -> tuple[Left, ...]:
    """Return what stays quiet for now, in the order it would be spoken of."""
    if not plan.set_asides:
        return ()
    kept = {_place(s): s for s in plan.set_asides}
    bare = plan.without(*(s.id for s in plan.set_asides))
    found = checkup(bare, guide, words=words, today=today)
    marked = ((p, kept.get(_place_of(plan, p))) for p in found if not p.blocks)
    return tuple(Left(point, why) for point, why in marked if why is not None)


def _place(kept: SetAside) -> tuple[object, ...]:
    return kept.rule, kept.about or kept.question, kept.field, kept.words


def _place_of(plan: Plan, point: Problem) -> tuple[object, ...]:
    about = point.record or point.question
    return point.rule, about, point.field, words_mark(plan, point)
