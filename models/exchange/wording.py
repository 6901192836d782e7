"""The words that stand in spreadsheets: levels, statuses and days, out in one language, in from all."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path

from models.days.reader import DayReader
from models.exchange.arrival import Context
from models.guide.labels import choice_label
from models.guide.reader import read_guide
from models.guide.shapes import Guide
from models.guide.shipped import languages
from models.plan.records import LEVELS, STATUSES, Partner

_CHOICES = {"level": LEVELS, "status": STATUSES}
# Other columns of an action with choices; which ones there are stands in the guide.
_MORE = ("follow_up_how", "aims_at", "about_person_causing_harm", "from_survivors")


def labels(guide: Guide) -> dict[str, str]:
    """Return the word for each level and status, and for each choice of the other columns that have some."""
    offered = {**_CHOICES, **_more_choices(guide)}
    return {
        choice: choice_label(guide, "action", field, choice)
        for field, choices in offered.items()
        for choice in choices
    }


def context_of(
    guides: Iterable[Guide],
    find_day: Callable[[str], date | None],
    partners: tuple[Partner, ...] = (),
) -> Context:
    """Return what readers must know, with the words of `guides`: the same guide in every shipped language."""
    known: dict[str, str] = {}
    offered: dict[str, tuple[str, ...]] = {}
    for guide in guides:
        offered = _more_choices(guide)
        known |= {word: choice for choice, word in labels(guide).items()}
    levels = {word: choice for word, choice in known.items() if choice in LEVELS}
    statuses = {word: choice for word, choice in known.items() if choice in STATUSES}
    more = {
        column: {word: choice for word, choice in known.items() if choice in choices}
        for column, choices in offered.items()
    }
    return Context(find_day, levels, statuses, partners, more)


def shipped_context(
    resources: Path, tongue: str, today: date, partners: tuple[Partner, ...] = ()
) -> Context:
    """Return what readers must know in every shipped language. Where two differ, `tongue` is meant."""
    others = [other for other in languages(resources / "guide") if other != tongue]
    days = [DayReader(each, resources / "days") for each in (tongue, *others)]
    guides = [read_guide(resources / "guide", each) for each in (*others, tongue)]
    return context_of(guides, day_finder(days, today), partners)


def _more_choices(guide: Guide) -> dict[str, tuple[str, ...]]:
    return {spec.id: spec.choices for spec in guide.records["action"] if spec.id in _MORE}


def day_finder(readers: Sequence[DayReader], today: date) -> Callable[[str], date | None]:
    """Return what finds the one day that was typed, in the first language that understands it."""

    def find(typed: str) -> date | None:
        return next((on for reader in readers if (on := reader.read(typed, today))), None)

    return find
