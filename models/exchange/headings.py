"""The columns of an action list, and the words that people write above them."""

import re
from collections.abc import Sequence

from models.plan.text import clean_line, folded

# What is written out, in this order, later ones at the end; read in any order.
COLUMNS = (
    "action",
    "lead",
    "organisation",
    "helpers",
    "deadline",
    "level",
    "how",
    "follow_up_by",
    "follow_up_on",
    "status",
    "measure",
    "baseline",
    "target",
    "deputy",
    "follow_up_how",
    "aims_at",
    "contributes_to",
    "body",
    "ask",
    "sent_on",
    "answer_by",
    "reply",
    "replied_on",
    "next_rung",
    "first_step",
    "first_step_on",
    "resources",
    "about_person_causing_harm",
    "from_survivors",
    "status_note",
)
# A title and a few empty rows may stand above the headings.
FIRST_ROWS = 20
_SAID: dict[str, tuple[str, ...]] = {
    "action": ("action", "actions", "acción", "acciones"),
    "lead": ("lead", "owner", "who", "responsible", "responsable", "qui", "quién", "pilote"),
    "organisation": (
        *("organisation", "organization", "agency", "organisme", "institution"),
        *("organización", "organismo", "institución", "entidad"),
    ),
    "helpers": ("helpers", "who helps", "partenaires", "avec qui", "apoyo", "colaboradores"),
    "deadline": (
        *("deadline", "due", "due date", "by when", "échéance", "date limite", "délai"),
        *("pour quand", "plazo", "fecha límite", "fecha", "para cuándo"),
    ),
    "level": ("level", "niveau", "nivel"),
    # "Comment" alone is a remark to an English reader, and goes to the note with it.
    "how": ("how", "comment faire", "de quelle façon", "cómo"),
    "follow_up_by": ("follow up by", "who follows up", "suivi par", "seguimiento por"),
    "follow_up_on": ("follow up on", "suivi le", "seguimiento el", "fecha de seguimiento"),
    "status": ("status", "statut", "état", "estado"),
    "measure": ("measure", "indicator", "mesure", "indicateur", "indicador", "medida"),
    "baseline": ("baseline", "today", "situation de départ", "línea de base"),
    "target": ("target", "goal", "cible", "objectif", "meta", "objetivo"),
    "deputy": ("deputy", "stand-in", "suppléant", "suplente"),
    "follow_up_how": ("follow up how", "how to follow up"),
    "aims_at": ("aims at", "aimed at"),
    "contributes_to": ("contributes to", "larger target"),
    "body": ("body", "body asked"),
    "ask": ("ask", "what we ask"),
    "sent_on": ("sent on", "date sent"),
    "answer_by": ("answer by", "reply due"),
    "reply": ("reply", "answer received"),
    "replied_on": ("replied on", "answered on", "date of reply"),
    "next_rung": ("next rung", "who is next"),
    "first_step": ("first step", "first small step"),
    "first_step_on": ("first step on", "day of the first step"),
    "resources": ("resources", "what is needed"),
    "about_person_causing_harm": ("about person causing harm", "about the person causing harm"),
    "from_survivors": ("from survivors", "idea from survivors"),
    "status_note": ("status note", "why"),
}
_BETWEEN = re.compile(r"[\W_]+")


def column_of(heading: str) -> str:
    """Return the column that a heading names, empty when it is none of ours."""
    return _KNOWN.get(_bare(heading), "")


def columns_of(headings: Sequence[str]) -> dict[str, int]:
    """Return where each column stands; a heading that comes twice counts the first time."""
    found: dict[str, int] = {}
    for place, heading in enumerate(headings):
        if column := column_of(heading):
            found.setdefault(column, place)
    return found


def said(headings: Sequence[str]) -> str:
    """Return the headings as they stand in the file, for a sentence that names them."""
    return ", ".join(filter(None, (clean_line(h)[:40] for h in headings[:12])))


def _bare(heading: str) -> str:
    return _BETWEEN.sub("", folded(heading))


_KNOWN = {_bare(word): column for column, words in _SAID.items() for word in words}
