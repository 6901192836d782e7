"""The values of a plan in words for paper."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from models.documents.bidi import with_whole_numbers
from models.documents.typeset import NO_BREAK_SPACE
from models.guide.labels import choice_label
from models.guide.shapes import Field, Guide
from models.plan.people import contact_of, say_person
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event, Partner, Person, Sign, Value
from models.words import _, say_short_day

_CHOSEN = frozenset({"choice", "level", "yes_no", "yes_no_unsure"})
_SEVERAL = frozenset({"multi", "levels"})


def person_lines(person: Person) -> tuple[str, ...]:
    """Return name, role and agency, each on a line; what was typed where there is none of them."""
    known = (person.name, person.role, person.agency)
    return tuple(filter(None, known if any(known) else (person.as_typed,)))


def say_people(people: tuple[Person, ...]) -> str:
    """Return several people on one line."""
    return "; ".join(said for said in map(say_person, people) if said)


def reach(person: Person, partners: Iterable[Partner]) -> str:
    """Return who somebody is and how to reach them at work, as far as the partners of these readers tell."""
    both = filter(None, (say_person(person), contact_of(person, partners)))
    return with_whole_numbers(" · ".join(both))


def day_in_words(day: Day) -> str:
    """Return the day in short, or what was typed for it in quotes."""
    if day.on is not None:
        return say_short_day(day.on)
    return quoted(day.as_typed)


def whole_day(day: Day) -> str:
    """Return the day in short for the middle of a text, where no line ends inside of it."""
    said = day_in_words(day)
    return said if day.on is None else said.replace(" ", NO_BREAK_SPACE)


def quoted(typed: str) -> str:
    """Return what somebody typed as a quotation, nothing for nothing."""
    return _("“{text}”").format(text=typed) if typed.strip() else ""


def say_sign(sign: Sign, number: str) -> str:
    """Return a sign of success in one line: what it is, today's number where there is one, the goal."""
    what, today, goal = (text.strip().rstrip(".") for text in (sign.what, number, sign.target))
    said = _("{what}. Today: {number}. Our goal: {goal}.")
    if not today:
        said = _("{what}. Our goal: {goal}.")
    return said.format(what=what, number=today, goal=goal)


def say_since(guide: Guide, action: Action, event: Event | None) -> str:
    """Return since when an action is stuck or dropped, and why, in words that blame nobody; else nothing."""
    if action.status not in ("stuck", "dropped"):
        return ""
    why = choice_label(guide, "event", "reason", event.reason) if event and event.reason else ""
    day = day_in_words(event.on) if event else ""
    if not day:
        return why
    stuck = action.status == "stuck"
    since = (_("Stuck since {day}") if stuck else _("Dropped on {day}")).format(day=day)
    return _("{since}. {why}").format(since=since, why=why) if why else since


def lines_of(
    guide: Guide, plan: Plan, owner: str, field: Field, value: Value | None
) -> tuple[str, ...]:
    """Return a value of a field as the lines that print it; none where nothing was said."""
    lines: list[str]
    match value:
        case Person():
            lines = [say_person(value)]
        case Day():
            lines = [day_in_words(value)]
        case int():
            lines = [str(value)]
        case str() if field.kind in _CHOSEN and value:
            lines = [choice_label(guide, owner, field.id, value)]
        case str():
            lines = [value.strip()]
        case tuple() if field.kind in _SEVERAL:
            lines = [choice_label(guide, owner, field.id, one) for one in value]
        case tuple():
            linked = _links(plan)
            lines = [linked[one] for one in value if one in linked]
        case None:
            lines = []
    return tuple(line for line in lines if line)


def _links(plan: Plan) -> Mapping[str, str]:
    """Return what an action or a sign is called, by its id as text."""
    actions: dict[UUID, str] = {
        a.id: _("{number}. {text}").format(number=a.number, text=a.what) for a in plan.actions
    }
    signs = {s.id: s.what for s in plan.signs}
    return {str(id_): text for id_, text in (actions | signs).items()}
