"""What hangs and lies in the room at a workshop: sign-in sheet, agenda, partner map, the facilitator's guide sheet."""

import re
from dataclasses import replace
from datetime import date
from itertools import combinations, pairwise

import pytest

from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Entry, Partner, Person
from tests.paper.later import after_a_meeting
from tests.paper.plans import PLAN_ID, made_id
from tests.paper.reading import MM, Paper, printed, squeezed
from tests.paper.test_print_rules import are_over_each_other

EMPTY = Plan.new(PLAN_ID)


def paper(plan: Plan, guide: Guide, name: str, **options: object) -> Paper:
    """A paper of a plan, read back."""
    return Paper(printed(plan, guide, Options(**options), name=name).pdf)  # type: ignore[arg-type]


# The sign-in sheet


def test_the_sign_in_sheet_says_who_keeps_it_until_when_and_asks_for_no_address(
    guide: Guide,
) -> None:
    plan = EMPTY.with_answer("start.sign_in", "person", Person(role="Coordinator"))
    plan = plan.with_answer("start.sign_in", "day", Day(date(2027, 1, 7)))
    text = paper(plan, guide, "sign-in").text
    for words in (
        "This list is kept by: Coordinator",
        "It is destroyed on: 7 Jan 2027",
        "No home address.",
    ):
        assert squeezed(words) in text
    blank = paper(plan, guide, "sign-in", blank=True).text
    assert "Coordinator" not in blank.replace(squeezed("Only the coordinator holds"), "")
    assert squeezed("This list is kept by") in blank


def test_a_blank_sign_in_sheet_is_one_page_of_twelve_rows_of_ten_millimetres(guide: Guide) -> None:
    sheet = paper(EMPTY, guide, "sign-in", blank=True)
    assert len(sheet.pages) == 1
    assert sheet.pages[0].count("Yes") == sheet.pages[0].count("No\n") == 12
    rules = sorted(
        {
            round(bounds[1], 1)
            for _page, _size, bounds in sheet.bounds()
            if bounds[3] - bounds[1] < 2.5 and bounds[2] - bounds[0] > 600
        }
    )
    gaps = [high - low for low, high in pairwise(rules[1:])]
    assert len([gap for gap in gaps if gap >= 9.8 * MM]) == 12


def test_the_agencies_that_come_stand_there_but_no_group_of_survivors_nor_who_is_asked_later(
    guide: Guide,
) -> None:
    text = paper(after_a_meeting(guide), guide, "sign-in").text
    assert squeezed("Women’s shelter") in text
    assert squeezed("Survivors’ circle") not in text
    assert squeezed("The mine") not in text


# The agenda


def clocks(sheet: Paper) -> list[str]:
    """The clock times of all rows, in their order; not from when to when it all goes."""
    return re.findall(r"(?<![\d:])(?<!to )\d{1,2}:\d\d(?!\d| to)", "\n".join(sheet.pages))


def test_a_meeting_of_two_hours_ends_three_minutes_after_its_last_row_begins(guide: Guide) -> None:
    found = clocks(paper(EMPTY, guide, "agenda"))
    assert found[:5] == ["13:00", "13:04", "13:08", "13:10", "13:22"]
    assert found[-1] == "14:57"
    assert len(found) == 16


@pytest.mark.parametrize(
    ("length", "first", "last"),
    [("full_day", "9:00", "16:00"), ("two_half_days", "13:00", "11:35")],
)
def test_each_length_of_meeting_has_its_usual_day(
    guide: Guide, length: str, first: str, last: str
) -> None:
    plan = EMPTY.with_answer("agenda.length", "choice", length)
    found = clocks(paper(plan, guide, "agenda"))
    assert (found[0], found[-1]) == (first, last)


def test_the_meeting_starts_when_the_invitation_says_so(guide: Guide) -> None:
    plan = EMPTY.with_answer("invite.when", "starts", "9.30")
    assert clocks(paper(plan, guide, "agenda"))[:3] == ["9:30", "9:34", "9:38"]


def rows(*values: tuple[str, int, str]) -> list[Entry]:
    """Rows of an agenda: what, how long, what it belongs to."""
    return [
        Entry(id=made_id(what), question="agenda.rows", position=n,
              values=FrozenMap({"text": what, "minutes": minutes, "choice": kind}))
        for n, (what, minutes, kind) in enumerate(values)
    ]  # fmt: skip


def test_shifted_minutes_move_all_that_follows_and_a_new_day_begins_anew(guide: Guide) -> None:
    own = rows(
        ("Tea", 20, "welcome"),
        ("The path", 45, "analyse"),
        ("Day two", 5, "next_day"),
        ("Who", 9, "plan"),
    )
    plan = EMPTY.with_records(own).with_answer("agenda.length", "again", "10:15")
    assert clocks(paper(plan, guide, "agenda")) == ["13:00", "13:20", "10:15", "10:20"]
    longer = plan.with_record(replace(own[0], values=own[0].values.with_item("minutes", 30)))
    assert clocks(paper(longer, guide, "agenda"))[1] == "13:30"


def test_the_chair_leads_where_nobody_else_does_but_no_break(guide: Guide) -> None:
    plan = EMPTY.with_answer("agenda.length", "person", Person(role="Zchair"))
    text = paper(plan, guide, "agenda").text
    assert text.count("Zchair") == 15


def test_the_agenda_says_the_agreement_who_is_there_and_where_things_are(guide: Guide) -> None:
    plan = after_a_meeting(guide).with_answer(
        "start.agreement_ok", "person", Person(role="Outreach worker")
    )
    plan = plan.with_answer("start.agreement_ok", "place", "the library")
    plan = plan.with_answer("agenda.place", "toilets", "behind the stage")
    text = paper(plan, guide, "agenda").text
    for words in (
        "Outreach worker is there for you in the library.",
        "Outreach worker, the library",
        "Night calls, and what each of us can do.",
        "You may skip any question",
        "behind the stage",
        "Room for prayer",
    ):
        assert squeezed(words) in text


def test_an_easy_agenda_has_a_line_for_each_part_and_the_same_times(guide: Guide) -> None:
    easy = paper(EMPTY, guide, "agenda", easy=True)
    assert clocks(easy) == ["13:00", "13:08", "13:10", "13:45", "13:50", "14:05", "14:40", "14:54"]
    assert squeezed(guide.texts.one("analyse", "plain")) in easy.text
    assert len(easy.pages) <= 2


# The partner map


def test_the_map_says_who_is_missing_and_who_can_decide_and_nothing_of_trust(guide: Guide) -> None:
    sheet = paper(after_a_meeting(guide), guide, "partner-map")
    first = squeezed(sheet.pages[0])
    for kind in ("p.housing", "p.education"):
        assert squeezed(choice_label(guide, "partner", "category", kind)) in first
    assert squeezed("Whoismissing?") in first
    assert squeezed("Survivors of violence") not in first
    assert squeezed("Police detachment, Detachment corporal Police Core team Yes") in sheet.text
    assert "zq" not in sheet.text


def test_on_the_map_of_the_core_team_everybody_stands_in_their_ring(guide: Guide) -> None:
    text = paper(after_a_meeting(guide), guide, "partner-map").text
    assert (
        squeezed("Nursing station, Head nurse Health and mental health services Partners") in text
    )
    assert squeezed("The mine, Camp manager Private companies To invite") in text


def test_on_a_map_for_partners_nobody_stands_who_is_asked_later_nor_who_came_first(
    guide: Guide,
) -> None:
    text = paper(after_a_meeting(guide), guide, "partner-map", edition="partners").text
    assert squeezed("The mine") not in text
    assert squeezed("Core team") not in text
    assert squeezed("Toinvite") in text


@pytest.mark.parametrize("standing", ["", "next", "later"])
def test_sixty_partners_stay_readable(guide: Guide, standing: str) -> None:
    kinds = next(f for f in guide.records["partner"] if f.id == "category").choices
    partners = [
        Partner(id=made_id(f"p{n}"), agency=f"Agency {n}", category=kinds[n % len(kinds)], position=n,
                can_decide="yes" if n % 2 else "no", standing=standing or ("core", "next", "later")[n % 3])
        for n in range(60)
    ]  # fmt: skip
    sheet = paper(EMPTY.with_records(partners), guide, "partner-map")
    words, _lines = next(iter(sheet.words_and_lines()))
    assert len(words) > 60
    assert [pair for pair in combinations(words, 2) if are_over_each_other(*pair)] == []
    assert len(sheet.pages) <= 7


def test_a_blank_map_has_three_rings_and_every_usual_kind_to_tick(guide: Guide) -> None:
    sheet = paper(after_a_meeting(guide), guide, "partner-map", blank=True)
    usual = next(f for f in guide.records["partner"] if f.id == "category").usual
    for kind in usual:
        assert squeezed(choice_label(guide, "partner", "category", kind)) in sheet.text
    for ring in ("Core team", "Partners", "To invite"):
        assert squeezed(ring) in sheet.text
    assert len(sheet.pages) == 1


# The facilitator's guide sheet


def test_the_guide_sheet_has_all_of_every_step_on_four_to_six_pages(guide: Guide) -> None:
    sheet = paper(EMPTY, guide, "facilitator-guide")
    assert 4 <= len(sheet.pages) <= 6
    for step in guide.steps:
        told = [guide.texts.one(step.id, "purpose"), *guide.texts.many(step.id, "tips")[:3]]
        told += [*guide.texts.many(step.id, "stuck"), *guide.texts.many(step.id, "good")]
        told += [f"{q.number}{guide.texts.one(q.id, 'ask')}" for q in step.questions
                 if q.need == "required" and q.part != "plan"]  # fmt: skip
        assert [words for words in told if squeezed(words) not in sheet.text] == []
        if step.number:
            name = guide.texts.one(step.id, "name")
            times = "".join(str(step.minutes[length]) for length in ("short", "full", "two"))
            assert squeezed(f"{step.number}. {name}{times}") in sheet.text


def test_care_and_danger_stand_on_one_page_with_the_numbers_to_ring(guide: Guide) -> None:
    line = Entry(id=made_id("line"), question="start.help_lines",
                 values=FrozenMap({"text": "Night line", "phone": "555-0100"}))  # fmt: skip
    last = squeezed(paper(EMPTY.with_record(line), guide, "facilitator-guide").pages[-1])
    for words in (
        "Fist to five", "A support person is here", "A quiet room is open", "A phone works here",
        "Nobody drives home alone in the dark", "If someone tells of danger right now",
        "Write nothing down", "Night line: 555-0100",
    ):  # fmt: skip
        assert squeezed(words) in last
