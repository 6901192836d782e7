"""The first page: what the plan is about, whether it is a draft, and what is still open."""

from models.documents.printed import OpenPoint
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.plan import Plan
from tests.paper.plans import PLAN_ID, answered, made_id, with_actions
from tests.paper.reading import Paper, printed, squeezed


def test_a_draft_says_so_above_and_below_on_every_page(guide: Guide) -> None:
    points = [
        OpenPoint("Action 2 needs a lead.", True, made_id("action 2"), "lead"),
        OpenPoint("Action 2 needs a day.", True, made_id("action 2"), "deadline"),
        OpenPoint("Action 5 needs a day.", True, made_id("action 5"), "deadline"),
    ]
    for page in Paper(printed(answered(guide), guide, points=points).pdf).pages:
        assert "DRAFT: 2 items still need something" in page
        assert page.count("DRAFT") == 2


def test_a_final_plan_nowhere_says_draft_and_still_tells_what_is_open(guide: Guide) -> None:
    points = [OpenPoint("Who could be left out?", False, None, "analyse.left_out")]
    pages = Paper(printed(answered(guide), guide, Options(final=True), points=points).pdf).pages
    assert "Still open" in pages[0]
    assert "Who could be left out?" in pages[0]
    assert not any("DRAFT" in page for page in pages)


def test_a_final_plan_with_something_that_blocks_is_a_draft_all_the_same(guide: Guide) -> None:
    points = [OpenPoint("Action 2 needs a lead.", True, made_id("action 2"), "lead")]
    pages = Paper(printed(answered(guide), guide, Options(final=True), points=points).pdf).pages
    assert all("DRAFT" in page for page in pages)


def test_what_keeps_it_a_draft_is_told_first(guide: Guide) -> None:
    points = [
        OpenPoint("A worry for later.", False),
        OpenPoint("Action 2 needs a lead.", True, made_id("action 2"), "lead"),
    ]
    first = Paper(printed(answered(guide), guide, points=points).pdf).pages[0]
    assert first.index("Action 2 needs a lead.") < first.index("A worry for later.")


def test_five_hundred_open_points_all_print(guide: Guide) -> None:
    points = [OpenPoint(f"Open point number {n}.", True, None, f"x{n}") for n in range(500)]
    text = Paper(printed(answered(guide), guide, points=points).pdf).text
    assert all(f"Openpointnumber{n}." in text for n in range(500))


def test_the_cover_says_what_who_where_and_when(guide: Guide) -> None:
    first = squeezed(Paper(printed(answered(guide), guide).pdf).pages[0])
    for words in (
        "Nights and weekends: no link to support after a police call",
        "Cedar Valley Safety Circle",
        "Tue 8 December 2026",
        "Who holds the plan Coordinator, Committee",
        "Next review Thu 25 February 2027",
        "By 31 March 2028 every woman who calls the police",
    ):
        assert squeezed(words) in first


def test_a_plan_without_a_vision_asks_for_it(guide: Guide) -> None:
    wish = guide.by_role("vision")
    first = squeezed(Paper(printed(with_actions(3), guide).pdf).pages[0])
    assert squeezed(guide.texts.one(wish.id, "ask")) in first


def test_actions_that_lack_the_same_are_one_line(guide: Guide) -> None:
    plan = answered(guide)
    points = [
        OpenPoint(f"Action {a.number} needs a day.", True, a.id, "deadline", "Needs a day")
        for a in plan.actions
        if a.number != 4
    ]
    first = squeezed(Paper(printed(plan, guide, points=points).pdf).pages[0])
    last = max(a.number for a in plan.actions)
    assert squeezed(f"Needs a day (actions 1–3, 5–{last})") in first
    assert squeezed("Action 2 needs a day.") not in first


def test_what_the_cover_asks_is_not_asked_again(guide: Guide) -> None:
    text = Paper(printed(Plan.new(PLAN_ID), guide).pdf).text
    assert text.count("1.1Whatworry") == 1
    assert text.count("2.5Nowonesentence") == 1
