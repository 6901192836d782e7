"""The days on which a group does not work, as its plan says."""

from datetime import date

from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.plan.records import Day


def days_off(plan: Plan, guide: Guide) -> frozenset[date]:
    """Return the group's own days off."""
    rows = plan.entries(guide.by_role("days_off").id)
    values = (value for row in rows for value in row.values.values())
    return frozenset(v.on for v in values if isinstance(v, Day) and v.on)
