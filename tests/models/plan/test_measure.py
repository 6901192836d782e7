"""Numbers are read as groups write them, and compared only where they mean the same."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from models.plan.measure import Measure, Progress, comparable, is_small, progress, read_measure
from tests.strategies import HOSTILE

COUNTS = st.integers(0, 10_000)


@pytest.mark.parametrize(
    ("written", "measure"),
    [
        ("5 of 14", Measure(5, 14)),
        ("5/14", Measure(5, 14)),
        ("9 out of 10", Measure(9, 10)),
        ("9 of the 10 calls", Measure(9, 10)),
        ("None of 14", Measure(0, 14)),
        ("5 sur 14", Measure(5, 14)),
        ("9 de 10 mujeres", Measure(9, 10)),
        ("37.2 %", Measure(37.2, is_percent=True)),
        ("37,2%", Measure(37.2, is_percent=True)),
        ("20 per cent of women", Measure(20, is_percent=True)),
        ("36 % of 14", Measure(36, 14, is_percent=True)),
        ("36 % (5 of 14)", Measure(5, 14)),
        ("12", Measure(12)),
        ("about 12 women", Measure(12)),
        ("12 women in 2026", Measure(12)),
        ("1,200", Measure(1200)),
        ("1.200", Measure(1200)),
        ("1 200 calls", Measure(1200)),
        ("0.125", Measure(0.125)),
        ("none", Measure(0)),
        ("None yet", Measure(0)),
        ("fewer than 5", Measure(5, is_below=True)),
        ("fewer than 5 of 14", Measure(5, 14, is_below=True)),
        ("٣ of ٩", Measure(3, 9)),
        ("0 of 0", Measure(0, 0)),
    ],
)
def test_a_number_is_read_as_it_is_written(written: str, measure: Measure) -> None:
    assert read_measure(written) == measure


@pytest.mark.parametrize(
    "written",
    [
        *("", "not counted", "Not known yet", "3–5", "3-5", "from 5 to 9", "24/7", "½", "1.5.2"),
        *("31/03/2028", "2028-03-31", "12 calls in 3 months", "9" * 400, "one in three"),
    ],
)
def test_what_is_no_one_number_is_none(written: str) -> None:
    assert read_measure(written) is None


@given(st.text() | st.sampled_from(HOSTILE) | st.text("0123456789 ,.%/-of<", max_size=40))
@example("9" * 20_000)
@example("1," * 10_000)
def test_any_text_gives_a_measure_or_nothing(text: str) -> None:
    found = read_measure(text)
    assert found is None or isinstance(found, Measure)
    assert progress(found, found, found) is Progress.NOT_MEASURED
    assert is_small(found) in (True, False)


@given(COUNTS, COUNTS)
def test_what_is_written_comes_back(value: int, base: int) -> None:
    assert read_measure(f"{value}") == Measure(value)
    assert read_measure(f"{value:,}") == Measure(value)
    assert read_measure(f"{value} of {base}") == Measure(value, base)
    assert read_measure(f"{value} %") == Measure(value, is_percent=True)


@pytest.mark.parametrize(
    "written", ["1", "4", "3 of 14", "4 women", "2 of 4", "4 of 4", "14 % of 14"]
)
def test_a_count_under_five_is_small(written: str) -> None:
    assert is_small(read_measure(written))


@pytest.mark.parametrize(
    "written",
    ["0", "5", "none", "0 of 14", "5 of 14", "3 %", "fewer than 5", "not counted", "50 % of 14"],
)
def test_none_many_and_what_is_kept_back_are_not_small(written: str) -> None:
    assert not is_small(read_measure(written))


def test_a_group_may_draw_the_line_elsewhere() -> None:
    assert is_small(read_measure("7"), limit=10)
    assert not is_small(read_measure("4"), limit=3)


@pytest.mark.parametrize(
    ("baseline", "target", "reading", "grade"),
    [
        ("5 of 14", "9 of 10", "9 of 10", Progress.HALF),
        ("5 of 10", "9 of 10", "7 of 10", Progress.HALF),
        ("5 of 10", "9 of 10", "6 of 10", Progress.QUARTER),
        ("50 %", "90 %", "59 %", Progress.STARTED),
        ("5 of 10", "90 %", "50 %", Progress.STARTED),
        ("5 of 10", "9 of 10", "4 of 10", Progress.NOT_MEASURED),
        ("37.2 %", "20.0 %", "28.6 %", Progress.HALF),
        ("37.2 %", "20.0 %", "37.3 %", Progress.NOT_MEASURED),
        ("12", "20", "30", Progress.HALF),
        ("12", "9 of 10", "8 of 10", Progress.NOT_MEASURED),
        ("not counted", "9 of 10", "8 of 10", Progress.NOT_MEASURED),
        ("5 of 14", "9 of 10", "fewer than 5 of 10", Progress.NOT_MEASURED),
        ("9 of 10", "9 of 10", "9 of 10", Progress.NOT_MEASURED),
        ("5 of 10", "9 of 10", "0 of 0", Progress.NOT_MEASURED),
    ],
)
def test_the_grade_tells_how_much_of_the_way_is_done(
    baseline: str, target: str, reading: str, grade: Progress
) -> None:
    read = [read_measure(text) for text in (baseline, target, reading)]
    assert progress(*read) is grade


@given(COUNTS, COUNTS, COUNTS)
def test_the_grade_is_the_same_both_ways_round(start: int, goal: int, now: int) -> None:
    up = progress(Measure(start), Measure(goal), Measure(now))
    down = progress(Measure(-start), Measure(-goal), Measure(-now))
    assert up is down


def test_counts_and_shares_do_not_compare() -> None:
    assert comparable(Measure(5, 14), Measure(37.2, is_percent=True))
    assert comparable(Measure(5), Measure(12))
    assert not comparable(Measure(5), Measure(5, 14))
    assert not comparable(Measure(5), None)
    assert not comparable(Measure(5, 14), Measure(0, 0))
