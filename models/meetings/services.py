"""Who does what, place by place: whom each service is for, and where nobody is."""

from dataclasses import dataclass

from models.guide.shapes import Guide
from models.meetings.asked import question_of, rows_of
from models.plan.plan import Plan
from models.plan.records import Entry
from models.plan.text import folded


@dataclass(frozen=True, slots=True)
class Served:
    """Who serves one kind of people in one place: agencies by their names; an empty one is a gap."""

    whom: str
    agencies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """One place, empty where none was said, with a cell for each kind of people, and what is missing there."""

    name: str
    cells: tuple[Served, ...]
    gaps: tuple[str, ...]


def service_map(plan: Plan, guide: Guide) -> tuple[Place, ...]:
    """Return the places in the order in which they were first named."""
    question = question_of(guide, "services")
    if question is None:
        return ()
    rows = rows_of(plan, guide, "services")
    kinds = next((f.choices for f in question.fields if f.id == "choice"), ())
    names: dict[str, str] = {}
    for row in rows:
        names.setdefault(folded(_text(row, "place")), _text(row, "place"))
    return tuple(
        _place(name, kinds, [row for row in rows if folded(_text(row, "place")) == key])
        for key, name in names.items()
    )


def _place(name: str, kinds: tuple[str, ...], rows: list[Entry]) -> Place:
    cells = tuple(
        Served(kind, tuple(_text(r, "agency") for r in rows if _text(r, "choice") == kind))
        for kind in kinds
    )
    return Place(name, cells, tuple(gap for r in rows if (gap := _text(r, "gap"))))


def _text(row: Entry, field: str) -> str:
    value = row.values.get(field)
    return value.strip() if isinstance(value, str) else ""
