"""What is said of a listed plan is short, true and breakable."""

from datetime import timedelta

import pytest

from tests.wizard.conftest import NOW
from wizard.parts.fit import breakable, fit
from wizard.parts.plan_words import changed_words


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-3, "changed today"),
        (0, "changed today"),
        (1, "changed yesterday"),
        (13, "changed 13 days ago"),
        (14, "changed 2 weeks ago"),
        (59, "changed 8 weeks ago"),
        (60, "changed 2 months ago"),
        (729, "changed 24 months ago"),
        (730, "changed 2 years ago"),
    ],
)
def test_how_long_ago_is_said_in_words(days: int, words: str) -> None:
    assert changed_words(NOW - timedelta(days=days), NOW) == words


def test_yesterday_is_by_the_calendar_and_not_by_hours() -> None:
    assert changed_words(NOW - timedelta(hours=11), NOW) == "changed yesterday"


def test_a_long_text_is_shortened_to_one_line() -> None:
    assert fit("one\ntwo  three", 40) == "one two three"
    assert fit("one two three", 9) == "one two…"


def test_a_word_without_end_can_break_and_loses_no_letter() -> None:
    shown = breakable(f"see {'W' * 50}")
    assert shown.replace("\u200b", "") == f"see {'W' * 50}"
    assert max(len(part) for part in shown.split("\u200b")) <= 12


@pytest.mark.parametrize("words", ["responsibilities", "👩‍👧" * 30, "नमस्ते" * 30, "one two"])
def test_other_words_stay_as_they_are(words: str) -> None:
    assert breakable(words) == words
