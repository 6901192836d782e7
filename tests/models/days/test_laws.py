"""What holds for every day, every text and every language."""

from collections.abc import Collection
from datetime import date, timedelta
from typing import Literal

import pytest
from babel.dates import format_date, get_day_names, get_month_names
from hypothesis import given
from hypothesis import strategies as st

from bench.arriving import WORST_DAYS
from models.days.calendar import NO_DAYS
from models.days.reader import LONGEST, DayReader
from models.overrides import override
from models.words import Catalogue, say_day, say_short_day, speaking
from tests.models.days.test_phrases import DAYS_OFF, LANGUAGES, READERS, RESOURCES, TABLES, TODAY

EVERY_DAY = [date(1990, 1, 1) + timedelta(days=n) for n in range(110 * 365 + 27)]
# Eleven shares no divisor with the days of a week, a month or a year: no kind of day is left out.
EVERY_ELEVENTH = EVERY_DAY[::-11][::-1]
PIECES = sorted(
    {
        word
        for tables in TABLES.values()
        for name in ("day", "rough", "with_days_off")
        for phrase in tables[name]
        for word in phrase.split()
    }
)
TODAYS = st.dates(date(1990, 1, 1), date(2099, 12, 31))
PHRASES = st.lists(st.sampled_from(PIECES), min_size=1, max_size=6).map(" ".join)
TYPED = st.one_of(
    st.text(max_size=LONGEST + 5), PHRASES, st.text("0123456789/-. 年月日", max_size=12)
)
languages = pytest.mark.parametrize("language", LANGUAGES)


@languages
def test_what_is_echoed_reads_back_to_itself(language: str) -> None:
    read = READERS[language].read
    with speaking(Catalogue(language)):
        wrong = [day for day in EVERY_ELEVENTH if read(say_day(day), TODAY) != day]
    assert (EVERY_DAY[-1], wrong) == (date(2099, 12, 31), [])


@languages
@pytest.mark.parametrize("width", ["full", "long", "medium"])
def test_what_other_programs_write_reads_back_too(language: str, width: str) -> None:
    year = [date(2027, 1, 1) + timedelta(days=n) for n in range(365)]
    read = READERS[language].read
    assert [d for d in year if read(format_date(d, width, locale=language), TODAY) != d] == []


@languages
def test_a_short_day_reads_back_too(language: str) -> None:
    with speaking(Catalogue(language)):
        assert READERS[language].read(say_short_day(TODAY), TODAY) == TODAY


@languages
@pytest.mark.parametrize("width", ["wide", "abbreviated"])
def test_every_weekday_and_every_month_has_its_names(
    language: str, width: Literal["wide", "abbreviated"]
) -> None:
    read = READERS[language].read
    days = [
        read(name, TODAY)
        for _number, name in sorted(get_day_names(width, "format", language).items())
    ]
    months = [
        read(f"15 {name} 2027", TODAY)
        for _number, name in sorted(get_month_names(width, "format", language).items())
    ]
    assert [day.weekday() for day in days if day] == list(range(7))
    assert months == [date(2027, month, 15) for month in range(1, 13)]


@languages
@given(text=TYPED, today=TODAYS)
def test_no_text_is_too_much_and_no_day_is_past_unless_its_year_was_typed(
    language: str, text: str, today: date
) -> None:
    found = READERS[language].read(text, today, DAYS_OFF)
    has_year = sum(c.isdecimal() for c in text) >= 2
    assert found is None or found >= today or has_year


@languages
@given(
    phrase=st.sampled_from([p for t in TABLES.values() for n in ("day", "rough") for p in t[n]]),
    today=TODAYS,
)
def test_a_phrase_without_a_year_is_never_a_past_day(
    language: str, phrase: str, today: date
) -> None:
    found = READERS[language].read(phrase, today)
    assert found is None or found >= today or phrase[-2:].isdecimal() or "20" in phrase


class CountingReader(DayReader):
    """A reader that counts how often it reads: what stands within a day is read by itself."""

    count = 0

    @override
    def read(self, text: str, today: date, days_off: Collection[date] = NO_DAYS) -> date | None:
        self.count += 1
        return super().read(text, today, days_off)


@languages
@pytest.mark.parametrize("text", WORST_DAYS)
def test_the_worst_text_is_read_a_few_times_only(language: str, text: str) -> None:
    reader = CountingReader(language, RESOURCES / "days")
    reader.read(text, TODAY)
    assert reader.count <= 1 + len(text.split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "typed", ["15 марта", "15 Μαρτίου", "١٥ مارس", "३ मार्च", "ᐅᓪᓗᒥ", "来週", "明日"]
)
def test_other_scripts_stay_silent(typed: str, language: str) -> None:
    assert READERS[language].read(typed, TODAY) is None


@languages
@pytest.mark.parametrize(
    "typed", ["2027年3月31日", "２０２７年３月３１日", "٣١/٣/٢٠٢٧", "３１．０３．２０２７"]
)
def test_figures_are_read_in_any_script(typed: str, language: str) -> None:
    assert READERS[language].read(typed, TODAY) == date(2027, 3, 31)
