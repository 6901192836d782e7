"""Who was meant: typed words become a person, completed from the partners, and nothing typed is lost."""

from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given

from models.plan.people import completions, contact_of, read_person, same_person, say_person
from models.plan.records import NOBODY, Partner, Person
from models.plan.text import clean_line
from tests.strategies import lines, people


def partner(number: int, **fields: str) -> Partner:
    return Partner(id=UUID(int=number), position=number, **fields)  # type: ignore[arg-type]


CORPORAL = partner(1, agency="Police", role="Detachment corporal", category="p.police")
MOREAU = partner(2, agency="Women's shelter", name="A. Moreau", role="Night lead")
HOSPITAL = partner(3, agency="Hôpital régional", category="p.health")
CIRCLE = partner(4, agency="Survivors' circle", role="Circle", category="p.survivors")
CLERK = partner(5, agency="Court, north", role="Clerk")
OTHER_CLERK = partner(6, agency="Council", role="Clerk")
PARTNERS = (CORPORAL, MOREAU, HOSPITAL, CIRCLE, CLERK, OTHER_CLERK)
THE_CORPORAL = Person("", "Detachment corporal", "Police", CORPORAL.id)
THE_LEAD = Person("A. Moreau", "Night lead", "Women's shelter", MOREAU.id)


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("", NOBODY),
        (" \t", NOBODY),
        ("Coordinator", Person(role="Coordinator")),
        (
            "Night charge nurse, Regional Hospital",
            Person("", "Night charge nurse", "Regional Hospital"),
        ),
        ("Nurse, Clinic, Fort St. John", Person("", "Nurse", "Clinic, Fort St. John")),
        ("Police", Person(agency="Police")),
        ("Court, north", Person(agency="Court, north")),
        ("Detachment corporal, Police", THE_CORPORAL),
        ("A. Moreau, Night lead, Women's shelter", THE_LEAD),
        ("all agencies", Person(role="all agencies")),
    ],
)
def test_what_reads_as_it_was_typed_keeps_nothing_more(typed: str, person: Person) -> None:
    assert read_person(typed, PARTNERS) == person


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("detachment CORPORAL", THE_CORPORAL),
        ("detachment corporal, police", THE_CORPORAL),
        ("Night lead", THE_LEAD),
        ("a. moreau", THE_LEAD),
        ("A. Moreau, women's shelter", THE_LEAD),
        ("A. Moreau, Night lead", THE_LEAD),
        ("hopital regional", Person(agency="Hôpital régional")),
        ("Nurse, hopital regional", Person("", "Nurse", "Hôpital régional")),
        ("Nurse ,Clinic", Person("", "Nurse", "Clinic")),
        (", Police", Person(agency="Police")),
        ("Nurse,", Person(role="Nurse")),
    ],
)
def test_what_was_completed_keeps_what_was_typed(typed: str, person: Person) -> None:
    expected = Person(person.name, person.role, person.agency, person.partner_id, typed)
    assert read_person(typed, PARTNERS) == expected


def test_two_partners_with_one_role_are_told_apart_by_the_agency() -> None:
    assert read_person("Clerk", PARTNERS) == Person(role="Clerk")
    assert read_person("Clerk, Council", PARTNERS).partner_id == OTHER_CLERK.id
    assert read_person("Clerk, Court, north", PARTNERS).partner_id == CLERK.id


@pytest.mark.parametrize("typed", ["Circle", "Survivors' circle", "Circle, Survivors' circle"])
def test_survivors_are_never_completed(typed: str) -> None:
    assert read_person(typed, PARTNERS).partner_id is None
    assert read_person(typed, PARTNERS).agency != "Survivors' circle" or "," in typed


@given(lines())
def test_nothing_that_was_typed_is_lost(typed: str) -> None:
    person = read_person(typed, PARTNERS)
    assert clean_line(typed) in (say_person(person), person.as_typed)


@given(lines())
def test_reading_again_what_was_read_changes_nobody(typed: str) -> None:
    person = read_person(typed, ())
    # An agency alone, typed behind a comma, reads like a role once the comma is gone.
    assert same_person(read_person(say_person(person), ()), person) or not person.is_one_person


@pytest.mark.parametrize(
    ("person", "said"),
    [
        (NOBODY, ""),
        (THE_CORPORAL, "Detachment corporal, Police"),
        (THE_LEAD, "A. Moreau, Night lead, Women's shelter"),
        (Person(agency="Police"), "Police"),
        (Person(as_typed="?"), "?"),
        (Person(role="Nurse", as_typed="nurse"), "Nurse"),
    ],
)
def test_a_person_is_said_as_on_paper(person: Person, said: str) -> None:
    assert say_person(person) == said


def said(typed: str) -> list[str]:
    return [say_person(p) for p in completions(PARTNERS, typed)]


def test_an_empty_field_offers_every_partner_but_survivors() -> None:
    assert said("") == [
        "Detachment corporal, Police",
        "A. Moreau, Night lead, Women's shelter",
        "Hôpital régional",
        "Clerk, Court, north",
        "Clerk, Council",
    ]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("HOP", ["Hôpital régional"]),
        ("night", ["A. Moreau, Night lead, Women's shelter"]),
        ("c", ["Clerk, Court, north", "Clerk, Council", "Detachment corporal, Police"]),
        ("lerk", []),
        ("circle", []),
    ],
)
def test_words_that_begin_with_what_was_typed_are_offered(typed: str, offered: list[str]) -> None:
    assert said(typed) == offered


def test_who_stands_in_an_action_is_offered_for_the_next_one() -> None:
    driver = Person(role="Night driver", agency="Taxi firm")
    twin = Person(role="Detachment corporal", agency="police")
    named = (driver, driver, twin, Person(agency="Night bus"), NOBODY)
    offered = completions(PARTNERS, "ni", named)
    assert [say_person(p) for p in offered] == [
        "Night driver, Taxi firm",
        "A. Moreau, Night lead, Women's shelter",
    ]
    assert completions(PARTNERS, "night driver, taxi firm", (driver,)) == []
    assert completions(PARTNERS, "detachment", (twin,)) == [THE_CORPORAL]


def test_survivors_who_were_typed_as_a_lead_are_not_offered_again() -> None:
    assert completions(PARTNERS, "surv", (Person(role=CIRCLE.agency),)) == []


def test_a_partner_stands_once_and_an_empty_one_never() -> None:
    twins = (HOSPITAL, partner(7, agency="Hôpital régional"), partner(8))
    assert [say_person(p) for p in completions(twins, "")] == ["Hôpital régional"]


@given(people())
def test_everybody_is_the_same_as_themself_but_nobody_is_not(person: Person) -> None:
    assert same_person(person, person) is bool(person)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (THE_CORPORAL, Person(partner_id=CORPORAL.id, agency="RCMP"), True),
        (Person(role="Nurse", agency="Clinic"), Person(role="nurse", agency="CLINIC"), True),
        (Person(role="Nurse", agency="Clinic"), Person(role="Nurse"), True),
        (Person(role="Nurse", agency="Clinic"), Person(role="Nurse", agency="Shelter"), False),
        (Person(role="Nurse"), Person(role="Doctor"), False),
        (Person(name="A. Moreau", role="Nurse"), Person(name="a. moreau", role="Lead"), True),
        (Person(name="A. Moreau", role="Nurse"), Person(name="B. Tremblay", role="Nurse"), False),
        (Person(name="A. Moreau", role="Nurse"), Person(role="nurse"), True),
        (Person(name="A. Moreau"), Person(role="Nurse"), False),
        (Person(agency="Police"), Person(agency="POLICE"), True),
        (Person(agency="Police"), Person(role="Corporal", agency="Police"), False),
        (Person(agency="Police"), Person(role="police"), False),
        (Person(as_typed="?"), Person(as_typed="?"), True),
        (NOBODY, NOBODY, False),
        (THE_CORPORAL, NOBODY, False),
    ],
)
def test_two_answers_mean_the_same_one(one: Person, other: Person, same: bool) -> None:
    assert same_person(one, other) is same
    assert same_person(other, one) is same


def test_a_contact_is_that_of_the_partner_or_of_the_only_one_of_an_agency() -> None:
    corporal = replace(CORPORAL, contact="Front desk,\n ext. 12")
    clerks = (replace(CLERK, contact="Court"), replace(OTHER_CLERK, contact="Council"))
    circle = replace(CIRCLE, contact="555-0199")
    partners = (corporal, *clerks, circle)
    for person, contact in (
        (THE_CORPORAL, "Front desk, ext. 12"),
        (Person(role="detachment corporal"), "Front desk, ext. 12"),
        (Person(agency="police"), "Front desk, ext. 12"),
        (Person(role="Clerk", agency="Council"), "Council"),
        # Two are called so, and one of the agency is somebody else.
        (Person(role="Clerk"), ""),
        (Person(role="Sergeant", agency="Police"), ""),
        # Survivors are never reached by paper.
        (Person(agency="Survivors' circle"), ""),
        (Person(partner_id=circle.id), ""),
        (NOBODY, ""),
    ):
        assert contact_of(person, partners) == contact, person
