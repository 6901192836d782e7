"""Where a plan is worked on: step list, page, guidance and footer, folded where room is scarce."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from models.overrides import override
from wizard.notes import notes
from wizard.outline import outline, step_of
from wizard.parts.footer import Footer
from wizard.parts.guidance import WIDTH as NOTES_WIDTH
from wizard.parts.guidance import Guidance
from wizard.parts.step_list import StepList

if TYPE_CHECKING:
    from wizard.desk import Desk

# Below this many pixels at 100 % text, the step list folds to a strip and the notes wait behind their key.
STRIP_BELOW = 1100
NO_LIMIT = 16_777_215
OUTLINE_PAUSE_MS = 60


class Workspace(QWidget):
    """The four regions around the page."""

    more_changed = Signal()

    def __init__(self, desk: Desk, stack: QStackedWidget) -> None:
        """Set the regions side by side."""
        super().__init__()
        self.setObjectName("workspace")
        self._desk = desk
        self._place = ""
        self.more = False
        self._shows_notes = desk.services.settings.notes_open
        self._shows_notes_alone = False
        self._is_narrow = False
        self._had_focus: QWidget | None = None
        self._stack = stack
        self.steps = StepList(desk.look)
        self.guidance = Guidance(desk.look)
        self.footer = Footer(desk.look)
        self.footer.listen(desk)
        self._margin = self._beside_page()
        # The banner comes up here while this is on show: the steps beside the page stay where they are.
        self.above = QVBoxLayout()
        self._regions = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._regions.setContentsMargins(0, 0, 0, 0)
        self._regions.setSpacing(0)
        self._regions.addWidget(self.steps)
        column = QVBoxLayout()
        self._regions.addLayout(column, 1)
        self._fill(column)
        self._pause = QTimer(self, singleShot=True, interval=OUTLINE_PAUSE_MS)
        self._pause.timeout.connect(self.refresh_steps)
        desk.checked.connect(self.refresh_steps)
        self.steps.more_asked.connect(self._toggle_more)

    def _beside_page(self) -> QWidget:
        """Return the notes with air around them."""
        margin = QWidget()
        around = QHBoxLayout(margin)
        px = self._desk.look.px
        around.setContentsMargins(px(4), px(24), px(24), px(20))
        around.addWidget(self.guidance)
        return margin

    def _fill(self, column: QVBoxLayout) -> None:
        """Set beside the steps the page with its notes, what comes up above them, and the footer below."""
        middle = QHBoxLayout()
        middle.setSpacing(0)
        column.setSpacing(0)
        column.addLayout(self.above)
        column.addLayout(middle, 1)
        column.addWidget(self.footer)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self._margin)

    @property
    def shows_notes(self) -> bool:
        """Say whether the facilitator's notes stay open beside the page."""
        return self._shows_notes

    @property
    def has_notes(self) -> bool:
        """Say whether there are notes for the page on show."""
        return bool(step_of(self._desk.guide, self._place))

    def toggle_notes(self) -> None:
        """Open or close the notes: beside the page, or where room is scarce in its place for a moment."""
        if self._is_narrow and self.has_notes:
            self._swap_notes()
        elif not self._is_narrow:
            self._shows_notes = not self._shows_notes
            self._show_notes()

    def _swap_notes(self) -> None:
        """Set the notes in the page's place, or the page again; the focus goes along and back."""
        self._shows_notes_alone = not self._shows_notes_alone
        if self._shows_notes_alone:
            self._had_focus = QApplication.focusWidget()
        self._show_notes()
        if self._shows_notes_alone:
            self.guidance.begin()
        elif self._had_focus is not None and isValid(self._had_focus):
            self._had_focus.setFocus()

    def _show_notes(self) -> None:
        alone = self._is_narrow and self._shows_notes_alone and self.has_notes
        self._margin.setVisible(
            alone or (self.has_notes and self._shows_notes and not self._is_narrow)
        )
        self._stack.setVisible(not alone)

    def show_place(self, place: str) -> None:
        """Tell where the group is, in the step list and in the notes."""
        self._place = place
        self._shows_notes_alone = False
        self.guidance.show_sections(notes(self._desk.guide, place))
        self._show_notes()
        self.refresh_steps()

    def refresh_steps(self) -> None:
        """Say anew what is answered and what is missing."""
        if not self._desk.has_plan:
            return
        plan, guide = self._desk.plan, self._desk.guide
        group = guide.by_role("group")
        under = plan.text(group.id, group.fields[0].id)
        lines = outline(plan, guide, self._desk.problems, self._place, more=self.more)
        self.steps.show_steps(self._desk.title, under, lines, more=self.more)

    def fold(self, width: int) -> None:
        """Lay the regions for a window of `width` pixels."""
        is_narrow = width / self._desk.look.scale < STRIP_BELOW
        self._is_narrow = is_narrow
        self.steps.fold(is_narrow)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._regions.setDirection(down if is_narrow else across)
        if is_narrow:
            self.guidance.setMinimumWidth(0)
            self.guidance.setMaximumWidth(NO_LIMIT)
        else:
            self.guidance.setFixedWidth(self._desk.look.px(NOTES_WIDTH))
        self._show_notes()

    def _toggle_more(self) -> None:
        self.more = not self.more
        self.refresh_steps()
        self.more_changed.emit()

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self.fold(self.width())
