"""Today: what is due across all plans comes first, each with who sees to it and by when."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.plan import Plan
from models.plan.records import Action, Day, Person, Review
from tests.wizard.conftest import CLERK, Begin, Clock, KeepDue, MakePlan
from tests.wizard.find import find, focus_name, focused, names, press, rows, tap, words
from wizard.app import Program
from wizard.parts.button import Button

CTRL = Qt.KeyboardModifier.ControlModifier
CARD = "Put a card into every patrol car"


@pytest.mark.parametrize(("days", "place"), [(-3, "today"), (7, "today"), (8, "home")])
def test_the_program_opens_with_what_is_due(
    begin: Begin, keep_due: KeepDue, days: int, place: str
) -> None:
    keep_due("Weekend calls", days)
    assert begin().window.place == place


def test_home_is_reached_from_there_and_does_not_lead_back(
    begin: Begin, keep_due: KeepDue, qtbot: QtBot
) -> None:
    keep_due("Weekend calls", -3)
    program = begin()
    find(program.window.topbar, "All plans", Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Open: Weekend calls")
    assert program.window.place == "home"
    tap(program.window, Qt.Key.Key_T, CTRL)
    assert program.window.place == "today"


def test_the_example_alone_makes_no_start_with_today(begin: Begin, core: Core) -> None:
    core.library.keep(None, core.sample())
    assert begin().window.place == "home"


def test_after_a_power_cut_the_open_plan_comes_first(
    begin: Begin, keep_due: KeepDue, core: Core
) -> None:
    plan = keep_due("Weekend calls", -3)
    core.keep_settings(replace(core.settings, open_plan=str(plan.id)))
    assert begin().window.place.startswith("question/")


def test_after_midnight_it_shows_the_new_day(
    today: Begin, keep_due: KeepDue, clock: Clock, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wizard.pages.today.TURN_MS", 20)
    keep_due("Weekend calls", 0)
    program = today()
    clock.go(1)
    qtbot.waitUntil(lambda: "Sat 21 November 2026" in words(program.window))
    qtbot.waitUntil(lambda: "Overdue" in words(program.window))


def test_each_thing_says_what_who_when_and_in_which_plan(today: Begin, keep_due: KeepDue) -> None:
    keep_due("Weekend calls", -7, status="under_way")
    keep_due("Transport", 3, lead=Person(), what="Print the list")
    seen = words(today().window)
    assert "Fri 20 November 2026" in seen
    assert seen.index("Overdue") < seen.index("Was due Fri 13 November 2026")
    assert "Corporal, Police" in seen
    assert "Weekend calls" in seen
    assert seen.index("This week") < seen.index("By Mon 23 November 2026")
    assert "No lead yet" in seen
    assert focus_name().startswith("1 Put a card into every patrol car, Was due")


def test_the_call_list_says_whom_to_ring_and_who_asks(
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    keep_due(
        "Weekend calls", 40, follow_up_by=CLERK, follow_up_on=Day(core.today - timedelta(days=1))
    )
    seen = words(today().window)
    assert "Whom to ring" in seen
    assert "Asks: Clerk, Band Office" in seen
    assert "555-0142" in seen
    assert CARD in seen
    assert focus_name().startswith("Ring Corporal, Police about action 1")


def test_a_late_reply_says_who_is_next(today: Begin, keep_due: KeepDue, core: Core) -> None:
    late = {"body": "Ministry of Justice", "answer_by": Day(core.today - timedelta(days=9))}
    keep_due("Weekend calls", 40, level="province_ministry", next_rung="Ombuds office", **late)
    keep_due("Transport", 40, level="province_ministry", **late)
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
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    plan = keep_due("Weekend calls", 40)
    missed = Review(id=uuid4(), on=Day(core.today - timedelta(days=2)), called_by=CLERK)
    core.library.keep(plan, plan.with_record(missed))
    seen = words(today().window)
    assert "Did it take place? If not, pick a new day." in seen
    assert "Calls everyone: Clerk, Band Office" in seen


def test_enter_opens_the_plan_at_the_action(today: Begin, keep_due: KeepDue, qtbot: QtBot) -> None:
    plan = keep_due("Weekend calls", -3)
    program = today()
    press(Qt.Key.Key_Return)
    assert program.window.place == "question/plan.now_practical"
    assert program.desk.plan == plan
    qtbot.waitUntil(lambda: "Done" in names(program.window.current()))
    tap(program.window, Qt.Key.Key_T, CTRL)
    qtbot.waitUntil(lambda: focus_name().startswith("1 Put a card"))
    assert not program.desk.has_plan


def test_the_call_list_of_a_plan_is_one_click_from_its_paper(
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    keep_due("Weekend calls", 40, follow_up_by=CLERK, follow_up_on=Day(core.today))
    program = today()
    find(program.window, "Print the call list: Weekend calls", Button).click()
    assert program.window.place == "print/call-list"


def test_a_meeting_opens_where_it_is_held(today: Begin, keep_due: KeepDue, core: Core) -> None:
    plan = keep_due("Weekend calls", 40)
    near = Review(id=uuid4(), on=Day(core.today + timedelta(days=2)), called_by=CLERK)
    core.library.keep(plan, plan.with_record(near))
    program = today()
    press(Qt.Key.Key_Return)
    assert program.window.place == f"meeting/{near.id}"


def test_arrows_go_from_row_to_row(today: Begin, keep_due: KeepDue) -> None:
    keep_due("Weekend calls", -3)
    keep_due("Transport", -2)
    today()
    press(Qt.Key.Key_Down)
    assert "Transport" in focus_name()
    press(Qt.Key.Key_Down)
    assert "Transport" in focus_name()
    press(Qt.Key.Key_Up)
    assert "Weekend calls" in focus_name()


def test_where_nothing_is_due_the_next_day_is_said(today: Begin, keep_due: KeepDue) -> None:
    keep_due("Weekend calls", 90)
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


def test_a_damaged_row_hides_nothing(today: Begin, keep_due: KeepDue, core: Core) -> None:
    keep_due("Weekend calls", -3)
    core.library._connection.execute("UPDATE agendas SET items = 'else'")  # noqa: SLF001
    assert CARD in focus_name_of(today())


def test_a_damaged_plan_is_told_and_hides_no_other(
    today: Begin, keep_due: KeepDue, core: Core
) -> None:
    lost = keep_due("Weekend calls", -3)
    keep_due("Transport", -2)
    connection = core.library._connection  # noqa: SLF001
    connection.execute("UPDATE agendas SET hash = '' WHERE plan_id = ?", (str(lost.id),))
    connection.execute("UPDATE actions SET what = 'else' WHERE plan_id = ?", (str(lost.id),))
    program = today()
    assert "The plan “Weekend calls”" in words(program.window)
    assert "Transport" in focus_name_of(program)


def focus_name_of(program: Program) -> str:
    assert program.window.place == "today"
    return focus_name()


def test_the_example_is_there_to_be_tried(today: Begin, core: Core, make_plan: MakePlan) -> None:
    make_plan("Another")
    core.library.keep(None, core.sample())
    assert rows(today())


def test_a_new_plan_can_begin_from_today(today: Begin, keep_due: KeepDue) -> None:
    keep_due("Night calls", 2)
    program = today()
    tap(program.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert program.window.place == "new"
