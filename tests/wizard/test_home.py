"""Home lists the plans, finds them, and does with them what a person asks for."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.core import Core
from tests.wizard.conftest import Clock, MakePlan
from tests.wizard.find import find, focused, words
from wizard import dialogs
from wizard.desk import Desk
from wizard.pages.home import HomePage
from wizard.parts.button import Button
from wizard.parts.home_head import HomeHead
from wizard.parts.plan_card import PlanCard

SEARCH = "Find a plan, lead or action"
Home = Callable[..., HomePage]


@pytest.fixture
def home_page(qtbot: QtBot, desk: Desk) -> Home:
    """Home in a window of its own, its cards there."""

    def show(size: tuple[int, int] = (1366, 768)) -> HomePage:
        page = HomePage(desk)
        qtbot.addWidget(page)
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        page.show_place("home")
        page.focus_first()
        # The cards come after the first paint, and take the focus from the search.
        qtbot.waitUntil(lambda: focus_name() not in ("", SEARCH))
        return page

    return show


def focus_name() -> str:
    widget = QApplication.focusWidget()
    return widget.accessibleName() if widget is not None else ""


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, modifier)


def titles(page: QWidget) -> list[str]:
    return [card.title for card in page.findChildren(PlanCard)]


def test_a_card_says_what_is_next_and_what_is_missing(
    home_page: Home, make_plan: MakePlan, clock: Clock
) -> None:
    make_plan("Night-time referrals", "Northern Valley Committee", actions=3, gaps=2)
    clock.go(days=21)
    seen = words(home_page())
    assert "Night-time referrals" in seen
    assert "Northern Valley Committee · Round 1 · changed 3 weeks ago" in seen
    assert "Next: Print contact cards 3, 13 Dec 2026" in seen
    assert "2 actions need a lead or a day" in seen
    assert "Everything stays on this computer" in seen


def test_what_is_late_is_said_in_a_word(home_page: Home, make_plan: MakePlan, clock: Clock) -> None:
    make_plan("Night-time referrals", actions=1)
    clock.go(days=40)
    assert "Overdue" in words(home_page())


def test_a_plan_without_a_title_can_be_told_and_opened(
    home_page: Home, make_plan: MakePlan
) -> None:
    make_plan("")
    assert find(home_page(), "Open: Plan without a name", Button).isEnabled()


def test_the_plan_opened_last_is_one_enter_away(
    qtbot: QtBot, home_page: Home, make_plan: MakePlan, core: Core
) -> None:
    last = make_plan("Night-time referrals")
    make_plan("One referral form")
    core.library.opened(last.id)
    page = home_page()
    assert focus_name() == "Open: Night-time referrals"
    with qtbot.waitSignal(page.went) as went:
        press(Qt.Key.Key_Return)
    assert went.args == [f"open/{last.id}"]


def test_arrows_go_from_card_to_card(home_page: Home, make_plan: MakePlan) -> None:
    for title in ("Third", "Second", "First"):
        make_plan(title)
    _page = home_page()
    assert focus_name() == "Open: First"
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    assert focus_name() == "Open: Third"
    press(Qt.Key.Key_Up)
    assert focus_name() == "Open: Second"


def test_delete_puts_away_at_once_and_undo_brings_back(
    home_page: Home, make_plan: MakePlan, core: Core
) -> None:
    for title in ("Second", "First"):
        make_plan(title)
    page = home_page()
    press(Qt.Key.Key_Delete)
    assert titles(page) == ["Second"]
    assert focus_name() == "Open: Second"
    assert core.library.count(deleted=True) == 1
    assert "“First” is in Deleted now." in words(page)
    find(page, "Deleted: 1 plan", Button)
    QTest.keyClick(find(page, "Undo", Button), Qt.Key.Key_Return)
    assert sorted(titles(page)) == ["First", "Second"]
    assert focus_name() == "Open: First"
    assert core.library.count(deleted=True) == 0


def test_ctrl_z_takes_a_delete_back(home_page: Home, make_plan: MakePlan) -> None:
    make_plan("First")
    page = home_page()
    press(Qt.Key.Key_Delete)
    assert titles(page) == []
    press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles(page) == ["First"]


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


def test_an_empty_library_says_what_to_do_first(qtbot: QtBot, home_page: Home) -> None:
    page = home_page()
    assert "Begin your first plan" in words(page)
    assert focus_name() == "New plan"
    with qtbot.waitSignal(page.went) as went:
        press(Qt.Key.Key_Return)
    assert went.args == ["new"]
    with qtbot.waitSignal(page.went) as went:
        find(page, "Look at the example", Button).click()
    assert went.args == ["sample"]


def test_only_a_screenful_is_built_until_more_is_wanted(
    home_page: Home, make_plan: MakePlan
) -> None:
    for number in range(30):
        make_plan(f"Plan {number}")
    page = home_page()
    assert len(titles(page)) == 12
    assert "12 of 30 plans" in words(page)
    more = find(page, "Show more", Button)
    more.setFocus()
    press(Qt.Key.Key_Return)
    assert len(titles(page)) == 24
    assert focus_name() == "Open: Plan 17"


def test_scrolling_near_the_end_builds_more(
    qtbot: QtBot, home_page: Home, make_plan: MakePlan
) -> None:
    for number in range(30):
        make_plan(f"Plan {number}")
    page = home_page()
    bar = page.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.waitUntil(lambda: len(titles(page)) == 24)


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
    assert len(titles(page)) == 12


def test_more_opens_a_menu_that_duplicates(
    qtbot: QtBot, home_page: Home, make_plan: MakePlan, core: Core
) -> None:
    plan = make_plan("Night-time referrals", actions=2)
    page = home_page()
    choose(qtbot, page, "More: Night-time referrals", "Duplicate")
    assert titles(page) == ["Copy of Night-time referrals", "Night-time referrals"]
    copy = next(one.summary.id for one in core.library.summaries() if one.summary.id != plan.id)
    assert [a.what for a in core.library.read(copy).plan.actions] == [a.what for a in plan.actions]


def test_a_plan_file_is_saved_whole(
    qtbot: QtBot,
    home_page: Home,
    make_plan: MakePlan,
    core: Core,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    plan = make_plan("Night-time referrals", actions=2)
    target = tmp_path / "plan-2026-11-20-1.plan.json"
    monkeypatch.setattr(dialogs, "save_file", lambda *_asked: target)
    page = home_page()
    choose(qtbot, page, "More: Night-time referrals", "Save plan file")
    qtbot.waitUntil(lambda: "Saved as plan-2026-11-20-1.plan.json." in words(page))
    assert core.receive(target).plan == plan


def test_ctrl_o_tells_which_file_was_chosen(
    qtbot: QtBot, home_page: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(dialogs, "open_file", lambda *_asked: tmp_path / "list.csv")
    page = home_page()
    with qtbot.waitSignal(page.file_chosen) as chosen:
        press(Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert chosen.args == [tmp_path / "list.csv"]


def test_a_damaged_plan_is_told_and_the_others_open(
    core: Core, home_page: Home, make_plan: MakePlan
) -> None:
    make_plan("Safe housing")
    hurt = make_plan("One referral form")
    core.library.close()
    with sqlite3.connect(core.library_path) as raw:
        raw.execute("UPDATE plans SET place = 'elsewhere' WHERE id = ?", (str(hurt.id),))
    raw.close()
    del core.library
    page = home_page()
    assert "This plan is damaged and stays as it is. The others are safe." in words(page)
    assert focus_name() == "Open: Safe housing"


def test_markup_in_a_plan_is_shown_as_it_is(home_page: Home, make_plan: MakePlan) -> None:
    make_plan("<b>bold</b> & <img src=x>")
    assert "<b>bold</b> & <img src=x>" in words(home_page())


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


def choose(qtbot: QtBot, page: QWidget, button: str, line: str) -> None:
    """Open a card's menu by the keyboard and choose one of its lines."""
    QTest.keyClick(find(page, button, Button), Qt.Key.Key_Return)
    (menu,) = [m for m in page.findChildren(QMenu) if m.isVisible()]
    for _step in range([action.text() for action in menu.actions()].index(line)):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not [m for m in page.findChildren(QMenu) if m.isVisible()])
