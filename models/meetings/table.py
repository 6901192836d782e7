"""Who is at the table: each kind of partner that the guide knows, who of it is there, and which are missing."""

from collections.abc import Sequence
from dataclasses import dataclass

from models.guide.shapes import Guide
from models.plan.people import SURVIVORS
from models.plan.plan import Plan
from models.plan.records import Partner

# From the table outwards. Who was put down without a word on when they join is at the table.
CORE, NEXT, LATER, MISSING = STANDINGS = ("core", "next", "later", "missing")


@dataclass(frozen=True, slots=True)
class Seat:
    """One kind of partner: who of it there is, those nearest to the table first, and where the kind stands.

    `begun` is a row of this kind that names nobody yet.
    """

    category: str
    is_usual: bool
    standing: str
    partners: tuple[Partner, ...] = ()
    begun: Partner | None = None


def seats(plan: Plan, guide: Guide) -> tuple[Seat, ...]:
    """Return a seat for each kind of partner, in the order of the guide."""
    category = next(column for column in guide.records["partner"] if column.id == "category")
    return tuple(
        _seat(kind, [p for p in plan.partners if p.category == kind], kind in category.usual)
        for kind in category.choices
    )


def of_no_kind(plan: Plan, guide: Guide) -> tuple[Partner, ...]:
    """Return the partners whose kind was not said, or is one that this guide does not know."""
    known = {seat.category for seat in seats(plan, guide)}
    return tuple(p for p in plan.partners if p.category not in known and is_named(p))


def standing_of(partner: Partner) -> str:
    """Return where one partner stands."""
    return partner.standing if partner.standing in STANDINGS[:3] else CORE


def is_named(partner: Partner) -> bool:
    """Say whether a row names an agency, a group or somebody."""
    return any(words.strip() for words in (partner.agency, partner.name, partner.role))


def say_partner(partner: Partner) -> str:
    """Return an agency and who comes for it in one line; of a group of survivors the group alone."""
    if partner.category == SURVIVORS:
        return partner.agency.strip()
    parts = (partner.agency, partner.name, partner.role)
    return ", ".join(part.strip() for part in parts if part.strip())


def _seat(category: str, partners: Sequence[Partner], is_usual: bool) -> Seat:
    there = sorted((p for p in partners if is_named(p)), key=_nearness)
    standing = standing_of(there[0]) if there else MISSING
    begun = next((p for p in partners if not is_named(p)), None)
    return Seat(category, is_usual, standing, tuple(there), begun)


def _nearness(partner: Partner) -> int:
    return STANDINGS.index(standing_of(partner))
