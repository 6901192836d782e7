"""The pages of a plan beside its questions: their places, and how the menu calls them."""

from models.words import _

# Each is reached from any other place of the plan, and Back leads where one came from.
BESIDE = ("meeting", "checkup", "partners", "load", "rounds", "history", "handover")


# No dataclass: Home is painted before the first one is made.
def ways() -> tuple[tuple[str, str, str], ...]:
    """Return the lines of a plan's menu in their order: place, words, and key, empty for none."""
    return (
        ("meeting", _("Meeting"), "Ctrl+M"),
        ("checkup", _("Check-up"), "Ctrl+K"),
        ("partners", _("Who is at the table"), ""),
        ("load", _("Who carries what"), ""),
        ("rounds", _("Rounds"), ""),
        ("history", _("History"), "Ctrl+H"),
        ("handover", _("Hand over"), ""),
    )
