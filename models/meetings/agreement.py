"""The written agreement: who is responsible for what, who signs, and who has signed."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from models.guide.shapes import Guide
from models.meetings.asked import rows_of
from models.meetings.table import CORE, is_named, standing_of
from models.plan.people import SURVIVORS
from models.plan.plan import Plan
from models.plan.records import Action, Day, Entry, Partner, Person, Value
from models.plan.text import folded

Rows = list[dict[str, Value]]


def parties(plan: Plan) -> tuple[Partner, ...]:
    """Return the partners that an agreement is between: those at the table and those who come next."""
    return tuple(p for p in plan.partners if is_named(p) and p.standing != "later")


def signing(plan: Plan) -> tuple[Partner, ...]:
    """Return the parties who sign. Survivors sign nothing: a list of names is what puts them at risk."""
    return tuple(p for p in parties(plan) if p.category != SURVIVORS)


def responsibilities(plan: Plan, guide: Guide) -> Rows:
    """Return a row for each agency not there yet: what it leads, else what it brings to the table."""
    there = {_folded(row, "agency") for row in rows_of(plan, guide, "responsibilities")}
    tasks: dict[str, tuple[str, list[str]]] = {}
    for agency, task in (*_led(plan), *_brought(plan)):
        if folded(agency) not in there:
            tasks.setdefault(folded(agency), (agency, []))[1].append(task)
    return [{"agency": agency, "text": "\n".join(lines)} for agency, lines in tasks.values()]


def signers(plan: Plan, guide: Guide) -> Rows:
    """Return a row for each signing partner at the table who has none yet, with the day if they signed."""
    there = {p.partner_id for p in _signing_people(plan, guide)}
    return [_signer(p) for p in signing(plan) if standing_of(p) == CORE and p.id not in there]


def with_signature(plan: Plan, guide: Guide, partner: Partner, state: str, on: date) -> Plan:
    """Return the plan in which a partner is asked to sign, has signed on a day, or does not sign."""
    day = Day(on) if state == "signed" else Day()
    changed = [
        replace(row, values=row.values.with_item("day", day) if day else row.values.without("day"))
        for row in rows_of(plan, guide, "signatures")
        if (person := row.values.get("person"))
        and isinstance(person, Person)
        and person.partner_id == partner.id
    ]
    return plan.with_records((replace(partner, signed=state, signed_on=day), *changed))


def _signer(partner: Partner) -> dict[str, Value]:
    person = Person(partner.name, partner.role, partner.agency, partner.id)
    return {"person": person, "day": partner.signed_on} if partner.signed_on else {"person": person}


def _led(plan: Plan) -> Iterator[tuple[str, str]]:
    for action in plan.actions:
        agency = _agency(plan, action)
        if agency and action.status != "dropped" and action.what.strip():
            yield agency, action.what.strip()


def _brought(plan: Plan) -> Iterator[tuple[str, str]]:
    """Yield what the partners at the table bring who lead nothing."""
    leading = {folded(agency) for agency, _task in _led(plan)}
    for partner in parties(plan):
        if partner.skills.strip() and partner.agency and folded(partner.agency) not in leading:
            yield partner.agency, partner.skills.strip()


def _agency(plan: Plan, action: Action) -> str:
    linked = plan.records.get(action.lead.partner_id) if action.lead.partner_id else None
    return linked.agency if isinstance(linked, Partner) else action.lead.agency.strip()


def _signing_people(plan: Plan, guide: Guide) -> Iterator[Person]:
    for row in rows_of(plan, guide, "signatures"):
        if isinstance(person := row.values.get("person"), Person):
            yield person


def _folded(row: Entry, field: str) -> str:
    value = row.values.get(field)
    return folded(value) if isinstance(value, str) else ""
