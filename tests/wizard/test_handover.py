"""The handover page: the text of the paper on the screen, and one thing to change: who keeps the plan."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from models.core import Core
from models.meetings.handover import LENGTHS, Chapter, handover
from models.papers import Options
from models.plan.plan import Plan
from models.plan.records import Person
from tests.paper.later import after_a_meeting
from tests.paper.reading import Paper, squeezed
from tests.wizard.cut import cut
from tests.wizard.find import find, words
from wizard.app import Program
from wizard.parts.button import Button


@pytest.fixture
def later(program: Program) -> Program:
    """The program with a plan that was handed about for some months."""
    program.desk.begin(after_a_meeting(program.desk.guide))
    program.window.go("handover")
    return program


def chapters(core: Core, plan: Plan, *, full: bool) -> tuple[Chapter, ...]:
    """The chapters of a plan on the day of the tests."""
    return handover(plan, core.guide, core.today, ["Action 3 needs one name."], full=full)


def test_the_page_says_what_the_paper_says(later: Program) -> None:
    desk = later.desk
    paper = Paper(desk.services.draw("handover", desk.plan, Options(paper="A4")).pdf).text
    shown = words(later.window)
    for chapter in handover(desk.plan, desk.guide, desk.services.clock().date(), [], full=False):
        assert chapter.heading in shown
        assert squeezed(chapter.heading) in paper
        if chapter.heading not in ("What is still open", "Who is who"):
            assert all(line in shown for line in chapter.lines)
            # Where the paper has no room for all, it says how many more there are.
            assert [line for line in chapter.lines[:2] if squeezed(line) not in paper] == []


def test_contacts_stand_on_the_screen_and_not_on_the_paper_of_the_partners(later: Program) -> None:
    assert "Night line 555-0100" in words(later.window)
    paper = Paper(
        later.desk.services.draw("handover", later.desk.plan, Options(paper="A4")).pdf
    ).text
    assert "555-0100" not in paper


def test_changing_who_keeps_the_plan_is_one_edit(qtbot: QtBot, later: Program) -> None:
    box = find(later.window, "Who keeps the plan from now on?", QLineEdit)
    box.setFocus()
    box.selectAll()
    QTest.keyClicks(box, "Training lead, School")
    keeper = later.desk.plan.value("plan.document_plan", "person")
    assert isinstance(keeper, Person)
    assert (keeper.role, keeper.agency) == ("Training lead", "School")
    qtbot.waitUntil(
        lambda: "Keeps the plan: Training lead, School" in words(later.window), timeout=3000
    )
    later.desk.end_visit()
    later.desk.undo()
    assert later.desk.plan.value("plan.document_plan", "person") != keeper


def test_print_leads_to_the_handover_paper(later: Program) -> None:
    find(later.window, "Print the handover", Button).click()
    assert later.window.place == "print/handover"
    assert find(later.window, "Paper: Handover", Button).isEnabled()


def test_nothing_is_cut_in_large_letters(qtbot: QtBot, later: Program) -> None:
    settings = later.desk.services.settings
    later.desk.settings_asked.emit(replace(settings, text_size=200))
    later.window.resize(1024, 700)
    qtbot.waitUntil(lambda: "What we learned" in words(later.window))
    assert cut(later.window) == []


def test_an_empty_plan_has_all_chapters_and_says_so(core: Core) -> None:
    plan = Plan.new(core.sample().id)
    found = handover(plan, core.guide, core.today, [], full=False)
    assert len(found) == 8
    assert all(chapter.lines for chapter in found)
    assert "Nobody keeps the plan yet." in found[3].lines


def test_what_two_pages_cannot_hold_is_counted(core: Core) -> None:
    found = chapters(core, after_a_meeting(core.guide), full=True)
    due = next(c for c in found if c.heading == "What is due next")
    assert due.lines[-1].endswith("more stand in the plan.")
    assert len(due.lines) == LENGTHS[0].due + 1


def test_who_is_asked_later_is_for_the_facilitator_alone(core: Core) -> None:
    plan = after_a_meeting(core.guide)
    assert any("The mine" in line for line in chapters(core, plan, full=True)[3].lines)
    assert not any("The mine" in line for line in chapters(core, plan, full=False)[3].lines)


def test_no_trust_and_no_risk_is_in_either(core: Core) -> None:
    plan = after_a_meeting(core.guide)
    for full in (True, False):
        said = "\n".join(line for c in chapters(core, plan, full=full) for line in c.lines)
        assert "zq" not in said


def test_what_is_open_is_told_as_it_was_said(core: Core) -> None:
    found = chapters(core, after_a_meeting(core.guide), full=False)
    assert found[4] == Chapter("What is still open", ("Action 3 needs one name.",))
