"""Each level says how many actions stand under it."""

from uuid import UUID

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from models.plan.plan import Plan
from models.plan.records import Action
from wizard.desk import Desk
from wizard.fields.level_chips import LevelChips


def test_actions_of_no_level_yet_count_where_they_are_shown(qtbot: QtBot, desk: Desk) -> None:
    plan = Plan.new(UUID(int=1))
    for number, level in enumerate(("", "", "local_systemic"), start=2):
        plan = plan.with_action(Action(id=UUID(int=number), what="Print cards", level=level))
    desk.begin(plan)
    first = next(q for q in desk.guide.questions if q.level)
    chips = LevelChips(desk, first)
    qtbot.addWidget(chips)
    counts = [chip.text().rpartition("  ")[2] for chip in chips.findChildren(QPushButton)]
    assert counts == ["2", "1", "0", "0"]
