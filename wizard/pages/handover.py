"""The handover: what the next coordinator must know, made from the plan, and who keeps the plan from now on."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.meetings.handover import Chapter, handover
from models.overrides import override
from models.words import _
from wizard.desk import Desk
from wizard.fields.field import Field
from wizard.fields.register import make_field
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page, clear, put
from wizard.parts.panel import Panel

WIDEST = 820


class HandoverPage(Page):
    """The same text as on paper, with the contacts that the paper leaves out."""

    def __init__(self, desk: Desk) -> None:
        """Lay the head over an empty list of chapters."""
        super().__init__(desk)
        self._keeper: Field | None = None
        self._shown: tuple[Chapter, ...] = ()
        self.column.addWidget(Label(_("Hand over"), "question"))
        words = _("For whoever looks after this plan from now on. It is made from the plan.")
        self.column.addWidget(Label(words, "answer", "quiet"))
        self._add_ways()
        self._holder = QVBoxLayout()
        self._list = QVBoxLayout()
        self._list.setSpacing(self.look.px(12))
        self.column.addLayout(self._holder)
        self.column.addLayout(self._list)
        self.column.addStretch(1)
        desk.checked.connect(self._follow_checks)

    @override
    def show_place(self, place: str) -> None:
        clear(self._holder)
        self._keeper = None
        put(self._holder, self._who_keeps())
        self._shown = ()
        self.refresh()
        self.verticalScrollBar().setValue(0)

    @override
    def refresh(self) -> None:
        question = self.desk.guide.by_role("keeper")
        if self._keeper is not None:
            self._keeper.show_value(self.desk.plan.value(question.id, "person"))
        chapters = self._chapters()
        if chapters == self._shown:
            return
        self._shown = chapters
        clear(self._list)
        for chapter in chapters:
            put(self._list, self._card(chapter))

    @override
    def focus_first(self) -> None:
        self._print.setFocus()

    @override
    def do_again(self) -> None:
        self.went.emit("print/handover")

    def _add_ways(self) -> None:
        flow = FlowLayout(gap=self.look.px(10))
        self.column.addLayout(flow)
        self._print = Button(
            _("Print the handover"), lambda: self.went.emit("print/handover"), kind="primary"
        )
        calls = Button(_("Print the call list"), lambda: self.went.emit("print/call-list"))
        for button in (self._print, calls):
            button.with_icon(self.look, "printer")
            flow.addWidget(button)

    def _who_keeps(self) -> QWidget:
        """Return the one thing to change here: who keeps the plan from now on."""
        question = self.desk.guide.by_role("keeper")
        spec = next(field for field in question.fields if field.id == "person")
        panel = Panel(self.look, WIDEST)
        label = _("Who keeps the plan from now on?")
        panel.column.addWidget(Label(label, "strong"))
        field = make_field(self.desk, question.id, spec, label)
        field.answered.connect(lambda value: self.desk.set_answer(question, spec.id, value))
        field.left.connect(self.desk.end_visit)
        panel.column.addWidget(field)
        self._keeper = field
        note = _("Work contacts stand here for you. The paper for the partners leaves them out.")
        panel.column.addWidget(Label(note, "small", "quiet"))
        return panel

    def _chapters(self) -> tuple[Chapter, ...]:
        services, plan = self.desk.services, self.desk.plan
        still_open = [p for p in self.desk.problems if p.blocks or p.weight == "D"]
        still_open.sort(key=lambda problem: not problem.blocks)
        points = [services.sentence(problem, plan) for problem in still_open]
        today = services.clock().date()
        return handover(plan, self.desk.guide, today, points, full=True)

    def _card(self, chapter: Chapter) -> QWidget:
        panel = Panel(self.look, WIDEST, spacing=6)
        panel.column.addWidget(Label(chapter.heading, "heading"))
        for line in chapter.lines:
            panel.column.addWidget(Label(line, "answer"))
        return panel

    def _follow_checks(self) -> None:
        if self.isVisible() and self.desk.has_plan:
            self.refresh()
