"""Lines that a list can take over with one click: those that the guide offers, and those that the plan holds."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide.shapes import Question
from models.meetings.filling import FILLINGS
from models.plan.columns import column
from models.plan.text import folded
from models.words import _, ngettext
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label
from wizard.parts.wrapping_button import WrappingButton


class Taking(QWidget):
    """A chip for each offered line that is not taken yet, and a button that fills the list."""

    noticed = Signal(str)

    def __init__(self, desk: Desk, question: Question) -> None:
        """Offer what there is for `question`; nothing shows where there is nothing."""
        super().__init__()
        self._desk, self._question = desk, question
        self._filling = FILLINGS.get(question.role)
        self._chips: dict[str, WrappingButton] = {}
        px = desk.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        if self._filling is not None:
            fill = Button(self._filling.words(), self._fill).with_icon(desk.look, "download")
            line = FlowLayout(gap=px(8))
            column.addLayout(line)
            line.addWidget(fill)
        self._heading = Label(_("Lines that you can take"), "strong")
        column.addWidget(self._heading)
        flow = FlowLayout(gap=px(8))
        column.addLayout(flow)
        for words in desk.guide.texts.many(question.id, "offers"):
            flow.addWidget(self._chip(words))
        self.refresh()

    def refresh(self) -> None:
        """Offer no line that stands in the list."""
        first = self._desk.guide.columns(self._question)[0].id
        rows = self._desk.rows(self._question)
        there = {folded(str(column(row, first) or "")) for row in rows}
        for words, chip in self._chips.items():
            chip.setHidden(folded(words) in there)
        self._heading.setHidden(all(chip.isHidden() for chip in self._chips.values()))

    def _chip(self, words: str) -> WrappingButton:
        chip = self._chips[words] = WrappingButton(words, lambda: self._take(words), kind="chip")
        chip.with_icon(self._desk.look, "plus")
        chip.setAccessibleName(_("Take this line: {words}").format(words=words))
        return chip

    def _take(self, words: str) -> None:
        had_focus = self._chips[words].hasFocus()
        self._desk.add_row(
            self._question, **{self._desk.guide.columns(self._question)[0].id: words}
        )
        left = [chip for chip in self._chips.values() if not chip.isHidden()]
        if had_focus and left:
            left[0].setFocus()

    def _fill(self) -> None:
        filling = self._filling
        assert filling is not None  # noqa: S101  The button that calls this stands only where there is one.
        today = self._desk.services.clock().date()
        rows = filling.rows(self._desk.plan, self._desk.guide, today)
        if rows:
            self._desk.add_rows(self._question, rows)
            added = ngettext("{n} line added.", "{n} lines added.", len(rows))
            self.noticed.emit(added + " " + _("Ctrl+Z takes it back."))
        else:
            self.noticed.emit(_("There is nothing to add: all of it stands here."))


def has_any(desk: Desk, question: Question) -> bool:
    """Say whether there is anything to take for a question at all."""
    return question.role in FILLINGS or bool(desk.guide.texts.many(question.id, "offers"))
