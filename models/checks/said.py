"""What somebody wrote in a plan, text by text: where it stands, and how far it may go on paper."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from datetime import date
from operator import attrgetter
from typing import NamedTuple
from uuid import UUID

from models.checks.words import words_of
from models.guide.shapes import Field, Guide, Question
from models.plan.plan import Plan
from models.plan.records import Answer, Day, Entry, Record

WRITTEN = frozenset({"text", "long", "note"})
# Numbers to ring are asked for: they are no slip of the pen. An event's own words were said elsewhere before.
ELSEWHERE = frozenset({"phone", "who", "before", "after"})
# Questions that ask for numbers to ring, and for the numbers of the check-up.
ASKED_FOR = ("help_lines", "check_settings")
WITHIN = "facilitator"


class Said(NamedTuple):
    """One text. `record` is its row, None where it is an answer; `field` is a column, or a field of the answer."""

    question: Question
    field: str
    record: UUID | None
    text: str
    edition: str

    @property
    def is_shared(self) -> bool:
        """Say whether it stands on a paper that leaves the facilitator's hands."""
        return self.edition != WITHIN

    @property
    def words(self) -> tuple[str, ...]:
        """Its words as lists have them."""
        return words_of(self.text)


def texts_of(plan: Plan, guide: Guide) -> Iterator[Said]:
    """Yield every text of a plan that is not empty, but for those of its partners and help lines."""
    for records, question, kind in _rows(plan, guide):
        for field in _written(guide.records.get(kind, ())):
            get = attrgetter(field.id)
            for row in records:
                if text := get(row).strip():
                    yield Said(question, field.id, row.id, text, field.edition)
    for question in guide.questions:
        written = () if question.role in ASKED_FOR else _written(question.fields)
        for field in written:
            yield from _of_question(question, field, plan)


def _of_question(question: Question, field: Field, plan: Plan) -> Iterator[Said]:
    rows: Sequence[Entry | Answer] = plan.entries(question.id)
    for row in rows if question.is_list else (plan.answer(question.id),):
        text = row.values.get(field.id)
        if isinstance(text, str) and text.strip():
            record = row.id if question.is_list else None
            yield Said(question, field.id, record, text, field.edition)


def days_in(plan: Plan) -> Iterator[date]:
    """Yield every day that stands in a plan as a day."""
    for record in plan.records.values():
        rows = record.values.values() if isinstance(record, Answer | Entry) else _columns(record)
        yield from (value.on for value in rows if isinstance(value, Day) and value.on)


def _columns(record: Record) -> Iterator[object]:
    return (getattr(record, field.name) for field in fields(record))


def _rows(plan: Plan, guide: Guide) -> Iterator[tuple[Sequence[Record], Question, str]]:
    """Yield the rows of each kind with the question under which they stand."""
    for level in sorted({a.level for a in plan.actions}):
        yield [a for a in plan.actions if a.level == level], guide.by_level(level), "action"
    yield plan.signs, guide.by_role("signs"), "sign"
    yield plan.readings, guide.by_role("signs"), "reading"
    yield plan.reviews, guide.by_role("reviews"), "review"
    yield plan.messages, guide.by_role("messages"), "message"
    yield plan.events, guide.by_level(""), "event"


def _written(fields: tuple[Field, ...]) -> tuple[Field, ...]:
    return tuple(f for f in fields if f.kind in WRITTEN and f.id not in ELSEWHERE)
