"""The ways out of the program for papers and files: to a printer, into one file, each into a file of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from models.disk import free_name
from models.errors import FourfoldError
from models.words import _, ngettext
from wizard import dialogs, jobs
from wizard.delivery import Load, print_loads
from wizard.desk import Desk
from wizard.paper_words import say_no_printer, say_sent
from wizard.print_queue import ticket_of
from wizard.proof import Proof, note_papers

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One paper on its way out, and in how many copies."""

    proof: Proof
    copies: int = 1

    @property
    def load(self) -> Load:
        """The paper as the printer gets it."""
        printed = self.proof.printed
        return Load(printed.pdf, self.proof.wish.options.paper, printed.pages, self.copies)


class Outlet(QObject):
    """Lets papers out, keeps in the plan that people hold them, and tells what became of it."""

    began = Signal()
    told = Signal(str)
    refused = Signal(str)
    unprinted = Signal(str)
    filed = Signal(str, object)
    moved = Signal(int, int)
    ended = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        """Work for `page`, over which the dialogs open."""
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._is_stopped = False
        self._out = 0

    def stop(self) -> None:
        """Let the paper under way be the last."""
        self._is_stopped = True

    def print_papers(self, papers: Sequence[Outgoing]) -> None:
        """Have a printer chosen, and send the papers there one after the other."""
        if not dialogs.has_printer():
            self.began.emit()
            self.unprinted.emit(say_no_printer())
            return
        loads = [paper.load for paper in papers]
        pages = sum(load.pages for load in loads)
        printer = dialogs.choose_printer(self._page, loads[0].paper, pages)
        if printer is not None:
            go_on = partial(self._go_on, len(papers))
            call = partial(print_loads, loads, printer, ticket_of(printer), go_on)
            self._run(call, say_sent, papers, self.unprinted.emit)

    def save(self, papers: Sequence[Outgoing]) -> None:
        """Keep one paper, or several together, in one file that a person names."""
        desk = self._desk
        path = dialogs.save_file(self._page, _("Save PDF"), "pdf", desk.services.clock().date())
        if path is None:
            return
        first = papers[0].proof
        wishes = [paper.proof.wish for paper in papers]

        def write() -> None:
            services = desk.services
            is_one = len(papers) == 1
            pdf = first.printed.pdf if is_one else services.draw_together(wishes, first.plan).pdf
            services.write_file(path, pdf)
            self._out = len(papers)

        self._run(write, lambda _none: dialogs.say_saved(path), papers)

    def save_each(self, papers: Sequence[Outgoing]) -> None:
        """Keep each paper in a file of its own, in a folder that a person chooses."""
        folder = dialogs.choose_folder(self._page, _("Save each by itself"))
        if folder is None:
            return
        today, write_file = self._desk.services.clock().date(), self._desk.services.write_file

        def write() -> int:
            for number, paper in enumerate(papers):
                if not self._go_on(len(papers), number):
                    break
                path = folder / free_name(folder, "pdf", today)
                write_file(path, paper.proof.printed.pdf)
                self._out = number + 1
            return self._out

        def tell(written: int) -> None:
            words = ngettext(
                "{n} paper is saved in {folder}.",
                "{n} papers are saved in {folder}.",
                written,
                folder=folder.name or str(folder),
            )
            self.filed.emit(words, folder)

        self._run(write, tell, papers)

    def save_twin(self, ending: str, words: str, papers: Sequence[Outgoing]) -> None:
        """Keep papers in a file to write on in."""
        services, plan = self._desk.services, papers[0].proof.plan
        wishes = [paper.proof.wish for paper in papers]
        self._keep(ending, words, lambda: services.twin(ending, wishes, plan))

    def export(self, ending: str, words: str, full: bool, lead: str = "") -> None:
        """Keep the plan in a file of another kind; a calendar may be that of one lead."""
        services, plan = self._desk.services, self._desk.plan
        self._keep(ending, words, lambda: services.export(ending, plan, full=full, lead=lead))

    def _keep(self, ending: str, words: str, make: Callable[[], bytes]) -> None:
        services = self._desk.services
        path = dialogs.save_file(self._page, words, ending, services.clock().date())
        if path is not None:
            self._run(
                lambda: services.write_file(path, make()),
                lambda _none: dialogs.say_saved(path),
                (),
            )

    def _go_on(self, papers: int, done: int) -> bool:
        """Say on the job's thread how far it is; a signal carries it over."""
        self._out = done
        self.moved.emit(done, papers)
        return not self._is_stopped

    def _run(
        self,
        call: Callable[[], T],
        say: Callable[[T], str | None],
        papers: Sequence[Outgoing],
        refuse: Callable[[str], object] | None = None,
    ) -> None:
        self._is_stopped, self._out = False, 0
        self.began.emit()

        def done(result: T) -> None:
            self._note(papers if not self._is_stopped else papers[: self._out])
            if words := say(result):
                self.told.emit(words)

        def failed(error: FourfoldError) -> None:
            # What went out before stays out.
            self._note(papers[: self._out])
            (refuse or self.refused.emit)(error.sentence)

        jobs.run(call, done, failed, parent=self)

    def _note(self, papers: Sequence[Outgoing]) -> None:
        note_papers(self._desk, [paper.proof for paper in papers])
        self.ended.emit()
