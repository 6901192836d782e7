"""Rounds side by side: the problem, the vision, the actions, the signs, what was tried, what became of it."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide.shapes import Guide
from models.meetings.comparison import RoundFacts
from models.words import _
from wizard.look import Look
from wizard.parts.chip_row import ChipRow
from wizard.parts.label import Label
from wizard.parts.page import clear, put
from wizard.parts.round_words import (
    action_lines,
    outcome_lines,
    problem_lines,
    round_name,
    sign_lines,
    tried_lines,
    vision_lines,
)
from wizard.parts.side_by_side import SideBySide

# More rounds than these are picked by hand.
MOST_AT_ONCE = 3


class RoundsCompared(QWidget):
    """All rounds, or those that are ticked where they are many."""

    picked = Signal(object)

    def __init__(
        self, look: Look, guide: Guide, rounds: Sequence[RoundFacts], picked: Sequence[UUID] = ()
    ) -> None:
        """Compare `rounds`; of many those that were `picked` before, else the latest."""
        super().__init__()
        self._look, self._guide, self._rounds = look, guide, rounds
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        title = Label(_("Rounds side by side"), "title")
        title.setContentsMargins(0, look.px(14), 0, 0)
        column.addWidget(title)
        self._table = QVBoxLayout()
        shown = list(picked) or [facts.plan_id for facts in rounds[-MOST_AT_ONCE:]]
        if len(rounds) > MOST_AT_ONCE:
            column.addWidget(self._chips(shown))
        column.addLayout(self._table)
        self._show(shown)

    def _chips(self, picked: Sequence[UUID]) -> ChipRow:
        chips = ChipRow(self._look.px(8))
        for facts in self._rounds:
            words = _("Round {n}").format(n=facts.number)
            chip = chips.add(str(facts.plan_id), words)
            chip.setAccessibleName(_("Compare: {words}").format(words=words))
        chips.show_chosen([str(plan_id) for plan_id in picked])
        chips.pressed.connect(lambda _id: self._pick([UUID(i) for i in chips.chosen]))
        return chips

    def _pick(self, picked: list[UUID]) -> None:
        self._show(picked)
        self.picked.emit(tuple(picked))

    def _show(self, picked: Sequence[UUID]) -> None:
        clear(self._table)
        shown = [facts for facts in self._rounds if facts.plan_id in picked]
        if not shown:
            return
        guide = self._guide
        table = SideBySide(self._look, [round_name(facts) for facts in shown])
        table.add(_("The problem"), [problem_lines(f) for f in shown])
        table.add(_("What we want"), [vision_lines(f) for f in shown])
        table.add(_("Actions"), [action_lines(f, guide) for f in shown])
        table.add(_("Signs of success"), [sign_lines(f) for f in shown])
        table.add(
            _("What was tried before, and why it did not hold"), [tried_lines(f) for f in shown]
        )
        table.add(_("What became of the problem"), [outcome_lines(f, guide) for f in shown])
        put(self._table, table)
