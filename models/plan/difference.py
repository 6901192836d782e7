"""The difference of two plans: what autosave writes, undo goes back by, and history keeps."""

from dataclasses import dataclass

from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Record


@dataclass(frozen=True, slots=True)
class Change:
    """One record before and after; None where it was not there. Never None on both sides."""

    before: Record | None
    after: Record | None

    @property
    def record(self) -> Record:
        """The record as it is, or as it last was."""
        found = self.after or self.before
        assert found is not None  # noqa: S101  The class's promise, told to the type checker.
        return found


@dataclass(frozen=True, slots=True)
class Difference:
    """All changes from one plan to another, in the order of their record ids."""

    changes: tuple[Change, ...] = ()

    def __bool__(self) -> bool:
        """Say whether anything changed."""
        return bool(self.changes)

    @property
    def reversed(self) -> "Difference":
        """The way back."""
        return Difference(tuple(Change(c.after, c.before) for c in self.changes))


def difference(before: Plan, after: Plan) -> Difference:
    """Return what must change to get from `before` to `after`."""
    # An untouched record is the same object in both plans, so most of a big plan is passed over at once.
    touched = after.records.differing(before.records)
    pairs = ((before.records.get(i), after.records.get(i)) for i in sorted(touched))
    return Difference(tuple(Change(b, a) for b, a in pairs if b != a))


def apply(change: Difference, plan: Plan) -> Plan:
    """Return `plan` with every change of the difference made."""
    records = dict(plan.records)
    for one in change.changes:
        if one.after is None:
            records.pop(one.record.id, None)
        else:
            records[one.after.id] = one.after
    return Plan(FrozenMap(records), plan.id)
