"""Today: what is due across all plans comes first, and one key says how an action stands."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.plan import Plan
from models.plan.records import Action, Day, Event, Partner, Person, Review
from tests.faults.squeezed import limit_files
from tests.wizard.conftest import CLERK, MakePlan
from tests.wizard.find import find, focus_name, focused, names, press, tap, words
from tests.wizard.test_dialogs import meanwhile
from wizard import jobs
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.due_row import DueRow

CTRL = Qt.KeyboardModifier.ControlModifier
CARD = "Put a card into every patrol car"
CORPORAL = Person(role="Corporal", agency="Police", partner_id=UUID(int=501))
POLICE = Partner(id=UUID(int=501), agency="Police", role="Corporal", contact="555-0142")
Begin = Callable[[], Program]
Keep = Callable[..., Plan]


@pytest.fixture
def keep(core: Core) -> Keep:
    """Keeps a plan with one action, due so many days from today; other fields as given."""

    def make(title: str, days: int, **fields: object) -> Plan:
        action = Action(
            id=uuid4(),
            what=CARD,
            level="now_practical",
            lead=CORPORAL,
            deadline=Day(core.today + timedelta(days=days)),
        )
        plan = Plan.new(uuid4()).with_answer("analyse.title", "text", title).with_record(POLICE)
        plan = plan.with_action(replace(action, **fields))  # type: ignore[arg-type]
        core.library.keep(None, plan)
        return plan

    return make


@pytest.fixture
def begin(qtbot: QtBot, core: Core) -> Iterator[Begin]:
    """Starts the program as a person does."""
    started: list[Program] = []

    def start() -> Program:
        program = Program(core)
        started.append(program)
        program.window.activateWindow()
        qtbot.waitUntil(program.window.isActiveWindow)
        qtbot.waitUntil(lambda: focus_name() not in ("", "Find a plan, lead or action"))
        return program

    yield start
    for program in started:
        program.window.close()
        program.window.deleteLater()
    jobs.finish()


@pytest.fixture
def today(qtbot: QtBot, begin: Begin) -> Callable[[], Program]:
    """Starts the program and waits until Today shows what is due."""

    def start() -> Program:
        program = begin()
        if program.window.place != "today":
            program.window.go("today")
        qtbot.waitUntil(lambda: bool(rows(program)) or "Nothing is due." in words(program.window))
        qtbot.waitUntil(lambda: program.window.current().isAncestorOf(focused()))
        return program

    return start


def rows(program: Program) -> list[DueRow]:
    found = program.window.current().findChildren(DueRow)
    return [row for row in found if row.isVisible()]


def the_action(core: Core, plan: Plan) -> Action:
    return core.library.read(plan.id).plan.actions[0]


def events(core: Core, plan: Plan) -> tuple[Event, ...]:
    return core.library.read(plan.id).plan.events


@pytest.mark.parametrize(("days", "place"), [(-3, "today"), (7, "today"), (8, "home")])
def test_the_program_opens_with_what_is_due(
    begin: Begin, keep: Keep, days: int, place: str
) -> None:
    keep("Weekend calls", days)
    assert begin().window.place == place


def test_home_is_reached_from_there_and_does_not_lead_back(
    begin: Begin, keep: Keep, qtbot: QtBot
) -> None:
    keep("Weekend calls", -3)
    program = begin()
    find(program.window.topbar, "All plans", Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Open: Weekend calls")
    assert program.window.place == "home"
    tap(program.window, Qt.Key.Key_T, CTRL)
    assert program.window.place == "today"


def test_the_example_alone_makes_no_start_with_today(begin: Begin, core: Core) -> None:
    core.library.keep(None, core.sample())
    assert begin().window.place == "home"


def test_after_a_power_cut_the_open_plan_comes_first(begin: Begin, keep: Keep, core: Core) -> None:
    plan = keep("Weekend calls", -3)
    core.keep_settings(replace(core.settings, open_plan=str(plan.id)))
    assert begin().window.place.startswith("question/")


def test_each_thing_says_what_who_when_and_in_which_plan(today: Begin, keep: Keep) -> None:
    keep("Weekend calls", -7, status="under_way")
    keep("Transport", 3, lead=Person(), what="Print the list")
    seen = words(today().window)
    assert "Fri 20 November 2026" in seen
    assert seen.index("Overdue") < seen.index("Was due Fri 13 November 2026")
    assert "Corporal, Police" in seen
    assert "Weekend calls" in seen
    assert seen.index("This week") < seen.index("By Mon 23 November 2026")
    assert "No lead yet" in seen
    assert focus_name().startswith("1 Put a card into every patrol car, Was due")


def test_the_call_list_says_whom_to_ring_and_who_asks(today: Begin, keep: Keep, core: Core) -> None:
    keep("Weekend calls", 40, follow_up_by=CLERK, follow_up_on=Day(core.today - timedelta(days=1)))
    seen = words(today().window)
    assert "Whom to ring" in seen
    assert "Asks: Clerk, Band Office" in seen
    assert "555-0142" in seen
    assert CARD in seen
    assert focus_name().startswith("Ring Corporal, Police about action 1")


def test_a_late_reply_says_who_is_next(today: Begin, keep: Keep, core: Core) -> None:
    late = {"body": "Ministry of Justice", "answer_by": Day(core.today - timedelta(days=9))}
    keep("Weekend calls", 40, level="province_ministry", next_rung="Ombuds office", **late)
    keep("Transport", 40, level="province_ministry", **late)
    program = today()
    seen = words(program.window)
    assert "Replies that are late" in seen
    assert "Was expected Wed 11 November 2026" in seen
    assert "No answer yet. Next: Ombuds office" in seen
    assert "No answer yet. Who is next?" in seen
    assert all("Reply from Ministry of Justice" in name for name in focus_names(program))


def focus_names(program: Program) -> list[str]:
    return [row.findChildren(Button)[0].accessibleName() for row in rows(program)]


def test_a_meeting_that_went_by_is_asked_about_without_blame(
    today: Begin, keep: Keep, core: Core
) -> None:
    plan = keep("Weekend calls", 40)
    missed = Review(id=uuid4(), on=Day(core.today - timedelta(days=2)), called_by=CLERK)
    core.library.keep(plan, plan.with_record(missed))
    seen = words(today().window)
    assert "Did it take place? If not, pick a new day." in seen
    assert "Calls everyone: Clerk, Band Office" in seen


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Qt.Key.Key_W, "under_way"),
        (Qt.Key.Key_D, "done"),
        (Qt.Key.Key_S, "stuck"),
        (Qt.Key.Key_X, "dropped"),
    ],
)
def test_one_key_sets_a_status_and_it_is_kept_at_once(
    today: Begin, keep: Keep, core: Core, key: Qt.Key, status: str
) -> None:
    plan, other = keep("Weekend calls", -3), keep("Transport", -2)
    program = today()
    press(key)
    assert the_action(core, plan).status == status
    assert the_action(core, other) == other.actions[0]
    (event,) = events(core, plan)
    assert (event.before, event.after, event.who) == ("not_started", status, "this computer")
    assert (event.on.on, core.library.agenda(core.today).dues == ()) == (core.today, False)
    ticked = [b for b in rows(program)[0].findChildren(Button) if b.isChecked()]
    assert [b.accessibleDescription() for b in ticked] == [chr(key)]


def test_a_status_is_in_the_history_of_the_plan_and_undone_there(
    today: Begin, keep: Keep, core: Core
) -> None:
    plan = keep("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_D)
    (step,) = core.library.history(plan.id)
    assert (step.subject.question, step.subject.field) == ("plan.now_practical", "status")
    program.window.go(f"open/{plan.id}")
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert program.desk.plan.actions == plan.actions
    assert program.desk.plan.events == ()


def test_ctrl_z_takes_back_what_was_set_last_in_whatever_plan(
    today: Begin, keep: Keep, core: Core
) -> None:
    first, second = keep("Weekend calls", -3), keep("Transport", -2)
    program = today()
    press(Qt.Key.Key_D)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_W)
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert the_action(core, second).status == "not_started"
    assert the_action(core, first).status == "done"
    assert "Undone." in words(program.window)
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert the_action(core, first) == first.actions[0]
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert core.library.read(first.id).plan == first


def test_with_the_mouse_it_is_one_click(today: Begin, keep: Keep, core: Core) -> None:
    plan = keep("Weekend calls", -3)
    find(today().window, "Done: action 1, Weekend calls", Button).click()
    assert the_action(core, plan).status == "done"


def test_a_reason_and_a_few_words_may_follow(today: Begin, keep: Keep, core: Core) -> None:
    plan = keep("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_S)
    press(Qt.Key.Key_3)
    (event,) = events(core, plan)
    assert (event.after, event.reason) == ("stuck", "blocked_above")
    line = find(program.window, "Why: action 1, Weekend calls", QLineEdit)
    line.setFocus()
    QTest.keyClicks(line, "No answer from the head office")
    press(Qt.Key.Key_Return)
    (event,) = events(core, plan)
    assert (event.reason, event.note) == ("blocked_above", "No answer from the head office")
    assert the_action(core, plan).status_note == "No answer from the head office"
    assert len(core.library.history(plan.id)) == 1, "status and reason are one step"
    assert focus_name().startswith("1 Put a card")
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert core.library.read(plan.id).plan == plan


def test_who_rang_says_so_in_one_key_and_rings_no_more(
    today: Begin, keep: Keep, core: Core
) -> None:
    asked = {"follow_up_by": CLERK, "follow_up_on": Day(core.today - timedelta(days=1))}
    plan = keep("Weekend calls", 40, status="under_way", **asked)
    program = today()
    press(Qt.Key.Key_W)
    (event,) = events(core, plan)
    assert (event.before, event.after) == ("under_way", "under_way")
    assert "Asked. Ctrl+Z takes it back." in words(program.window)
    program.window.go("home")
    program.window.go("today")
    assert not core.library.is_due(core.today)


def test_who_rang_before_the_day_has_asked_on_that_day(
    today: Begin, keep: Keep, core: Core
) -> None:
    asked = {"follow_up_by": CLERK, "follow_up_on": Day(core.today + timedelta(days=5))}
    plan = keep("Weekend calls", 40, **asked)
    today()
    press(Qt.Key.Key_W)
    assert the_action(core, plan).follow_up_on.on == core.today
    assert not core.library.is_due(core.today)


def test_enter_opens_the_plan_at_the_action(today: Begin, keep: Keep, qtbot: QtBot) -> None:
    plan = keep("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_Return)
    assert program.window.place == "question/plan.now_practical"
    assert program.desk.plan == plan
    qtbot.waitUntil(lambda: "Done" in names(program.window.current()))
    tap(program.window, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: focus_name().startswith("1 Put a card"))
    assert not program.desk.has_plan


def test_a_meeting_opens_at_its_day(today: Begin, keep: Keep, core: Core, qtbot: QtBot) -> None:
    plan = keep("Weekend calls", 40)
    near = Review(id=uuid4(), on=Day(core.today + timedelta(days=2)), called_by=CLERK)
    core.library.keep(plan, plan.with_record(near))
    program = today()
    press(Qt.Key.Key_Return)
    assert program.window.place == "question/monitor.reviews"
    qtbot.waitUntil(lambda: "Done" in names(program.window.current()))


def test_arrows_go_from_row_to_row(today: Begin, keep: Keep) -> None:
    keep("Weekend calls", -3)
    keep("Transport", -2)
    today()
    press(Qt.Key.Key_Down)
    assert "Transport" in focus_name()
    press(Qt.Key.Key_Down)
    assert "Transport" in focus_name()
    press(Qt.Key.Key_Up)
    assert "Weekend calls" in focus_name()


def test_where_nothing_is_due_the_next_day_is_said(today: Begin, keep: Keep) -> None:
    keep("Weekend calls", 90)
    seen = words(today().window)
    assert "Nothing is due." in seen
    assert f"Next: Thu 18 February 2027. 1 {CARD}. Weekend calls" in " ".join(seen.split())
    assert focus_name() == "All plans"


def test_an_empty_library_has_nothing_due(today: Begin) -> None:
    assert "Nothing is due." in words(today().window)


def test_many_come_part_by_part(today: Begin, core: Core, qtbot: QtBot) -> None:
    plan = Plan.new(uuid4()).with_answer("analyse.title", "text", "Large")
    for number in range(500):
        due = Day(core.today - timedelta(days=1 + number % 9))
        plan = plan.with_action(Action(id=uuid4(), what=f"Step {number}", deadline=due))
    core.library.keep(None, plan)
    program = today()
    find(program.window, "Overdue: 500", Button)
    qtbot.waitUntil(lambda: len(rows(program)) == 10)
    find(program.window, "Show more: 490 are left", Button).click()
    assert len(rows(program)) == 30
    assert focused() is rows(program)[10].findChildren(Button)[0]


def test_a_damaged_row_hides_nothing(today: Begin, keep: Keep, core: Core) -> None:
    keep("Weekend calls", -3)
    core.library._connection.execute("UPDATE agendas SET items = 'else'")  # noqa: SLF001
    assert CARD in focus_name_of(today())


def test_a_damaged_plan_is_told_and_hides_no_other(today: Begin, keep: Keep, core: Core) -> None:
    lost = keep("Weekend calls", -3)
    keep("Transport", -2)
    connection = core.library._connection  # noqa: SLF001
    connection.execute("UPDATE agendas SET hash = '' WHERE plan_id = ?", (str(lost.id),))
    connection.execute("UPDATE actions SET what = 'else' WHERE plan_id = ?", (str(lost.id),))
    program = today()
    assert "The plan “Weekend calls”" in words(program.window)
    assert "Transport" in focus_name_of(program)


def focus_name_of(program: Program) -> str:
    assert program.window.place == "today"
    return focus_name()


@pytest.mark.skipif(sys.platform == "win32", reason="only POSIX can limit a file's size")
def test_what_cannot_be_saved_is_told_kept_and_tried_again(
    today: Begin, keep: Keep, core: Core, qtbot: QtBot
) -> None:
    plan = keep("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_S)
    line = find(program.window, "Why: action 1, Weekend calls", QLineEdit)
    limit_files(512)
    try:
        line.setText("typed when the disk was full")
        line.editingFinished.emit()
        assert "not saved yet" in words(program.window)
        meanwhile(lambda box: QTest.keyClick(box, Qt.Key.Key_Escape))
        assert not program.window.close()
        program.window.go("home")
        assert program.window.place == "today"
    finally:
        limit_files(None)
    qtbot.waitUntil(lambda: "All is saved now." in words(program.window), timeout=10_000)
    assert the_action(core, plan).status_note.startswith("typed when the disk was full")
    program.window.go("home")
    assert program.window.place == "home"


def test_the_example_is_there_to_be_tried(today: Begin, core: Core, make_plan: MakePlan) -> None:
    make_plan("Another")
    core.library.keep(None, core.sample())
    assert rows(today())
