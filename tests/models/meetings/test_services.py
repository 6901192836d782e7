"""Who does what, place by place: empty cells stay, and a place named twice is one place."""

from uuid import uuid4

from models.guide.shapes import Guide
from models.meetings.services import service_map
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Entry


def a_plan(*services: dict[str, str]) -> Plan:
    """A plan with these services."""
    rows = (
        Entry(id=uuid4(), question="ground.services", position=place, values=FrozenMap({**values}))
        for place, values in enumerate(services)
    )
    return Plan.new(uuid4()).with_records(rows)


def test_each_place_has_a_cell_for_each_kind_of_people(guide: Guide) -> None:
    plan = a_plan(
        {"agency": "Shelter", "choice": "survivors", "place": "Main town"},
        {"agency": "Programme", "choice": "causing_harm", "place": "main town ", "gap": "Evenings"},
        {"agency": "Nurse", "choice": "both"},
    )
    town, unsaid = service_map(plan, guide)
    cells = {cell.whom: cell.agencies for cell in town.cells}
    assert cells == {
        "survivors": ("Shelter",),
        "causing_harm": ("Programme",),
        "both": (),
        "prevention": (),
    }
    assert (town.name, town.gaps) == ("Main town", ("Evenings",))
    assert (unsaid.name, unsaid.gaps) == ("", ())


def test_without_services_there_is_no_map(guide: Guide) -> None:
    assert service_map(a_plan(), guide) == ()
