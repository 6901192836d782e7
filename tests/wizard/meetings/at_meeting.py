"""A plan whose review is today, and what a person does at that meeting."""

from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.core import Core
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Action, Day, Entry, Event, Partner, Person, Review, Sign, Value
from tests.wizard.find import find, tap
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.edit import LineBox

TODAY = date(2026, 11, 20)
NURSE = Person(role="Night charge nurse", agency="Regional Hospital")
REVIEW = UUID(int=500)
LEADER = "Health region director"


def a_plan(core: Core) -> Plan:
    """Two actions past their day, two to come; three partners, one sign, a review today."""
    plan = Plan.new(UUID(int=900)).with_answer(
        core.guide.by_role("title").id, "text", "Night calls"
    )
    days = (date(2026, 12, 18), date(2026, 10, 30), None, date(2026, 11, 13))
    for number, day in enumerate(days, start=1):
        plan = plan.with_action(
            Action(
                id=UUID(int=number),
                what=f"Print contact cards {number}",
                level="now_practical",
                lead=NURSE,
                deadline=Day(day),
            )
        )
    for number, agency in enumerate(("Regional Hospital", "Police", "Band Office"), start=1):
        plan = plan.with_record(
            Partner(id=UUID(int=100 + number), position=number, agency=agency, role="Lead")
        )
    values: FrozenMap[str, Value] = FrozenMap({"person": Person(role=LEADER)})
    return plan.with_records(
        (
            Sign(id=UUID(int=200), what="Calls within 24 hours", baseline="5 of 14", target="9"),
            Review(id=REVIEW, on=Day(TODAY), called_by=NURSE),
            Entry(id=UUID(int=300), question="allies.leaders", values=values),
        )
    )


def click(program: Program, name: str) -> None:
    find(program.window, name, Button).click()


def keys(program: Program, *pressed: Qt.Key) -> None:
    for key in pressed:
        tap(program.window, key)


def action(program: Program, number: int) -> Action:
    found = program.desk.plan.records[UUID(int=number)]
    assert isinstance(found, Action)
    return found


def told(program: Program, number: int) -> list[Event]:
    return [e for e in program.desk.plan.events if e.action == UUID(int=number)]


def review(program: Program, number: int = 500) -> Review:
    found = program.desk.plan.records[UUID(int=number)]
    assert isinstance(found, Review)
    return found


def add(program: Program, title: str, text: str) -> None:
    box = find(program.window, f"Add: {title}", LineBox)
    box.setFocus()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
