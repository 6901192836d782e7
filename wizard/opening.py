"""Opening a plan from its place: where the group left off, at one row of it, or a copy of the example."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from models.checks.problem import Problem
from wizard.route import first_place, is_place

if TYPE_CHECKING:
    from wizard.desk import Desk


class Opened(NamedTuple):
    """Where to go in the plan that is open now, which row to show there, and what a person must be told."""

    place: str
    spot: Problem | None = None
    warning: str = ""


def open_place(desk: Desk, place: str) -> Opened:
    """Open the plan of `open/<plan>`, `open/<plan>/<question>/<field>/<row>` or `sample`. Raises FourfoldError."""
    kind, plan_id, question, field, row = (*place.split("/"), "", "", "", "")[:5]
    bookmark = warning = ""
    if kind == "sample":
        desk.begin(desk.services.sample())
    else:
        bookmark, warning = desk.open(UUID(plan_id))
    asked = f"question/{question}"
    if question and is_place(desk.guide, asked):
        spot = Problem("", "", False, question, field, UUID(row) if row else None)
        return Opened(asked, spot, warning)
    first = first_place(desk.plan, desk.guide)
    return Opened(bookmark if is_place(desk.guide, bookmark) else first, None, warning)
