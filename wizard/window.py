"""The frame: it brings the right page to each place, and does what can be done from anywhere."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from PySide6.QtCore import QByteArray, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from models.errors import FourfoldError
from models.overrides import override
from models.words import _, say_clock
from wizard.commands import Commands
from wizard.desk import Desk
from wizard.outline import step_of
from wizard.parts.banner import Banner
from wizard.parts.footer import Footer
from wizard.parts.page import Page
from wizard.parts.topbar import TopBar
from wizard.route import around, first_place
from wizard.workspace import Workspace

# No plan text in a title: it would stand in the task bar for anyone to read.
NEUTRAL_TITLE = "Fourfold"
DEFAULT_SIZE = QSize(1366, 768)
LEAST_SIZE = QSize(800, 560)
# Below this many pixels at 100 % text the bar's buttons stand in one menu.
TOPBAR_BELOW = 1080
# Pages without a plan stand alone; the others stand in the workspace.
ALONE = ("home", "new", "deleted", "arrival")


class Window(QMainWindow):
    """One window. Every page is reached by its place; the place is what is remembered."""

    def __init__(self, desk: Desk, pages: dict[str, Callable[[Desk], Page]]) -> None:
        """Build the frame; pages are made when somebody first goes there."""
        super().__init__()
        self.desk = desk
        self._makers = pages
        self._pages: dict[str, Page] = {}
        self.place = ""
        self._gap = -1
        self.setWindowTitle(NEUTRAL_TITLE)
        self.setMinimumSize(LEAST_SIZE)
        self.topbar = TopBar(desk.look)
        self.banner = Banner(desk.look)
        self.footer = Footer(desk.look)
        self._alone = QStackedWidget()
        self._inside = QStackedWidget()
        self.workspace = Workspace(desk, self._inside, Banner(desk.look), self.footer)
        self._whole = QStackedWidget()
        self._whole.addWidget(self._alone)
        self._whole.addWidget(self.workspace)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.topbar, self.banner, self._whole):
            column.addWidget(widget)
        column.setStretchFactor(self._whole, 1)
        self.setCentralWidget(middle)
        self.commands = Commands(self)
        self._listen()
        self._restore_size()

    def go(self, place: str) -> None:
        """Show the page of a place, such as `home` or `question/analyse.title`."""
        kind = self._kind(place)
        if kind == "open":
            self.open_plan(UUID(place.partition("/")[2]))
            return
        if (
            kind not in ALONE
            and kind not in ("settings", "help", "about")
            and not self.desk.has_plan
        ):
            place = kind = "home"
        self.desk.end_visit()
        if kind == "home" and not self.desk.close():
            self.banner.say(_("Not all is saved yet. Fourfold keeps trying."))
        self.place = place
        page = self._page(kind)
        (self._alone if kind in ALONE or not self.desk.has_plan else self._inside).setCurrentWidget(
            page
        )
        self._whole.setCurrentWidget(
            self._alone if page.parent() is self._alone else self.workspace
        )
        page.show_place(place)
        if self.desk.has_plan:
            self.desk.bookmark(place)
            self.workspace.show_place(place)
            self._name_ways()
        self.commands.follow()
        page.focus_first()
        # A widget made just now takes the focus only once it is laid out.
        QTimer.singleShot(0, page, lambda: self._focus_again(page, place))

    def _focus_again(self, page: Page, place: str) -> None:
        focused = QApplication.focusWidget()
        if place == self.place and (focused is None or not page.isAncestorOf(focused)):
            page.focus_first()

    def open_plan(self, plan_id: UUID) -> None:
        """Open a plan where the group left off, or say why it cannot be opened."""
        try:
            bookmark = self.desk.open(plan_id)
        except FourfoldError as error:
            self.banner.say(error.sentence)
            return
        self.go(
            bookmark if self._is_place(bookmark) else first_place(self.desk.plan, self.desk.guide)
        )

    def step_forward(self) -> None:
        """Go to the next place."""
        self._step(1)

    def step_back(self) -> None:
        """Go to the place before."""
        self._step(0)

    def say(self, words: str, kind: str = "green") -> None:
        """Show a sentence above the page."""
        self.banner.say(words, kind=kind)

    def retire(self) -> None:
        """Make way for another window on the same desk."""
        self._is_retired = True
        self.desk.disconnect(self)
        self.close()
        self.deleteLater()

    def regions(self) -> list[QWidget]:
        """Return the regions that F6 goes through."""
        inside = [self._inside, self.workspace.guidance, self.footer, self.workspace.steps]
        return [self.topbar, *(inside if self.desk.has_plan else [self._alone])]

    def next_gap(self) -> None:
        """Go to the next thing that keeps the plan a draft, or say that there is none."""
        if not self.desk.has_plan:
            return
        gaps = [p for p in self.desk.problems if p.blocks] or list(self.desk.problems)
        self._gap = (self._gap + 1) % len(gaps) if gaps else 0
        if not gaps:
            self.say(_("Nothing is missing."))
            return
        gap = gaps[self._gap]
        self.go(f"question/{gap.question}")
        self._pages[self._kind(self.place)].show_gap(gap)
        self.banner.say(self.desk.services.sentence(gap, self.desk.plan))

    def _step(self, which: int) -> None:
        if self.desk.has_plan:
            place = around(self.desk.plan, self.desk.guide, self.place, more=self.workspace.more)[
                which
            ]
            if place:
                self.go(place)

    def _page(self, kind: str) -> Page:
        if kind not in self._pages:
            page = self._makers[kind](self.desk)
            page.went.connect(self.go)
            page.noticed.connect(self.say)
            self._pages[kind] = page
        page = self._pages[kind]
        home = self._alone if kind in ALONE or not self.desk.has_plan else self._inside
        if home.indexOf(page) < 0:
            home.addWidget(page)
        return page

    def _kind(self, place: str) -> str:
        """Return the kind of page that shows a place: questions for actions have a page of their own."""
        kind, _slash, rest = place.partition("/")
        if kind == "question" and self.desk.guide.question(rest).record == "action":
            return "actions"
        return kind

    def _is_place(self, place: str) -> bool:
        kind, _slash, rest = place.partition("/")
        known = {q.id for q in self.desk.guide.questions} | {s.id for s in self.desk.guide.steps}
        return kind in self._makers and kind not in ALONE and (not rest or rest in known)

    def _name_ways(self) -> None:
        back, forward = around(
            self.desk.plan, self.desk.guide, self.place, more=self.workspace.more
        )
        self.footer.show_ways(back, self._say_way(forward))

    def _say_way(self, forward: str) -> str:
        kind, _slash, rest = forward.partition("/")
        texts = self.desk.guide.texts
        match kind:
            case "":
                return ""
            case "print":
                return _("Next: Print")
            case "read":
                return _("Read back")
            case _ if step_of(self.desk.guide, forward) != step_of(self.desk.guide, self.place):
                return _("Next: {step}").format(
                    step=texts.one(self.desk.guide.question(rest).step, "name")
                )
        return _("Next question")

    def _listen(self) -> None:
        desk = self.desk
        desk.plan_changed.connect(self._follow_plan)
        desk.saving.connect(lambda: self.footer.show_state(_("Saving …")))
        desk.saved.connect(self._say_saved)
        desk.save_failed.connect(self._say_not_saved)
        desk.opened.connect(lambda: self.footer.show_state(_("Saved on this computer")))
        self.workspace.steps.chosen.connect(self.go)
        self.workspace.steps.printed.connect(lambda: self.go("print"))
        self.workspace.more_changed.connect(self._name_ways)
        self.footer.backed.connect(self.step_back)
        self.footer.nexted.connect(self.step_forward)
        self.topbar.home.clicked.connect(lambda: self.go("home"))

    def _follow_plan(self) -> None:
        page = self._pages.get(self._kind(self.place))
        if page is not None:
            page.refresh()
        self.commands.follow()

    def _say_saved(self, moment: datetime) -> None:
        self.footer.show_state(
            _("Saved on this computer, {time}").format(time=say_clock(moment)), "green"
        )
        if self.banner.is_failure:
            self.banner.hide()

    def _say_not_saved(self, sentence: str) -> None:
        self.footer.show_state(_("Not saved yet"), "amber")
        self.banner.say_failure(sentence)

    def _restore_size(self) -> None:
        kept = QByteArray.fromBase64(self.desk.services.settings.window.encode())
        if kept.isEmpty() or not self.restoreGeometry(kept):
            self.resize(DEFAULT_SIZE)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.topbar.fold(self.width() / self.desk.look.scale < TOPBAR_BELOW)

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        self.desk.close()
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        services = self.desk.services
        services.keep_settings(
            replace(services.settings, window=geometry, notes_open=self.workspace.shows_notes)
        )
        super().closeEvent(event)
