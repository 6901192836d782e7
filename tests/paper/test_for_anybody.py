"""The papers that anybody may read: the poster, the page for the community, the help card. No person, no case."""

from dataclasses import replace
from datetime import date

import pytest

from models.documents.community import MOST_WORDS
from models.documents.formats import WALL_SCALE
from models.documents.poster import LARGEST, LINE, MOST_ACTIONS, SMALL
from models.documents.register import DOCUMENTS, Ground
from models.documents.sets import wishes
from models.errors import PaperRefusedError
from models.guide.shapes import Guide
from models.papers import Options, check_options
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Entry, Person, Value
from tests.paper.later import after_a_meeting
from tests.paper.plans import PLAN_ID, PRINTED_ON, action, answered, made_id, with_actions
from tests.paper.reading import RESOURCES, Paper, printed, squeezed


def words_of(plan: Plan, guide: Guide, name: str, **options: object) -> Paper:
    """A paper, read back."""
    return Paper(printed(plan, guide, Options(**options), name=name).pdf)  # type: ignore[arg-type]


def sizes_on_the_wall(sheet: Paper) -> set[int]:
    """The sizes of letters of a wall sheet, in points as they hang there; the lines around the page left out."""
    return {round(size * WALL_SCALE) for _text, size, _black in sheet.letters() if size > 12}


def test_a_poster_can_be_read_from_afar(guide: Guide) -> None:
    sizes = sizes_on_the_wall(words_of(answered(guide), guide, "poster", paper="A3"))
    assert {SMALL, LINE} <= sizes
    assert LINE < max(sizes) <= LARGEST
    short = answered(guide).with_answer("vision.concrete_statement", "text", "Help comes at night.")
    assert max(sizes_on_the_wall(words_of(short, guide, "poster", paper="A3"))) == LARGEST


def test_a_poster_shows_the_eight_next_open_actions_and_counts_the_others(guide: Guide) -> None:
    days = {n: Day(date(2027, 1, n)) for n in range(1, 13)}
    plan = Plan.new(PLAN_ID).with_records(
        action(n, what=f"Do thing {n:02}", deadline=day, status="done" if n == 1 else "not_started")
        for n, day in days.items()
    )
    text = words_of(plan, guide, "poster").text
    assert [n for n in days if f"Dothing{n:02}" in text] == list(range(2, 2 + MOST_ACTIONS))
    assert "4moreactionsstandintheplan." in text
    few = words_of(with_actions(MOST_ACTIONS), guide, "poster").text
    assert "instandintheplan" not in few


def test_on_a_public_wall_an_action_is_an_agencys_and_no_persons(guide: Guide) -> None:
    lead = Person(name="Zadigname", role="Zadigrole", agency="Hospital")
    plan = with_actions(0).with_record(action(1, lead=lead))
    public = words_of(plan, guide, "poster").text
    assert "Hospital·15Jan2027" in public
    assert "Zadig" not in public
    assert "Zadigname" in words_of(plan, guide, "poster", edition="partners").text


def test_what_is_not_agreed_says_so_on_the_wall_and_on_the_page(guide: Guide) -> None:
    plan = with_actions(0).with_record(action(1, lead=Person(), deadline=Day(None, "soon")))
    assert "NOTYET·NOTYET" in words_of(plan, guide, "poster").text
    assert "NOTYET,NOTYET" in words_of(plan, guide, "community").text


def test_a_small_poster_is_the_wall_sheet_made_small(guide: Guide) -> None:
    desk = words_of(answered(guide), guide, "poster", paper="A4")
    assert {LINE, SMALL} <= sizes_on_the_wall(desk)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_page_for_the_community_is_one_side_of_few_words(guide: Guide, paper: str) -> None:
    sheet = words_of(after_a_meeting(guide), guide, "community", paper=paper)
    assert len(sheet.pages) == 1
    body = sheet.pages[0].replace("\n", " ").split()
    assert len(body) <= MOST_WORDS + 30  # And the lines around it.
    order = ("What we heard", "What we want", "What will happen", "How you can have your say")
    places = [sheet.text.index(squeezed(words)) for words in (*order, "Where to get help")]
    assert places == sorted(places)
    assert {14.0, 16.0} <= {size for _text, size, _black in sheet.letters()}
    assert "555-0100" in sheet.text
    assert "Checkedon12Nov2026" in sheet.text


def test_the_page_names_neither_what_the_plan_is_about_nor_who_does_it(guide: Guide) -> None:
    text = words_of(after_a_meeting(guide), guide, "community").text
    assert text.startswith(("Communitymeeting", "DRAFTCommunitymeeting"))
    assert "nolinktosupport" not in text
    assert "Detachmentcorporal" not in text
    assert "Probation,byFri26February2027" in text
    titled = answered(guide).with_answer("community.title", "text", "Valley evening")
    assert words_of(titled, guide, "community").text.count("Valleyevening") == 2


def test_a_sentence_that_counts_few_people_is_left_out(guide: Guide) -> None:
    said = "Help comes late. Last year 3 women waited for a week. We want that to end."
    row = Entry(id=made_id("heard"), question="community.heard", values=FrozenMap({"text": said}))
    plan = answered(guide).with_record(row)
    plan = plan.with_record(replace(plan.header, language="en"))
    text = words_of(plan, guide, "community").text
    assert "Helpcomeslate.Wewantthattoend." in text
    assert "3women" not in text
    assert "referralform" not in text  # The group's own words take the place of the problems.


def test_the_group_says_in_its_own_words_which_actions_it_tells_of(guide: Guide) -> None:
    told: dict[str, Value] = {
        "actions": (str(made_id("action 4")),),
        "text": "Somebody answers at weekends.",
    }
    row = Entry(id=made_id("will"), question="community.will", values=FrozenMap(told))
    text = words_of(answered(guide).with_record(row), guide, "community").text
    assert "Somebodyanswersatweekends.Shelter,byWed31March2027" in text
    assert "Sendreferrals" not in text


def test_what_is_over_stands_last(guide: Guide) -> None:
    late = Day(date(2026, 11, 1))
    plan = with_actions(6).with_record(action(1, deadline=late))
    assert late.on is not None
    assert late.on < PRINTED_ON
    assert "Putahelpcard" not in words_of(plan, guide, "community").text


def test_there_are_ten_cards_to_a_sheet_and_each_says_the_same(guide: Guide) -> None:
    sheet = words_of(after_a_meeting(guide), guide, "help-card")
    assert len(sheet.pages) == 1
    assert sheet.text.count("555-0100") == 10
    for words in ("Nights", "Cedar", "Round", "Helpcard", "violence"):
        assert words not in sheet.text
    large = words_of(after_a_meeting(guide), guide, "help-card", large=True)
    assert large.text.count("555-0100") == 6


def test_a_card_holds_six_lines_and_the_rest_goes_on_another(guide: Guide) -> None:
    plan = Plan.new(PLAN_ID).with_records(
        Entry(
            id=made_id(f"line {n}"),
            question="start.help_lines",
            position=n,
            values=FrozenMap({"text": f"Line number {n}", "phone": f"555-010{n}"}),
        )
        for n in range(8)
    )
    sheet = words_of(plan, guide, "help-card")
    assert [text.count("555-010") for text in sheet.pages] == [60, 20]


def test_a_card_without_numbers_has_lines_for_them(guide: Guide) -> None:
    blank = words_of(after_a_meeting(guide), guide, "help-card", blank=True)
    assert blank.text == "Numberstoring" * 10
    empty = words_of(Plan.new(PLAN_ID), guide, "help-card")
    assert empty.text == ""
    (lines,) = [lines for _words, lines in empty.words_and_lines()]
    assert len([line for line in lines if 200 < line[2] - line[0] < 230]) >= 30


def test_a_set_takes_from_each_paper_no_more_than_was_asked(guide: Guide) -> None:
    ground = Ground(answered(guide), {"en": guide}, PRINTED_ON, (), RESOURCES)
    wanted = Options(edition="facilitator", second_language="fr", easy=True)
    of = {wish.name: wish.options for wish in wishes("after", ground, wanted)}
    assert list(of) == ["action-plan", "owner-sheet", "poster", "community"]
    # The page for all shows less than was asked; it is what it always is.
    assert (of["poster"].edition, of["community"].edition) == ("facilitator", "public")
    assert (of["poster"].second_language, of["community"].second_language) == ("", "fr")
    shared = {w.name: w.options for w in wishes("after", ground, replace(wanted, edition="public"))}
    with pytest.raises(PaperRefusedError):
        check_options(DOCUMENTS["owner-sheet"], shared["owner-sheet"])
