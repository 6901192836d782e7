"""The two text boxes: plain text only, and what they cannot undo the plan does."""

import math

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QValidator,
)
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from models.overrides import override
from models.plan.text import MAX_LETTERS, clean
from models.words import ngettext
from wizard.parts.hint import with_room_for_hint

# Pasted at once into a list: more is a whole document by mistake, and would hold up the window.
MOST_LINES = 200
# Each becomes a space: one letter for one, so that the cursor stays where it is.
_BREAKS = str.maketrans(dict.fromkeys("\n\r\t\v\f\x85\u2028\u2029", " "))


class LineBox(QLineEdit):
    """One line. Several pasted lines are told by `lines_pasted` where somebody listens, else joined."""

    lines_pasted = Signal(list)
    overflowed = Signal()

    def __init__(self, max_letters: int = MAX_LETTERS) -> None:
        """Hold at most `max_letters` letters."""
        super().__init__()
        self.setMaxLength(max_letters)
        self.setValidator(_OneLine(self))
        self.takes_lines = False

    def show_text(self, text: str) -> None:
        """Show other words; those that stand here already keep their cursor."""
        if text != clean(self.text()):
            self.setText(text)

    @override
    def event(self, event: QEvent, /) -> bool:
        if _is_for_the_plan(
            event, can_undo=self.isUndoAvailable(), can_redo=self.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    def _paste(self) -> None:
        lines = [
            line.strip() for line in QApplication.clipboard().text().splitlines() if line.strip()
        ]
        if not self.takes_lines or len(lines) < 2:
            self.paste()
            return
        taken = [line[: self.maxLength()] for line in lines[:MOST_LINES]]
        self.lines_pasted.emit(taken)
        if taken != lines:
            self.overflowed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        if event.matches(QKeySequence.StandardKey.Paste) and not self.isReadOnly():
            self._paste()
        else:
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent, /) -> None:
        menu = self.createStandardContextMenu()
        for action in menu.actions():
            if action.objectName() == "edit-paste":
                # Qt's own would join the lines.
                action.triggered.disconnect()
                action.triggered.connect(self._paste)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    @override
    def sizeHint(self) -> QSize:
        return super().sizeHint().expandedTo(self.minimumSizeHint())

    @override
    def minimumSizeHint(self) -> QSize:
        return with_room_for_hint(self, super().minimumSizeHint())


class TextBox(QPlainTextEdit):
    """A few lines. Tab goes on to the next control."""

    edited = Signal(str)
    overflowed = Signal()

    def __init__(self, lines: int = 4) -> None:
        """Be `lines` lines high, and higher where there is room."""
        super().__init__()
        self._lines = lines
        self._shown = ""
        self._grows = False
        self.setTabChangesFocus(True)
        self.textChanged.connect(self._tell)

    def show_text(self, text: str) -> None:
        """Show other words without telling that a person typed them; those that stand here keep their cursor."""
        if text != clean(self.toPlainText()):
            self._shown = text
            self.setPlainText(text)
            # Whoever comes back to it goes on where it ends.
            self.moveCursor(QTextCursor.MoveOperation.End)

    def grow_with_words(self) -> None:
        """Be as high as the words are, from one line on."""
        self._grows = True
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The viewport follows a little later, and the height is taken from it.
        layout = self.document().documentLayout()
        layout.documentSizeChanged.connect(lambda _size: QTimer.singleShot(0, self, self._fit))
        self.textChanged.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        # This kind of document counts its height in lines, and those of some scripts are higher than others; the
        # sheet's padding shows as the viewport's distance.
        block, height = self.document().firstBlock(), 0.0
        while block.isValid():
            height += self.blockBoundingRect(block).height()
            block = block.next()
        around = self.viewportMargins()
        frame = max(self.height() - self.viewport().height(), around.top() + around.bottom())
        words = max(self.fontMetrics().lineSpacing(), math.ceil(height)) + round(
            2 * self.document().documentMargin()
        )
        if self.height() != words + frame:
            self.setFixedHeight(words + frame)

    def _tell(self) -> None:
        text = self.toPlainText()
        if len(text) > MAX_LETTERS:
            self.textCursor().deletePreviousChar()
            self.overflowed.emit()
            return
        if text != self._shown:
            self._shown = text
            self.edited.emit(text)

    @override
    def event(self, event: QEvent, /) -> bool:
        document = self.document()
        if _is_for_the_plan(
            event, can_undo=document.isUndoAvailable(), can_redo=document.isRedoAvailable()
        ):
            event.ignore()
            return False
        return super().event(event)

    @override
    def insertFromMimeData(self, source: QMimeData, /) -> None:
        # A paste is cut to the room that is left before it goes in: letter by letter would take minutes.
        taken, pasted = len(self.textCursor().selectedText()), source.text()
        room = max(MAX_LETTERS - len(self.toPlainText()) + taken, 0)
        self.insertPlainText(pasted[:room])
        if len(pasted) > room:
            self.overflowed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        if self._grows:
            self._fit()

    @override
    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(100, min(self._height(), self.fontMetrics().lineSpacing() * 3 + 28))

    def _height(self) -> int:
        return self.fontMetrics().lineSpacing() * self._lines + 28


def say_too_many() -> str:
    """Say that not all of a long paste went into a list."""
    return ngettext(
        "That is more than fits here at once. The first {n} line is there, as far as it fits.",
        "That is more than fits here at once. The first {n} lines are there, as far as they fit.",
        MOST_LINES,
    )


class _OneLine(QValidator):
    """Makes one line of several."""

    @override
    def validate(self, text: str, at: int, /) -> object:
        return QValidator.State.Acceptable, text.translate(_BREAKS), at


def _is_for_the_plan(event: QEvent, *, can_undo: bool, can_redo: bool) -> bool:
    """Say whether a key is an undo or redo that the box has nothing for."""
    if event.type() not in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress) or not isinstance(
        event, QKeyEvent
    ):
        return False
    if event.matches(QKeySequence.StandardKey.Undo):
        return not can_undo
    is_redo = event.matches(QKeySequence.StandardKey.Redo) or (
        event.key() == Qt.Key.Key_Y and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )
    return is_redo and not can_redo
