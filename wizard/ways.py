"""The pages of a plan beside its questions: their places, how the menu calls them, and what waits there."""

from models.words import _, ngettext

# Each is reached from any other place of the plan, and Back leads where one came from.
BESIDE = ("meeting", "paper", "checkup", "partners", "load", "rounds", "history", "handover")
ANYWHERE = ("settings", "help")
# From these, Back leads where one came from.
RETURNS = (*ANYWHERE, *BESIDE)


# No dataclass: Home is painted before the first one is made.
def ways() -> tuple[tuple[str, str, str], ...]:
    """Return the lines of a plan's menu in their order: place, words, and key, empty for none."""
    return (
        ("meeting", _("Meeting"), "Ctrl+M"),
        ("paper", _("Type in from paper"), "Ctrl+I"),
        ("checkup", _("Check-up"), "Ctrl+K"),
        ("partners", _("Who is at the table"), ""),
        ("load", _("Who carries what"), ""),
        ("rounds", _("Rounds"), ""),
        ("history", _("History"), "Ctrl+H"),
        ("handover", _("Hand over"), ""),
    )


def say_waiting(count: int) -> str:
    """Return how many answers of tables wait to be merged, empty where none does."""
    if not count:
        return ""
    return ngettext("{n} answer from a table waits", "{n} answers from tables wait", count)
