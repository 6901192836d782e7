"""A page with one line at its bottom that stays in sight, whatever the page is scrolled to."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from models.overrides import override
from wizard.desk import Desk
from wizard.parts.page import Page

# The most of the page's height that the line may keep for itself.
PINNED_SHARE = 0.3


class PinnedLine(QFrame):
    """A line of controls that can stand in several ways."""

    def stand(self, width: int) -> bool:
        """Take the way that fits a width; return whether that is another one than before."""
        raise NotImplementedError


class PinnedPage(Page):
    """Where the line would fill the page, as with large text, it scrolls along."""

    def __init__(self, desk: Desk, line: PinnedLine) -> None:
        """Hold `line` out of sight; it outlives what else is on the page."""
        super().__init__(desk)
        # A child of the viewport: what lies beside it in a scroll area no screen reader finds.
        self._shelf = QWidget(self.viewport())
        self._line = line
        self._has_line = False
        self.put_line_away()

    def put_line_away(self) -> None:
        """Take the line out of the page, which is about to be drawn anew."""
        self.column.removeWidget(self._line)
        self._line.setParent(self._shelf)

    def show_line(self, *, is_wanted: bool) -> None:
        """Show the line at the bottom, or not at all."""
        self._has_line = is_wanted
        self.place_line()

    @property
    def is_pinned(self) -> bool:
        """Whether the line stands still while the page scrolls."""
        return self._line.parent() is self._shelf

    def place_line(self) -> None:
        """Keep the line in view at the bottom; where it would fill the page it scrolls along."""
        px, view, around = self.look.px, self.viewport(), self.column.contentsMargins()
        width = view.width() - 2 * around.left()
        self._line.stand(width)
        height = self._line.sizeHint().height()
        needed = height + px(22)
        is_pinned = self._has_line and needed < self.height() * PINNED_SHARE
        if is_pinned:
            if not self.is_pinned:
                self._line.setParent(self._shelf)
            self._shelf.setGeometry(0, view.height() - needed, view.width(), needed)
            self._line.setGeometry(around.left(), px(8), width, height)
            self._shelf.raise_()
        elif self._has_line and self.is_pinned:
            self.column.insertWidget(self.column.count() - 1, self._line)
        self._line.setVisible(self._has_line)
        self._shelf.setVisible(is_pinned)
        around.setBottom(needed if is_pinned else px(24))
        self.column.setContentsMargins(around)

    @override
    def focusNextPrevChild(self, next: bool, /) -> bool:
        moved, focused = super().focusNextPrevChild(next), self.focusWidget()
        if moved and self.body.isAncestorOf(focused):
            # Qt would leave it behind the line at the bottom.
            self.show_whole(focused)
        return moved

    @override
    def covered(self) -> int:
        return self._shelf.height() + self.look.px(10) if self._shelf.isVisible() else 0

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.place_line()
