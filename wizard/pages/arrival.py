"""A file that came in: what it holds and what it would change, before anything does."""

from pathlib import Path

from PySide6.QtWidgets import QFrame, QVBoxLayout

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

TITLE_LETTERS = 120
# A list of four hundred notes is read by nobody; the rest is counted.
NOTES_SHOWN = 30


class ArrivalPage(Page):
    """The preview of a file. Taking it in is one step that undo takes back."""

    def __init__(self, desk: Desk) -> None:
        """Show nothing yet."""
        super().__init__(desk, margin=56)
        self._banner = Banner(self.look)
        self._job: jobs.Job | None = None
        self._take: Button | None = None
        self._effect: Effect | None = None
        self._content = QVBoxLayout()
        self._content.setSpacing(self.look.px(12))
        self.column.addWidget(Label(_("A file to take in"), "page"))
        self.column.addWidget(self._banner)
        self.column.addLayout(self._content)
        self.column.addStretch(1)

    def take(self, path: Path, into: Plan | None = None) -> None:
        """Read a file and show what it would change: rows are added to `into`, or make a plan of their own."""
        self._clear()
        self._content.addWidget(Label(_("Reading {name} …").format(name=path.name), "answer"))
        self._content.addLayout(self._ways(None))
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
    def focus_first(self) -> None:
        button = self._take or self.body.findChild(Button)
        if button is not None:
            button.setFocus()

    def _show(self, path: Path, arrival: Arrival, into: Plan | None) -> None:
        try:
            self._effect = self._compare(path, arrival, into)
        except FourfoldError as error:
            self._refuse(error)
            return
        self._draw(path, arrival, self._effect)

    def _compare(self, path: Path, arrival: Arrival, into: Plan | None) -> Effect:
        if arrival.plan is None and into is not None:
            return compare(into, arrival)
        name = path.name.partition(".")[0]
        plan = self.desk.services.received_plan(arrival, name)
        try:
            standing = self.desk.services.library.read(plan.id).plan
        except PlanNotFoundError:
            standing = None
        return compare(standing, Arrival(plan=plan, source=arrival.source))

    def _draw(self, path: Path, arrival: Arrival, effect: Effect) -> None:
        self._clear(keep_effect=True)
        guide = self.desk.guide
        title_question = guide.by_role("title")
        title = effect.after.text(title_question.id, title_question.fields[0].id)
        card = QFrame()
        card.setProperty("surface", "card")
        column = QVBoxLayout(card)
        side = self.look.px(22)
        column.setContentsMargins(side, side, side, side)
        column.setSpacing(self.look.px(8))
        column.addWidget(Label(fit(title, TITLE_LETTERS) or _("Plan without a name"), "title"))
        column.addWidget(Label(fit(path.name, TITLE_LETTERS), "small", "quiet"))
        for line in effect_lines(effect, guide):
            column.addWidget(Label(line, "answer"))
        self._add_notes(column, arrival.notes)
        self._content.addWidget(card)
        self._content.addLayout(self._ways(effect))
        self.focus_first()
