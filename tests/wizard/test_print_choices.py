"""What can be said of a paper: only what that paper has is offered, and whatever is said makes a paper that exists."""

import pytest

from models.documents.register import DOCUMENTS
from models.fontless import say_missing
from models.papers import BLANK, Options, Paper, check_options
from models.plan.mark import PrintedMark, text_mark
from wizard.paper_words import say_sheets, sheets_of
from wizard.parts.language_choices import language_choices
from wizard.parts.paper_choices import CHOICES, fitted, is_shared

PAPERS = list(DOCUMENTS.values())
ALL = {**CHOICES, **language_choices(("en", "fr"))}
WALL = Paper(
    name="wall",
    number="H7",
    title=lambda: "Poster",
    editions=("public", "partners"),
    forms=("filled",),
    is_for_walls=True,
    is_easy=True,
    is_in_two_languages=True,
    is_translated=True,
)


@pytest.mark.parametrize("paper", [*PAPERS, WALL], ids=lambda paper: paper.name)
def test_whatever_is_said_makes_a_paper_that_exists(paper: Paper) -> None:
    for choice in ALL.values():
        for said in choice.offers(paper, Options()):
            options = fitted(paper, choice.put(Options(), said))
            assert choice.get(paper, options) == said
            check_options(paper, options)


def test_what_one_paper_has_is_taken_to_no_other() -> None:
    wanted = Options(poster=True, easy=True, names=True, edition="public", second_language="fr")
    check_options(WALL, fitted(WALL, wanted))
    for paper in PAPERS:
        check_options(paper, fitted(paper, wanted))


def test_only_a_paper_that_is_whole_in_a_language_is_printed_in_it() -> None:
    french = Options(language="fr")
    spoken = {paper.name for paper in PAPERS if fitted(paper, french).language == "fr"}
    assert spoken == {
        paper.name for paper in PAPERS if "fr" in ALL["language"].offers(paper, french)
    }
    assert {"community", "help-card"} <= spoken
    assert "action-plan" not in spoken


def test_a_paper_without_a_blank_form_is_never_asked_for_blank() -> None:
    assert not fitted(WALL, Options(blank=True)).blank
    blanks = [p for p in PAPERS if p.forms == (BLANK,)]
    assert all(fitted(p, Options()).blank for p in blanks)


def test_a_poster_is_made_of_sheets_from_the_table() -> None:
    on_wall = ALL["sheet"].put(Options(), "A3")
    assert (on_wall.paper, on_wall.poster) == ("A3", False)
    poster = ALL["sheet"].put(on_wall, "poster")
    assert (poster.paper, poster.poster) == ("A4", True)
    assert ALL["sheet"].get(WALL, poster) == "poster"


def test_half_a_sheet_is_offered_where_a_paper_has_one_and_has_no_larger_letters() -> None:
    asked = [p.name for p in PAPERS if "half" in ALL["sheet"].offers(p, Options())]
    assert asked == ["owner-sheet"]
    sheet = DOCUMENTS["owner-sheet"]
    half = fitted(sheet, ALL["sheet"].put(Options(paper="Letter", large=True), "half"))
    assert (half.paper, half.half, half.large) == ("Letter", True, False)
    assert list(ALL["letters"].offers(sheet, half)) == ["normal"]
    assert ALL["sheet"].get(sheet, half) == "half"
    assert not ALL["sheet"].put(half, "A4").half
    assert not fitted(DOCUMENTS["action-plan"], half).half


def test_the_language_beside_is_another_one() -> None:
    french = ALL["language"].put(Options(second_language="fr"), "fr")
    assert french.second_language == ""
    assert list(ALL["second_language"].offers(WALL, french)) == ["no", "en"]
    assert ALL["second_language"].get(WALL, ALL["second_language"].put(french, "en")) == "en"


def test_blank_sheets_are_shared_with_nobody() -> None:
    assert is_shared(WALL, Options())
    assert not is_shared(WALL, Options(edition="partners"))
    assert not is_shared(WALL, Options(blank=True))


def test_sheets_are_said_for_one_side_and_for_both() -> None:
    assert sheets_of(5, copies=3) == (15, 9)
    assert say_sheets(15, 9) == "15 sheets, or 9 on both sides"
    assert say_sheets(1, 1) == "1 sheet"
    # What is cut apart or glued together is printed on one side.
    assert sheets_of(5, copies=3, is_cut=True) == (15, 15)


def test_a_missing_font_is_said_with_what_to_do() -> None:
    assert "Noto Sans font of this script" in say_missing(("\U00010330",))
    assert "Noto Sans CJK" in say_missing(("妇",))
    assert say_missing(()) == ""
    # What turns the words around it stands there by its name alone.
    assert "has RIGHT-TO-LEFT OVERRIDE. It" in say_missing(("\u202e",))


def test_the_mark_of_a_printing_is_read_as_it_was_written() -> None:
    mark = PrintedMark(
        text_mark("plan"),
        text_mark("way"),
        text_mark("words"),
        is_large=True,
        languages=("en", "fr"),
    )
    assert PrintedMark.read(mark.written()) == mark
    assert PrintedMark.read("0f0f") == PrintedMark("0f0f")
    assert PrintedMark.read("") == PrintedMark("")


def test_a_square_for_a_phone_is_offered_where_a_paper_has_one_and_is_off() -> None:
    asked = [p.name for p in PAPERS if ALL["qr"].offers(p, Options())]
    assert asked == ["owner-sheet"]
    sheet = DOCUMENTS["owner-sheet"]
    assert ALL["qr"].get(sheet, Options()) == "no"
    assert fitted(sheet, ALL["qr"].put(Options(), "yes")).qr
    assert not fitted(DOCUMENTS["action-plan"], Options(qr=True)).qr
