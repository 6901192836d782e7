"""The signs at a review: the last number before it, the new one, and a kind eye on small ones."""

from datetime import date
from uuid import UUID

import pytest

from models.guide.shapes import Guide
from models.meetings.signs import counted, points_to_people, smallest, with_reading
from models.plan.measure import Progress
from models.plan.plan import Plan
from models.plan.records import Day, Review, Sign

ON = date(2027, 2, 25)
NOW = Review(id=UUID(int=101), on=Day(ON), state="begun")
SIGN = Sign(id=UUID(int=1), what="Women offered a call", baseline="5 of 14", target="9 of 10")


def a_plan() -> Plan:
    plan = Plan.new(UUID(int=9)).with_records((SIGN, NOW))
    return with_reading(plan, SIGN, date(2026, 11, 26), "6 of 14", "")


def test_the_new_number_stands_beside_the_last() -> None:
    (before,) = counted(a_plan(), NOW)
    assert before.last is not None
    assert (before.last.value, before.now) == ("6 of 14", None)
    (after,) = counted(with_reading(a_plan(), SIGN, ON, "11 of 14", "A quiet month"), NOW)
    assert after.now is not None
    assert (after.now.value, after.now.note) == ("11 of 14", "A quiet month")
    assert after.progress is Progress.HALF


def test_a_number_typed_again_is_one_reading_and_empty_words_take_it_back() -> None:
    plan = was = a_plan()
    for value in ("1", "11", "11 of 14"):
        plan = with_reading(plan, SIGN, ON, value, "")
    assert [r.value for r in plan.readings] == ["6 of 14", "11 of 14"]
    assert with_reading(plan, SIGN, ON, "", "") == was


@pytest.mark.parametrize(
    ("value", "is_small"),
    [("3", True), ("3 of 14", True), ("5 of 14", False), ("37.2 %", False), ("none", False)],
)
def test_a_number_that_may_point_to_people(value: str, is_small: bool, guide: Guide) -> None:
    assert points_to_people(value, smallest(a_plan(), guide)) is is_small


def test_the_group_sets_what_is_small(guide: Guide) -> None:
    plan = a_plan().with_answer(guide.by_role("check_settings").id, "small_number", 10)
    assert smallest(plan, guide) == 10
