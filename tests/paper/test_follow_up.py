"""The follow-up record: a page for each action, in a stack for each who asks, with room for eight talks."""

import itertools
from dataclasses import replace

import pytest

from models.documents.register import Ground, copies
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day, Partner, Person
from tests.paper.plans import PLAN_ID, PRINTED_ON, action, made_id
from tests.paper.reading import RESOURCES, Paper, printed, squeezed

NAME = "follow-up"
NURSE = Person(role="Nurse", agency="Clinic")
CLERK = Person(role="Clerk", agency="Band Office", partner_id=made_id("band"))


@pytest.fixture
def plan() -> Plan:
    """Two who ask, one action that nobody asks about yet, one without a follow-up, one that is done."""
    band = Partner(
        id=made_id("band"),
        agency="Band Office",
        role="Clerk",
        standing="core",
        contact="Front desk 555-0111",
    )
    asked = action(1, lead=CLERK, follow_up_by=NURSE, follow_up_how="visit")
    return Plan.new(PLAN_ID).with_records(
        [
            band,
            asked,
            replace(action(2, follow_up_by=NURSE), follow_up_on=Day(PRINTED_ON)),
            action(3, follow_up_by=CLERK),
            action(4, follow_up_by=NOBODY),
            action(5, follow_up_by=NOBODY, follow_up_on=NO_DAY),
            action(6, status="done"),
        ]
    )


def pages(plan: Plan, guide: Guide, **more: object) -> list[str]:
    options = Options(**more)  # type: ignore[arg-type]
    return [squeezed(page) for page in Paper(printed(plan, guide, options, name=NAME).pdf).pages]


def test_each_open_action_that_is_asked_about_has_a_page_in_the_stack_of_who_asks(
    guide: Guide, plan: Plan
) -> None:
    found = pages(plan, guide)
    heads = ["3.Make", "2.Send", "1.Puta", "4.Start"]
    assert [head in page for head, page in zip(heads, found, strict=True)] == [True] * 4
    counted = ["Page1of1", "Page1of2", "Page2of2", "Page1of1"]
    assert [count in page for count, page in zip(counted, found, strict=True)] == [True] * 4


def test_the_head_says_who_leads_and_how_to_reach_them(guide: Guide, plan: Plan) -> None:
    page = pages(plan, guide)[2]
    for words in (
        "Who leads Clerk, Band Office · Front desk 555-0111",
        "By when 15 Jan 2027",
        "Who asks Nurse, Clinic",
        "First asked on 18 Jan 2027 · Visit",
        "No names of people harmed.",
    ):
        assert squeezed(words) in page, words
    assert "WhoasksNOTYET" in pages(plan, guide)[3]


def test_there_is_room_for_eight_talks_of_twelve_millimetres(guide: Guide, plan: Plan) -> None:
    for blank in (False, True):
        sheet = Paper(printed(plan, guide, Options(blank=blank), name=NAME).pdf)
        assert sheet.pages[0].count("Phone") == 8
        _words, lines = next(sheet.words_and_lines())
        rows = sorted(line[1] for line in lines if line[2] - line[0] > 400)
        steps = [high - low for low, high in itertools.pairwise(rows)]
        assert sum(step >= 12 * 72 / 25.4 - 0.1 for step in steps) >= 8


def test_the_stack_of_one_who_asks_can_be_had_alone(guide: Guide, plan: Plan) -> None:
    ground = Ground(plan, {"en": guide}, PRINTED_ON, (), RESOURCES)
    found = {one.whose: one.key for one in copies(NAME, ground, Options())}
    assert list(found) == ["Clerk, Band Office", "Nurse, Clinic", "Nobody asks yet"]
    assert len(pages(plan, guide, only=found["Nurse, Clinic"])) == 2
    assert "4.Start" in pages(plan, guide, only=found["Nobody asks yet"])[0]
