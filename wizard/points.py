"""What the check-up says of the open plan: for the facilitator's eyes, never for the wall."""

from collections.abc import Sequence

from models.checks.clicks import PAGES, after_click
from models.checks.left import Left, left_as_it_is
from models.checks.problem import Problem
from models.checks.register import checkup
from models.checks.setting_aside import may_be_set_aside, set_aside
from models.editing import Subject
from models.kind_words.clicks import button_words, words_of_new_action
from models.plan.plan import Plan
from models.sentences import whereabouts
from wizard.desk import Desk
from wizard.parts.open_points import OpenPoint
from wizard.parts.point_card import PointWords


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


def words_of(desk: Desk, point: Problem, kind: str) -> PointWords:
    """Return what stands on the card of a point."""
    return PointWords(
        kind=kind,
        where=whereabouts(point, desk.plan, desk.guide),
        sentence=desk.services.sentence(point, desk.plan),
        step=button_words(point),
        may_be_left=may_be_set_aside(point),
    )


def stepped(desk: Desk, point: Problem) -> tuple[Plan, Subject] | None:
    """Return the plan after the next step of a point, None where it only leads somewhere."""
    plan, guide = desk.plan, desk.guide
    after = after_click(plan, guide, point, words_of_new_action(point, plan, guide))
    return None if after is None else (after, Subject("accept", point.question, point.record))


def left_so(desk: Desk, point: Problem, reason: str) -> tuple[Plan, Subject]:
    """Return the plan in which the group left a point as it is, for a reason."""
    services = desk.services
    kept = set_aside(desk.plan, point, reason, services.settings.typist, services.clock().date())
    return desk.plan.with_record(kept), Subject("leave", point.question, kept.id)


def way_of(point: Problem) -> str:
    """Return the page that a point leads to, empty where it leads to a field."""
    place = PAGES.get(point.next_step, "")
    rest = point.facts.get("document", "")
    if place == "meeting" and point.record is not None:
        rest = str(point.record)
    return f"{place}/{rest}" if place and rest else place
