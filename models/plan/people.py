"""Who somebody is: what was typed made into a person, completed from the partners."""

from collections.abc import Iterable, Iterator, Sequence

from models.plan.records import NOBODY, Partner, Person
from models.plan.text import clean_line, folded

# Survivors are never put down as the lead of anything by the program.
SURVIVORS = "p.survivors"


def say_person(person: Person) -> str:
    """Return a person as they stand on paper: "Night charge nurse, Regional Hospital"."""
    parts = (person.name, person.role, person.agency)
    return ", ".join(part for part in parts if part) or person.as_typed


def read_person(text: str, partners: Sequence[Partner]) -> Person:
    """Return who was meant; `as_typed` keeps the words wherever the person now reads differently."""
    typed = clean_line(text)
    if not typed:
        return NOBODY
    agency = Person(agency=_known_agency(typed, partners))
    person = _partner(typed, partners) or agency or _split(typed, partners)
    if say_person(person) == typed:
        return person
    return Person(person.name, person.role, person.agency, person.partner_id, typed)


def completions(
    partners: Sequence[Partner], typed: str, named: Iterable[Person] = ()
) -> list[Person]:
    """Return whom `typed` may become, those that begin with it first: the partners, then who is `named` elsewhere."""
    wanted = folded(typed)
    others = [p for p in named if p.is_one_person and not _is_survivors(p, partners)]
    people = [*(_person(p) for p in partners if _may_lead(p)), *others]
    said = {folded(say_person(person)): person for person in reversed(people)}
    # What is offered to somebody who has typed it all is noise.
    order = [w for w in dict.fromkeys(folded(say_person(p)) for p in people) if w and w != wanted]
    begun = [w for w in order if w.startswith(wanted)]
    inside = [w for w in order if w not in begun and f" {wanted}" in w]
    return [said[w] for w in (*begun, *inside)]


def same_person(one: Person, other: Person) -> bool:
    """Say whether two answers to "who?" mean the same one. Nobody is the same as nobody."""
    if not one or not other:
        return False
    if one.partner_id is not None and one.partner_id == other.partner_id:
        return True
    if one.name and other.name:
        return folded(one.name) == folded(other.name) and _fit(one.agency, other.agency)
    if one.role and other.role:
        return folded(one.role) == folded(other.role) and _fit(one.agency, other.agency)
    if one.is_one_person or other.is_one_person:
        return False
    return folded(say_person(one)) == folded(say_person(other))


def contact_of(person: Person, partners: Iterable[Partner]) -> str:
    """Return the work contact of a partner, or of the one partner who comes from an agency; never a survivor's."""
    others = [p for p in partners if _may_lead(p)]
    linked = [p for p in others if p.id == person.partner_id]
    found = linked or [p for p in others if same_person(_person(p), person)]
    if not found and person.agency and not person.is_one_person:
        found = [p for p in others if folded(p.agency) == folded(person.agency)]
    return clean_line(found[0].contact) if len(found) == 1 else ""


def _fit(one: str, other: str) -> bool:
    return not one or not other or folded(one) == folded(other)


def _may_lead(partner: Partner) -> bool:
    return partner.category != SURVIVORS


def _is_survivors(person: Person, partners: Iterable[Partner]) -> bool:
    groups = {folded(p.agency) for p in partners if not _may_lead(p)} - {""}
    return bool(groups & {folded(person.name), folded(person.role), folded(person.agency)})


def _person(partner: Partner) -> Person:
    if partner.name or partner.role:
        return Person(partner.name, partner.role, partner.agency, partner.id)
    return Person(agency=partner.agency)


def _partner(typed: str, partners: Sequence[Partner]) -> Person | None:
    """Return the one partner who goes by what was typed, None if there is none or there are two."""
    wanted = folded(typed)
    people = [_person(p) for p in partners if _may_lead(p) and (p.name or p.role)]
    found = {person for person in people if wanted in set(_ways_to_say(person))}
    return found.pop() if len(found) == 1 else None


def _ways_to_say(person: Person) -> Iterator[str]:
    for who in (person.name, person.role, f"{person.name}, {person.role}"):
        if who.strip(" ,"):
            yield folded(who)
            yield folded(f"{who}, {person.agency}")


def _split(typed: str, partners: Sequence[Partner]) -> Person:
    role, _, agency = (part.strip() for part in typed.partition(","))
    return Person(role=role, agency=_known_agency(agency, partners) or agency)


def _known_agency(typed: str, partners: Sequence[Partner]) -> str:
    """Return the agency among the partners that was typed, as they write it; empty where there is none."""
    wanted = folded(typed)
    names = (p.agency for p in partners if _may_lead(p))
    return next((name for name in names if folded(name) == wanted), "") if wanted else ""
