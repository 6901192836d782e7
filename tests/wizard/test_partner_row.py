"""The row of a partner: what matters first, and what is for the core group alone folded away."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from models.checks.problem import Problem
from models.plan.records import Partner
from tests.wizard.find import find, focus_name, names, press, words
from wizard.app import Program
from wizard.fields.row import Row
from wizard.parts.button import Button
from wizard.projector import Projector

CORE_ONLY = "For the core group only. Never printed for others."
TRUST = "Do survivors trust them?: "
OFFER = (
    "Joint workplan: Write down together what this partner will change, and how people will see it."
)


def opened(qtbot: QtBot, program: Program, agency: str) -> Row:
    """The row of a partner, open."""
    program.window.go("question/partners")
    page = program.window.current()
    qtbot.waitUntil(lambda: f"Edit {agency}" in names(page))
    find(page, f"Edit {agency}", Button).click()
    qtbot.waitUntil(lambda: "Done" in names(page))
    return next(row for row in page.findChildren(Row) if "Done" in names(row))


def partner(program: Program, agency: str) -> Partner:
    """A partner of the plan as it stands."""
    return next(p for p in program.desk.plan.partners if p.agency == agency)


def agency_of(program: Program) -> str:
    """The first partner's agency."""
    return program.desk.plan.partners[0].agency


def test_what_matters_first_is_seen_and_trust_is_folded_away(
    qtbot: QtBot, program: Program
) -> None:
    row = opened(qtbot, program, agency_of(program))
    seen = names(row)
    for label in ("Agency or group", "Name", "Role", "How to reach them at work", "Invite them on"):
        assert label in seen
    assert "When do they join?: Next" in seen
    assert not [name for name in seen if name.startswith(TRUST) or "risk" in name]
    assert {"More about this partner", CORE_ONLY, "The written agreement"} <= set(seen)


def test_a_heading_unfolds_and_folds_again_by_keyboard(qtbot: QtBot, program: Program) -> None:
    row = opened(qtbot, program, agency_of(program))
    heading = find(row, CORE_ONLY, Button)
    heading.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: TRUST + "No" in names(row))
    find(row, TRUST + "No", Button).click()
    assert partner(program, agency_of(program)).trust == "no"
    assert heading.accessibleDescription() == "open"
    heading.click()
    qtbot.waitUntil(lambda: TRUST + "No" not in names(row))
    heading.click()
    qtbot.waitUntil(lambda: TRUST + "No" in names(row))
    assert find(row, TRUST + "No", Button).isChecked()


def test_a_doubted_partner_is_offered_a_joint_workplan(qtbot: QtBot, program: Program) -> None:
    agency = agency_of(program)
    row = opened(qtbot, program, agency)
    find(row, CORE_ONLY, Button).click()
    qtbot.waitUntil(lambda: TRUST + "Partly" in names(row))
    assert OFFER not in names(row)
    find(row, TRUST + "Partly", Button).click()
    qtbot.waitUntil(lambda: OFFER in names(row))
    find(row, OFFER, Button).click()
    assert program.window.place == "question/jointplan.partner"
    assert program.desk.plan.text("jointplan.partner", "agency") == agency
    assert program.desk.undo() is not None
    assert program.desk.plan.text("jointplan.partner", "agency") == ""
    assert partner(program, agency).trust == "partly"


def test_a_group_of_survivors_is_not_asked_for_a_person(qtbot: QtBot, program: Program) -> None:
    circle = next(p for p in program.desk.plan.partners if p.category == "p.survivors")
    row = opened(qtbot, program, circle.agency)
    assert {"How many people", "Support worker"} <= set(names(row))
    assert not {"Name", "Role", "How to reach them at work"} & set(names(row))


def test_a_gap_opens_the_row_at_its_field_also_where_it_is_folded_away(
    qtbot: QtBot, program: Program
) -> None:
    record = program.desk.plan.partners[1]
    gap = Problem("A06", "L", False, "partners", "barrier", record.id)
    program.window.go("question/partners")
    program.window.current().show_gap(gap)
    qtbot.waitUntil(lambda: focus_name() == "What holds them back?")
    qtbot.waitUntil(lambda: record.agency in words(program.window.current()))


def test_on_the_wall_nothing_of_the_core_group_is_there(qtbot: QtBot, program: Program) -> None:
    asked = program.desk.guide.by_role("partners")
    program.desk.set_column(asked, program.desk.plan.partners[0], "trust", "no")
    program.window.go("question/partners")
    program.window.asides.project()
    (wall,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, Projector))
    edit = f"Edit {agency_of(program)}"
    qtbot.waitUntil(lambda: edit in names(wall))
    find(wall, edit, Button).click()
    qtbot.waitUntil(lambda: "Done" in names(wall))
    assert CORE_ONLY not in names(wall)
    assert "More about this partner" in names(wall)
    program.window.asides.project()


def test_what_is_for_the_facilitator_alone_is_not_read_aloud(
    qtbot: QtBot, program: Program
) -> None:
    desk = program.desk
    desk.set_answer(desk.guide.question("jointplan.worry"), "text", "They do not come at night.")
    desk.add_row(desk.guide.by_role("concerns"), text="One more meeting.", choice="open")
    desk.add_row(desk.guide.by_role("overlaps"), text="Two help cards.")
    program.window.go("read/start")
    page = program.window.current()
    qtbot.waitUntil(lambda: "Two help cards." in words(page))
    assert "They do not come at night." not in words(page)
    find(page, "For you alone: do not read this aloud", Button).click()
    qtbot.waitUntil(lambda: "They do not come at night." in words(page))
    assert "One more meeting. How it stands: Open." in words(page)
    desk.set_answer(desk.guide.question("jointplan.worry"), "text", "They come late.")
    qtbot.waitUntil(lambda: "They come late." in words(page))
    program.window.go("read/analyse")
    program.window.go("read/start")
    qtbot.waitUntil(lambda: "Two help cards." in words(page))
    assert "They come late." not in words(page)


@pytest.mark.parametrize("question", ["voice.paid", "voice.support", "voice.feedback_by"])
def test_a_person_of_the_survivors_voice_is_a_worker(
    qtbot: QtBot, program: Program, question: str
) -> None:
    program.window.go(f"question/{question}")
    page = program.window.current()
    qtbot.waitUntil(lambda: "never a survivor." in words(page))
    assert "Leave out names and details that could point to a survivor." in words(page)
