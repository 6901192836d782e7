"""The print page: which paper, how it looks, what it still lacks, and the ways out of the program."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout

from models.checks.problem import Problem
from models.errors import FourfoldError
from models.overrides import override
from models.words import _
from wizard import dialogs, jobs
from wizard.delivery import Load, print_loads
from wizard.desk import Desk
from wizard.parts.banner import Banner
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.page import Page
from wizard.parts.paper_choice import PaperChoice, Wanted
from wizard.parts.paper_stage import PaperStage
from wizard.parts.row import Row
from wizard.points import open_points
from wizard.print_queue import ticket_of
from wizard.proof import (
    Proof,
    is_of,
    make_proof,
    note_paper,
    say_count,
    say_gate,
    say_missing,
    say_no_printer,
    say_sent,
)

T = TypeVar("T")
CHOICES_WIDTH = 324
WIDE_FROM = 760
# Edits come in bursts; the pages are made when there is a pause.
REDRAW_PAUSE_MS = 300


class PrintPage(Page):
    """Shows the real pages before anything is printed. A draft can always be printed."""

    def __init__(self, desk: Desk) -> None:
        """Lay the choices beside the pages."""
        super().__init__(desk, margin=28)
        self._wanted = Wanted()
        self._ready: Proof | None = None
        self._asked_final = False
        self._then: Callable[[], None] | None = None
        self._job: jobs.Job | None = None
        self._choice = PaperChoice(self.look, desk.services.papers)
        self._choice.chosen.connect(self._choose)
        self._choice.exported.connect(self._export)
        self._pause = QTimer(self, singleShot=True, interval=REDRAW_PAUSE_MS)
        self._pause.timeout.connect(self._draw)
        self._banner = Banner(self.look)
        self.column.addWidget(self._banner)
        self.column.addLayout(self._head())
        self._said = Label("", "body", "green")
        self._missing = Label("", "body", "amber")
        self._missing.hide()
        self.column.addWidget(self._said)
        self.column.addWidget(self._missing)
        row = Row(self.look, WIDE_FROM, gap=24)
        row.add(self._choice, column=self.look.px(CHOICES_WIDTH))
        self._stage = PaperStage(self.look)
        self._stage.points.chosen.connect(self.gap_chosen)
        row.add(self._stage, 1)
        self.column.addWidget(row, 1)
        desk.checked.connect(self._follow_checks)

    @override
    def show_place(self, place: str) -> None:
        state = "draft" if self._blocking() else "final"
        asked = place.partition("/")[2]
        papers = {paper.name: paper for paper in self.desk.services.papers}
        wanted = self._wanted.for_paper(papers.get(asked) or papers[self._wanted.document])
        self._banner.hide()
        self._then, self._asked_final = None, False
        paper = self.desk.services.settings.paper
        self._want(replace(wanted, paper=paper, state=state))

    @override
    def refresh(self) -> None:
        if not is_of(self._ready, self.desk.plan):
            self._pause.start()

    @override
    def focus_first(self) -> None:
        (self._print if self._print.isEnabled() else self._save).setFocus()

    @override
    def do_again(self) -> None:
        if self._is_refused():
            self._want(replace(self._wanted, state="draft"))
        self._print_paper()

    def _head(self) -> QLayout:
        flow = FlowLayout(gap=self.look.px(12))
        title = Label(_("Print and hand out"), "title", wraps=False)
        self._count = Label("", "heading", wraps=False)
        for label in (title, self._count):
            label.setMinimumHeight(self.look.px(40))
        self._print = Button(_("Print"), self._print_paper, kind="primary", key="Ctrl+P")
        self._save = Button(_("Save PDF"), self._save_pdf)
        # The bar at the top has a Print too, which comes here.
        self._print.with_icon(self.look, "printer").setAccessibleName(_("Print this paper"))
        self._save.with_icon(self.look, "save")
        for widget in (title, self._print, self._save, self._count):
            flow.addWidget(widget)
        return flow

    def _choose(self, wanted: Wanted) -> None:
        self._then, self._asked_final = None, wanted.is_final
        self._want(wanted)
        if self._is_refused():
            self.bring(self._stage)  # In large letters the list of why stands below the choices.

    def _want(self, wanted: Wanted) -> None:
        """Show what is chosen, and the pages that it makes."""
        self._wanted = wanted
        self._choice.show_wanted(wanted)
        self._say_gate()
        self._draw()

    def _blocking(self) -> list[Problem]:
        return [p for p in self.desk.problems if p.blocks]

    def _is_refused(self) -> bool:
        """Say whether what is chosen is a final paper that the plan is not ready for."""
        return self._wanted.is_final and bool(self._blocking())

    def _say_gate(self) -> None:
        """Say whether the plan is ready; where a final paper was asked too early, show what is missing."""
        blocking, is_refused = self._blocking(), self._is_refused()
        for button in (self._print, self._save):
            button.setEnabled(not is_refused)
        self._stage.setCurrentWidget(self._stage.points if is_refused else self._stage.view)
        if is_refused:
            self._stage.points.show_points(open_points(self.desk, blocking))
        words, tone = say_gate(self._wanted, is_open=bool(blocking))
        self._said.setVisible(self._wanted.is_gated)
        self._said.setText(words)
        self._said.retone(tone)
        self._count.setVisible(not is_refused)

    def _follow_checks(self) -> None:
        if not self.isVisible() or not self.desk.has_plan:
            return
        if self._is_refused() and not self._asked_final:
            # It was final because nothing was missing, not because somebody said so.
            self._want(replace(self._wanted, state="draft"))
        else:
            self._say_gate()

    def _draw(self) -> None:
        """Have the pages made; what was under way is let go."""
        if not self.desk.has_plan or self._is_refused():
            return
        self._pause.stop()
        if self._job is not None:
            self._job.drop()
        self._ready = None
        self._count.setText(_("Making the pages …"))
        services, plan, wanted = self.desk.services, self.desk.plan, self._wanted
        self._job = jobs.run(
            lambda: make_proof(services, plan, wanted), self._show, self._refuse, parent=self
        )

    def _show(self, ready: Proof) -> None:
        self._job = None
        self._ready = ready
        printed = ready.printed
        self._count.setText(say_count(printed.pages, ready.wanted.paper))
        self._missing.setVisible(bool(printed.missing))
        self._missing.setText(say_missing(printed.missing))
        self._stage.view.show_leaves(ready.leaves)
        if self._then is not None:
            then, self._then = self._then, None
            then()

    def _refuse(self, error: FourfoldError) -> None:
        self._banner.say(error.sentence)

    def _print_paper(self) -> None:
        ready = self._ready
        if ready is None:
            self._then = self._print_paper  # As soon as the pages are there.
            return
        if not dialogs.has_printer():
            self._offer_pdf(say_no_printer())
            return
        printer = dialogs.choose_printer(self, ready.wanted.paper, ready.printed.pages)
        if printer is not None:
            ticket = ticket_of(printer)
            load = Load(ready.printed.pdf, ready.wanted.paper, ready.printed.pages)
            call = partial(print_loads, (load,), printer, ticket)
            self._run(call, say_sent, ready, lambda error: self._offer_pdf(error.sentence))

    def _offer_pdf(self, words: str) -> None:
        self._banner.say(words, action=_("Save PDF"), do=self._save_pdf)

    def _save_pdf(self) -> None:
        ready = self._ready
        if ready is None:
            self._then = self._save_pdf
            return
        path = dialogs.save_file(self, _("Save PDF"), "pdf", self.desk.services.clock().date())
        if path is not None:
            self._keep(path, lambda: ready.printed.pdf, ready)

    def _export(self, ending: str, words: str, full: bool) -> None:
        path = dialogs.save_file(self, words, ending, self.desk.services.clock().date())
        services, plan = self.desk.services, self.desk.plan
        if path is not None:
            self._keep(path, lambda: services.export(ending, plan, full=full))

    def _keep(self, path: Path, make: Callable[[], bytes], paper: Proof | None = None) -> None:
        write = self.desk.services.write_file
        self._run(lambda: write(path, make()), lambda _none: dialogs.say_saved(path), paper)

    def _run(
        self,
        call: Callable[[], T],
        say: Callable[[T], str],
        paper: Proof | None = None,
        refuse: Callable[[FourfoldError], None] | None = None,
    ) -> None:
        def tell(result: T) -> None:
            note_paper(self.desk, paper)
            self.noticed.emit(say(result))

        self._banner.hide()  # What failed before is being tried again.
        jobs.run(call, tell, refuse or self._refuse, parent=self)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        around, seen = self.column.contentsMargins(), self.viewport()
        width = seen.width() - around.left() - around.right()
        self._stage.stand(is_below=width < self.look.px(WIDE_FROM), room=seen.height())
