"""What is typed in a line and not entered yet is lost by nothing: another page, another plan, a close, a power cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.records import Entry
from tests.wizard.find import find, focused, names, tap
from wizard.app import Program
from wizard.fields.quick_entry import QuickEntry
from wizard.fields.sentence_builder import SentenceBuilder
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.park import ParkBox

LIST = "question/analyse.practical_problems"
ACTIONS = "question/plan.now_practical"
WORDS = "The night line rings out"


def problems(program: Program) -> list[object]:
    question = program.desk.guide.question("analyse.practical_problems")
    return [r.values["text"] for r in program.desk.rows(question) if isinstance(r, Entry)]


def typed_in_list(program: Program) -> LineBox:
    program.window.go(LIST)
    line = line_of(program)
    QTest.keyClicks(line, WORDS)
    return line


def line_of(program: Program) -> LineBox:
    """The line at the foot of the list."""
    return program.window.current().findChildren(LineBox)[-1]


def typed_in_actions(program: Program) -> QuickEntry:
    program.window.go(ACTIONS)
    entry = program.window.findChild(QuickEntry)
    assert isinstance(entry, QuickEntry)
    QTest.keyClicks(entry.what, WORDS)
    QTest.keyClicks(entry.lead, "Clerk, Band Office")
    return entry


@pytest.mark.parametrize("place", ["question/analyse.effect_on_safety", "print", "home"])
def test_a_line_of_a_list_is_added_when_its_page_is_left(program: Program, place: str) -> None:
    plan_id = program.desk.plan.id
    typed_in_list(program)
    program.window.go(place)
    program.window.go(f"open/{plan_id}")
    assert problems(program).count(WORDS) == 1


def test_a_line_of_a_list_is_added_when_the_window_closes(program: Program, core: Core) -> None:
    plan_id = program.desk.plan.id
    typed_in_list(program)
    assert program.window.close()
    assert WORDS in str(core.library.read(plan_id).plan)


@pytest.mark.parametrize("place", ["question/analyse.effect_on_safety", "print", "home"])
def test_the_line_of_the_next_action_is_added_when_the_actions_are_left(
    program: Program, core: Core, place: str
) -> None:
    plan_id = program.desk.plan.id
    typed_in_actions(program)
    program.window.go(place)
    added = [a for a in core.library.read(plan_id).plan.actions if a.what == WORDS]
    if place != "home":
        added = [a for a in program.desk.plan.actions if a.what == WORDS]
    assert [a.lead.agency for a in added] == ["Band Office"]


def test_the_line_of_the_next_action_goes_along_to_another_level(program: Program) -> None:
    entry = typed_in_actions(program)
    program.window.go("question/plan.local_systemic")
    assert (entry.what.text(), entry.lead.text()) == (WORDS, "Clerk, Band Office")
    assert WORDS not in [a.what for a in program.desk.plan.actions]


def test_a_lead_without_an_action_does_not_wander_into_another_plan(program: Program) -> None:
    entry = typed_in_actions(program)
    entry.what.setText("")
    program.window.go("home")
    assert entry.lead.text() == ""


def test_a_thought_that_is_not_parked_yet_is_parked_when_the_plan_is_left(
    program: Program, core: Core
) -> None:
    plan_id = program.desk.plan.id
    tap(program.window, Qt.Key.Key_F7)
    QTest.keyClicks(focused(), WORDS)
    assert program.window.findChild(ParkBox) is not None
    program.window.go("home")
    assert WORDS in str(core.library.read(plan_id).plan)


def cut_off(program: Program, core: Core, qtbot: QtBot) -> Program:
    """Another start of the program, after the power was cut."""
    assert program.desk.flush()
    twin = Program(core)
    qtbot.addWidget(twin.window)
    return twin


def test_after_a_power_cut_a_line_of_a_list_stands_as_it_was(
    program: Program, core: Core, qtbot: QtBot
) -> None:
    typed_in_list(program)
    twin = cut_off(program, core, qtbot)
    line = line_of(twin)
    assert line.text() == WORDS
    assert WORDS not in problems(twin)
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert problems(twin).count(WORDS) == 1
    assert line_of(cut_off(twin, core, qtbot)).text() == ""


def test_after_a_power_cut_the_line_of_the_next_action_stands_as_it_was(
    program: Program, core: Core, qtbot: QtBot
) -> None:
    typed_in_actions(program)
    twin = cut_off(program, core, qtbot)
    entry = twin.window.findChild(QuickEntry)
    assert isinstance(entry, QuickEntry)
    assert (entry.what.text(), entry.lead.text()) == (WORDS, "Clerk, Band Office")
    assert WORDS not in [a.what for a in twin.desk.plan.actions]


def builder_of(program: Program) -> list[LineBox]:
    """The five boxes of the sentence builder."""
    builder = program.window.current().findChild(SentenceBuilder)
    assert isinstance(builder, SentenceBuilder)
    return builder.findChildren(LineBox)


def typed_in_builder(program: Program) -> str:
    """Type the first two parts of a sentence; return the place."""
    place = f"question/{program.desk.guide.by_role('vision').id}"
    program.window.go(place)
    for box, words in zip(builder_of(program), ("caller", "the valley"), strict=False):
        QTest.keyClicks(box, words)
    return place


HALF = ["caller", "the valley", "", "", ""]


@pytest.mark.parametrize("elsewhere", [LIST, ACTIONS, "print", "home"])
def test_a_half_built_sentence_is_there_when_its_page_is_opened_again(
    program: Program, elsewhere: str
) -> None:
    plan_id = program.desk.plan.id
    place = typed_in_builder(program)
    program.window.go(elsewhere)
    if elsewhere == "home":
        program.window.go(f"open/{plan_id}")
    program.window.go(place)
    assert [box.text() for box in builder_of(program)] == HALF


def test_after_a_power_cut_a_half_built_sentence_stands_beside_what_is_typed_elsewhere(
    program: Program, core: Core, qtbot: QtBot
) -> None:
    place = typed_in_builder(program)
    typed_in_list(program)
    twin = cut_off(program, core, qtbot)
    assert line_of(twin).text() == WORDS
    twin.window.go(place)
    assert [box.text() for box in builder_of(twin)] == HALF


def test_a_sentence_that_was_used_is_not_asked_for_again(qtbot: QtBot, program: Program) -> None:
    place = typed_in_builder(program)
    boxes = builder_of(program)
    for box in boxes[2:]:
        QTest.keyClicks(box, "7 days")
    qtbot.waitUntil(lambda: "Use this sentence" in names(program.window))
    find(program.window, "Use this sentence", Button).click()
    program.window.go(LIST)
    program.window.go(place)
    assert [box.text() for box in builder_of(program)] == [""] * 5
    assert "Every caller in the valley" in str(program.desk.plan)


def test_after_a_power_cut_a_thought_that_is_not_parked_yet_stands_as_it_was(
    program: Program, core: Core, qtbot: QtBot
) -> None:
    tap(program.window, Qt.Key.Key_F7)
    QTest.keyClicks(focused(), WORDS)
    twin = cut_off(program, core, qtbot)
    box = twin.window.findChild(ParkBox)
    assert isinstance(box, ParkBox)
    line = box.findChild(LineBox)
    assert isinstance(line, LineBox)
    qtbot.waitUntil(line.isVisible)
    assert line.text() == WORDS
    foot = twin.window.height() - box.mapTo(twin.window, box.rect().bottomLeft()).y()
    assert foot < box.height(), "it does not lie over the foot of the page"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert WORDS in str(twin.desk.plan)
    assert cut_off(twin, core, qtbot).window.findChild(ParkBox) is None
