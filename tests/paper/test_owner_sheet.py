"""My part: each lead's own sheet, with what they do, whom they ask, and room for a pen."""

from dataclasses import replace
from itertools import pairwise

import pytest

from models.agenda.leads import leads
from models.documents.register import Ground, copies
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day, Partner, Person
from tests.paper.later import after_a_meeting
from tests.paper.plans import PLAN_ID, PRINTED_ON, action, answered, made_id
from tests.paper.reading import RESOURCES, Paper, printed, squeezed

NAME = "owner-sheet"
SHELTER = "Women’s shelter"


@pytest.fixture
def plan(guide: Guide) -> Plan:
    """Some months on, with an action in which nobody but the lead is known, and one that an agency leads alone."""
    bare = action(7, lead=Person(agency="Clinic"), deadline=Day(None, "autumn"))
    bare = replace(bare, follow_up_by=NOBODY, follow_up_on=NO_DAY)
    helped = action(2).lead, Person(agency=SHELTER), Person(agency="Survivors’ circle")
    second = replace(
        action(8, lead=Person(role="night lead", agency=SHELTER)),
        first_step="Ask for the list",
        first_step_on=Day(PRINTED_ON),
        helpers=helped,
        risk="zqrisk",
        note="zqnote",
    )
    circle = Partner(id=made_id("circle"), agency="Survivors’ circle", category="p.survivors")
    return after_a_meeting(guide).with_records(
        [bare, second, replace(circle, contact="zqcircle", standing="core")]
    )


def sheets(plan: Plan, guide: Guide, **more: object) -> list[str]:
    """The pages, each as one text without spaces."""
    options = Options(**more)  # type: ignore[arg-type]
    return [squeezed(page) for page in Paper(printed(plan, guide, options, name=NAME).pdf).pages]


def of(pages: list[str], who: str) -> str:
    """The pages of one lead."""
    place = next(n for n, page in enumerate(pages) if squeezed(who) in page and "Page1of" in page)
    end = next((n for n in range(place + 1, len(pages)) if "Page1of" in pages[n]), len(pages))
    return "".join(pages[place:end])


def test_each_lead_of_an_open_action_has_a_sheet_with_all_of_theirs(
    guide: Guide, plan: Plan
) -> None:
    pages = sheets(plan, guide)
    assert sum("Page1of" in page for page in pages) == 5
    night = of(pages, "Night lead, Women’s shelter")
    # Both spellings of the one person, by day: the first of November comes before the end of January.
    assert 0 < night.index("2.Sendreferrals") < night.index("8.Sendreferrals")
    assert "By" + squeezed("Sun 1 November 2026") in night
    assert "4.Startaweekend" not in night
    # What is done or dropped is nobody's any more.
    assert "1.Putahelpcard" not in "".join(pages)


def test_each_page_of_a_sheet_says_whose_it_is(guide: Guide, plan: Plan) -> None:
    pages = sheets(plan, guide, large=True)
    later = [(one, two) for one, two in pairwise(pages) if "Page2of" in two]
    assert later
    for first, second in later:
        whose = [squeezed(lead.called) for lead in leads(plan) if squeezed(lead.called) in second]
        assert second.startswith("Mypart·")
        assert [who for who in whose if who in first and second.startswith(f"Mypart·{who}")]


def test_a_sheet_says_first_step_helpers_and_who_asks(guide: Guide, plan: Plan) -> None:
    night = of(sheets(plan, guide), "Night lead, Women’s shelter")
    for words in (
        "First step: Ask for the list, 20 Nov 2026",
        "With: Women’s shelter · Night line 555-0100",
        "Asks me how it goes: Night lead",
        "If I get stuck, I tell",
        "My notes. No names of people harmed.",
        "Next review: Thu 25 February 2027",
        "The change we want",
    ):
        assert squeezed(words) in night, words
    # Nobody is reached by a sheet who is a survivor; and no note of the facilitator is on it.
    assert "zq" not in night


def test_what_is_not_agreed_says_not_yet_and_a_first_step_has_a_line(
    guide: Guide, plan: Plan
) -> None:
    clinic = of(sheets(plan, guide), "Clinic")
    assert clinic.count("NOTYETautumn") == 0
    assert clinic.count("NOTYET") == 2
    assert "“autumn”" in clinic
    assert "Myfirststep,andwhen" in clinic


def test_one_sheet_can_be_had_by_its_key(guide: Guide, plan: Plan) -> None:
    ground = Ground(plan, {"en": guide}, PRINTED_ON, (), RESOURCES)
    found = copies(NAME, ground, Options())
    assert [one.whose for one in found] == [
        "Clinic",
        "Coordinator, Committee",
        "Night lead, Shelter",
        "Night lead, Women’s shelter",
        "Probation officer, Probation",
    ]
    for one in found:
        pages = sheets(plan, guide, only=one.key)
        assert sum("Page1of" in page for page in pages) == 1
        assert squeezed(one.whose) in pages[0]


def test_a_sheet_stays_as_it_is_while_only_others_change(guide: Guide, plan: Plan) -> None:
    ground = Ground(plan, {"en": guide}, PRINTED_ON, (), RESOURCES)
    clinic, coordinator, *_others = (one.key for one in copies(NAME, ground, Options()))
    changed = plan.with_record(replace(plan.actions[-1], what="Ask somebody else"))
    for key in (clinic, coordinator):
        assert sheets(plan, guide, only=key) == sheets(changed, guide, only=key)
    assert sheets(plan, guide) != sheets(changed, guide)


def test_where_nobody_leads_there_is_a_sheet_for_a_pen(guide: Guide) -> None:
    (first, _second) = sheets(Plan.new(PLAN_ID), guide)
    assert "Nobodyleadsanactionyet" in first
    assert "Mynameorrole" in first


def test_one_action_is_one_page(guide: Guide) -> None:
    pages = sheets(answered(guide).with_records([action(1, first_step="Ask the shelter")]), guide)
    assert len([page for page in pages if "Page1of1" in page]) == 6


def test_notes_give_up_lines_before_they_take_a_sheet_of_their_own(guide: Guide) -> None:
    helpers = tuple(Person(role=f"Helper {n}") for n in range(3))
    one = action(1, first_step="Ask the shelter", resources="Fuel", body="Band", helpers=helpers)
    pages = sheets(answered(guide).with_record(one), guide)
    (first,) = (page for page in pages if "Helper2" in page)
    assert "Page1of1" in first
    assert first.index("Mynotes") < first.index("Thechangewewant")
