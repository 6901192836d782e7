"""Suggested follow-ups are accepted by one key."""

from dataclasses import replace

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from models.editing import Subject
from models.plan.records import NO_DAY, NOBODY
from tests.wizard.find import press, words
from wizard.app import Program


def test_one_key_accepts_every_follow_up_that_is_suggested(qtbot: QtBot, program: Program) -> None:
    desk = program.desk
    bare = [replace(a, follow_up_by=NOBODY, follow_up_on=NO_DAY) for a in desk.plan.actions[:2]]
    desk.do(desk.plan.with_records(bare), Subject("edit"))
    level = next(q for q in desk.guide.questions if q.level == bare[0].level)
    program.window.go(f"question/{level.id}")
    qtbot.waitUntil(lambda: "2 follow-ups are suggested." in words(program.window))
    press(Qt.Key.Key_F4)
    accepted = [a for a in desk.plan.actions if a.id in {b.id for b in bare}]
    assert all(a.follow_up_by and a.follow_up_on.on for a in accepted)
    assert "follow-ups are suggested" not in " ".join(words(program.window))
