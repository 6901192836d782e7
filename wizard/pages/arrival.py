"""A file that came in: what it holds and what it would change, before anything does."""

from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout

from models.editing import Subject
from models.errors import FourfoldError, PlanNotFoundError
from models.exchange.arrival import Arrival
from models.exchange.incoming import Effect, compare
from models.overrides import override
from models.plan.plan import Plan
from models.words import _
from wizard import jobs
from wizard.desk import Desk
from wizard.parts.banner import Banner
from wizard.parts.button import Button
from wizard.parts.effect_words import effect_lines
from wizard.parts.fit import fit
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page, clear
from wizard.parts.panel import Panel

TITLE_LETTERS = 120
WIDEST = 760


class ArrivalPage(Page):
    """The preview of a file. Taking it in is one step that undo takes back."""

    def __init__(self, desk: Desk) -> None:
        """Show nothing yet."""
        super().__init__(desk, margin=56)
        self._banner = Banner(self.look)
        self._job: jobs.Job | None = None
        self._taken: tuple[Path, Plan | None] | None = None
        self._content = QVBoxLayout()
        self._content.setSpacing(self.look.px(12))
        self.column.addWidget(Label(_("A file to take in"), "page"))
        self.column.addWidget(self._banner)
        self.column.addLayout(self._content)
        self.column.addStretch(1)
        self._add_ways(None)

    def take(self, path: Path, into: Plan | None = None) -> None:
        """Read a file and show what it would change: rows are added to `into`, or make a plan of their own."""
        self._clear()
        self._taken = (path, into)
        self._content.addWidget(Label(_("Reading {name} …").format(name=path.name), "answer"))
        self._add_ways(None)
        services = self.desk.services
        self._job = jobs.run(
            lambda: services.receive(path, into),
            lambda arrival: self._show(path, arrival, into),
            self._refuse,
            parent=self,
        )

    @override
    def show_place(self, place: str) -> None:
        self.verticalScrollBar().setValue(0)

    @override
    def carried(self) -> object:
        return self._taken

    @override
    def carry(self, what: object) -> None:
        if isinstance(what, tuple):
            self.take(*what)

    @override
    def focus_first(self) -> None:
        self._ways[0].setFocus()

    def _show(self, path: Path, arrival: Arrival, into: Plan | None) -> None:
        try:
            effect = self._compare(path, arrival, into)
        except FourfoldError as error:
            self._refuse(error)
        else:
            self._draw(path, arrival, effect)

    def _compare(self, path: Path, arrival: Arrival, into: Plan | None) -> Effect:
        if arrival.plan is None and into is not None:
            return compare(into, arrival)
        name = path.name.partition(".")[0]
        plan = self.desk.services.received_plan(arrival, name)
        try:
            standing = self.desk.services.library.read(plan.id).plan
        except PlanNotFoundError:
            return compare(None, Arrival(plan=plan, source=arrival.source))
        # The arrival itself: rows that came before keep what the group made of them since.
        return compare(standing, arrival)

    def _draw(self, path: Path, arrival: Arrival, effect: Effect) -> None:
        self._clear()
        card = Panel(self.look, WIDEST)
        column = card.column
        title = self.desk.guide.by_role("title")
        words = fit(effect.after.text(title.id, title.fields[0].id), TITLE_LETTERS)
        column.addWidget(Label(words or _("Plan without a name"), "title"))
        file_words = _("From the file {name}").format(name=fit(path.name, TITLE_LETTERS))
        column.addWidget(Label(file_words, "small", "quiet"))
        for line in effect_lines(effect, self.desk.guide):
            column.addWidget(Label(line, "answer"))
        for note in arrival.notes:
            column.addWidget(Label(note, "body", "amber"))
        self._content.addWidget(card)
        self._add_ways(effect)
        self.focus_first()

    def _add_ways(self, effect: Effect | None) -> None:
        leave = Button(_("Leave it"), self._leave).with_icon(self.look, "x")
        self._ways = [leave]
        if effect is not None:
            words = _("Open the plan") if effect.changes_nothing else _("Take it in")
            take = Button(words, partial(self._take_in, effect), kind="primary")
            self._ways = [take.with_icon(self.look, "check"), leave]
        flow = FlowLayout(gap=self.look.px(10))
        self._content.addLayout(flow)
        for button in self._ways:
            flow.addWidget(button)
        for button in self._ways:
            button.show()  # Now, not at Qt's next turn: it may be given the focus at once.

    def _take_in(self, effect: Effect) -> None:
        desk, plan = self.desk, effect.after
        try:
            if effect.is_new:
                desk.begin(plan)
            else:
                # It may lie in the drawer of deleted plans.
                desk.services.library.restore(plan.id)
                desk.open(plan.id)
                desk.do(plan, Subject("import"))
        except FourfoldError as error:
            self._banner.say(error.sentence)
        else:
            self.went.emit(f"open/{plan.id}")

    def _leave(self) -> None:
        if self._job is not None:
            self._job.drop()
        self.went.emit(f"open/{self.desk.plan.id}" if self.desk.has_plan else "home")

    def _refuse(self, error: FourfoldError) -> None:
        self._clear()
        self._content.addWidget(Label(error.sentence, "answer", "amber"))
        self._content.addWidget(Label(_("Nothing was changed."), "body", "quiet"))
        self._add_ways(None)
        self.focus_first()

    def _clear(self) -> None:
        self._banner.hide()
        clear(self._content)
