"""Sheets typed in from paper, in any order: who filled one in, what it says, and the rows it adds at once."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID, uuid4

from models.guide.shapes import Question
from models.guide.worksheets import CARDS
from models.plan.columns import is_filled, with_column
from models.plan.heard import answer_on
from models.plan.plan import Plan, next_position
from models.plan.records import RECORDS, Action, Day, Heard, Record, Review, Sheet, Value
from models.plan.text import clean_line

# The number on a card, as the group wrote it: it is no number of the plan.
CARD = "card"


@dataclass(frozen=True, slots=True)
class Filled:
    """Who filled in a sheet: the table, and the role or first name of who wrote."""

    table: str = ""
    note_taker: str = ""


def begun(plan: Plan, form: str, filled: Filled, on: date) -> tuple[Plan, UUID]:
    """Return the plan with one more sheet, and the sheet's id."""
    sheet = Sheet(
        id=uuid4(),
        position=next_position(plan.sheets),
        form=form,
        table=clean_line(filled.table),
        note_taker=clean_line(filled.note_taker),
        on=Day(on),
    )
    return plan.with_record(sheet), sheet.id


def wrote_last(plan: Plan, table: str | None = None) -> Filled:
    """Return who filled in the last sheet, or the last one of a table: the next is likely theirs too."""
    sheets = [s for s in plan.sheets if s.form != CARDS and table in (None, s.table)]
    return Filled(sheets[-1].table, sheets[-1].note_taker) if sheets else Filled(table or "")


def with_said(plan: Plan, sheet: UUID, question: str, field: str, value: Value | None) -> Plan:
    """Return the plan in which a sheet says this to a question; said anew, it waits to be merged again."""
    heard = answer_on(plan, sheet, question) or _unsaid(plan, sheet, question)
    said = with_column(heard, field, _without_blanks(value))
    return _with_heard(plan, replace(said, is_merged=False))


def with_unreadable(plan: Plan, sheet: UUID, question: str, *, is_unreadable: bool) -> Plan:
    """Return the plan in which a question of a sheet cannot be read, or can after all; no question: all of it."""
    found = plan.records.get(sheet)
    if not question and isinstance(found, Sheet):
        return plan.with_record(replace(found, is_unreadable=is_unreadable))
    heard = answer_on(plan, sheet, question) or _unsaid(plan, sheet, question)
    return _with_heard(plan, replace(heard, is_unreadable=is_unreadable))


def with_row(
    plan: Plan, sheet: UUID, question: Question, columns: Mapping[str, Value], card: str = ""
) -> tuple[Plan, UUID]:
    """Return the plan with one more action, sign or review as a sheet says it, and the row's id.

    A review on a day that has one already is that one.
    """
    row = _new_row(plan, question)
    for name, value in columns.items():
        row = with_column(row, name, value)
    row = _planned_already(plan, row)
    plan = plan.with_action(row) if isinstance(row, Action) else plan.with_record(row)
    heard = replace(_unsaid(plan, sheet, question.id), became=row.id, is_merged=True)
    return plan.with_record(with_column(heard, CARD, clean_line(card))), row.id


def without_sheet(plan: Plan, sheet: UUID) -> Plan:
    """Return the plan without a sheet and what it said; the rows that it brought stay."""
    return plan.without(sheet, *(heard.id for heard in plan.heard if heard.sheet == sheet))


def _unsaid(plan: Plan, sheet: UUID, question: str) -> Heard:
    return Heard(id=uuid4(), sheet=sheet, question=question, position=next_position(plan.heard))


def _with_heard(plan: Plan, heard: Heard) -> Plan:
    is_empty = not heard.values and not heard.is_unreadable and not heard.beyond
    return plan.without(heard.id) if is_empty else plan.with_record(heard)


def _without_blanks(value: Value | None) -> Value | None:
    if isinstance(value, tuple):
        lines = tuple(clean_line(line) for line in value)
        value = tuple(line for line in lines if line)
    return value if is_filled(value) else None


def _new_row(plan: Plan, question: Question) -> Record:
    if question.record == "action":
        return Action(id=uuid4(), level=question.level)
    kind, rows = RECORDS[question.record], getattr(plan, f"{question.record}s")
    return kind(id=uuid4(), position=next_position(rows))  # type: ignore[call-arg]


def _planned_already(plan: Plan, row: Record) -> Record:
    if isinstance(row, Review) and row.on.on is not None:
        return next((r for r in plan.reviews if r.on.on == row.on.on and not r.state), row)
    return row
