"""A second plan made from a first."""

from dataclasses import replace
from uuid import UUID

from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Answer, Record


def copied(plan: Plan, new_id: UUID) -> Plan:
    """Return a plan of its own family with everything that `plan` says.

    Rows keep their ids, so that what refers to them still does; answers get the ids that the new plan gives them.
    """
    old = plan.header
    # A copy of the shipped sample is a plan like any other.
    header = replace(old, id=new_id, family=new_id, previous=None, round=1, is_sample=False)
    twin = Plan.new(new_id)
    records: list[Record] = [header]
    for record in plan.records.values():
        if isinstance(record, Answer):
            records.append(replace(record, id=twin.answer_id(record.question)))
        elif record.id != plan.id:
            records.append(record)
    return Plan(FrozenMap({r.id: r for r in records}), new_id)
