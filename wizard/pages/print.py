"""The print page: which papers, how they look, what they still lack, and the ways out of the program."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent

from models.guide.shipped import paper_languages
from models.overrides import override
from models.papers import Wish
from models.words import _
from wizard.desk import Desk
from wizard.on_show import OnShow
from wizard.outlet import Outgoing, Outlet
from wizard.paper_words import say_making
from wizard.parts.page import Page
from wizard.parts.paper_stage import PaperStage, stacked
from wizard.parts.print_column import PrintColumn
from wizard.parts.print_top import PrintTop
from wizard.parts.row import Row
from wizard.parts.set_list import set_names
from wizard.points import open_points
from wizard.proofs import Made, leads_of
from wizard.sharing import Sharing
from wizard.tally import Tally

CHOICES_WIDTH = 324
WIDE_FROM = 760
# Edits come in bursts; the pages are made when there is a pause.
REDRAW_PAUSE_MS = 300


class PrintPage(Page):
    """Shows the real pages before anything is printed. A draft can always be printed."""

    def __init__(self, desk: Desk) -> None:
        """Lay the choices beside the pages."""
        super().__init__(desk, margin=28)
        made = Made()
        self._then: Callable[[], None] | None = None
        self._shown = OnShow(desk, made, self)
        self._tally = Tally(desk.services, made, tuple(set_names()), self)
        self._outlet = Outlet(desk, self)
        self._pause = QTimer(self, singleShot=True, interval=REDRAW_PAUSE_MS)
        self._asked_final, self._top, self._share = False, PrintTop(self.look), Sharing(desk)
        self.column.addWidget(self._top)
        row = Row(self.look, WIDE_FROM, gap=24)
        shipped = paper_languages(desk.services.resources / "guide")
        self._left = PrintColumn(self.look, desk.services.papers, shipped)
        row.add(self._left, column=self.look.px(CHOICES_WIDTH))
        self._stage = PaperStage(self.look)
        row.add(stacked(self.look, self._share, self._stage), 1)
        self.column.addWidget(row, 1)
        self._listen()

    def _listen(self) -> None:
        left, share, outlet = self._left, self._share, self._outlet
        for signal, slot in (
            (self._pause.timeout, self._draw),
            (self.desk.checked, self._follow_checks),
            (self._shown.came, self._show),
            (self._shown.failed, self._top.banner.say),
            (self._stage.points.chosen, self.gap_chosen),
            (self._tally.counted, left.sets.show_counts),
            (left.choice.chosen, self._choose),
            (left.files.exported, outlet.export),
            (left.files.twinned, self._save_twin),
            (left.sets.chosen, self._look_at),
            (left.sets.printed, self._print_set),
            (left.ticks.changed, self._show),
            (left.ticks.left, partial(self._look_at, "")),
            (share.went, self.went),
            (share.gap_chosen, self.gap_chosen),
            (share.noticed, self.noticed),
            (outlet.began, self._top.banner.hide),
            (outlet.told, lambda words: self._top.tell(share.addressed(words))),
            (outlet.refused, self._top.banner.say),
            (outlet.unprinted, self._offer_pdf),
            (outlet.filed, self._top.offer_folder),
            (outlet.moved, self._top.show_run),
            (outlet.ended, self._show),
            (self._top.spoke, partial(self.bring, self._top)),
            (self._top.progress.stopped, self._stop),
            (self._top.head.printed, partial(self._let_out, outlet.print_papers)),
            (self._top.head.saved, partial(self._let_out, outlet.save)),
            (self._top.head.saved_each, partial(self._let_out, outlet.save_each)),
        ):
            signal.connect(slot)

    @override
    def show_place(self, place: str) -> None:
        asked = place.partition("/")[2]
        self._top.banner.hide()
        self._share.begin()
        self._left.begin(partial(leads_of, self.desk))
        self._then, self._asked_final = None, False
        self._shown.begin(asked)
        self._look_at(asked if asked in set_names() else "")

    @override
    def refresh(self) -> None:
        if not self._shown.is_right:
            self._pause.start()
        elif self._shown.is_whole:
            self._show()  # People hold papers now that they did not hold before.

    @override
    def focus_first(self) -> None:
        self._top.head.begin()

    @override
    def do_again(self) -> None:
        if self._shown.is_refused:
            self._shown.want_draft()
            self._follow_wish()
        self._let_out(self._outlet.print_papers)

    def _look_at(self, name: str) -> None:
        """Show the papers of a set, or a single paper where there is no name."""
        self._shown.set_name = name
        self._left.sets.show_chosen(name)
        self._left.ticks.setVisible(bool(name))
        self._top.head.show_set(is_set=bool(name))
        if name:
            self._left.ticks.begin()
        self._shown.want(self._shown.wish)
        self._follow_wish()

    def _print_set(self, name: str) -> None:
        self._look_at(name)
        self._let_out(self._outlet.print_papers)

    def _choose(self, wish: Wish) -> None:
        self._then, self._asked_final = None, wish.options.final
        self._shown.want(wish)
        self._shown.remember_sheet()
        self._follow_wish()
        if self._shown.is_refused:
            self.bring(self._stage)  # In large letters the list of why stands below the choices.

    def _follow_wish(self) -> None:
        """Show what is chosen, and the pages that it makes."""
        if self._shown.set_name:
            self._left.choice.show_set(self._shown.options_of_sets)
        else:
            self._left.choice.show_wish(self._shown.wish)
        self._say_gate()
        self._draw()

    def _say_gate(self) -> None:
        """Say whether the plan is ready; where a final paper was asked too early, show what is missing."""
        blocking, is_refused = self._shown.blocking, self._shown.is_refused
        self._stage.setCurrentWidget(self._stage.points if is_refused else self._stage.view)
        if is_refused:
            self._stage.points.show_points(open_points(self.desk, blocking))
            self._top.show_count("")
        self._top.head.enable(is_on=not is_refused)
        self._top.said.show_gate(
            has_gate=self._shown.has_gate,
            is_final=self._shown.wish.options.final,
            is_open=bool(blocking),
        )

    def _follow_checks(self) -> None:
        if not self.isVisible() or not self.desk.has_plan:
            return
        if self._shown.is_refused and not self._asked_final:
            # It was final because nothing was missing, not because somebody said so.
            self._shown.want_draft()
            self._follow_wish()
        else:
            self._say_gate()

    def _draw(self) -> None:
        if not self.desk.has_plan or (self._shown.is_refused and not self._shown.set_name):
            return
        self._pause.stop()
        self._tally.stop()
        self._top.show_count(say_making())
        self._shown.draw()

    def _show(self) -> None:
        """Show what is made so far; the first page is there while others are made."""
        shown = self._shown
        if not self.desk.has_plan:
            return
        if shown.set_name:
            self._left.ticks.show_lines(shown.lines)
        self._say_gate()
        if shown.is_refused:
            return
        papers = shown.outgoing(self._left.ticks.copies)
        self._stage.view.show_leaves(shown.leaves(papers))
        if shown.is_whole:
            self._show_whole(papers)
        elif shown.set_name:
            self._top.show_progress(say_making(), *shown.progress)

    def _show_whole(self, papers: list[Outgoing]) -> None:
        self._top.show_count(*self._shown.count(papers))
        self._top.head.enable(is_on=bool(papers))
        self._top.said.show_missing(self._shown.missing(papers))
        self._top.said.show_advice(self._shown.advice(papers))
        if self._share.follow(self._shown.shared(papers)) and self._stage.is_below:
            self.bring(self._share)  # In large letters it stands below the choices.
        self._tally.begin(self.desk.plan, self._shown.options_of_sets)
        then, self._then = self._then, None
        if then is not None:
            then()

    def _let_out(self, way: Callable[[list[Outgoing]], None]) -> None:
        """Let what is on show out on one of the ways, as soon as its pages are there."""
        if not self._shown.is_whole or not self._shown.is_right:
            self._then = partial(self._let_out, way)
        elif papers := self._shown.outgoing(self._left.ticks.copies):
            way(papers)

    def _save_twin(self, ending: str, words: str) -> None:
        self._let_out(partial(self._outlet.save_twin, ending, words))

    def _offer_pdf(self, words: str) -> None:
        self._top.offer(words, _("Save PDF"), partial(self._let_out, self._outlet.save))

    def _stop(self) -> None:
        """Stop what takes long: papers on their way out, or pages that are being made."""
        self._outlet.stop()
        if not self._shown.is_whole:
            self._then = None
            self._look_at("")

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        if not event.spontaneous():  # A window that is only made small goes on.
            for waiting in (self._pause, self._tally, self._shown):
                waiting.stop()
        super().hideEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        around, seen = self.column.contentsMargins(), self.viewport()
        width = seen.width() - around.left() - around.right()
        self._stage.stand(is_below=width < self.look.px(WIDE_FROM), room=seen.height())
