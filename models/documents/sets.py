"""The papers that are printed in one go: before the workshop, after it, and one sheet for each lead."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.documents.register import DOCUMENTS, Ground, copies
from models.papers import Options, Wish


@dataclass(frozen=True, slots=True)
class Member:
    """One paper of a set. `is_each` makes a file of each of its copies."""

    name: str
    blank: bool = False
    is_each: bool = False


# In the order in which they are handed out.
SETS: Mapping[str, tuple[Member, ...]] = {
    "workshop": (
        Member("worksheets", blank=True),
        Member("action-cards", blank=True),
        Member("owner-sheet", blank=True),
        Member("action-plan", blank=True),
    ),
    "after": (Member("action-plan"), Member("owner-sheet")),
    "leads": (Member("owner-sheet", is_each=True),),
}


def wishes(name: str, ground: Ground, options: Options) -> list[Wish]:
    """Return the papers of a set, each as it is wanted: on the sheets, in the size and language of `options`."""
    found: list[Wish] = []
    for member in SETS[name]:
        easy = options.easy and DOCUMENTS[member.name].is_easy
        qr = options.qr and DOCUMENTS[member.name].has_qr
        own = replace(options, blank=member.blank, easy=easy, qr=qr)
        if member.is_each:
            found += [
                Wish(member.name, replace(own, only=c.key))
                for c in copies(member.name, ground, own)
            ]
        else:
            found.append(Wish(member.name, own))
    return found
