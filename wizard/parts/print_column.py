"""The left side of the print page: what is printed together, one paper and how it is wanted, files to take along."""

from collections.abc import Callable, Collection, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.papers import Copy, Paper
from models.words import _
from wizard.look import Look
from wizard.parts.files_along import FilesAlong
from wizard.parts.label import Label
from wizard.parts.paper_choice import PaperChoice
from wizard.parts.set_choice import SetChoice
from wizard.parts.set_list import SetList


class PrintColumn(QWidget):
    """Holds `sets`, the `ticks` of the one that is looked at, the `choice` for papers, and `files`."""

    def __init__(self, look: Look, papers: Sequence[Paper], languages: Collection[str]) -> None:
        """Offer everything; no set is looked at."""
        super().__init__()
        self.sets = SetList(look)
        self.ticks = SetChoice(look)
        self.choice = PaperChoice(look, papers, languages)
        self.files = FilesAlong(look)
        # A print queue keeps what it printed; nobody can see that from here, nor change it.
        note = _("The printer’s computer may keep a copy of what you print for a day.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(12))
        for widget in (self.sets, self.ticks, self.choice, self.files):
            column.addWidget(widget)
        column.addWidget(Label(note, "small", "quiet"))
        column.addStretch(1)
        self.ticks.hide()

    def begin(self, leads: Callable[[], Sequence[Copy]]) -> None:
        """Fold away what somebody opened before; `leads` are asked for when somebody looks for theirs."""
        self.files.leads = leads
        self.choice.close_folds()
        self.files.open(False)
