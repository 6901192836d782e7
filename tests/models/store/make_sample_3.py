"""The plan in the stored library of version 3, which `python -m tests.models.store.make_sample_3` wrote once.

Never write it again: it stands for the libraries on other people's computers.
"""

from uuid import UUID

from models.editing import Step, Subject
from models.plan.difference import difference
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Heard, Sheet
from tests.guard import ROOT
from tests.models.store import make_sample_2
from tests.models.store.libraries import START, library_at
from tests.models.store.make_sample_2 import JUNE, LADDER

SAMPLE = ROOT / "tests" / "samples" / "libraries" / "v3.fourfold"
PLAN = UUID("0f0f0f0f-3333-4333-8333-0f0f0f0f0f0f")
SHEET = Sheet(
    id=UUID(int=50),
    position=1024,
    form="analyse",
    table="2",
    note_taker="Night charge nurse · ᐃᓄᒃᑎᑐᑦ",
    on=JUNE,
    beyond=FrozenMap({"newer": "kept"}),
)
SAYS = Heard(
    id=UUID(int=51),
    sheet=SHEET.id,
    question="analyse.practical_problems",
    position=1024,
    values=FrozenMap({"text": ("Nobody answers at night", "The card is in one language")}),
    is_merged=True,
)
ROWS = (
    SHEET,
    SAYS,
    Heard(
        id=UUID(int=52),
        sheet=SHEET.id,
        question="analyse.training_need",
        position=2048,
        values=FrozenMap({"choice": "not_sure"}),
        is_unreadable=True,
    ),
    Heard(
        id=UUID(int=53),
        sheet=SHEET.id,
        question="plan.regional",
        position=3072,
        values=FrozenMap({"card": "7"}),
        became=LADDER.id,
        is_merged=True,
    ),
    Sheet(id=UUID(int=54), position=2048, form="vision", table="3", on=JUNE, is_unreadable=True),
)


def sample_plan() -> Plan:
    """A plan with every kind of record and every field of version 3 filled in somewhere."""
    return make_sample_2.sample_plan().under(PLAN).with_records(ROWS)


def sample_steps(plan: Plan) -> tuple[Step, ...]:
    """One step: what a table said was taken into the plan."""
    before = plan.without(SAYS.id)
    subject = Subject("merge", SAYS.question, SAYS.id)
    return (Step(UUID(int=60), "do", difference(before, plan), subject, "Facilitator", START),)


def main() -> None:
    """Write the library where there is none."""
    plan = sample_plan()
    before = plan.without(SAYS.id)
    with library_at(SAMPLE) as library:
        library.keep(None, before)
        library.keep(before, plan, sample_steps(plan), bookmark="paper")
        library.opened(PLAN)


if __name__ == "__main__":
    main()
