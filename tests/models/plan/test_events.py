"""What happened to an action is told by the edit itself: what it was, what it is, who changed it, on which day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from models.editing import Editor, Subject
from models.plan.events import Telling, looked_at, with_events
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event, Person

ONE = UUID(int=1)
NURSE = Person(role="Night charge nurse", agency="Regional Hospital")
CORPORAL = Person(role="Detachment corporal", agency="Police")
TODAY = date(2026, 5, 4)


@pytest.fixture
def editor() -> Editor:
    plan = Plan.new(UUID(int=9)).with_action(
        Action(id=ONE, what="Answer at night", lead=NURSE, deadline=Day(date(2026, 6, 1)))
    )
    return Editor(plan, clock=lambda: datetime(2026, 5, 4, 10, tzinfo=UTC), who="Facilitator")


def change(editor: Editor, visit: str = "", **fields: object) -> None:
    action = editor.plan.records[ONE]
    assert isinstance(action, Action)
    editor.do(
        editor.plan.with_record(replace(action, **fields)),  # type: ignore[arg-type]
        Subject("edit", record=ONE),
        visit=visit,
    )


def told(plan: Plan) -> list[tuple[str, str, str]]:
    return [(event.field, event.before, event.after) for event in plan.events]


def test_a_change_of_status_deadline_or_lead_is_told_with_day_and_typist(editor: Editor) -> None:
    change(editor, status="stuck")
    change(editor, deadline=Day(date(2026, 7, 1)))
    change(editor, lead=CORPORAL)
    change(editor, how="By phone")
    assert told(editor.plan) == [
        ("status", "not_started", "stuck"),
        ("deadline", "2026-06-01", "2026-07-01"),
        ("lead", "Night charge nurse, Regional Hospital", "Detachment corporal, Police"),
    ]
    assert {(event.who, event.on.on) for event in editor.plan.events} == {("Facilitator", TODAY)}


def test_what_is_filled_in_for_the_first_time_is_no_change(editor: Editor) -> None:
    change(editor, deadline=Day(), lead=Person())
    before = told(editor.plan)
    change(editor, deadline=Day(date(2026, 7, 1)), lead=CORPORAL)
    assert told(editor.plan) == before


def test_a_visit_to_a_field_tells_one_change(editor: Editor) -> None:
    for typed in ("1", "1 J", "1 Ju"):
        change(editor, visit="deadline", deadline=Day(None, typed))
    change(editor, visit="deadline", deadline=Day(date(2026, 7, 1), "1 July"))
    assert told(editor.plan) == [("deadline", "2026-06-01", "2026-07-01")]


def test_a_visit_that_comes_back_tells_nothing(editor: Editor) -> None:
    change(editor, visit="deadline", deadline=Day(None, "?"))
    change(editor, visit="deadline", deadline=Day(date(2026, 6, 1)))
    assert told(editor.plan) == []


def test_what_is_taken_back_did_not_happen(editor: Editor) -> None:
    before = editor.plan
    change(editor, status="done")
    editor.undo()
    assert editor.plan == before
    editor.redo()
    assert told(editor.plan) == [("status", "not_started", "done")]


def test_whoever_told_it_already_is_believed(editor: Editor) -> None:
    action = editor.plan.records[ONE]
    assert isinstance(action, Action)
    after = editor.plan.with_record(replace(action, status="stuck"))
    at_review = Telling("Recorder", TODAY, UUID(int=4), "blocked_above", "No answer yet")
    editor.do(with_events(editor.plan, after, at_review), Subject("edit", record=ONE))
    (event,) = editor.plan.events
    assert (event.review, event.reason, event.note) == (
        UUID(int=4),
        "blocked_above",
        "No answer yet",
    )


def test_that_nothing_changed_can_be_told_too(editor: Editor) -> None:
    action = editor.plan.actions[0]
    (event,) = looked_at(editor.plan, action, Telling("Recorder", TODAY, UUID(int=4))).events
    assert (event.before, event.after, event.review) == ("not_started", "not_started", UUID(int=4))


def test_events_of_one_day_stand_in_the_order_they_were_told(editor: Editor) -> None:
    for status in ("under_way", "stuck", "under_way", "done"):
        change(editor, status=status)
    assert [event.after for event in editor.plan.events] == [
        "under_way",
        "stuck",
        "under_way",
        "done",
    ]
    assert all(isinstance(event, Event) for event in editor.plan.events)


def test_a_printed_paper_cannot_be_taken_back(editor: Editor) -> None:
    change(editor, how="By phone")
    editor.do(editor.plan.with_answer("start.place", "text", "Valley"), Subject("print"))
    undone = editor.undo()
    assert undone is not None
    assert undone.subject.record == ONE
    assert editor.plan.text("start.place") == "Valley"
