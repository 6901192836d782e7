"""A late answer stands on its card, and one press leads one step up; the chain is seen on both cards."""

from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.plan.records import Action, Day, Person
from tests.wizard.find import find, focus_name, names, tap, words
from wizard.app import Program
from wizard.fields.action_card import ActionCard
from wizard.parts.button import Button

REGION = "question/plan.regional"
MINISTRY = "question/plan.provincial"


def asked(program: Program, next_rung: str = "Ministry of Health") -> Action:
    """An action that waits for a region's answer since early November."""
    made = program.desk.add_row(
        program.desk.guide.question("plan.regional"),
        what="Ask the health region for a night worker",
        lead=Person(role="Head nurse", agency="Nursing station"),
        deadline=Day(date(2026, 10, 1)),
        body="Health region",
        ask="Pay a night worker",
        answer_by=Day(date(2026, 11, 3)),
        next_rung=next_rung,
    )
    assert isinstance(made, Action)
    return made


def card(program: Program, action: Action) -> ActionCard:
    found = program.window.current().findChildren(ActionCard)
    return next(c for c in found if c.action.id == action.id)


def test_a_late_answer_is_said_in_words_and_one_press_asks_the_next_body(
    qtbot: QtBot, program: Program
) -> None:
    action = asked(program)
    program.window.go(REGION)
    page = program.window.current()
    up = f"Go one step up: action {action.number}"
    qtbot.waitUntil(lambda: up in names(page))
    assert "No answer since 3 Nov 2026. Next: Ministry of Health." in words(card(program, action))
    find(page, up, Button).setFocus()
    tap(program.window, Qt.Key.Key_Return)
    assert program.window.place == MINISTRY
    qtbot.waitUntil(lambda: focus_name() == "By which day?")
    made = program.desk.plan.actions[-1]
    assert made.what == "Ask Ministry of Health: Pay a night worker"
    assert f"After action {action.number}" in words(card(program, made))
    program.window.go(REGION)
    goes_on = f"Goes on as action {made.number}"
    qtbot.waitUntil(lambda: goes_on in words(card(program, action)))
    assert up not in names(program.window.current())
    tap(program.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.id not in program.desk.plan.records
    qtbot.waitUntil(lambda: up in names(program.window.current()))


def test_where_no_next_body_is_named_the_group_is_asked_for_it(
    qtbot: QtBot, program: Program
) -> None:
    action = asked(program, "")
    program.window.go(REGION)
    up = f"Go one step up: action {action.number}"
    qtbot.waitUntil(lambda: up in names(program.window.current()))
    find(program.window.current(), up, Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Which body do we ask?")


def test_an_answer_takes_the_reminder_away(qtbot: QtBot, program: Program) -> None:
    action = asked(program)
    program.window.go(REGION)
    up = f"Go one step up: action {action.number}"
    qtbot.waitUntil(lambda: up in names(program.window.current()))
    question = program.desk.guide.question("plan.regional")
    program.desk.set_column(question, action, "reply", "Yes, from April.")
    qtbot.waitUntil(lambda: up not in names(program.window.current()))


def test_the_ladder_is_asked_for_above_only(qtbot: QtBot, program: Program) -> None:
    folds = {}
    for place in ("question/plan.now_practical", REGION):
        program.window.go(place)
        page = program.window.current()
        qtbot.waitUntil(lambda page=page: bool(page.findChildren(ActionCard)))  # type: ignore[misc]
        page.findChildren(ActionCard)[0].edit.click()
        qtbot.waitUntil(lambda page=page: "Done" in names(page))  # type: ignore[misc]
        folds[place] = [name for name in names(page) if name.startswith("If it goes up")]
    assert folds["question/plan.now_practical"] == []
    assert len(folds[REGION]) == 1


def test_what_happened_is_told_in_the_form_and_the_reason_given_there(
    qtbot: QtBot, program: Program
) -> None:
    question = program.desk.guide.question("plan.now_practical")
    action = program.desk.plan.actions[0]
    program.desk.set_column(question, action, "status", "stuck")
    program.desk.end_visit()
    program.window.go("question/plan.now_practical")
    page = program.window.current()
    qtbot.waitUntil(lambda: bool(page.findChildren(ActionCard)))
    opened = card(program, action)
    opened.edit.click()
    qtbot.waitUntil(lambda: "What happened" in names(opened))
    find(opened, "What happened", Button).setFocus()
    tap(program.window, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "From “Not started” to “Stuck”." in words(opened))
    assert "Fri 20 November 2026 · this computer" in words(opened)
    find(opened, "Why: Not done", Button).click()
    find(opened, "Note").setFocus()
    for letter in "Snow":
        tap(program.window, Qt.Key[f"Key_{letter.upper()}"])
    (event,) = program.desk.plan.events
    assert (event.reason, event.note) == ("not_done", "snow")
    find(opened, "All changes of this action", Button).click()
    assert program.window.place == f"history/action/{action.id}"


def test_actions_that_serve_no_sign_are_named_where_the_signs_are_read_back(
    qtbot: QtBot, program: Program
) -> None:
    question = program.desk.guide.question("plan.now_practical")
    row = program.desk.add_row(question, what="Ask the store to keep cards")
    assert isinstance(row, Action)
    step = program.desk.guide.by_role("signs").step
    program.window.go(f"read/{step}")
    page = program.window.current()
    qtbot.waitUntil(lambda: any(n.endswith("no sign yet") for n in names(page)))
    fold = next(n for n in names(page) if n.endswith("no sign yet"))
    find(page, fold, Button).click()
    go = f"Go there: {row.number}. Ask the store to keep cards"
    qtbot.waitUntil(lambda: go in names(page))
    find(page, go, Button).click()
    assert program.window.place == "question/plan.now_practical"
