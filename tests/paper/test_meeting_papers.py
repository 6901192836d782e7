"""The papers around a meeting: the review sheet, the report, the call list, and who may read what of them."""

import re
from dataclasses import replace
from datetime import date

import pytest

from models.documents.printed import OpenPoint
from models.documents.register import DOCUMENTS
from models.guide.shapes import Guide
from models.papers import BLANK, FILLED, Options
from models.plan.plan import Plan
from models.plan.records import Day, Partner
from tests.paper.later import after_a_meeting
from tests.paper.plans import PLAN_ID, action, made_id
from tests.paper.reading import Paper, printed, squeezed

LATER = tuple(
    name
    for name, document in DOCUMENTS.items()
    if name not in ("action-plan", "action-cards") and FILLED in document.forms
)


def text_of(plan: Plan, guide: Guide, name: str, *, blank: bool = False, edition: str = "") -> str:
    """What a paper says, without any space."""
    options = Options(blank=blank, edition=edition or "partners")
    return Paper(printed(plan, guide, options, name=name).pdf).text


def words_in(text: str, *words: str) -> bool:
    """Say whether these stand in a text in this order."""
    at = 0
    for one in map(squeezed, words):
        at = text.find(one, at)
        if at < 0:
            return False
        at += len(one)
    return True


@pytest.mark.parametrize("name", LATER)
def test_no_note_of_the_facilitator_is_on_a_paper_for_partners(guide: Guide, name: str) -> None:
    plan = after_a_meeting(guide)
    for edition in ("partners", "public"):
        assert "zq" not in text_of(plan, guide, name, edition=edition)


@pytest.mark.parametrize("name", [name for name in LATER if BLANK in DOCUMENTS[name].forms])
def test_the_blank_paper_says_nothing_of_the_plan(guide: Guide, name: str) -> None:
    text = text_of(after_a_meeting(guide), guide, name, blank=True)
    for words in ("CedarValley", "Coordinator", "helpcard", "Nightlead", "2027"):
        assert words not in text


@pytest.mark.parametrize("name", LATER)
def test_an_empty_plan_prints_every_paper(guide: Guide, name: str) -> None:
    result = printed(Plan.new(PLAN_ID), guide, name=name)
    assert 1 <= result.pages <= 6
    assert result.missing == ()


@pytest.mark.parametrize("name", LATER)
def test_the_same_plan_gives_the_same_bytes(guide: Guide, name: str) -> None:
    first, again = (printed(after_a_meeting(guide), guide, name=name).pdf for _time in range(2))
    assert first == again


@pytest.mark.parametrize("name", LATER)
def test_draft_stands_where_a_paper_is_an_agreement_and_nowhere_else(
    guide: Guide, name: str
) -> None:
    text = text_of(after_a_meeting(guide), guide, name)
    assert ("DRAFT" in text) is not DOCUMENTS[name].is_working


def test_a_final_agreement_is_no_draft(guide: Guide) -> None:
    for name in ("mou", "workplan", "brief"):
        result = printed(after_a_meeting(guide), guide, Options(final=True), name=name)
        assert "DRAFT" not in Paper(result.pdf).text


def test_the_review_sheet_begins_with_what_is_overdue(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "review")
    assert words_in(
        text,
        "Review sheet · 25 Feb 2027",
        "The day has passed",
        "2 Send referrals to the shelter night line",
        "Still to come",
        "3 Make one list",
        "4 Start a weekend",
        "The signs",
    )
    # What is done or dropped is no longer gone through.
    assert "Putahelpcard" not in text
    assert "moneyfortheon-callphone" not in text


def test_the_review_sheet_has_room_for_all_that_is_asked(guide: Guide) -> None:
    for blank in (False, True):
        text = text_of(after_a_meeting(guide), guide, "review", blank=blank)
        for words in (
            *("Not started", "On the way", "Done", "Stuck", "Dropped"),
            *("Circumstances changed", "Not done", "Blocked above", "We agreed to drop it"),
            *("New day", "New lead", "Note", "Chair", "Who writes it down", "Number today"),
            *("What do we change?", "What is in the way, and who can help?"),
            *("Whom do we thank?", "Our next meeting", "Who calls it", "Here", "Sorry, no")[
                : 3 if blank else 5
            ],
        ):
            assert squeezed(words) in text


def test_the_review_sheet_shows_the_last_number_and_the_goal(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "review")
    assert words_in(
        text, "At the start: 5 of 14", "Last time: 8 of 14 · 12 Nov 2026", "Goal: 9 of 10"
    )


def test_who_is_asked_later_is_not_expected_at_the_meeting(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "review")
    assert words_in(
        text, "Who is here", "Police detachment", "Nursing station", "Survivors’ circle"
    )
    assert "Themine" not in text


def test_an_action_that_is_overdue_only_by_the_day_of_the_meeting_stands_on_top(
    guide: Guide,
) -> None:
    plan = after_a_meeting(guide).with_record(action(4, deadline=Day(date(2027, 2, 20))))
    text = text_of(plan, guide, "review")
    assert words_in(
        text, "The day has passed", "4 Start a weekend", "Still to come", "3 Make one list"
    )


def test_where_nothing_is_open_the_review_sheet_thanks(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    plan = plan.with_records(replace(a, status="done") for a in plan.actions)
    assert squeezed("Nothing is open. Whom do we thank?") in text_of(plan, guide, "review")


def test_the_report_tells_what_was_kept_then_what_is_still_to_do(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "report")
    assert words_in(
        text,
        "Review report · 12 Nov 2026",
        "Here",
        "Police detachment; Women’s shelter",
        "Sent apologies",
        "Nursing station",
        "Kept since last time",
        "1. Put a help card",
        "Still to do",
        "2 Send referrals",
        "3 Make one list",
        "Stuck since 12 Nov 2026. Blocked above",
        "No longer planned",
        "5. Ask the health region",
        "What we decided",
        "The corporal brings the list to the next meeting.",
        "We share one on-call list.",
        "Cards go to the nurses too",
        "Before: Cards in patrol cars",
        "Why: Women come to the station first",
    )
    assert words_in(text, "Our next meeting", "25 Feb 2027")


def test_the_report_compares_no_agencies_and_names_no_typist(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "report")
    assert not re.search(r"(Policedetachment|Women’sshelter)\D{0,20}\d+(of|/)\d+", text)
    assert "zqwho" not in text


def test_what_was_done_before_the_last_meeting_stands_apart(guide: Guide) -> None:
    plan = after_a_meeting(guide).with_record(action(4, status="done"))
    text = text_of(plan, guide, "report")
    kept = text[text.index("Keptsincelasttime") : text.index("Stilltodo")]
    assert words_in(kept, "1. Put a help card", "Done", "4. Start a weekend")


def test_before_the_first_meeting_the_report_says_so(guide: Guide) -> None:
    plan = after_a_meeting(guide).without(made_id("held review"))
    assert squeezed("No meeting was held yet.") in text_of(plan, guide, "report")


def test_the_call_list_goes_by_day_with_whom_about_what_and_who_asks(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    later_lead = replace(action(2), follow_up_on=Day(date(2026, 11, 18)), follow_up_how="call")
    plan = plan.with_record(replace(later_lead, lead=plan.actions[1].lead)).without(
        made_id("event 2")
    )
    text = text_of(plan, guide, "call-list")
    assert words_in(
        text,
        "Wed 18 November 2026 · still to do",
        "Night lead, Women’s shelter",
        "Night line 555-0100",
        "About 2. Send referrals",
        "How: Phone call",
        "Asks: Night lead",
        "Mon 1 March 2027",
        "About 3. Make one list",
    )


def test_whoever_has_closed_an_action_is_not_rung(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "call-list")
    assert "About1." not in text
    assert "About5." not in text


def test_where_nobody_is_to_be_rung_there_are_rows_to_fill(guide: Guide) -> None:
    plan = Plan.new(PLAN_ID)
    text = text_of(plan, guide, "call-list")
    assert squeezed("Nobody is to be rung.") in text
    assert text.count("Newday") >= 3


def test_the_handover_of_a_full_plan_takes_two_pages(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    partners = [
        Partner(id=made_id(f"partner {n}"), agency=f"Agency number {n}", role="Head of the service",
                category="p.community", contact="Front desk", position=10 + n)
        for n in range(30)
    ]  # fmt: skip
    plan = plan.with_records([*(action(n) for n in range(8, 60)), *partners])
    points = [OpenPoint(f"Action {n} has no lead yet. Write one name or role, so that it gets done.", True)
              for n in range(20)]  # fmt: skip
    for edition in ("partners", "facilitator"):
        for paper in ("A4", "Letter"):
            options = Options(edition=edition, paper=paper)
            assert printed(plan, guide, options, name="handover", points=points).pages == 2
