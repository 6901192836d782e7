"""Each step of the history is told in words: what changed, from what, to what, and why. Never an id."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID, uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.editing import Editor, Step, Subject
from models.guide.reader import read_guide
from models.plan.difference import difference
from models.plan.events import Telling, looked_at
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Action, Day, Entry, Partner, Person, Printing, Reading, Sign
from models.retelling.step import Told, only, tell
from tests.guard import ROOT
from tests.strategies import edits, plans

ONE, TWO, SIGN = UUID(int=1), UUID(int=2), UUID(int=3)
NURSE = Person(role="Night charge nurse", agency="Regional Hospital")
CLERK = Person(role="Clerk", agency="Band Office")
NOON = datetime(2026, 11, 17, 10, 42, tzinfo=UTC)
GUIDE = read_guide(ROOT / "resources" / "guide")


@pytest.fixture
def editor() -> Editor:
    plan = Plan.new(UUID(int=9))
    for action_id, what in ((ONE, "Print cards"), (TWO, "Train the night staff")):
        plan = plan.with_action(Action(id=action_id, what=what, lead=NURSE, level="now_practical"))
    plan = plan.with_record(Sign(id=SIGN, what="Calls answered"))
    return Editor(plan, clock=lambda: NOON, who="Facilitator")


def change(editor: Editor, action_id: UUID = ONE, **fields: object) -> Step:
    action = editor.plan.records[action_id]
    subject = Subject("edit", "plan.now_practical", action_id, next(iter(fields)))
    after = editor.plan.with_record(replace(action, **fields))  # type: ignore[arg-type]
    step = editor.do(after, subject)
    assert step is not None
    return step


def told(editor: Editor, step: Step | None) -> Told:
    assert step is not None
    return tell(step, editor.plan, GUIDE)


def lines(editor: Editor, step: Step | None) -> list[tuple[str, str, str]]:
    return [(line.words, line.before, line.after) for line in told(editor, step).lines]


def test_a_lead_that_changed_is_told_with_both(editor: Editor) -> None:
    assert lines(editor, change(editor, lead=CLERK)) == [
        (
            "The lead of action 1 was changed",
            "Night charge nurse, Regional Hospital",
            "Clerk, Band Office",
        )
    ]


def test_a_day_and_a_status_are_told_in_words(editor: Editor) -> None:
    (day,) = lines(editor, change(editor, deadline=Day(date(2027, 3, 31))))
    assert day == ("The day of action 1 was changed", "", "Wed 31 March 2027")
    (status,) = lines(editor, change(editor, status="stuck"))
    assert status == ("The status of action 1 was changed", "Not started", "Stuck")


def test_other_fields_go_by_their_label(editor: Editor) -> None:
    assert lines(editor, change(editor, how="On thick paper")) == [
        ("Action 1: How?", "", "On thick paper")
    ]


def test_a_sign_that_an_action_serves_is_named(editor: Editor) -> None:
    (line,) = lines(editor, change(editor, serves=(str(SIGN), str(UUID(int=77)))))
    assert line[2] == "Calls answered, one that is not there any more"


def test_what_comes_and_goes_is_told_with_what_it_said(editor: Editor) -> None:
    gone = editor.do(editor.plan.without(TWO), Subject("delete", record=TWO))
    said = "Train the night staff · Night charge nurse, Regional Hospital"
    assert lines(editor, gone) == [("Action 2: taken out", said, "")]
    back = editor.undo()
    assert told(editor, back).heading.startswith("Undone: ")
    assert lines(editor, back) == [("Action 2: new", "", said)]
    assert told(editor, editor.redo()).heading.startswith("Done again: ")


def test_an_answer_goes_by_the_name_of_its_question(editor: Editor) -> None:
    question = GUIDE.by_role("title")
    field = question.fields[0].id
    after = editor.plan.with_answer(question.id, field, "Safe nights")
    (line,) = lines(editor, editor.do(after, Subject("edit", question.id)))
    assert line == (GUIDE.texts.one(question.id, "title"), "", "Safe nights")


def test_the_reason_stands_with_its_change_and_is_told_where_it_comes_later(editor: Editor) -> None:
    change(editor, status="stuck")
    (event,) = editor.plan.events
    later = replace(event, reason="blocked_above", note="No money before spring.")
    (line,) = told(editor, editor.do(editor.plan.with_record(later), Subject("edit"))).lines
    assert line.words == "Why action 1 changed"
    assert "No money before spring." in line.after
    action = editor.plan.actions[0]
    plan = looked_at(editor.plan, action, Telling("Facilitator", NOON.date()))
    (line,) = told(editor, editor.do(plan, Subject("edit"))).lines
    assert line.after == "Looked at: Stuck."


def test_a_count_goes_by_its_sign(editor: Editor) -> None:
    reading = Reading(id=uuid4(), sign=SIGN, on=Day(date(2026, 11, 17)), value="7 of 10")
    (line,) = lines(editor, editor.do(editor.plan.with_record(reading), Subject("add")))
    assert line == ("Count for “Calls answered”: new", "", "Tue 17 November 2026 · 7 of 10")


def test_a_state_that_was_brought_back_names_its_moment(editor: Editor) -> None:
    after = editor.plan.without(ONE)
    step = editor.do(after, Subject("restore", field=NOON.isoformat()))
    words = "The plan was brought back to how it was on Tue 17 November 2026, 10:42."
    assert told(editor, step).heading == words


def test_a_move_is_told_as_one(editor: Editor) -> None:
    assert lines(editor, change(editor, position=99)) == [("Action 1: moved", "", "")]


def test_a_step_of_many_changes_says_how_many_are_left_out(editor: Editor) -> None:
    plan = editor.plan
    for n in range(20):
        plan = plan.with_action(Action(id=uuid4(), what=f"Card {n}"))
    step = told(editor, editor.do(plan, Subject("import")))
    assert len(step.lines) == 6
    assert step.left_out == 14


def test_the_history_is_filtered_by_action_and_by_person(editor: Editor) -> None:
    first, second = change(editor, lead=CLERK), change(editor, TWO, lead=CLERK)
    editor.who = "Clerk"
    third = editor.do(editor.plan.with_answer("analyse.title", "text", "Nights"), Subject("edit"))
    steps = [step for step in (third, second, first) if step]
    assert only(steps) == steps
    assert only(steps, actions=True) == [second, first]
    assert only(steps, action=ONE) == [first]
    assert only(steps, who="Clerk") == [third]


@settings(max_examples=30)
@given(st.data())
def test_any_edit_of_any_plan_can_be_told_without_an_id(data: st.DataObject) -> None:
    plan = data.draw(plans())
    after = data.draw(edits(plan))
    step = Step(uuid4(), "do", difference(plan, after), Subject("edit"), "Facilitator", NOON)
    said = tell(step, after, GUIDE)
    ids = [str(record_id) for record_id in (*plan.records, *after.records) if record_id.int > 9**9]
    words = " ".join((said.heading, *(line.words for line in said.lines)))
    assert said.heading or said.lines
    assert not any(record_id in words for record_id in ids)


def test_what_is_for_the_facilitator_alone_is_marked(editor: Editor) -> None:
    (open_line,) = told(editor, change(editor, how="By hand")).lines
    (private,) = told(editor, change(editor, risk="He may follow her")).lines
    assert (open_line.is_private, private.is_private) == (False, True)
    partner = Partner(id=UUID(int=5), agency="Hospital", barrier="Afraid of more work")
    (line,) = told(editor, editor.do(editor.plan.with_record(partner), Subject("add"))).lines
    assert (line.after, line.is_private) == ("Hospital", False)
    question = next(
        q.id
        for q in GUIDE.questions
        if q.record == "entry" and all(f.edition == "facilitator" for f in q.fields)
    )
    field = GUIDE.question(question).fields[0].id
    entry = Entry(id=UUID(int=6), question=question, values=FrozenMap({field: "A quiet word"}))
    (line,) = told(editor, editor.do(editor.plan.with_record(entry), Subject("add"))).lines
    assert line.is_private
    assert "quiet" not in line.words


def test_papers_that_went_out_together_are_one_line(editor: Editor) -> None:
    papers = [Printing(id=uuid4(), document=name, is_final=True) for name in ("review", "mou")]
    step = editor.do(editor.plan.with_records(papers), Subject("print"))
    assert lines(editor, step) == [("A final paper was printed or saved", "", "")]
