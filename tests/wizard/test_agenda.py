"""The agenda on screen: the usual rows with one press, and clock times that follow each changed minute."""

from pytestqt.qtbot import QtBot

from models.meetings.asked import rows_of
from tests.wizard.find import find, names, words
from wizard.app import Program
from wizard.parts.button import Button


def test_changed_minutes_are_counted_on_at_once(qtbot: QtBot, program: Program) -> None:
    program.window.go("question/agenda.rows")
    page = program.window.current()
    qtbot.waitUntil(lambda: "A usual meeting, by the clock" in words(page))
    find(page, "Take the usual rows", Button).click()
    qtbot.waitUntil(lambda: "By the clock" in words(page))
    rows = rows_of(program.desk.plan, program.desk.guide, "agenda")
    assert len(rows) == 16
    assert "13:04 · Our group agreement" in words(page)
    assert "15:00 · The end" in words(page)
    question = program.desk.guide.by_role("agenda")
    program.desk.set_column(question, rows[0], "minutes", 20)
    qtbot.waitUntil(lambda: "13:20 · Our group agreement" in words(page))
    assert "15:16 · The end" in words(page)


def test_from_the_agenda_one_press_leads_to_its_paper(qtbot: QtBot, program: Program) -> None:
    program.window.go("question/agenda.rows")
    page = program.window.current()
    qtbot.waitUntil(lambda: "The agenda is a paper too." in words(page))
    find(page, "See it as a paper: The agenda is a paper too.", Button).click()
    assert "Paper: Agenda" in names(program.window)
