"""Everything in one plan that waits for somebody, whatever day it is."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Any
from uuid import UUID

from models.agenda.due import Due, order_in_plan
from models.guide.shapes import Guide
from models.plan.columns import is_filled
from models.plan.difference import Difference
from models.plan.people import say_person
from models.plan.plan import Plan
from models.plan.records import CLOSED, Action, Answer, Day, Entry, Partner, Person
from models.plan.text import clean_line

# Meetings that are still to be, or to be finished.
_OPEN_REVIEWS = ("", "begun")
# The questions that are read here; what is said to any other waits for nobody.
_ROLES = (
    "title",
    "place",
    "reviews",
    "partners",
    "signs",
    "consult_dates",
    "voice_feedback",
    "voice_changed",
    "survivors_told",
)
Make = Callable[..., Due]


def touches(change: Difference, guide: Guide) -> bool:
    """Say whether a change may alter what `agenda` finds: most of what is typed alters none of it."""
    read = _read(guide).values()
    records = (one.record for one in change.changes)
    return any(not isinstance(r, Answer | Entry) or r.question in read for r in records)


def _read(guide: Guide) -> dict[str, str]:
    """Return the ids of the questions that are read, by role."""
    return {q.role: q.id for q in guide.questions if q.role in _ROLES}


def agenda(plan: Plan, guide: Guide) -> tuple[Due, ...]:
    """Return what waits for somebody in `plan`, the nearest day first."""
    roles = _read(guide)
    title, place = (clean_line(plan.text(roles.get(role, ""))) for role in ("title", "place"))

    def due(kind: str, day: date, role: str = "", **more: Any) -> Due:
        where = more.pop("question", "") or roles.get(role, "")
        return Due(
            kind=kind, day=day, plan_id=plan.id, title=title, place=place, question=where, **more
        )

    found = (
        *_of_actions(plan, guide, due),
        *_meetings(plan, roles, due),
        *_people(plan, roles, due),
        *_numbers(plan, due),
    )
    return tuple(sorted(found, key=order_in_plan))


def _of_actions(plan: Plan, guide: Guide, due: Make) -> Iterator[Due]:
    asked = _last_asked(plan)
    # Where one step higher is asked by now, nobody waits below.
    gone_up = {action.follows for action in plan.actions}
    partners = {partner.id: partner for partner in plan.partners}
    for action in plan.actions:
        if action.status in CLOSED:
            continue
        lead = say_person(action.lead)
        words = {
            "record_id": action.id,
            "number": action.number,
            "what": clean_line(action.what),
            "question": guide.by_level(action.level).id,
            "status": action.status,
        }
        if day := action.deadline.on:
            yield due("deadline", day, who=lead, **words)
        if (day := action.first_step_on.on) and action.status == "not_started":
            first = {**words, "what": clean_line(action.first_step) or words["what"]}
            yield due("first_step", day, who=lead, **first)
        if (day := action.follow_up_on.on) and asked.get(action.id, date.min) < day:
            ring = {"contact": _contact(action.lead, partners), "how": action.follow_up_how}
            asks = say_person(action.follow_up_by)
            yield due("follow_up", day, who=asks, whom=lead, **ring, **words)
        if (day := action.answer_by.on) and not _has_reply(action) and action.id not in gone_up:
            higher = {"whom": clean_line(action.body), "then": clean_line(action.next_rung)}
            yield due("answer", day, who=lead, **higher, **words)


def _last_asked(plan: Plan) -> dict[UUID, date]:
    """Return the last day on which somebody said how each action stands."""
    return {e.action: e.on.on for e in plan.events if e.field == "status" and e.on.on}


def _contact(person: Person, partners: dict[UUID, Partner]) -> str:
    partner = partners.get(person.partner_id) if person.partner_id else None
    return clean_line(partner.contact) if partner else ""


def _has_reply(action: Action) -> bool:
    return bool(action.replied_on) or bool(action.reply.strip())


def _meetings(plan: Plan, roles: dict[str, str], due: Make) -> Iterator[Due]:
    for number, review in enumerate(plan.reviews, 1):
        if review.on.on and review.state in _OPEN_REVIEWS:
            caller, where = say_person(review.called_by), clean_line(review.place)
            yield due(
                "review",
                review.on.on,
                "reviews",
                record_id=review.id,
                number=number,
                who=caller,
                how=where,
                status=review.state,
            )
    for row in plan.entries(roles.get("consult_dates", "")):
        day = row.values.get("day")
        if isinstance(day, Day) and day.on:
            yield due("consult", day.on, "consult_dates", record_id=row.id)


def _people(plan: Plan, roles: dict[str, str], due: Make) -> Iterator[Due]:
    for partner in plan.partners:
        if partner.invite_on.on and partner.attended != "yes":
            asked = Person(partner.name, partner.role, partner.agency)
            yield due(
                "invite",
                partner.invite_on.on,
                "partners",
                record_id=partner.id,
                who=say_person(partner.approached_by),
                whom=clean_line(say_person(asked)),
                contact=clean_line(partner.contact),
            )
    feedback = plan.answer(roles.get("voice_feedback", "")).values
    day, teller = feedback.get("day"), feedback.get("person")
    if isinstance(day, Day) and day.on and not _are_told(plan, roles):
        who = say_person(teller) if isinstance(teller, Person) else ""
        yield due("feedback", day.on, "voice_feedback", who=who)


def _are_told(plan: Plan, roles: dict[str, str]) -> bool:
    """Say whether survivors heard what changed: the answer says so, or a row tells of it."""
    told = plan.text(roles.get("survivors_told", ""), "choice") == "yes"
    rows = plan.entries(roles.get("voice_changed", ""))
    return told or any(is_filled(row.values.get("changed")) for row in rows)


def _numbers(plan: Plan, due: Make) -> Iterator[Due]:
    counted = {reading.sign for reading in plan.readings}
    for number, sign in enumerate(plan.signs, 1):
        if sign.find_out_by.on and not sign.baseline.strip() and sign.id not in counted:
            yield due(
                "find_out",
                sign.find_out_by.on,
                "signs",
                record_id=sign.id,
                number=number,
                what=clean_line(sign.what),
                who=say_person(sign.counted_by),
            )
