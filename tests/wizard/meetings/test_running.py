"""A meeting begins, stops, goes on, is typed in later from paper, and ends with the next one planned."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.plan.records import Day
from tests.wizard.find import find, focus_name, focused, names, words
from tests.wizard.meetings.at_meeting import NURSE, REVIEW, TODAY, add, click, keys, review, told
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.edit import LineBox


def test_its_key_leads_there_and_one_key_begins_it(meeting: Program) -> None:
    assert "The review meeting is today." in words(meeting.window)
    assert "4 actions are open. 2 are past their day." in words(meeting.window)
    assert focus_name() == "Begin it today"
    keys(meeting, Qt.Key.Key_Return)
    assert (review(meeting).state, review(meeting).on.on) == ("begun", TODAY)
    assert focus_name() == "Here: Lead, Regional Hospital"


def test_a_meeting_that_begins_shows_its_head_and_the_ways_through_it(
    qtbot: QtBot, program: Program
) -> None:
    program.window.resize(1366, 768)
    program.window.go("meeting")
    keys(program, Qt.Key.Key_Return)
    page = program.window.current()
    qtbot.waitUntil(lambda: focus_name().startswith("Here: "))
    qtbot.waitUntil(lambda: page.verticalScrollBar().maximum() > 0)
    qtbot.waitUntil(lambda: not any(t.isActive() for t in page.findChildren(QTimer)))
    assert page.verticalScrollBar().value() == 0


def test_a_meeting_that_was_not_held_gets_a_new_day_without_blame(meeting: Program) -> None:
    desk = meeting.desk
    desk.set_column(desk.guide.by_role("reviews"), review(meeting), "on", Day(date(2026, 11, 12)))
    meeting.window.go("meeting")
    assert "The meeting of Thu 12 November 2026: did it take place?" in words(meeting.window)
    click(meeting, "It was not held")
    assert "That happens. When do you meet instead?" in words(meeting.window)
    click(meeting, "New day for the meeting: Fri 18 December 2026")
    assert review(meeting).state == "not_held"
    assert "The next review is on Fri 18 December 2026." in words(meeting.window)


def test_what_was_held_can_be_looked_at(begun: Program) -> None:
    click(begun, "Next meeting: Fri 18 December 2026")
    click(begun, "Action 2: Done")
    click(begun, "Close the meeting")
    begun.window.go("meeting")
    assert "The next review is on Fri 18 December 2026." in words(begun.window)
    click(begun, "Look at it: Fri 20 November 2026")
    assert begun.window.place == f"meeting/{REVIEW}"
    assert "2  Print contact cards 2 · Done." in words(begun.window)
    assert "This meeting was held on Fri 20 November 2026." in words(begun.window)


def test_the_questions_about_reviews_lead_to_the_meeting(qtbot: QtBot, meeting: Program) -> None:
    for place in ("question/monitor.progress", "question/monitor.reviews", "read/monitor"):
        meeting.window.go(place)
        qtbot.waitUntil(lambda: "Open the meeting" in names(meeting.window))
        click(meeting, "Open the meeting")
        assert meeting.window.place == "meeting"


def test_whoever_comes_back_goes_on_where_the_group_stopped(begun: Program) -> None:
    click(begun, "Here: Lead, Police")
    click(begun, "Action 2: Done")
    begun.window.go("question/analyse.title")
    begun.window.go("meeting")
    assert focus_name() == "Action 4: Not started"
    assert "2  Print contact cards 2 · Done." in words(begun.window)


def test_a_paper_sheet_is_typed_in_later_in_any_order(begun: Program) -> None:
    click(begun, "Action 3: Done")
    add(begun, "What we decided", "The rota goes on")
    click(begun, "It was on another day")
    box = find(begun.window, "Day of this meeting", LineBox)
    box.setFocus()
    QTest.keyClicks(box, "12 November 2026")
    keys(begun, Qt.Key.Key_Return)
    day = date(2026, 11, 12)
    assert review(begun).on.on == day
    assert [e.on.on for e in told(begun, 3)] == [day]
    assert "Thu 12 November 2026" in words(begun.window)
    # On that day the fourth was not late yet.
    assert "Was due 13 Nov 2026" not in words(begun.window)
    assert "Was due 30 Oct 2026" in words(begun.window)
    (row,) = begun.desk.plan.entries("monitor.decisions")
    assert row.values["day"] == Day(day)


def test_it_is_closed_only_with_a_next_day_which_one_click_takes(begun: Program) -> None:
    click(begun, "Close the meeting")
    assert review(begun).state == "begun"
    missing = "Before you close it: when do you meet next?"
    above = "One thing is missing before you close it: the next meeting’s day."
    assert missing in words(begun.window)
    assert above in words(begun.window)
    assert "Needs a day: then the meeting can be closed." in words(begun.window)
    assert focus_name().startswith("Next meeting: ")
    click(begun, "Next meeting: Fri 18 December 2026")
    assert "Next meeting on Fri 18 December 2026." in words(begun.window)
    assert missing not in words(begun.window)
    assert above not in words(begun.window)
    assert "Thank you. Now the meeting can be closed." in words(begun.window)
    click(begun, "Close the meeting")
    assert review(begun).state == "held"
    following = [r for r in begun.desk.plan.reviews if not r.state]
    assert [(r.on.on, r.called_by) for r in following] == [(date(2026, 12, 18), NURSE)]


def test_the_next_day_can_be_typed(begun: Program) -> None:
    box = find(begun.window, "Next meeting", LineBox)
    box.setFocus()
    QTest.keyClicks(box, "in 6 weeks")
    keys(begun, Qt.Key.Key_Return)
    assert "Next meeting on Fri 1 January 2027." in words(begun.window)


def test_where_one_was_not_held_the_next_one_may_do(meeting: Program) -> None:
    desk = meeting.desk
    reviews = desk.guide.by_role("reviews")
    desk.set_column(reviews, review(meeting), "on", Day(date(2026, 11, 12)))
    desk.add_row(reviews, on=Day(date(2027, 1, 21)))
    meeting.window.go("meeting")
    click(meeting, "It was not held")
    assert focus_name() == "New day for the meeting: Thu 21 January 2027"
    keys(meeting, Qt.Key.Key_Space)
    assert [r.state for r in desk.plan.reviews] == ["not_held", ""]
    assert "The next review is on Thu 21 January 2027." in words(meeting.window)


def test_once_it_is_closed_paper_is_one_key_away(qtbot: QtBot, begun: Program) -> None:
    click(begun, "Next meeting: Fri 18 December 2026")
    qtbot.waitUntil(lambda: focus_name() == "Who calls the next meeting")
    find(begun.window, "Close the meeting", Button).setFocus()
    keys(begun, Qt.Key.Key_Return)
    page = begun.window.current()
    qtbot.waitUntil(lambda: page.isAncestorOf(focused()))
    assert focus_name() == "Print and hand out"
    keys(begun, Qt.Key.Key_Return)
    assert begun.window.place == "print"
