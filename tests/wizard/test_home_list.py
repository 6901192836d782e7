"""Home finds plans among many, and has room for any title."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.wizard.conftest import SEARCH, Home, MakePlan
from tests.wizard.find import find, focus_name, focused, press, titles, words
from wizard.parts.button import Button
from wizard.parts.home_head import HomeHead
from wizard.parts.shelf import SCREENFUL

# Of the cards on a page of 768 pixels the last is cut.
FITTING = 8


def test_search_finds_titles_actions_and_leads(
    qtbot: QtBot, home_page: Home, make_plan: MakePlan
) -> None:
    make_plan("One referral form")
    make_plan("Safe housing", actions=1)
    page = home_page()
    box = find(page, SEARCH, QLineEdit)
    for typed in ("HOUSING", "contact cards", "night charge"):
        box.clear()
        QTest.keyClicks(box, typed)
        qtbot.waitUntil(lambda: titles(page) == ["Safe housing"])
    box.setFocus()
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    assert box.text() == ""


def test_enter_goes_from_the_search_to_what_it_found(
    qtbot: QtBot, home_page: Home, make_plan: MakePlan
) -> None:
    make_plan("One referral form")
    make_plan("Safe housing")
    page = home_page()
    press(Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert focus_name() == SEARCH
    QTest.keyClicks(focused(), "form")
    qtbot.waitUntil(lambda: titles(page) == ["One referral form"])
    press(Qt.Key.Key_Return)
    assert focus_name() == "Open: One referral form"


def test_a_search_without_a_find_says_what_to_do(
    qtbot: QtBot, home_page: Home, make_plan: MakePlan
) -> None:
    make_plan("One referral form")
    page = home_page()
    QTest.keyClicks(find(page, SEARCH, QLineEdit), "zebra")
    qtbot.waitUntil(lambda: "No plan matches “zebra”." in words(page))
    QTest.keyClick(find(page, "Show all plans", Button), Qt.Key.Key_Return)
    assert titles(page) == ["One referral form"]


def test_only_a_screenful_is_built_until_more_is_wanted(
    home_page: Home, make_plan: MakePlan
) -> None:
    for number in range(30):
        make_plan(f"Plan {number}")
    page = home_page()
    assert len(titles(page)) == FITTING
    assert f"{FITTING} of 30 plans" in words(page)
    more = find(page, "Show more", Button)
    more.setFocus()
    press(Qt.Key.Key_Return)
    assert len(titles(page)) == FITTING + SCREENFUL
    assert focus_name() == f"Open: Plan {29 - FITTING}"


def test_scrolling_near_the_end_builds_more(
    qtbot: QtBot, home_page: Home, make_plan: MakePlan
) -> None:
    for number in range(30):
        make_plan(f"Plan {number}")
    page = home_page()
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(titles(page)) == FITTING + SCREENFUL)


def test_another_search_builds_one_screenful_again(
    qtbot: QtBot, home_page: Home, make_plan: MakePlan
) -> None:
    for number in range(60):
        make_plan(f"Plan {number}")
    page = home_page()
    assert focus_name() == "Open: Plan 59"
    (head,) = page.findChildren(HomeHead)
    with qtbot.waitSignal(head.searched):
        find(page, SEARCH, QLineEdit).setText("plan")
    assert len(titles(page)) == FITTING


@pytest.mark.usefixtures("large_desk")
@pytest.mark.parametrize("size", [(1366, 768), (1024, 700)])
def test_nothing_runs_out_sideways_at_200_percent(
    home_page: Home, make_plan: MakePlan, size: tuple[int, int]
) -> None:
    make_plan("Reallylongwordwithoutanyspace" * 5, "G" * 200, actions=3, gaps=2)
    page = home_page(size)
    assert page.body.width() <= page.viewport().width()
    for button in page.findChildren(Button):
        if button.isVisible():
            right = button.mapTo(page.body, button.rect().topRight()).x()
            assert right < page.body.width()
            assert button.width() >= button.sizeHint().width()
