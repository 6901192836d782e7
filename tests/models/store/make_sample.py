"""The plan in the stored library of version 1, which `python -m tests.models.store.make_sample` wrote once.

Never write it again: it stands for the libraries on other people's computers.
"""

from datetime import date
from uuid import UUID

from models.editing import Step, Subject
from models.plan.difference import difference
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import (
    Action,
    Day,
    Entry,
    Message,
    Partner,
    Person,
    Reading,
    Review,
    Sign,
)
from tests.guard import ROOT
from tests.models.store.libraries import START, library_at, titled

SAMPLE = ROOT / "tests" / "samples" / "libraries" / "v1.fourfold"
PLAN = UUID("0f0f0f0f-1111-4111-8111-0f0f0f0f0f0f")
NURSE = Person(role="Night charge nurse", agency="Regional Hospital", partner_id=UUID(int=2))
DAY = Day(date(2026, 5, 4), "4 May")


ACTION = Action(
    id=UUID(int=3),
    what="Answer at night",
    lead=NURSE,
    helpers=(NURSE,),
    deadline=DAY,
    serves=("analyse.title",),
    beyond=FrozenMap({"newer": FrozenMap({"list": (1, None, "ệ"), "yes": True})}),
)
ROWS = (
    Entry(
        id=UUID(int=1),
        question="analyse.obstacles",
        position=1024,
        values=FrozenMap({"what": "Distance"}),
    ),
    Partner(
        id=UUID(int=2),
        position=1024,
        agency="Regional Hospital",
        role="Night charge nurse",
        people=3,
    ),
    Sign(id=UUID(int=4), what="Calls answered", counted_by=NURSE, target_on=DAY),
    Reading(id=UUID(int=5), sign=UUID(int=4), on=DAY, value="7 of 10"),
    Review(id=UUID(int=6), on=DAY, called_by=NURSE),
    Message(id=UUID(int=7), what="The new number", by=NURSE, when=Day(None, "after the summer")),
)


def sample_plan() -> Plan:
    """A plan with one record of each kind, in several scripts, with a field of a newer version."""
    plan = titled(PLAN, "Night referrals · ᐃᓄᒃᑎᑐᑦ · Việc công").with_records(ROWS)
    return plan.with_action(ACTION).with_answer("ready.workshop_day", "day", DAY)


def sample_steps(plan: Plan) -> tuple[Step, ...]:
    """The one step that was made in the plan."""
    before = plan.without(UUID(int=3))
    subject = Subject("add", "develop.actions", UUID(int=3))
    return (Step(UUID(int=8), "do", difference(before, plan), subject, "Facilitator", START),)


def main() -> None:
    """Write the library where there is none."""
    plan = sample_plan()
    with library_at(SAMPLE) as library:
        library.keep(None, plan.without(UUID(int=3)))
        library.keep(
            plan.without(UUID(int=3)), plan, sample_steps(plan), bookmark="develop.actions"
        )
        library.opened(PLAN)


if __name__ == "__main__":
    main()
