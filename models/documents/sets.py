"""The papers that are printed in one go: before the workshop, after it, and one sheet for each lead."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from models.documents.register import DOCUMENTS, Document, Ground, copies
from models.guide.shapes import EDITIONS
from models.papers import WALL_SHEETS, Options, Wish
from models.settings import DESK_SHEETS


@dataclass(frozen=True, slots=True)
class Member:
    """One paper of a set. `is_each` makes a file of each of its copies."""

    name: str
    blank: bool = False
    is_each: bool = False


# In the order in which they are handed out.
SETS: Mapping[str, tuple[Member, ...]] = {
    "workshop": (
        Member("sign-in"),
        Member("agenda"),
        Member("worksheets", blank=True),
        Member("action-cards", blank=True),
        Member("partner-map"),
        Member("owner-sheet", blank=True),
    ),
    "after": (
        Member("action-plan"),
        Member("owner-sheet", is_each=True),
        Member("poster"),
        Member("community"),
    ),
    "leads": (Member("owner-sheet", is_each=True),),
}


# What is not for a wall comes on the smaller sheet of the same kind.
_ON_DESK = dict(zip(WALL_SHEETS, DESK_SHEETS, strict=True))


def wishes(name: str, ground: Ground, options: Options) -> list[Wish]:
    """Return the papers of a set, each as it is wanted: on the sheets, in the size and language of `options`."""
    found: list[Wish] = []
    for member in SETS[name]:
        own = _as_it_exists(DOCUMENTS[member.name], replace(options, blank=member.blank))
        if member.is_each:
            found += [
                Wish(member.name, replace(own, only=c.key))
                for c in copies(member.name, ground, own)
            ]
        else:
            found.append(Wish(member.name, own))
    return found


def _as_it_exists(document: Document, options: Options) -> Options:
    """Return what is wanted of all papers of a set, as far as this one exists like that."""
    return replace(
        options,
        paper=options.paper if options.paper in document.sheets else _ON_DESK[options.paper],
        poster=options.poster and document.is_for_walls,
        easy=options.easy and document.is_easy,
        qr=options.qr and document.has_qr,
        half=options.half and document.has_half,
        edition=_edition(document, options.edition),
        second_language=options.second_language if document.is_in_two_languages else "",
    )


def _edition(document: Document, asked: str) -> str:
    """Return the edition asked for, the paper's own where that shows less; what would show more is refused later."""
    own = document.editions[0]
    shows_less = asked in EDITIONS and EDITIONS.index(own) > EDITIONS.index(asked)
    return own if asked not in document.editions and shows_less else asked
