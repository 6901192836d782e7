"""A plan whose history is damaged says so when it opens, and loses nothing but undo."""

import pytest

from models.core import Core
from models.plan.plan import Plan
from tests.wizard.conftest import MakePlan
from tests.wizard.find import words
from wizard.app import Program

DAMAGED = "The history of this plan is damaged"


def say(program: Program, group: str) -> Plan:
    program.desk.set_answer(program.desk.guide.by_role("group"), "text", group)
    program.desk.end_visit()
    return program.desk.plan


@pytest.fixture
def damaged(program: Program, core: Core, make_plan: MakePlan) -> Plan:
    """A plan with two steps, the first of which a bad disk changed after the plan was left."""
    plan = make_plan("Night-time referrals")
    program.window.go(f"open/{plan.id}")
    say(program, "Round table")
    after = say(program, "Round table, North")
    program.window.go("home")
    core.library._connection.execute(  # noqa: SLF001  What a bad disk does.
        "UPDATE history SET who = 'Another' WHERE plan_id = ? AND seq = 1", (str(plan.id),)
    )
    return after


def test_it_is_told_what_is_damaged_and_what_is_whole(program: Program, damaged: Plan) -> None:
    program.window.go(f"open/{damaged.id}")
    assert program.desk.plan == damaged
    assert DAMAGED in words(program.window)
    assert "every word of the plan is whole" in words(program.window)
    assert program.desk.to_undo is None


def test_it_is_worked_on_as_any_plan_and_nothing_is_overwritten(
    program: Program, core: Core, damaged: Plan
) -> None:
    program.window.go(f"open/{damaged.id}")
    after = say(program, "Round table, South")
    program.window.step_forward()
    assert DAMAGED not in words(program.window)
    assert program.desk.to_undo is not None
    program.window.go("home")
    kept = core.library.read(damaged.id)
    assert (kept.plan, kept.is_history_damaged) == (after, True)
    (steps,) = core.library._connection.execute(  # noqa: SLF001
        "SELECT count(*) FROM history WHERE plan_id = ?", (str(damaged.id),)
    ).fetchone()
    assert steps == 3


def test_a_sound_plan_opens_without_a_word(program: Program, make_plan: MakePlan) -> None:
    program.window.go(f"open/{make_plan('Night-time referrals').id}")
    assert "damaged" not in words(program.window)
