"""The difference of two plans leads from one to the other, and back."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from models.plan.difference import Change, Difference, apply, difference
from models.plan.plan import Plan
from models.plan.records import Action, Header
from tests.strategies import edits, plans

PLAN = Plan.new(UUID(int=1))
ONE, TWO = Action(id=UUID(int=2), what="Print"), Action(id=UUID(int=3), what="Phone")


@given(st.data())
def test_a_difference_leads_to_the_other_plan(data: st.DataObject) -> None:
    before = data.draw(plans())
    after = data.draw(edits(before))
    assert apply(difference(before, after), before) == after


@given(st.data())
def test_its_reverse_leads_back(data: st.DataObject) -> None:
    before = data.draw(plans())
    after = data.draw(edits(before))
    assert apply(difference(before, after).reversed, after) == before


@given(plans())
def test_a_plan_does_not_differ_from_itself(plan: Plan) -> None:
    same = Plan(type(plan.records)({i: replace(r) for i, r in plan.records.items()}), plan.id)
    assert not difference(plan, same)


def test_it_names_what_was_added_changed_and_removed_in_order_of_ids() -> None:
    before = PLAN.with_records((ONE, TWO))
    changed, new = replace(ONE, what="Print cards"), Action(id=UUID(int=4))
    made = difference(before, before.without(TWO.id).with_records((new, changed)))
    assert made.changes == (Change(ONE, changed), Change(TWO, None), Change(None, new))
    assert [change.record for change in made.changes] == [changed, TWO, new]


def test_only_what_changed_is_in_it() -> None:
    before = PLAN.with_records((ONE, TWO))
    made = difference(before, before.with_record(replace(TWO, status="done")))
    assert [change.record.id for change in made.changes] == [TWO.id]


def test_removing_what_is_gone_already_changes_nothing() -> None:
    gone = Difference((Change(ONE, None),))
    assert apply(gone, PLAN) == PLAN


def test_an_empty_difference_is_false() -> None:
    assert not Difference()
    assert Difference((Change(None, Header(id=PLAN.id)),))
