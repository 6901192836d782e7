"""Before a paper leaves the group: who gets it, what stands on it, what to look at. It never stands in the way."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from models.editing import Subject
from tests.wizard.cut import cut
from tests.wizard.find import choose_paper, find, names, words
from wizard import dialogs
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.pictures import page_words

ASKED = "Who will get this?"
EVERYBODY = "Who is it for: Everybody"


@pytest.fixture
def saves(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A person who saves everything into one file."""

    def choose(_parent: QWidget, _title: str, ending: str, _today: object) -> Path:
        return tmp_path / f"kept.{ending}"

    monkeypatch.setattr(dialogs, "save_file", choose)
    return tmp_path / "kept.pdf"


def share(program: Program, qtbot: QtBot, *, what: str = "") -> None:
    """Say something in the first action, and look at the paper for everybody."""
    if what:
        action = replace(program.desk.plan.actions[0], what=what)
        program.desk.do(program.desk.plan.with_record(action), Subject("edit"))
    program.window.go("print")
    find(program.window, EVERYBODY, Button).click()
    qtbot.waitUntil(lambda: "actions" in panel(program), timeout=20_000)


def panel(program: Program) -> str:
    """What the panel says, empty while it is not there."""
    return words(program.window).partition(ASKED)[2]


def test_what_stays_in_the_group_asks_nothing(qtbot: QtBot, program: Program) -> None:
    program.window.go("print")
    assert find(program.window, "Who is it for: The partners", Button).isChecked()
    qtbot.waitUntil(lambda: "pages on A4" in words(program.window))
    assert ASKED not in words(program.window)


def test_the_panel_says_in_words_what_everybody_would_read(qtbot: QtBot, program: Program) -> None:
    share(program, qtbot)
    said = words(program.window)
    assert "Vision for change" in said
    assert "9 actions" in said
    assert "Partners without names" in said
    assert "Partners without contacts" in said
    assert find(program.window, "Names on it: Roles only", Button).isChecked()


def test_what_is_within_is_said_to_be_left_out(qtbot: QtBot, program: Program, saves: Path) -> None:
    partner = replace(program.desk.plan.partners[0], trust="no", risks="yes")
    plan = program.desk.plan.with_record(partner)
    plan = plan.with_answer("jointplan.worry", "text", "Women do not call that desk")
    program.desk.do(plan, Subject("edit"))
    share(program, qtbot)
    (said,) = [w for w in words(program.window).splitlines() if w.startswith("Left out")]
    assert said.startswith("Left out of the shared paper: Do survivors trust them? ·")
    assert "What do people fear about this partner?" in said
    find(program.window, "Save PDF", Button).click()
    qtbot.waitUntil(saves.exists)
    assert "Women do not call" not in page_words(saves.read_bytes())


def test_names_stand_on_it_only_when_somebody_says_so(qtbot: QtBot, program: Program) -> None:
    partner = replace(program.desk.plan.partners[0], name="Night Nurse One")
    action = program.desk.plan.actions[0]
    lead = replace(action.lead, name=partner.name, partner_id=partner.id)
    with_name = program.desk.plan.with_records((partner, replace(action, lead=lead)))
    program.desk.do(with_name, Subject("edit"))
    share(program, qtbot)
    assert "Partners without names" in words(program.window)
    find(program.window, "Names on it: Names too", Button).click()
    qtbot.waitUntil(lambda: "1 person by name" in words(program.window), timeout=20_000)
    find(program.window, "Who is it for: The partners", Button).click()
    assert "Names on it: Names too" not in names(program.window)


def test_words_that_may_point_at_somebody_are_one_click_from_gone(
    qtbot: QtBot, program: Program
) -> None:
    share(program, qtbot, what="Ring Mrs Wilson about the night list")
    assert "Could “Mrs Wilson” point to a real person?" in words(program.window)
    (step,) = [n for n in names(program.window) if n.startswith("Take out “Mrs Wilson”")]
    find(program.window, step, Button).click()
    assert "Mrs Wilson" not in program.desk.plan.actions[0].what
    qtbot.waitUntil(
        lambda: "Please look before you share" not in words(program.window), timeout=20_000
    )


def test_a_point_about_words_that_are_not_on_the_paper_is_not_shown(
    qtbot: QtBot, program: Program
) -> None:
    action = replace(program.desk.plan.actions[0], note="Ring Mrs Wilson first")
    program.desk.do(program.desk.plan.with_record(action), Subject("edit"))
    share(program, qtbot)
    assert "Mrs Wilson" not in words(program.window)


def test_it_is_printed_with_nothing_typed(qtbot: QtBot, program: Program, saves: Path) -> None:
    share(program, qtbot, what="Ring Mrs Wilson about the night list")
    find(program.window, "Save PDF", Button).click()
    qtbot.waitUntil(saves.exists)


def test_who_gets_it_is_said_back_and_asked_anew_the_next_time(
    qtbot: QtBot, program: Program, saves: Path
) -> None:
    share(program, qtbot)
    box = find(program.window, ASKED, LineBox)
    box.setText("the band office")
    find(program.window, "Save PDF", Button).click()
    qtbot.waitUntil(lambda: "It is for the band office." in words(program.window))
    assert (saves.exists(), box.text()) == (True, "")


def test_a_letter_leaves_the_group_too(qtbot: QtBot, program: Program) -> None:
    program.window.go("print")
    choose_paper(program, "Invitation letters")
    qtbot.waitUntil(lambda: ASKED in words(program.window), timeout=20_000)
    find(program.window, "What stands on it: Blank, to write on", Button).click()
    qtbot.waitUntil(lambda: ASKED not in words(program.window), timeout=20_000)


def test_nothing_is_cut_in_large_letters(qtbot: QtBot, program: Program) -> None:
    settings = program.desk.services.settings
    program.desk.settings_asked.emit(replace(settings, text_size=200))
    program.window.resize(1024, 700)
    share(program, qtbot, what="Ring Mrs Wilson about the night list")
    qtbot.waitUntil(lambda: cut(program.window) == [])
    program.window.go("print/after")
    qtbot.waitUntil(lambda: "Copies" in words(program.window), timeout=20_000)
    qtbot.waitUntil(lambda: cut(program.window) == [])
