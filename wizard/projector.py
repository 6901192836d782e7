"""The projector: one question alone, huge, on the second screen where there is one."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeySequence, QScreen, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from models.guide import path
from models.overrides import override
from models.words import _
from wizard.desk import Desk
from wizard.look import Look, stylesheet
from wizard.onlooker import is_answered_aloud, seen_by_onlookers
from wizard.outline import step_of
from wizard.parts.button import Button
from wizard.parts.label import OneLine
from wizard.parts.page import Page

# How much larger than in the window letters are on a wall of 768 lines; more lines, larger letters.
LARGER = 1.8
LINES = 768
# A person's own larger text counts, but a question still has to fit on the wall.
LARGEST_TEXT = 150
# As wide as a wall is at 100 % text, at least: room for the longest hint and for a word beside a button.
LEAST_WIDTH = 400


class Projector(QWidget):
    """Follows the window. It can be typed in, and shows what is typed elsewhere at once."""

    left = Signal()
    went = Signal(str)
    walked = Signal(int)
    undone = Signal()
    redone = Signal()

    def __init__(
        self, desk: Desk, pages: dict[str, Callable[[Desk], Page]], screen: QScreen
    ) -> None:
        """Fill `screen`; `pages` makes the pages that the wall can show."""
        super().__init__()
        self._place = ""
        look = look_for_wall(desk, screen.geometry().size())
        self._desk = seen_by_onlookers(desk, look)
        self._makers = pages
        self._pages: dict[str, Page] = {}
        self.setWindowTitle("Fourfold")
        self.setObjectName("page")
        self.setStyleSheet(stylesheet(look, desk.services.resources))
        self._stack = QStackedWidget()
        self._where = OneLine("", "small", "quiet")
        self._lay(look)
        self._take_keys()
        desk.plan_changed.connect(self._follow_plan)
        self.setGeometry(screen.geometry())

    def show_place(self, place: str) -> None:
        """Show a question or a read-back; at any other place the wall stays as it is."""
        if not step_of(self._desk.guide, place) or not self._desk.has_plan:
            return
        self._place = place
        page = self._page(self._kind(place))
        self._stack.setCurrentWidget(page)
        page.show_place(place)
        self._where.setText(self._say_where(place))
        page.focus_first()

    def _lay(self, look: Look) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(10), look.px(4), look.px(10), look.px(10))
        column.addWidget(self._stack, 1)
        foot = QHBoxLayout()
        column.addLayout(foot)
        foot.setContentsMargins(look.px(24), 0, look.px(24), 0)
        foot.addWidget(self._where)
        foot.addStretch(1)
        # A button for the mouse; for the keyboard the keys do, and the focus stays in the answer.
        leave = Button(_("F11 leaves this view"), self.left.emit, kind="line")
        leave.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot.addWidget(leave)

    def _take_keys(self) -> None:
        for key, signal in (
            ("F11", self.left),
            ("Esc", self.left),
            ("Ctrl+Z", self.undone),
            ("Ctrl+Y", self.redone),
        ):
            QShortcut(QKeySequence(key), self, signal.emit)
        for key, by in (("Alt+Right", 1), ("Ctrl+Return", 1), ("Alt+Left", 0)):
            QShortcut(QKeySequence(key), self, lambda which=by: self.walked.emit(which))

    def _page(self, kind: str) -> Page:
        if kind not in self._pages:
            page = self._makers[kind](self._desk)
            page.went.connect(self.went)
            self._pages[kind] = page
            self._stack.addWidget(page)
        return self._pages[kind]

    def _kind(self, place: str) -> str:
        kind, _slash, rest = place.partition("/")
        is_action = kind == "question" and self._desk.guide.question(rest).record == "action"
        return "wall" if is_action else kind

    def _say_where(self, place: str) -> str:
        kind, _slash, rest = place.partition("/")
        guide = self._desk.guide
        if kind != "question":
            return ""
        question = guide.question(rest)
        if not is_answered_aloud(question):
            return _("The answer to this question is not shown here.")
        walked = [
            q.id for q in path.walked(self._desk.plan, guide, more=False) if q.step == question.step
        ]
        if rest not in walked:
            return ""
        return _("Question {n} of {all}").format(n=walked.index(rest) + 1, all=len(walked))

    def _follow_plan(self) -> None:
        page = self._pages.get(self._kind(self._place)) if self._place else None
        if page is not None and self._desk.has_plan:
            page.refresh()

    @override
    def closeEvent(self, event: QCloseEvent, /) -> None:
        super().closeEvent(event)
        self.left.emit()


def other_screen(mine: QScreen) -> QScreen | None:
    """Return the last screen that is not `mine`, None where there is only one."""
    others = [s for s in QGuiApplication.screens() if s is not mine]
    return others[-1] if others else None


def show_on(projector: Projector, mine: QScreen) -> None:
    """Show the projector full screen; on a screen of its own it leaves the keyboard to the window."""
    is_apart = projector.screen() is not mine
    projector.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating, is_apart)
    projector.showFullScreen()
    if not is_apart:
        projector.activateWindow()


def look_for_wall(desk: Desk, screen: QSize) -> Look:
    """Return the look for a screen of this size."""
    settings = desk.services.settings
    size = min(settings.text_size, LARGEST_TEXT) * LARGER * max(1.0, screen.height() / LINES)
    size = min(size, 100 * screen.width() / LEAST_WIDTH)
    return Look(desk.services.resources, settings.theme, round(size))
