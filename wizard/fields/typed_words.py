"""What was typed in a line for one row: the sign that repeats the row above, and what was understood of a day."""

from models.plan.columns import column
from models.plan.people import say_person
from models.plan.records import Day, Person, Record
from models.words import _, say_day
from wizard.desk import Desk

# Typed alone, these stand for what the row above holds.
DITTO = ('"', "”", "〃", "''")


def as_typed(row: Record, field: str) -> str:
    """Return one column of a row as it would be typed."""
    match column(row, field):
        case Person() as person:
            return say_person(person)
        case Day() as day:
            return day.on.isoformat() if day.on else day.as_typed
        case str() as text:
            return text
    return ""


def say_understood(desk: Desk, text: str, *, is_typing: bool) -> tuple[str, str]:
    """Return what was understood of a day and its tone, or kindly what is needed once nobody types on."""
    found = desk.services.read_day(text, desk.plan) if text else None
    if found is not None:
        works = desk.services.is_working_day(found, desk.plan)
        words = say_day(found) if works else _("{day}. This is not a working day.")
        return words.format(day=say_day(found)), "quiet" if works else "amber"
    if text and not is_typing:
        words = _("“{words}” is not one day yet. Type a day such as 15 March, or in 6 weeks.")
        return words.format(words=text), "amber"
    return "", "quiet"
