"""What enters a plan is text that can be seen, stored and compared."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.plan.text import clean, clean_line, folded

ANY = st.text()


@given(ANY)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)
    assert clean_line(clean_line(text)) == clean_line(text)


@given(ANY)
def test_cleaned_text_is_composed_and_can_be_written(text: str) -> None:
    assert unicodedata.is_normalized("NFC", clean(text))
    assert clean(text).encode("utf-8")[:0] == b""


@given(ANY)
def test_a_line_is_one_line(text: str) -> None:
    assert len(clean_line(text).splitlines()) <= 1


@given(ANY)
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\tb", "a\tb"),
        ("a\x00b\x08\x0b\x1f\x7f\x9f", "ab"),
        ("\ud800x", "x"),
        ("\ufdd0\ufeff\ufffe\U0010ffffx", "x"),
        ("left\u202eright\u2066", "leftright"),
        ("e\u0301", "é"),
        ("می\N{ZERO WIDTH NON-JOINER}خواهم", "می\N{ZERO WIDTH NON-JOINER}خواهم"),
        ("\N{RIGHT-TO-LEFT MARK}x", "\N{RIGHT-TO-LEFT MARK}x"),
    ],
)
def test_only_what_no_one_can_see_is_taken_out(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_a_line_has_single_spaces() -> None:
    assert clean_line("  one \n two\tthree ") == "one two three"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Équipe", "equipe"),
        ("STRASSE", "straße"),
        ("ệ", "e"),
        ("ﬁn", "fin"),
        ("™", "tm"),
        (" a  b ", "a b"),
    ],
)
def test_case_accents_and_spaces_do_not_count(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_different_letters_count() -> None:
    assert folded("ᓀᐦᐃ") != folded("ᓀᐦᐊ")
