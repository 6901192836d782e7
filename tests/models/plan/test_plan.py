"""A plan is a value: every edit makes the next one and leaves the last as it was."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.plan.frozen import FrozenMap
from models.plan.plan import GAP, Plan, moved, next_position
from models.plan.records import Action, Day, Entry, Message, Partner, Person, Review, Sign

PLAN = Plan.new(UUID(int=1))


def entry(number: int, position: int, question: str = "q") -> Entry:
    return Entry(id=UUID(int=number), question=question, position=position)


def test_a_new_plan_holds_its_header_alone() -> None:
    assert list(PLAN.records) == [PLAN.id]
    assert PLAN.header.round == 1
    assert PLAN.header.family == PLAN.id


def test_an_edit_leaves_the_plan_before_it() -> None:
    after = PLAN.with_answer("q", "text", "said")
    assert after.text("q") == "said"
    assert PLAN.text("q") == ""
    assert PLAN.value("q", "text") is None


def test_an_answer_has_one_id_on_every_computer() -> None:
    assert PLAN.answer("q").id == Plan.new(UUID(int=1)).answer("q").id
    assert PLAN.answer("q").id != PLAN.answer("p").id
    assert PLAN.answer("q").id != Plan.new(UUID(int=2)).answer("q").id


def test_the_fields_of_an_answer_stand_side_by_side() -> None:
    plan = PLAN.with_answer("q", "choice", "yes").with_answer("q", "text", "new staff")
    assert plan.answer("q").values == FrozenMap({"choice": "yes", "text": "new staff"})


def test_a_cleared_answer_is_no_record() -> None:
    plan = PLAN.with_answer("q", "text", "said").with_answer("q", "text", None)
    assert plan == PLAN


def test_clearing_keeps_what_a_newer_version_wrote() -> None:
    said = PLAN.with_answer("q", "text", "said").answer("q")
    plan = PLAN.with_record(replace(said, beyond=FrozenMap({"colour": "amber"})))
    cleared = plan.with_answer("q", "text", None)
    assert cleared.answer("q").beyond == FrozenMap({"colour": "amber"})
    assert cleared.value("q", "text") is None


def test_text_of_a_field_that_holds_no_text_is_empty() -> None:
    assert PLAN.with_answer("q", "text", 7).text("q") == ""


def test_an_answers_id_that_another_record_bears_is_no_answer() -> None:
    plan = PLAN.with_record(Action(id=PLAN.answer("q").id))
    assert plan.answer("q").values == FrozenMap()


def test_rows_stand_in_order_of_position_then_id() -> None:
    rows = (entry(5, 20), entry(4, 10), entry(3, 20))
    assert PLAN.with_records(rows).entries("q") == (rows[1], rows[2], rows[0])
    assert PLAN.with_records(rows).entries("p") == ()


def test_every_kind_of_row_is_found() -> None:
    rows = (
        Action(id=UUID(int=2)),
        Partner(id=UUID(int=3)),
        Sign(id=UUID(int=4)),
        Review(id=UUID(int=5)),
        Message(id=UUID(int=6)),
    )
    plan = PLAN.with_records(rows)
    found = (plan.actions, plan.partners, plan.signs, plan.reviews, plan.messages)
    assert found == tuple((row,) for row in rows)


def test_actions_are_numbered_once_and_never_again() -> None:
    first, second, third = (Action(id=UUID(int=n)) for n in (2, 3, 4))
    plan = PLAN.with_action(first).with_action(second).without(second.id).with_action(third)
    assert [a.number for a in plan.actions] == [1, 3]
    assert [a.id for a in plan.actions] == [first.id, third.id]


def test_removing_takes_every_named_record_and_no_other() -> None:
    plan = PLAN.with_records((entry(2, 1), entry(3, 2), entry(4, 3)))
    assert plan.without(UUID(int=2), UUID(int=4)).entries("q") == (entry(3, 2),)


def test_the_next_row_stands_behind_the_last() -> None:
    assert next_position(()) == GAP
    assert next_position((entry(2, 30), entry(3, 10))) == 30 + GAP


def test_a_move_between_two_changes_one_row() -> None:
    rows = (entry(2, 10), entry(3, 20), entry(4, 30))
    assert moved(rows, rows[2], 1) == (replace(rows[2], position=15),)


def test_a_move_where_there_is_no_room_numbers_all_anew() -> None:
    rows = (entry(2, 10), entry(3, 11), entry(4, 12))
    changed = moved(rows, rows[2], 1)
    assert [(r.id.int, r.position) for r in changed] == [(2, GAP), (4, 2 * GAP), (3, 3 * GAP)]


@given(st.lists(st.integers(1, 50), min_size=1, max_size=6), st.data())
def test_a_moved_row_stands_where_it_was_put(positions: list[int], data: st.DataObject) -> None:
    rows = PLAN.with_records(
        entry(number, position) for number, position in enumerate(positions, start=2)
    ).entries("q")
    row = data.draw(st.sampled_from(rows))
    place = data.draw(st.integers(-1, len(rows)))
    expected = [r.id for r in rows if r.id != row.id]
    expected.insert(max(0, min(place, len(expected))), row.id)
    after = PLAN.with_records((*rows, *moved(rows, row, place)))
    assert [r.id for r in after.entries("q")] == expected


def test_a_frozen_map_is_a_value() -> None:
    one, other = FrozenMap({"a": 1, "b": 2}), FrozenMap({"b": 2, "a": 1})
    assert one == other
    assert hash(one) == hash(other)
    assert one.with_item("a", 3) != one
    assert one.without("a") == FrozenMap({"b": 2})
    assert "a" in repr(one)


def test_a_frozen_map_keeps_no_hold_on_what_it_was_made_of() -> None:
    content = {"a": 1}
    frozen = FrozenMap(content)
    content["a"] = 2
    assert frozen["a"] == 1


@pytest.mark.parametrize(
    ("person", "one", "given"),
    [
        (Person(), False, False),
        (Person(as_typed="?"), False, True),
        (Person(agency="Police"), False, True),
        (Person(role="Nurse"), True, True),
        (Person(name="A B"), True, True),
    ],
)
def test_a_role_counts_as_one_person_and_an_agency_does_not(
    person: Person, one: bool, given: bool
) -> None:
    assert (person.is_one_person, bool(person)) == (one, given)


def test_a_day_that_was_typed_is_not_nothing() -> None:
    assert Day(as_typed="soon")
    assert not Day()


def test_a_plan_under_another_id_says_the_same() -> None:
    plan = PLAN.with_answer("q", "text", "said").with_record(entry(7, 1))
    twin = plan.under(UUID(int=2))
    assert (twin.id, twin.header.family) == (UUID(int=2), UUID(int=2))
    assert (twin.text("q"), twin.entries("q")) == ("said", plan.entries("q"))
    assert twin.under(plan.id) == plan
