"""Alt and an arrow move a row of a list, wherever in the row the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.wizard.conftest import MakePlan
from tests.wizard.find import find, focus_name, names, tap
from tests.wizard.test_unfinished import LIST, problems
from wizard.app import Program
from wizard.pages.actions import FIRST_CARDS

ALT = Qt.KeyboardModifier.AltModifier
FIRST = "Print contact cards 1"
NOW = "question/plan.now_practical"


def reach(program: Program, qtbot: QtBot, name: str) -> None:
    """Put the focus on a control once its page is laid out."""
    qtbot.waitUntil(lambda: name in names(program.window))
    find(program.window, name).setFocus()


def order(program: Program) -> list[str]:
    return [a.what for a in sorted(program.desk.plan.actions, key=lambda a: (a.position, a.number))]


@pytest.mark.parametrize("name", [f"Edit 1  {FIRST}", f"More for 1  {FIRST}"])
def test_alt_and_an_arrow_move_an_action(
    program: Program, qtbot: QtBot, make_plan: MakePlan, name: str
) -> None:
    plan = make_plan("Rides at night", actions=3)
    program.window.go(f"open/{plan.id}")
    program.window.go(NOW)
    reach(program, qtbot, name)
    tap(program.window, Qt.Key.Key_Down, ALT)
    assert [what[-1] for what in order(program)] == ["2", "1", "3"]
    assert focus_name() == f"Edit 1  {FIRST}"
    tap(program.window, Qt.Key.Key_Up, ALT)
    assert [what[-1] for what in order(program)] == ["1", "2", "3"]


def test_delete_on_a_button_of_an_action_takes_it_away(
    program: Program, qtbot: QtBot, make_plan: MakePlan
) -> None:
    plan = make_plan("Rides at night", actions=3)
    program.window.go(f"open/{plan.id}")
    program.window.go(NOW)
    reach(program, qtbot, f"More for 1  {FIRST}")
    tap(program.window, Qt.Key.Key_Delete)
    assert [what[-1] for what in order(program)] == ["2", "3"]


def test_alt_and_an_arrow_move_a_line_of_a_list(program: Program, qtbot: QtBot) -> None:
    program.window.go(LIST)
    before = problems(program)
    reach(program, qtbot, f"More for {before[0]}")
    tap(program.window, Qt.Key.Key_Down, ALT)
    assert problems(program)[:2] == [before[1], before[0]]
    tap(program.window, Qt.Key.Key_Up, ALT)
    assert problems(program) == before


def test_the_page_stays_where_it_is_when_a_row_at_its_end_is_deleted(
    program: Program, qtbot: QtBot, make_plan: MakePlan
) -> None:
    plan = make_plan("Rides at night", actions=12)
    program.window.go(f"open/{plan.id}")
    program.window.go(NOW)
    page = program.window.current()
    bar, last = page.verticalScrollBar(), "12  Print contact cards 12"
    reach(program, qtbot, f"Edit {last}")
    tap(program.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: focus_name() == "What will be done?")
    tap(program.window, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: focus_name() == f"Edit {last}" and bar.value() == bar.maximum() > 0)
    passed = list[int]()
    bar.valueChanged.connect(passed.append)
    tap(program.window, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: f"Edit {last}" not in names(program.window))
    qtbot.waitUntil(lambda: bool(passed) and bar.value() == bar.maximum())
    assert len(passed) == 1
    assert focus_name() == "What will be done?"


def test_the_last_action_on_show_moves_on_among_those_that_are_not(
    program: Program, qtbot: QtBot, make_plan: MakePlan
) -> None:
    plan = make_plan("Rides at night", actions=FIRST_CARDS + 2)
    program.window.go(f"open/{plan.id}")
    program.window.go(NOW)
    last = f"Edit {FIRST_CARDS}  Print contact cards {FIRST_CARDS}"
    reach(program, qtbot, last)
    tap(program.window, Qt.Key.Key_Down, ALT)
    assert order(program)[FIRST_CARDS] == f"Print contact cards {FIRST_CARDS}"
    assert focus_name() == last
