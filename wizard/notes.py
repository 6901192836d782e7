"""The facilitator's notes for a place, from the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from models.words import _, ngettext
from wizard.outline import step_of
from wizard.parts.guidance import Section

if TYPE_CHECKING:
    from models.guide.shapes import Guide


def notes(guide: Guide, place: str) -> list[Section]:
    """Return the notes for a question or a read-back: its own first, then the step's."""
    kind, _slash, rest = place.partition("/")
    step = step_of(guide, place)
    texts = guide.texts
    found = []
    minutes = guide.step(step).minutes if step else {}
    if minutes:
        time = ngettext(
            "About {n} minute for this step",
            "About {n} minutes for this step",
            minutes.get("full", 0),
        )
        found.append(Section(_("For the facilitator"), (time, texts.one(step, "read_aloud"))))
    own = rest if kind == "question" else ""
    for slot, heading in (
        ("tips", _("Tips")),
        ("good", _("A good answer")),
        ("stuck", _("Stuck?")),
    ):
        lines = (texts.many(own, slot) if own else ()) or texts.many(step, slot)
        if lines:
            found.append(Section(heading, lines))
    example = texts.one(own, "example") if own else ""
    if example:
        found.insert(1, Section(_("For example"), (example,)))
    return found
