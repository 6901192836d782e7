"""Suggested follow-ups are accepted by one key."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.editing import Subject
from models.plan.records import NO_DAY, NOBODY, Day, Person
from tests.wizard.conftest import MakePlan
from tests.wizard.find import find, focus_name, focused, names, press, words
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


def test_an_offer_that_comes_above_moves_nothing_from_under_the_mouse(
    program: Program, qtbot: QtBot, make_plan: MakePlan
) -> None:
    plan = make_plan("Rides at night", actions=9, gaps=9)
    keeper = Person(role="Coordinator", agency="Circle")
    desk = program.desk
    program.window.resize(1366, 768)
    program.window.go(f"open/{plan.id}")
    question = desk.guide.by_role("keeper")
    desk.set_answer(question, "person", keeper)
    program.window.go("question/plan.now_practical")
    page = program.window.current()
    edit = "Edit 9  Print contact cards 9"
    qtbot.waitUntil(lambda: edit in names(page))
    page.show_row(plan.actions[-1].id)
    qtbot.waitUntil(lambda: focus_name() == "What will be done?")
    qtbot.waitUntil(lambda: not any(t.isActive() for t in page.findChildren(QTimer)))
    stood = focused().mapTo(page, QPoint()).y()
    action = desk.plan.actions[-1]
    due = replace(action, deadline=Day(date(2027, 1, 15)))
    desk.do(desk.plan.with_action(due), Subject("edit"))
    qtbot.waitUntil(lambda: "1 follow-up is suggested." in words(page))
    qtbot.waitUntil(lambda: not any(t.isActive() for t in page.findChildren(QTimer)))
    assert focused().mapTo(page, QPoint()).y() == stood
