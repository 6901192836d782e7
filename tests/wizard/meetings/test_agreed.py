"""Each action at a meeting costs a key or a click or two, and keeps why it stands as it stands."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.plan.records import Day
from tests.wizard.find import find, focus_name, names, tap, words
from tests.wizard.meetings.at_meeting import REVIEW, TODAY, action, click, keys, told
from wizard.app import Program
from wizard.parts.edit import LineBox


def test_the_action_that_waits_longest_comes_first(begun: Program) -> None:
    assert focus_name() == "Action 2: Not started"
    lines = [name for name in names(begun.window) if name.endswith(": Stuck")]
    assert lines == [f"Action {n}: Stuck" for n in (2, 4, 1, 3)]


def test_a_status_and_its_reason_cost_two_keys_and_a_third_goes_on(begun: Program) -> None:
    keys(begun, Qt.Key.Key_S, Qt.Key.Key_3)
    (event,) = told(begun, 2)
    assert (event.before, event.after, event.reason) == ("not_started", "stuck", "blocked_above")
    assert (event.review, event.on.on) == (REVIEW, TODAY)
    keys(begun, Qt.Key.Key_Return)
    assert focus_name() == "Action 4: Not started"
    assert "2  Print contact cards 2 · Stuck: Blocked above us." in words(begun.window)
    assert "Action 2: Stuck" not in names(begun.window)


@pytest.mark.parametrize(
    ("key", "status"),
    [
        (Qt.Key.Key_N, "not_started"),
        (Qt.Key.Key_W, "under_way"),
        (Qt.Key.Key_D, "done"),
        (Qt.Key.Key_S, "stuck"),
        (Qt.Key.Key_X, "dropped"),
    ],
)
def test_each_status_has_its_letter(begun: Program, key: Qt.Key, status: str) -> None:
    keys(begun, key)
    assert action(begun, 2).status == status
    assert [e.after for e in told(begun, 2)] == [status]


def test_enter_twice_says_that_it_stands_as_it_was(begun: Program) -> None:
    keys(begun, Qt.Key.Key_Return, Qt.Key.Key_Return)
    (event,) = told(begun, 2)
    assert (event.before, event.after) == ("not_started", "not_started")
    assert focus_name() == "Action 4: Not started"


def test_with_the_mouse_a_status_and_a_reason_are_one_click_each(begun: Program) -> None:
    click(begun, "Action 1: Stuck")
    click(begun, "Why: Circumstances changed")
    click(begun, "Action 4: Done")
    assert [e.reason for e in told(begun, 1)] == ["circumstances"]
    assert action(begun, 4).status == "done"
    assert "1  Print contact cards 1 · Stuck: Circumstances changed." in words(begun.window)


def test_a_new_day_is_typed_as_people_say_it(begun: Program) -> None:
    keys(begun, Qt.Key.Key_S)
    day = find(begun.window, "New day of action 2", LineBox)
    day.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(day, "31 March 2027")
    assert action(begun, 2).deadline.on == date(2027, 3, 31)
    keys(begun, Qt.Key.Key_Return)
    assert "2  Print contact cards 2 · Stuck. New day Wed 31 March 2027." in words(begun.window)
    fields = {e.field: (e.before, e.after, e.review) for e in told(begun, 2)}
    assert fields["deadline"] == ("2026-10-30", "2027-03-31", REVIEW)
    assert len(told(begun, 2)) == 2


def test_a_new_lead_completes_from_the_partners(begun: Program) -> None:
    keys(begun, Qt.Key.Key_W)
    lead = find(begun.window, "New lead of action 2", LineBox)
    lead.setFocus(Qt.FocusReason.TabFocusReason)
    lead.selectAll()
    QTest.keyClicks(lead, "Lead, Police")
    assert action(begun, 2).lead.agency == "Police"
    assert {e.field for e in told(begun, 2)} == {"status", "lead"}
    assert all(e.review == REVIEW for e in told(begun, 2))


def test_a_note_belongs_to_the_review_and_letters_in_it_are_letters(begun: Program) -> None:
    keys(begun, Qt.Key.Key_S)
    note = find(begun.window, "Note on action 2", LineBox)
    note.setFocus()
    QTest.keyClicks(note, "no phone yet. wxds 12")
    assert [e.note for e in told(begun, 2)] == ["no phone yet. wxds 12"]
    assert action(begun, 2).status == "stuck"


def test_undo_takes_back_what_was_said_and_stays_at_the_meeting(begun: Program) -> None:
    keys(begun, Qt.Key.Key_S)
    tap(begun.window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert told(begun, 2) == []
    assert action(begun, 2).status == "not_started"
    assert begun.window.place == "meeting"
    assert "4 are still to be talked of." in words(begun.window)


def test_other_words_keep_the_old_ones_and_the_reason(begun: Program) -> None:
    keys(begun, Qt.Key.Key_W)
    click(begun, "Say action 2 in other words")
    new = find(begun.window, "The new words", LineBox)
    new.selectAll()
    QTest.keyClicks(new, "Print cards for two cars")
    QTest.keyClicks(find(begun.window, "Why the words change", LineBox), "Only two cars run")
    click(begun, "Keep the new words")
    assert action(begun, 2).what == "Print cards for two cars"
    (row,) = begun.desk.plan.entries("monitor.adjustments")
    assert row.values["was"] == "Print contact cards 2"
    assert row.values["reason"] == "Only two cars run"
    assert row.values["day"] == Day(TODAY)


def test_after_the_last_action_enter_goes_on_to_the_signs(begun: Program) -> None:
    for _line in range(4):
        keys(begun, Qt.Key.Key_D, Qt.Key.Key_Return)
    assert focus_name() == "New number: Calls within 24 hours"
    assert "All of them were talked of." in words(begun.window)


def test_a_note_is_on_disk_before_anybody_presses_enter(qtbot: QtBot, begun: Program) -> None:
    keys(begun, Qt.Key.Key_S)
    note = find(begun.window, "Note on action 2", LineBox)
    note.setFocus()
    QTest.keyClicks(note, "No pho")
    library, plan_id = begun.desk.services.library, begun.desk.plan.id
    qtbot.waitUntil(lambda: library.read(plan_id).plan == begun.desk.plan)
    assert [e.note for e in library.read(plan_id).plan.events] == ["No pho"]
    assert library.read(plan_id).bookmark.startswith("meeting")
