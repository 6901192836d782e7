"""What an arrival changes is known before anything changes, and the same arrival again changes nothing."""

from dataclasses import replace
from uuid import UUID, uuid5

import pytest
from hypothesis import given

from models.errors import ImportRefusedError
from models.exchange.arrival import Arrival
from models.exchange.incoming import compare, merged, new_plan_from
from models.exchange.plan_file import read_plan, write_plan
from models.plan.difference import apply
from models.plan.plan import Plan
from models.plan.records import Action
from tests.models.exchange.lists import from_csv, plan_of
from tests.models.exchange.test_plan_file import PLAN_ID, a_plan
from tests.strategies import plans

TWO_ROWS = "action,measure\nPrint,Cards\nCall,\n"


def test_a_spreadsheet_by_itself_is_a_new_plan() -> None:
    arrival = from_csv(TWO_ROWS)

    plan = new_plan_from(
        arrival, title=" Our  list ", title_question="analyse.title", language="fr"
    )

    assert plan.id == arrival.source
    assert (plan.text("analyse.title"), plan.header.language) == ("Our list", "fr")
    assert [(a.number, a.what) for a in plan.actions] == [(1, "Print"), (2, "Call")]
    assert [a.position for a in plan.actions] == sorted({a.position for a in plan.actions})
    assert plan.header.next_number == 3


def test_rows_are_added_behind_the_rows_that_are_there() -> None:
    effect = compare(a_plan(), from_csv(TWO_ROWS))

    assert not effect.is_new
    assert {r.kind for r in effect.added} == {"action", "sign"}
    assert [a.what for a in effect.after.actions] == ["Print the card", "Print", "Call"]
    assert [a.number for a in effect.after.actions] == [1, 2, 3]
    assert effect.unchanged == 0


def test_rows_that_are_here_already_keep_what_the_group_made_of_them() -> None:
    arrival = from_csv(TWO_ROWS)
    plan = plan_of(arrival)
    edited = plan.with_record(replace(plan.actions[0], what="Print 50 cards"))

    effect = compare(edited, arrival)

    assert effect.changes_nothing
    assert effect.unchanged == 3
    assert effect.after == edited


def test_a_plan_file_that_is_not_here_is_a_new_plan() -> None:
    plan = a_plan()
    effect = compare(None, Arrival(plan=plan))

    assert effect.is_new
    assert effect.after == plan
    assert len(effect.added) == len(plan.records)


def test_the_same_plan_file_again_changes_nothing() -> None:
    plan = a_plan()
    arrival = Arrival(plan=read_plan(write_plan(plan)))

    effect = compare(plan, arrival)

    assert effect.changes_nothing
    assert effect.unchanged == len(plan.records)


def test_a_plan_file_says_what_it_adds_and_changes_and_takes_nothing_away() -> None:
    mine = a_plan().with_answer("start.place", "text", "Here")
    theirs = a_plan().with_record(replace(a_plan().actions[0], what="Print more"))
    theirs = theirs.with_answer("start.group", "text", "We")

    effect = compare(mine, Arrival(plan=theirs))

    assert [r.kind for r in effect.added] == ["answer"]
    assert [r.kind for r in effect.changed] == ["action"]
    assert effect.after.text("start.place") == "Here"
    assert apply(effect.difference, mine) == effect.after


def test_a_whole_plan_is_not_poured_into_another() -> None:
    with pytest.raises(ImportRefusedError, match="whole plan of its own"):
        merged(Plan.new(UUID(int=9)), Arrival(plan=a_plan()))


def test_an_action_keeps_its_number_and_no_number_is_given_twice() -> None:
    mine = a_plan().with_action(Action(id=uuid5(PLAN_ID, "mine"), what="Mine"))
    theirs = a_plan().with_action(Action(id=uuid5(PLAN_ID, "theirs"), what="Theirs"))
    arrival = Arrival(plan=theirs)

    both = merged(mine, arrival)

    assert {a.what: a.number for a in both.actions} == {"Print the card": 1, "Mine": 2, "Theirs": 3}
    assert both.header.next_number == 4
    assert compare(both, arrival).changes_nothing


def test_the_number_of_an_action_that_is_gone_stays_its_own() -> None:
    older = a_plan()
    gone = Action(id=uuid5(PLAN_ID, "gone"), what="Gone")
    mine = older.with_action(gone).without(gone.id)

    assert merged(mine, Arrival(plan=older)).header.next_number == 3


def test_a_file_that_would_give_a_number_again_is_put_right() -> None:
    plan = a_plan().with_record(replace(a_plan().header, next_number=1))

    assert merged(None, Arrival(plan=plan)).header.next_number == 2


@given(plans())
def test_taking_any_plan_in_twice_is_taking_it_in_once(plan: Plan) -> None:
    once = merged(None, Arrival(plan=plan))

    assert merged(once, Arrival(plan=plan)) == once


def test_the_plan_of_a_spreadsheet_has_an_id_made_from_its_bytes() -> None:
    assert plan_of(from_csv(TWO_ROWS)).id == UUID("d2cf52f7-c705-5242-8773-8189ea7014d4")
