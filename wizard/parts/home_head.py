"""The head of Home: its name, the search, and the two ways to begin."""

from PySide6 import QtCore
from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from models.overrides import override
from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.hint import with_room_for_hint
from wizard.parts.label import Label
from wizard.parts.row import Row

# Long enough that a typist's next letter comes first.
SEARCH_PAUSE_MS = 150
WIDE_FROM = 840
SEARCH_WIDTH = 300


class HomeHead(Row):
    """Tells what is searched for, and which way to begin was chosen."""

    searched = Signal(str)
    new_asked = Signal()
    file_asked = Signal()
    list_asked = Signal()

    def __init__(self, look: Look) -> None:
        """Show an empty search."""
        super().__init__(look, WIDE_FROM)
        self._line = SearchBox(look.px(SEARCH_WIDTH))
        # Esc does the same; with the mouse there was no way back to all plans.
        empty = self._line.addAction(
            look.icon("x", "quiet"), SearchBox.ActionPosition.TrailingPosition
        )
        empty.setToolTip(_("Show all plans"))
        empty.setVisible(False)
        empty.triggered.connect(self.clear_search)
        self._line.textChanged.connect(lambda words: empty.setVisible(bool(words)))
        self._pause = QTimer(self, singleShot=True, interval=SEARCH_PAUSE_MS)
        self._pause.timeout.connect(self._tell)
        self._line.textChanged.connect(self._pause.start)
        self._line.list_asked.connect(self.list_asked)
        tools, ways = Row(look), Row(look)
        tools.add(self._line)
        find = Button(_("Open a plan file"), self.file_asked.emit, key="Ctrl+O")
        self._new = Button(_("New plan"), self.new_asked.emit, kind="primary", key="Ctrl+N")
        ways.add(find.with_icon(look, "folder-open"))
        ways.add(self._new.with_icon(look, "plus"))
        tools.add(ways)
        self.add(Label(_("Plans"), "page"), 1)
        self.add(tools)

    @property
    def search(self) -> str:
        """What is searched for."""
        return self._line.text().strip()

    def clear_search(self) -> None:
        """Search for nothing, at once."""
        self._line.clear()
        self._pause.stop()
        self._tell()

    def focus_search(self) -> None:
        """Put the focus into the search."""
        self._line.setFocus()

    def focus_new(self) -> None:
        """Put the focus where Enter begins a plan."""
        self._new.setFocus()

    def _tell(self) -> None:
        self.searched.emit(self.search)


class SearchBox(QLineEdit):
    """A line to find plans by. Esc empties it; Enter and Down go on to what was found."""

    list_asked = Signal()

    def __init__(self, width: int) -> None:
        """Hold nothing; be `width` pixels wide, wider where its hint needs it."""
        super().__init__()
        self._width = width
        self.setMaxLength(200)
        self.setPlaceholderText(_("Find a plan, lead or action"))
        access.name(self, _("Find a plan, lead or action"), _("Esc clears the search."))

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSizeHint().expandedTo(QSize(self._width, 0))

    @override
    def minimumSizeHint(self) -> QSize:
        return with_room_for_hint(self, super().minimumSizeHint())

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.key() == QtCore.Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in (
            QtCore.Qt.Key.Key_Down,
            QtCore.Qt.Key.Key_Return,
            QtCore.Qt.Key.Key_Enter,
        ):
            self.list_asked.emit()
        else:
            super().keyPressEvent(event)
