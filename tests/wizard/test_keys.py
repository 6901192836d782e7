"""The keys that work everywhere, pressed on the real window of a real plan."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from models.plan.columns import column
from tests.wizard.find import find, focus_name, focused, tap, words
from wizard import dialogs
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.edit import LineBox

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
TITLE = "analyse.title"


def title(program: Program) -> str:
    return program.desk.plan.text(TITLE, "text")


def parked(program: Program) -> list[str]:
    question = program.desk.guide.by_role("parking")
    return [str(row.values["text"]) for row in program.desk.plan.entries(question.id)]


def test_f7_parks_a_thought_and_gives_the_focus_back(program: Program) -> None:
    before = focused()
    tap(program.window, Qt.Key.Key_F7)
    QTest.keyClicks(focused(), "Ask about the bus at night")
    tap(program.window, Qt.Key.Key_Return)
    assert parked(program)[-1] == "Ask about the bus at night"
    assert focused() is before


def test_esc_leaves_the_thought_where_it_was(program: Program) -> None:
    count = len(parked(program))
    before = focused()
    tap(program.window, Qt.Key.Key_F7)
    QTest.keyClicks(focused(), "Half a thought")
    tap(program.window, Qt.Key.Key_Escape)
    assert focused() is before
    tap(program.window, Qt.Key.Key_F7)
    line = focused()
    assert isinstance(line, LineBox)
    assert line.text() == "Half a thought"
    assert len(parked(program)) == count


def test_f12_covers_everything_and_any_key_brings_it_back(qtbot: QtBot, program: Program) -> None:
    window, before = program.window, focused()
    tap(window, Qt.Key.Key_F12)
    assert window.windowTitle() == "Planner"
    assert title(program) not in words(window)
    assert not window.topbar.isVisible()
    tap(window, Qt.Key.Key_P, CTRL)
    qtbot.waitUntil(window.topbar.isVisible)
    assert window.windowTitle() == "Fourfold"
    assert window.place == f"question/{TITLE}", "a key that uncovers does nothing else"
    assert focused() is before


def test_a_click_takes_the_cover_off(qtbot: QtBot, program: Program) -> None:
    tap(program.window, Qt.Key.Key_F12)
    QTest.mouseClick(focused(), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(program.window.topbar.isVisible)


@pytest.mark.qt_log_ignore("This plugin does not support")  # Offscreen Qt cannot raise a menu.
def test_f12_works_while_a_menu_is_open(program: Program) -> None:
    menu = QMenu(program.window)
    menu.addAction("Copy")
    menu.popup(program.window.pos())
    assert QApplication.activePopupWidget() is menu
    tap(program.window, Qt.Key.Key_F12)
    assert QApplication.activePopupWidget() is None
    assert program.window.windowTitle() == "Planner"


def test_f12_works_while_a_dialog_waits_for_an_answer(program: Program) -> None:
    def cover() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog.isActiveWindow():
            timer.stop()
            tap(dialog, Qt.Key.Key_F12)
        elif dialog is not None and patience.remainingTime() > 0:
            # A window that asked for the keyboard before may be given it after the dialog.
            dialog.activateWindow()
        elif isinstance(dialog, QDialog):
            # Its own loop would wait for ever, and the test with it.
            dialog.reject()

    patience = QTimer(program.window, singleShot=True, interval=10_000)
    patience.start()
    timer = QTimer(program.window, interval=10)
    timer.timeout.connect(cover)
    timer.start()
    today = program.desk.services.clock().date()
    assert dialogs.save_file(program.window, "Save PDF", "pdf", today) is None
    assert program.window.windowTitle() == "Planner"


def test_f12_takes_the_question_off_the_wall(program: Program) -> None:
    tap(program.window, Qt.Key.Key_F11)
    tap(program.window, Qt.Key.Key_F12)
    others = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
    assert others == [program.window]
    assert program.window.windowTitle() == "Planner"


def test_f6_goes_round_the_regions(program: Program) -> None:
    regions = [r for r in program.window.regions() if r.isVisible()]
    seen = set()
    for _turn in regions:
        tap(program.window, Qt.Key.Key_F6)
        seen |= {i for i, region in enumerate(regions) if region.isAncestorOf(focused())}
    assert len(seen) >= 4, "top bar, page, footer and step list at least"


def test_f8_goes_to_the_next_gap_and_says_what_is_needed(program: Program) -> None:
    action = program.desk.plan.actions[0]
    question = next(
        q for q in program.desk.guide.questions if q.record == "action" and q.level == action.level
    )
    program.desk.set_column(question, action, "lead", None)
    tap(program.window, Qt.Key.Key_F8)
    assert program.window.place == f"question/{question.id}"
    problem = next(p for p in program.desk.problems if p.blocks)
    assert program.desk.services.sentence(problem, program.desk.plan) in words(program.window)


def test_what_f8_said_goes_as_soon_as_that_very_gap_is_closed(
    qtbot: QtBot, program: Program
) -> None:
    action = program.desk.plan.actions[0]
    question = next(
        q for q in program.desk.guide.questions if q.record == "action" and q.level == action.level
    )
    for field in ("lead", "deadline"):
        program.desk.set_column(question, program.desk.plan.actions[0], field, None)
    tap(program.window, Qt.Key.Key_F8)
    said = program.window.banner.accessibleName()
    assert said in words(program.window.banner)
    first = next(p for p in program.desk.problems if p.blocks)
    other = "deadline" if first.field == "lead" else "lead"
    for field, is_said in ((other, True), (first.field, False)):
        with qtbot.waitSignal(program.desk.checked):
            program.desk.set_column(
                question, program.desk.plan.actions[0], field, column(action, field)
            )
        assert program.window.banner.isVisible() is is_said


def test_f8_says_when_nothing_keeps_it_a_draft_or_goes_to_what_is_open(program: Program) -> None:
    tap(program.window, Qt.Key.Key_F8)
    said = words(program.window)
    open_points = [
        program.desk.services.sentence(p, program.desk.plan) for p in program.desk.problems
    ]
    assert any(words_ in said for words_ in open_points or ["Nothing is missing."])


def test_f9_closes_the_notes_and_opens_them_again(program: Program) -> None:
    program.window.resize(1366, 768)
    assert program.window.workspace.guidance.isVisible()
    tap(program.window, Qt.Key.Key_F9)
    assert not program.window.workspace.guidance.isVisible()
    tap(program.window, Qt.Key.Key_F9)
    assert program.window.workspace.guidance.isVisible()


def test_the_focus_goes_to_notes_in_the_place_of_the_page_and_back(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(1024, 700)
    guidance = program.window.workspace.guidance
    qtbot.waitUntil(lambda: not guidance.isVisible())
    program.window.current().focus_first()
    before = focused()
    tap(program.window, Qt.Key.Key_F9)
    assert guidance.isVisible()
    assert guidance.isAncestorOf(focused())
    tap(program.window, Qt.Key.Key_F9)
    assert focused() is before


def test_alt_arrows_walk_the_questions(program: Program) -> None:
    here = program.window.place
    tap(program.window, Qt.Key.Key_Right, ALT)
    assert program.window.place != here
    tap(program.window, Qt.Key.Key_Left, ALT)
    assert program.window.place == here


def test_ctrl_z_undoes_in_the_field_first(program: Program) -> None:
    before = title(program)
    QTest.keyClicks(focused(), "!")
    assert title(program) != before
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert title(program) == before
    tap(program.window, Qt.Key.Key_Y, CTRL)
    assert title(program) != before


def test_ctrl_z_then_undoes_in_the_plan_and_goes_where_it_was(program: Program) -> None:
    before = title(program)
    QTest.keyClicks(focused(), " and more")
    program.window.go("question/vision.for_survivors")
    tap(program.window, Qt.Key.Key_Z, CTRL)
    assert title(program) == before
    assert program.window.place == f"question/{TITLE}"
    box = focused()
    assert isinstance(box, LineBox)
    assert box.text() == before
    program.window.go("read/vision")
    tap(program.window, Qt.Key.Key_Y, CTRL)
    assert title(program) == f"{before} and more"
    assert program.window.place == f"question/{TITLE}"


@pytest.mark.parametrize(
    "place",
    ["question/analyse.title", "question/plan.now_practical", "read/analyse", "print", "settings"],
)
def test_text_size_changes_at_every_page_and_keeps_place_and_size(
    qtbot: QtBot, program: Program, place: str
) -> None:
    program.window.resize(1300, 760)
    program.window.go(place)
    old = program.window
    with qtbot.waitSignal(old.destroyed):
        tap(old, Qt.Key.Key_Plus, CTRL)
    assert program.window is not old
    assert program.desk.services.settings.text_size == 125
    assert program.window.place == place
    assert (program.window.width(), program.window.height()) == (1300, 760)
    tap(program.window, Qt.Key.Key_0, CTRL)
    assert program.desk.services.settings.text_size == 100
    tap(program.window, Qt.Key.Key_Minus, CTRL)
    assert program.desk.services.settings.text_size == 100


def test_after_a_change_of_size_back_leads_out_of_settings(qtbot: QtBot, program: Program) -> None:
    program.window.go("question/analyse.training_need")
    tap(program.window, Qt.Key.Key_Comma, CTRL)
    old = program.window
    with qtbot.waitSignal(old.destroyed):
        tap(old, Qt.Key.Key_Plus, CTRL)
    tap(program.window, Qt.Key.Key_Left, ALT)
    assert program.window.place == "question/analyse.training_need"
    tap(program.window, Qt.Key.Key_0, CTRL)


def test_after_a_change_of_size_the_old_window_hears_nothing(
    qtbot: QtBot, program: Program
) -> None:
    old = program.window
    with qtbot.waitSignal(old.destroyed):
        tap(old, Qt.Key.Key_Plus, CTRL)
    with qtbot.waitSignal(program.desk.saved):
        QTest.keyClicks(focused(), "?")
    assert title(program).endswith("?")
    tap(program.window, Qt.Key.Key_Z, CTRL)


GOES: dict[str, Callable[[Program], None]] = {
    "home": lambda p: tap(p.window, Qt.Key.Key_Home, ALT),
    "help": lambda p: tap(p.window, Qt.Key.Key_F1),
    "settings": lambda p: tap(p.window, Qt.Key.Key_Comma, CTRL),
    "print": lambda p: tap(p.window, Qt.Key.Key_P, CTRL),
    "new": lambda p: tap(p.window, Qt.Key.Key_N, CTRL),
}


@pytest.mark.parametrize("place", GOES)
def test_a_key_goes_there(program: Program, place: str) -> None:
    GOES[place](program)
    assert program.window.place == place


def test_ctrl_q_closes_the_window_with_every_word_kept(program: Program) -> None:
    QTest.keyClicks(focused(), " today")
    kept, plan_id = title(program), program.desk.plan.id
    tap(program.window, Qt.Key.Key_Q, CTRL)
    assert not program.window.isVisible()
    library = program.desk.services.library
    assert library.read(plan_id).plan.text(TITLE, "text") == kept


def test_the_cover_is_a_button_too(program: Program) -> None:
    program.window.resize(1366, 768)
    button = find(program.window, "Cover", Button)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert program.window.windowTitle() == "Planner"
    assert focus_name() == "Planner"
