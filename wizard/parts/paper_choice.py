"""Which paper and how: chips for each thing a person says about it, and the files to take along."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.overrides import override
from models.papers import BLANK, FILLED, Paper
from models.settings import DESK_SHEETS
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.chips import Chips
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a person says about a paper: the id of one choice for each."""

    document: str = "action-plan"
    fill: str = FILLED
    state: str = "draft"
    paper: str = "A4"
    signatures: str = "yes"
    is_working: bool = False

    def for_paper(self, paper: Paper) -> "Wanted":
        """Return the same for another paper, as far as that has it."""
        fill = self.fill if self.fill in paper.forms else paper.forms[0]
        return replace(self, document=paper.name, is_working=paper.is_working, fill=fill)

    @property
    def is_blank(self) -> bool:
        """Say whether it is a sheet to write on."""
        return self.fill == BLANK

    @property
    def is_gated(self) -> bool:
        """Say whether it is a draft while the plan lacks something. Blank and working papers never are."""
        return not self.is_blank and not self.is_working

    @property
    def is_final(self) -> bool:
        """Say whether it is to go out as the final plan. A blank sheet is never final."""
        return self.state == "final" and self.is_gated


class PaperChoice(QWidget):
    """Tells what is wanted; it decides nothing."""

    chosen = Signal(object)
    exported = Signal(str, str, bool)

    def __init__(self, look: Look, papers: Sequence[Paper]) -> None:
        """Offer every choice."""
        super().__init__()
        self._papers = {paper.name: paper for paper in papers}
        self._wanted = Wanted()
        self._chips: dict[str, Chips] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        for name, heading, words in _choices(papers):
            chips = Chips(look, heading, words)
            chips.chosen.connect(lambda choice, n=name: self._choose(n, choice))
            self._chips[name] = chips
            column.addWidget(chips)
        column.addWidget(Label(_("Files to take along"), "strong"))
        flow = FlowLayout(gap=look.px(6))
        for ending, said in _exports().items():
            flow.addWidget(Button(said, partial(self._export, ending, said), kind="chip"))
        column.addLayout(flow)
        self._in_full = Chips(
            look, _("Words of the plan in the deadlines"), {"no": _("No"), "yes": _("Yes")}
        )
        self._in_full.chosen.connect(self._choose_full)
        self._choose_full("no")
        column.addWidget(self._in_full)
        risk = _("With words, a phone may show others what each action is and where you meet.")
        column.addWidget(Label(risk, "small", "quiet"))
        note = _("A shared printer may keep a copy of what you print for a day.")
        column.addWidget(Label(note, "small", "quiet"))
        column.addStretch(1)

    def show_wanted(self, wanted: Wanted) -> None:
        """Show what is chosen; what makes no sense for it is out of sight."""
        self._wanted = wanted
        for name, chips in self._chips.items():
            chips.show_choice(getattr(wanted, name))
        self._chips["fill"].setVisible(len(self._papers[wanted.document].forms) > 1)
        self._chips["state"].setVisible(wanted.is_gated)
        self._chips["signatures"].setVisible(wanted.document == "action-plan")

    def _choose(self, name: str, choice: str) -> None:
        if name == "document":
            self.chosen.emit(self._wanted.for_paper(self._papers[choice]))
        else:
            said: dict[str, Any] = {name: choice}
            self.chosen.emit(replace(self._wanted, **said))

    def _export(self, ending: str, words: str) -> None:
        self.exported.emit(ending, words, self._is_full)

    def _choose_full(self, choice: str) -> None:
        self._is_full = choice == "yes"
        self._in_full.show_choice(choice)

    @override
    def hideEvent(self, event: QHideEvent, /) -> None:
        # Whoever comes next is asked anew: what leaves the plan is never a habit.
        self._choose_full("no")
        super().hideEvent(event)


def _choices(papers: Sequence[Paper]) -> tuple[tuple[str, str, dict[str, str]], ...]:
    """Return what can be chosen: the name in Wanted, the heading, the choices in words."""
    fills = {FILLED: _("Our plan"), BLANK: _("Blank, to write on")}
    return (
        ("document", _("Which paper"), {paper.name: paper.title() for paper in papers}),
        ("fill", _("What stands on it"), fills),
        ("state", _("Draft or final"), {"draft": _("Draft"), "final": _("Final")}),
        ("paper", _("Sheets in the printer"), {name: name for name in DESK_SHEETS}),
        ("signatures", _("Room for signatures"), {"yes": _("Yes"), "no": _("No")}),
    )


def _exports() -> dict[str, str]:
    return {
        "plan.json": _("Save plan file"),
        "xlsx": _("Action list (.xlsx)"),
        "csv": _("Action list (.csv)"),
        "ics": _("Deadlines (.ics)"),
    }
