"""The sheets of a workbook beside the actions, for people to read: partners, signs, counts, reviews, what happened."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from models.guide.labels import field_label
from models.guide.shapes import Field, Guide
from models.plan.columns import column
from models.plan.plan import Plan
from models.plan.records import Action, Day, Reading, Record, Sign
from models.plan.text import clean
from models.retelling.event import say_event, say_why
from models.retelling.value import say_value
from models.words import _

Cell = str | date


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its headings and its rows."""

    name: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def more_sheets(plan: Plan, guide: Guide) -> tuple[Sheet, ...]:
    """Return the sheets that have anything to say. What is for the facilitator alone stands on none."""
    sheets = (
        _of_records(_("Partners"), "partner", plan.partners, plan, guide),
        _of_records(_("Signs"), "sign", plan.signs, plan, guide),
        _counts(plan),
        _of_records(_("Reviews"), "review", plan.reviews, plan, guide),
        _happened(plan, guide),
    )
    return tuple(sheet for sheet in sheets if sheet.rows)


def _of_records(name: str, kind: str, records: Sequence[Record], plan: Plan, guide: Guide) -> Sheet:
    """Return the rows of one kind with those columns that partners may read."""
    specs = [spec for spec in guide.records[kind] if spec.edition != "facilitator"]
    headings = tuple(field_label(guide, kind, spec.id) or spec.id for spec in specs)
    rows = (tuple(_cell(r, kind, spec, plan, guide) for spec in specs) for r in records)
    return Sheet(name, headings, tuple(rows))


def _cell(record: Record, kind: str, spec: Field, plan: Plan, guide: Guide) -> Cell:
    value = column(record, spec.id)
    if isinstance(value, Day) and value.on is not None:
        return value.on
    return clean(say_value(guide, kind, spec, value, plan))


def _counts(plan: Plan) -> Sheet:
    """Return what was counted, sign by sign, oldest first."""
    headings = (_("Sign"), _("Day"), _("Number"), _("Note"))
    rows = tuple(
        (clean(sign.what), _day(reading.on), clean(reading.value), clean(reading.note))
        for sign, reading in _readings(plan)
    )
    return Sheet(_("Counts"), headings, rows)


def _readings(plan: Plan) -> Iterator[tuple[Sign, Reading]]:
    for sign in plan.signs:
        yield from ((sign, reading) for reading in plan.readings if reading.sign == sign.id)


def _happened(plan: Plan, guide: Guide) -> Sheet:
    """Return what happened to the actions that the plan still has, oldest first."""
    numbers = {r.id: r.number for r in plan.records.values() if isinstance(r, Action)}
    # No heading of an action list: the reader of actions must pass this sheet by.
    headings = (_("No."), _("Day"), _("What happened"), _("Why"))
    rows = tuple(
        (
            str(numbers[event.action]),
            _day(event.on),
            clean(say_event(event, guide)),
            clean(say_why(event, guide)),
        )
        for event in plan.events
        if event.action in numbers
    )
    return Sheet(_("What happened"), headings, rows)


def _day(day: Day) -> Cell:
    return day.on or clean(day.as_typed)


def widest(rows: Iterable[Sequence[Cell]], place: int) -> int:
    """Return how many letters wide a column of a sheet is at its first sight."""
    longest = max((len(str(row[place])) for row in rows), default=0)
    return min(max(longest + 2, 12), 50)
