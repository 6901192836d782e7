"""Large print, sheets for a wall, a poster from four sheets, and several papers in one file."""

import pytest

from models.documents import look
from models.documents.formats import GLUE_EDGE, WALL_SCALE, poster_sheets
from models.documents.register import Ground, draw_together
from models.documents.setting import Setting, setting_in
from models.guide.shapes import Guide
from models.papers import Options, Wish
from tests.paper.plans import PRINTED_ON, answered
from tests.paper.reading import MM, RESOURCES, Paper, printed
from tests.paper.structure_reading import Told

# What A3 and Tabloid can both print.
WALL_BOX = (237 * MM, 378 * MM)
# Half a line, and what a letter stands out to the left, larger by the scale of a wall.
HAIR = 2.0


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_large_print_has_no_letter_under_16_points(guide: Guide, paper: str) -> None:
    sheet = Paper(printed(answered(guide), guide, Options(large=True, paper=paper)).pdf)
    sizes = {size for _text, size, _black in sheet.letters()}
    assert min(sizes) >= 16
    assert 18 in sizes


def test_large_print_says_all_that_normal_print_says(guide: Guide) -> None:
    normal, large = (
        Paper(printed(answered(guide), guide, Options(large=large)).pdf) for large in (False, True)
    )
    assert len(large.pages) > len(normal.pages)
    for action in answered(guide).actions:
        assert action.what.replace(" ", "") in large.text


def test_lines_of_large_print_stand_further_apart() -> None:
    with setting_in(Setting(large=True)):
        assert look.BODY.leading == 1.5 * look.BODY.size
    assert look.BODY.leading == 18


@pytest.mark.parametrize(("paper", "size"), [("A3", (297, 420)), ("Tabloid", (279.4, 431.8))])
def test_a_sheet_for_the_wall_is_filled_and_nothing_leaves_its_box(
    guide: Guide, paper: str, size: tuple[float, float]
) -> None:
    sheet = Paper(printed(answered(guide), guide, Options(paper=paper)).pdf)
    for _page, (width, height), (left, low, right, top) in sheet.bounds():
        assert {round(width / MM, 1), round(height / MM, 1)} == set(size)
        box = WALL_BOX if width < height else WALL_BOX[::-1]
        assert left >= (width - box[0]) / 2 - HAIR
        assert right <= (width + box[0]) / 2 + HAIR
        assert low >= (height - box[1]) / 2 - HAIR
        assert top <= (height + box[1]) / 2 + HAIR
    assert min(size for _text, size, _black in sheet.letters()) >= 12


def test_the_four_sheets_of_a_poster_show_every_word_of_the_page(guide: Guide) -> None:
    whole = Paper(printed(answered(guide), guide, Options(paper="A3")).pdf)
    poster = printed(answered(guide), guide, Options(paper="A4", poster=True))
    sheets = Paper(poster.pdf)
    assert poster.pages == len(sheets.pages) == 4 * len(whole.pages)
    for number in range(1, 5):
        assert f"Sheet {number} of 4" in sheets.pages[number - 1]
    box = sheets.reader.pages[0].mediabox
    assert (round(box.width / MM), round(box.height / MM)) == (210, 297)


def test_a_poster_is_read_aloud_once(guide: Guide) -> None:
    told = Told(printed(answered(guide), guide, Options(poster=True), name="poster").pdf)
    spoken = {page for node in told.root.walk() for page, _stretch in node.stretches}
    assert spoken
    assert {page % 4 for page in spoken} == {0}


def test_each_sheet_of_a_poster_goes_on_where_its_neighbour_ends() -> None:
    with setting_in(Setting(wall=True)):
        first, second, third, _fourth = poster_sheets("Letter")
    assert first.sheet.scale > WALL_SCALE
    width, height = first.box[2:]
    assert first.sheet.origin[0] - second.sheet.origin[0] == pytest.approx(width - GLUE_EDGE)
    assert third.sheet.origin[1] - first.sheet.origin[1] == pytest.approx(height - GLUE_EDGE)


def test_several_papers_are_one_file_with_pages_of_their_own(guide: Guide) -> None:
    ground = Ground(answered(guide), {"en": guide}, PRINTED_ON, (), RESOURCES)
    wishes = [Wish("action-plan", Options()), Wish("action-cards", Options(blank=True))]
    together = draw_together(wishes, ground)
    pages = Paper(together.pdf).pages
    assert together.counts == (len(pages) - 1, 1)
    assert f"Page 1 of {together.counts[0]}" in pages[0]
    assert "to be filled in by hand" in pages[-1]
