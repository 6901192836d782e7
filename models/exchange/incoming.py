"""What an arrival would change, before anything changes, and the plan that it makes."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import count

from models.errors import ImportRefusedError
from models.exchange.arrival import Arrival
from models.plan.difference import Difference, difference
from models.plan.frozen import FrozenMap
from models.plan.plan import GAP, Plan, next_position
from models.plan.records import Record
from models.plan.text import clean_line
from models.words import _


@dataclass(frozen=True, slots=True)
class Effect:
    """What taking an arrival in would do: the plan after it, the way there, and what stays as it is."""

    after: Plan
    is_new: bool
    difference: Difference
    unchanged: int

    @property
    def added(self) -> tuple[Record, ...]:
        """The records that the plan does not have yet."""
        return tuple(c.record for c in self.difference.changes if c.before is None)

    @property
    def changed(self) -> tuple[Record, ...]:
        """The records that would read differently from before."""
        return tuple(c.record for c in self.difference.changes if c.before is not None)

    @property
    def changes_nothing(self) -> bool:
        """Say whether all of it is here already."""
        return not self.is_new and not self.difference


def compare(plan: Plan | None, arrival: Arrival) -> Effect:
    """Return what `arrival` would do to `plan`, or to a library without that plan.

    For rows without a plan, make one first with `new_plan_from`.
    """
    after = merged(plan, arrival)
    before = plan if plan is not None else Plan(FrozenMap(), after.id)
    made = difference(before, after)
    coming = {r.id for r in _coming(arrival)}
    touched = {c.record.id for c in made.changes}
    return Effect(after, plan is None, made, len(coming - touched))


def merged(plan: Plan | None, arrival: Arrival) -> Plan:
    """Return `plan` with what arrived, or raise ImportRefusedError for a plan of another id.

    Rows that arrived before stay as they now are; nothing is taken away.
    """
    if arrival.plan is None:
        assert plan is not None  # noqa: S101  The caller's promise: rows need a plan to be added to.
        return _with_rows(plan, arrival)
    if plan is not None and plan.id != arrival.plan.id:
        raise ImportRefusedError(
            _("This file is a whole plan of its own. Take it in by itself, not into another plan.")
        )
    return _with_plan(plan or Plan(FrozenMap(), arrival.plan.id), arrival.plan)


def new_plan_from(
    arrival: Arrival, *, title: str, title_question: str, language: str = "en"
) -> Plan:
    """Return the plan that a spreadsheet makes by itself: the same bytes make the same plan."""
    plan = Plan.new(arrival.source)
    plan = plan.with_record(replace(plan.header, language=language))
    return _with_rows(plan.with_answer(title_question, "text", clean_line(title)), arrival)


def _with_rows(plan: Plan, arrival: Arrival) -> Plan:
    actions = [a for a in arrival.actions if a.id not in plan.records]
    signs = [s for s in arrival.signs if s.id not in plan.records]
    places = count(next_position(plan.signs), GAP)
    placed = [replace(s, position=p) for s, p in zip(signs, places, strict=False)]
    first, places = plan.header.next_number, count(next_position(plan.actions), GAP)
    rows = zip(actions, places, count(first), strict=False)
    numbered = [replace(a, position=p, number=n) for a, p, n in rows]
    header = replace(plan.header, next_number=first + len(actions))
    return plan.with_records((*placed, *numbered, header))


def _with_plan(plan: Plan, incoming: Plan) -> Plan:
    """Return the plan with all records of `incoming`; a number stays with its action and is never given twice."""
    own = {a.id: a.number for a in plan.actions}
    taken = set(own.values())
    fresh = count(1 + max((*taken, *(a.number for a in incoming.actions)), default=0))
    actions = []
    for action in incoming.actions:
        number = own.get(action.id, action.number)
        if action.id not in own and number in taken:
            number = next(fresh)
        taken.add(number)
        actions.append(replace(action, number=number))
    begun = plan.header.next_number if plan.records else 1
    following = max(begun, incoming.header.next_number, *(n + 1 for n in taken))
    header = replace(incoming.header, next_number=following)
    return plan.with_records((*incoming.records.values(), *actions, header))


def _coming(arrival: Arrival) -> Iterable[Record]:
    if arrival.plan is not None:
        return arrival.plan.records.values()
    return (*arrival.actions, *arrival.signs)
