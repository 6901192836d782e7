"""A long list, and a long paste: the line that is typed in stays in sight, and the window never stands still."""

from dataclasses import replace
from datetime import date
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.editing import Subject
from models.plan.records import NOBODY
from tests.wizard.find import focus_name, focused, tap, words
from tests.wizard.test_unfinished import LIST, line_of, problems
from wizard.app import LATER_FONTS, Program
from wizard.fields.quick_entry import QuickEntry
from wizard.look import load_fonts
from wizard.pages.actions import FIRST_CARDS
from wizard.parts.edit import MOST_LINES, LineBox, TextBox

CONTROL = Qt.KeyboardModifier.ControlModifier


def in_sight(program: Program, line: LineBox) -> bool:
    """Say whether the whole line can be seen in its page."""
    view = program.window.current().viewport()
    top = line.mapTo(view, line.rect().topLeft()).y()
    return top >= 0 and top + line.height() <= view.height()


def paste(box: LineBox, text: str) -> None:
    QApplication.clipboard().setText(text)
    QTest.keyClick(box, Qt.Key.Key_V, CONTROL)


def test_the_line_stays_in_sight_as_the_list_grows(program: Program, qtbot: QtBot) -> None:
    program.window.go(LIST)
    line = line_of(program)
    for number in range(15):
        QTest.keyClicks(line, f"row {number}")
        QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: in_sight(program, line))


def test_a_letter_brings_the_line_back_into_sight(program: Program, qtbot: QtBot) -> None:
    program.window.go(LIST)
    paste(line_of(program), "\n".join(f"row {n}" for n in range(30)))
    program.window.go(LIST)
    line = line_of(program)
    qtbot.waitUntil(lambda: line.isVisible() and not in_sight(program, line))
    QTest.keyClick(line, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: in_sight(program, line))


def test_of_a_whole_document_pasted_into_a_list_the_first_lines_are_taken(program: Program) -> None:
    program.window.go(LIST)
    before = len(problems(program))
    paste(line_of(program), "\n".join(f"row {n}" for n in range(20_000)))
    assert len(problems(program)) == before + MOST_LINES
    assert f"The first {MOST_LINES} lines are there" in words(program.window)


def test_of_a_line_that_is_too_long_what_fits_is_taken(program: Program) -> None:
    program.window.go(LIST)
    paste(line_of(program), "short\n" + "x" * 1_000_000)
    assert [len(str(text)) for text in problems(program)[-2:]] == [5, 20_000]
    assert "as far as they fit" in words(program.window)


def test_of_a_whole_document_pasted_as_actions_the_first_lines_are_taken(program: Program) -> None:
    program.window.go("question/plan.now_practical")
    entry = program.window.findChild(QuickEntry)
    assert isinstance(entry, QuickEntry)
    before = len(program.desk.plan.actions)
    paste(entry.what, "\n".join(f"action {n}" for n in range(20_000)))
    assert len(program.desk.plan.actions) == before + MOST_LINES
    assert f"The first {MOST_LINES} lines are there" in words(entry)


def test_who_comes_back_to_an_answer_goes_on_where_it_ends(program: Program) -> None:
    program.window.go("question/analyse.effect_on_safety")
    box = program.window.current().findChildren(TextBox)[0]
    QTest.keyClicks(box, "One. ")
    program.window.go("question/analyse.title")
    program.window.go("question/analyse.effect_on_safety")
    box = program.window.current().findChildren(TextBox)[0]
    QTest.keyClicks(box, "Two.")
    assert box.toPlainText().endswith("One. Two.")


def test_the_next_gap_is_found_among_the_actions_that_are_not_shown_yet(
    program: Program, qtbot: QtBot
) -> None:
    plan = program.desk.plan
    for number in range(FIRST_CARDS + 10):
        plan = plan.with_action(
            replace(
                plan.actions[0], id=uuid4(), what=f"Print cards {number}", level="now_practical"
            )
        )
    last = plan.actions[-1]
    program.desk.do(plan.with_record(replace(last, lead=NOBODY)), Subject("edit"))
    program.window.go("question/plan.now_practical")
    for _gap in range(2):
        tap(program.window, Qt.Key.Key_F8)
        qtbot.waitUntil(lambda: focus_name() == "Who makes sure it gets done?")
    QTest.keyClicks(focused(), "Clerk, Band Office")
    assert program.desk.plan.actions[-1].lead.role == "Clerk"


def test_no_line_of_a_row_is_cut_in_scripts_with_higher_letters(
    program: Program, qtbot: QtBot
) -> None:
    load_fonts(program.desk.services.resources, LATER_FONTS)
    program.window.go(LIST)
    line = line_of(program)
    paste(line, "ᐃᓄᒃᑎᑐᑦ ᓀᐦᐃᔭᐍᐏᐣ Tiếng Việt 日本語 " * 20)
    QTest.keyClick(line, Qt.Key.Key_Return)
    box = program.window.current().findChildren(TextBox)[-1]

    def is_whole() -> bool:
        block = box.document().firstBlock()
        bottom = box.blockBoundingGeometry(block).translated(box.contentOffset()).bottom()
        return (
            box.isVisible() and block.layout().lineCount() > 1 and bottom <= box.viewport().height()
        )

    qtbot.waitUntil(is_whole)
    assert box.verticalScrollBar().maximum() == 0


def test_while_actions_are_typed_the_page_only_goes_down_to_the_new_one(
    program: Program, qtbot: QtBot
) -> None:
    program.window.go("question/plan.now_practical")
    page = program.window.current()
    bar, passed = page.verticalScrollBar(), list[int]()
    bar.valueChanged.connect(passed.append)
    for number in range(20):
        QTest.keyClicks(focused(), f"action {number}")
        QTest.keyClick(focused(), Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    assert passed == sorted(passed)


def test_rows_pasted_from_a_spreadsheet_become_actions_with_lead_and_day(program: Program) -> None:
    program.window.go("question/plan.now_practical")
    entry = program.window.findChild(QuickEntry)
    assert isinstance(entry, QuickEntry)
    rows = "Print cards\tNurse, Clinic\t15 March 2027\tprinter\nAsk the mill\nRing\t\tsoon\n"
    paste(entry.what, rows)
    first, second, third = program.desk.plan.actions[-3:]
    assert (first.what, first.lead.role, first.lead.agency) == ("Print cards", "Nurse", "Clinic")
    assert (first.deadline.on, second.what, third.deadline.as_typed) == (
        date(2027, 3, 15),
        "Ask the mill",
        "soon",
    )


def test_rows_pasted_from_a_spreadsheet_into_a_list_hold_no_tab(program: Program) -> None:
    program.window.go(LIST)
    paste(line_of(program), "No bus\tafter five\nNo taxi\t\tat night\n")
    assert problems(program)[-2:] == ["No bus after five", "No taxi at night"]
