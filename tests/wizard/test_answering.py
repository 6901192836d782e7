"""Answering by keyboard: where the focus is, what a paste does, what a screen reader finds."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from models.plan.records import Person
from models.plan.text import MAX_LETTERS
from tests.wizard.find import find, focus_name, focused, names, press, tap, words
from wizard.app import Program
from wizard.fields.field import Field
from wizard.parts.button import Button
from wizard.parts.edit import LineBox, TextBox
from wizard.parts.label import Label

BELIEF = "analyse.attitude_belief"
NONE_YET = "No actions here yet. Type the first one below."


def go(qtbot: QtBot, program: Program, question: str) -> None:
    """Go to a question and wait until it stands there."""
    program.window.go(f"question/{question}")
    qtbot.waitUntil(lambda: bool(focus_name()) and focused().isVisible())


def paste(text: str) -> None:
    """Put words on the clipboard and press the keys that paste them."""
    QApplication.clipboard().setText(text)
    press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def below(widget: QWidget) -> list[str]:
    """What a screen reader finds below a widget."""
    found, waiting = [], [QAccessible.queryAccessibleInterface(widget)]
    while waiting:
        one = waiting.pop()
        found.append(one.text(QAccessible.Text.Name))
        waiting += [one.child(at) for at in range(one.childCount())]
    return found


@pytest.mark.parametrize("question", ["analyse.title", "analyse.effect_on_safety", BELIEF])
def test_a_question_puts_the_focus_on_the_control_itself(
    qtbot: QtBot, program: Program, question: str
) -> None:
    go(qtbot, program, question)
    assert [w for w in program.window.findChildren(Field) if w.hasFocus()] == []
    assert focus_name()


def test_a_list_without_chips_leaves_the_focus_to_the_next_field(
    qtbot: QtBot, program: Program
) -> None:
    desk = program.desk
    for action in desk.plan.actions:
        desk.remove_row(desk.guide.by_role("actions_now"), action)
    go(qtbot, program, "jointplan.change")
    assert isinstance(focused(), TextBox)


def test_tab_stops_at_chips_once_and_arrows_go_along_them(qtbot: QtBot, program: Program) -> None:
    window = program.window
    go(qtbot, program, BELIEF)
    first = focused()
    assert isinstance(first, Button)
    row = first.parentWidget()
    assert row is not None
    chips = row.findChildren(Button)
    press(Qt.Key.Key_Right)
    assert focused() in chips
    assert focused() is not first
    tap(window, Qt.Key.Key_Tab)
    assert isinstance(focused(), TextBox)
    tap(window, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert focused() in chips


def test_a_paste_of_a_megabyte_keeps_what_fits_and_says_so(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, "analyse.effect_on_safety")
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    paste("x" * 1_000_000)
    assert len(program.desk.plan.text("analyse.effect_on_safety", "text")) == MAX_LETTERS
    assert "No more letters fit here." in words(program.window)


def test_lines_pasted_into_one_line_become_one(program: Program) -> None:
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    paste("Nights\tand\nweekends")
    assert program.desk.title == "Nights and weekends"


@pytest.mark.parametrize("question", ["analyse.title", "analyse.effect_on_safety"])
def test_an_accent_typed_as_a_mark_of_its_own_leaves_the_cursor(
    qtbot: QtBot, program: Program, question: str
) -> None:
    go(qtbot, program, question)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    for letter in ("o", "l", "e\u0323", " ", "x"):
        paste(letter) if len(letter) > 1 else QTest.keyClicks(focused(), letter)
    assert program.desk.plan.text(question, "text") == "olẹ x"


def test_a_long_vision_is_warned_about_and_not_cut(qtbot: QtBot, program: Program) -> None:
    vision = program.desk.guide.by_role("vision")
    go(qtbot, program, vision.id)
    press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    paste("x" * 301)
    assert len(program.desk.plan.text(vision.id, "text")) == 301
    assert "1 letter more than fits well. Nothing is cut." in words(program.window)


def test_a_survivors_group_is_chosen_without_losing_the_place(
    qtbot: QtBot, program: Program
) -> None:
    window = program.window
    go(qtbot, program, "partners")
    QTest.keyClicks(focused(), "Women's circle")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: focus_name() == "Agency or group")
    chip = find(window, "Kind of partner: Survivors of violence", Button)
    chip.setFocus()
    press(Qt.Key.Key_Space)
    qtbot.wait(1)
    assert focused() is chip
    shown = [label.text() for label in window.findChildren(Label) if label.isVisible()]
    assert "How many people" in shown
    assert not {"Name", "Role", "Phone or e-mail"} & set(shown)


def test_esc_closes_an_open_row_and_keeps_its_words(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, "partners")
    QTest.keyClicks(focused(), "Band Office")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: focus_name() == "Agency or group")
    press(Qt.Key.Key_Escape)
    assert focus_name() == "Edit Band Office"


def test_an_empty_level_says_what_to_do_first(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    question = desk.guide.by_role("actions_region")
    for action in desk.rows(question):
        desk.remove_row(question, action)
    go(qtbot, program, question.id)
    qtbot.waitUntil(lambda: NONE_YET in words(program.window))


def test_a_screen_reader_finds_the_line_for_the_next_action(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, program.desk.guide.by_role("actions_now").id)
    line = find(program.window, "What will be done?", LineBox)
    assert line.hasFocus()
    assert "What will be done?" in below(program.window)


def test_tab_goes_from_the_answer_to_the_footer_then_to_the_steps(
    qtbot: QtBot, program: Program
) -> None:
    window, passed = program.window, []
    window.resize(1366, 768)
    go(qtbot, program, "analyse.effect_on_safety")
    for _press in range(4):
        tap(window, Qt.Key.Key_Tab)
        passed.append(focus_name())
    assert passed == ["Facilitator’s notes", "Back", "Next question", "Getting ready"]


def test_back_leads_from_help_to_the_question(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, "analyse.effect_on_safety")
    window = program.window
    tap(window, Qt.Key.Key_F1)
    tap(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.place == "settings"
    tap(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert window.place == "question/analyse.effect_on_safety"


def test_the_rules_are_shown_with_who_is_there_and_where(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    question = desk.guide.by_role("agreement")
    desk.set_answer(question, "person", Person(role="Elder", agency="Band Office"))
    desk.set_answer(question, "place", "the library")
    go(qtbot, program, question.id)
    said = "Step out when you need to. Elder, Band Office is there for you in the library."
    qtbot.waitUntil(lambda: said in words(program.window))
    assert "Getting ready · Group agreement · question" in words(program.window)


def test_a_review_takes_the_status_of_each_action_on_its_card(
    qtbot: QtBot, program: Program
) -> None:
    go(qtbot, program, "monitor.progress")
    first = program.desk.plan.actions[0]
    name = f"Status of action {first.number}: Done"
    qtbot.waitUntil(lambda: name in names(program.window))
    chip = find(program.window, name, Button)
    chip.setFocus()
    press(Qt.Key.Key_Space)
    assert program.desk.plan.actions[0].status == "done"
    assert focused() is chip


def test_a_spreadsheet_opened_over_a_plan_goes_into_it(
    qtbot: QtBot, program: Program, tmp_path: Path
) -> None:
    path = tmp_path / "more.csv"
    path.write_text("action,lead\nBuy a second phone,Clerk\n")
    window, plan = program.window, program.desk.plan
    window.take(path)
    qtbot.waitUntil(lambda: "Take it in" in names(window))
    find(window, "Take it in", Button).click()
    assert program.desk.plan.id == plan.id
    assert len(program.desk.plan.actions) == len(plan.actions) + 1
    assert window.place == "question/analyse.title"


def test_the_way_to_more_questions_is_the_way_back_too(qtbot: QtBot, program: Program) -> None:
    window = program.window
    window.resize(1366, 768)
    qtbot.waitUntil(lambda: "More questions" in names(window))
    find(window, "More questions", Button).click()
    qtbot.waitUntil(lambda: "Fewer questions" in names(window))
    find(window, "Fewer questions", Button).click()
    qtbot.waitUntil(lambda: "More questions" in names(window))


def test_the_line_for_the_next_action_is_in_view_where_room_is_scarce(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(800, 560)
    go(qtbot, program, program.desk.guide.by_role("actions_now").id)
    line = find(program.window, "What will be done?", LineBox)
    assert line.hasFocus()
    qtbot.waitUntil(lambda: not line.visibleRegion().isEmpty())


def test_a_sign_that_no_number_has_is_left_out_and_told(qtbot: QtBot, program: Program) -> None:
    go(qtbot, program, program.desk.guide.by_role("agreement_hands").id)
    QTest.keyClicks(focused(), "3.7")
    assert "Only a whole number can stand here. Is it right as it is now?" in words(program.window)
    press(Qt.Key.Key_Tab)
    assert "Only a whole number" not in words(program.window)
