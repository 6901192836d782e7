"""The frame: it brings the right page to each place, and does what can be done from anywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QVBoxLayout, QWidget

from models.errors import FourfoldError
from models.overrides import override
from wizard.asides import Asides
from wizard.commands import Commands
from wizard.extent import kept_extent, restore_extent
from wizard.leaving import leave_plan, leave_program
from wizard.parts.banner import Banner
from wizard.parts.topbar import TopBar
from wizard.stage import ALONE, Stage
from wizard.tab_order import Round
from wizard.trail import Trail
from wizard.ways import ANYWHERE, RETURNS

if TYPE_CHECKING:
    from models.checks.problem import Problem
    from models.settings import Settings
    from wizard.desk import Desk
    from wizard.parts.page import Page
    from wizard.workspace import Workspace

# No plan text in a title: it would stand in the task bar for anyone to read.
NEUTRAL_TITLE = "Fourfold"


class Window(QMainWindow):
    """One window. Every page is reached by its place; the place is what is remembered."""

    def __init__(self, desk: Desk, pages: dict[str, Callable[[Desk], Page]]) -> None:
        """Build the frame; pages are made when somebody first goes there."""
        super().__init__()
        self.desk = desk
        self.place = ""
        self.setWindowTitle(NEUTRAL_TITLE)
        self.topbar = TopBar(desk.look)
        self.banner = Banner(desk.look)
        self._stage = Stage(desk, pages)
        self.trail = Trail(self._stage.kind)
        column = QVBoxLayout(middle := Round(self.regions))
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._above = QVBoxLayout()
        column.addWidget(self.topbar)
        column.addLayout(self._above)
        self._above.addWidget(self.banner)
        column.addWidget(self._stage, 1)
        self.setCentralWidget(middle)
        self.asides = Asides(self, middle, desk, pages)
        self.commands = Commands(self, self, pages)
        self._listen()
        restore_extent(self, desk.services.settings.window)

    @cached_property
    def workspace(self) -> Workspace:
        """The regions around a page of a plan, made when somebody first goes there."""
        from wizard.workspace import Workspace  # noqa: PLC0415  Home needs none of it.

        made = Workspace(self.desk, self._stage.inside)
        made.footer.backed.connect(self.step_back)
        made.footer.nexted.connect(self.step_forward)
        made.steps.chosen.connect(self.go)
        made.steps.printed.connect(lambda: self.go("print"))
        made.more_changed.connect(self._name_ways)
        self._stage.addWidget(made)
        return made

    def go(self, place: str) -> None:
        """Show the page of a place, such as `home` or `question/analyse.title`."""
        kind = self._stage.kind(place)
        if kind in ("open", "sample"):
            self._open(place)
            return
        if kind not in (*ALONE, *ANYWHERE) and not self.desk.has_plan:
            place = kind = "home"
        self.desk.settle(place)
        if not self.banner.is_failure:
            self.banner.hide()
        if kind in ("home", "today") and not leave_plan(self.desk, self.banner):
            return
        self.trail.step(self.place, place)
        self.place = place
        page = self._stage.bring(place)
        is_alone = page.parent() is self._stage.alone
        self._stage.setCurrentWidget(self._stage.alone if is_alone else self.workspace)
        (self._above if is_alone else self.workspace.above).addWidget(self.banner)
        page.show_place(place)
        if self.desk.has_plan and not is_alone:
            if kind not in ANYWHERE:
                self.desk.bookmark(place)
            self.workspace.show_place(place)
            self._name_ways()
        self.asides.follow(place)
        self.commands.follow()
        page.focus_first()
        # A widget made just now takes the focus only once it is laid out.
        QTimer.singleShot(0, page, lambda: self._focus_again(page, place))

    def _focus_again(self, page: Page, place: str) -> None:
        focused = QApplication.focusWidget()
        if place == self.place and (focused is None or not page.isAncestorOf(focused)):
            page.focus_first()

    def take(self, path: Path) -> None:
        """Show what a file holds before anything changes; rows go into the open plan."""
        self.go("arrival")
        self._stage.page("arrival").take(path, self.desk.plan if self.desk.has_plan else None)

    def current(self) -> Page:
        """Return the page on show."""
        return self._stage.page(self.place)

    def step_forward(self) -> None:
        """Go to the next place."""
        self._step(1)

    def step_back(self) -> None:
        """Go to the place before."""
        self._step(0)

    def say(self, words: str, kind: str = "green") -> None:
        """Show a sentence above the page."""
        self.banner.say(words, kind=kind)

    def remember(self, settings: Settings) -> Settings:
        """Return the settings with this window's size and whether its notes are open."""
        notes_open = settings.notes_open
        if "workspace" in self.__dict__:
            notes_open = self.workspace.shows_notes
        from dataclasses import replace  # noqa: PLC0415  Needed when the window closes.

        return replace(settings, window=kept_extent(self), notes_open=notes_open)

    def retire(self) -> None:
        """Make way for another window on the same desk, which stays open."""
        self.asides.stop_projecting()
        self.hide()
        self.deleteLater()

    def print_paper(self) -> None:
        """Go to the print page; there, print what is on show."""
        if self._stage.kind(self.place) == "print":
            self._stage.page("print").do_again()
        else:
            self.go("print")

    def regions(self) -> list[QWidget]:
        """Return the regions that F6 goes through."""
        if not self.desk.has_plan:
            return [self.topbar, self.banner, self._stage.alone]
        work = self.workspace
        inside = [self._stage.inside, work.guidance, work.footer, work.steps]
        return [self.topbar, self.banner, *inside]

    def _jump(self, place: str) -> None:
        """Go where something on the page leads."""
        self.trail.jump(self.place, place)
        self.go(place)

    def _jump_to_gap(self, gap: Problem) -> None:
        self.trail.jump(self.place, f"question/{gap.question}" if gap.question else "")
        self.show_gap(gap)

    def show_gap(self, gap: Problem) -> None:
        """Go where something is missing, and say what."""
        if gap.question:
            if self.place != (place := f"question/{gap.question}"):
                self.go(place)
            self._stage.page(self.place).show_gap(gap)
        self.banner.say(self.desk.services.sentence(gap, self.desk.plan), about=gap)

    def _open(self, place: str) -> None:
        """Open a plan where the group left off or where it was asked for, or say why it cannot be opened."""
        from wizard.opening import open_place  # noqa: PLC0415  Home opens nothing.

        try:
            opened = open_place(self.desk, place)
        except FourfoldError as error:
            self.banner.say(error.sentence)
            return
        self.go(opened.place)
        if opened.spot is not None:
            self.current().show_gap(opened.spot)
        if opened.warning:
            self.say(opened.warning, "amber")

    def _ways(self) -> tuple[str, str]:
        from wizard.route import around, first_place  # noqa: PLC0415  Home has no way.

        if self._stage.kind(self.place) in RETURNS:
            # Where the program was opened at such a page, Back leads to the first question.
            back = self.trail.last or first_place(self.desk.plan, self.desk.guide)
            return back, ""
        more = self.workspace.more
        back, forward = around(self.desk.plan, self.desk.guide, self.place, more=more)
        return self.trail.out_of(self.place) or back, forward

    def _step(self, which: int) -> None:
        if self.desk.has_plan and (place := self._ways()[which]):
            self.go(place)

    def _name_ways(self) -> None:
        from wizard.route import say_way  # noqa: PLC0415  Home has no way.

        back, forward = self._ways()
        self.workspace.footer.show_ways(back, say_way(self.desk.guide, self.place, forward))

    def _listen(self) -> None:
        desk = self.desk
        desk.plan_changed.connect(self._follow_plan)
        desk.checked.connect(self._forget_gap)
        desk.saved.connect(self.banner.end_failure)
        desk.save_failed.connect(self.banner.say_failure)
        self._stage.went.connect(self._jump)
        self._stage.noticed.connect(self.say)
        self._stage.gap_chosen.connect(self._jump_to_gap)
        self._stage.file_chosen.connect(self.take)
        self.asides.went.connect(self.go)
        self.asides.walked.connect(self._step)
        self.asides.said.connect(self.say)
        self.asides.undone.connect(self.commands.take_back)
        self.asides.redone.connect(self.commands.make_again)
        self.topbar.home.clicked.connect(lambda: self.go("home"))

    def _follow_plan(self) -> None:
        self._stage.refresh(self.place)
        self.commands.follow()

    def _forget_gap(self) -> None:
        if self.desk.has_plan:
            self.banner.end_unless(self.desk.problems)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        self.asides.stop_projecting()
        if leave_program(self, self.desk, self.remember):
            super().closeEvent(event)
        else:
            event.ignore()
