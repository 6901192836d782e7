"""The drawer gives plans back, and lets go for ever only when somebody is sure."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.core import Core
from models.errors import PlanNotFoundError
from tests.wizard.conftest import MakePlan
from tests.wizard.find import find, focused, words
from wizard import dialogs
from wizard.desk import Desk
from wizard.pages.deleted import DeletedPage
from wizard.parts.button import Button


@pytest.fixture
def drawer(qtbot: QtBot, desk: Desk) -> Callable[[], DeletedPage]:
    def show() -> DeletedPage:
        page = DeletedPage(desk)
        qtbot.addWidget(page)
        page.resize(1024, 700)
        with qtbot.waitExposed(page):
            page.show()
        page.show_place("deleted")
        page.focus_first()
        return page

    return show


def test_a_plan_is_taken_out_again(
    drawer: Callable[[], DeletedPage], make_plan: MakePlan, core: Core
) -> None:
    core.library.delete(make_plan("Night calls").id)
    page = drawer()
    assert focused().accessibleName() == "Take out again: Night calls"
    QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert "“Night calls” is back among your plans." in words(page)
    assert "Nothing is deleted." in words(page)
    assert core.library.count() == 1


def test_for_ever_asks_once_and_removes(
    drawer: Callable[[], DeletedPage],
    make_plan: MakePlan,
    core: Core,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = make_plan("Night calls")
    core.library.delete(plan.id)
    asked: list[str] = []
    answers = iter((False, True))

    def confirm(_parent: object, question: str, consequence: str, _yes: str) -> bool:
        asked.append(f"{question} {consequence}")
        return next(answers)

    monkeypatch.setattr(dialogs, "confirm", confirm)
    page = drawer()
    find(page, "Remove for ever: Night calls", Button).click()
    assert core.library.count(deleted=True) == 1
    find(page, "Remove for ever: Night calls", Button).click()
    assert "Remove “Night calls” for ever?" in asked[0]
    assert "cannot be undone" in asked[0]
    with pytest.raises(PlanNotFoundError):
        core.library.read(plan.id)
    assert "It is removed." in words(page)


def test_a_full_drawer_is_shown_part_by_part(
    drawer: Callable[[], DeletedPage], make_plan: MakePlan, core: Core
) -> None:
    for number in range(25):
        core.library.delete(make_plan(f"Plan {number}").id)
    page = drawer()
    assert words(page).count("Plan ") == 20
    find(page, "Show more", Button).click()
    assert words(page).count("Plan ") == 25


def test_an_empty_drawer_leads_back(qtbot: QtBot, drawer: Callable[[], DeletedPage]) -> None:
    page = drawer()
    assert "Nothing is deleted." in words(page)
    with qtbot.waitSignal(page.went) as went:
        QTest.keyClick(focused(), Qt.Key.Key_Return)
    assert went.args == ["home"]
