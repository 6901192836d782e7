"""Who leads which open actions: one lead for each person or role, and for an agency that leads alone."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from models.errors import LeadNotFoundError
from models.plan.people import same_person, say_person
from models.plan.plan import Plan
from models.plan.records import CLOSED, Action, Person
from models.plan.text import clean_line, folded
from models.words import _

_KEY_SIZE = 6


@dataclass(frozen=True, slots=True)
class Lead:
    """Somebody who leads, and their open actions by day. `key` stays the same and tells nothing of them."""

    key: str
    person: Person
    actions: tuple[Action, ...]

    @property
    def called(self) -> str:
        """Who it is, in one line."""
        return clean_line(say_person(self.person))


def leads(plan: Plan) -> tuple[Lead, ...]:
    """Return all who lead open actions, by name. An action that nobody leads yet is nobody's."""
    led = [a for a in plan.actions if a.status not in CLOSED and _is_somebody(a.lead)]
    found = [
        Lead(_key(plan, who, held), _in_full(who, held), tuple(sorted(held, key=_by_day)))
        for who, held in by_person(led, lambda action: action.lead)
    ]
    return tuple(sorted(found, key=lambda lead: folded(lead.called)))


def actions_of(plan: Plan, words: str) -> tuple[Action, ...]:
    """Return what somebody leads who goes by these words: a key, or exactly a name, a role or an agency.

    An agency stands for all its people. Raises LeadNotFoundError where nobody is meant, or it is open who.
    """
    wanted = folded(clean_line(words))
    found = [lead for lead in leads(plan) if wanted and wanted in _ways_to_call(lead)]
    if not found:
        sentence = _("Nobody called “{words}” leads an open action.").format(words=words)
        raise LeadNotFoundError(sentence)
    if len(found) > 1 and any(folded(lead.person.agency) != wanted for lead in found):
        people = "; ".join(lead.called for lead in found)
        sentence = _("More than one goes by “{words}”. Say which: {people}")
        raise LeadNotFoundError(sentence.format(words=words, people=people))
    return tuple(action for lead in found for action in lead.actions)


def by_person(
    actions: Iterable[Action], who: Callable[[Action], Person]
) -> list[tuple[Person, list[Action]]]:
    """Return the actions of each person, role or agency, as each was first written; nobody has none."""
    groups: list[tuple[Person, list[Action]]] = []
    for action in actions:
        person = who(action)
        if not person:
            continue
        known = next((held for one, held in groups if same_person(one, person)), None)
        if known is None:
            groups.append((person, [action]))
        else:
            known.append(action)
    return groups


def key_of(plan: Plan, person: Person) -> str:
    """Return a short key for a person of a plan, the same on every day."""
    known = person.partner_id if person.is_one_person else None
    named = str(known or folded(clean_line(say_person(person))))
    return blake2b(f"{plan.id} {named}".encode(), digest_size=_KEY_SIZE).hexdigest()


def _key(plan: Plan, who: Person, held: Iterable[Action]) -> str:
    linked = next((a.lead for a in held if a.lead.partner_id is not None), who)
    return key_of(plan, linked)


def _in_full(who: Person, held: Iterable[Action]) -> Person:
    """Return the person as they were named most fully."""
    return max([who, *(a.lead for a in held)], key=lambda p: sum(map(bool, _parts(p))))


def _parts(person: Person) -> tuple[str, ...]:
    return person.name, person.role, person.agency


def _is_somebody(person: Person) -> bool:
    return person.is_one_person or bool(person.agency)


def _by_day(action: Action) -> tuple[date, int]:
    return action.deadline.on or date.max, action.number


def _ways_to_call(lead: Lead) -> set[str]:
    ways = {lead.key}
    for person in (lead.person, *(a.lead for a in lead.actions)):
        whole = say_person(person)
        named = (f"{part}, {person.agency}" for part in (person.name, person.role) if part)
        ways |= {folded(clean_line(way)) for way in (whole, *_parts(person), *named)}
    return ways - {""}
