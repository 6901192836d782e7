"""What the check-up says of the open plan: for the facilitator's eyes, never for the wall."""

from collections.abc import Sequence

from models.checks.left import Left, left_as_it_is
from models.checks.problem import Problem
from models.checks.register import checkup
from models.sentences import whereabouts
from wizard.desk import Desk
from wizard.parts.open_points import OpenPoint


def points_of(desk: Desk) -> tuple[Problem, ...]:
    """Return the points of the open plan in the order they are spoken of; nothing before an onlooker."""
    if not isinstance(desk, Desk):
        return ()  # Who looks on has something that only stands for a desk.
    words, today = desk.services.word_lists, desk.services.clock().date()
    return checkup(desk.plan, desk.guide, words=words, today=today)


def left_of(desk: Desk) -> tuple[Left, ...]:
    """Return what the group left as it is, each point with its reason."""
    words, today = desk.services.word_lists, desk.services.clock().date()
    return left_as_it_is(desk.plan, desk.guide, words=words, today=today)


def open_points(desk: Desk, problems: Sequence[Problem]) -> list[OpenPoint]:
    """Return problems of the open plan in words, each with where it is."""
    plan, guide, sentence = desk.plan, desk.guide, desk.services.sentence
    return [OpenPoint(p, whereabouts(p, plan, guide), sentence(p, plan)) for p in problems]
