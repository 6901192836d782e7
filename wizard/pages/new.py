"""A new plan: what is the worry called, who are we, where, and when do we meet."""

from dataclasses import replace
from uuid import uuid4

from models.errors import FourfoldError
from models.guide import path
from models.overrides import override
from models.plan.plan import Plan
from models.words import _, language
from wizard.desk import Desk
from wizard.parts.asked_line import AskedDay, AskedLine
from wizard.parts.banner import Banner
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page
from wizard.parts.panel import Panel

ASKED = ("title", "group", "place", "workshop_day")
WIDEST = 760


class NewPage(Page):
    """Four short questions; each may stay open. The plan is made when they are left for step 1."""

    def __init__(self, desk: Desk) -> None:
        """Ask the four questions."""
        super().__init__(desk, margin=56)
        self._lines = {role: self._line(role) for role in ASKED}
        self._banner = Banner(self.look)
        self.column.addWidget(self._banner)
        self.column.addWidget(Label(_("New plan"), "page"))
        words = _("Four short questions to begin with. Each can wait, and can be changed later.")
        self.column.addWidget(Label(words, "answer", "quiet"))
        self.column.addWidget(self._card())
        flow = FlowLayout(gap=self.look.px(10))
        begin = Button(_("Begin with step 1"), self._begin, kind="primary")
        flow.addWidget(begin.with_icon(self.look, "chevron-right"))
        flow.addWidget(Button(_("Leave it"), lambda: self.went.emit("home")))
        self.column.addLayout(flow)
        self.column.addStretch(1)

    def _card(self) -> Panel:
        card = Panel(self.look, WIDEST, spacing=18)
        for line in self._lines.values():
            card.column.addWidget(line)
        return card

    def _line(self, role: str) -> AskedLine:
        question = self.desk.guide.by_role(role)
        line = (AskedDay if role == "workshop_day" else AskedLine)(self.desk, question)
        line.box.returnPressed.connect(lambda: self._go_on_from(role))
        return line

    def _go_on_from(self, role: str) -> None:
        """Let Enter go on to the next line, and begin behind the last one."""
        following = ASKED[ASKED.index(role) + 1 :]
        if following:
            line = self._lines[following[0]]
            line.box.setFocus()
            self.ensureWidgetVisible(line)
        else:
            self._begin()

    def _begin(self) -> None:
        plan = Plan.new(uuid4())
        plan = plan.with_record(replace(plan.header, language=language()))
        for line in self._lines.values():
            plan = line.answered(plan)
        try:
            self.desk.begin(plan)
        except FourfoldError as error:
            self._banner.say(error.sentence)
        else:
            self.went.emit(f"question/{self._first_open(plan)}")

    def _first_open(self, plan: Plan) -> str:
        """Return the first question of step 1 that is not answered already."""
        guide = self.desk.guide
        first = next(step.id for step in guide.steps if step.number == 1)
        asked = [q for q in path.walked(plan, guide) if q.step == first]
        open_ones = (q.id for q in asked if not path.is_answered(plan, guide, q))
        return next(open_ones, asked[0].id)

    @override
    def show_place(self, place: str) -> None:
        self._banner.hide()
        for line in self._lines.values():
            line.box.clear()
        self.verticalScrollBar().setValue(0)

    @override
    def carried(self) -> object:
        return {role: line.box.text() for role, line in self._lines.items()}

    @override
    def carry(self, what: object) -> None:
        if isinstance(what, dict):
            for role, words in what.items():
                self._lines[role].box.setText(words)

    @override
    def focus_first(self) -> None:
        self._lines["title"].box.setFocus()
