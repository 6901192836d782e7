"""What the sheets of the tables say: what waits to be merged, and what cannot be read."""

from collections.abc import Iterable
from uuid import UUID

from models.plan.plan import Plan
from models.plan.records import Heard, Sheet


def waiting(plan: Plan) -> tuple[Heard, ...]:
    """Return the answers of tables that the group has not merged, by table and then as they were typed."""
    waits = [heard for heard in plan.heard if is_waiting(heard)]
    order = {sheet.id: place for place, sheet in enumerate(by_table(plan.sheets))}
    return tuple(sorted(waits, key=lambda heard: order.get(heard.sheet, len(order))))


def is_waiting(heard: Heard) -> bool:
    """Say whether an answer waits: it says something, is no row of the plan, and nobody has merged it."""
    return bool(heard.values) and heard.became is None and not heard.is_merged


def unreadable(plan: Plan) -> tuple[Sheet | Heard, ...]:
    """Return the sheets and answers that nobody could read, for the table to be asked."""
    sheets = [sheet for sheet in by_table(plan.sheets) if sheet.is_unreadable]
    return (*sheets, *(heard for heard in plan.heard if heard.is_unreadable))


def answer_on(plan: Plan, sheet: UUID, question: str) -> Heard | None:
    """Return what a sheet says to a question, None where nothing was typed; rows are not meant."""
    found = (h for h in plan.heard if h.sheet == sheet and h.question == question)
    return next((heard for heard in found if heard.became is None), None)


def rows_on(plan: Plan, sheet: UUID) -> tuple[Heard, ...]:
    """Return those lines of a sheet that stand in the plan as rows of their own, and still do."""
    return tuple(h for h in plan.heard if h.sheet == sheet and h.became in plan.records)


def sheet_of(plan: Plan, heard: Heard) -> Sheet | None:
    """Return the sheet on which something was said, None where it was taken out."""
    found = plan.records.get(heard.sheet)
    return found if isinstance(found, Sheet) else None


def came_from(plan: Plan, row: UUID) -> Sheet | None:
    """Return the sheet on which a row of the plan was written, None where it was typed on the screen."""
    heard = next((h for h in plan.heard if h.became == row), None)
    return sheet_of(plan, heard) if heard is not None else None


def by_table(sheets: Iterable[Sheet]) -> list[Sheet]:
    """Return sheets by their table, numbers in the order of numbers, then as they were typed in."""
    return sorted(sheets, key=lambda sheet: (*_table_order(sheet.table), sheet.position, sheet.id))


def _table_order(table: str) -> tuple[int, str]:
    is_number = table.isascii() and table.isdecimal()
    return (int(table[:9]) if is_number else 10**9, table)
