"""Who is at the table: all kinds of partner, and which of them nobody stands for."""

from datetime import date
from uuid import uuid4

from models.guide.shapes import Guide
from models.meetings.table import of_no_kind, say_partner, seats
from models.plan.plan import Plan
from models.plan.records import Day, Partner


def a_table(*partners: Partner) -> Plan:
    """A plan with these partners."""
    return Plan.new(uuid4()).with_records(partners)


def partner(category: str, agency: str = "", **more: str) -> Partner:
    """One partner of a kind."""
    return Partner(id=uuid4(), category=category, agency=agency, **more)  # type: ignore[arg-type]


def standings(plan: Plan, guide: Guide) -> dict[str, str]:
    """Where each kind stands that is not missing."""
    return {s.category: s.standing for s in seats(plan, guide) if s.standing != "missing"}


def test_every_kind_has_a_seat_and_the_usual_ones_stand_first(guide: Guide) -> None:
    found = seats(a_table(), guide)
    assert len(found) == 29
    assert [seat.is_usual for seat in found] == [True] * 16 + [False] * 13
    assert {seat.standing for seat in found} == {"missing"}


def test_a_kind_stands_where_the_nearest_of_its_partners_stands(guide: Guide) -> None:
    plan = a_table(
        partner("p.police", "Police", standing="later"),
        partner("p.police", "Village police", standing="core"),
        partner("p.health", "Nursing station", standing="next"),
        partner("p.faith", "Church", standing="later"),
    )
    assert standings(plan, guide) == {"p.police": "core", "p.health": "next", "p.faith": "later"}
    police = next(s for s in seats(plan, guide) if s.category == "p.police")
    assert [p.agency for p in police.partners] == ["Village police", "Police"]


def test_whoever_was_put_down_without_more_is_at_the_table(guide: Guide) -> None:
    assert standings(a_table(partner("p.housing", "Housing")), guide) == {"p.housing": "core"}


def test_a_row_that_names_nobody_fills_no_seat(guide: Guide) -> None:
    begun = partner("p.media")
    seat = next(s for s in seats(a_table(begun), guide) if s.category == "p.media")
    assert (seat.standing, seat.partners, seat.begun) == ("missing", (), begun)


def test_partners_without_a_kind_are_not_lost(guide: Guide) -> None:
    plan = a_table(partner("", "Garage"), partner("p.of_tomorrow", "Robots"), partner("", ""))
    assert {p.agency for p in of_no_kind(plan, guide)} == {"Garage", "Robots"}


def test_a_group_of_survivors_never_shows_a_person() -> None:
    somebody = {"name": "Somebody", "role": "Speaker"}
    assert say_partner(partner("p.survivors", "Circle", **somebody)) == "Circle"
    assert say_partner(partner("p.police", "Police", role="Corporal")) == "Police, Corporal"
    assert say_partner(partner("p.police", role="Corporal")) == "Corporal"


def test_a_day_to_invite_is_kept_with_the_partner(guide: Guide) -> None:
    day = Day(date(2026, 12, 4))
    one = Partner(id=uuid4(), agency="Court", category="p.judges", standing="next", invite_on=day)
    seat = next(s for s in seats(a_table(one), guide) if s.category == "p.judges")
    assert seat.partners[0].invite_on == day
