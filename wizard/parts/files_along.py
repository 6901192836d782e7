"""The files that a plan can be taken along in, folded away: most people want paper."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.chips import Chips
from wizard.parts.flow import FlowLayout
from wizard.parts.fold import Fold
from wizard.parts.label import Label
from wizard.parts.page import put


class FilesAlong(Fold):
    """Tells which file is wanted: its ending, its words, and whether the plan's words go into the deadlines."""

    exported = Signal(str, str, bool)

    def __init__(self, look: Look) -> None:
        """Be closed."""
        super().__init__(look, _("Files to take along"), self._list)
        self._look_of_chips = look
        self._is_full = False

    def _list(self, column: QVBoxLayout) -> None:
        look = self._look_of_chips
        holder = QWidget()
        flow = FlowLayout(holder, gap=look.px(6))
        for ending, said in _exports().items():
            flow.addWidget(Button(said, partial(self._export, ending, said), kind="chip"))
        put(column, holder)
        # Whoever opens it is asked anew: what leaves the plan is never a habit.
        self._is_full = False
        words = {"no": _("No"), "yes": _("Yes")}
        in_full = Chips(look, _("Words of the plan in the deadlines"), words)
        in_full.chosen.connect(self._choose)
        in_full.show_choice("no")
        put(column, in_full)
        risk = _("With words, a phone may show others what each action is and where you meet.")
        put(column, Label(risk, "small", "quiet"))

    def _choose(self, choice: str) -> None:
        self._is_full = choice == "yes"

    def _export(self, ending: str, words: str) -> None:
        self.exported.emit(ending, words, self._is_full)


def _exports() -> dict[str, str]:
    return {
        "plan.json": _("Save plan file"),
        "xlsx": _("Action list (.xlsx)"),
        "csv": _("Action list (.csv)"),
        "ics": _("Deadlines (.ics)"),
    }
