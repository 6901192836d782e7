"""The step list names the parts of a step where it has several."""

from uuid import UUID

from pytestqt.qtbot import QtBot

from models.core import Core
from models.guide import path
from models.plan.plan import Plan
from tests.wizard.find import words
from wizard.app import Program
from wizard.outline import outline

EMPTY = Plan.new(UUID(int=1))


def test_each_part_is_named_where_it_begins(core: Core) -> None:
    place = "question/start.group"
    ready, *_others = outline(EMPTY, core.guide, (), place, more=True)
    walked = [q for q in path.shown(EMPTY, core.guide) if q.step == ready.id]
    named = [(line.place.partition("/")[2], line.part) for line in ready.lines if line.part]
    firsts = {q.part: q.id for q in reversed(walked)}
    assert {question for question, _part in named} == set(firsts.values())
    assert ("start.group", "About this plan") in named
    assert len({part for _question, part in named}) == len(named)


def test_a_step_of_one_part_has_no_headings(core: Core) -> None:
    lines = [
        line for s in outline(EMPTY, core.guide, (), "read/analyse", more=True) for line in s.lines
    ]
    assert lines
    assert not [line for line in lines if line.part]


def test_the_headings_can_be_read_in_the_list(qtbot: QtBot, program: Program) -> None:
    program.window.resize(1366, 768)
    steps = program.window.workspace.steps
    program.window.go("question/start.group")
    steps.more_asked.emit()
    qtbot.waitUntil(lambda: "Written agreement" in words(steps))
