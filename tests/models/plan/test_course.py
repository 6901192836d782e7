"""The course of a sign: what compares is drawn in the order of days, each number where it belongs."""

from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.plan.course import Course, course, course_of, fitting
from models.plan.plan import Plan
from models.plan.records import NO_DAY, Day, Reading, Sign
from tests.strategies import texts

SIGN = UUID(int=1)
START = date(2026, 12, 8)
GOAL_DAY = Day(date(2028, 3, 31))


def sign(baseline: str = "5 of 14", target: str = "9 of 10", *, counted: Day | None = None) -> Sign:
    on = Day(START) if counted is None else counted
    return Sign(id=SIGN, baseline=baseline, baseline_on=on, target=target, target_on=GOAL_DAY)


def readings(*values: str) -> list[Reading]:
    return [
        Reading(
            id=UUID(int=place + 2), sign=SIGN, on=Day(START + timedelta(90 * place)), value=text
        )
        for place, text in enumerate(values, 1)
    ]


def drawn(sign: Sign, *values: str) -> Course:
    found = course_of(sign, readings(*values))
    assert found is not None
    return found


def test_numbers_stand_in_the_order_of_their_days_and_shares_between_none_and_all() -> None:
    found = drawn(sign(), "6 of 12", "8 of 12")
    assert [(p.kind, p.words) for p in found.points] == [
        ("baseline", "5 of 14"),
        ("reading", "6 of 12"),
        ("reading", "8 of 12"),
    ]
    assert [round(p.y, 2) for p in found.points] == [0.36, 0.5, 0.67]
    assert found.goal is not None
    assert (found.goal.words, found.goal.on, round(found.goal.y, 2)) == (
        "9 of 10",
        GOAL_DAY.on,
        0.9,
    )


@pytest.mark.parametrize("values", [(), ("not counted",), ("",)])
def test_nothing_is_drawn_before_something_was_counted(values: tuple[str, ...]) -> None:
    assert course_of(sign(), readings(*values)) is None


def test_a_count_among_shares_is_left_out() -> None:
    found = drawn(sign(), "6 of 12", "12")
    assert [p.words for p in found.readings] == ["6 of 12"]


def test_counts_are_drawn_where_the_goal_is_a_share() -> None:
    found = drawn(sign("5 of 14", "9 of 10"), "12", "15")
    assert ([p.words for p in found.points], found.goal) == (["12", "15"], None)


def test_a_first_number_without_a_day_stands_before_the_first_reading() -> None:
    found = drawn(sign(counted=NO_DAY), "6 of 12")
    assert [p.kind for p in found.points] == ["baseline", "reading"]


def test_a_number_that_is_kept_back_is_known_as_such() -> None:
    assert [p.is_below for p in drawn(sign(), "fewer than 5 of 14", "6 of 12").readings] == [
        True,
        False,
    ]


def test_the_course_is_that_of_one_sign_alone() -> None:
    other = Reading(id=UUID(int=99), sign=UUID(int=98), on=Day(START), value="1 of 2")
    plan = Plan.new(UUID(int=9)).with_records((sign(), other, *readings("6 of 12")))
    found = course(plan, plan.signs[0])
    assert found is not None
    assert [p.words for p in found.readings] == ["6 of 12"]


NUMBERS = st.integers(-9, 10**6).map(str) | texts(12) | st.just("3 of 9") | st.just("12 %")
DAYS = st.builds(Day, st.none() | st.dates())


@given(NUMBERS, NUMBERS, DAYS, DAYS, st.lists(st.tuples(DAYS, NUMBERS), max_size=6))
def test_whatever_is_counted_stands_inside_the_picture(
    baseline: str, target: str, begun: Day, ends: Day, counted: list[tuple[Day, str]]
) -> None:
    made = Sign(id=SIGN, baseline=baseline, target=target, baseline_on=begun, target_on=ends)
    found = course_of(
        made,
        [
            Reading(id=UUID(int=n), sign=SIGN, on=day, value=value)
            for n, (day, value) in enumerate(counted, 2)
        ],
    )
    points = [] if found is None else [*found.points, *([found.goal] if found.goal else [])]
    assert all(-1e-9 <= p.y <= 1 + 1e-9 for p in points)


@given(st.lists(st.floats(0, 100), max_size=9), st.floats(1, 60))
def test_words_never_stand_on_each_other(lefts: list[float], width: float) -> None:
    spans = [(left, left + width) for left in sorted(lefts)]
    shown = [span for span, fits in zip(spans, fitting(spans), strict=True) if fits]
    assert all(one[1] <= next_one[0] for one, next_one in pairwise(shown))
    assert not spans or fitting(spans)[-1]
