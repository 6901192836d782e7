"""Plans and libraries of any size to measure with."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from uuid import UUID, uuid5

from models.core import Core
from models.plan.plan import Plan
from models.plan.records import LEVELS, Action, Day, Person
from models.store import schema, sqlite
from models.store.plan_row import PlanRow, next_row
from models.store.shelf import Shelf

RESOURCES = Path(__file__).parent.parent / "resources"
NOW = datetime(2026, 11, 20, 10, 42, tzinfo=UTC)
SPACE = UUID(int=4)
DEEDS = (
    "Agree one referral form with the hospital, the police desk and the shelter",
    "Brief the night staff on how a survivor is received",
    "Open the side entrance of the clinic from 18:00 to 06:00",
    "Print the list of free transport at night and put it up at the health posts",
    "Ask the district office for a second trained person on the emergency line",
)
LEADS = (
    Person(role="Night charge nurse", agency="Regional Hospital"),
    Person(role="Desk officer", agency="District Police"),
    Person(role="Case worker", agency="Women's Shelter"),
)


def core(library: Path) -> Core:
    """Return the core on a library, always on the same day."""
    return Core(RESOURCES, library, lambda: NOW)


def action(number: int) -> Action:
    """Return one action in which everything that the gate asks for is filled in."""
    lead = LEADS[number % len(LEADS)]
    day = date(2027, 1, 4) + timedelta(weeks=number % 40)
    return Action(
        id=uuid5(SPACE, str(number)),
        position=(number + 1) * 1024,
        number=number + 1,
        what=f"{DEEDS[number % len(DEEDS)]} ({number + 1})",
        level=LEVELS[number % len(LEVELS)],
        lead=lead,
        deadline=Day(day, day.isoformat()),
        how="Meet, write one page, try it for two weeks, then put it in force",
        follow_up_by=LEADS[(number + 1) % len(LEADS)],
        follow_up_on=Day(day + timedelta(days=2), "two days after"),
    )


def plan_of(known: Core, actions: int) -> Plan:
    """Return the worked example with this many actions in place of its own."""
    sample = known.sample(uuid5(SPACE, "plan"))
    bare = sample.without(*(a.id for a in sample.actions))
    numbered = bare.with_record(replace(bare.header, next_number=actions + 1))
    return numbered.with_records(action(n) for n in range(actions))


def make_library(path: Path, plans: int) -> None:
    """Make a library of many plans. Home reads one row for each, so only the first has records."""
    known = core(path)
    plan = plan_of(known, 12)
    known.library.keep(None, plan)
    known.close()
    connection = schema.open_file(path)
    shelf = Shelf(connection)
    with sqlite.transaction(connection):
        for row in _rows(known, plan, plans - 1):
            shelf.put(replace(row, changed_seq=shelf.next_seq()))
    connection.close()


def _rows(known: Core, plan: Plan, count: int) -> Iterable[PlanRow]:
    summary = known.summarise(plan)
    for number in range(count):
        other = replace(
            summary, id=uuid5(SPACE, f"plan {number}"), title=f"{summary.title} {number}"
        )
        yield next_row(None, other, NOW, 0)
