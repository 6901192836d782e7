"""The facilitator's notes beside a question. They can be closed, and stay closed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from models.words import _
from wizard.parts.label import Label
from wizard.parts.page import clear

if TYPE_CHECKING:
    from wizard.look import Look

WIDTH = 272


@dataclass(frozen=True, slots=True)
class Section:
    """One block of the notes: a heading and short paragraphs."""

    heading: str
    lines: tuple[str, ...]


class Guidance(QFrame):
    """Notes for the facilitator only."""

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self.setProperty("surface", "notes")
        outer = QVBoxLayout(self)
        outer.setContentsMargins(look.px(4), look.px(8), look.px(4), look.px(8))
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        inner = QWidget()
        inner.setProperty("surface", "notes-inner")
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(look.px(14), look.px(6), look.px(14), look.px(6))
        self._column.setSpacing(look.px(8))
        self._scroll.setWidget(inner)
        self._scroll.setAccessibleName(_("Facilitator’s notes"))
        self._scroll.setProperty("surface", "notes-scroll")
        outer.addWidget(self._scroll)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show these blocks from the top."""
        clear(self._column)
        for section in sections:
            if section.heading:
                self._column.addWidget(Label(section.heading, "strong"))
            for line in section.lines:
                self._column.addWidget(Label(line, "small"))
        self._column.addStretch(1)
        self._scroll.verticalScrollBar().setValue(0)

    def begin(self) -> None:
        """Put the focus where arrow keys scroll the notes."""
        self._scroll.setFocus()
