"""The acceptance checks of all papers: each paper from plans that are empty, full of long real words, or very large."""

import csv
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from itertools import combinations, cycle, product

import pytest

from models.documents.register import DOCUMENTS
from models.guide.shapes import Guide
from models.papers import BLANK, FILLED, WALL_SHEETS, Options
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day, Person
from models.settings import DESK_SHEETS
from tests.guard import ROOT
from tests.hostile.corpus import full_plan
from tests.paper.later import after_a_meeting
from tests.paper.plans import PLAN_ID, action, answered, made_id, with_actions
from tests.paper.reading import Paper, printed, squeezed
from tests.paper.structure_reading import Node, Told
from tests.paper.test_formats import WALL_BOX
from tests.paper.test_print_rules import are_over_each_other, box_of, seen_inside_the_box

MINISTRY = "Ministerio de Promoción de la Mujer y del Desarrollo Humano (PROMUDEH)"
NAMES = [name for name, document in DOCUMENTS.items() if FILLED in document.forms]
ON_EACH_SHEET = [(name, paper) for name, document in DOCUMENTS.items() for paper in document.sheets]
USUAL = Options()
Samples = Callable[[str], Plan]


@pytest.fixture(scope="module")
def samples(guide: Guide) -> Samples:
    """Plans by what is hard about them."""

    @cache
    def made(name: str) -> Plan:
        match name:
            case "empty":
                return Plan.new(PLAN_ID)
            case "long":
                supply = cycle([longest_action(), MINISTRY])
                return full_plan(with_actions(2), guide, lambda: next(supply))
        return many(guide)

    return made


def longest_action() -> str:
    """The longest action of the plans that were really made."""
    paths = (ROOT / "tests" / "samples").glob("*.csv")
    texts = (path.read_text("utf-8-sig").splitlines() for path in paths)
    return max((row["action"] for lines in texts for row in csv.DictReader(lines)), key=len)


def many(guide: Guide) -> Plan:
    """300 actions, each tenth without a lead or a day, 60 partners, and an answer of 5,000 letters."""
    plan = answered(guide)
    open_ones = [action(n, lead=NOBODY, deadline=NO_DAY) for n in range(10, 300, 10)]
    plan = plan.with_records([action(n) for n in range(7, 301)]).with_records(open_ones)
    police = plan.partners[0]
    others = [replace(police, id=made_id(f"p{n}"), agency=f"{MINISTRY} {n}") for n in range(60)]
    words = " ".join(f"word{n}" for n in range(620))
    return plan.with_records(others).with_answer("analyse.effect_on_safety", "text", words)


def check(name: str, sheet: Paper, options: Options = USUAL) -> None:
    """Nothing outside of the box, nothing on anything else, no letter too small, all black."""
    if not options.half:
        seen_inside_the_box(sheet, WALL_BOX if options.paper in WALL_SHEETS else box_of(name))
    for words, lines in sheet.words_and_lines():
        assert [pair for pair in combinations(words, 2) if are_over_each_other(*pair)] == []
        assert [pair for pair in product(words, lines) if are_over_each_other(*pair)] == []
    for _text, size, black in sheet.letters():
        assert size >= (16 if options.large else 12)
        assert black


@pytest.mark.parametrize("sample", ["empty", "long"])
@pytest.mark.parametrize("name", NAMES)
def test_a_paper_is_readable_from_any_plan(
    guide: Guide, samples: Samples, name: str, sample: str
) -> None:
    result = printed(samples(sample), guide, name=name)
    assert result.missing == ()
    assert result.pages
    check(name, Paper(result.pdf))


@pytest.mark.soak
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("sample", ["empty", "long", "many"])
@pytest.mark.parametrize(("name", "paper"), ON_EACH_SHEET)
def test_every_paper_is_readable_in_every_way(
    guide: Guide, samples: Samples, name: str, sample: str, paper: str, large: bool
) -> None:
    document = DOCUMENTS[name]
    for edition, form in product(document.editions, document.forms):
        options = Options(paper=paper, large=large, edition=edition, blank=form == BLANK)
        result = printed(samples(sample), guide, options, name=name)
        assert result.missing == ()
        check(name, Paper(result.pdf), options)


@pytest.mark.soak
@pytest.mark.parametrize("sample", ["empty", "long"])
@pytest.mark.parametrize(("name", "paper"), ON_EACH_SHEET)
def test_every_other_way_of_a_paper_is_readable_in_every_language(
    guide: Guide, samples: Samples, name: str, paper: str, sample: str
) -> None:
    document = DOCUMENTS[name]
    easy, half = document.is_easy, document.has_half and paper in DESK_SHEETS
    ways = [Options(easy=True)] * easy + [Options(half=True)] * half + [USUAL]
    for way, language, form in product(ways, ("en", "fr", "es"), document.forms):
        options = replace(way, paper=paper, language=language, blank=form == BLANK)
        check(name, Paper(printed(samples(sample), guide, options, name=name).pdf), options)


def test_300_actions_all_stand_on_the_plan_with_a_lead_and_a_day_or_not_yet(
    guide: Guide, samples: Samples
) -> None:
    plan = samples("many")
    text = Paper(printed(plan, guide).pdf).text
    assert text.count("NOTYET") >= 2 * 29
    for one in plan.actions:
        assert squeezed(one.what) in text
        if one.lead != NOBODY:
            assert squeezed(one.lead.role) in text


@pytest.mark.parametrize("lack", ["", "lead", "deadline"])
def test_no_paper_shows_an_action_without_its_lead_and_day_or_not_yet(
    guide: Guide, lack: str
) -> None:
    whole = {
        "lead": Person(role="Duty clerk", agency="Legal aid"),
        "deadline": Day(date(2027, 3, 2)),
    }
    what, gap = "Agree one form", {"lead": NOBODY, "deadline": NO_DAY}
    one = replace(action(1, **{**whole, **{k: v for k, v in gap.items() if k == lack}}), what=what)
    plan = answered(guide)
    plan = plan.without(*(each.id for each in plan.actions)).with_record(one)
    shown, wrong = set(), []
    for name in NAMES:
        for edition in DOCUMENTS[name].editions:
            text = Paper(printed(plan, guide, Options(edition=edition), name=name).pdf).text
            if squeezed(what) in text:
                shown.add(name)
                has_lead = lack == "lead" or "Legalaid" in text
                has_day = lack == "deadline" or re.search("2Mar(ch)?2027", text)
                if not (has_lead and has_day and (not lack or "NOTYET" in text)):
                    wrong.append((name, edition))
    assert wrong == []
    assert shown >= {"action-plan", "action-cards", "poster", "review", "progress"}


@pytest.mark.parametrize("name", list(DOCUMENTS))
def test_no_row_of_any_paper_is_cut_by_the_end_of_a_page(guide: Guide, name: str) -> None:
    plan = after_a_meeting(guide).with_records(action(n) for n in range(7, 41))
    for form, large in product(DOCUMENTS[name].forms, (False, True)):
        options = Options(blank=form == BLANK, large=large)
        rows = Told(printed(plan, guide, options, name=name).pdf).root.all("TR")
        assert [row for row in rows if len(pages_of_row(row)) > 1] == []


def test_sixty_actions_and_forty_partners_take_a_sensible_number_of_pages(guide: Guide) -> None:
    plan = after_a_meeting(guide).with_records(action(n) for n in range(7, 61))
    police = plan.partners[0]
    more = [replace(police, id=made_id(f"p{n}"), agency=f"Agency {n}") for n in range(40)]
    plan = plan.with_records(more[len(plan.partners) :])
    assert (len(plan.actions), len(plan.partners)) == (60, 40)
    counts = {name: printed(plan, guide, name=name).pages for name in NAMES}
    # A record of its own for each action that is still to do, everything else in a thin folder.
    assert counts.pop("follow-up") <= 60
    assert {name: pages for name, pages in counts.items() if pages > 26} == {}


@pytest.mark.parametrize("name", NAMES)
def test_a_group_and_a_title_of_5000_letters_run_off_no_sheet(guide: Guide, name: str) -> None:
    words = " ".join(f"word{n}" for n in range(620))
    plan = answered(guide)
    for question in ("start.group", "start.place", "analyse.title", "community.title"):
        plan = plan.with_answer(question, "text", words)
    check(name, Paper(printed(plan, guide, name=name).pdf))


def pages_of_row(row: Node) -> set[int]:
    """The pages on which something of a row stands."""
    return {page for node in row.walk() for page, _number in node.stretches}


def test_an_agency_with_a_very_long_name_is_printed_whole(guide: Guide) -> None:
    plan = with_actions(1).with_record(action(1, lead=Person(role="Jefa", agency=MINISTRY)))
    for name in ("action-plan", "action-cards"):
        assert squeezed(MINISTRY) in Paper(printed(plan, guide, name=name).pdf).text
