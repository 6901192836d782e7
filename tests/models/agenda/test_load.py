"""Who carries how much: by person, by agency and by week, and nobody is ranked."""

from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from models.agenda.load import Carrier, load
from models.plan.plan import Plan
from models.plan.records import Action, Day, Partner, Person
from tests.models.agenda.test_gathering import GUIDE, HOSPITAL, NURSE, TODAY, WORKER


def action(number: int, lead: Person = NURSE, days: int = 3, status: str = "not_started") -> Action:
    return Action(
        id=UUID(int=100 + number),
        number=number,
        position=number,
        what=f"Step {number}",
        lead=lead,
        deadline=Day(TODAY + timedelta(days=days)),
        status=status,
    )


def plan_of(*actions: Action) -> Plan:
    return Plan.new(UUID(int=1)).with_records((HOSPITAL, *actions))


def of(carriers: tuple[Carrier, ...], who: str) -> Carrier:
    return next(one for one in carriers if one.who == who)


def test_open_actions_are_counted_for_person_and_agency() -> None:
    found = load(
        plan_of(
            action(1),
            action(2, replace(NURSE, partner_id=None)),
            action(3, WORKER),
            action(4, status="done"),
            action(5, status="dropped"),
        ),
        GUIDE,
        TODAY,
    )
    assert [(one.who, one.actions) for one in found.people] == [
        ("Duty worker, Victim Services", (3,)),
        ("Night charge nurse, Regional Hospital", (1, 2)),
    ]
    assert [(one.who, one.count, one.share) for one in found.agencies] == [
        ("Regional Hospital", 2, 67),
        ("Victim Services", 1, 33),
    ]


def test_more_than_the_group_s_own_limit_is_much() -> None:
    plan = plan_of(*(action(n) for n in range(1, 7)), action(7, WORKER))
    nurse = "Night charge nurse, Regional Hospital"
    assert of(load(plan, GUIDE, TODAY).people, nurse).is_much
    more = plan.with_answer("start.checkup", "max_open_per_owner", 6)
    found = load(more, GUIDE, TODAY)
    assert (found.most_each, of(found.people, nurse).is_much) == (6, False)
    assert not of(found.people, "Duty worker, Victim Services").is_much


def test_an_agency_carries_much_by_its_share_of_a_plan_that_is_not_small() -> None:
    small = load(plan_of(action(1), action(2), action(3)), GUIDE, TODAY)
    assert not small.agencies[0].is_much
    large = load(plan_of(*(action(n) for n in range(1, 5)), action(5, WORKER)), GUIDE, TODAY)
    assert [one.is_much for one in large.agencies] == [True, False]


def test_deadlines_are_counted_by_week_from_this_one_on() -> None:
    friday = TODAY
    assert friday.weekday() == 4
    found = load(
        plan_of(action(1, days=-1), action(2, days=0), action(3, days=3), action(4, days=200)),
        GUIDE,
        TODAY,
    )
    assert found.weeks[:2] == (date(2026, 11, 16), date(2026, 11, 23))
    assert (found.by_week[:2], found.overdue, found.later) == ((1, 1), 1, 1)
    assert (found.people[0].overdue, sum(found.people[0].weeks)) == (1, 2)


def test_who_has_no_lead_or_no_day_is_told_apart() -> None:
    bare = replace(action(1), lead=Person(), deadline=Day(None, "soon"))
    agency_alone = action(2, Person(agency="Police"))
    of_partner = action(3, Person(role="Clerk", partner_id=UUID(int=502)))
    police = Partner(id=UUID(int=502), agency="Police")
    found = load(plan_of(bare, agency_alone, of_partner).with_record(police), GUIDE, TODAY)
    assert (found.without_lead, found.without_day) == ((1,), (1,))
    assert [one.who for one in found.people] == ["Clerk"]
    assert [(one.who, one.actions) for one in found.agencies] == [("Police", (2, 3))]


def test_a_plan_without_actions_is_no_load() -> None:
    found = load(Plan.new(UUID(int=1)), GUIDE, TODAY)
    assert (found.people, found.agencies, sum(found.by_week)) == ((), (), 0)
