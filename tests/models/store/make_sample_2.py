"""The plan in the stored library of version 2, which `python -m tests.models.store.make_sample_2` wrote once.

Never write it again: it stands for the libraries on other people's computers.
"""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from models.editing import Step, Subject
from models.plan.difference import difference
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import (
    Action,
    Day,
    Event,
    Partner,
    Person,
    Printing,
    Reading,
    Review,
    SetAside,
)
from tests.guard import ROOT
from tests.models.store import make_sample
from tests.models.store.libraries import START, library_at
from tests.models.store.make_sample import ACTION, NURSE

SAMPLE = ROOT / "tests" / "samples" / "libraries" / "v2.fourfold"
PLAN = UUID("0f0f0f0f-2222-4222-8222-0f0f0f0f0f0f")
DAY = Day(date(2026, 5, 4), "4 May")
JUNE = Day(date(2026, 6, 1))
CLERK = Person(role="Clerk", agency="Band Office")

LADDER = Action(
    id=UUID(int=20),
    what="Ask the health region to pay a night worker",
    level="regional_authority",
    lead=NURSE,
    deputy=CLERK,
    deadline=DAY,
    follow_up_how="call",
    aims_at="systems",
    contributes_to="National action plan, goal 3",
    body="Health region",
    ask="Pay a night worker",
    sent_on=DAY,
    answer_by=JUNE,
    reply="In spring · ᐃᓄᒃᑎᑐᑦ",
    replied_on=JUNE,
    next_rung="Ministry of Health",
    follows=ACTION.id,
)
ROWS = (
    Partner(
        id=UUID(int=21),
        position=2048,
        agency="Band Office",
        standing="next",
        invite_on=DAY,
        commitment="doubtful",
        barrier="Short of time",
        approached_by=NURSE,
        signed="signed",
        signed_on=JUNE,
    ),
    Reading(id=UUID(int=22), sign=UUID(int=4), on=JUNE, value="9 of 10", note="by phone"),
    Review(
        id=UUID(int=23),
        position=2048,
        on=JUNE,
        state="held",
        present=(str(UUID(int=2)),),
        apologies=(str(UUID(int=21)),),
        chair=NURSE,
        recorder=CLERK,
        decisions="We meet again in July.",
    ),
    Event(
        id=UUID(int=24),
        action=ACTION.id,
        position=1,
        on=JUNE,
        who="Facilitator",
        before="not_started",
        after="stuck",
        reason="blocked_above",
        note="No money before spring.",
        review=UUID(int=23),
        beyond=FrozenMap({"newer": "kept"}),
    ),
    SetAside(
        id=UUID(int=25),
        rule="A11",
        question="plan.now_practical",
        field="what",
        about=ACTION.id,
        reason="We like it so.",
        words="Answer at night",
        who="Facilitator",
        on=DAY,
    ),
    Printing(id=UUID(int=26), document="action-plan", on=DAY, is_final=True, mark="0f0f"),
)


def sample_plan() -> Plan:
    """A plan with every kind of record and every field of version 2 filled in somewhere."""
    plan = make_sample.sample_plan().under(PLAN)
    stuck = replace(plan.actions[0], status="stuck")
    header = replace(plan.header, previous=UUID(int=30), family=UUID(int=30), round=2)
    return plan.with_records((*ROWS, stuck, header)).with_action(LADDER)


def sample_steps(plan: Plan) -> tuple[Step, ...]:
    """Three steps: one that was made, undone, and made again."""
    before = plan.without(LADDER.id)
    subject = Subject("add", "plan.regional", LADDER.id)
    there = difference(before, plan)
    ids = [UUID(int=n) for n in (40, 41, 42)]
    later = [START + timedelta(minutes=n) for n in range(3)]
    return (
        Step(ids[0], "do", there, subject, "Facilitator", later[0]),
        Step(ids[1], "undo", there.reversed, subject, "Clerk", later[1], ids[0]),
        Step(ids[2], "redo", there, subject, "Clerk", later[2], ids[0]),
    )


def main() -> None:
    """Write the library where there is none."""
    plan = sample_plan()
    before = plan.without(LADDER.id)
    with library_at(SAMPLE) as library:
        library.keep(None, before)
        library.keep(before, plan, sample_steps(plan), bookmark="history")
        library.opened(PLAN)


if __name__ == "__main__":
    main()
