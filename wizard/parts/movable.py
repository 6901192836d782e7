"""A card of a list whose order is free: its menu, its keys and its grip move it."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from models.overrides import override
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.grip import Grip
from wizard.parts.menu import open_at, open_under


class Movable(Card):
    """What can be done to a row stands behind one button; Alt and an arrow move it, and so does the mouse."""

    moved = Signal(object, int)
    removed = Signal(object)

    def __init__(self, look: Look, row_id: UUID, order: Callable[[], Sequence[UUID]]) -> None:
        """Show nothing yet; `order` tells which rows stand in the list now."""
        super().__init__()
        self.row_id = row_id
        self.words = ""
        self._order = order
        self.grip = Grip(look)
        self.more = Button(_("More"), kind="quiet").with_icon(look, "chevron-down")
        self.more.clicked.connect(lambda: open_under(self._choices(), self.more))
        self.grip.clicked.connect(lambda: open_under(self._choices(), self.grip))
        self.offer(lambda at: open_at(self._choices(), at, self))

    def call(self, words: str) -> None:
        """Take `words` as the row's name: of its button, and of what the pointer holds."""
        self.words = words
        self.more.setAccessibleName(_("More for {what}").format(what=words))

    def show_held(self, *, is_held: bool) -> None:
        """Look like a row that the mouse holds, or like the others."""
        self.setProperty("held", is_held)
        self.style().polish(self)

    def tools(self) -> Sequence[QWidget]:
        """Return the buttons on which Delete takes the row away."""
        return (self.more,)

    def _choices(self) -> QMenu:
        menu, order = QMenu(self), self._order()
        up = menu.addAction(_("Move up"), lambda: self.moved.emit(self.row_id, -1))
        up.setEnabled(self.row_id != order[0])
        down = menu.addAction(_("Move down"), lambda: self.moved.emit(self.row_id, 1))
        down.setEnabled(self.row_id != order[-1])
        menu.addAction(_("Delete"), lambda: self.removed.emit(self.row_id))
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        by = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(event.key())  # type: ignore[call-overload]
        if by and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(self.row_id, by)
        elif event.key() == Qt.Key.Key_Delete and any(t.hasFocus() for t in self.tools()):
            self.removed.emit(self.row_id)
        else:
            super().keyPressEvent(event)
