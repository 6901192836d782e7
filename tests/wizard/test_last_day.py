"""A day at the end of the calendar, typed or taken in from a file, breaks nothing."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from models.core import Core
from models.papers import Options
from models.plan.records import NO_DAY, NOBODY, Day
from wizard.desk import Desk
from wizard.fields.day import DayField


def test_an_arrow_goes_no_further_than_the_last_day(desk: Desk, core: Core) -> None:
    desk.begin(core.sample())
    question = core.guide.by_role("workshop_day")
    field = DayField(desk, question.fields[0], "Day")
    field.show_value(Day(date.max, "31 Dec 9999"))
    QTest.keyClick(field.box, Qt.Key.Key_PageUp)
    assert "31 December 9999" in field.box.text()


def test_a_deadline_on_the_last_day_has_a_follow_up_and_a_paper(core: Core) -> None:
    plan = core.sample()
    action = replace(
        plan.actions[0], deadline=Day(date.max), follow_up_on=NO_DAY, follow_up_by=NOBODY
    )
    plan = plan.with_record(action)
    assert core.suggest_follow_up(plan, action) is not None
    assert core.accept_follow_ups(plan).actions[0].follow_up_on.on == date.max
    assert core.draw("action-plan", plan, Options(paper="A4")).pages
