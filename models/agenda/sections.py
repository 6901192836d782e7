"""What is due sorted as Today shows it: what is overdue, the week, the month, whom to ring, replies, meetings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from models.agenda.due import Due, by_span

SECTIONS = ("overdue", "week", "month", "ring", "replies", "meetings")
_NEAR = {"overdue": "overdue", "today": "week", "week": "week", "month": "month"}
_OWN = {"follow_up": "ring", "review": "meetings", "consult": "meetings"}


def sections(dues: Iterable[Due], today: date) -> dict[str, tuple[Due, ...]]:
    """Return what is due within a month, or overdue, by each of SECTIONS, the nearest day first."""
    found: dict[str, list[Due]] = {name: [] for name in SECTIONS}
    for near, those in by_span(dues, today).items():
        for due in those:
            if near in _NEAR:
                is_late = due.kind == "answer" and near == "overdue"
                found["replies" if is_late else _OWN.get(due.kind, _NEAR[near])].append(due)
    return {name: tuple(_without_doubles(those)) for name, those in found.items()}


def _without_doubles(dues: list[Due]) -> list[Due]:
    """Leave out the first step of an action whose own day stands in the same section."""
    whole = {(due.plan_id, due.record_id) for due in dues if due.kind == "deadline"}
    return [d for d in dues if d.kind != "first_step" or (d.plan_id, d.record_id) not in whole]
