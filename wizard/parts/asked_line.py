"""One line of an answer that no plan holds yet: what a new plan begins with."""

from datetime import date
from uuid import uuid4

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide.shapes import Question
from models.overrides import override
from models.plan.plan import Plan
from models.plan.records import Day
from models.plan.text import clean_line
from models.words import _, say_day
from wizard import access
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.calendar import DayMenu
from wizard.parts.edit import LineBox
from wizard.parts.label import Label
from wizard.parts.row import Row


class AskedLine(QWidget):
    """A question of the guide with one line to answer in."""

    def __init__(self, desk: Desk, question: Question) -> None:
        """Ask a question whose only field is a line of words."""
        super().__init__()
        self.desk = desk
        self.question = question
        self._field = question.fields[0]
        texts = desk.guide.texts
        ask, help_text = texts.one(question.id, "ask"), texts.one(question.id, "help")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(desk.look.px(4))
        self.box = LineBox()
        self.across = Row(desk.look, gap=6)
        self.across.add(self.box, 1)
        access.name(self.box, ask, help_text)
        self.column.addWidget(Label(ask, "heading"))
        if help_text:
            self.column.addWidget(Label(help_text, "small", "quiet"))
        self.column.addWidget(self.across)

    def answered(self, plan: Plan) -> Plan:
        """Return the plan with what was typed as the answer."""
        words = clean_line(self.box.text())
        return plan.with_answer(self.question.id, self._field.id, words or None)


class AskedDay(AskedLine):
    """A question for a day, typed as people say it; what was understood is said in full."""

    def __init__(self, desk: Desk, question: Question) -> None:
        """Ask a question whose only field is a day."""
        super().__init__(desk, question)
        self.box.setPlaceholderText(_("15 Mar, or next Tuesday"))
        self._echo = Label("", "small", "quiet")
        self.box.textChanged.connect(self._explain)
        self.across.add(Button(_("Today"), self._take_today))
        self._pick = Button(_("Pick a day"), self._open_calendar, kind="quiet")
        self.across.add(self._pick.with_icon(desk.look, "calendar"))
        self.column.addWidget(self._echo)

    @override
    def answered(self, plan: Plan) -> Plan:
        day = self._day()
        return plan.with_answer(self.question.id, self._field.id, day or None)

    def _day(self) -> Day:
        words = clean_line(self.box.text())
        return Day(self.desk.services.read_day(words) if words else None, words)

    def _take_today(self) -> None:
        self._take(self.desk.services.clock().date())

    def _take(self, day: date) -> None:
        self.box.setText(say_day(day))
        self.box.setFocus()

    def _open_calendar(self) -> None:
        services, plan = self.desk.services, Plan.new(uuid4())
        today = services.clock().date()
        menu = DayMenu(self, self.desk.look, today, lambda day: services.is_working_day(day, plan))
        menu.picked.connect(self._take)
        menu.open_under(self._pick, self._day().on or today)

    def _explain(self) -> None:
        day = self._day()
        if day.on is not None:
            self._say(say_day(day.on), "quiet")
        elif day.as_typed:
            self._say(
                _("This is not one day yet. Type a day such as 15 March, or next Tuesday."), "amber"
            )
        else:
            self._say("", "quiet")

    def _say(self, words: str, tone: str) -> None:
        self._echo.setText(words)
        self._echo.retone(tone)
        access.name(self.box, self.box.accessibleName(), words)
