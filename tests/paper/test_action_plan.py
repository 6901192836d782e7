"""The action plan: every action with its lead and its day, or the words NOT YET."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest

from models.documents.printed import OpenPoint
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, STATUSES, Action, Day, Partner, Person, Sign
from models.words import say_short_day
from tests.paper.plans import PLAN_ID, action, answered, made_id, with_actions
from tests.paper.reading import Paper, printed, squeezed

LEVELS = ("Do it now", "Change how we work here", "Ask the region", "Ask the province or ministry")


def said(one: Action) -> list[str]:
    """What a complete action says on paper."""
    assert one.deadline.on is not None
    assert one.follow_up_on.on is not None
    return [
        one.what,
        one.lead.role,
        one.lead.agency,
        say_short_day(one.deadline.on),
        one.follow_up_by.role,
        say_short_day(one.follow_up_on.on),
    ]


@pytest.mark.parametrize("count", [1, 6, 300])
def test_every_action_has_its_lead_and_day_on_the_page_of_its_words(
    guide: Guide, count: int
) -> None:
    plan = with_actions(count)
    pages = [squeezed(page) for page in Paper(printed(plan, guide).pdf).pages]
    for one in plan.actions:
        row = squeezed(f"{one.number} {one.what}")
        page = next(page for page in pages if row in page)
        assert all(squeezed(words) in page for words in said(one))


def test_no_row_is_cut_by_the_end_of_a_page(guide: Guide) -> None:
    plan = with_actions(0).with_records(
        action(n, what=f"begin{n}. " + "word " * (n % 40) + f"end{n}.") for n in range(1, 80)
    )
    pages = [squeezed(page) for page in Paper(printed(plan, guide).pdf).pages]
    for n in range(1, 80):
        begun = [number for number, page in enumerate(pages) if f"begin{n}." in page]
        ended = [number for number, page in enumerate(pages) if f"end{n}." in page]
        assert begun == ended
        assert len(begun) == 1


def test_a_row_taller_than_a_page_is_cut_and_nothing_is_lost(guide: Guide) -> None:
    words = " ".join(f"word{n}" for n in range(1500))
    plan = with_actions(3).with_record(action(2, what=words))
    text = Paper(printed(plan, guide).pdf).text
    assert all(f"word{n}" in text for n in range(1500))
    assert squeezed(action(3).what) in text


def test_the_header_row_stands_on_every_page_of_the_table(guide: Guide) -> None:
    sheet = Paper(printed(with_actions(40), guide).pdf)
    across = [
        squeezed(page.extract_text())
        for page in sheet.reader.pages
        if page.mediabox.width > page.mediabox.height
    ]
    assert len(across) > 4
    assert all(squeezed("No. What will be done Who leads By when") in page for page in across)


def test_a_level_is_never_alone_at_the_end_of_a_page(guide: Guide) -> None:
    for count in range(2, 24):
        plan = with_actions(count)
        for page in Paper(printed(plan, guide).pdf).pages:
            body = page[: page.rfind("Round 1")].strip().splitlines()
            assert body[-1] not in LEVELS
            assert not any(squeezed(page).endswith(squeezed(level)) for level in LEVELS)


def test_levels_come_in_their_order_then_those_without_then_the_dropped(guide: Guide) -> None:
    plan = with_actions(6).with_records([action(7, level=""), action(8, status="dropped")])
    text = Paper(printed(plan, guide).pdf).text
    headings = [*LEVELS, "Level not chosen yet", "These stay on paper"]
    places = [text.index(squeezed(heading)) for heading in headings]
    assert places == sorted(places)


def test_an_open_lead_day_or_follow_up_says_not_yet(guide: Guide) -> None:
    plan = with_actions(0).with_records(
        [
            action(1, lead=NOBODY),
            action(2, deadline=NO_DAY),
            action(3, follow_up_by=NOBODY, follow_up_on=NO_DAY),
        ]
    )
    text = Paper(printed(plan, guide, Options(signatures=False)).pdf).text
    table = text[text.index("No.Whatwillbedone") : text.index("continued")]
    assert table.count("NOTYET") == 3
    assert table.count("bynextmeeting") == 3


def test_what_was_typed_instead_stands_beside_not_yet(guide: Guide) -> None:
    plan = with_actions(0).with_records(
        [
            action(1, lead=Person(agency="Victim Services")),
            action(2, deadline=Day(None, "autumn")),
            action(3, lead=Person(as_typed="whoever is free")),
        ]
    )
    text = Paper(printed(plan, guide).pdf).text
    assert "NOTYETVictimServicesbynextmeeting" in text
    assert "NOTYET“autumn”bynextmeeting" in text
    assert "NOTYET“whoeverisfree”bynextmeeting" in text


def test_an_agency_stands_once_however_it_was_typed(guide: Guide) -> None:
    police = Person(agency="Police detachment", as_typed="police DETACHMENT")
    plan = with_actions(0).with_record(action(1, helpers=(police,), follow_up_by=police))
    text = Paper(printed(plan, guide).pdf).text
    assert "With:Policedetachment" in text
    assert "DETACHMENT" not in text


def test_a_sign_says_not_yet_for_each_part_that_is_open(guide: Guide) -> None:
    plan = with_actions(0).with_record(Sign(id=made_id("sign"), what="Women are offered a call"))
    text = Paper(printed(plan, guide, Options(signatures=False)).pdf).text
    row = text[text.index("Womenareofferedacall") :]
    assert row[: row.index("4.2")].count("NOTYET") == 3


def test_what_else_was_agreed_stands_under_its_action(guide: Guide) -> None:
    more = {
        "first_step": "Ask the shelter for 50 cards",
        "first_step_on": Day(date(2026, 11, 3)),
        "answer_by": Day(date(2027, 2, 17)),
        "resources": "Paper",
        "body": "Health region",
        "how": "By phone",
        "status_note": "Begun",
    }
    plan = with_actions(0).with_record(action(1, **more))
    said = (
        "How: By phone · First step: Ask the shelter for 50 cards, 3 Nov 2026 · Needs: Paper"
        " · Asked of: Health region · Answer expected by: 17 Feb 2027 · Note: Begun"
    )
    assert squeezed(said) in Paper(printed(plan, guide).pdf).text


def test_a_lead_that_a_rule_does_not_accept_counts_as_open(guide: Guide) -> None:
    plan = with_actions(0).with_record(action(1, lead=Person(name="Everyone")))
    point = OpenPoint("Action 1 needs one name.", True, made_id("action 1"), "lead")
    text = Paper(printed(plan, guide, points=[point]).pdf).text
    assert "NOTYET“Everyone”bynextmeeting" in text


def test_a_dropped_action_needs_nothing_more(guide: Guide) -> None:
    plan = with_actions(0).with_record(action(1, lead=NOBODY, deadline=NO_DAY, status="dropped"))
    text = Paper(printed(plan, guide).pdf).text
    assert "bynextmeeting" not in text[text.index("No.What") : text.index("continued")]


def test_answers_stand_with_their_questions_signs_with_their_goals(guide: Guide) -> None:
    text = Paper(printed(answered(guide), guide).pdf).text
    for words in (
        "1.4 How does this make women less safe? Women wait up to five days for a first call."
        " Some drive out alone on the winter road.",
        "Use people who are already there at weekends",
        "Who writes down the problem? Coordinator, Committee 18 Dec 2026",
        "Women offered a call within 24 hours 5 of 14 9 of 10 by 31 Mar 2028 Duty worker",
        "Find out by 29 Jan 2027",
        "Survivors’ circle",
        "Four steps after the BC Association of Specialized Victim Assistance and Counselling"
        " Programs (2005) and UN Women",
    ):
        assert squeezed(words) in text


def test_signatures_can_be_left_off(guide: Guide) -> None:
    with_them = Paper(printed(answered(guide), guide).pdf).text
    without = Paper(printed(answered(guide), guide, Options(signatures=False)).pdf).text
    assert "Weagreetothisplan." in with_them
    assert "Weagreetothisplan." not in without


def test_survivors_are_never_asked_to_sign(guide: Guide) -> None:
    circle = Partner(id=made_id("circle"), agency="Circle of five", category="p.survivors")
    text = Paper(printed(answered(guide).with_record(circle), guide).pdf).text
    assert "Circleoffive" not in text[text.index("Weagreetothisplan.") :]


def test_an_empty_plan_prints_what_to_do_and_rows_to_fill(guide: Guide) -> None:
    result = printed(Plan.new(PLAN_ID), guide)
    text = Paper(result.pdf).text
    assert squeezed("There is no action yet.") in text
    assert "DRAFT" in text
    assert result.pages < 12


def test_each_status_prints_its_word(guide: Guide) -> None:
    plan = with_actions(0).with_records(action(n, status=s) for n, s in enumerate(STATUSES, 1))
    text = Paper(printed(plan, guide).pdf).text
    words = ("Not started", "On the way", "Done", "Stuck", "Dropped")
    assert all(squeezed(word) in text for word in words)


def test_the_sample_is_marked_as_an_example(guide: Guide) -> None:
    plan = answered(guide)
    plan = plan.with_record(replace(plan.header, is_sample=True))
    pages = Paper(printed(plan, guide).pdf).pages
    assert all("example" in page for page in pages)


def test_links_to_actions_are_printed_by_number_and_words(guide: Guide) -> None:
    text = Paper(printed(answered(guide), guide).pdf).text
    assert squeezed("Which action deals with the person who causes harm? 3. Make one list") in text


def test_an_action_that_no_one_knows_any_more_is_left_out_of_a_link(guide: Guide) -> None:
    gone = (str(UUID(int=5)),)
    plan = answered(guide).with_answer("plan.person_causing_harm", "actions", gone)
    assert str(UUID(int=5)) not in Paper(printed(plan, guide).pdf).text


def test_the_last_row_of_a_table_never_goes_to_the_next_page_alone(guide: Guide) -> None:
    one = answered(guide).messages[0]
    for count in range(3, 15):
        more = [replace(one, id=made_id(f"told {n}"), what=f"zq {n}.") for n in range(count)]
        pages = Paper(printed(with_actions(1).with_records(more), guide).pdf).pages
        told = [page.count("zq ") for page in pages if "zq " in page]
        assert sum(told) == count
        assert len(told) == 1 or told[-1] > 1


def test_what_the_cover_says_is_not_said_again(guide: Guide) -> None:
    text = Paper(printed(answered(guide), guide).pdf).text
    assert text.count(squeezed("is offered a call from a trained support worker")) == 1
