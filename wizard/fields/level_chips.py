"""The levels of step 3 side by side, each with the number of its actions."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from models.guide.rows import actions_under
from models.guide.shapes import Question
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout


class LevelChips(QWidget):
    """One chip a level; `chosen` tells the place of the one that was pressed."""

    chosen = Signal(str)

    def __init__(self, desk: Desk, current: Question) -> None:
        """Show the levels, with the `current` one pressed."""
        super().__init__()
        self._desk = desk
        self._chips: dict[str, Button] = {}
        flow = FlowLayout(self, gap=desk.look.px(8))
        for question in desk.guide.questions:
            if question.record == "action" and question.level:
                place = f"question/{question.id}"
                chip = Button("", partial(self.chosen.emit, place), kind="chip")
                chip.setCheckable(True)
                chip.setChecked(question.id == current.id)
                flow.addWidget(chip)
                self._chips[question.id] = chip
        self.count()

    def count(self) -> None:
        """Say anew how many actions each level has."""
        for question_id, chip in self._chips.items():
            question = self._desk.guide.question(question_id)
            title = self._desk.guide.texts.one(question_id, "title")
            shown = actions_under(self._desk.plan, self._desk.guide, question)
            chip.say(f"{title}  {len(shown)}")
