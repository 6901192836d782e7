"""A new plan: what is the worry called, who are we, where, and when do we meet."""

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import QTimer

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
KEEP_MS = 400


class NewPage(Page):
    """Four short questions; each may stay open. The plan is kept from its first word on."""

    def __init__(self, desk: Desk) -> None:
        """Ask the four questions."""
        super().__init__(desk, margin=56)
        self._id = uuid4()
        self._kept: Plan | None = None
        # It is not begun anew with each letter: nothing typed waits longer than this.
        self._wait = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._wait.timeout.connect(self._keep)
        self._lines = {role: self._line(role) for role in ASKED}
        desk.leaving.connect(self._keep_rest)
        self._banner = Banner(self.look)
        self.column.addWidget(self._banner)
        self.column.addWidget(Label(_("New plan"), "page"))
        words = _("Four short questions to begin with. Each can wait, and can be changed later.")
        self.column.addWidget(Label(words, "answer", "quiet"))
        self.column.addWidget(self._card())
        flow = FlowLayout(gap=self.look.px(10))
        self.column.addLayout(flow)
        begin = Button(_("Begin with step 1"), self._begin, kind="primary")
        flow.addWidget(begin.with_icon(self.look, "chevron-right"))
        flow.addWidget(Button(_("Leave it"), self._drop))
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
        line.box.textChanged.connect(lambda _words: self._wait.isActive() or self._wait.start())
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
        if not self._keep():
            return
        try:
            if self._kept is None:
                self.desk.begin(self._plan())
            else:
                self.desk.open(self._id)
        except FourfoldError as error:
            self._banner.say(error.sentence)
        else:
            self._clear()
            self.went.emit(f"question/{self._first_open(self.desk.plan)}")

    def _plan(self) -> Plan:
        """Return the plan as it is typed."""
        plan = Plan.new(self._id)
        plan = plan.with_record(replace(plan.header, language=language()))
        for line in self._lines.values():
            plan = line.answered(plan)
        return plan

    def _keep(self) -> bool:
        """Keep what is typed; say whether all of it is on disk."""
        self._wait.stop()
        plan = self._plan()
        if plan == (self._kept or Plan.new(self._id).with_record(plan.header)):
            self.desk.holds_words = False
            return True
        try:
            self.desk.services.library.keep(self._kept, plan)
        except FourfoldError as error:
            self._banner.say(error.sentence)
            self.desk.holds_words = True
            self._wait.start()
            return False
        self.desk.holds_words = False
        if self._kept is None:
            self.desk.note_open(str(self._id))
        self._kept = plan
        self._banner.hide()
        return True

    def _keep_rest(self) -> None:
        """Keep the last words: the page is about to be left."""
        if self._wait.isActive():
            self._keep()
        if self._kept is not None and not self.desk.has_plan:
            self.desk.note_open("")

    def _drop(self) -> None:
        """Forget what was typed: nobody wants this plan."""
        kept = self._kept
        self._clear()
        try:
            if kept is not None:
                self.desk.services.library.forget(kept.id)
                self.desk.note_open("")
        except FourfoldError as error:
            self._banner.say(error.sentence)
        else:
            self.went.emit("home")

    def _clear(self) -> None:
        self._id, self._kept = uuid4(), None
        for line in self._lines.values():
            line.box.clear()
        self._wait.stop()
        self.desk.holds_words = False

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
        self._clear()
        self.verticalScrollBar().setValue(0)

    @override
    def carried(self) -> object:
        return self._id, self._kept, {role: line.box.text() for role, line in self._lines.items()}

    @override
    def carry(self, what: object) -> None:
        if isinstance(what, tuple):
            self._id, self._kept, typed = what
            for role, words in typed.items():
                self._lines[role].box.setText(words)

    @override
    def focus_first(self) -> None:
        self._lines["title"].box.setFocus()
