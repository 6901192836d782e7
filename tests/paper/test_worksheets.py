"""The worksheets: what they ask is what the screen asks, and a hand has room for it."""

from functools import cache
from itertools import pairwise

import pypdfium2
import pytest
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from models.documents.look import number_margin
from models.documents.pictures import PICTURE_GAP, SIDE
from models.documents.register import Ground, copies
from models.guide.shapes import Guide
from models.guide.worksheets import Worksheet, paper_columns, say_form, worksheets
from models.papers import Options
from models.plan.plan import Plan
from tests.paper.plans import PLAN_ID, PRINTED_ON
from tests.paper.reading import MM, RESOURCES, Paper, printed, squeezed

EMPTY = Plan.new(PLAN_ID)
NO_NAMES = squeezed("No names of people harmed.")


@cache
def sheet_of(guide: Guide, form: str, *, large: bool = False, easy: bool = False) -> Paper:
    """One worksheet by itself."""
    options = Options(blank=True, only=form, large=large, easy=easy)
    return Paper(printed(EMPTY, guide, options, name="worksheets").pdf)


def lines_down(paper: Paper, left_of: float = 300) -> list[tuple[int, float]]:
    """The page and the height of each line for a pen that begins in the left half, from the top; not the footer's."""
    lines = {
        (page, round(bounds[1]))
        for page, _size, bounds in paper.bounds((FPDF_PAGEOBJ_PATH,))
        if bounds[3] - bounds[1] < 2 and bounds[2] - bounds[0] > 20 * MM and bounds[0] < left_of
    }
    footers = {page: min(y for at, y in lines if at == page) for page, _y in lines}
    return sorted(
        (line for line in lines if line[1] > footers[line[0]]), key=lambda it: (it[0], -it[1])
    )


@pytest.mark.parametrize(
    "style", [{}, {"large": True}, {"easy": True}], ids=["normal", "large", "easy"]
)
def test_each_sheet_asks_what_the_screen_asks_under_the_same_numbers(
    guide: Guide, style: dict[str, bool]
) -> None:
    for sheet in worksheets(guide):
        text = sheet_of(guide, sheet.form, **style).text
        for question in sheet.questions:
            ask = guide.texts.one(question.id, "ask")
            assert squeezed(f"{question.number}{ask}") in text, (sheet.form, question.id)
            for column in (
                paper_columns(guide, question) if question.record in ("action", "sign") else ()
            ):
                label = guide.texts.one(f"{question.record}.{column.id}", "label")
                assert squeezed(label) in text, (sheet.form, column.id)


@pytest.mark.parametrize("large", [False, True])
def test_every_side_says_what_it_is_and_whose_and_what_nobody_writes(
    guide: Guide, *, large: bool
) -> None:
    for sheet in worksheets(guide):
        pages = [squeezed(page) for page in sheet_of(guide, sheet.form, large=large).pages]
        for page in pages:
            for words in (say_form(guide, sheet.form), "Table", "Note-taker"):
                assert squeezed(words) in page
            assert NO_NAMES in page
        for number in range(1, len(pages) + 1 if len(pages) > 1 else 1):
            assert f"Side{number}of{len(pages)}" in pages[number - 1]


def test_each_required_question_of_step_1_has_three_lines_or_more(guide: Guide) -> None:
    sheet = first(guide)
    paper = sheet_of(guide, sheet.form)
    numbers = [question.number for question in sheet.questions]
    asked = {number: place for number in numbers for place in places(paper, number)}
    others = [*asked.values(), *places(paper, "Draw the path")]
    assert list(asked) == numbers
    assert len(numbers) == 9
    for number, (page, top) in asked.items():
        end = max((y for at, y in others if at == page and y < top), default=0.0)
        below = [y for at, y in lines_down(paper) if at == page and end < y < top]
        assert len(below) >= 3, number


def places(paper: Paper, words: str) -> list[tuple[int, float]]:
    """The page and the height of each place where these words stand by themselves."""
    document = pypdfium2.PdfDocument(paper.pdf)
    found = []
    for number, page in enumerate(document):
        text = page.get_textpage()
        search = text.search(words, match_whole_word=True)
        while at := search.get_next():
            found.append((number, text.get_charbox(at[0])[1]))
        text.close()
    document.close()
    return found


def test_the_lines_of_an_answer_are_as_far_apart_as_a_hand_needs(guide: Guide) -> None:
    for sheet in worksheets(guide):
        lines = pairwise(lines_down(sheet_of(guide, sheet.form)))
        gaps = [one[1] - two[1] for one, two in lines if one[0] == two[0]]
        assert [gap for gap in gaps if gap < 9 * MM] == [], sheet.form


def test_the_path_of_a_call_is_drawn_from_first_call_to_real_help(guide: Guide) -> None:
    text = sheet_of(guide, first(guide).form).text
    assert squeezed("Draw the path of one call.") in text
    assert "Firstcall" in text
    assert "Realhelp" in text


def test_each_level_has_five_rows_and_the_ministry_is_also_asked_for_something(
    guide: Guide,
) -> None:
    levels = [sheet for sheet in worksheets(guide) if sheet.number.startswith("3")]
    for sheet in levels:
        pages = sheet_of(guide, sheet.form).pages
        assert len(pages) == (2 if sheet.number == "3d" else 1)
        for page in pages:
            assert [line for line in page.splitlines() if line in "12345"] == list("12345")


def test_one_step_one_side_but_for_the_nine_questions(guide: Guide) -> None:
    sides = {s.number: len(sheet_of(guide, s.form).pages) for s in worksheets(guide)}
    assert sides == {"1": 3, "2": 1, "3a": 1, "3b": 1, "3c": 1, "3d": 2, "4": 1}


def test_each_sheet_can_be_had_by_itself(guide: Guide) -> None:
    ground = Ground(EMPTY, {"en": guide}, PRINTED_ON, (), RESOURCES)
    found = copies("worksheets", ground, Options(blank=True))
    assert [copy.key for copy in found] == [sheet.form for sheet in worksheets(guide)]
    assert found[2].whose == "Worksheet 3a · Do it now"


def test_a_wall_sheet_has_more_lines_and_no_more_sides(guide: Guide) -> None:
    form = first(guide).form
    desk = sheet_of(guide, form)
    wall = Paper(
        printed(EMPTY, guide, Options(blank=True, only=form, paper="A3"), name="worksheets").pdf
    )
    assert len(wall.pages) == len(desk.pages)
    assert len(lines_down(wall, 450)) > len(lines_down(desk))


def first(guide: Guide) -> Worksheet:
    """The sheet of step 1."""
    return worksheets(guide)[0]


def test_easy_answers_begin_right_of_the_picture_and_end_at_the_edge(guide: Guide) -> None:
    options = Options(blank=True, easy=True)
    sheet = Paper(printed(Plan.new(PLAN_ID), guide, options, name="worksheets").pdf)
    _words, lines = next(sheet.words_and_lines())
    left, right = min(line[0] for line in lines), max(line[2] for line in lines)
    answers = {round(line[0] - left) for line in lines if right - line[2] < 1} - {0}
    assert round(SIDE + PICTURE_GAP) in answers
    assert round(number_margin()) not in answers
