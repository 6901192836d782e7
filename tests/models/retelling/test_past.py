"""Any earlier state is worked out from the steps since; brought back it is a change like any other."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID, uuid4

from hypothesis import given, settings
from hypothesis import strategies as st

from models.editing import Editor, Step, Subject
from models.plan.plan import Plan
from models.plan.records import Action, Header, Person, Printing
from models.retelling.past import brought_back, plan_before, taken_back
from tests.strategies import edits, plans

ONE, TWO = UUID(int=1), UUID(int=2)
NURSE, CLERK = Person(role="Nurse"), Person(role="Clerk")


def an_editor(plan: Plan) -> tuple[Editor, list[Step]]:
    editor = Editor(plan, clock=lambda: datetime(2026, 11, 17, tzinfo=UTC), who="Facilitator")
    steps: list[Step] = []
    editor.listen(lambda edited: steps.append(edited.step))
    return editor, steps


def a_plan() -> Plan:
    plan = Plan.new(UUID(int=9)).with_answer("analyse.title", "text", "Nights")
    for action_id, what in ((ONE, "Print cards"), (TWO, "Train the staff")):
        plan = plan.with_action(Action(id=action_id, what=what, lead=NURSE))
    return plan


@settings(max_examples=30)
@given(st.data())
def test_every_earlier_state_comes_out_as_it_was(data: st.DataObject) -> None:
    editor, steps = an_editor(data.draw(plans()))
    states = [editor.plan]
    for _turn in range(data.draw(st.integers(1, 4))):
        before = len(steps)
        editor.do(data.draw(edits(editor.plan)), Subject("edit"))
        states += [editor.plan] if len(steps) > before else []
    editor.undo()
    states += [editor.plan] if len(steps) >= len(states) else []
    newest_first = steps[::-1]
    for place, state in enumerate(reversed(states)):
        assert plan_before(editor.plan, newest_first[:place]) == state


def test_what_comes_back_says_the_same_and_one_undo_takes_it_away() -> None:
    editor, steps = an_editor(a_plan())
    past = editor.plan
    editor.do(editor.plan.without(TWO), Subject("delete"))
    editor.do(editor.plan.with_answer("analyse.title", "text", "Doors"), Subject("edit"))
    present = editor.plan
    editor.do(brought_back(editor.plan, past), Subject("restore"))
    assert editor.plan == past
    editor.undo()
    assert editor.plan == present
    assert [s.kind for s in steps] == ["do", "do", "do", "undo"]


def test_what_happened_and_what_was_printed_stays_told() -> None:
    editor, _steps = an_editor(a_plan())
    past = editor.plan
    stuck = replace(editor.plan.actions[0], status="stuck")
    editor.do(editor.plan.with_record(stuck), Subject("edit"))
    editor.do(editor.plan.with_record(Printing(id=uuid4(), document="plan")), Subject("print"))
    editor.do(brought_back(editor.plan, past), Subject("restore"))
    assert editor.plan.actions == past.actions
    assert [(e.before, e.after) for e in editor.plan.events] == [
        ("not_started", "stuck"),
        ("stuck", "not_started"),
    ]
    assert editor.plan.printings


def test_a_number_is_never_given_twice() -> None:
    plan = a_plan()
    later = plan.with_action(Action(id=uuid4(), what="Third"))
    back = brought_back(later, plan)
    assert isinstance(back.header, Header)
    assert back.header.next_number == later.header.next_number


def test_one_change_alone_is_taken_back_and_the_later_ones_stay() -> None:
    editor, steps = an_editor(a_plan())
    editor.do(editor.plan.with_record(replace(editor.plan.actions[0], lead=CLERK)), Subject("edit"))
    wrong = steps[-1]
    how = replace(editor.plan.actions[0], how="On thick paper")
    editor.do(editor.plan.with_record(how), Subject("edit"))
    back = taken_back(editor.plan, wrong)
    assert back.actions[0].lead == NURSE
    assert back.actions[0].how == "On thick paper"


def test_what_was_taken_out_comes_back_and_what_came_goes() -> None:
    editor, steps = an_editor(a_plan())
    editor.do(editor.plan.without(TWO), Subject("delete"))
    editor.do(editor.plan.with_answer("analyse.title", "text", "Doors"), Subject("edit"))
    assert taken_back(editor.plan, steps[0]).actions == a_plan().actions
    assert taken_back(editor.plan, steps[0]).text("analyse.title") == "Doors"
    editor.do(editor.plan.with_action(Action(id=uuid4(), what="Third")), Subject("add"))
    assert len(taken_back(editor.plan, steps[2]).actions) == 1
    assert taken_back(editor.plan, steps[1]).text("analyse.title") == "Nights"


@settings(max_examples=30)
@given(st.data())
def test_any_one_change_can_be_taken_back_at_once(data: st.DataObject) -> None:
    plan = data.draw(plans())
    editor, steps = an_editor(plan)
    editor.do(data.draw(edits(plan)), Subject("edit"))
    lasting = ("header", "event", "printing")
    if steps and not any(c.record.kind in lasting for c in steps[0].difference.changes):
        assert taken_back(editor.plan, steps[0]) == plan
