"""My part on half a sheet: two to a sheet of A4 or Letter, which is cut apart in the middle."""

from collections.abc import Callable
from functools import cache

import pytest

from models.documents.register import DOCUMENTS
from models.errors import PaperRefusedError
from models.guide.shapes import Guide
from models.papers import Options, check_options
from tests.paper.conditions import CONDITIONS
from tests.paper.later import after_a_meeting
from tests.paper.plans import answered
from tests.paper.reading import MM, Paper, printed, squeezed
from tests.paper.structure_reading import Told

NAME = "owner-sheet"
# Half of a lying sheet of A4, and of Letter; and what a printer and a cut by hand may lose at its edges.
HALVES = {"A4": (148.5 * MM, 210 * MM), "Letter": (139.7 * MM, 215.9 * MM)}
EDGE = 10 * MM
Sheets = Callable[[str, bool], Paper]


@pytest.fixture(scope="module")
def sheets(guide: Guide) -> Sheets:
    """Draws each kind once."""

    @cache
    def drawn(paper: str, blank: bool) -> Paper:
        options = Options(paper=paper, half=True, blank=blank)
        return Paper(printed(after_a_meeting(guide), guide, options, name=NAME).pdf)

    return drawn


KINDS = [(paper, blank) for paper in HALVES for blank in (False, True)]


@pytest.mark.parametrize(("paper", "blank"), KINDS)
def test_everything_stays_on_its_half_and_can_be_read(
    sheets: Sheets, paper: str, blank: bool
) -> None:
    wide, tall = HALVES[paper]
    sheet = sheets(paper, blank)
    sizes = {(round(p.mediabox.width), round(p.mediabox.height)) for p in sheet.reader.pages}
    assert sizes == {(round(2 * wide), round(tall))}
    cuts = 0
    for _page, _size, (left, low, right, top) in sheet.bounds():
        is_cut = abs(left - wide) < 1 and right - left < 2
        cuts += is_cut
        start = wide if left > wide - 1 else 0
        assert is_cut or (left >= start + EDGE and right <= start + wide - EDGE)
        assert low >= EDGE - 1
        assert top <= tall - EDGE + 1
    assert cuts == len(sheet.pages)
    assert {black for _text, _size, black in sheet.letters()} == {True}
    assert min(size for _text, size, _black in sheet.letters()) >= 12


def test_two_leads_share_a_sheet_and_each_has_pages_of_their_own(
    guide: Guide, sheets: Sheets
) -> None:
    plan = after_a_meeting(guide)
    whole = Paper(printed(plan, guide, Options(), name=NAME).pdf)
    halves = sheets("A4", False)
    assert len(halves.pages) < len(whole.pages)
    assert any(page.count("Page 1 of 1") == 2 for page in halves.pages)
    said = [a.what for a in plan.actions if squeezed(a.what) in squeezed(whole.text)]
    assert len(said) > 3
    for words in (*said, "If I get stuck, I tell", "My notes", "Next review", "Page 2 of 2"):
        assert squeezed(words) in squeezed(halves.text), words


def test_blank_halves_leave_no_half_of_a_sheet_empty(sheets: Sheets) -> None:
    for page in sheets("A4", True).pages:
        assert page.count("to be filled in by hand") == 2


def test_in_arabic_the_first_page_is_on_the_right(guide: Guide) -> None:
    options = Options(half=True, language="ar")
    sheet = Paper(printed(answered(guide), guide, options, name=NAME).pdf)
    first = next(bounds for words, _lines in sheet.words_and_lines() for bounds in words)
    assert first[0] > HALVES["A4"][0]


def test_halves_are_read_aloud_as_other_papers_are(sheets: Sheets, guide: Guide) -> None:
    pdf = printed(after_a_meeting(guide), guide, Options(half=True), name=NAME).pdf
    told = Told(pdf)
    assert [words for words, check in CONDITIONS.items() if list(check(told))] == []
    assert len(told.pages) == len(sheets("A4", False).pages)


def test_what_has_no_half_says_so() -> None:
    with pytest.raises(PaperRefusedError, match="does not come on half a sheet"):
        check_options(DOCUMENTS["action-plan"], Options(half=True))
    with pytest.raises(PaperRefusedError, match="no room for large print"):
        check_options(DOCUMENTS[NAME], Options(half=True, large=True))
