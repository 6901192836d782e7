"""The head of a page of actions, and the levels of step 3 side by side, each with the number of its actions."""

from functools import partial

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from models.guide.rows import actions_under
from models.guide.shapes import Question
from models.words import _
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.to_meeting import ToMeeting
from wizard.parts.to_paper import ToPaper


def head_of(desk: Desk, current: Question, went: SignalInstance) -> list[QWidget]:
    """Return the head of a question for actions: where it stands, what it asks, a line of help.

    A button tells `went` the way to the meeting where it is asked at a review, and to paper where nothing stands yet.
    """
    texts, step = desk.guide.texts, desk.guide.step(current.step)
    small = _("Step {number} · {name} · question {question}")
    words = small.format(
        number=step.number, name=texts.one(step.id, "name"), question=current.number
    )
    head: list[QWidget] = [
        Label(words, "small", "accent", bold=True),
        Label(texts.one(current.id, "ask"), "question"),
    ]
    if help_text := texts.one(current.id, "help"):
        head.append(Label(help_text, "answer", "quiet"))
    way: Button | None = None
    if current.need == "review":
        way = ToMeeting(desk.look, went)
    elif not actions_under(desk.plan, desk.guide, current):
        # Cards come off the wall first, and are typed in later.
        way = ToPaper(desk.look, went)
    if way is not None:
        head.append(around := QWidget())
        FlowLayout(around).addWidget(way)
    return head


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
