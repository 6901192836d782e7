"""Typing in from paper: any sheet next, straight down its boxes, cards by the line."""

from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from models.guide.worksheets import worksheets
from models.meetings.from_paper import Filled, begun
from tests.wizard.conftest import NOW
from tests.wizard.cut import cut
from tests.wizard.find import find, focus_name, focused, names, press, tap, words
from tests.wizard.paper.at_paper import (
    KEYS,
    SAFETY,
    TRAINING,
    keep,
    open_at,
    type_in,
)
from tests.wizard.test_cut import dress
from wizard.app import Program
from wizard.parts.button import Button


def test_the_page_is_two_clicks_away_in_the_menu_of_the_plan(program: Program) -> None:
    lines = [action.text() for action in program.window.commands.beside]
    assert "Type in from paper" in lines


def test_numbers_are_the_same_on_the_sheet_and_at_the_question(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    guide = program.desk.guide
    forms = {found.form: found for found in worksheets(guide)}
    for one in made[:6]:
        form = program.desk.plan.records[one].form  # type: ignore[attr-defined]
        page = open_at(qtbot, program, f"paper/{one}")
        for question in forms[form].questions:
            assert question.number in words(page)
    for question in (guide.question(SAFETY), guide.by_role("signs")):
        page = open_at(qtbot, program, f"question/{question.id}")
        assert f"question {question.number}" in words(page)


def test_a_table_that_is_named_again_brings_its_note_taker(qtbot: QtBot, program: Program) -> None:
    plan = program.desk.plan
    for table, taker in (("1", "Clerk"), ("2", "Nurse")):
        plan, _sheet = begun(plan, "analyse", Filled(table, taker), NOW.date())
    keep(program, plan)
    page = open_at(qtbot, program, "paper")
    box = find(page, "Who wrote: a role or a first name", QLineEdit)
    assert (focus_name(), box.text()) == ("Table number", "Nurse")
    QTest.keyClicks(focused(), "1")
    assert box.text() == "Clerk"
    find(page, "Worksheet 1 · Analyse the issue", Button).click()
    assert program.window.place == f"paper/{plan.sheets[0].id}", "it is there already: go on"


def test_enter_goes_straight_down_and_number_keys_choose(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    open_at(qtbot, program, f"paper/{made[3]}")
    assert focus_name() == "2.1 The best solution"
    for words_of in ("A worker calls", "A bus goes"):
        QTest.keyClicks(focused(), words_of)
        press(KEYS.Key_Return)
    press(KEYS.Key_Return)
    assert focus_name() == "2.5 Our sentence"
    QTest.keyClicks(focused(), "Every woman")
    press(KEYS.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClicks(focused(), "is called")
    press(KEYS.Key_Return)
    for hands in "312":
        QTest.keyClicks(focused(), hands)
        press(KEYS.Key_Return)
    said = {h.question: dict(h.values) for h in program.desk.plan.heard if h.sheet == made[3]}
    assert said["vision.best_solution"] == {"text": ("A worker calls", "A bus goes")}
    assert said["vision.concrete_statement"] == {"text": "Every woman\nis called"}
    assert said["vision.agreement"] == {"hands_5": 3, "hands_4": 1, "hands_3": 2}


def test_the_gaps_of_the_sentence_make_the_sentence(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    page = open_at(qtbot, program, f"paper/{made[3]}")
    for gap, said in (
        ("Every … (who?)", "woman who calls"),
        ("in … (where?)", "the valley"),
        ("is offered … (what?)", "a call"),
        ("within … (how fast?)", "24 hours"),
        ("by … (when?)", "31 March 2028"),
    ):
        QTest.keyClicks(find(page, gap, QLineEdit), said)
    find(page, "Use this sentence", Button).click()
    sentence = (
        "Every woman who calls in the valley is offered a call within 24 hours, by 31 March 2028."
    )
    assert find(page, "2.5 Our sentence", QPlainTextEdit).toPlainText() == sentence


def test_an_action_says_on_which_sheet_it_was_written(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    page = open_at(qtbot, program, f"paper/{made[4]}")
    (change,) = [name for name in names(page) if name.startswith("Change: ")]
    find(page, change, Button).click()
    assert program.window.place == "question/plan.provincial"
    origin = "From paper: Worksheet 3d · Ask the province or ministry, Table 1 · Clerk"
    qtbot.waitUntil(lambda: origin in words(program.window.current()))


def test_a_number_key_chooses_and_goes_on_to_the_words(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    page = open_at(qtbot, program, f"paper/{made[0]}")
    find(page, "1.9 Training: Yes").setFocus()
    QTest.keyClick(focused(), "2")  # type: ignore[call-overload]
    assert focus_name() == "1.9 Training: In your words"
    heard = next(h for h in program.desk.plan.heard if h.question == TRAINING)
    assert heard.values["choice"] == "no"


def test_what_cannot_be_read_is_marked_by_a_key_and_waits_for_its_table(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    page = open_at(qtbot, program, f"paper/{made[0]}")
    find(page, "1.5 Holding to account", QPlainTextEdit).setFocus()
    tap(program.window, KEYS.Key_F3)
    assert "I can read it: 1.5 Holding to account" in names(page)
    page = open_at(qtbot, program, "paper")
    said = words(page)
    for line in (
        "Ask table 1: 1.5 Holding to account",
        "Ask table 2: 1.11 Referrals",
        "Ask table 3: Worksheet 1 · Analyse the issue",
    ):
        assert line in said
    find(page, "Go there: Ask table 1: 1.5 Holding to account", Button).click()
    assert focus_name() == "1.5 Holding to account"
    tap(program.window, KEYS.Key_F3)
    assert "I can read it: 1.5 Holding to account" not in names(program.window)


def test_the_wall_gives_cards_with_level_ditto_and_their_own_number(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    page = open_at(qtbot, program, f"paper/{made[-1]}")
    for level, what, lead, day in (
        ("3", "Ask for a phone mast", "Janitor, Public Library", "15 March 2027"),
        ("", "Ask for a night worker", '"', '"'),
    ):
        type_in(f"{level}{what}")
        for text in (lead, day):
            tap(program.window, KEYS.Key_Tab)
            QTest.keyClicks(focused(), text)
        if not level:
            tap(program.window, KEYS.Key_Tab)
            QTest.keyClicks(focused(), "12")
        press(KEYS.Key_Return)
    first, second = program.desk.plan.actions[-2:]
    assert (first.level, second.level) == ("regional_authority",) * 2
    assert (second.lead, second.deadline.on) == (first.lead, first.deadline.on)
    assert first.lead.role == "Janitor"
    assert "Ask for a night worker · Janitor, Public Library · Mon 15 March 2027" in words(page)
    assert "card 12" in words(page)
    qtbot.waitUntil(lambda: "follow-ups are suggested" in words(page))


def test_a_card_that_is_not_entered_yet_is_entered_when_the_page_is_left(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    open_at(qtbot, program, f"paper/{made[-1]}")
    type_in("1Print the list")
    assert program.desk.unfinished(f"paper/{made[-1]}/")[0] == "Print the list"
    program.window.go("history")
    assert program.desk.plan.actions[-1].what == "Print the list"


def test_rows_and_cards_can_be_marked_too(qtbot: QtBot, tables: tuple[Program, list[UUID]]) -> None:
    program, made = tables
    open_at(qtbot, program, f"paper/{made[4]}")
    tap(program.window, KEYS.Key_F3)
    page = open_at(qtbot, program, f"paper/{made[-1]}")
    find(page, "A card cannot be read: Action cards", Button).click()
    page = open_at(qtbot, program, "paper")
    assert "Ask table 1: 3.7 Ask the province or ministry" in words(page)
    assert "Ask table 1: Action cards" in words(page)


def test_undo_of_the_sheet_that_is_on_show_leads_back_to_the_start(
    qtbot: QtBot, program: Program
) -> None:
    page = open_at(qtbot, program, "paper")
    find(page, "Worksheet 4 · Monitor", Button).click()
    assert len(program.desk.plan.sheets) == 1
    program.window.commands.take_back()
    assert not program.desk.plan.sheets
    assert focus_name() == "Table number"


def test_a_sheet_that_is_taken_out_leaves_what_it_brought(
    qtbot: QtBot, tables: tuple[Program, list[UUID]]
) -> None:
    program, made = tables
    actions = program.desk.plan.actions
    page = open_at(qtbot, program, f"paper/{made[4]}")
    find(page, "Take this sheet out", Button).click()
    assert made[4] not in program.desk.plan.records
    assert program.desk.plan.actions == actions
    assert program.window.place == "paper"


@pytest.mark.parametrize(
    ("width", "height", "text"), [(1366, 768, 100), (1024, 700, 200), (800, 560, 150)]
)
def test_nothing_is_cut_of_sheets_and_of_what_was_said(
    qtbot: QtBot, tables: tuple[Program, list[UUID]], width: int, height: int, text: int
) -> None:
    program, made = tables
    dress(program, text)
    program.window.resize(width, height)
    for place in (
        "paper",
        "paper/merge",
        f"question/{SAFETY}",
        *(f"paper/{one}" for one in made[2:]),
    ):
        program.window.go(place)
        page = program.window.current()
        qtbot.waitUntil(lambda page=page: cut(page) == [], timeout=3000)  # type: ignore[misc]
