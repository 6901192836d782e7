"""Who is at the table: every kind of partner at a glance, one click from adding or opening one."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.plan.records import Day, Partner
from tests.wizard.find import find, focus_name, focused, names, press, words
from wizard.app import Program
from wizard.fields.row import Row
from wizard.fields.seat_tile import SeatTile
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.page import Page

MISSING_OF_THE_SAMPLE = 19


def page_of(qtbot: QtBot, program: Program, place: str = "partners") -> Page:
    """The page of a place, on show."""
    program.window.go(place)
    page = program.window.current()
    qtbot.waitUntil(lambda: bool(words(page)))
    return page


def tile(page: Page, kind: str) -> SeatTile:
    """The tile of one kind of partner."""
    (found,) = (t for t in page.findChildren(SeatTile) if kind in words(t).split("\n"))
    return found


def partner_of(program: Program, category: str) -> Partner:
    """The first partner of a kind."""
    return next(p for p in program.desk.plan.partners if p.category == category)


def test_all_kinds_stand_in_their_two_lists_and_the_missing_ones_say_so(
    qtbot: QtBot, program: Program
) -> None:
    page = page_of(qtbot, program)
    assert len([t for t in page.findChildren(SeatTile) if t.isVisible()]) == 29
    shown = words(page)
    assert shown.index("Usually involved") < shown.index("Police")
    assert shown.index("In some places") < shown.index("Media")
    assert "Nobody yet" in words(tile(page, "Judges and courts"))
    assert "At the table" in words(tile(page, "Police"))
    assert f"{MISSING_OF_THE_SAMPLE} of 29 kinds of partner have nobody yet." in shown
    assert "Usually involved, and nobody yet: Judges and courts, Social welfare," in shown
    assert "Start small and grow slowly." in shown
    for check in ("or want to learn?", "Do they mean it?", "Can they decide for their agency?"):
        assert check in shown


def test_who_comes_next_stands_there_with_the_day(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    asked = desk.guide.by_role("partners")
    police = partner_of(program, "p.police")
    desk.set_column(asked, police, "standing", "next")
    desk.set_column(asked, police, "invite_on", Day(date(2026, 12, 4)))
    page = page_of(qtbot, program)
    assert "Comes next" in words(tile(page, "Police"))
    (way,) = (name for name in names(tile(page, "Police")) if name.startswith("Comes next: "))
    assert way.endswith("Invite on Fri 4 December 2026")


def test_the_filter_shows_only_what_is_missing(qtbot: QtBot, program: Program) -> None:
    page = page_of(qtbot, program)
    find(page, f"Show: Nobody yet ({MISSING_OF_THE_SAMPLE})", Button).click()
    qtbot.waitUntil(
        lambda: (
            len([t for t in page.findChildren(SeatTile) if t.isVisible()]) == MISSING_OF_THE_SAMPLE
        )
    )
    assert "Judges and courts" in words(page)
    assert "Police detachment" not in words(page)
    find(page, "Show: All (29)", Button).click()
    qtbot.waitUntil(lambda: "In some places" in words(page) and "Police" in words(page))


def test_one_press_adds_a_partner_of_the_kind_and_opens_its_row(
    qtbot: QtBot, program: Program
) -> None:
    page = page_of(qtbot, program)
    before = len(program.desk.plan.partners)
    find(page, "Add: Judges and courts", Button).click()
    assert program.window.place == "question/partners"
    qtbot.waitUntil(lambda: focus_name() == "Agency or group")
    assert partner_of(program, "p.judges").agency == ""
    assert len(program.desk.plan.partners) == before + 1
    row = next(r for r in program.window.current().findChildren(Row) if r.isAncestorOf(focused()))
    assert find(row, "Kind of partner: Judges and courts", Button).isChecked()
    assert "Kind of partner: Police" not in names(row)


def test_a_row_that_was_begun_is_gone_on_with(qtbot: QtBot, program: Program) -> None:
    before = len(program.desk.plan.partners)
    for _press in range(2):
        find(page_of(qtbot, program), "Add: Judges and courts", Button).click()
    assert len(program.desk.plan.partners) == before + 1
    assert program.desk.undo() is not None
    assert len(program.desk.plan.partners) == before


def test_a_press_on_somebody_opens_their_row(qtbot: QtBot, program: Program) -> None:
    police = partner_of(program, "p.police")
    page = page_of(qtbot, program)
    find(page, f"At the table: {police.agency}, {police.role}", Button).click()
    qtbot.waitUntil(lambda: focus_name() == "Agency or group")
    row = next(r for r in program.window.current().findChildren(Row) if r.isAncestorOf(focused()))
    assert police.agency in words(row)


def test_all_kinds_can_be_chosen_in_an_open_row(qtbot: QtBot, program: Program) -> None:
    find(page_of(qtbot, program), "Add: Judges and courts", Button).click()
    page = program.window.current()
    qtbot.waitUntil(lambda: "Kind of partner: Show all" in names(page))
    find(page, "Kind of partner: Show all", Button).click()
    qtbot.waitUntil(lambda: "Kind of partner: Media" in names(page))
    assert focus_name() == "Kind of partner: Judges and courts"
    find(page, "Kind of partner: Media", Button).click()
    assert partner_of(program, "p.media").agency == ""
    qtbot.waitUntil(lambda: "Kind of partner: Police" not in names(page))


def test_the_page_follows_an_undo(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    desk.add_row(desk.guide.by_role("partners"), category="p.media", agency="Valley radio")
    page = page_of(qtbot, program)
    assert "Nobody yet" not in words(tile(page, "Media"))
    desk.undo()
    qtbot.waitUntil(lambda: "Nobody yet" in words(tile(page, "Media")))


def test_survivors_stand_there_without_a_person(qtbot: QtBot, program: Program) -> None:
    circle = partner_of(program, "p.survivors")
    seat = tile(page_of(qtbot, program), "Survivors of violence")
    assert [n for n in names(seat) if n.startswith("At the table")] == [
        f"At the table: {circle.agency}"
    ]


def test_the_page_is_in_the_menu_and_worked_by_keyboard(qtbot: QtBot, program: Program) -> None:
    assert "Who is at the table" in [a.text() for a in program.window.commands.beside]
    page_of(qtbot, program)
    qtbot.waitUntil(lambda: focus_name() == "Look at: Who is here, who is missing")
    reached: set[str] = set()
    while focus_name() not in reached:
        reached.add(focus_name())
        program.window.focusNextChild()
    assert {"Add: Media", "Add: Judges and courts"} <= reached


def test_ways_in_are_ticked_on_one_page(qtbot: QtBot, program: Program) -> None:
    page = page_of(qtbot, program, "partners/ways")
    assert "0 of 8 ways in are done." in words(page)
    assert len([n for n in names(page) if n.startswith("Done: ")]) == 8
    find(page, "Done: Meet the key people", Button).click()
    plan = program.desk.plan
    assert plan.text("start.s2_meet", "done") == "yes"
    assert plan.value("start.s2_meet", "day") == Day(program.desk.services.clock().date())
    qtbot.waitUntil(lambda: "1 of 8 ways in are done." in words(page))
    program.desk.undo()
    assert not program.desk.plan.answer("start.s2_meet").values


def test_a_tick_is_taken_back_and_keeps_the_day(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    day = Day(date(2026, 10, 1))
    desk.set_answer(desk.guide.question("start.s1_map"), "day", day)
    page = page_of(qtbot, program, "partners/ways")
    tick = find(page, "Done: List who works on this", Button)
    tick.click()
    assert desk.plan.value("start.s1_map", "day") == day
    tick.click()
    assert desk.plan.text("start.s1_map", "done") == ""
    assert desk.plan.value("start.s1_map", "day") == day


def test_who_and_when_of_a_way_in_are_typed_there(qtbot: QtBot, program: Program) -> None:
    page = page_of(qtbot, program, "partners/ways")
    box = find(page, "Listen: Which day", LineBox)
    box.setFocus()
    for key in (Qt.Key.Key_Up, Qt.Key.Key_Up):
        press(key)
    assert program.desk.plan.value("start.s5_listen", "day")


def test_a_question_of_the_ways_leads_to_all_of_them(qtbot: QtBot, program: Program) -> None:
    page = page_of(qtbot, program, "question/start.s3_first_meeting")
    find(page, "See all: 0 of 8 ways in are done.", Button).click()
    assert program.window.place == "partners/ways"


def test_the_map_of_services_shows_empty_cells_and_gaps(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    asked = desk.guide.by_role("services")
    desk.add_row(asked, agency="Shelter", choice="survivors", place="Main town")
    desk.add_row(asked, agency="Nurse", choice="both", place="North road", gap="No night line")
    for place in ("partners/services", f"question/{asked.id}"):
        page = page_of(qtbot, program, place)
        qtbot.waitUntil(lambda page=page: "North road" in words(page))  # type: ignore[misc]
        shown = words(page)
        assert shown.count("– nobody") == 6
        assert "What is missing: No night line" in shown


@pytest.mark.parametrize("place", ["partners", "partners/ways", "partners/services"])
def test_the_page_is_named_and_stands_without_partners(
    qtbot: QtBot, program: Program, place: str
) -> None:
    desk = program.desk
    for partner in desk.plan.partners:
        desk.remove_row(desk.guide.by_role("partners"), partner)
    page = page_of(qtbot, program, place)
    unnamed = [b for b in page.findChildren(Button) if b.isVisible() and not b.accessibleName()]
    assert unnamed == []
