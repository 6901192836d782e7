"""One thing of a plan that waits for somebody, and how near it is on a given day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from uuid import UUID

KINDS = (
    "deadline",  # an action's own day
    "first_step",  # of an action that nobody began
    "follow_up",  # somebody asks the lead how it went
    "answer",  # a body's reply
    "review",  # a meeting about the plan
    "invite",  # of a partner
    "consult",  # the partners talk
    "find_out",  # today's number of a sign
    "feedback",  # survivors hear what changed
)
OF_ACTIONS = ("deadline", "first_step", "follow_up", "answer")
# Once their day is over, nobody waits for these any more.
PASSING = ("consult",)
SPANS = ("overdue", "today", "week", "month", "later")
WEEK_DAYS, MONTH_DAYS = 7, 31


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """What is due on a day. `record_id` is the row it stands in, None for a single answer to `question`.

    `number` is the action's, or the place of a sign or meeting among its like. `who` sees to it; `whom` is asked
    or rung, with `contact` and `how`; `then` is the next rung where a reply is late. All four are words.
    """

    kind: str
    day: date
    plan_id: UUID
    title: str = ""
    place: str = ""
    record_id: UUID | None = None
    number: int = 0
    what: str = ""
    question: str = ""
    who: str = ""
    whom: str = ""
    contact: str = ""
    how: str = ""
    then: str = ""
    status: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits in all plans of a library, and in words which plans could not be looked at."""

    dues: tuple[Due, ...]
    damaged: tuple[str, ...] = ()


def span(due: Due, today: date) -> str:
    """Return how near something is: one of SPANS."""
    if due.day < today:
        return "overdue"
    if due.day == today:
        return "today"
    ahead = (due.day - today).days
    return "week" if ahead <= WEEK_DAYS else "month" if ahead <= MONTH_DAYS else "later"


def by_span(dues: Iterable[Due], today: date) -> dict[str, tuple[Due, ...]]:
    """Return what still waits on a day, by each of SPANS, the nearest day first."""
    found: dict[str, list[Due]] = {name: [] for name in SPANS}
    for due in sorted(dues, key=order):
        if waits(due, today):
            found[span(due, today)].append(due)
    return {name: tuple(those) for name, those in found.items()}


def waits(due: Due, today: date) -> bool:
    """Say whether something still waits for somebody: what passes by itself does not."""
    return due.day >= today or due.kind not in PASSING


def is_pressing(due: Due, today: date) -> bool:
    """Say whether something is overdue, or due within a week."""
    return waits(due, today) and due.day <= today + timedelta(days=WEEK_DAYS)


def order(due: Due) -> tuple[date, str, str, int, str]:
    """Return what dues are sorted by: day, then plan, then kind and number."""
    return due.day, due.title, str(due.plan_id), due.number, due.kind


def order_in_plan(due: Due) -> tuple[date, int, str]:
    """Return what the dues of one plan are sorted by, in the same order as `order` gives."""
    return due.day, due.number, due.kind
