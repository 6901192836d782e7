"""The files that a plan can be taken along in, folded away: most people want paper."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.papers import Copy
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.chips import Chips
from wizard.parts.flow import FlowLayout
from wizard.parts.fold import Fold
from wizard.parts.label import Label
from wizard.parts.page import put


class FilesAlong(Fold):
    """Tells which file is wanted: its ending, its words, whether the plan's words go into the deadlines, and whose.

    `twinned` asks for the paper on show as a file to write on in: its ending and its words. `leads` are those whose
    deadlines can be had by themselves.
    """

    exported = Signal(str, str, bool, str)
    twinned = Signal(str, str)

    def __init__(self, look: Look) -> None:
        """Be closed."""
        super().__init__(look, _("Files to take along"), self._list)
        self._look_of_chips = look
        self._is_full = False
        self.leads: Callable[[], Sequence[Copy]] = tuple

    def _list(self, column: QVBoxLayout) -> None:
        look = self._look_of_chips
        put(column, self._chips({s: partial(self._export, e, s) for e, s in _exports().items()}))
        put(column, Label(_("This paper, to write on in"), "small", "quiet"))
        twins = {said: partial(self.twinned.emit, e, said) for e, said in _twins().items()}
        put(column, self._chips(twins))
        leads = {
            lead.whose: partial(self._export, "ics", _("Deadlines (.ics)"), lead.key)
            for lead in self.leads()
        }
        if leads:
            put(column, Label(_("Deadlines of one lead (.ics)"), "small", "quiet"))
            put(column, self._chips(leads))
        # Whoever opens it is asked anew: what leaves the plan is never a habit.
        self._is_full = False
        words = {"no": _("No"), "yes": _("Yes")}
        in_full = Chips(look, _("Words of the plan in the deadlines"), words)
        in_full.chosen.connect(self._choose)
        in_full.show_choice("no")
        put(column, in_full)
        risk = _("With words, a phone may show others what each action is and where you meet.")
        put(column, Label(risk, "small", "quiet"))

    def _chips(self, do: Mapping[str, Callable[[], object]]) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=self._look_of_chips.px(6))
        for words, way in do.items():
            flow.addWidget(Button(words, way, kind="chip"))
        return holder

    def _choose(self, choice: str) -> None:
        self._is_full = choice == "yes"

    def _export(self, ending: str, words: str, lead: str = "") -> None:
        self.exported.emit(ending, words, self._is_full, lead)


def _exports() -> dict[str, str]:
    return {
        "plan.json": _("Save plan file"),
        "xlsx": _("Action list (.xlsx)"),
        "csv": _("Action list (.csv)"),
        "ics": _("Deadlines (.ics)"),
    }


def _twins() -> dict[str, str]:
    return {"docx": _("Word file (.docx)"), "txt": _("Plain text (.txt)")}
