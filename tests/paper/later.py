"""A plan some months on: a meeting was held, letters went out, an agreement is being written."""

from dataclasses import replace
from datetime import date

from models.guide.shapes import Guide
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Entry, Event, Partner, Person, Reading, Record, Review, Value
from tests.paper.plans import action, answered, made_id

HELD_ON = date(2026, 11, 12)
_WORKER = Person(role="Duty worker", agency="Victim Services")
_COORDINATOR = Person(role="Coordinator", agency="Committee")
_SHELTER = made_id("shelter")

_PARTNERS = (
    Partner(id=made_id("police"), agency="Police detachment", role="Detachment corporal", position=1,
            category="p.police", contact="Front desk, extension 12", can_decide="yes", standing="core",
            trust="no", trust_how="zqtrust", risks_note="zqrisks", signed="asked"),
    Partner(id=_SHELTER, agency="Women’s shelter", role="Night lead", position=2,
            category="p.ngo_survivor", contact="Night line 555-0100", standing="core", signed="signed",
            signed_on=Day(date(2026, 11, 2)), skills="A room, a night line"),
    Partner(id=made_id("nurses"), agency="Nursing station", role="Head nurse", position=3,
            category="p.health", standing="next"),
    Partner(id=made_id("circle"), agency="Survivors’ circle", position=4, category="p.survivors",
            people=6, support_worker="Outreach worker"),
    Partner(id=made_id("mine"), agency="The mine", role="Camp manager", position=5,
            category="p.private", standing="later", barrier="zqbarrier"),
)  # fmt: skip

_ANSWERS: tuple[tuple[str, str, Value], ...] = (
    ("monitor.learned", "text", "A named night worker works better than an office number."),
    ("monitor.revisit", "choice", "smaller"),
    ("monitor.told_survivors", "choice", "yes"),
    ("mou.drafted", "day", Day(date(2026, 10, 30))),
    ("mou.purpose", "text", "So that help comes at night too. Violence is never her fault."),
    ("mou.meetings", "often", "Every six weeks"),
    ("mou.meetings", "choice", "all_agree"),
    ("mou.meetings", "number", 4),
    ("mou.review", "day", Day(date(2027, 11, 12))),
    ("jointplan.partner", "agency", "Police detachment"),
    ("jointplan.worry", "text", "zqworry"),
    ("jointplan.change", "actions", (str(made_id("action 1")), str(made_id("action 3")))),
    ("jointplan.change", "text", "Two officers are on call every weekend."),
    ("jointplan.show", "signs", (str(made_id("sign 1")),)),
    ("comms.message", "text", "The police and the shelter now answer every night call together."),
    ("comms.audience", "choices", ("survivors_groups", "community")),
    ("comms.spokesperson", "person", _COORDINATOR),
    ("community.say", "text", "Come for tea at the hall on the first Monday. You may also write."),
    ("community.say", "second", "Venez prendre le thé à la salle le premier lundi."),
    ("community.card", "text", "Someone will listen."),
    ("community.card", "second", "Quelqu’un vous écoutera."),
    ("invite.purpose", "text", "To agree who does what, so that help comes at night too."),
    ("invite.when", "starts", "10 o’clock"),
    ("invite.when", "ends", "15 o’clock"),
    ("invite.when", "place", "Community Hall"),
    ("invite.topics", "text", "Night calls, and what each of us can do."),
    ("invite.topics", "left_out", "Any one case. Nobody is asked for her story."),
    ("invite.needs", "choices", ("ramp", "child_care")),
    ("invite.ask", "person", _COORDINATOR),
    ("invite.ask", "phone", "555-0142"),
    ("invite.reply_by", "day", Day(date(2026, 11, 30))),
    ("invite.signed_by", "person", _COORDINATOR),
)
_ROWS: tuple[tuple[str, dict[str, Value]], ...] = (
    ("monitor.adjustments", {"text": "Cards go to the nurses too", "was": "Cards in patrol cars",
                             "reason": "Women come to the station first", "day": Day(HELD_ON)}),
    ("monitor.decisions", {"text": "We share one on-call list.", "day": Day(HELD_ON)}),
    ("monitor.obstacles", {"text": "No money for the phone yet", "day": Day(HELD_ON),
                           "person": Person(role="Head nurse")}),
    ("monitor.thanks", {"text": "The night staff of the shelter", "day": Day(HELD_ON)}),
    ("mou.responsibilities", {"agency": "Women’s shelter", "text": "Answers the night line"}),
    ("mou.code_of_conduct", {"text": "Women’s safety comes first."}),
    ("mou.code_of_conduct", {"text": "We do what we said, or say early that we cannot."}),
    ("mou.timelines", {"day": Day(date(2027, 1, 1)), "text": "The agreement starts"}),
    ("comms.never", {"text": "Names, places or details of a case"}),
    ("start.help_lines", {"text": "Shelter night line", "phone": "555-0100", "day": Day(HELD_ON),
                          "second": "Ligne de nuit"}),
    ("start.help_lines", {"text": "National line", "phone": "1-800-555-0199", "day": Day(HELD_ON)}),
    ("invite.to", {"agency": "Nursing station", "person": Person(role="Head nurse"),
                   "text": "You see women before anybody else does."}),
    ("invite.to", {"agency": "Survivors’ circle", "text": "You know what helps."}),
    ("plan.already_done", {"text": "Spoke with the duty officer", "day": Day(date(2026, 9, 3))}),
    ("analyse.tried", {"text": "Asked the district for a night phone", "choice": "did_not_hold",
                       "reason": "No reply", "round": 1}),
)  # fmt: skip


def after_a_meeting(guide: Guide) -> Plan:
    """Return the plan of `answered` after its first meeting, with everything that the later papers print."""
    plan = answered(guide)
    for question, field, value in _ANSWERS:
        plan = plan.with_answer(question, field, value)
    rows = (
        Entry(id=made_id(f"{q} {n}"), question=q, position=n, values=FrozenMap(values))
        for n, (q, values) in enumerate(_ROWS)
    )
    plan = plan.with_record(replace(plan.header, round=2))
    return plan.with_records([*_PARTNERS, *rows, *_actions(), *_meeting()])


def _actions() -> list[Record]:
    return [
        action(1, status="done", deputy=Person(role="Sergeant", agency="Police"),
               lead=Person(role="Detachment corporal", agency="Police detachment", partner_id=made_id("police"))),
        action(2, status="under_way", deadline=Day(date(2026, 11, 1)), follow_up_how="call",
               lead=Person(role="Night lead", agency="Women’s shelter", partner_id=_SHELTER),
               follow_up_on=Day(date(2026, 11, 18)), contributes_to="Regional strategy, goal 3"),
        action(3, status="stuck", status_note="The list lies with the district"),
        action(5, body="Health region", ask="Pay for one on-call phone, from 1 April 2027.",
               sent_on=Day(date(2026, 9, 1)), answer_by=Day(date(2026, 10, 30)), next_rung="Ministry of Health",
               reply="They have no budget line for it.", replied_on=Day(date(2026, 10, 29)), status="dropped"),
        action(6, body="Ministry of Health", follows=made_id("action 5"), answer_by=Day(date(2027, 2, 15)),
               ask="Write to the health region that on-call phones may be paid.", serves=(str(made_id("sign 1")),)),
    ]  # fmt: skip


def _meeting() -> list[Record]:
    review = made_id("held review")
    return [
        Review(id=review, on=Day(HELD_ON), state="held", place="Community Hall", position=0,
               called_by=_COORDINATOR, chair=_COORDINATOR, recorder=_WORKER,
               present=(str(made_id("police")), str(_SHELTER)), apologies=(str(made_id("nurses")),),
               decisions="The corporal brings the list to the next meeting."),
        _event(1, "under_way", "done"),
        _event(2, "not_started", "under_way"),
        _event(3, "under_way", "stuck", reason="blocked_above"),
        _event(5, "under_way", "dropped", reason="agreed_to_drop"),
        Reading(id=made_id("reading 1"), sign=made_id("sign 1"), on=Day(date(2026, 9, 30)), value="6 of 14"),
        Reading(id=made_id("reading 2"), sign=made_id("sign 1"), on=Day(HELD_ON), value="8 of 14",
                note="Two weekends are not counted"),
    ]  # fmt: skip


def _event(number: int, before: str, after: str, reason: str = "") -> Event:
    return Event(
        id=made_id(f"event {number}"),
        action=made_id(f"action {number}"),
        on=Day(HELD_ON),
        who="zqwho",
        before=before,
        after=after,
        reason=reason,
        review=made_id("held review"),
        position=number,
    )
