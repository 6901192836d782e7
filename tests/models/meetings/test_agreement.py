"""The written agreement is filled from what the plan says, and nothing is added twice."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

import pytest

from models.guide.shapes import Guide
from models.meetings.agreement import Rows, parties, signing, with_signature
from models.meetings.filling import FILLINGS
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan, next_position
from models.plan.records import Action, Day, Entry, Partner, Person

TODAY = date(2026, 11, 20)
POLICE = Partner(id=uuid4(), agency="Police", role="Corporal", category="p.police")
SHELTER = Partner(id=uuid4(), agency="Shelter", role="Night lead", standing="core", skills="Beds")
COURT = Partner(
    id=uuid4(), agency="Court", role="Clerk", standing="next", invite_on=Day(date(2026, 12, 4))
)
CHURCH = Partner(
    id=uuid4(), agency="Church", standing="later", invite_on=Day(date(2027, 1, 4)), skills="A hall"
)
CIRCLE = Partner(
    id=uuid4(), agency="Circle", category="p.survivors", standing="core", invite_on=Day(TODAY)
)


@pytest.fixture
def plan() -> Plan:
    """Five partners and three actions."""
    made = Plan.new(uuid4()).with_records(
        replace(p, position=n) for n, p in enumerate((POLICE, SHELTER, COURT, CHURCH, CIRCLE))
    )
    for what, lead, status in (
        ("Print a card", Person(role="Corporal", agency="RCMP", partner_id=POLICE.id), ""),
        ("Ring within a day", Person(role="Duty worker", agency="Victim Services"), ""),
        ("Hand out the card", Person(role="Corporal", agency="police"), ""),
        ("Write a letter", Person(role="Mayor", agency="Town"), "dropped"),
    ):
        made = made.with_action(Action(id=uuid4(), what=what, lead=lead, status=status))
    return made


def filled(plan: Plan, guide: Guide, role: str, today: date = TODAY) -> tuple[Plan, Rows]:
    """The plan after the button of a question, and what the same button would add then."""
    question = guide.by_role(role).id
    for row in FILLINGS[role].rows(plan, guide, today):
        place = next_position(plan.entries(question))
        entry = Entry(id=uuid4(), question=question, position=place, values=FrozenMap(row))
        plan = plan.with_record(entry)
    return plan, FILLINGS[role].rows(plan, guide, today)


def test_each_leading_agency_has_its_tasks_and_the_others_what_they_bring(
    guide: Guide, plan: Plan
) -> None:
    plan, again = filled(plan, guide, "responsibilities")
    rows = plan.entries("mou.responsibilities")
    assert [(r.values["agency"], r.values["text"]) for r in rows] == [
        ("Police", "Print a card\nHand out the card"),
        ("Victim Services", "Ring within a day"),
        ("Shelter", "Beds"),
    ]
    assert again == []


def test_signers_are_the_partners_at_the_table_but_no_survivors(guide: Guide, plan: Plan) -> None:
    plan = plan.with_record(replace(SHELTER, signed="signed", signed_on=Day(TODAY)))
    plan, again = filled(plan, guide, "signatures")
    people = [r.values["person"] for r in plan.entries("mou.signatures")]
    assert {p.agency for p in people if isinstance(p, Person)} == {"Police", "Shelter"}
    assert [r.values.get("day") for r in plan.entries("mou.signatures")].count(Day(TODAY)) == 1
    assert again == []


def test_letters_go_to_those_who_are_to_be_invited(guide: Guide, plan: Plan) -> None:
    plan, again = filled(plan, guide, "invited")
    rows = plan.entries("invite.to")
    assert [r.values["agency"] for r in rows] == ["Court", "Circle"]
    assert rows[0].values["person"] == Person("", "Clerk", "Court", COURT.id)
    assert "person" not in rows[1].values
    assert again == []


def test_who_has_a_letter_to_the_agency_gets_no_second_one(guide: Guide, plan: Plan) -> None:
    letter = Entry(id=uuid4(), question="invite.to", values=FrozenMap({"agency": "court"}))
    rows = FILLINGS["invited"].rows(plan.with_record(letter), guide, TODAY)
    assert [row["agency"] for row in rows] == ["Circle"]


def test_the_parties_are_those_at_the_table_and_next(plan: Plan) -> None:
    assert [p.agency for p in parties(plan)] == ["Police", "Shelter", "Court", "Circle"]
    assert [p.agency for p in signing(plan)] == ["Police", "Shelter", "Court"]


def test_a_signature_stands_with_the_partner_and_on_their_line(guide: Guide, plan: Plan) -> None:
    plan, _again = filled(plan, guide, "signatures")
    signed = with_signature(plan, guide, POLICE, "signed", TODAY)
    police = signed.records[POLICE.id]
    assert isinstance(police, Partner)
    assert (police.signed, police.signed_on) == ("signed", Day(TODAY))
    days = {
        person.agency: row.values.get("day")
        for row in signed.entries("mou.signatures")
        if isinstance(person := row.values["person"], Person)
    }
    assert days == {"Police": Day(TODAY), "Shelter": None}
    taken_back = with_signature(signed, guide, police, "asked", TODAY)
    assert not any("day" in row.values for row in taken_back.entries("mou.signatures"))
    again = taken_back.records[POLICE.id]
    assert isinstance(again, Partner)
    assert (again.signed, again.signed_on) == ("asked", Day())
