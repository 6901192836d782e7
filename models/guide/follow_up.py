"""Who could ask how it went, and when: worked out from the plan's own setting, never stored by itself."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

from models.guide.shapes import Guide
from models.plan.people import same_person
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person

WORKING_DAYS_AFTER = 2
ENDED = ("done", "dropped")
# Who could ask, one after the other: whom the group chose, who keeps the plan, who writes down what works.
_CANDIDATES = ("follow_up_default", "keeper", "document_practice")
AddWorkingDays = Callable[[date, int], date]


def suggested_follow_up(
    plan: Plan, guide: Guide, action: Action, add_working_days: AddWorkingDays
) -> tuple[Person, Day] | None:
    """Return who could ask and when, what was already said kept; None where nothing can be suggested."""
    by, on = action.follow_up_by, action.follow_up_on
    if action.status in ENDED or action.deadline.on is None or (by and on):
        return None
    person = by or next(
        (one for one in _candidates(plan, guide) if not same_person(one, action.lead)), None
    )
    if not person:
        return None
    return person, on or Day(add_working_days(action.deadline.on, _working_days_after(plan, guide)))


def could_ask_once(plan: Plan, guide: Guide) -> bool:
    """Say whether several actions wait for somebody who asks, while nobody is chosen who asks about all."""
    if next(_candidates(plan, guide), None) is not None:
        return False
    waiting = [a for a in plan.actions if a.status not in ENDED and not a.follow_up_by]
    return len(waiting) > 1


def with_follow_ups_accepted(plan: Plan, guide: Guide, add_working_days: AddWorkingDays) -> Plan:
    """Return the plan in which every suggestion stands as the group's own."""
    accepted = []
    for action in plan.actions:
        suggested = suggested_follow_up(plan, guide, action, add_working_days)
        if suggested is not None:
            accepted.append(replace(action, follow_up_by=suggested[0], follow_up_on=suggested[1]))
    return plan.with_records(accepted)


def _candidates(plan: Plan, guide: Guide) -> Iterator[Person]:
    for role in _CANDIDATES:
        person = plan.value(guide.by_role(role).id, "person")
        if isinstance(person, Person) and person.is_one_person:
            yield person


def _working_days_after(plan: Plan, guide: Guide) -> int:
    number = plan.value(guide.by_role("follow_up_default").id, "number")
    return number if isinstance(number, int) and number >= 0 else WORKING_DAYS_AFTER
