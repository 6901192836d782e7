"""The program on screen: QApplication, fonts, Qt's own words, and the last-resort hook."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTimer, QTranslator
from PySide6.QtGui import QFont, QIcon
from PySide6.QtWidgets import QApplication

from models.errors import FourfoldError
from models.stopping import stops_told_to
from models.words import _, language
from wizard import jobs
from wizard.collector import Collector
from wizard.desk import Desk
from wizard.look import FALLBACK, FAMILY, Look, load_fonts, stylesheet
from wizard.numbers import make_enumerations
from wizard.pages.register import PAGES
from wizard.second_click import SecondClick
from wizard.window import Window

if TYPE_CHECKING:
    from types import TracebackType

    from models.settings import Settings
    from wizard.services import Services

FIRST_FONTS = (
    "AtkinsonHyperlegibleNext-Regular.ttf",
    "AtkinsonHyperlegibleNext-SemiBold.ttf",
)
LATER_FONTS = (
    "AtkinsonHyperlegibleNext-Bold.ttf",
    "NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansCanadianAboriginal-Regular.ttf",
    "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf", "NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf",
    "NotoSansDevanagari-Regular.ttf", "NotoSansBengali-Regular.ttf", "NotoSansGurmukhi-Regular.ttf",
    "NotoSansKhmer-Regular.ttf", "NotoSansThai-Regular.ttf", "NotoSansLao-Regular.ttf", "NotoSansEthiopic-Regular.ttf",
    "NotoSansMath-Regular.ttf", "NotoSansSymbols2-Regular.ttf", "NotoSansJP-Regular.ttf", "NotoEmoji-Regular.ttf",
)  # fmt: skip
LATER_MS = 300


class Program:
    """The running program: one desk, one window, and the look they have now."""

    def __init__(self, services: Services) -> None:
        """Show the window; what can wait is loaded after its first paint."""
        self._resources = services.resources
        self._app = make_application(services)
        self._collector = Collector(self._app)
        self.desk = Desk(services, self._dress(services.settings))
        self.desk.settings_asked.connect(self.change)
        self.window = Window(self.desk, PAGES)
        self._begin()
        self.window.show()
        SecondClick(self.window)
        # Not the method itself: PySide would not keep alive whose it is.
        QTimer.singleShot(LATER_MS, self.window, lambda: self._load_later())  # noqa: PLW0108

    def _load_later(self) -> None:
        """Load what the first plans could do without: few titles need these fonts, and no key was pressed yet."""
        load_fonts(self._resources, LATER_FONTS)
        make_enumerations()

    def _begin(self) -> None:
        """Show Home, which gives way to Today where something is due; after a crash the plan that was open."""
        interrupted = self.desk.services.settings.open_plan
        if _is_id(interrupted):
            self.window.go(f"open/{interrupted}")
        if not self.desk.has_plan:
            self.desk.is_starting = True
            self.window.go("home")

    def run(self) -> int:
        """Stay until the window is closed, by hand or at the end of the session; return the exit status."""
        with stops_told_to(self._close_soon):
            status = self._app.exec()
            jobs.finish()
        return status

    def _close_soon(self, *_stop: object) -> None:
        # Not now: Python may be in the middle of an edit.
        QTimer.singleShot(0, self._app, self._app.closeAllWindows)

    def change(self, settings: Settings) -> None:
        """Take up other settings at once, and keep them."""
        old = self.window
        try:
            self.desk.services.keep_settings(old.remember(settings))
        except FourfoldError as error:
            refusal = error.sentence
        else:
            refusal = ""
        self.desk.look = self._dress(settings)
        self.window = Window(self.desk, PAGES)
        if self.desk.has_plan:
            self.window.workspace.more = old.workspace.more
        if not old.isMaximized() and not old.isFullScreen():
            self.window.setGeometry(old.geometry())
        # The new one first: without any window Qt would end the program.
        self.window.show()
        SecondClick(self.window)
        # Back leads out of settings to where it did.
        self.window.place = old.place
        self.window.trail.take(old.trail)
        self.window.go(old.place)
        self.window.current().carry(old.current().carried())
        old.retire()
        if refusal:
            self.window.banner.say(refusal)

    def _dress(self, settings: Settings) -> Look:
        look = Look(self._resources, settings.theme, settings.text_size)
        dress(self._app, stylesheet(look, self._resources))
        return look


def dress(app: QApplication, sheet: str) -> None:
    """Let everything look as the stylesheet says, unless it does already: Qt would look at every widget again."""
    if app.styleSheet() != sheet:
        app.setStyleSheet(sheet)


def _is_id(text: str) -> bool:
    if not text:
        return False
    from uuid import UUID  # noqa: PLC0415  Home is painted before the first id is read.

    try:
        UUID(text)
    except ValueError:
        return False
    return True


def make_application(services: Services) -> QApplication:
    """Return the application with its font, icon, words and last-resort hook."""
    # The arguments are ours: Qt would take some for itself. The style is one, for `setStyle` answers with the old
    # one, and PySide would build all of QStyle for that before the first paint.
    app = QApplication.instance() or QApplication(["fourfold", "-style", "Fusion"])
    assert isinstance(app, QApplication)  # noqa: S101  Only this function makes one.
    app.setApplicationName("fourfold")
    app.setApplicationDisplayName("")
    load_fonts(services.resources, FIRST_FONTS)
    font = QFont()
    font.setFamilies([FAMILY, *FALLBACK])
    app.setFont(font)
    app.setWindowIcon(QIcon(str(services.resources / "icons" / "fourfold.png")))
    translator = QTranslator(app)
    if translator.load(
        QLocale(language()),
        "qtbase",
        "_",
        QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath),
    ):
        app.installTranslator(translator)
    return app


def run(services: Services) -> int:
    """Show the program until it is closed; return the exit status."""
    program = Program(services)
    sys.excepthook = lambda kind, error, trace: _last_resort(program, kind, error, trace)
    return program.run()


def _last_resort(
    program: Program, kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> None:
    """Tell of a bug in plain words; where it stands goes to the error output, without the plan's words."""
    if isinstance(error, FourfoldError):
        program.window.banner.say(error.sentence)
        return
    where = trace
    while where is not None and where.tb_next is not None:
        where = where.tb_next
    spot = f"{where.tb_frame.f_code.co_filename}:{where.tb_lineno}" if where is not None else "?"
    sys.stderr.write(f"Fourfold met a bug: {kind.__name__} at {spot}\n")
    program.window.banner.say(
        _(
            "Something in Fourfold went wrong. What you typed is kept. If it happens again, close and open Fourfold."
        )
    )
