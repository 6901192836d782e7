"""Earlier states of a plan: worked out from the steps since, and brought back as a new change."""

from collections.abc import Iterable
from dataclasses import replace

from models.editing import Step
from models.plan.difference import Change
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Answer, Entry, Event, Header, Heard, Printing, Record
from models.retelling.change import differing

# What was told or printed stays so, whatever the plan says afterwards.
_LASTING = (Event, Printing)
_WITH_VALUES = (Answer, Entry, Heard)


def plan_before(plan: Plan, since: Iterable[Step]) -> Plan:
    """Return the plan as it was before the steps `since`, the newest of which comes first."""
    records = dict(plan.records)
    for step in since:
        for change in step.difference.changes:
            if change.before is None:
                records.pop(change.record.id, None)
            else:
                records[change.before.id] = change.before
    return Plan(FrozenMap(records), plan.id)


def brought_back(plan: Plan, past: Plan) -> Plan:
    """Return the plan that says again what `past` says; what happened to its actions stays told."""
    next_number = max(plan.header.next_number, past.header.next_number)
    header = replace(plan.header, next_number=next_number)
    back = [r for r in past.records.values() if not isinstance(r, (Header, *_LASTING))]
    lasting = [r for r in plan.records.values() if isinstance(r, _LASTING)]
    # A record that says the same stays the same object, so that only what differs is written.
    kept = (plan.records[r.id] if plan.records.get(r.id) == r else r for r in (*back, *lasting))
    return Plan(FrozenMap({header.id: header, **{r.id: r for r in kept}}), plan.id)


def taken_back(plan: Plan, step: Step) -> Plan:
    """Return the plan without what one step did; what others did since to the same rows stays."""
    for change in step.difference.changes:
        if not isinstance(change.record, (Header, *_LASTING)):
            plan = _without_change(plan, change)
    return plan


def _without_change(plan: Plan, change: Change) -> Plan:
    if change.before is None:
        return plan.without(change.record.id)
    standing = plan.records.get(change.before.id)
    if change.after is None or (standing is None and isinstance(change.before, Answer)):
        return plan.with_record(change.before)
    if standing is None:
        return plan
    if not type(standing) is type(change.before) is type(change.after):
        return plan.with_record(change.before)
    back = _with_fields(standing, change.before, change.after)
    if isinstance(back, Answer) and not back.values and not back.beyond:
        return plan.without(back.id)
    return plan.with_record(back)


def _with_fields(standing: Record, before: Record, after: Record) -> Record:
    """Return the record that stands, with what differs between two others as it was before."""
    if isinstance(before, _WITH_VALUES) and isinstance(after, _WITH_VALUES):
        values = dict(getattr(standing, "values", {}))
        for name in {*before.values, *after.values}:
            if before.values.get(name) != after.values.get(name):
                values[name] = before.values.get(name)
        said = {name: value for name, value in values.items() if value is not None}
        standing = replace(standing, values=FrozenMap(said))  # type: ignore[call-arg]
    names = [name for name in differing(before, after) if name != "values"]
    return replace(standing, **{name: getattr(before, name) for name in names})
