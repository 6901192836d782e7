"""The ground of every page: it scrolls down, never sideways, and asks the window to go elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from models.overrides import override
from wizard.numbers import NO_FOCUS, NO_SCROLL_BAR

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from models.checks.problem import Problem
    from models.plan.plan import Plan
    from wizard.desk import Desk
    from wizard.look import Look


# So long a page may take from one step of laying out what was just made to the next.
SETTLING_MS = 150
NO_HEIGHT = 1


class Page(QScrollArea):
    """One page. `show_place` draws it afresh from the plan; `refresh` follows an edit made elsewhere."""

    went = Signal(str)
    noticed = Signal(str)
    gap_chosen = Signal(object)
    file_chosen = Signal(object)
    row_chosen = Signal(str, object)

    def __init__(self, desk: Desk, look: Look | None = None, *, margin: int = 36) -> None:
        """Lay an empty column inside a scroll area; `look` is another one than the desk's on a projector."""
        super().__init__()
        self.desk = desk
        self.look = look or desk.look
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setProperty("horizontalScrollBarPolicy", NO_SCROLL_BAR)
        self.setProperty("focusPolicy", NO_FOCUS)
        self.body = QWidget()
        self.body.setObjectName("page")
        self.column = QVBoxLayout(self.body)
        side = min(self.look.px(margin), margin + 12)
        self.column.setContentsMargins(side, self.look.px(24), side, self.look.px(24))
        self.column.setSpacing(self.look.px(10))
        # Its height follows from its width; what Qt takes for the least height of wrapped words is far too much.
        self.body.setMinimumHeight(NO_HEIGHT)
        self.setWidget(self.body)
        self._brought: QWidget | None = None
        self._held: tuple[QWidget, int] | None = None
        self._stands_at = 0
        self._settling = QTimer(self, singleShot=True, interval=SETTLING_MS)
        self._settling.timeout.connect(self._let_go)
        self.verticalScrollBar().rangeChanged.connect(lambda _least, _most: self._follow_growth())

    def show_place(self, place: str) -> None:
        """Draw the page for `place`, such as `question/analyse.title`."""
        raise NotImplementedError

    def refresh(self) -> None:
        """Follow a change of the plan that did not come from this page."""

    def go_up(self) -> None:
        """Show the page from its top."""
        self._brought = self._held = None
        self.verticalScrollBar().setValue(0)

    def stay(self) -> None:
        """Stand still, whatever was to be brought or held: the mouse moves something here."""
        self._brought = self._held = None

    def bring(self, widget: QWidget) -> None:
        """Scroll to `widget`, also while what was just made around it is being laid out."""
        self.bring_new(widget)
        self._follow_brought()

    def bring_new(self, widget: QWidget) -> None:
        """Scroll to `widget` once it has its place: it was made a moment ago."""
        self._brought = widget
        self._settling.start()

    def hold(self, widgets: Iterable[QWidget]) -> None:
        """Keep what has the focus, or the first of `widgets` that is seen, where it is while what is above it grows."""
        focused = [w for w in (QApplication.focusWidget(),) if w and self.body.isAncestorOf(w)]
        seen = next((w for w in (*focused, *widgets) if not w.visibleRegion().isEmpty()), None)
        if seen is not None and self.verticalScrollBar().value() > 0:
            self._held = seen, self._height_of(seen)
            self._settling.start()

    def _height_of(self, widget: QWidget) -> int:
        """Return how far below the upper edge of the view a widget stands."""
        return widget.mapTo(self.body, QPoint()).y() - self.verticalScrollBar().value()

    def _follow_growth(self) -> None:
        if self._brought is not None:
            self._settling.start()  # On a slow computer it takes several steps.
            self._follow_brought()
        elif self._held is not None:
            self._settling.start()
            self._follow_held()

    def _follow_held(self) -> None:
        held, height = self._held or (None, 0)
        if held is not None and isValid(held) and self.body.isAncestorOf(held):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + self._height_of(held) - height)

    def _follow_brought(self) -> None:
        brought = self._brought
        # It may be gone by now, or taken out of the page and about to go.
        if brought is None or not isValid(brought) or not self.body.isAncestorOf(brought):
            return
        room = self.viewport().height() - self.covered()
        if brought.height() > room:
            # Qt would show the middle of what is longer than the page: show its top, and what has the focus in it.
            top = brought.mapTo(self.body, QPoint()).y()
            self.verticalScrollBar().setValue(top - self.look.px(8))
            if (focused := brought.focusWidget()) is not None:
                brought = focused
        if brought.height() <= room:
            self.show_whole(brought)

    def show_whole(self, widget: QWidget) -> None:
        """Scroll where not all of `widget` is seen, clear of what covers the page, until it has air around it."""
        bar, room = self.verticalScrollBar(), self.viewport().height() - self.covered()
        top = widget.mapTo(self.body, QPoint()).y()
        end = top + widget.height()
        if top < bar.value() or end > bar.value() + room:
            air = min(self.look.px(60), max(room - widget.height(), 0) // 2)
            bar.setValue(min(max(bar.value(), end + air - room), top - air))

    def _let_go(self) -> None:
        needed = self.column.heightForWidth(self.body.width())
        if self.isVisible() and needed > self.body.height():
            # A slow computer has not got round to laying out what was made.
            self._settling.start()
            return
        self._follow_brought()
        self._follow_held()
        self._brought = self._held = None

    def covered(self) -> int:
        """Return how many pixels at the bottom of the page lie under something else."""
        return 0

    def show_gap(self, gap: Problem) -> None:  # noqa: ARG002  A page of one question has one place for it.
        """Put the focus where `gap` can be closed."""
        self.focus_first()

    def show_row(self, row: UUID) -> None:
        """Open one row of the list that is on show."""

    def do_again(self) -> None:
        """Do what the page is for: its own key was pressed while it is on show."""

    def take(self, path: Path, into: Plan | None = None) -> None:
        """Show what a file holds."""

    def carried(self) -> object:
        """Return what stands here and nowhere else, for the page that takes this one's place."""
        return None

    def carry(self, what: object) -> None:
        """Take over what stood on the page before, when the window was made anew."""

    def _top_in_window(self) -> int:
        return self.mapTo(self.window(), QPoint()).y()

    @override
    def showEvent(self, event: QShowEvent, /) -> None:
        self.body.setMinimumHeight(NO_HEIGHT)
        self._stands_at = self._top_in_window()
        super().showEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        # What comes up above the page takes its room from it: what one points at or types in stays where it is.
        top = self._top_in_window()
        lower, self._stands_at = top - self._stands_at, top
        taken = event.oldSize().height() - event.size().height()
        if lower == 0 or lower != taken or not self.isVisible():
            super().resizeEvent(event)
            return
        self.body.setMinimumHeight(self.body.height() if lower > 0 else NO_HEIGHT)
        super().resizeEvent(event)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + lower)

    def focus_first(self) -> None:
        """Put the focus where a person would begin."""
        controls = (
            w for w in self.body.findChildren(QWidget) if w.isVisibleTo(self.body) and w.isEnabled()
        )
        first = next(
            (w for w in controls if w.focusPolicy() & QtCore.Qt.FocusPolicy.TabFocus), None
        )
        if first is not None:
            first.setFocus()


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            clear(inner)


def put(layout: QBoxLayout, widget: QWidget) -> None:
    """Add a widget to the end of a layout and show it now, not at Qt's next turn: it may get the focus at once."""
    layout.addWidget(widget)
    widget.show()
