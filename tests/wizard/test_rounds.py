"""Rounds: the question about the problem, the next round in one click, all rounds side by side."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.editing import Subject
from models.plan.events import Telling, with_events
from models.plan.plan import Plan
from models.plan.records import Action, Day, Reading
from tests.wizard.conftest import NOW
from tests.wizard.cut import cut
from tests.wizard.find import find, focus_name, names, press, titles, words
from wizard.app import Program
from wizard.desk import Desk
from wizard.pages.rounds import RoundsPage
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.side_by_side import SideBySide

Go = Callable[[], RoundsPage]
TODAY = NOW.date()


@pytest.fixture
def go(qtbot: QtBot, program: Program) -> Go:
    """Goes to the rounds of the open plan."""

    def to() -> RoundsPage:
        program.window.go("rounds")
        page = program.window.current()
        assert isinstance(page, RoundsPage)
        qtbot.waitUntil(lambda: any(name.endswith(": Gone") for name in names(page)))
        return page

    return to


def stood(desk: Desk, number: int, status: str, reason: str = "") -> None:
    action = next(a for a in desk.plan.actions if a.number == number)
    after = desk.plan.with_record(replace(action, status=status))
    told = with_events(desk.plan, after, Telling("Coordinator", TODAY, None, reason))
    desk.do(told, Subject("edit", record=action.id, field="status"))


def begin_next(qtbot: QtBot, program: Program, page: RoundsPage) -> Plan:
    number = program.desk.plan.header.round + 1
    find(page, f"Begin round {number}", Button).click()
    qtbot.waitUntil(lambda: program.desk.plan.header.round == number)
    return program.desk.plan


def test_the_answer_is_kept_with_its_day(program: Program, go: Go) -> None:
    page, desk = go(), program.desk
    ask = "Is the first problem gone, smaller, the same, or back?"
    assert focus_name() == f"{ask}: Gone"
    find(page, f"{ask}: It is back", Button).click()
    assert desk.plan.text("monitor.revisit", "choice") == "back"
    assert desk.plan.value("monitor.revisit", "day") == Day(TODAY)
    assert "Back to step 1 with what you have learned." in words(page)
    desk.undo()
    assert desk.plan.text("monitor.revisit", "choice") == ""
    assert desk.plan.value("monitor.revisit", "day") is None


def test_a_round_begins_in_one_click_at_the_first_question_of_step_one(
    qtbot: QtBot, program: Program, go: Go
) -> None:
    first = program.desk.plan
    second = begin_next(qtbot, program, go())
    assert program.window.place == "question/analyse.title"
    assert "Round 2 has begun." in words(program.window.banner)
    assert (second.header.previous, second.header.family) == (first.id, first.id)
    library = program.desk.services.library
    assert library.read(first.id).plan == first
    assert library.read(second.id).plan == second


def test_what_was_tried_stands_in_the_new_rounds_first_step(
    qtbot: QtBot, program: Program, go: Go
) -> None:
    stood(program.desk, 1, "done")
    stood(program.desk, 2, "dropped", "agreed_to_drop")
    second = begin_next(qtbot, program, go())
    assert [row.values["round"] for row in second.entries("analyse.tried")] == [1, 1]
    assert [a.number for a in second.actions] == [3, 4, 5, 6, 7, 8, 9]
    program.window.go("question/analyse.tried")
    qtbot.waitUntil(lambda: "We agreed to drop it" in words(program.window.current()))


def test_the_earlier_round_says_where_it_goes_on_and_begins_no_other(
    qtbot: QtBot, program: Program, go: Go
) -> None:
    begin_next(qtbot, program, go())
    page = go()
    assert "Round 2, begun on 20 Nov 2026" in words(page)
    find(page, "Open round 1", Button).click()
    qtbot.waitUntil(lambda: program.desk.plan.header.round == 1)
    assert "Round 2 goes on from here." in words(program.window.banner)
    page = go()
    assert "Round 2 goes on from here. This round stays as it was." in words(page)
    assert not any(name.startswith("Begin round") for name in names(page))


def test_a_deleted_round_was_never_begun(qtbot: QtBot, program: Program, go: Go) -> None:
    first = program.desk.plan.id
    second = begin_next(qtbot, program, go()).id
    program.window.go("home")
    program.desk.services.library.delete(second)
    program.window.go(f"open/{first}")
    page = go()
    assert find(page, "Begin round 2", Button).isEnabled()


def test_home_shows_which_round_goes_on(qtbot: QtBot, program: Program, go: Go) -> None:
    begin_next(qtbot, program, go())
    program.window.go("home")
    home = program.window.current()
    qtbot.waitUntil(lambda: len(titles(home)) == 2)
    said = words(home)
    assert "Round 1, goes on in round 2" in said
    assert said.count("Next: ") == 1


def test_two_rounds_stand_side_by_side_with_what_each_says(
    qtbot: QtBot, program: Program, go: Go
) -> None:
    desk = program.desk
    sign = desk.plan.signs[0]
    counted = Reading(id=UUID(int=8), sign=sign.id, on=Day(TODAY), value="8 of 12")
    desk.do(desk.plan.with_record(counted), Subject("edit"))
    stood(desk, 1, "done")
    begin_next(qtbot, program, go())
    desk.do(desk.plan.with_action(Action(id=UUID(int=9), what="Call at once")), Subject("add"))
    page = go()
    (table,) = page.findChildren(SideBySide)
    said = words(table)
    for line in (
        "Round 1, begun on 27 Oct 2026",
        "Round 2, begun on 20 Nov 2026",
        "Counted last: 8 of 12",
        "At first: 8 of 12",
        "Done: 1",
        "10  Call at once",
        "It held",
    ):
        assert line in said
    assert "By 18 February 2028 every woman" in said or "every woman" in said


@pytest.mark.parametrize(("rounds", "shown"), [(3, 3), (5, 3)])
def test_of_many_rounds_the_latest_are_compared_and_others_are_picked(
    qtbot: QtBot, program: Program, go: Go, rounds: int, shown: int
) -> None:
    for _round in range(rounds - 1):
        begin_next(qtbot, program, go())
    page = go()
    heads = {n for n in range(1, rounds + 1) if f"Round {n}, begun" in words_of_table(page)}
    assert heads == set(range(rounds - shown + 1, rounds + 1))
    if rounds > shown:
        find(page, "Compare: Round 1", Button).click()
        assert "Round 1, begun" in words_of_table(page)


def test_an_answer_opens_no_window_and_keeps_the_focus(
    qtbot: QtBot, program: Program, go: Go
) -> None:
    begin_next(qtbot, program, go())
    page = go()
    chip = next(b for b in page.findChildren(Button) if b.accessibleName().endswith(": Smaller"))
    chip.setFocus()
    press(Qt.Key.Key_Space)
    windows = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert windows == [program.window]
    assert focus_name().endswith(": Smaller")


def words_of_table(page: RoundsPage) -> str:
    tables = [t for t in page.findChildren(SideBySide) if t.isVisible()]
    return words(tables[-1])


def test_it_goes_by_keyboard_alone(qtbot: QtBot, program: Program, go: Go) -> None:
    go()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)
    assert program.desk.plan.text("monitor.revisit", "choice") == "same"
    for _step in range(4):
        if focus_name() == "Begin round 2":
            break
        press(Qt.Key.Key_Tab)
    assert focus_name() == "Begin round 2"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: program.desk.plan.header.round == 2)


@pytest.mark.parametrize(
    ("width", "height", "text"),
    [(800, 560, 200), (1024, 700, 100), (1366, 768, 100), (1366, 768, 200)],
)
def test_no_words_are_cut_and_narrow_pages_stack(
    qtbot: QtBot, program: Program, go: Go, width: int, height: int, text: int
) -> None:
    begin_next(qtbot, program, go())
    settings = replace(program.desk.services.settings, text_size=text)
    program.desk.settings_asked.emit(settings)
    program.window.resize(width, height)
    program.window.go("rounds")
    page = program.window.current()
    qtbot.waitUntil(lambda: cut(program.window) == [], timeout=2000)
    (table,) = (t for t in page.findChildren(SideBySide) if t.isVisible())
    cells = [f for f in table.findChildren(Label) if f.text().startswith("Round ")][:2]
    tops = {cell.mapTo(table, cell.rect().topLeft()).y() for cell in cells}
    assert len(tops) == (1 if (width, text) == (1366, 100) else 2)
