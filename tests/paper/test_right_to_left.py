"""Papers in a language that runs from right to left: the same pages, mirrored, with letters that are not."""

from collections import Counter
from dataclasses import replace

import pypdfium2
import pytest

from models.documents import look
from models.documents.bidi import levels
from models.documents.fonts import Typefaces
from models.documents.marks import Entry
from models.documents.press import Press
from models.documents.saying import reach
from models.documents.table import Cell, side_by_side
from models.documents.typeset import Typesetter
from models.guide.shapes import Guide
from models.meetings.asked import rows_of
from models.papers import Options
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Partner, Person
from tests.paper.later import after_a_meeting
from tests.paper.plans import answered, made_id
from tests.paper.reading import RESOURCES, Paper, printed
from tests.paper.scripts import LINES
from tests.paper.structure_reading import Told
from tests.paper.test_any_text import stuffed
from tests.pdfium import alone_with_pdfium

ARABIC = LINES["arabic"]


@pytest.fixture(scope="module")
def arabic(guide: Guide) -> Plan:
    """A plan with a line of Arabic in every field."""
    return stuffed(answered(guide), lambda: ARABIC)


def shapes(paper: bytes, *, in_mirror: bool = False) -> list[tuple[float, ...]]:
    """The page and the edges of each line and box, as they stand or as a mirror shows them."""
    found: list[tuple[float, ...]] = []
    for page, (wide, _high), (left, low, right, high) in Paper(paper).bounds((2,)):
        edges = (wide - right, wide - left) if in_mirror else (left, right)
        found.append((100.0 * page, *edges, low, high))
    return found


@pytest.mark.parametrize("name", ["action-plan", "action-cards", "review"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_every_line_and_box_of_a_form_stands_where_a_mirror_shows_it(
    guide: Guide, name: str, paper: str
) -> None:
    plan = answered(guide)
    left_first = printed(plan, guide, Options(paper=paper, blank=True), name=name)
    right_first = printed(plan, guide, Options(paper=paper, blank=True, language="ar"), name=name)
    assert left_first.pages == right_first.pages
    wanted = shapes(left_first.pdf, in_mirror=True)
    seen = shapes(right_first.pdf)
    assert len(seen) == len(wanted)
    strays = [
        one
        for one in seen
        if not any(all(abs(a - b) < 1 for a, b in zip(one, o, strict=True)) for o in wanted)
    ]
    assert strays == []


def test_a_whole_plan_in_arabic_prints_and_reads_from_the_right(guide: Guide, arabic: Plan) -> None:
    result = printed(arabic, guide, Options(language="ar"))
    assert result.missing == ()
    paper = Paper(result.pdf)
    assert len(paper.reader.pages) == result.pages
    words = list(paper.words_and_lines())
    for texts, _lines in words[:3]:
        # Lines of all lengths: they begin at one edge, the right one, and end anywhere.
        rights = Counter(round(edges[2]) for edges in texts)
        lefts = Counter(round(edges[0]) for edges in texts)
        assert rights.most_common(1)[0][1] > lefts.most_common(1)[0][1]


def test_the_number_of_a_question_stands_at_its_right(guide: Guide, arabic: Plan) -> None:
    pdf = printed(arabic, guide, Options(language="ar")).pdf
    found = [
        edges for page, _size, edges in Paper(pdf).bounds((1,)) if page == 1 and edges[0] > 500
    ]
    assert found  # the numbers 1.1, 1.2 ... in the right margin


@pytest.mark.parametrize("name", ["report", "call-list", "mou", "invitation"])
def test_later_papers_print_in_arabic(guide: Guide, arabic: Plan, name: str) -> None:
    result = printed(arabic, guide, Options(language="ar", large=True), name=name)
    assert result.missing == ()


def test_a_square_for_phones_is_moved_but_never_mirrored() -> None:
    press = Press(title="Square", language="ar")
    press.begin_page((200, 200), (0, 0))
    press.modules([[True, True, False, True]], 10, 100, 5)
    press.end_page()
    (edges,) = [edges for _page, _size, edges in Paper(press.finish()).bounds((2,))]
    assert [round(edge) for edge in edges] == [170, 95, 190, 100]


@pytest.mark.parametrize(
    ("name", "number"),
    [("facilitator-guide", "555-0100"), ("invitation", "555-0142"), ("community", "555-0100")],
)
def test_the_number_of_a_phone_keeps_its_order_behind_arabic(
    guide: Guide, name: str, number: str
) -> None:
    plan = after_a_meeting(guide)
    lines = rows_of(plan, guide, "help_lines")
    named = (replace(e, values=FrozenMap({**e.values, "text": "خط الليل"})) for e in lines)
    plan = plan.with_answer(guide.by_role("invite_ask").id, "person", Person(role="المنسقة"))
    paper = printed(plan.with_records(named), guide, Options(language="ar"), name=name)
    with alone_with_pdfium():
        document = pypdfium2.PdfDocument(paper.pdf)
        seen = "".join(page.get_textpage().get_text_range() for page in document)
        document.close()
    first, last = number.split("-")
    assert number in seen
    assert f"{last}-{first}" not in seen


def test_how_to_reach_somebody_keeps_its_order_behind_an_arabic_name() -> None:
    nurses = Partner(id=made_id("nurses"), agency="مركز التمريض", contact="555-0100")
    said = reach(Person(agency=nurses.agency, partner_id=nurses.id), [nurses])
    found = levels(said, 1)
    assert found is not None
    assert set(found[said.index("5") : said.rindex("0") + 1]) == {2}


def test_a_heading_is_heard_with_the_number_beside_it() -> None:
    setter = Typesetter(Typefaces(RESOURCES / "fonts", "ar", installed=()))
    number, words = (setter.block(text, look.STRONG) for text in ("1.3", ARABIC))
    press = Press(title="Heading", language="ar")
    press.begin_page((600, 200), (0, 0))
    heading = side_by_side([Cell(40, number), Cell(500, words)])
    Entry(heading, "Heading", 0).draw(press, 0, 180, 600)
    press.end_page()
    (heard,) = Told(press.finish()).root.all("H1")
    assert heard.actual == f"1.3 {ARABIC}"


def test_a_mark_that_overrides_direction_is_seen_and_does_nothing(guide: Guide) -> None:
    plan = answered(guide).with_answer(guide.by_role("title").id, "text", "Plan \u202egnp.exe")
    result = printed(plan, guide)
    assert result.missing == ("\u202e",)
    assert "Plan�gnp.exe" in Paper(result.pdf).text
