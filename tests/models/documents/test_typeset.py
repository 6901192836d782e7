"""The gate from words to lines: nothing is too wide, nothing is lost, nothing is broken where it hurts."""

from dataclasses import replace
from itertools import groupby
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.documents import breaks
from models.documents.fonts import Typefaces
from models.documents.press import Press
from models.documents.runs import UNKNOWN
from models.documents.style import Style
from models.documents.typeset import Typesetter
from tests.strategies import texts

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
BODY = Style(14, 18)


@pytest.fixture
def setter() -> Typesetter:
    return Typesetter(Typefaces(FONTS, installed=()))


def lines(setter: Typesetter, text: str, width: float = 200, style: Style = BODY) -> list[str]:
    """The text of each line, without the space that parts it from the next."""
    return [line.text.removesuffix(" ") for line in setter.lines(text, style, width)]


def faces(setter: Typesetter, text: str) -> list[tuple[str, str]]:
    """Each run of one line, with the family that it is set in."""
    (line,) = setter.lines(text, BODY, 5000)
    alike = groupby(line.runs, key=lambda run: run.font.name.split("-")[0])
    return [(family, "".join(run.text for run in runs)) for family, runs in alike]


def test_lines_break_between_words(setter: Typesetter) -> None:
    assert lines(setter, "Put a card in every patrol car", 110) == [
        "Put a card in",
        "every patrol car",
    ]


def test_spaces_in_a_row_stay(setter: Typesetter) -> None:
    (line,) = setter.lines("Night line:  250", BODY, 500)
    assert line.text == "Night line:  250"
    letters = setter.lines("Nightline:250", BODY, 500)[0]
    assert line.width == pytest.approx(letters.width + 3 * line.runs[0].font.space)


@pytest.mark.parametrize(
    ("count", "room", "kept"),
    [(4, 4, 4), (4, 3, 2), (5, 4, 3), (4, 2, 2), (4, 1, 0), (3, 2, 0), (2, 1, 0)],
)
def test_a_page_ends_and_begins_with_two_lines_at_least(
    setter: Typesetter, count: int, room: int, kept: int
) -> None:
    block = setter.block("\n".join("one" for _ in range(count)), BODY)
    head, rest = block.split(200, room * BODY.leading, 10 * BODY.leading)
    heights = [part.height(200) / BODY.leading if part else 0 for part in (head, rest)]
    assert heights == [kept, count - kept]


def test_on_a_page_with_room_for_little_a_line_stands_alone(setter: Typesetter) -> None:
    head, rest = setter.block("one\ntwo", BODY).split(200, BODY.leading, BODY.leading)
    assert head is not None
    assert rest is not None
    assert (head.height(200), rest.height(200)) == (BODY.leading, BODY.leading)


def test_what_is_set_to_the_right_ends_at_the_edge(setter: Typesetter) -> None:
    press = Press(title="Numbers", language="en")
    press.begin_page((300, 100), (0, 0))
    setter.block("7\n128", replace(BODY, to_right=True)).draw(press, 20, 90, 240)
    press.end_page()
    document = pypdfium2.PdfDocument(press.finish())
    letters = document[0].get_textpage()
    rights = [letters.get_charbox(n)[2] for n in range(letters.count_chars())]
    said = letters.get_text_range()
    document.close()
    ends = [rights[said.index(last)] for last in "78"]
    assert all(258 < end <= 260 for end in ends)


def test_every_newline_begins_a_line(setter: Typesetter) -> None:
    assert lines(setter, "one\n\ntwo\nthree") == ["one", "", "two", "three"]


def test_words_on_two_lines_stay_two_words_and_parts_of_one_word_one(setter: Typesetter) -> None:
    for text in ("Put a help card in every patrol car", "one\n\ntwo", "W" * 30, "שלום עולם " * 4):
        told = "".join(line.text for line in setter.lines(text, BODY, 90))
        assert told.split() == text.split()


def test_a_word_longer_than_the_line_is_cut_between_letters(setter: Typesetter) -> None:
    cut = lines(setter, "x" * 100)
    assert len(cut) > 3
    assert "".join(cut) == "x" * 100


def test_long_words_break_after_a_hyphen_or_slash_first(setter: Typesetter) -> None:
    assert lines(setter, "police/health/education", 70) == ["police/", "health/", "education"]


def test_a_number_with_a_dash_stays_whole(setter: Typesetter) -> None:
    assert lines(setter, "call 250-555-0199", 105) == ["call", "250-555-0199"]


def test_a_word_falls_back_whole(setter: Typesetter) -> None:
    assert faces(setter, "the việc làm") == [
        ("AtkinsonHyperlegibleNext", "the "),
        ("NotoSans", "việc "),
        ("AtkinsonHyperlegibleNext", "làm"),
    ]


def test_a_word_in_two_scripts_falls_back_letter_by_letter(setter: Typesetter) -> None:
    assert faces(setter, "well=井") == [("NotoSansJP", "well=井")]
    assert [text for _face, text in faces(setter, "ᓄᓇ井")] == ["ᓄᓇ", "井"]


def test_a_mark_stays_in_the_font_of_its_letter(setter: Typesetter) -> None:
    assert faces(setter, "ẹ̀kọ́") == [("NotoSans", "ẹ̀kọ́")]
    assert lines(setter, "ẹ̀" * 60)[0].endswith("̀")


def test_a_mark_that_no_font_can_put_on_its_letter_is_named(setter: Typesetter) -> None:
    assert lines(setter, "井\u0301") == [f"井{UNKNOWN}"]
    assert setter.missing == ("\u0301",)


def test_japanese_breaks_between_ideographs_but_never_before_a_full_stop(
    setter: Typesetter,
) -> None:
    for width in range(30, 120, 3):
        broken = lines(setter, "夜間の相談は「三階」へ。電話ーでも、よい。", width)
        assert "".join(broken) == "夜間の相談は「三階」へ。電話ーでも、よい。"
        if width > 44:
            assert not any(line[0] in "。、」ー" or line[-1] == "「" for line in broken)


def test_french_punctuation_stays_with_its_words(setter: Typesetter) -> None:
    for width in range(130, 300, 3):
        broken = lines(setter, "Elle a dit : « Appelez-moi ! » Et le 5 mai ; quand ?", width)
        assert not any(line[0] in ":;?!»" or line[-1] == "«" for line in broken)
    assert lines(setter, "one : two", 5000) == ["one : two"]


def test_spaces_that_hold_together_do(setter: Typesetter) -> None:
    assert lines(setter, "aaaa 10\u00a0km", 60) == ["aaaa", "10 km"]
    assert lines(setter, "aaaa la fin\u202f: b", 60) == ["aaaa la", "fin : b"]


def test_what_cannot_be_seen_draws_nothing_and_is_not_missing(setter: Typesetter) -> None:
    (line,) = setter.lines("a\u200db\u00ad\u2060c\ufe0f\u200e", BODY, 200)
    (plain,) = setter.lines("abc", BODY, 200)
    drawn, bare = ([sign.parts for run in one.runs for sign in run.signs] for one in (line, plain))
    assert drawn == bare
    assert line.width == pytest.approx(plain.width)
    assert setter.missing == ()


def test_a_zero_width_space_lets_a_line_break(setter: Typesetter) -> None:
    assert lines(setter, "aaaaaaaaaa\u200bbbbbbbbbbb", 100) == ["aaaaaaaaaa", "bbbbbbbbbb"]


def test_each_missing_character_is_named_once_in_the_order_met(setter: Typesetter) -> None:
    assert lines(setter, "அ ஆ அ \u202e") == [f"{UNKNOWN} {UNKNOWN} {UNKNOWN} {UNKNOWN}"]
    assert setter.missing == ("அ", "ஆ", "\u202e")


@pytest.mark.parametrize(
    ("width", "short"),
    [
        (500, "Nights and weekends"),
        (100, "Nights and …"),
        (60, "Nights …"),
        (40, "Nigh…"),
        (1, "…"),
    ],
)
def test_a_shortened_text_ends_after_a_word(setter: Typesetter, width: float, short: str) -> None:
    assert setter.shortened("Nights and\nweekends", BODY, width) == short


def test_a_shortened_text_says_as_much_as_fits(setter: Typesetter) -> None:
    words = ["one", "two", "three", "four", "five", "six", "seven", "eight"]
    tries = [*(f"{' '.join(words[:n])} …" for n in range(1, 8)), " ".join(words)]
    for width in range(40, 260):
        fitting = [one for one in tries if len(setter.lines(one, BODY, width)) == 1]
        assert setter.shortened(" ".join(words), BODY, width) == fitting[-1]


@given(text=texts(80), width=st.floats(20, 400), bold=st.booleans())
def test_any_text_keeps_every_visible_character_and_fits_its_width(
    text: str, width: float, bold: bool
) -> None:
    setter = Typesetter(Typefaces(FONTS, installed=()))
    set_lines = setter.lines(text, Style(14, 18, bold=bold), width)
    shown = "".join(line.text for line in set_lines)
    wanted = breaks.needed(breaks.shaped("".join(text.split())))
    kept = [UNKNOWN if c in setter.missing else c for c in wanted]
    assert breaks.needed("".join(shown.split())) == "".join(kept)
    for line in set_lines:
        letters = [c for run in line.runs for c in breaks.clusters(run.text)]
        assert len(letters) <= 1 or line.width * 14 <= width + 0.01


@given(text=texts(80), width=st.floats(20, 200))
def test_a_shortened_text_is_one_line(text: str, width: float) -> None:
    setter = Typesetter(Typefaces(FONTS, installed=()))
    assert len(setter.lines(setter.shortened(text, BODY, width), BODY, width)) == 1
