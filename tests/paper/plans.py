"""Small plans that the tests of paper print."""

from datetime import date
from uuid import UUID, uuid5

from models.guide.shapes import Guide
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import (
    Action,
    Day,
    Entry,
    Message,
    Partner,
    Person,
    Review,
    Sign,
    Value,
)

PLAN_ID = UUID("7d3f0f0e-3f8b-4f4e-9a59-0c2b8a1b2c3d")
PRINTED_ON = date(2026, 11, 20)

_ACTIONS = (
    ("Put a help card in every patrol car and hand it over at every call", "now_practical",
     "Detachment corporal", "Police", date(2027, 1, 15), "Duty worker", date(2027, 1, 18)),
    ("Send referrals to the shelter night line by phone, not to the office", "now_practical",
     "Duty worker", "Victim Services", date(2027, 1, 29), "Night lead", date(2027, 2, 1)),
    ("Make one list of people on conditions; police and probation check each within 48 hours",
     "local_systemic", "Probation officer", "Probation", date(2027, 2, 26), "Detachment corporal",
     date(2027, 3, 1)),
    ("Start a weekend on-call rota: shelter, Victim Services, nurses", "local_systemic",
     "Night lead", "Shelter", date(2027, 3, 31), "Training lead", date(2027, 4, 1)),
    ("Ask the health region for money for the on-call phone", "regional_authority", "Head nurse",
     "Nursing station", date(2027, 2, 26), "Night lead", date(2027, 3, 1)),
    ("Write to the ministry: tell women when a man is released", "province_ministry",
     "Coordinator", "Committee", date(2027, 4, 30), "Duty worker", date(2027, 5, 3)),
)  # fmt: skip


def made_id(name: str) -> UUID:
    """The same id for the same name, on every run."""
    return uuid5(PLAN_ID, name)


def action(number: int, **changes: object) -> Action:
    """One complete action, the fields of `changes` otherwise."""
    what, level, role, agency, day, asks, asked_on = _ACTIONS[(number - 1) % len(_ACTIONS)]
    fields: dict[str, object] = {
        "what": what,
        "level": level,
        "lead": Person(role=role, agency=agency),
        "deadline": Day(day),
        "follow_up_by": Person(role=asks),
        "follow_up_on": Day(asked_on),
        "number": number,
        "position": number * 1024,
    }
    return Action(id=made_id(f"action {number}"), **{**fields, **changes})  # type: ignore[arg-type]


def with_actions(count: int) -> Plan:
    """A plan of nothing but `count` complete actions."""
    return Plan.new(PLAN_ID).with_records(action(n) for n in range(1, count + 1))


_COORDINATOR = Person(role="Coordinator", agency="Committee")
_BY_ROLE = {
    "title": "Nights and weekends: no link to support after a police call",
    "group": "Cedar Valley Safety Circle",
    "place": "Cedar Valley",
    "vision": "By 31 March 2028 every woman who calls the police about abuse in the valley, day or night,"
    " is offered a call from a trained support worker within 24 hours. Every man released with"
    " conditions is checked within 48 hours.",
    "strategy": "Use people who are already there at weekends (nurses, shelter night staff) and make"
    " one shared phone line.",
}
_ANSWERS: tuple[tuple[str, str, Value], ...] = (
    (
        "analyse.effect_on_safety",
        "text",
        "Women wait up to five days for a first call.\nSome drive out alone on the winter road.",
    ),
    ("analyse.effect_on_accountability", "text", "Breaches come to light by chance."),
    ("analyse.case_or_pattern", "choice", "several_cases"),
    ("analyse.pattern_evidence", "text", "9 of the last 14 weekend calls."),
    ("analyse.training_need", "choice", "yes"),
    ("analyse.training_need", "text", "Officers change every two years."),
    ("analyse.attitude_belief", "choice", "yes"),
    ("analyse.referral_problem", "choice", "yes"),
    ("analyse.level_of_authority", "choices", ("now_practical", "local_systemic")),
    ("vision.agreement", "hands_5", 7),
    ("vision.agreement", "hands_4", 4),
    ("vision.agreement", "hands_3", 2),
    ("plan.person_causing_harm", "actions", (str(made_id("action 3")),)),
    ("plan.document_problem", "person", _COORDINATOR),
    ("plan.document_problem", "day", Day(date(2026, 12, 18))),
    ("plan.document_plan", "person", _COORDINATOR),
)
_PROBLEMS = (
    "The referral form goes to an office that is closed from Friday to Monday.",
    "In three villages there is no phone signal.",
    "Men released with conditions are back the next day and no one checks.",
)


def answered(guide: Guide) -> Plan:
    """A plan with an answer to every kind of question, six actions, signs, reviews and messages."""
    plan = with_actions(6)
    for role, text in _BY_ROLE.items():
        plan = plan.with_answer(guide.by_role(role).id, "text", text)
    for question, field, value in _ANSWERS:
        plan = plan.with_answer(question, field, value)
    workshop = guide.by_role("workshop_day").id
    plan = plan.with_answer(workshop, "day", Day(date(2026, 12, 8)))
    question = guide.by_role("practical_problems").id
    rows = [
        Entry(id=made_id(text), question=question, position=n, values=FrozenMap({"text": text}))
        for n, text in enumerate(_PROBLEMS)
    ]
    return plan.with_records((*rows, *_records()))


def _records() -> list[Partner | Sign | Review | Message]:
    worker = Person(role="Duty worker", agency="Victim Services")
    return [
        Partner(id=made_id("police"), agency="Police detachment", role="Detachment corporal", position=1),
        Partner(id=made_id("shelter"), agency="Women’s shelter", role="Night lead", position=2),
        Sign(id=made_id("sign 1"), what="Women offered a call within 24 hours", position=1,
             baseline="5 of 14", target="9 of 10", target_on=Day(date(2028, 3, 31)),
             source="On-call log", counted_by=worker),
        Sign(id=made_id("sign 2"), what="Men on conditions checked within 48 hours", position=2,
             find_out_by=Day(date(2027, 1, 29)), target="9 of 10", target_on=Day(date(2028, 3, 31)),
             source="Probation list", counted_by=Person(role="Probation officer")),
        Review(id=made_id("review 1"), on=Day(date(2027, 2, 25)), position=1,
               called_by=Person(role="Coordinator"), place="Community Hall"),
        Review(id=made_id("review 2"), on=Day(date(2027, 5, 27)), position=2,
               called_by=Person(role="Coordinator")),
        Message(id=made_id("message 1"), what="What we plan, and what we need from you", position=1,
                to="Survivors’ circle", by=Person(role="Coordinator"), how="Visit",
                when=Day(date(2027, 1, 22))),
        Message(id=made_id("message 2"), what="Whom to call at night. No case details.", position=2,
                to="Community", by=Person(role="Night lead"), how="Radio and poster",
                when=Day(date(2027, 1, 29))),
    ]  # fmt: skip
