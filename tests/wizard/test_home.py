"""Home shows the plans, and does with them what a person asks for."""

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from models.core import Core
from tests.wizard.conftest import Clock, Home, MakePlan
from tests.wizard.find import find, focus_name, press, titles, words
from wizard import dialogs
from wizard.parts.button import Button


def test_a_card_says_what_is_next_and_what_is_missing(
    home_page: Home, make_plan: MakePlan, clock: Clock
) -> None:
    make_plan("Night-time referrals", "Northern Valley Committee", actions=3, gaps=2)
    clock.go(days=21)
    seen = words(home_page())
    assert "Night-time referrals" in seen
    assert "Northern Valley Committee · Round 1 · changed 3 weeks ago" in seen
    assert "Next: Print contact cards 3, 13 Dec 2026" in seen
    assert "2 actions need a lead, a day or a follow-up" in seen
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
    qtbot.waitUntil(lambda: "Saved as plan-2026-11-20-1.plan.json in" in words(page))
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


def choose(qtbot: QtBot, page: QWidget, button: str, line: str) -> None:
    """Open a card's menu by the keyboard and choose one of its lines."""
    QTest.keyClick(find(page, button, Button), Qt.Key.Key_Return)
    (menu,) = [m for m in page.findChildren(QMenu) if m.isVisible()]
    for _step in range([action.text() for action in menu.actions()].index(line)):
        QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not [m for m in page.findChildren(QMenu) if m.isVisible()])
