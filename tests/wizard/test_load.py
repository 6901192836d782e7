"""Who carries what: open actions by person, agency and week, in words beside each bar, and nobody ranked."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.core import Core
from models.editing import Subject
from models.plan.records import Action, Day, Person
from tests.wizard.conftest import CLERK, NURSE
from tests.wizard.find import find, focus_name, names, press, words
from wizard.app import Program
from wizard.parts.button import Button


def lay(program: Program, core: Core, *leads: Person) -> None:
    """Give the open plan these leads, one action each, due in a week and a day."""
    plan = program.desk.plan
    plan = plan.without(*(action.id for action in plan.actions))
    for place, lead in enumerate(leads):
        due = Day(core.today + timedelta(days=8))
        plan = plan.with_action(Action(id=uuid4(), what=f"Step {place}", lead=lead, deadline=due))
    program.desk.do(plan, Subject("edit"))
    program.window.go("load")


def test_each_person_and_agency_stands_with_a_number_in_words(program: Program, core: Core) -> None:
    lay(program, core, NURSE, NURSE, CLERK, Person())
    called = names(program.window.current())
    assert "Night charge nurse, Regional Hospital: 2 open actions" in called
    assert "Clerk, Band Office: 1 open action" in called
    assert "Regional Hospital: 2 open actions" in called
    assert "Week of 23 Nov 2026: 4 actions" in called
    assert "Week of 30 Nov 2026: None" in called
    seen = words(program.window.current())
    assert "1 open action has no lead yet: " in seen
    assert "67 % of all" in seen
    assert "Carries more than" not in seen


def test_agencies_stand_by_the_alphabet_whatever_they_carry(program: Program, core: Core) -> None:
    shelter = Person(role="Night lead", agency="Women’s Shelter")
    lay(program, core, shelter, shelter, NURSE, CLERK, shelter)
    seen = words(program.window.current())
    places = [
        seen.index(f"\n{name}\n")
        for name in ("Band Office", "Regional Hospital", "Women’s Shelter")
    ]
    assert places == sorted(places)


def test_who_carries_more_than_the_group_s_limit_is_said_in_words(
    program: Program, core: Core
) -> None:
    lay(program, core, *(NURSE for _n in range(6)), CLERK, CLERK, CLERK)
    seen = words(program.window.current())
    assert "Carries more than 5" in seen
    assert "More than 40 % of all" in seen
    assert seen.count("Who could take one?") == 2


def test_the_page_follows_the_plan(program: Program, core: Core) -> None:
    lay(program, core, NURSE)
    done = replace(program.desk.plan.actions[0], status="done")
    program.desk.do(program.desk.plan.with_record(done), Subject("edit"))
    assert "No action is open." in words(program.window.current())


def test_the_menu_of_the_plan_leads_there_and_back(program: Program) -> None:
    program.window.go("load")
    assert focus_name() == "Go to the actions"
    press(Qt.Key.Key_Return)
    assert program.window.place == "question/plan.now_practical"


@pytest.mark.parametrize("text", [100, 150])
def test_the_menu_of_the_plan_is_there_after_a_change_of_settings(
    program: Program, qtbot: QtBot, text: int
) -> None:
    settings = program.desk.services.settings
    program.desk.settings_asked.emit(replace(settings, theme="dark", text_size=text))
    program.window.resize(2600, 900)
    qtbot.waitUntil(lambda: find(program.window.topbar, "This plan", Button).isVisible())
