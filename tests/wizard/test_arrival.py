"""A file is shown before it changes anything, and taken in as one step."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.plan import Plan
from tests.wizard.conftest import MakePlan
from tests.wizard.find import find, focused, words
from wizard.desk import Desk
from wizard.pages.arrival import ArrivalPage
from wizard.parts.button import Button

Take = Callable[..., ArrivalPage]
LIST = 'action,lead,deadline\nCall the ward,"Clerk, Band Office",15 March 2027\nWrite a form,Nurse,autumn\n'


@pytest.fixture
def take(qtbot: QtBot, desk: Desk) -> Take:
    """Let a file arrive, and wait for what the page says of it."""

    def arrive(path: Path, into: Plan | None = None) -> ArrivalPage:
        page = ArrivalPage(desk)
        qtbot.addWidget(page)
        page.resize(1024, 700)
        with qtbot.waitExposed(page):
            page.show()
        page.take(path, into)
        page.show_place("arrival")
        qtbot.waitUntil(lambda: is_told(page), timeout=20_000)
        return page

    return arrive


def is_told(page: ArrivalPage) -> bool:
    lines = words(page).splitlines()
    return len(lines) > 2 and not any(line.startswith("Reading") for line in lines)


@pytest.fixture
def plan_file(core: Core, tmp_path: Path) -> Callable[[Plan], Path]:
    def write(plan: Plan) -> Path:
        path = tmp_path / "came.plan.json"
        path.write_bytes(core.export("plan.json", plan))
        return path

    return write


def test_a_new_plan_is_told_and_taken_in(
    qtbot: QtBot, take: Take, make_plan: MakePlan, core: Core, plan_file: Callable[[Plan], Path]
) -> None:
    plan = make_plan("Night calls", "Safety Circle", actions=3)
    path = plan_file(plan)
    core.library.forget(plan.id)
    page = take(path)
    seen = words(page)
    assert "Night calls" in seen
    assert "This makes a new plan." in seen
    assert "It holds: 2 answers, 3 actions." in seen
    assert core.library.count() == 0
    with qtbot.waitSignal(page.went) as went:
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert went.args == [f"open/{plan.id}"]
    assert core.library.read(plan.id).plan == plan


def test_the_same_file_again_changes_nothing(
    take: Take, make_plan: MakePlan, core: Core, plan_file: Callable[[Plan], Path]
) -> None:
    plan = make_plan("Night calls", actions=2)
    page = take(plan_file(plan))
    assert "All of it is here already. Nothing would change." in words(page)
    find(page, "Open the plan", Button).click()
    kept = core.library.read(plan.id)
    assert kept.plan == plan
    assert kept.history == ()


def test_changes_to_a_plan_are_counted_and_can_be_undone(
    take: Take,
    make_plan: MakePlan,
    desk: Desk,
    core: Core,
    plan_file: Callable[[Plan], Path],
) -> None:
    plan = make_plan("Night calls", "Safety Circle", actions=2)
    title = core.guide.by_role("title").id
    place = core.guide.by_role("place").id
    came = plan.with_answer(title, "text", "Weekend calls").with_answer(
        place, "text", "Cedar Valley"
    )
    page = take(plan_file(came))
    seen = words(page)
    assert "Added: 1 answer." in seen
    assert "Changed: 1 answer.\nThe worry" in seen
    find(page, "Take it in", Button).click()
    assert desk.plan.text(title) == "Weekend calls"
    desk.undo()
    assert desk.plan == plan


def test_a_deleted_plan_comes_back_with_its_file(
    take: Take, make_plan: MakePlan, core: Core, plan_file: Callable[[Plan], Path]
) -> None:
    plan = make_plan("Night calls")
    core.library.delete(plan.id)
    find(take(plan_file(plan)), "Open the plan", Button).click()
    assert core.library.count() == 1


def test_a_list_of_actions_makes_a_plan_and_keeps_words_as_typed(
    take: Take, tmp_path: Path, desk: Desk
) -> None:
    path = tmp_path / "Spring list.csv"
    path.write_text(LIST, "utf-8")
    page = take(path)
    seen = words(page)
    assert "Spring list" in seen
    assert "2 actions" in seen
    assert "1 date is in words, not a day yet. It is kept as typed." in seen
    find(page, "Take it in", Button).click()
    assert [a.what for a in desk.plan.actions] == ["Call the ward", "Write a form"]
    assert desk.plan.actions[1].deadline.as_typed == "autumn"


def test_a_list_is_added_to_the_plan_it_was_opened_in(
    take: Take, tmp_path: Path, desk: Desk, make_plan: MakePlan
) -> None:
    plan = make_plan("Night calls", actions=1)
    path = tmp_path / "more.csv"
    path.write_text(LIST, "utf-8")
    page = take(path, plan)
    assert "Added: 2 actions." in words(page)
    find(page, "Take it in", Button).click()
    assert [a.number for a in desk.plan.actions] == [1, 2, 3]
    assert desk.title == "Night calls"


def test_a_bad_file_is_refused_in_words(
    qtbot: QtBot, take: Take, tmp_path: Path, core: Core
) -> None:
    path = tmp_path / "broken.plan.json"
    path.write_bytes(b'{"format": "fourfold-plan", "version": NaN}')
    page = take(path)
    assert "Nothing was changed." in words(page)
    assert core.library.count() == 0
    with qtbot.waitSignal(page.went) as went:
        find(page, "Leave it", Button).click()
    assert went.args == ["home"]
