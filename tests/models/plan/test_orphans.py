"""Actions that serve no sign are found, once there are signs."""

from dataclasses import replace
from uuid import UUID

from models.plan.orphans import orphans
from models.plan.plan import Plan
from models.plan.records import Action, Sign

SIGN = Sign(id=UUID(int=3), what="Calls answered")


def test_an_action_serves_one_of_the_signs_or_is_an_orphan() -> None:
    plan = Plan.new(UUID(int=9))
    for number, serves in enumerate(((str(SIGN.id),), (), (str(UUID(int=8)),)), 1):
        plan = plan.with_action(Action(id=UUID(int=number + 20), what="Print", serves=serves))
    assert orphans(plan) == ()
    plan = plan.with_record(SIGN)
    assert [a.number for a in orphans(plan)] == [2, 3]
    dropped = replace(plan.actions[1], status="dropped")
    assert [a.number for a in orphans(plan.with_record(dropped))] == [3]
