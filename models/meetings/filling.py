"""Rows that a list can be filled with from what the plan says already, by the role of its question."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from models.guide.shapes import Guide
from models.meetings.agenda import usual_rows
from models.meetings.agreement import Rows, responsibilities, signers
from models.meetings.asked import rows_of
from models.meetings.rhythm import next_talks
from models.meetings.table import CORE, NEXT, is_named
from models.plan.people import SURVIVORS
from models.plan.plan import Plan
from models.plan.records import Day, Entry, Partner, Person, Value
from models.plan.text import folded
from models.words import _


@dataclass(frozen=True, slots=True)
class Filling:
    """What a button says, and the rows that it adds; those that are there already are never added again."""

    words: Callable[[], str]
    rows: Callable[[Plan, Guide, date], Rows]


def invited(plan: Plan, guide: Guide) -> Rows:
    """Return a row for each partner who is to be invited on a day and has no letter yet."""
    letters = rows_of(plan, guide, "invited")
    return [
        _letter_row(partner)
        for partner in plan.partners
        if partner.standing in (CORE, NEXT)
        and partner.invite_on
        and is_named(partner)
        and not any(_is_to(row, partner) for row in letters)
    ]


def _letter_row(partner: Partner) -> dict[str, Value]:
    row: dict[str, Value] = {"agency": partner.agency}
    if partner.category != SURVIVORS and (partner.name or partner.role):
        row["person"] = Person(partner.name, partner.role, partner.agency, partner.id)
    return row


def _is_to(row: Entry, partner: Partner) -> bool:
    """Say whether a letter goes to a partner: to somebody of theirs, or to the agency as such."""
    agency, person = row.values.get("agency"), row.values.get("person")
    if isinstance(person, Person) and person.partner_id is not None:
        return person.partner_id == partner.id
    return isinstance(agency, str) and folded(agency) == folded(partner.agency)


FILLINGS: dict[str, Filling] = {
    "responsibilities": Filling(
        lambda: _("Fill from the actions"), lambda p, g, _today: responsibilities(p, g)
    ),
    "signatures": Filling(lambda: _("Fill from the partners"), lambda p, g, _today: signers(p, g)),
    "invited": Filling(lambda: _("Fill from the partners"), lambda p, g, _today: invited(p, g)),
    "agenda": Filling(
        lambda: _("Take the usual rows"),
        lambda p, g, _today: [] if rows_of(p, g, "agenda") else usual_rows(p, g),
    ),
    "consult_dates": Filling(
        lambda: _("Suggest the next dates"),
        lambda p, g, today: [{"day": Day(day)} for day in next_talks(p, g, today)],
    ),
}
