"""What stands on the card of an action that waits for an answer from above, and the step that follows."""

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.agenda.ladder import is_late, next_rung
from models.editing import Subject
from models.guide.shapes import Question
from models.plan.events import Telling
from models.plan.records import Action
from models.plan.text import clean_line
from models.words import _, say_short_day
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import chip


class LadderLine(QWidget):
    """Hidden, until a day for an answer has passed without one."""

    stepped_up = Signal(object)

    def __init__(self, desk: Desk, question: Question) -> None:
        """Stand on a card of `question`."""
        super().__init__()
        self._desk, self._question = desk, question
        self._action: UUID | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        flow = FlowLayout(gap=desk.look.px(8))
        column.addLayout(flow)
        self._words = chip("", "amber")
        self._up = Button(_("Go one step up"), self._go_up)
        self._up.with_icon(desk.look, "chevron-up")
        flow.addWidget(self._words)
        flow.addWidget(self._up)
        self.hide()

    def show_action(self, action: Action) -> None:
        """Say whether the answer is late, and who is asked next."""
        self._action = action.id
        due = action.answer_by.on
        is_shown = is_late(self._desk.plan, action, self._desk.services.clock().date())
        self.setVisible(is_shown)
        if not is_shown or due is None:
            return
        body = clean_line(action.next_rung)
        since, then = _("No answer since {day}."), _("No answer since {day}. Next: {body}.")
        words = (then if body else since).format(day=say_short_day(due), body=body)
        self._words.setText(words)
        name = _("Go one step up: action {number}").format(number=action.number)
        self._up.setAccessibleName(name)

    def _go_up(self) -> None:
        desk, plan = self._desk, self._desk.plan
        action = plan.records.get(self._action) if self._action else None
        if isinstance(action, Action):
            who = desk.services.settings.typist or _("this computer")
            telling = Telling(who, desk.services.clock().date())
            after, made = next_rung(plan, action, telling)
            desk.end_visit()
            desk.do(after, Subject("ladder", self._question.id, made))
            self.stepped_up.emit(made)
