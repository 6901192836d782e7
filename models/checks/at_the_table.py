"""Rules for who is around the table, who may decide, and who is told."""

from collections.abc import Iterator
from datetime import date

from models.checks.inspection import Finding, Inspection
from models.checks.places import places
from models.guide.path import is_answered
from models.plan.frozen import FrozenMap
from models.plan.people import SURVIVORS
from models.plan.records import CLOSED, Day, Partner, Person
from models.plan.text import folded

# Who should be there, each with the categories of partners that speak for it.
NEEDED = {
    "womens_service": ("p.ngo_survivor",),
    "justice": ("p.police", "p.prosecutors", "p.judges", "p.probation", "p.informal_justice"),
    "perp_service": ("p.perp_services", "p.perp_programmes"),
    "survivors": (SURVIVORS,),
    "health": ("p.health",),
}
# Of two partners one is already half.
LEAST_PARTNERS = 3
BIG_TABLE = 20
QUIET_DAYS = 180
HEARD_FIRST = "survivors_groups"


def missing_partner(look: Inspection) -> Iterator[Finding]:
    """T01: one of the voices that are needed is not among the partners."""
    here = {partner.category for partner in _partners(look)}
    heard = {"survivors"} if _is_answered("voice_how", look) else set()
    lacking = [k for k, known in NEEDED.items() if k not in heard and here.isdisjoint(known)]
    if here and lacking:
        yield _of_partners(look, FrozenMap({"missing": " ".join(lacking)}), " ".join(lacking))


def one_town(look: Inspection) -> Iterator[Finding]:
    """T02: the plan is for several places, and all partners come from one of them."""
    known = places(look)
    homes = {folded(p.place): p.place.strip() for p in _partners(look) if p.place.strip()}
    count = sum(bool(p.place.strip()) for p in _partners(look))
    if len(known) < 2 or len(homes) != 1 or count < 2:
        return
    home, town = next(iter(homes.items()))
    others = [place for place in known if folded(place) != home]
    if len(others) < len(known):
        facts = FrozenMap({"town": town, "places": ", ".join(others)})
        yield _of_partners(look, facts, f"{town}\n{'; '.join(known)}")


def cannot_decide(look: Inspection) -> Iterator[Finding]:
    """T03: more than half of those around the table must ask somebody first."""
    asked = [p for p in _partners(look) if p.category != SURVIVORS]
    unsure = [p for p in asked if p.can_decide != "yes"]
    if len(asked) >= LEAST_PARTNERS and len(unsure) * 2 > len(asked):
        about = " ".join(str(p.id) for p in unsure)
        yield _of_partners(look, FrozenMap({"n": str(len(unsure))}), about)


def too_big(look: Inspection) -> Iterator[Finding]:
    """T05: more than twenty partners."""
    count = len(_partners(look))
    if count > BIG_TABLE:
        yield _of_partners(look, FrozenMap({"n": str(count)}), str(count))


def bad_name(look: Inspection) -> Iterator[Finding]:
    """T06: survivors do not quite trust a partner, and no joint workplan is about it."""
    asked = look.asked("jointplan_partner")
    if asked is None:
        return
    about = folded(look.plan.text(asked.id, "agency"))
    begun = any(
        is_answered(look.plan, look.guide, q) for q in look.guide.questions if q.part == asked.part
    )
    for partner in _partners(look):
        if partner.trust not in ("no", "partly"):
            continue
        is_planned = folded(partner.agency) == about if about else begun
        if not is_planned:
            facts = FrozenMap({"agency": partner.agency.strip()})
            words = f"{partner.agency} {partner.trust}"
            yield Finding(asked.id, asked.id, facts=facts, about=words)


def survivors_not_told(look: Inspection) -> Iterator[Finding]:
    """D06: survivors' groups are not among those who hear of the plan."""
    told = look.guide.by_role("told_to")
    if not is_answered(look.plan, look.guide, told):
        return
    groups = {folded(p.agency) for p in _partners(look) if p.category == SURVIVORS}
    if any(folded(m.to) in groups for m in look.plan.messages):
        return
    if not any(HEARD_FIRST in _chosen(role, look) for role in ("told_to", "audience")):
        yield Finding(told.id, told.id)


def keeper_leaves(look: Inspection) -> Iterator[Finding]:
    """D07: the keeper's time in the job is over, or nothing was written down for half a year.

    When a plan was last opened stands in the library and not in the plan, so the last day that it knows counts.
    """
    question = look.guide.by_role("keeper").id
    keepers = [v for v in look.plan.answer(question).values.values() if isinstance(v, Person)]
    gone = [p for k in keepers if (p := _partner(k, look)) and _is_over(p, look.today)]
    if gone:
        yield Finding(question, question, about=str(gone[0].in_job_until.on))
        return
    is_open = any(action.status not in CLOSED for action in look.actions)
    last = max(_days(look), default=look.today)
    if keepers and is_open and (look.today - last).days > QUIET_DAYS:
        yield Finding(question, question, about=str(last))


def _partners(look: Inspection) -> list[Partner]:
    return [partner for partner in look.plan.partners if partner.agency.strip()]


def _partner(person: Person, look: Inspection) -> Partner | None:
    found = look.plan.records.get(person.partner_id) if person.partner_id is not None else None
    return found if isinstance(found, Partner) else None


def _is_over(partner: Partner, today: date) -> bool:
    return partner.in_job_until.on is not None and partner.in_job_until.on < today


def _days(look: Inspection) -> Iterator[date]:
    """Yield every day that the plan knows of: what was noted, printed, counted, and what is still to come."""
    plan = look.plan
    asked = look.asked("workshop_day")
    workshop = plan.answer(asked.id).values.values() if asked is not None else ()
    days: list[Day] = [value for value in workshop if isinstance(value, Day)]
    days += [event.on for event in plan.events]
    days += [reading.on for reading in plan.readings]
    days += [printing.on for printing in plan.printings]
    days += [review.on for review in plan.reviews]
    days += [day for a in look.actions for day in (a.deadline, a.follow_up_on)]
    yield from (day.on for day in days if day.on is not None)


def _is_answered(role: str, look: Inspection) -> bool:
    asked = look.asked(role)
    return asked is not None and is_answered(look.plan, look.guide, asked)


def _chosen(role: str, look: Inspection) -> tuple[str, ...]:
    asked = look.asked(role)
    values = look.plan.answer(asked.id).values.values() if asked is not None else ()
    ticked = (value for value in values if isinstance(value, tuple))
    return tuple(one for value in ticked for one in value)


def _of_partners(look: Inspection, facts: FrozenMap[str, str], about: str) -> Finding:
    question = look.guide.by_role("partners").id
    return Finding(question, question, facts=facts, about=about)
