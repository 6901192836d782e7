"""Who leads which open actions, and by which words they can be asked for."""

from dataclasses import replace
from datetime import date

import pytest

from models.agenda.leads import actions_of, leads
from models.errors import LeadNotFoundError
from models.plan.plan import Plan
from models.plan.records import NO_DAY, NOBODY, Day, Person
from tests.models.agenda.test_gathering import NURSE, WORKER
from tests.models.agenda.test_load import action, plan_of

NAMED = Person(name="Zadig", role="Head nurse", agency="Clinic")
CLINIC = Person(agency="Clinic")


def test_each_lead_has_their_open_actions_by_day_and_the_undated_last() -> None:
    undated = replace(action(5), deadline=NO_DAY)
    plan = plan_of(
        action(1, days=9),
        action(2, replace(NURSE, partner_id=None), days=2),
        undated,
        action(3, WORKER),
        action(4, WORKER, status="done"),
        action(6, NOBODY),
        action(7, Person(as_typed="all of us")),
        action(8, Person(role="Porter"), status="dropped"),
    )
    found = [(lead.called, [a.number for a in lead.actions]) for lead in leads(plan)]
    assert found == [
        ("Duty worker, Victim Services", [3]),
        ("Night charge nurse, Regional Hospital", [2, 1, 5]),
    ]


def test_an_agency_that_leads_alone_is_a_lead_of_its_own() -> None:
    plan = plan_of(action(1, CLINIC), action(2, NAMED), action(3, CLINIC))
    assert [(lead.called, len(lead.actions)) for lead in leads(plan)] == [
        ("Clinic", 2),
        ("Zadig, Head nurse, Clinic", 1),
    ]


def test_a_lead_is_named_as_fully_as_anywhere() -> None:
    plan = plan_of(action(1, Person(role="Clerk")), action(2, Person(role="clerk", agency="Town")))
    (lead,) = leads(plan)
    assert lead.called == "clerk, Town"


def test_a_key_stays_when_actions_change_and_says_nothing() -> None:
    plan = plan_of(action(1), action(3, WORKER))
    before = [lead.key for lead in leads(plan)]
    moved = replace(action(1), deadline=Day(date(2030, 1, 1)), what="Something else")
    later = plan.with_records([moved, action(9), action(8, CLINIC)])
    assert set(before) < {lead.key for lead in leads(later)}
    assert len({lead.key for lead in leads(later)}) == 3
    assert all(len(key) == 12 and int(key, 16) >= 0 for key in before)
    # The same people in another plan are called otherwise: nobody learns that they sit in both.
    other = Plan.new(type(plan.id)(int=77)).with_records(plan.actions)
    assert not {lead.key for lead in leads(other)} & set(before)


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Zadig", [2]),
        ("zadig, clinic", [2]),
        ("Head nurse", [2]),
        ("Head nurse, Clinic", [2]),
        ("Zadig, Head nurse, Clinic", [2]),
        ("CLINIC", [1, 2, 4]),
        ("Clerk, Town", [3]),
    ],
)
def test_exact_words_find_who_is_meant(words: str, numbers: list[int]) -> None:
    plan = plan_of(
        action(1, CLINIC),
        action(2, NAMED),
        action(3, Person(role="Clerk", agency="Town")),
        action(4, Person(role="Clerk", agency="Clinic")),
    )
    assert sorted(a.number for a in actions_of(plan, words)) == numbers
    key = next(lead.key for lead in leads(plan) if lead.person == NAMED)
    assert [a.number for a in actions_of(plan, key)] == [2]


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("Nurse", "Nobody called “Nurse” leads an open action."),
        (" ", "Nobody called"),
        ("Clerk", "More than one goes by “Clerk”. Say which: Clerk, Clinic; Clerk, Town"),
    ],
)
def test_who_is_nobody_or_two_is_told(words: str, sentence: str) -> None:
    plan = plan_of(
        action(3, Person(role="Clerk", agency="Town")),
        action(4, Person(role="Clerk", agency="Clinic")),
    )
    with pytest.raises(LeadNotFoundError, match=sentence):
        actions_of(plan, words)
