"""The order of text that runs both ways: the Unicode algorithm, as two other implementations have it."""

import unicodedata

import bidi as rust
import pytest
from bidi import algorithm
from bidi.mirror import MIRRORED
from hypothesis import given, settings
from hypothesis import strategies as st

from models.documents.bidi import (
    base_level,
    levels,
    runs_right_to_left,
    visual_order,
    with_whole_numbers,
)

# Letters of both directions, both kinds of figures, what stands between them, and what goes with its neighbours.
LETTERS = "abאבשعسل\u0301\u05b8 12٣٤.,-+%/$«»!"
BRACKETS = "()[]"
BOTH = st.sampled_from([0, 1])


def ordered(text: str, base: int, *, mirror: bool) -> str:
    """One line as it looks, from left to right, as these two show it."""
    found = levels(text, base)
    if found is None:
        return text
    flat = list(found)
    for at in range(len(text) - 1, -1, -1):  # spaces that end a line go with it (L1)
        if unicodedata.bidirectional(text[at]) != "WS":
            break
        flat[at] = base
    shown = (
        MIRRORED.get(text[at], text[at]) if mirror and flat[at] % 2 else text[at]
        for at in visual_order(flat)
    )
    return "".join(shown)


@settings(max_examples=1500)
@given(text=st.text(LETTERS, min_size=1, max_size=16), base=BOTH)
def test_any_text_is_ordered_as_python_bidi_does_it(text: str, base: int) -> None:
    assert ordered(text, base, mirror=True) == algorithm.get_display(text, base_dir="LR"[base])


@settings(max_examples=1500)
@given(text=st.text(LETTERS + BRACKETS, min_size=1, max_size=16), base=BOTH)
def test_brackets_that_belong_together_turn_together_as_in_rust(text: str, base: int) -> None:
    assert ordered(text, base, mirror=False) == rust.get_display(text, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("text", "otherwise", "expected"),
    [
        ("Plan", 1, 0),
        ("خطة", 0, 1),
        ("24/7 خطة", 0, 1),
        ("(24/7)", 0, 0),
        ("(24/7)", 1, 1),
        ("", 1, 1),
        ("\u202ePlan", 0, 0),
    ],
)
def test_a_paragraph_begins_where_its_first_letter_says(
    text: str, otherwise: int, expected: int
) -> None:
    assert base_level(text, otherwise) == expected


@pytest.mark.parametrize("text", ["", "Plan (24/7)", "Évaluation", "夜間", "\u202e\u2067Plan"])
def test_text_that_never_turns_has_no_levels(text: str) -> None:
    assert levels(text, 0) is None


def test_signs_that_turn_text_by_force_are_signs_like_any_other() -> None:
    found = levels("a\u202eb ש\u2069", 0)
    assert found == (0, 0, 0, 0, 1, 0)


@pytest.mark.parametrize("language", ["ar", "fa", "ur", "he", "ar-EG", "fa_AF"])
def test_papers_in_these_languages_begin_at_the_right(language: str) -> None:
    assert runs_right_to_left(language)


@pytest.mark.parametrize("language", ["en", "fr", "iu", "ja", "arn", ""])
def test_papers_in_all_others_do_not(language: str) -> None:
    assert not runs_right_to_left(language)


@pytest.mark.parametrize("number", ["555-0100", "+1 (800) 555.0199", "٥٥٥-٠١٠٠", "۵۵۵ ۰۱۰۰", "12"])
def test_the_groups_of_a_number_go_from_left_to_right_behind_arabic(number: str) -> None:
    text = with_whole_numbers(f"خط الليل: {number}، شكراً")
    assert text.replace("\u200e", "") == f"خط الليل: {number}، شكراً"
    found = levels(text, 1)
    assert found is not None
    start, end = text.index(number[0]), text.rindex(number[-1])
    assert set(found[start : end + 1]) == {2}
