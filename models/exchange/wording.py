"""The words of the guide that stand in spreadsheets: levels and statuses, out in one language, in from all."""

from collections.abc import Callable, Iterable
from datetime import date

from models.exchange.arrival import Context
from models.guide.labels import choice_label
from models.guide.shapes import Guide
from models.plan.records import LEVELS, STATUSES, Partner

_CHOICES = {"level": LEVELS, "status": STATUSES}


def labels(guide: Guide) -> dict[str, str]:
    """Return the word for each level and each status."""
    return {
        choice: choice_label(guide, "action", field, choice)
        for field, choices in _CHOICES.items()
        for choice in choices
    }


def context_of(
    guides: Iterable[Guide],
    find_day: Callable[[str], date | None],
    partners: tuple[Partner, ...] = (),
) -> Context:
    """Return what readers must know, with the words of `guides`: the same guide in every shipped language."""
    known: dict[str, str] = {}
    for guide in guides:
        known |= {word: choice for choice, word in labels(guide).items()}
    levels = {word: choice for word, choice in known.items() if choice in LEVELS}
    statuses = {word: choice for word, choice in known.items() if choice in STATUSES}
    return Context(find_day, levels, statuses, partners)
