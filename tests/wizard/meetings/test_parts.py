"""The other parts of a meeting: who is here, signs, what is in the way, thanks, the first problem."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.editing import Subject
from models.plan.records import Day, Person
from tests.wizard.find import find, focus_name, names, tap, words
from tests.wizard.meetings.at_meeting import LEADER, TODAY, add, click, keys, review
from wizard.app import Program
from wizard.parts.edit import LineBox


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


def test_keys_go_from_part_to_part(begun: Program) -> None:
    tap(begun.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert focus_name() == "New number: Calls within 24 hours"
    tap(begun.window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert focus_name() == "Add: What we change"
    tap(begun.window, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert focus_name() == "New number: Calls within 24 hours"


def test_who_comes_in_later_is_not_asked_for_yet(begun: Program) -> None:
    desk = begun.desk
    partners = desk.guide.by_role("partners")
    desk.set_column(partners, desk.plan.partners[2], "standing", "later")
    assert "Here: Lead, Band Office" not in names(begun.window)
    assert "Here: Lead, Police" in names(begun.window)


def test_a_plan_with_nothing_open_can_hold_its_meeting_all_the_same(begun: Program) -> None:
    plan = begun.desk.plan
    rows = (*plan.actions, *plan.signs)
    begun.desk.do(plan.without(*(row.id for row in rows)), Subject("delete"))
    assert "No action is open. Well done." in words(begun.window)
    assert "There are no signs yet. One sign is enough to begin." in words(begun.window)
    click(begun, "Go to: What was agreed")
    assert focus_name() == "Add: What we change"
