"""What people type, in the three languages, on Friday 20 November 2026."""

import tomllib
from datetime import date, timedelta
from pathlib import Path

import pytest

from models.days.reader import DayReader
from tests.guard import ROOT

TODAY = date(2026, 11, 20)
LANGUAGES = ("en", "fr", "es")
RESOURCES = ROOT / "resources"
READERS = {language: DayReader(language, RESOURCES / "days") for language in LANGUAGES}
TABLES = {
    language: tomllib.loads(Path(__file__).with_name(f"{language}.toml").read_text("utf-8"))
    for language in LANGUAGES
}
DAYS_OFF = frozenset(
    [
        date(2026, 11, 24),
        date(2027, 3, 31),
        *(date(2026, 12, 24) + timedelta(days=n) for n in range(8)),
    ]
)
NOT_DAYS = sorted(
    word
    for path in (RESOURCES / "words").glob("*.toml")
    for word in tomllib.loads(path.read_text("utf-8"))["not_a_day"]
)


def table(name: str) -> list[tuple[str, str, date]]:
    """The rows of one table in every language: language, phrase, day."""
    return [(language, *row) for language in LANGUAGES for row in TABLES[language][name].items()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_eighty_phrases(language: str) -> None:
    tables = TABLES[language]
    assert sum(len(tables[name]) for name in ("day", "rough", "with_days_off")) >= 80


@pytest.mark.parametrize(("language", "phrase", "day"), table("day"))
def test_a_day(language: str, phrase: str, day: date) -> None:
    assert READERS[language].read(phrase, TODAY) == day


@pytest.mark.parametrize(("language", "phrase", "day"), table("rough"))
def test_a_week_a_month_or_a_quarter_is_its_last_working_day(
    language: str, phrase: str, day: date
) -> None:
    assert READERS[language].read(phrase, TODAY) == day


@pytest.mark.parametrize(("language", "phrase", "day"), table("with_days_off"))
def test_the_days_off_of_the_group_are_no_working_days(
    language: str, phrase: str, day: date
) -> None:
    assert READERS[language].read(phrase, TODAY, DAYS_OFF) == day


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        (language, phrase)
        for language in LANGUAGES
        for phrase in TABLES[language]["none"]["phrases"]
    ],
)
def test_what_is_not_one_day(language: str, phrase: str) -> None:
    assert READERS[language].read(phrase, TODAY) is None


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("word", NOT_DAYS)
def test_the_words_that_are_no_day_are_none_in_any_language(word: str, language: str) -> None:
    assert READERS[language].read(word, TODAY) is None


@pytest.mark.parametrize(
    ("today", "phrase", "day"),
    [
        # The last weekend of January and of a quarter.
        (date(2027, 1, 30), "the end of the month", date(2027, 1, 31)),
        (date(2027, 1, 30), "end of January", date(2027, 1, 31)),
        (date(2027, 1, 31), "this month", date(2027, 1, 31)),
        (date(2027, 10, 31), "October", date(2027, 10, 31)),
        (date(2022, 12, 31), "the end of the year", date(2022, 12, 31)),
        (date(2022, 12, 31), "Q4", date(2022, 12, 31)),
        # At a weekend the week is over.
        (date(2026, 11, 21), "the end of the week", date(2026, 11, 27)),
        (date(2026, 11, 22), "next week", date(2026, 11, 27)),
        (date(2026, 11, 23), "next week", date(2026, 12, 4)),
        (date(2027, 3, 16), "mid-March", date(2028, 3, 15)),
        (date(2027, 3, 27), "Good Friday", date(2028, 4, 14)),
        (date(2027, 3, 26), "Good Friday", date(2027, 3, 26)),
        (date(2027, 1, 31), "next month", date(2027, 2, 26)),
        (date(2027, 1, 31), "in a month", date(2027, 2, 28)),
        (date(2027, 1, 31), "the 30th", date(2027, 3, 30)),
        (date(2096, 3, 1), "29 February", date(2104, 2, 29)),
    ],
)
def test_the_turn_of_a_week_a_month_or_a_year(today: date, phrase: str, day: date) -> None:
    assert READERS["en"].read(phrase, today) == day


def test_a_week_of_days_off_ends_with_its_friday() -> None:
    week = frozenset(date(2026, 11, 23) + timedelta(days=n) for n in range(5))
    assert READERS["en"].read("next week", TODAY, week) == date(2026, 11, 27)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("3/4", date(2027, 3, 4)),
        ("3/4/2027", date(2027, 3, 4)),
        ("03 04 2027", date(2027, 3, 4)),
        ("12/31/26", date(2026, 12, 31)),
        ("Thu 12/31", date(2026, 12, 31)),
        ("31/12/2026", None),
        ("2027-04-03", date(2027, 4, 3)),
        ("4 March", date(2027, 3, 4)),
    ],
)
def test_where_the_month_comes_first(phrase: str, day: date | None) -> None:
    reader = DayReader("en", RESOURCES / "days", month_first=True)
    assert reader.read(phrase, TODAY) == day


def test_a_language_without_a_grammar_is_read_as_english() -> None:
    reader = DayReader("nn", RESOURCES / "days")
    assert reader.read("in 6 weeks", TODAY) == date(2027, 1, 1)


def test_a_form_may_hold_words_that_say_nothing(tmp_path: Path) -> None:
    grammar = (RESOURCES / "days" / "en.toml").read_text("utf-8")
    assert 'tomorrow = ["tomorrow"]' in grammar
    spoken = grammar.replace('tomorrow = ["tomorrow"]', 'tomorrow = ["by the morrow"]')
    (tmp_path / "en.toml").write_text(spoken, "utf-8")
    assert DayReader("en", tmp_path).read("by the morrow", TODAY) == TODAY + timedelta(days=1)
