"""What stands above the choices and the pages: the head, what became of a paper, what is said of it, long work."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.words import _
from wizard import dialogs
from wizard.look import Look
from wizard.parts.banner import Banner
from wizard.parts.print_head import PrintHead
from wizard.parts.progress_line import ProgressLine
from wizard.parts.said_lines import SaidLines


class PrintTop(QWidget):
    """Holds the `head`, the `banner`, what is `said` and the `progress`.

    The banner comes up below the head: the buttons that were pressed stay where they are, and in sight.
    """

    # Something was said that people wait for.
    spoke = Signal()

    def __init__(self, look: Look) -> None:
        """Say nothing yet."""
        super().__init__()
        self.banner, self.head = Banner(look), PrintHead(look)
        self.said, self.progress = SaidLines(look), ProgressLine(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(10))
        for widget in (self.head, self.banner, self.said, self.progress):
            column.addWidget(widget)

    def show_count(self, count: str, sheets: str = "") -> None:
        """Say how many pages and sheets there are; nothing of long work any more."""
        self.progress.hide()
        self.head.show_count(count, sheets)

    def show_progress(self, words: str, done: int, of: int) -> None:
        """Say how far it is instead of how many pages there are."""
        self.head.show_count("")
        self.progress.show_step(words, done, of)

    def show_run(self, done: int, papers: int) -> None:
        """Say how many of several papers are out."""
        if papers > 1:
            self.show_progress(_("The papers go out …"), done, papers)

    def tell(self, words: str) -> None:
        """Say what is done with a paper."""
        self.banner.say(words, kind="green")
        self.spoke.emit()

    def offer(self, words: str, action: str, do: Callable[[], object]) -> None:
        """Say what went wrong with a paper, with one thing to do about it."""
        self.banner.say(words, action=action, do=do)
        self.spoke.emit()

    def offer_folder(self, words: str, folder: Path) -> None:
        """Say that files are saved, and offer to show them."""
        show = partial(dialogs.open_folder, folder)
        self.banner.say(words, kind="green", action=_("Open folder"), do=show)
        self.spoke.emit()
