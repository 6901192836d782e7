"""How papers look: nothing stands alone on a sheet, nothing is said twice, no sheet more than is needed."""

import re
from datetime import date
from itertools import pairwise

import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_PATH, FPDF_PAGEOBJ_TEXT

from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day, Partner, Person, Review
from tests.paper.later import after_a_meeting
from tests.paper.plans import PLAN_ID, action, answered, made_id, with_actions
from tests.paper.reading import MM, Paper, printed, squeezed


def pages_of(plan: Plan, guide: Guide, name: str, options: Options | None = None) -> list[str]:
    """What each page of a paper says, without any space."""
    return [squeezed(page) for page in Paper(printed(plan, guide, options, name=name).pdf).pages]


def lines_of(plan: Plan, guide: Guide, name: str, options: Options | None = None) -> list[str]:
    """Each line of a paper, as it stands there."""
    pages = Paper(printed(plan, guide, options, name=name).pdf).pages
    return [" ".join(line.split()) for page in pages for line in page.splitlines()]


@pytest.mark.parametrize("large", [False, True])
def test_nobody_signs_on_a_sheet_that_says_nothing(guide: Guide, large: bool) -> None:
    for count in range(4, 14):
        pages = pages_of(with_actions(count), guide, "progress", Options(large=large))
        (signed,) = (page for page in pages if "Wegoonwiththisplan" in page)
        assert re.search(r"Notstarted.*Wegoonwiththisplan", signed), count


def test_the_last_row_that_goes_along_has_its_header(guide: Guide) -> None:
    pages = pages_of(with_actions(9), guide, "progress")
    assert re.search(r"No\.What.*Wegoonwiththisplan", pages[-1])


def test_each_of_a_stack_says_once_what_it_is(guide: Guide) -> None:
    for name, kind in (("follow-up", "Follow-uprecord"), ("brief", "Whatweaskofyou")):
        for page in pages_of(after_a_meeting(guide), guide, name):
            assert page.count(kind) == 1


def test_before_the_first_meeting_a_report_has_no_empty_facts(guide: Guide) -> None:
    text = "".join(pages_of(with_actions(3), guide, "report"))
    assert "Nomeetingwasheldyet" in text
    assert "Sentapologies" not in text


def test_a_blank_report_and_workplan_fill_their_three_sheets(guide: Guide) -> None:
    for name in ("report", "workplan"):
        assert len(pages_of(Plan.new(PLAN_ID), guide, name, Options(blank=True))) == 3


@pytest.mark.parametrize("name", ["review", "call-list"])
def test_large_print_has_two_actions_on_a_sheet_and_says_what_its_shapes_mean(
    guide: Guide, name: str
) -> None:
    pages = pages_of(with_actions(8), guide, name, Options(large=True))
    asked = [page.count("Newday") for page in pages if "Newday" in page]
    assert max(asked) == 2
    assert asked.count(1) <= len(asked) / 2
    assert re.search(r"Notstarted.*Ontheway.*Stuck.*Dropped", pages[0])


def test_the_review_sheet_has_a_number_and_a_grade_for_each_sign(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    text = "".join(pages_of(plan, guide, "review"))
    assert text.count("Numbertoday") == text.count("HowfarABC–") == len(plan.signs)
    assert "A:halfthewayormore" in text


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_words_of_a_help_card_keep_away_from_the_edge_of_the_sheet(
    guide: Guide, paper: str
) -> None:
    sheet = Paper(
        printed(after_a_meeting(guide), guide, Options(paper=paper), name="help-card").pdf
    )
    for _page, (width, height), (left, low, right, high) in sheet.bounds((FPDF_PAGEOBJ_TEXT,)):
        assert min(left, low, width - right, height - high) > 8 * MM


@pytest.mark.parametrize(("name", "pictures"), [("community", 5), ("help-card", 10)])
def test_what_is_easy_to_read_has_pictures_left_of_its_words(
    guide: Guide, name: str, pictures: int
) -> None:
    plan = after_a_meeting(guide)
    plain, easy = (
        Paper(printed(plan, guide, Options(easy=easy), name=name).pdf) for easy in (False, True)
    )
    strokes = [len(list(sheet.bounds((FPDF_PAGEOBJ_PATH,)))) for sheet in (plain, easy)]
    assert strokes[1] - strokes[0] >= 5 * pictures
    first = min(left for _page, _size, (left, *_rest) in easy.bounds((FPDF_PAGEOBJ_TEXT,)))
    words = [b[0] for _page, _size, b in easy.bounds((FPDF_PAGEOBJ_TEXT,))]
    assert len(plain.pages) == len(easy.pages) == 1
    assert sum(left > first + 10 * MM for left in words) > len(words) / 2


def test_two_languages_and_large_print_keep_all_numbers_for_help_together(guide: Guide) -> None:
    plan = after_a_meeting(guide)
    for options in (Options(large=True), Options(large=True, easy=True)):
        helping = [page for page in pages_of(plan, guide, "community", options) if "555-01" in page]
        assert len(helping) == 1
        assert re.search(r"Wheretogethelp.*555-0100.*1-800-555-0199", helping[0])


def test_a_letter_asks_one_question_and_its_slip_tears_off_at_the_foot(guide: Guide) -> None:
    pages = pages_of(after_a_meeting(guide), guide, "invitation")
    assert ["Canyoucome,andcanyoudecideforyouragency?" in page for page in pages] == [True, False]
    assert all("Page1of1" in page for page in pages)
    (empty,) = pages_of(Plan.new(PLAN_ID), guide, "invitation")
    assert "Day,timeandplace" in empty
    assert "Withkindregards" in empty


def test_a_letter_to_be_written_by_hand_asks_the_same_question_on_one_side(guide: Guide) -> None:
    (page,) = pages_of(Plan.new(PLAN_ID), guide, "invitation", Options(blank=True))
    assert "Canyoucome,andcanyoudecideforyouragency?Youranswer" in page


def test_care_comes_first_and_the_steps_for_danger_end_with_the_numbers(
    guide: Guide,
) -> None:
    last = pages_of(after_a_meeting(guide), guide, "facilitator-guide")[-1]
    assert re.search(r"Care:beforepeoplecome.*Fisttofive.*Ifsomeonetellsofdanger.*555", last)


def test_every_sign_in_sheet_says_who_keeps_it_and_the_file_names_it_once(guide: Guide) -> None:
    partners = [Partner(id=made_id(f"p{n}"), agency=f"Agency {n}") for n in range(30)]
    plan = Plan.new(PLAN_ID).with_records(partners)
    sheet = Paper(printed(plan, guide, name="sign-in").pdf)
    assert len(sheet.pages) == 3
    assert all("This list is kept by" in page for page in sheet.pages)
    assert len(sheet.reader.outline) == 1


def test_the_clock_hangs_on_one_sheet_and_what_else_is_said_on_the_next(guide: Guide) -> None:
    plan = Plan.new(PLAN_ID)
    clock, beside = pages_of(plan, guide, "agenda", Options(paper="A3"))
    assert clock.startswith("Agenda13:00to15:00")
    assert "14:57" in clock
    assert "Groupagreement" in beside
    assert len(pages_of(plan, guide, "agenda")) == 2


def test_what_the_public_is_not_told_is_no_empty_place_on_its_paper(guide: Guide) -> None:
    for public, words in (("public", False), ("partners", True)):
        text = "".join(pages_of(answered(guide), guide, "action-plan", Options(edition=public)))
        assert ("Follow-up" in text) is words
        assert ("Whoholdstheplan" in text) is words


def test_in_large_print_no_word_of_a_table_is_broken(guide: Guide) -> None:
    options = Options(large=True)
    pages = Paper(printed(answered(guide), guide, options).pdf).pages
    text = " ".join(" ".join(pages).split())
    assert "Find out by 29 Jan 2027" in text.replace("\xa0", " ")
    vision = squeezed("offered a call from a trained support worker within 24 hours. Every man")
    assert sum(vision in squeezed(page) for page in pages) == 1


def test_a_blank_review_sheet_says_what_to_write_and_stands_on_six_sheets(guide: Guide) -> None:
    pages = pages_of(Plan.new(PLAN_ID), guide, "review", Options(blank=True))
    assert len(pages) == 6
    assert sum(page.count("Action,withitsnumber") for page in pages) == 8
    assert "Whoishere" in pages[-1]


def test_a_gap_in_a_row_has_room_and_the_rule_below_it_for_a_line(guide: Guide) -> None:
    plan = with_actions(1).with_record(action(1, lead=NOBODY, deadline=NO_DAY))
    sheet = Paper(printed(plan, guide).pdf)
    place = next(n for n, page in enumerate(sheet.pages) if "What will be done" in page)
    _words, lines = list(sheet.words_and_lines())[place]
    tops = sorted({round(line[3]) for line in lines})
    assert "NOT YET" in sheet.pages[place]
    assert min(high - low for low, high in pairwise(tops)) > 9 * MM


def test_the_last_sheet_of_a_poster_is_no_legend_alone(guide: Guide) -> None:
    short = "Two lines of what will be done, as most are, from afar"
    for longer in range(1, 5):
        plan = Plan.new(PLAN_ID).with_records(
            action(n, what=f"{short}, and one line more, to be read" if n > 8 - longer else short)
            for n in range(1, 9)
        )
        assert "Twolines" in pages_of(plan, guide, "poster")[-1], longer


def test_what_was_said_instead_of_a_lead_makes_no_row_much_taller(guide: Guide) -> None:
    ministry = "Ministerio de Promoción de la Mujer y del Desarrollo Humano (PROMUDEH)"
    day = Day(None, "only the years of the plan (2002–2007), no day of its own")
    plan = with_actions(0).with_records(
        action(n, level="local_systemic", lead=Person(agency=ministry), deadline=day)
        for n in range(1, 6)
    )
    pages = [page for page in pages_of(plan, guide, "action-plan") if "Leadsofar" in page]
    assert len(pages) == 2
    assert all(squeezed(f"Lead so far: {ministry}") in page for page in pages)


def test_no_short_word_and_no_end_of_a_word_stands_on_a_line_alone(guide: Guide) -> None:
    lines = lines_of(Plan.new(PLAN_ID), guide, "action-plan", Options(blank=True))
    assert "with them?" in lines
    assert "them?" not in lines
    assert not {"up.", "up"} & set(lines_of(with_actions(3), guide, "facilitator-guide"))


def test_an_agreement_keeps_each_day_with_its_word(guide: Guide) -> None:
    lines = lines_of(with_actions(6), guide, "mou")
    assert [line for line in lines if line.startswith("(by")]
    assert not [line for line in lines if line.endswith("(by")]


def test_a_second_sheet_of_my_part_is_all_for_notes(guide: Guide) -> None:
    mine = [
        action(n, lead=Person(role="Clerk", agency="Council"), first_step="Ask")
        for n in range(1, 4)
    ]
    sheet = Paper(printed(Plan.new(PLAN_ID).with_records(mine), guide, name="owner-sheet").pdf)
    first, second = map(squeezed, sheet.pages)
    assert "Thechangewewant" in first
    assert "Mynotes" in second
    assert len(list(sheet.words_and_lines())[1][1]) > 12


def test_the_days_of_a_workplan_stand_on_one_sheet(guide: Guide) -> None:
    plan = Plan.new(PLAN_ID).with_records(
        Review(id=made_id(f"day {n}"), on=Day(date(2027, n, 1)), position=n) for n in range(1, 4)
    )
    pages = pages_of(plan, guide, "workplan")
    (listed,) = (page for page in pages if "Whenwelookatittogether" in page)
    assert all(day in listed for day in ("1Jan2027", "1Feb2027", "1Mar2027"))


def test_a_map_tells_two_of_one_agency_apart(guide: Guide) -> None:
    plan = Plan.new(PLAN_ID).with_records(
        Partner(id=made_id(who), agency="Shelter", role=who) for who in ("Night lead", "Trainer")
    )
    front = pages_of(plan, guide, "partner-map")[0]
    assert "Nightlead" in front
    assert "Trainer" in front
