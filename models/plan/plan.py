"""The plan: one frozen snapshot of all its records. An edit makes the next plan from this one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property, lru_cache
from operator import attrgetter
from typing import TypeVar
from uuid import UUID, uuid5

from models.plan.frozen import FrozenMap
from models.plan.records import (
    Action,
    Answer,
    Entry,
    Event,
    Header,
    Heard,
    Message,
    Partner,
    Printing,
    Reading,
    Record,
    Review,
    SetAside,
    Sheet,
    Sign,
    Value,
)

R = TypeVar("R", bound=Record)
Placed = Entry | Partner | Action | Sign | Review | Message | Sheet | Heard
P = TypeVar("P", Entry, Partner, Action, Sign, Review, Message, Sheet, Heard)
D = TypeVar("D", Event, Reading, SetAside, Printing)
# Wide gaps between neighbours, so that a moved row rewrites itself alone.
GAP = 1024


@dataclass(frozen=True)
class Plan:
    """All records of one plan, by id."""

    records: FrozenMap[UUID, Record]
    id: UUID

    @classmethod
    def new(cls, plan_id: UUID) -> "Plan":
        """Return the plan that holds nothing but its header."""
        return cls(FrozenMap({plan_id: Header(id=plan_id, family=plan_id)}), plan_id)

    @cached_property
    def header(self) -> Header:
        """The record of the whole plan."""
        found = self.records[self.id]
        assert isinstance(found, Header)  # noqa: S101  The constructor's promise, told to the type checker.
        return found

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        """All actions in their order, dropped ones too."""
        return self._sorted(Action)

    @cached_property
    def partners(self) -> tuple[Partner, ...]:
        """All partners in their order."""
        return self._sorted(Partner)

    @cached_property
    def signs(self) -> tuple[Sign, ...]:
        """All signs of success in their order."""
        return self._sorted(Sign)

    @cached_property
    def reviews(self) -> tuple[Review, ...]:
        """All reviews in their order."""
        return self._sorted(Review)

    @cached_property
    def messages(self) -> tuple[Message, ...]:
        """The communication plan in its order."""
        return self._sorted(Message)

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """What happened to the actions, oldest first."""
        return tuple(sorted(self._dated(Event), key=lambda e: (_when(e), e.position)))

    @cached_property
    def readings(self) -> tuple[Reading, ...]:
        """What was counted of all signs, oldest first."""
        return self._dated(Reading)

    @cached_property
    def set_asides(self) -> tuple[SetAside, ...]:
        """The points of the check-up that the group left as they are."""
        return self._dated(SetAside)

    @cached_property
    def printings(self) -> tuple[Printing, ...]:
        """The papers that were printed or saved, oldest first."""
        return self._dated(Printing)

    @cached_property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets of paper that were typed in, in their order."""
        return self._sorted(Sheet)

    @cached_property
    def heard(self) -> tuple[Heard, ...]:
        """What the sheets say, in the order in which it was typed."""
        return self._sorted(Heard)

    @cached_property
    def _entries(self) -> dict[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {}
        for entry in self._sorted(Entry):
            found.setdefault(entry.question, []).append(entry)
        return {question: tuple(entries) for question, entries in found.items()}

    def entries(self, question: str) -> tuple[Entry, ...]:
        """Return the rows of a list question in their order."""
        return self._entries.get(question, ())

    def answer(self, question: str) -> Answer:
        """Return the answer to a question, an empty one where nothing was said."""
        own_id = answer_id(self.id, question)
        found = self.records.get(own_id)
        return found if isinstance(found, Answer) else Answer(id=own_id, question=question)

    def value(self, question: str, field: str) -> Value | None:
        """Return one field of one answer, None where nothing was said."""
        return self.answer(question).values.get(field)

    def text(self, question: str, field: str = "text") -> str:
        """Return one field of one answer as text, empty where nothing was said."""
        found = self.value(question, field)
        return found if isinstance(found, str) else ""

    def with_answer(self, question: str, field: str, value: Value | None) -> "Plan":
        """Return the plan with one field of one answer set, or cleared by None."""
        answer = self.answer(question)
        values = (
            answer.values.without(field) if value is None else answer.values.with_item(field, value)
        )
        if not values and not answer.beyond:
            return self.without(answer.id)
        return self.with_record(replace(answer, values=values))

    def with_record(self, record: Record) -> "Plan":
        """Return the plan in which `record` stands, new or in place of the one with its id."""
        return self.with_records((record,))

    def with_records(self, records: Iterable[Record]) -> "Plan":
        """Return the plan in which all `records` stand."""
        return Plan(self.records.with_items({r.id: r for r in records}), self.id)

    def without(self, *record_ids: UUID) -> "Plan":
        """Return the plan that lacks these records."""
        return Plan(self.records.without(*record_ids), self.id)

    def with_action(self, action: Action) -> "Plan":
        """Return the plan with a new action at its end, under the next number."""
        number = self.header.next_number
        numbered = replace(action, number=number, position=next_position(self.actions))
        return self.with_records((numbered, replace(self.header, next_number=number + 1)))

    def with_events_behind(self, events: Iterable[Event]) -> "Plan":
        """Return the plan with these events told after all others."""
        last = max((event.position for event in self.events), default=0)
        return self.with_records(
            replace(event, position=last + place) for place, event in enumerate(events, 1)
        )

    def under(self, plan_id: UUID) -> "Plan":
        """Return a plan of its own family that says the same.

        Rows keep their ids, so that what refers to them still does; answers get those that the new plan gives them.
        """
        made: list[Record] = [replace(self.header, id=plan_id, family=plan_id)]
        for record in self.records.values():
            if isinstance(record, Answer):
                made.append(replace(record, id=answer_id(plan_id, record.question)))
            elif record.id != self.id:
                made.append(record)
        return Plan(FrozenMap({r.id: r for r in made}), plan_id)

    def _sorted(self, kind: type[P]) -> tuple[P, ...]:
        found = [r for r in self.records.values() if isinstance(r, kind)]
        return tuple(sorted(found, key=attrgetter("position", "id")))

    def _dated(self, kind: type[D]) -> tuple[D, ...]:
        found = [r for r in self.records.values() if isinstance(r, kind)]
        return tuple(sorted(found, key=lambda record: (_when(record), record.id)))


@lru_cache(maxsize=4096)  # Asked for every question at every key, and a hash each time is slow.
def answer_id(plan_id: UUID, question: str) -> UUID:
    """Return the id that the answer to a question has in a plan, on every computer."""
    return uuid5(plan_id, question)


def next_position(rows: Iterable[Placed]) -> int:
    """Return the position behind the last of `rows`."""
    return max((row.position for row in rows), default=0) + GAP


def _when(record: Event | Reading | SetAside | Printing) -> date:
    """Return the day of a record; what has no day comes first."""
    return record.on.on or date.min


def moved(rows: Sequence[Placed], row: Placed, place: int) -> tuple[Placed, ...]:
    """Return those rows that must change so that `row` stands at index `place` among the others."""
    others = [r for r in rows if r.id != row.id]
    place = max(0, min(place, len(others)))
    order = [*others[:place], row, *others[place:]]
    before = order[place - 1].position if place else 0
    after = order[place + 1].position if place + 1 < len(order) else before + 2 * GAP
    if before < (before + after) // 2 < after:
        return (replace(row, position=(before + after) // 2),)
    return tuple(replace(r, position=(i + 1) * GAP) for i, r in enumerate(order))
