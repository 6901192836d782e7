"""The rules of print: sizes of type, black, one box for two papers, headers and footers."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, product

import pytest

from models.documents.register import DOCUMENTS
from models.guide.shapes import Guide
from models.papers import BLANK, Options
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day
from tests.paper.later import after_a_meeting
from tests.paper.plans import action, answered, made_id, with_actions
from tests.paper.reading import MM, Bounds, Paper, printed

BOX = (170 * MM, 231 * MM)
# Of sheets that are cut up: what is lost at the edge of the paper is no part of a card.
CUT_BOX = (170 * MM, 270 * MM)
PAPERS = ("A4", "Letter")
# Every paper in each of its forms, in normal and in large print.
KINDS = [
    (name, form == BLANK, large)
    for name, document in DOCUMENTS.items()
    for form in document.forms
    for large in (False, True)
]
FIRST = ("action-plan", "action-cards")
Sheets = Callable[[str, bool, bool], Paper]


@pytest.fixture(scope="module")
def sheets(guide: Guide) -> Sheets:
    """Draws each kind once: the tests of this file look at the same sheets."""

    @cache
    def drawn(name: str, blank: bool, large: bool) -> Paper:
        options = Options(blank=blank, large=large)
        return Paper(printed(gappy(guide, name), guide, options, name=name).pdf)

    return drawn


def gappy(guide: Guide, name: str = FIRST[0]) -> Plan:
    """A plan in which everything that can be open is open somewhere; some months on for the later papers."""
    plan = answered(guide) if name in FIRST else after_a_meeting(guide)
    return plan.with_records(
        [
            action(2, lead=NOBODY),
            action(4, deadline=Day(None, "autumn")),
            action(5, lead=NOBODY, follow_up_by=NOBODY, follow_up_on=NO_DAY, status="stuck"),
            action(6, status="dropped"),
            action(7, level="", status="under_way"),
        ]
    )


@pytest.mark.parametrize(("name", "blank", "large"), KINDS)
def test_everything_stays_inside_the_box_that_both_papers_share(
    sheets: Sheets, name: str, blank: bool, large: bool
) -> None:
    seen = seen_inside_the_box(sheets(name, blank, large), box_of(name))
    assert seen > (40 if name in FIRST else 20)


def box_of(name: str) -> tuple[float, float]:
    """The box in which a paper stays when it stands upright."""
    return CUT_BOX if DOCUMENTS[name].is_cut_up else BOX


def test_on_letter_all_stands_in_the_same_box(guide: Guide) -> None:
    assert seen_inside_the_box(Paper(printed(gappy(guide), guide, Options(paper="Letter")).pdf))


def seen_inside_the_box(sheet: Paper, upright: tuple[float, float] = BOX) -> int:
    """How many things stand on the pages of a paper, each of them inside the box."""
    seen = 0
    # A line on the very edge of the box is half a line wider than the box; a large letter may lean out as far.
    lean = 2 * upright[0] / BOX[0]
    for _page, (width, height), (left, bottom, right, top) in sheet.bounds():
        box = upright if width < height else upright[::-1]
        aside, above = (width - box[0]) / 2 - lean, (height - box[1]) / 2 - lean
        assert left >= aside
        assert right <= width - aside
        assert bottom >= above
        assert top <= height - above
        seen += 1
    return seen


@pytest.mark.parametrize(("name", "blank", "large"), KINDS)
def test_no_words_stand_on_other_words_or_on_a_line(
    sheets: Sheets, name: str, blank: bool, large: bool
) -> None:
    for words, lines in sheets(name, blank, large).words_and_lines():
        assert words
        assert [pair for pair in combinations(words, 2) if are_over_each_other(*pair)] == []
        assert [pair for pair in product(words, lines) if are_over_each_other(*pair)] == []


def are_over_each_other(one: Bounds, other: Bounds) -> bool:
    """Say whether two things share more than their edges."""
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    return across > 0.5 and down > 0.5


@pytest.mark.parametrize("paper", PAPERS)
def test_the_sheets_have_the_size_of_the_paper(guide: Guide, paper: str) -> None:
    short, long = {"A4": (210, 297), "Letter": (215.9, 279.4)}[paper]
    pages = Paper(printed(gappy(guide), guide, Options(paper=paper)).pdf).reader.pages
    sizes = {(round(p.mediabox.width / MM, 1), round(p.mediabox.height / MM, 1)) for p in pages}
    assert sizes == {(short, long), (long, short)}


@pytest.mark.parametrize(("name", "blank", "large"), KINDS)
def test_no_letter_is_too_small_and_all_are_black(
    sheets: Sheets, name: str, blank: bool, large: bool
) -> None:
    letters = list(sheets(name, blank, large).letters())
    assert sum(len(text) for text, _size, _black in letters) > 60
    assert min(size for _text, size, _black in letters) >= (16 if large else 12)
    assert all(black for _text, _size, black in letters)


def test_most_text_is_14_points(guide: Guide) -> None:
    letters = list(Paper(printed(answered(guide), guide).pdf).letters())
    body = sum(len(text) for text, size, _black in letters if size >= 14)
    assert body > sum(len(text) for text, _size, _black in letters) / 2


def test_fills_are_light_enough_to_be_copied_twice(guide: Guide) -> None:
    stream = b"".join(
        page.get_contents().get_data()  # type: ignore[union-attr]
        for page in Paper(printed(gappy(guide), guide).pdf).reader.pages
    )
    greys = {float(grey) for grey in re.findall(rb"(?<![\d.])([\d.]+) g\b", stream)}
    assert greys <= {0.0, 0.92}
    assert {0.92} <= greys


@pytest.mark.parametrize(
    ("name", "blank", "large"), [kind for kind in KINDS if not DOCUMENTS[kind[0]].is_cut_up]
)
def test_every_footer_is_complete(sheets: Sheets, name: str, blank: bool, large: bool) -> None:
    pages = sheets(name, blank, large).pages
    document = DOCUMENTS[name]
    reader = "may be shared" if document.editions[0] == "public" else "internal"
    reader = "to be sent" if document.is_sent else reader
    assert [*counted(pages)] == list(range(len(pages)))
    for text in pages:
        if not blank:
            assert re.search(r"printed on (Fri )?20 Nov(ember)? 2026", text)
            assert ("Community meeting" if document.is_found else "Nights and weekends") in text
            assert ("Round 1" if name in FIRST else "Round 2") in text
        # The day may be short in large print; who may read the sheet is never cut off.
        assert re.search(rf"20 Nov(ember)? 2026 · {reader}", text)


def counted(pages: Sequence[str]) -> Iterator[int]:
    """The place of each page that is numbered rightly: from 1 to how many there are, in each copy."""
    begin = 0
    while begin < len(pages):
        first = re.search(r"Page 1 of (\d+)", pages[begin])
        assert first, pages[begin]
        count = int(first[1])
        for number in range(1, count + 1):
            assert f"Page {number} of {count}" in pages[begin + number - 1]
            yield begin + number - 1
        begin += count


def test_a_long_title_is_cut_after_a_word_and_leaves_the_page_number_alone(guide: Guide) -> None:
    title = "Nights and weekends and early mornings " * 6
    plan = answered(guide).with_answer(guide.by_role("title").id, "text", title)
    sheet = Paper(printed(plan, guide, Options(final=True)).pdf)
    last = sheet.pages[-1]
    assert re.search(r"(weekends|Nights|and|early|mornings) …\n", last)
    assert f"Page {len(sheet.pages)} of {len(sheet.pages)}" in last


def test_a_title_of_any_length_keeps_away_from_what_stands_beside_it(guide: Guide) -> None:
    for letters in range(40, 90):
        plan = with_actions(0).with_answer(guide.by_role("title").id, "text", "i " * letters)
        bounds = [b for page, _size, b in Paper(printed(plan, guide).pdf).bounds() if not page]
        lowest = min(bottom for _left, bottom, _right, _top in bounds)
        title, draft = sorted(
            b for b in bounds if lowest + 10 < b[1] < lowest + 25 and b[3] - b[1] > 5
        )
        assert draft[0] - title[2] >= 9


def test_the_public_edition_says_that_it_may_be_shared(guide: Guide) -> None:
    text = Paper(printed(answered(guide), guide, Options(edition="public")).pdf).text
    assert "·maybeshared" in text
    assert "internal" not in text


def test_sixty_actions_fit_on_a_sensible_number_of_pages(guide: Guide) -> None:
    across = [
        page
        for page in Paper(printed(with_actions(60), guide).pdf).reader.pages
        if page.mediabox.width > page.mediabox.height
    ]
    assert 60 / 7 <= len(across) <= 15


def test_a_plan_of_an_older_round_says_its_round(guide: Guide) -> None:
    plan = answered(guide)
    plan = plan.with_record(replace(plan.header, round=3))
    assert "Round3·printed" in Paper(printed(plan, guide).pdf).text


def test_made_ids_do_not_print(guide: Guide) -> None:
    assert str(made_id("action 3")) not in Paper(printed(answered(guide), guide).pdf).text
