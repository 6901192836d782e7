"""Where a group works, as far as the plan says: its own places, and those of its partners."""

import re

from models.checks.inspection import Inspection
from models.plan.records import Action
from models.plan.text import folded

# A comma may belong to one place: "Community Hall, Cedar Valley".
_BETWEEN = re.compile(r"\s*[;/&\n]\s*")


def places(look: Inspection) -> tuple[str, ...]:
    """Return the places that the plan is for, the main one first."""
    asked = look.asked("place")
    said = look.plan.text(asked.id) if asked is not None else ""
    return tuple(place for place in _BETWEEN.split(said) if place.strip())


def main_place(look: Inspection) -> str:
    """Return the first place, ready for comparing; empty where none is given."""
    return folded(next(iter(places(look)), ""))


def other_places(look: Inspection) -> tuple[str, ...]:
    """Return the places beside the main one."""
    return places(look)[1:]


def places_of_action(action: Action, look: Inspection) -> set[str]:
    """Return where an action happens: the places it names, else those of the partners in it."""
    known = {folded(place) for place in places(look)}
    said = folded(" ".join((action.what, action.how, action.left_out)))
    if named := {place for place in known if place in said}:
        return named
    at = {p.id: folded(p.place) for p in look.plan.partners if p.place.strip()}
    people = (action.lead, *action.helpers)
    return {at[p.partner_id] for p in people if p.partner_id in at} & known
