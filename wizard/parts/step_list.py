"""The step list: where the group is, what is answered, what is missing. It folds to a strip where room is scarce."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.fit import fit
from wizard.parts.label import Label
from wizard.parts.marks import DOT, MARK, dot, step_mark
from wizard.parts.page import clear
from wizard.parts.wrapping_button import WrappingButton
from wizard.ways import say_waiting

if TYPE_CHECKING:
    from wizard.outline import Line, StepLine

WIDTH = 264
HAIRLINE = 1
# A title may be as long as a page; the steps need the room under it.
TITLE_LETTERS = 90
# The edge of a button, and what Qt leaves between its mark and its words.
BESIDE_MARK = 6
# The one line whose words change when it is pressed.
TOGGLE = "toggle"


class StepList(QFrame):
    """The steps as a column beside the page, or as a strip above it."""

    chosen = Signal(str)
    printed = Signal()
    more_asked = Signal()

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._steps: tuple[StepLine, ...] = ()
        self._is_strip = self._shows_more = False
        self.setProperty("surface", "side")
        self._outer = QVBoxLayout(self)
        px = look.px
        self._outer.setContentsMargins(px(16), px(16), px(16), px(16))
        self._outer.setSpacing(px(6))
        self._title = Label("", "heading")
        self._under = Label("", "small", "quiet")
        self._scroll = _down_only()
        inner = QWidget()
        inner.setProperty("surface", "side-inner")
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, inner)
        self._scroll.setWidget(inner)
        self._print = Button(_("Print and hand out"), self.printed.emit, key="Ctrl+P").with_icon(
            look, "printer"
        )
        for widget in (self._title, self._under, self._scroll, self._print):
            self._outer.addWidget(widget)
        self._outer.setStretchFactor(self._scroll, 1)
        self.fold(False)

    def fold(self, is_strip: bool) -> None:
        """Stand as a strip above the page, or as a column beside it."""
        px = self._look.px
        self._is_strip = is_strip
        self.setProperty("strip", is_strip)
        self.style().polish(self)
        for widget in (self._title, self._under, self._print):
            widget.setVisible(not is_strip)
        self._rows.setDirection(
            QBoxLayout.Direction.LeftToRight if is_strip else QBoxLayout.Direction.TopToBottom
        )
        # In large letters the steps fill a strip from edge to edge.
        self._rows.setContentsMargins(0, 0, 0 if is_strip else px(10), 0)
        self._rows.setSpacing(0 if is_strip else px(6))
        if is_strip:
            self.setMinimumWidth(0)
            self.setMaximumWidth(16_777_215)
            self._scroll.setFixedHeight(px(44))
            self._outer.setContentsMargins(px(12), 0, px(12), 0)
        else:
            # A language may need more room for the words of the one button.
            around = 2 * px(16) + HAIRLINE
            self.setFixedWidth(max(px(WIDTH), self._print.sizeHint().width() + around))
            self._scroll.setMinimumHeight(0)
            self._scroll.setMaximumHeight(16_777_215)
            self._outer.setContentsMargins(px(16), px(16), px(16), px(16))
        self._draw()

    def show_steps(
        self, title: str, under: str, steps: Sequence[StepLine], *, more: bool = False
    ) -> None:
        """Show the plan's title, the group under it, and the steps; with `more`, the way back to fewer questions."""
        for label, words in ((self._title, title), (self._under, under)):
            label.setText(fit(words, TITLE_LETTERS))
            label.setAccessibleName(words)
        if tuple(steps) != self._steps or more != self._shows_more:
            self._steps, self._shows_more = tuple(steps), more
            self._draw()

    def _draw(self) -> None:
        had = next((_kept_name(b) for b in self.findChildren(Button) if b.hasFocus()), "")
        at = self._scroll.verticalScrollBar().value()
        clear(self._rows)
        for step in self._steps:
            self._rows.addWidget(self._chip(step) if self._is_strip else self._card(step))
        self._rows.addStretch(1)
        if had:
            again = next((b for b in self.findChildren(Button) if _kept_name(b) == had), None)
            if again is not None:
                again.setFocus()
        # The new rows are laid out before the current one can be brought into view.
        QTimer.singleShot(0, self, lambda: self._show_current(at))

    def _show_current(self, at: int) -> None:
        """Stand where the list stood, so that no line moves away from under the pointer, and show where we are."""
        for widget in (self._scroll.widget(), self._scroll.viewport()):
            QApplication.sendPostedEvents(widget, QEvent.Type.LayoutRequest)
        self._scroll.verticalScrollBar().setValue(at)
        current = next((b for b in self.findChildren(Button) if b.property("current")), None)
        if current is not None and self._scroll.isAncestorOf(current):
            self._scroll.ensureWidgetVisible(current, 0, self._look.px(90))

    def _chip(self, step: StepLine) -> QWidget:
        button = self._button(step, step.name if step.is_current else "")
        button.setAccessibleName(
            _("{name}: {words}").format(name=step.name, words=step.words)
            if step.words
            else step.name
        )
        button.setToolTip(step.name)
        return button

    def _button(self, step: StepLine, words: str) -> Button:
        button = WrappingButton(words, lambda: self.chosen.emit(step.place), kind="step")
        return button.with_mark(self._mark(step), self._look.icon_size(MARK))

    def _card(self, step: StepLine) -> QWidget:
        card = Card()
        card.setProperty("surface", "current" if step.is_current else "")
        column = QVBoxLayout(card)
        px = self._look.px
        column.setContentsMargins(px(4), px(4), px(4), px(4))
        column.setSpacing(0)
        button = self._button(step, step.name)
        button.setAccessibleDescription(step.words)
        column.addWidget(button)
        if not step.is_current:
            card.lead(button)
        for label in self._facts(step):
            label.setContentsMargins(px(8 + MARK + 4) + BESIDE_MARK, 0, 0, px(4))
            column.addWidget(label)
        for line in step.lines:
            if line.part:
                part = Label(line.part, "small", bold=True)
                part.setContentsMargins(px(15), px(6), 0, px(2))
                column.addWidget(part)
            column.addWidget(self._line(line))
        if step.is_current:
            toggle = _("Fewer questions") if self._shows_more else _("More questions")
            more = Button(toggle, self.more_asked.emit, kind="line")
            more.setObjectName(TOGGLE)
            more.with_mark(self._look.icon("list", "quiet", DOT), self._look.icon_size(DOT))
            column.addWidget(more)
        return card

    def _facts(self, step: StepLine) -> list[Label]:
        """Return how far the step is, and what waits there and holds nothing up."""
        words = (step.words, "amber" if step.is_lacking else "quiet")
        waits = (say_waiting(step.waiting), "quiet")
        return [Label(said, "small", tone) for said, tone in (words, waits) if said]

    def _line(self, line: Line) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(self._look.px(13), 0, 0, 0)
        button = WrappingButton(line.title, lambda: self.chosen.emit(line.place), kind="line")
        button.setProperty("current", line.is_current)
        mark = dot(self._look, filled=line.is_answered, is_current=line.is_current)
        button.with_mark(mark, self._look.icon_size(DOT))
        said = _("answered") if line.is_answered else _("open")
        here = _("you are here, {words}").format(words=said) if line.is_current else said
        button.setAccessibleDescription(here)
        across.addWidget(button)
        return row

    def _mark(self, step: StepLine) -> QIcon:
        is_done = step.is_complete and not step.is_current
        return QIcon(
            step_mark(self._look, step.number, is_complete=is_done, is_current=step.is_current)
        )


def _kept_name(button: Button) -> str:
    """Return what a line is known by when the list is drawn anew."""
    return button.objectName() or button.accessibleName()


def _down_only() -> QScrollArea:
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return scroll
