"""The papers that bind and ask: written agreement, joint workplan, invitations, the ask to a higher authority."""

from collections import Counter
from dataclasses import replace
from datetime import date

from models.documents.register import Ground, copies
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import Day, Partner, Person
from tests.paper.later import after_a_meeting
from tests.paper.plans import PLAN_ID, PRINTED_ON, action, made_id
from tests.paper.reading import RESOURCES, Paper, printed, squeezed
from tests.paper.test_meeting_papers import text_of, words_in


def pages_of(plan: Plan, guide: Guide, name: str) -> list[str]:
    """What each page of a paper says."""
    return [squeezed(page) for page in Paper(printed(plan, guide, name=name).pdf).pages]


def test_the_agreement_has_all_its_parts_in_their_order(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "mou")
    parts = [
        q
        for q in guide.questions
        if q.part == "mou" and q.role not in ("mou_drafted", "signatures")
    ]
    assert len(parts) == 14
    titles = [f"{n}{guide.texts.one(q.id, 'title')}" for n, q in enumerate(parts, 1)]
    assert words_in(text, *titles, "We agree, and sign.")
    assert "Askyourownlegaladviser" in text


def test_what_is_not_agreed_yet_is_asked_with_lines_to_write_on(guide: Guide) -> None:
    filled = text_of(after_a_meeting(guide), guide, "mou")
    assert squeezed("What may be shared between us, and how is it kept safe?") in filled
    assert squeezed("Which rules and values do we all follow?") not in filled
    assert squeezed("Women’s safety comes first.") in filled


def test_responsibilities_come_from_the_agreement_then_from_the_actions(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "mou")
    assert words_in(
        text, "Who does what", "Women’s shelter", "Answers the night line", "Police detachment",
        "Put a help card in every patrol car",
    )  # fmt: skip


def test_every_partner_at_the_table_signs_but_no_survivors(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "mou")
    signed = text[text.index("Weagree,andsign.") :]
    assert words_in(
        signed, "Detachment corporal", "Night lead", "Has signed", "2 Nov 2026", "Head nurse"
    )
    assert "circle" not in signed
    assert "Themine" not in text


def test_the_workplan_has_roles_days_and_signature_lines(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "workplan")
    assert words_in(
        text,
        "Partner Police detachment",
        "Speaks for us Coordinator, Committee",
        "Two officers are on call every weekend.",
        "1 Put a help card",
        "15 Jan 2027",
        "3 Make one list",
        "Women offered a call within 24 hours",
        "9 of 10",
        "The police and the shelter now answer every night call together.",
        "Survivors’ groups",
        "Names, places or details of a case",
        "25 Feb 2027",
        "We agree to this workplan.",
        "Detachment corporal",
        "Coordinator",
    )


def test_what_people_fear_about_a_partner_is_on_no_workplan(guide: Guide) -> None:
    for edition in ("facilitator", "partners", "public"):
        text = text_of(after_a_meeting(guide), guide, "workplan", edition=edition)
        assert "zqworry" not in text
        assert "zqtrust" not in text
        assert "doubt" not in text


def test_each_who_is_invited_gets_a_page_of_their_own(guide: Guide) -> None:
    first, second = pages_of(after_a_meeting(guide), guide, "invitation")
    assert words_in(
        first,
        "Cedar Valley Safety Circle",
        "To: Head nurse, Nursing station",
        "To agree who does what, so that help comes at night too.",
        "You see women before anybody else does.",
        "Tue 8 December 2026",
        "Nobody is asked for her story.",
        "Mon 30 November 2026",
        "Your answer",
        "I can decide for us",
    )
    assert words_in(second, "To: Survivors’ circle", "You know what helps.")
    assert "Headnurse" not in second


def test_one_letter_can_be_printed_alone_by_a_key_that_names_nobody(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    ground = Ground(plan, {"en": guide}, PRINTED_ON, (), RESOURCES)
    found = {one.whose: one.key for one in copies("invitation", ground, Options())}
    assert list(found) == ["Head nurse, Nursing station", "Survivors’ circle"]
    only = Options(only=found["Survivors’ circle"])
    text = Paper(printed(plan, guide, only, name="invitation").pdf).text
    assert "Youknowwhathelps." in text
    assert "Headnurse" not in text
    assert not any("nurs" in key.casefold() for key in found.values())


def test_with_nobody_invited_there_is_one_letter_to_fill(guide: Guide) -> None:
    (page,) = pages_of(Plan.new(PLAN_ID), guide, "invitation")
    assert words_in(page, "To", "Your answer")
    blank = printed(Plan.new(PLAN_ID), guide, Options(blank=True), name="invitation")
    assert blank.pages == 1


def test_the_ask_says_whom_what_by_when_who_and_what_was_tried(guide: Guide) -> None:
    (page,) = pages_of(after_a_meeting(guide), guide, "brief")
    assert words_in(
        page,
        "To Ministry of Health",
        "From Cedar Valley Safety Circle, Cedar Valley",
        "Answer by 15 Feb 2027",
        "Who carries it Coordinator, Committee",
        "Write to the health region that on-call phones may be paid.",
        "The referral form goes to an office",
        "Today: 5 of 14. Our goal: 9 of 10.",
        "What we do ourselves",
        "Put a help card",
        "We asked Health region on 1 Sep 2026. The answer: They have no budget line for it.",
        "Asked the district for a night phone: No reply",
        "Signature",
    )


def test_each_ask_has_a_page_and_closed_ones_have_none(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    police_board = action(8, level="regional_authority", body="Police board")
    pages = pages_of(plan.with_record(police_board), guide, "brief")
    assert len(pages) == 2
    assert sum("ToMinistryofHealth" in page for page in pages) == 1
    assert sum("ToPoliceboard" in page for page in pages) == 1


def test_an_ask_without_an_answer_says_so(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    asked = plan.records[made_id("action 5")]
    silent = replace(asked, reply="", replied_on=Day())  # type: ignore[call-arg]
    text = text_of(plan.with_record(silent), guide, "brief")
    assert squeezed("We asked Health region on 1 Sep 2026. There was no answer.") in text


def test_a_chain_of_asks_that_bites_its_tail_ends(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    asked = replace(plan.records[made_id("action 5")], follows=made_id("action 6"))  # type: ignore[call-arg]
    assert "ToMinistryofHealth" in text_of(plan.with_record(asked), guide, "brief")


def test_a_number_so_small_that_it_points_to_somebody_leaves_with_no_ask(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    few = replace(plan.signs[0], baseline="2 women")
    assert "2women" not in text_of(plan.with_record(few), guide, "brief")


def test_the_action_plan_says_who_stands_in_and_since_when_something_is_stuck(guide: Guide) -> None:
    plan = after_a_meeting(guide).with_record(
        action(4, deputy=Person(role="Nurse", agency="Clinic"), follow_up_how="visit",
               contributes_to="Regional strategy")
    )  # fmt: skip
    text = text_of(plan, guide, "action-plan")
    for words in (
        "Stands in: Nurse, Clinic",
        "Visit",
        "Contributes to: Regional strategy",
        "Stuck since 12 Nov 2026. Blocked above",
        "Dropped on 12 Nov 2026. We agreed to drop it",
        "We ask: Pay for one on-call phone, from 1 April 2027.",
        "Sent on: 1 Sep 2026",
        "Answer: They have no budget line for it. (29 Oct 2026)",
    ):
        assert squeezed(words) in text
    public = text_of(plan, guide, "action-plan", edition="public")
    for words in ("Standsin", "Stucksince", "Weask:"):
        assert words not in public


def test_who_is_asked_later_does_not_sign_the_plan(guide: Guide) -> None:
    text = text_of(after_a_meeting(guide), guide, "action-plan")
    assert "Campmanager" not in text[text.index("Weagreetothisplan.") :]


def test_an_event_of_a_day_that_nobody_wrote_down_still_says_why(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    told = plan.events[2]
    plan = plan.with_record(replace(told, on=Day()))
    assert squeezed("Blocked above") in text_of(plan, guide, "action-plan")
    assert told.on == Day(date(2026, 11, 12))


def test_what_each_party_does_is_lettered(guide: Guide) -> None:
    again = action(
        8, what="Count every month", lead=Person(role="Night lead", agency="Nursing post")
    )
    first = replace(again, id=made_id("action 9"), number=9, what="Keep the list")
    text = text_of(after_a_meeting(guide).with_records([again, first]), guide, "mou")
    assert words_in(text, "Nursing post", "a. Count every month", "b. Keep the list")


def test_lines_beside_each_other_stand_on_one_height_also_in_large_print(guide: Guide) -> None:
    options = Options(blank=True, large=True)
    sheet = Paper(printed(Plan.new(PLAN_ID), guide, options, name="mou").pdf)
    short = [
        b for _words, lines in sheet.words_and_lines() for b in lines if 90 < b[2] - b[0] < 140
    ]
    heights = Counter(round(b[1]) for b in short)
    # Two lines for who pays what, one for how often, who calls and who chairs.
    assert sorted(heights.values()) == [3, 3, 3]


def test_on_every_sheet_of_signatures_stands_what_they_agree_to(guide: Guide) -> None:
    partners = [Partner(id=made_id(f"p{n}"), agency=f"Agency {n}") for n in range(40)]
    pages = pages_of(after_a_meeting(guide).with_records(partners), guide, "mou")
    signed = [page for page in pages if "NameandagencySignature" in page]
    assert len(signed) > 2
    assert all("Weagree,andsign." in page for page in signed)
    assert "Lookingatitagain" in signed[0]
