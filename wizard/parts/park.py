"""One line over the page for a thought that is to wait: Enter parks it, Esc goes back to where one was."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from models.overrides import override
from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.edit import LineBox
from wizard.parts.label import Label

WIDEST = 720


class ParkBox(QFrame):
    """Lies over the foot of a page. What was typed and not parked is still there the next time."""

    typed = Signal(str)
    parked = Signal(str)

    def __init__(self, look: Look, over: QWidget, where: str) -> None:
        """Stand over `over`, out of sight, and say that thoughts wait under the title `where`."""
        super().__init__(over)
        self._look = look
        self._over = over
        self._back: QWidget | None = None
        self.setProperty("surface", "over")
        px = look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(18), px(12), px(18), px(14))
        column.setSpacing(px(6))
        column.addWidget(Label(_("Park a thought for later"), "strong"))
        self._line = LineBox()
        self._line.returnPressed.connect(self._park)
        self._line.textChanged.connect(self.typed)
        access.name(self._line, _("Park a thought for later"), _("Enter parks it, Esc goes back."))
        across = QHBoxLayout()
        column.addLayout(across)
        across.setSpacing(px(8))
        across.addWidget(self._line, 1)
        across.addWidget(Button(_("Park"), self._park, kind="primary"))
        across.addWidget(Button(_("Back"), self.leave, key="Esc"))
        column.addWidget(
            Label(_("It waits under “{title}”.").format(title=where), "small", "quiet")
        )
        over.installEventFilter(self)
        self.hide()

    def show_words(self, words: str) -> None:
        """Show what was typed before and not parked."""
        self._line.show_text(words)

    def open(self) -> None:
        """Ask for the thought; a second call goes back."""
        if self.isVisible():
            self.leave()
            return
        self._back = QApplication.focusWidget()
        self._lay()
        self.show()
        self.raise_()
        self._line.setFocus()

    def leave(self) -> None:
        """Go away, with the focus back where it was."""
        self.hide()
        if self._back is not None and isValid(self._back):
            self._back.setFocus()
        self._back = None

    def finish(self) -> None:
        """Park what is typed and not parked yet."""
        if self._line.text().strip():
            self._park()

    def _park(self) -> None:
        thought = self._line.text().strip()
        if not thought:
            self._line.setFocus()
            return
        self._line.clear()
        self.leave()
        self.parked.emit(thought)

    def _lay(self) -> None:
        over, layout = self._over, self.layout()
        gap = self._look.px(20)
        width = min(self._look.px(WIDEST), over.width() - 2 * gap)
        self.setFixedWidth(width)
        height = layout.heightForWidth(width) if layout is not None else 0
        self.setFixedHeight(max(height, self.minimumSizeHint().height()))
        self.move((over.width() - width) // 2, over.height() - self.height() - gap * 3)

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        # It may be open before its window is on show.
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._lay()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
