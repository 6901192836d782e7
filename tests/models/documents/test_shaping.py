"""Letters become glyphs: none is lost, none is an empty box, and each glyph knows the text that it stands for."""

from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.documents import breaks
from models.documents.bidi import mirrored
from models.documents.fonts import Typefaces
from models.documents.glyphs import Font, load_font
from models.documents.shaping import Run, shape, shape_plain
from models.documents.style import Style
from models.documents.typeset import Typesetter
from tests.paper.scripts import LINES
from tests.strategies import texts

FONTS = Path(__file__).parents[3] / "resources" / "fonts"
BODY = Style(14, 18)
PLAIN = st.text(st.characters(min_codepoint=0x21, max_codepoint=0x7E), min_size=1, max_size=30)


@cache
def typefaces() -> Typefaces:
    return Typefaces(FONTS, installed=())


def runs(text: str) -> list[Run]:
    """The runs of a text set in one line for each of its paragraphs."""
    setter = Typesetter(typefaces())
    return [run for line in setter.lines(text, BODY, 100_000) for run in line.runs]


def told(run: Run) -> str:
    """What a reader of the file is told by the glyphs of a run, in the order in which it is read."""
    said = [sign.text for sign in run.signs]
    return "".join(reversed(said) if run.level % 2 else said)


@given(text=st.one_of(texts(60), st.sampled_from(sorted(LINES.values()))))
def test_the_glyphs_of_any_text_tell_all_of_it_and_none_is_an_empty_box(text: str) -> None:
    for run in runs(text):
        wanted = run.text
        if run.level % 2:
            wanted = "".join(mirrored(c) for c in wanted if c not in breaks.JOINERS)
        assert told(run) == wanted
        assert all(glyph for sign in run.signs for glyph, _x, _y in sign.parts)


@pytest.mark.parametrize("name", LINES)
def test_every_promised_script_has_its_glyphs(name: str) -> None:
    setter = Typesetter(typefaces())
    for bold in (False, True):
        setter.lines(LINES[name], Style(14, 18, bold=bold), 400)
    assert setter.missing == ()


@given(word=PLAIN)
@example(word="office")
@example(word="fix")
@pytest.mark.parametrize("file", ["AtkinsonHyperlegibleNext-Regular.ttf", "NotoSans-Bold.ttf"])
def test_plain_words_set_by_pairs_of_letters_look_as_if_shaped_whole(file: str, word: str) -> None:
    font: Font = load_font(FONTS / file)
    by_pairs, whole = shape_plain(word, font, "en"), shape(word, font, "latn", "en", 0)
    assert [sign.parts for sign in by_pairs.signs] == [sign.parts for sign in whole.signs]
    assert [s.advance for s in by_pairs.signs] == [s.advance for s in whole.signs]


def test_letters_of_arabic_join_and_take_the_form_of_their_place() -> None:
    (run,) = runs("ببب")
    first, middle, last = (sign.parts for sign in run.signs)
    assert len({first, middle, last}) == 3
    alone = sum(one.width for letter in "ببب" for one in runs(letter))
    assert run.width < alone


def test_a_joined_emoji_is_one_picture_and_one_that_no_font_joins_is_its_parts() -> None:
    (officer,) = runs("👩\u200d🚒")
    assert len(officer.signs) == 1
    (unknown,) = runs("👩\u200d🏠")
    assert len(unknown.signs) == 2


@pytest.mark.parametrize(
    ("text", "clusters"),
    [
        ("👨‍👩‍👧👍🏽🇨🇦🇫🇷1️⃣", ["👨‍👩‍👧", "👍🏽", "🇨🇦", "🇫🇷", "1️⃣"]),
        ("क्षत्रिय", ["क्ष", "त्रि", "य"]),
        ("ស្ត្រី", ["ស្ត្រី"]),
        ("น้ำเก่า", ["น้ำ", "เก่า"]),
        ("ẹ̀kọ́", ["ẹ̀", "k", "ọ́"]),
        ("\u1112\u1161\u11ab\u1100\u1173\u11af", ["\u1112\u1161\u11ab", "\u1100\u1173\u11af"]),
    ],
)
def test_what_forms_one_sign_is_held_together(text: str, clusters: list[str]) -> None:
    found = list(breaks.clusters(text))
    assert "".join(found) == text
    assert found == clusters


@pytest.mark.parametrize("name", ["khmer", "thai", "lao"])
def test_scripts_without_spaces_break_between_clusters(name: str) -> None:
    setter = Typesetter(typefaces())
    lines = [line.text for line in setter.lines(LINES[name], BODY, 90)]
    assert len(lines) > 2
    for _before, after in pairwise(lines):
        assert next(iter(breaks.clusters(after))) in list(breaks.clusters(LINES[name]))


@pytest.mark.parametrize("name", LINES)
@pytest.mark.parametrize("width", [40, 130])
def test_no_line_of_any_script_is_too_wide_and_no_letter_is_lost(name: str, width: float) -> None:
    setter = Typesetter(typefaces())
    lines = setter.lines(LINES[name] + "ک" * 40, BODY, width)
    assert all(line.width * 14 <= width + 0.01 for line in lines)
    said = "".join(line.text for line in lines)
    assert "".join(said.split()) == "".join((LINES[name] + "ک" * 40).split())
