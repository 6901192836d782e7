"""Long work on show: what is done, how far it is, and a way to stop it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.label import Label

HIGH = 12


class ProgressLine(QFrame):
    """Hidden while nothing takes long."""

    stopped = Signal()

    def __init__(self, look: Look) -> None:
        """Be hidden."""
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(12))
        self._words = Label("", "body", wraps=False)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(HIGH))
        self._stop = Button(_("Stop"), self._ask, kind="quiet", key="Esc")
        for widget, stretch in ((self._words, 0), (self._bar, 1), (self._stop, 0)):
            across.addWidget(widget, stretch)
        escape = QShortcut(QKeySequence("Esc"), self, self._ask)
        escape.setContext(Qt.ShortcutContext.WindowShortcut)
        self.hide()

    def show_step(self, words: str, done: int, of: int) -> None:
        """Show what is under way, with `done` parts `of` all behind it."""
        self._words.setText(words)
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        access.name(self._bar, words)
        self._stop.setEnabled(True)
        self.show()

    def _ask(self) -> None:
        self._stop.setEnabled(False)
        self.stopped.emit()
