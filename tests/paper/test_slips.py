"""Slips to tear off: what is due after 30, 60 and 90 days, and to whom each goes back."""

import re
from datetime import date

import pytest

from models.documents.register import Ground, copies
from models.guide.shapes import Guide
from models.papers import Options
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Day, Entry, Person
from tests.paper.plans import PLAN_ID, PRINTED_ON, action, made_id
from tests.paper.reading import RESOURCES, Paper, printed, squeezed

CLERK = Person(role="Clerk", agency="Band Office")
NURSE = Person(role="Nurse", agency="Clinic")
KEEPER = Person(role="Coordinator", agency="Committee")


def a_plan(guide: Guide, *deadlines: date, lead: Person = CLERK, held: date = PRINTED_ON) -> Plan:
    """A plan of one lead, whose workshop was held on a day."""
    actions = [
        action(n, lead=lead, deadline=Day(day), follow_up_by=NURSE, first_step=f"Begin {n}")
        for n, day in enumerate(deadlines, start=1)
    ]
    plan = Plan.new(PLAN_ID).with_records(actions)
    plan = plan.with_answer(guide.by_role("keeper").id, "person", KEEPER)
    return plan.with_answer(guide.by_role("workshop_day").id, "day", Day(held))


def slips(plan: Plan, guide: Guide, **more: object) -> list[str]:
    """What each slip says, without spaces, in the order in which they stand."""
    options = Options(**more)  # type: ignore[arg-type]
    text = squeezed("".join(Paper(printed(plan, guide, options, name="slips").pdf).pages))
    found = re.split(r"(?=(?:Mon|Tue|Wed|Thu|Fri)\d{1,2}[A-Z][a-z]+\d{4}\d\ddays)", text)
    return [slip for slip in found if "daysafter" in slip or "daysfrom" in slip]


def test_each_slip_has_what_is_due_since_the_one_before(guide: Guide) -> None:
    plan = a_plan(guide, date(2026, 12, 1), date(2027, 1, 10), date(2027, 2, 10), date(2027, 6, 1))
    first, second, third = slips(plan, guide)
    # 20 December 2026 is a Sunday: people are at work again on Monday.
    assert first.startswith(squeezed("Mon 21 December 2026 30 days after the workshop"))
    assert second.startswith(squeezed("Tue 19 January 2027 60 days after the workshop"))
    for slip, number in ((first, 1), (second, 2), (third, 3)):
        assert re.findall(r"(\d)\.[A-Z]", slip) == [str(number)]
        assert squeezed("Clerk, Band Office") in slip
        assert squeezed("What I need") in slip
        assert squeezed("Back to: Nurse, Clinic") in slip


def test_a_day_off_of_the_group_is_no_day_for_a_slip(guide: Guide) -> None:
    off = Entry(
        id=made_id("off"),
        question=guide.by_role("days_off").id,
        values=FrozenMap({"day": Day(date(2026, 12, 21)), "text": "Feast"}),
    )
    (first, _second, _third) = slips(a_plan(guide, date(2027, 1, 1)).with_record(off), guide)
    assert first.startswith(squeezed("Tue 22 December 2026"))


def test_where_nothing_is_due_the_first_step_is_asked_about(guide: Guide) -> None:
    first, second, third = slips(a_plan(guide, date(2027, 1, 10)), guide)
    assert "Nothingisdueyet.Didyoutakeyourfirststep?" in first
    assert "Firststep:Begin1" in first
    assert "1.Put" in second
    assert "Nothingnewisdue.Istheresomethinglefttodo?" in third


def test_nobody_gives_a_slip_back_to_themself(guide: Guide) -> None:
    (first, *_others) = slips(a_plan(guide, date(2026, 12, 1), lead=NURSE), guide)
    assert squeezed("Back to: Coordinator, Committee") in first


def test_slips_whose_day_is_over_are_not_printed(guide: Guide) -> None:
    plan = a_plan(guide, date(2026, 10, 1), date(2026, 11, 30), held=date(2026, 10, 10))
    first, second = slips(plan, guide)
    assert "60daysafter" in first
    # What is still open from before is asked for on the first.
    assert "1.Put" in first
    assert "2.Send" in first
    assert "90daysafter" in second
    long_ago = slips(a_plan(guide, date(2026, 12, 1), held=date(2026, 3, 1)), guide)
    assert [re.findall(r"\d\ddaysfromnow", slip) for slip in long_ago] == [
        ["30daysfromnow"], ["60daysfromnow"], ["90daysfromnow"],
    ]  # fmt: skip


def test_much_that_is_due_goes_on_with_another_slip(guide: Guide) -> None:
    plan = a_plan(guide, *[date(2026, 12, 1)] * 7)
    found = slips(plan, guide)
    first = [slip for slip in found if "30days" in slip]
    assert len(first) > 1
    assert [f"{n}of{len(first)}" in slip for n, slip in enumerate(first, 1)] == [True] * len(first)
    assert sorted(re.findall(r"(\d)\.[A-Z]", "".join(first))) == list("1234567")


def test_the_slips_of_one_lead_can_be_had_alone(guide: Guide) -> None:
    plan = a_plan(guide, date(2026, 12, 1)).with_record(action(9, lead=NURSE))
    ground = Ground(plan, {"en": guide}, PRINTED_ON, (), RESOURCES)
    found = {one.whose: one.key for one in copies("slips", ground, Options())}
    assert set(found) == {"Clerk, Band Office", "Nurse, Clinic"}
    mine = slips(plan, guide, only=found["Nurse, Clinic"])
    assert len(mine) == 3
    assert not any("Clerk,Band" in slip for slip in mine)


@pytest.mark.parametrize("large", [False, True])
def test_without_a_lead_they_are_for_a_pen(guide: Guide, large: bool) -> None:
    options = Options(large=large)
    text = Paper(printed(Plan.new(PLAN_ID), guide, options, name="slips").pdf).text
    assert text.count("Slipfor(day)") == (2 if large else 4)
