"""What keeps a plan a draft: each point in words, with a way to where it is closed."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from models.checks.problem import Problem
from models.words import _, ngettext
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.label import Label
from wizard.parts.page import clear

# So many are read at one go; the rest comes when these are closed.
MOST = 30


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """A problem in words: where it is, and what is needed."""

    problem: Problem
    where: str
    words: str


class OpenPoints(QScrollArea):
    """The list of what is missing."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._shown: tuple[OpenPoint, ...] = ()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        body = QWidget()
        self._column = QVBoxLayout(body)
        self._column.setContentsMargins(0, 0, look.px(8), 0)
        self._column.setSpacing(look.px(8))
        self.setWidget(body)

    def show_points(self, points: Sequence[OpenPoint]) -> None:
        """Show these points, unless they are on show already."""
        if tuple(points) == self._shown:
            return
        self._shown = tuple(points)
        clear(self._column)
        heading = ngettext(
            "{n} thing is missing before it is final",
            "{n} things are missing before it is final",
            len(points),
        )
        self._column.addWidget(Label(heading, "heading"))
        self._column.addWidget(Label(_("A draft can be printed at any time."), "body", "quiet"))
        for point in points[:MOST]:
            self._column.addWidget(self._card(point))
        rest = len(points) - MOST
        if rest > 0:
            words = ngettext("and {n} more", "and {n} more", rest)
            self._column.addWidget(Label(words, "body", "quiet"))
        self._column.addStretch(1)

    def _card(self, point: OpenPoint) -> QWidget:
        card = Card()
        px = self._look.px
        across = QHBoxLayout(card)
        across.setContentsMargins(px(14), px(6), px(6), px(6))
        words = QVBoxLayout()
        across.addLayout(words, 1)
        words.setSpacing(px(2))
        if point.where:
            words.addWidget(Label(point.where, "small", "amber", bold=True))
        words.addWidget(Label(point.words))
        way = Button(_("Go there"), lambda: self.chosen.emit(point.problem), kind="link")
        way.setAccessibleName(
            _("Go there: {where}. {what}").format(where=point.where, what=point.words)
        )
        across.addWidget(way, 0, Qt.AlignmentFlag.AlignVCenter)
        card.lead(way)
        return card
