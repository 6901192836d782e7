"""The pages of a plan beside its questions: their places, and how the menu calls them."""

from __future__ import annotations

from dataclasses import dataclass

from models.words import _

# Each is reached from any other place of the plan, and Back leads where one came from.
BESIDE = ("meeting", "checkup", "partners", "load", "rounds", "history", "handover")


@dataclass(frozen=True, slots=True)
class Way:
    """One line of the menu of a plan."""

    place: str
    words: str
    icon: str
    key: str = ""


def ways() -> tuple[Way, ...]:
    """Return the lines of a plan's menu in their order."""
    return (
        Way("meeting", _("Meeting"), "users", "Ctrl+M"),
        Way("checkup", _("Check-up"), "circle-check", "Ctrl+K"),
        Way("partners", _("Who is at the table"), "user"),
        Way("load", _("Who carries what"), "layers"),
        Way("rounds", _("Rounds"), "rotate-ccw"),
        Way("history", _("History"), "clock", "Ctrl+H"),
        Way("handover", _("Hand over"), "book-open"),
    )
