"""One plan on Home: what it is called, how far it is, what comes next, what is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from models.overrides import override
from models.words import _
from wizard import access
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.fit import fit
from wizard.parts.label import Label, chip
from wizard.parts.marks import step_marks
from wizard.parts.menu import open_at, open_under
from wizard.parts.plan_words import (
    is_overdue,
    missing_words,
    next_words,
    progress_words,
    title_of,
    under_title,
)
from wizard.parts.row import Row
from wizard.ways import say_waiting

if TYPE_CHECKING:
    from uuid import UUID

    from models.checks.summary import Summary
    from wizard.look import Look
    from wizard.services import Listed

TITLE_LETTERS = 120
WIDE_FROM = 840
NEXT_WIDTH = 260
LEFT, RIGHT = 22, 18
# The least height with the gap under it: the parts side by side, and one below the other.
LEAST, LEAST_STACKED = 90, 200


class PlanCard(Card):
    """A plan as the library lists it. It tells what a person wants done with the plan."""

    opened = Signal()
    duplicated = Signal()
    file_wanted = Signal()
    deleted = Signal()
    moved = Signal(int)
    focused = Signal(QWidget)

    def __init__(self, look: Look, listed: Listed, now: datetime) -> None:
        """Show one plan as it stands at `now`."""
        super().__init__()
        self._look = look
        self.plan_id: UUID = listed.summary.id
        self.title = title_of(listed.summary)
        self._open: Button | None = None
        access.name(self, self.title)
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(LEFT), look.px(12), look.px(RIGHT), look.px(12))
        row = Row(look, WIDE_FROM, gap=20)
        row.add(_words(look, self.title, under_title(listed, now)), 1)
        if listed.is_damaged:
            row.add(
                Label(
                    _("This plan is damaged and stays as it is. The others are safe."), tone="amber"
                )
            )
        else:
            row.add(_marks(look, listed.summary))
            coming = _coming(look, listed, now.astimezone().date())
            row.add(coming, column=look.px(NEXT_WIDTH))
            row.add(self._ways())
        column.addWidget(row)

    @property
    def can_open(self) -> bool:
        """Say whether there is a plan to open."""
        return self._open is not None

    def take_focus(self) -> None:
        """Put the focus where Enter opens the plan."""
        if self._open is not None:
            self._open.setFocus()

    def _ways(self) -> QWidget:
        block = QWidget()
        across = QHBoxLayout(block)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(self._look.px(6))
        more = Button(_("More"), kind="plain").with_icon(self._look, "chevron-down")
        more.clicked.connect(lambda: self._show_menu(lambda menu: open_under(menu, more)))
        self._open = Button(_("Open"), self.opened.emit, kind="primary")
        self.lead(self._open)
        self.offer(lambda at: self._show_menu(lambda menu: open_at(menu, at, self)))
        across.addStretch(1)
        for button in (self._open, more):
            access.name(
                button, _("{word}: {title}").format(word=button.accessibleName(), title=self.title)
            )
            button.installEventFilter(self)
            across.addWidget(button)
        return block

    def _show_menu(self, show: Callable[[QMenu], object]) -> None:
        menu = QMenu(self)
        for words, icon, signal in (
            (_("Duplicate"), "copy", self.duplicated),
            (_("Save plan file"), "download", self.file_wanted),
            (_("Delete"), "trash-2", self.deleted),
        ):
            menu.addAction(self._look.menu_icon(icon), words, signal.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        show(menu)
        menu.setActiveAction(menu.actions()[0])

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.focused.emit(watched)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key, keys = event.key(), QtCore.Qt.Key
            if key == keys.Key_Delete:
                self.deleted.emit()
                return True
            if key in (keys.Key_Up, keys.Key_Down):
                self.moved.emit(1 if key == keys.Key_Down else -1)
                return True
        return super().eventFilter(watched, event)


def least_height(look: Look, width: int) -> int:
    """Return how many pixels of a page a card of this width takes at least."""
    is_wide = width >= look.px(LEFT) + look.px(WIDE_FROM) + look.px(RIGHT)
    return look.px(LEAST if is_wide else LEAST_STACKED)


def _marks(look: Look, summary: Summary) -> QLabel:
    """Return the four steps: a check where one is complete, a filled number where the group is."""
    picture = QLabel()
    # The first mark is getting ready, which has no number.
    picture.setPixmap(step_marks(look, tuple(mark.is_complete for mark in summary.marks[1:])))
    access.name(picture, progress_words(summary))
    return picture


def _words(look: Look, title: str, under: str) -> QWidget:
    block, column = _column(look)
    column.addStretch(1)
    column.addWidget(Label(fit(title, TITLE_LETTERS), "title"))
    column.addWidget(Label(under, "small", "quiet"))
    column.addStretch(1)
    return block


def _coming(look: Look, listed: Listed, today: date) -> QWidget:
    """Return what waits for somebody; what an earlier round left open waits in the one that follows."""
    block, column = _column(look)
    if listed.followed_by:
        return block
    summary = listed.summary
    column.addStretch(1)
    if words := next_words(summary):
        column.addWidget(Label(words))
    if words := say_waiting(summary.waiting):
        column.addWidget(Label(words, "small", "quiet"))
    chips = [_("Overdue")] if is_overdue(summary, today) else []
    chips += [words] if (words := missing_words(summary)) else []
    for words in chips:
        line = QHBoxLayout()
        column.addLayout(line)
        line.addWidget(chip(words, "amber"))
        line.addStretch(1)
    column.addStretch(1)
    return block


def _column(look: Look) -> tuple[QWidget, QVBoxLayout]:
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(look.px(4))
    return block, column
