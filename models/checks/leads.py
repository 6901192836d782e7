"""Rules for who leads one action: one name, who was there, who may decide; and somebody else who asks."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from models.checks.inspection import Finding, Inspection
from models.checks.timing import ABOVE
from models.checks.tokens import tokens_of
from models.checks.words import words_of
from models.days.calendar import next_working_day, shifted
from models.plan.people import same_person, say_person
from models.plan.records import CLOSED, Action, Partner, Person
from models.plan.text import folded

_SIGN = re.compile(r"\s+&\s+|\s*;\s*|\s*(?<!\band)/(?!or\b)\s*")
# Somebody is asked within so many days.
TIME_TO_ASK = 14


def two_owners(action: Action, look: Inspection) -> Finding | None:
    """A08: two names stand where one should. What the partners call themselves is one name."""
    lead = action.lead
    for said in (lead.name, lead.role, lead.as_typed):
        if said and _may_be_two(said, look) and folded(said) not in look.partner_names:
            first, *others = _names(said, look)
            if others:
                return look.at(action, "lead", first=first, helpers="; ".join(others))
    return None


def _may_be_two(said: str, look: Inspection) -> bool:
    return bool(_SIGN.search(said)) or not look.listed("and_word").isdisjoint(words_of(said))


def _names(said: str, look: Inspection) -> list[str]:
    """Return the names in a text: those between signs, and those on both sides of an "and"."""
    parts = [part for part in _SIGN.split(said) if any(c.isalnum() for c in part)]
    if len(parts) != 1:
        return parts or [said]
    tokens = tokens_of(said)
    for here, token in enumerate(tokens[1:-1], 1):
        sides = (said[: token.start].strip(), said[token.end :].strip())
        if token.word in look.listed("and_word") and _are_names(sides, tokens[here + 1].text, look):
            return list(sides)
    return parts


def _are_names(sides: Iterable[str], second: str, look: Inspection) -> bool:
    """Say whether both sides stand for somebody: "Health and safety officer" is one."""
    first, *_others = sides
    both_capital = first[:1].isupper() and second[:1].isupper()
    return both_capital or all(folded(side) in look.partner_names for side in sides)


def owner_absent(action: Action, look: Inspection) -> Finding | None:
    """A09: the lead was not in the room, and has not said yes."""
    if action.lead_said_yes == "yes" or action.status in CLOSED or not look.attendance_is_known:
        return None
    partners = _partners_of(action.lead, look)
    if not partners or any(p.attended == "yes" for p in partners):
        return None
    name = say_person(action.lead)
    day = _soon(look)
    return look.at(
        action, "lead", about=f"{name} {action.lead_said_yes}", name=name, day=day.isoformat()
    )


def owner_not_partner(look: Inspection) -> Iterator[Finding]:
    """A10: somebody leads who is not among the partners. Said once for each."""
    told: set[str] = set()
    for action in look.open_actions:
        name = say_person(action.lead)
        is_named = action.lead.is_one_person or bool(action.lead.agency.strip())
        if not is_named or name in told:
            continue
        told.add(name)
        if not look.knows(action.lead):
            yield look.at(action, "lead", name=name)


def self_follow_up(action: Action, look: Inspection) -> Finding | None:
    """A22: the lead asks themself how it went."""
    asks = action.follow_up_by
    if action.status in CLOSED or not same_person(action.lead, asks):
        return None
    lead = say_person(action.lead)
    return look.at(action, "follow_up_by", about=f"{lead} {say_person(asks)}", owner=lead)


def boss(action: Action, look: Inspection) -> Finding | None:
    """A28: the lead may need a yes from above."""
    if action.status in CLOSED:
        return None
    partners = _partners_of(action.lead, look)
    asking = [p for p in partners if p.can_decide in ("no", "not_sure")]
    if not asking or any(p.can_decide == "yes" for p in partners):
        return None
    name, day = say_person(action.lead), _soon(look)
    facts = {"name": name, "above": asking[0].who_decides.strip() or asking[0].agency.strip()}
    if action.deadline.on is None or day < action.deadline.on:
        facts["day"] = day.isoformat()
    return look.at(action, "lead", about=f"{name} {asking[0].can_decide}", **facts)


def outside_ask(action: Action, look: Inspection) -> Finding | None:
    """A29: a body above leads, whom the group can only ask."""
    lead = action.lead
    if action.level not in ABOVE or action.status in CLOSED or not lead:
        return None
    if not look.plan.partners or look.knows(lead):
        return None
    body = action.body.strip() or lead.agency.strip() or say_person(lead)
    return look.at(action, "lead", about=f"{say_person(lead)} {body}", body=body)


def _partners_of(lead: Person, look: Inspection) -> list[Partner]:
    """Return the partner who leads; of an agency that leads without a name, all who come from there."""
    found = look.partners_by_id.get(lead.partner_id) if lead.partner_id is not None else None
    if found is not None:
        return [found]
    return look.partners_by_agency.get(folded(lead.agency), []) if lead.agency.strip() else []


def _soon(look: Inspection) -> date:
    return next_working_day(shifted(look.today, TIME_TO_ASK), look.closed)
