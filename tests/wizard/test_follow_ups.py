"""Suggested follow-ups are accepted by one key."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.editing import Subject
from models.plan.records import NO_DAY, NOBODY, Person
from tests.wizard.conftest import MakePlan
from tests.wizard.find import find, focus_name, focused, press, words
from wizard.app import Program
from wizard.fields.quick_entry import QuickEntry
from wizard.parts.button import Button


def test_one_key_accepts_every_follow_up_that_is_suggested(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    bare = [replace(a, follow_up_by=NOBODY, follow_up_on=NO_DAY) for a in desk.plan.actions[:2]]
    desk.do(desk.plan.with_records(bare), Subject("edit"))
    level = next(q for q in desk.guide.questions if q.level == bare[0].level)
    program.window.go(f"question/{level.id}")
    qtbot.waitUntil(lambda: "2 follow-ups are suggested." in words(program.window))
    press(Qt.Key.Key_F4)
    accepted = [a for a in desk.plan.actions if a.id in {b.id for b in bare}]
    assert all(a.follow_up_by and a.follow_up_on.on for a in accepted)
    assert "follow-ups are suggested" not in " ".join(words(program.window))


def test_where_several_actions_wait_and_nobody_is_chosen_it_can_be_said_once(
    program: Program, qtbot: QtBot, make_plan: MakePlan
) -> None:
    plan = make_plan("Rides at night", actions=3, gaps=3)
    program.window.go(f"open/{plan.id}")
    program.window.go("question/plan.now_practical")
    said = "One person can ask about all actions how it went."
    qtbot.waitUntil(lambda: said in words(program.window))
    find(program.window, f"Say who: {said}", Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Who asks")
    QTest.keyClicks(focused(), "Coordinator, Circle")
    program.window.go("question/plan.now_practical")
    assert said not in words(program.window)


def test_a_lead_of_one_action_is_offered_for_the_next_but_not_all_agencies(
    program: Program, qtbot: QtBot, make_plan: MakePlan
) -> None:
    plan = make_plan("Rides at night", actions=2)
    leads = (Person(role="Night driver", agency="Taxi"), Person(role="all agencies"))
    led = [replace(a, lead=p) for a, p in zip(plan.actions, leads, strict=True)]
    program.window.go(f"open/{plan.id}")
    program.desk.do(program.desk.plan.with_records(led), Subject("edit"))
    program.window.go("question/plan.now_practical")
    entry = program.window.findChild(QuickEntry)
    assert isinstance(entry, QuickEntry)
    qtbot.waitUntil(entry.lead.isVisible)
    offered = {}
    for letters in ("nig", "all"):
        entry.lead.clear()
        QTest.keyClicks(entry.lead, letters)
        model = entry.lead.completer().model()
        offered[letters] = [model.index(r, 0).data() for r in range(model.rowCount())]
    assert offered == {"nig": ["Night driver, Taxi"], "all": []}
