"""The edit path: what is done can be undone and redone, step by step, whatever it was."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given, settings
from hypothesis import strategies as st

from models.editing import KEPT_STEPS, Edited, Editor, Step, Subject
from models.plan.difference import apply
from models.plan.plan import Plan
from tests.strategies import edits, plans

PLAN = Plan.new(UUID(int=1))
EDIT = Subject("edit", "q", field="text")
BEGAN = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


def ticking() -> Callable[[], datetime]:
    """A clock that is a minute later each time it is asked."""
    minutes = iter(range(100_000))
    return lambda: BEGAN + timedelta(minutes=next(minutes))


def editor(plan: Plan = PLAN, history: tuple[Step, ...] = ()) -> Editor:
    return Editor(plan, clock=ticking(), who="this computer", history=history)


def said(text: str, plan: Plan = PLAN) -> Plan:
    return plan.with_answer("q", "text", text)


def typed(it: Editor, *texts: str, visit: str = "") -> None:
    for text in texts:
        it.do(said(text, it.plan), EDIT, visit=visit)


@settings(max_examples=40)
@given(st.data())
def test_everything_can_be_undone_and_redone(data: st.DataObject) -> None:
    it = editor(data.draw(plans(4)))
    made = [it.plan]
    it.listen(lambda edited: made.append(edited.after))
    for _ in range(data.draw(st.integers(1, 4))):
        it.do(data.draw(edits(it.plan)), EDIT)
    stood = tuple(made)
    for plan in reversed(stood[:-1]):
        it.undo()
        assert it.plan == plan
    assert it.undo() is None
    for plan in stood[1:]:
        it.redo()
        assert it.plan == plan
    assert it.redo() is None


@settings(max_examples=40)
@given(st.data())
def test_after_a_restart_undo_goes_on_where_it_was(data: st.DataObject) -> None:
    it = editor(data.draw(plans(3)))
    kept: list[Step] = []
    it.listen(lambda edited: kept.append(edited.step))
    for act in data.draw(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=6)):
        if act == "do":
            it.do(data.draw(edits(it.plan)), EDIT)
        else:
            getattr(it, act)()
    again = editor(it.plan, tuple(kept))
    assert (again.to_undo, again.to_redo) == (it.to_undo, it.to_redo)
    assert bool(again.undo()) == bool(it.undo())
    assert again.plan == it.plan


@given(st.data())
def test_listeners_can_follow_by_the_differences_alone(data: st.DataObject) -> None:
    start = data.draw(plans(3))
    it, followed = editor(start), [start]
    it.listen(lambda edited: followed.append(apply(edited.step.difference, followed[-1])))
    for act in data.draw(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=5)):
        if act == "do":
            it.do(data.draw(edits(it.plan)), EDIT)
        else:
            getattr(it, act)()
    assert followed[-1] == it.plan


def test_an_edit_that_changes_nothing_is_no_step() -> None:
    it, heard = editor(), list[Edited]()
    it.listen(heard.append)
    assert it.do(PLAN, EDIT) is None
    assert it.to_undo is None
    assert heard == []


def test_a_step_says_what_who_and_when() -> None:
    step = editor().do(said("a"), EDIT)
    assert step is not None
    assert (step.kind, step.subject, step.who) == ("do", EDIT, "this computer")
    assert (step.at, step.turns) == (BEGAN, None)


def test_every_listener_hears_plan_before_plan_after_and_step() -> None:
    it, heard = editor(), list[Edited]()
    it.listen(heard.append)
    it.listen(heard.append)
    step = it.do(said("a"), EDIT)
    assert heard == [Edited(PLAN, said("a"), step)] * 2  # type: ignore[arg-type]


def test_a_listener_sees_the_plan_as_it_is_now() -> None:
    it, seen = editor(), list[Plan]()
    it.listen(lambda _edited: seen.append(it.plan))
    it.do(said("a"), EDIT)
    assert seen == [said("a")]


def test_one_visit_to_a_field_is_one_step() -> None:
    it, heard = editor(), list[Edited]()
    it.listen(heard.append)
    typed(it, "a", "ab", "abc", visit="q.text")
    assert len({edited.step.id for edited in heard}) == 1
    assert apply(heard[-1].step.difference, PLAN) == said("abc")
    assert heard[1].before == said("a")
    it.undo()
    assert it.plan == PLAN
    assert it.to_undo is None


def test_a_visit_ends_with_another_field_a_command_undo_or_by_itself() -> None:
    it = editor()
    typed(it, "a", visit="one")
    typed(it, "ab", visit="two")
    typed(it, "abc")
    typed(it, "abcd", visit="two")
    it.end_visit()
    typed(it, "abcde", visit="two")
    for text in ("abcd", "abc", "ab", "a", ""):
        it.undo()
        assert it.plan.text("q") == text


def test_a_visit_does_not_outlast_an_undo() -> None:
    it = editor()
    typed(it, "a")
    typed(it, "ab", visit="one")
    it.undo()
    typed(it, "ax", visit="one")
    it.undo()
    assert it.plan == said("a")


def test_a_visit_that_comes_back_to_where_it_began_can_be_undone_further() -> None:
    it = editor()
    typed(it, "a")
    typed(it, "ab", "a", visit="one")
    assert it.plan == said("a")
    it.undo()
    it.undo()
    assert it.plan == PLAN


def test_undo_is_a_new_step_that_names_the_one_it_turns() -> None:
    it = editor()
    step = it.do(said("a"), EDIT)
    undone = it.undo()
    assert step is not None
    assert undone is not None
    assert (undone.kind, undone.turns, undone.subject) == ("undo", step.id, EDIT)
    assert undone.id != step.id
    assert undone.difference == step.difference.reversed
    redone = it.redo()
    assert redone is not None
    assert (redone.kind, redone.turns, redone.difference) == ("redo", step.id, step.difference)


def test_a_new_edit_after_undo_leaves_nothing_to_redo() -> None:
    it = editor()
    typed(it, "a", "ab")
    it.undo()
    assert it.to_redo is not None
    typed(it, "x")
    assert it.to_redo is None


def test_what_comes_next_is_named_before_it_happens() -> None:
    it = editor()
    first, second = it.do(said("a"), EDIT), it.do(said("b"), EDIT)
    assert (it.to_undo, it.to_redo) == (second, None)
    it.undo()
    assert (it.to_undo, it.to_redo) == (first, second)
    it.redo()
    assert (it.to_undo, it.to_redo) == (second, None)


def test_more_than_two_hundred_steps_can_be_undone_and_not_without_end() -> None:
    it = editor()
    for number in range(KEPT_STEPS + 5):
        it.do(PLAN.with_answer("q", "number", number), EDIT)
    undone = 0
    while it.undo():
        undone += 1
    assert undone == KEPT_STEPS > 200
    assert it.plan.value("q", "number") == 4


def test_who_may_change_while_the_plan_is_open() -> None:
    it = editor()
    it.who = "Coordinator"
    step = it.do(said("a"), EDIT)
    assert step is not None
    assert step.who == "Coordinator"


def test_a_visit_that_ends_where_it_began_leaves_nothing_to_undo() -> None:
    editor = Editor(PLAN, clock=ticking(), who="this computer")
    editor.do(PLAN.with_answer("q", "text", "a"), EDIT, visit="q/text")
    editor.do(PLAN, EDIT, visit="q/text")
    assert editor.to_undo is None
    editor.do(PLAN.with_answer("q", "text", "b"), EDIT, visit="q/text")
    assert editor.undo() is not None
    assert editor.plan == PLAN
