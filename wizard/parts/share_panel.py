"""Before papers leave the group: who will get them, what is on them, and what to look at first. It never blocks."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.edit import LineBox
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label, chip
from wizard.parts.page import clear
from wizard.parts.point_card import PointCard, PointWords
from wizard.parts.row import Row

LONGEST_NAME = 200
SIDE_BY_SIDE_FROM = 520


class SharePanel(QFrame):
    """Quiet, and hidden while nothing leaves the group. Who gets it is typed each time and kept nowhere."""

    stepped = Signal(int)
    left_so = Signal(int, str)

    def __init__(self, look: Look) -> None:
        """Show nothing yet."""
        super().__init__()
        self._look = look
        self._shown: tuple[object, ...] = ()
        self.setProperty("surface", "notes")
        column = QVBoxLayout(self)
        column.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        column.setSpacing(look.px(8))
        row = Row(look, SIDE_BY_SIDE_FROM)
        row.add(Label(_("Who will get this?"), "strong"))
        self._who = LineBox(LONGEST_NAME)
        self._who.setPlaceholderText(_("Type it once, to be sure"))
        access.name(self._who, _("Who will get this?"))
        row.add(self._who, 1)
        column.addWidget(row)
        self._on_it = Label(_("On it"), "small", "quiet", bold=True)
        column.addWidget(self._on_it)
        holder = QWidget()
        self._facts = FlowLayout(holder, gap=look.px(6))
        column.addWidget(holder)
        self._left_out = Label("", "small", "quiet")
        column.addWidget(self._left_out)
        self._points = QVBoxLayout()
        self._points.setSpacing(look.px(8))
        column.addLayout(self._points)
        self.hide()

    def addressed(self, words: str) -> str:
        """Return what became of a paper, with who gets it where somebody typed that; the next time it is asked anew."""
        who = self._who.text().strip() if self.isVisible() else ""
        self.begin()
        return _("{done} It is for {who}.").format(done=words, who=who) if who else words

    def begin(self) -> None:
        """Ask anew: another paper goes to somebody else."""
        self._who.setText("")

    def show_paper(
        self, facts: Sequence[str], points: Sequence[PointWords], left_out: Sequence[str] = ()
    ) -> None:
        """Show what stands on the papers, the questions whose answers do not, and the points about words on them."""
        if (shown := (tuple(facts), tuple(points), tuple(left_out))) == self._shown:
            return
        self._left_out.setVisible(bool(left_out))
        missing = _("Left out of the shared paper: {list}")
        self._left_out.setText(missing.format(list=" · ".join(left_out)))
        self._shown = shown
        clear(self._facts)
        for fact in facts:
            self._facts.addWidget(chip(fact))
        self._on_it.setVisible(bool(facts))
        clear(self._points)
        if points:
            self._points.addWidget(Label(_("Please look before you share"), "small", bold=True))
        for number, words in enumerate(points):
            card = PointCard(self._look, words)
            card.stepped.connect(partial(self.stepped.emit, number))
            card.left_so.connect(partial(self.left_so.emit, number))
            self._points.addWidget(card)
