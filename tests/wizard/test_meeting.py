"""The review meeting by keys and names: each action in one line, each row of it at most two clicks."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from models.core import Core
from models.plan.frozen import FrozenMap
from models.plan.plan import Plan
from models.plan.records import Action, Day, Entry, Event, Partner, Person, Review, Sign, Value
from tests.wizard.find import find, focus_name, names, tap, words
from wizard import jobs
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.edit import LineBox

TODAY = date(2026, 11, 20)
NURSE = Person(role="Night charge nurse", agency="Regional Hospital")
REVIEW = UUID(int=500)
LEADER = "Health region director"


def a_plan(core: Core) -> Plan:
    """Two actions past their day, two to come; three partners, one sign, a review today."""
    plan = Plan.new(UUID(int=900)).with_answer(
        core.guide.by_role("title").id, "text", "Night calls"
    )
    days = (date(2026, 12, 18), date(2026, 10, 30), None, date(2026, 11, 13))
    for number, day in enumerate(days, start=1):
        plan = plan.with_action(
            Action(
                id=UUID(int=number),
                what=f"Print contact cards {number}",
                level="now_practical",
                lead=NURSE,
                deadline=Day(day),
            )
        )
    for number, agency in enumerate(("Regional Hospital", "Police", "Band Office"), start=1):
        plan = plan.with_record(
            Partner(id=UUID(int=100 + number), position=number, agency=agency, role="Lead")
        )
    values: FrozenMap[str, Value] = FrozenMap({"person": Person(role=LEADER)})
    return plan.with_records(
        (
            Sign(id=UUID(int=200), what="Calls within 24 hours", baseline="5 of 14", target="9"),
            Review(id=REVIEW, on=Day(TODAY), called_by=NURSE),
            Entry(id=UUID(int=300), question="allies.leaders", values=values),
        )
    )


@pytest.fixture
def meeting(qtbot: QtBot, core: Core) -> Iterator[Program]:
    """The meeting page of that plan, before the meeting begins."""
    made = Program(core)
    made.desk.begin(a_plan(core))
    made.window.go("question/analyse.title")
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow)
    tap(made.window, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    yield made
    made.window.close()
    made.window.deleteLater()
    jobs.finish()


@pytest.fixture
def begun(meeting: Program) -> Program:
    """The meeting has begun, and the first action of the list has the focus."""
    click(meeting, "Begin it today")
    click(meeting, "Go to: What was agreed")
    return meeting


def click(program: Program, name: str) -> None:
    find(program.window, name, Button).click()


def keys(program: Program, *pressed: Qt.Key) -> None:
    for key in pressed:
        tap(program.window, key)


def action(program: Program, number: int) -> Action:
    found = program.desk.plan.records[UUID(int=number)]
    assert isinstance(found, Action)
    return found


def told(program: Program, number: int) -> list[Event]:
    return [e for e in program.desk.plan.events if e.action == UUID(int=number)]


def review(program: Program, number: int = 500) -> Review:
    found = program.desk.plan.records[UUID(int=number)]
    assert isinstance(found, Review)
    return found


def test_its_key_leads_there_and_one_key_begins_it(meeting: Program) -> None:
    assert "The review meeting is today." in words(meeting.window)
    assert "4 actions are open. 2 are past their day." in words(meeting.window)
    assert focus_name() == "Begin it today"
    keys(meeting, Qt.Key.Key_Return)
    assert (review(meeting).state, review(meeting).on.on) == ("begun", TODAY)
    assert focus_name() == "Here: Lead, Regional Hospital"


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


def test_here_or_with_apologies_is_one_click(begun: Program) -> None:
    desk = begun.desk
    desk.set_answer(desk.guide.by_role("consult_rhythm"), "quorum", 2)
    click(begun, "Here: Lead, Police")
    assert "1 is here. You agreed that 2 must be there to decide." in words(begun.window)
    click(begun, "Sends apologies: Lead, Band Office")
    click(begun, "Here: Lead, Regional Hospital")
    assert "2 are here. That is enough to decide." in words(begun.window)
    assert review(begun).present == (str(UUID(int=102)), str(UUID(int=101)))
    assert review(begun).apologies == (str(UUID(int=103)),)


def test_a_new_number_is_a_reading_and_a_small_one_is_asked_about_kindly(begun: Program) -> None:
    box = find(begun.window, "New number: Calls within 24 hours", LineBox)
    box.setFocus()
    QTest.keyClicks(box, "3 of 14")
    assert "So few that people may know who is meant. Write “fewer than 5”?" in words(begun.window)
    (reading,) = begun.desk.plan.readings
    assert (reading.value, reading.on.on) == ("3 of 14", TODAY)
    assert "Last number: 5 of 14. Goal: 9." in words(begun.window)


def test_one_click_names_a_leader_who_can_help(begun: Program) -> None:
    add(begun, "What is in the way", "No money for the phone")
    click(begun, f"Can help: {LEADER}")
    (row,) = begun.desk.plan.entries("monitor.obstacles")
    assert row.values["text"] == "No money for the phone"
    assert row.values["person"] == Person(role=LEADER)
    assert row.values["day"] == Day(TODAY)


def test_decisions_and_thanks_bear_the_day_of_the_meeting(begun: Program) -> None:
    add(begun, "What we decided", "The rota goes on")
    add(begun, "Thanks", "The band office for the room")
    for question in ("monitor.decisions", "monitor.thanks"):
        (row,) = begun.desk.plan.entries(question)
        assert row.values["day"] == Day(TODAY)


def test_what_is_done_now_is_kept_since_last_time(begun: Program) -> None:
    keys(begun, Qt.Key.Key_D)
    assert "Kept since last time: 1 action. Well done." in words(begun.window)


def test_a_problem_that_is_back_offers_the_next_round(begun: Program) -> None:
    ask = "Is the first problem gone, smaller, the same, or back?"
    click(begun, f"{ask}: Smaller")
    assert not [n for n in names(begun.window) if n.startswith("Begin the next round")]
    click(begun, f"{ask}: It is back")
    answer = begun.desk.plan.answer("monitor.revisit")
    assert (answer.values["choice"], answer.values["day"]) == ("back", Day(TODAY))
    assert [n for n in names(begun.window) if n.startswith("Begin the next round")]


def test_it_is_closed_only_with_a_next_day_which_one_click_takes(begun: Program) -> None:
    click(begun, "Close the meeting")
    assert review(begun).state == "begun"
    missing = "Before you close it: when do you meet next?"
    assert missing in words(begun.window)
    assert focus_name().startswith("Next meeting: ")
    click(begun, "Next meeting: Fri 18 December 2026")
    assert "Next meeting on Fri 18 December 2026." in words(begun.window)
    assert missing not in words(begun.window)
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


def test_keys_go_from_part_to_part(begun: Program) -> None:
    tap(begun.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert focus_name() == "New number: Calls within 24 hours"
    tap(begun.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert focus_name() == "Add: What we change"
    tap(begun.window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert focus_name() == "New number: Calls within 24 hours"


def test_after_the_last_action_enter_goes_on_to_the_signs(begun: Program) -> None:
    for _line in range(4):
        keys(begun, Qt.Key.Key_D, Qt.Key.Key_Return)
    assert focus_name() == "New number: Calls within 24 hours"
    assert "All of them were talked of." in words(begun.window)


def test_whoever_comes_back_goes_on_where_the_group_stopped(begun: Program) -> None:
    click(begun, "Here: Lead, Police")
    click(begun, "Action 2: Done")
    begun.window.go("question/analyse.title")
    begun.window.go("meeting")
    assert focus_name() == "Action 4: Not started"
    assert "2  Print contact cards 2 · Done." in words(begun.window)


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


def add(program: Program, title: str, text: str) -> None:
    box = find(program.window, f"Add: {title}", LineBox)
    box.setFocus()
    QTest.keyClicks(box, text)
    QTest.keyClick(box, Qt.Key.Key_Return)
