"""Where the pages stand: one at a time, alone or inside the workspace of a plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

if TYPE_CHECKING:
    from uuid import UUID

    from wizard.desk import Desk
    from wizard.parts.page import Page

# Pages without a plan stand alone; the others stand in the workspace.
ALONE = ("home", "today", "refused", "new", "deleted", "arrival")


class Stage(QStackedWidget):
    """Makes each page when somebody first goes there, and tells what any of them asks for."""

    went = Signal(str)
    noticed = Signal(str)
    gap_chosen = Signal(object)
    file_chosen = Signal(object)

    def __init__(self, desk: Desk, pages: dict[str, Callable[[Desk], Page]]) -> None:
        """Hold no page yet; `pages` makes them by their kind."""
        super().__init__()
        self._desk = desk
        self._makers = pages
        self._pages: dict[str, Page] = {}
        self.alone = QStackedWidget()
        self.inside = QStackedWidget()
        self.addWidget(self.alone)

    def kind(self, place: str) -> str:
        """Return the kind of page that shows a place: questions for actions have a page of their own."""
        kind, _slash, rest = place.partition("/")
        if kind == "question" and self._desk.guide.question(rest).record == "action":
            return "actions"
        return "help" if kind == "about" else kind

    def page(self, place: str) -> Page:
        """Return the page of a place."""
        kind = self.kind(place)
        if kind not in self._pages:
            page = self._pages[kind] = self._makers[kind](self._desk)
            page.went.connect(self.went)
            page.noticed.connect(self.noticed)
            page.gap_chosen.connect(self.gap_chosen)
            page.file_chosen.connect(self.file_chosen)
            page.row_chosen.connect(self._open_row)
        return self._pages[kind]

    def _open_row(self, place: str, row: UUID) -> None:
        self.went.emit(place)
        self.page(place).show_row(row)

    def bring(self, place: str) -> Page:
        """Set the page of a place on its stack, and return it."""
        page = self.page(place)
        is_alone = self.kind(place) in ALONE or not self._desk.has_plan
        stack = self.alone if is_alone else self.inside
        if stack.indexOf(page) < 0:
            stack.addWidget(page)
        stack.setCurrentWidget(page)
        return page

    def refresh(self, place: str) -> None:
        """Let the page of a place follow the plan, if it was ever made."""
        page = self._pages.get(self.kind(place)) if place else None
        if page is not None:
            page.refresh()
