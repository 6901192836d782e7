"""The written agreement: lines that can be taken, lists that fill themselves, signatures in one click."""

from datetime import date

import pytest
from pytestqt.qtbot import QtBot

from models.plan.records import Day, Entry, Partner, Person
from tests.wizard.find import find, focus_name, names, words
from wizard.app import Program
from wizard.parts.button import Button
from wizard.parts.page import Page

FIRST = "Women’s safety comes first."


def page_of(qtbot: QtBot, program: Program, question: str) -> Page:
    """The page of a question, on show."""
    program.window.go(f"question/{question}")
    page = program.window.current()
    qtbot.waitUntil(lambda: bool(words(page)))
    return page


def rows(program: Program, question: str) -> tuple[Entry, ...]:
    """The rows of a list as the plan has them."""
    return program.desk.plan.entries(question)


def test_one_press_takes_a_line_and_offers_it_no_more(qtbot: QtBot, program: Program) -> None:
    page = page_of(qtbot, program, "mou.code_of_conduct")
    assert len([n for n in names(page) if n.startswith("Take this line: ")]) == 6
    find(page, f"Take this line: {FIRST}", Button).click()
    assert [r.values["text"] for r in rows(program, "mou.code_of_conduct")] == [FIRST]
    qtbot.waitUntil(lambda: f"Take this line: {FIRST}" not in names(page))
    program.desk.undo()
    qtbot.waitUntil(lambda: f"Take this line: {FIRST}" in names(page))


def test_by_keyboard_one_line_after_the_other_is_taken(qtbot: QtBot, program: Program) -> None:
    page = page_of(qtbot, program, "mou.conditions")
    chips = [n for n in names(page) if n.startswith("Take this line: ")]
    for name in chips:
        button = find(page, name, Button)
        button.setFocus()
        qtbot.waitUntil(lambda name=name: focus_name() == name)  # type: ignore[misc]
        button.click()
    assert len(rows(program, "mou.conditions")) == len(chips) == 6
    qtbot.waitUntil(lambda: "Lines that you can take" not in words(page))


@pytest.mark.parametrize("question", ["analyse.practical_problems", "mou.timelines"])
def test_where_nothing_is_offered_nothing_stands(
    qtbot: QtBot, program: Program, question: str
) -> None:
    page = page_of(qtbot, program, question)
    assert not [n for n in names(page) if n.startswith(("Take this line", "Fill from"))]


def test_responsibilities_fill_from_the_actions_once(qtbot: QtBot, program: Program) -> None:
    page = page_of(qtbot, program, "mou.responsibilities")
    fill = find(page, "Fill from the actions", Button)
    fill.click()
    filled = rows(program, "mou.responsibilities")
    agencies = [r.values["agency"] for r in filled]
    assert "Police detachment" in agencies
    assert len(agencies) == len(set(agencies)) > 3
    qtbot.waitUntil(lambda: "Edit Police detachment" in names(page))
    fill.click()
    assert rows(program, "mou.responsibilities") == filled
    assert "There is nothing to add: all of it stands here." in words(program.window)
    program.desk.undo()
    assert rows(program, "mou.responsibilities") == ()


def test_a_signature_is_one_press(qtbot: QtBot, program: Program) -> None:
    police = next(p for p in program.desk.plan.partners if p.category == "p.police")
    page = page_of(qtbot, program, "mou.signatures")
    name = f"{police.agency}, {police.role}"
    assert "0 of 11 partners have signed." in words(page)
    assert not [n for n in names(page) if "circle:" in n]
    find(page, f"{name}: Signed today", Button).click()
    signed = program.desk.plan.records[police.id]
    assert isinstance(signed, Partner)
    assert (signed.signed, signed.signed_on) == ("signed", Day(date(2026, 11, 20)))
    qtbot.waitUntil(lambda: "Signed on Fri 20 November 2026" in words(page))
    assert "1 of 11 partners have signed." in words(page)
    find(page, f"{name}: Signed today", Button).click()
    qtbot.waitUntil(lambda: "0 of 11 partners have signed." in words(page))
    again = program.desk.plan.records[police.id]
    assert isinstance(again, Partner)
    assert (again.signed, again.signed_on) == ("", Day())


def test_lines_to_sign_carry_the_day_of_the_signature(qtbot: QtBot, program: Program) -> None:
    page = page_of(qtbot, program, "mou.signatures")
    find(page, "Fill from the partners", Button).click()
    people = [r.values["person"] for r in rows(program, "mou.signatures")]
    assert all(isinstance(p, Person) and p.partner_id for p in people)
    police = next(p for p in program.desk.plan.partners if p.category == "p.police")
    find(page, f"{police.agency}, {police.role}: Signed today", Button).click()
    days = [r.values["day"] for r in rows(program, "mou.signatures") if "day" in r.values]
    assert days == [Day(date(2026, 11, 20))]
    program.desk.undo()
    assert not [r for r in rows(program, "mou.signatures") if "day" in r.values]


def test_the_parties_are_listed_without_a_person_for_survivors(
    qtbot: QtBot, program: Program
) -> None:
    page = page_of(qtbot, program, "mou.parties")
    shown = words(page).split("\n")
    assert "Police detachment, Detachment corporal" in shown
    circle = next(p for p in program.desk.plan.partners if p.category == "p.survivors")
    assert circle.agency in shown


def test_the_next_talks_are_suggested_at_the_interval(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    desk.set_answer(desk.guide.by_role("consult_rhythm"), "number", 2)
    for row in rows(program, "consult.dates"):
        desk.remove_row(desk.guide.by_role("consult_dates"), row)
    workshop = desk.plan.value("start.workshop_day", "day")
    assert isinstance(workshop, Day)
    page = page_of(qtbot, program, "consult.dates")
    find(page, "Suggest the next dates", Button).click()
    days = [r.values["day"] for r in rows(program, "consult.dates")]
    assert len(days) == 6
    assert all(isinstance(d, Day) and d.on and d.on.weekday() < 5 for d in days)
    find(page, "Suggest the next dates", Button).click()
    assert len(rows(program, "consult.dates")) == 6
    desk.undo()
    assert rows(program, "consult.dates") == ()


def test_letters_are_filled_from_the_partners_and_read_on_screen(
    qtbot: QtBot, program: Program
) -> None:
    desk = program.desk
    asked = desk.guide.by_role("partners")
    crown = next(p for p in desk.plan.partners if p.category == "p.prosecutors")
    desk.set_column(asked, crown, "standing", "next")
    desk.set_column(asked, crown, "invite_on", Day(date(2026, 12, 4)))
    desk.set_answer(desk.guide.question("invite.purpose"), "text", "To agree who does what.")
    page = page_of(qtbot, program, "invite.to")
    find(page, "Fill from the partners", Button).click()
    (heading,) = (n for n in names(page) if n.startswith("Letter to "))
    assert crown.agency in heading
    find(page, heading, Button).click()
    qtbot.waitUntil(lambda: "What it is for: To agree who does what." in words(page))
    row = rows(program, "invite.to")[0]
    desk.set_column(desk.guide.by_role("invited"), row, "text", "You know the law.")
    qtbot.waitUntil(lambda: "Why we ask you: You know the law." in words(page))
    find(page, "Fill from the partners", Button).click()
    assert len(rows(program, "invite.to")) == 1


def test_actions_and_signs_are_linked_to_the_joint_workplan(qtbot: QtBot, program: Program) -> None:
    plan = program.desk.plan
    action, sign = plan.actions[0], plan.signs[0]
    for question, field, name, record in (
        ("jointplan.change", "actions", f"{action.number} {action.what}", action),
        ("jointplan.show", "signs", sign.what, sign),
    ):
        page = page_of(qtbot, program, question)
        find(page, name, Button).click()
        assert program.desk.plan.value(question, field) == (str(record.id),)
        find(page, name, Button).click()
        assert program.desk.plan.value(question, field) is None
