"""What several have to say of the same things: columns where there is room, one below the other where there is not."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from models.words import _
from wizard.look import Look
from wizard.parts.label import Label
from wizard.parts.row import Row

# Words, and the look they have: `strong`, `body` or `quiet`.
Line = tuple[str, str]
COLUMN, LEAST = 320, 960


class SideBySide(QWidget):
    """Each thing has its heading, and under it a cell for everyone who is compared."""

    def __init__(self, look: Look, names: Sequence[str]) -> None:
        """Compare those of these names."""
        super().__init__()
        self._look, self._names = look, names
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look.px(8))

    def add(self, heading: str, cells: Sequence[Sequence[Line]]) -> None:
        """Add one thing and what each says of it; what nobody speaks of is left out."""
        if not any(cells):
            return
        title = Label(heading, "heading")
        title.setContentsMargins(0, self._look.px(10), 0, 0)
        self._column.addWidget(title)
        row = Row(self._look, max(COLUMN * len(cells), LEAST), gap=12)
        for name, lines in zip(self._names, cells, strict=True):
            row.add(self._cell(name, lines), 1)
        self._column.addWidget(row)

    def _cell(self, name: str, lines: Sequence[Line]) -> QWidget:
        cell = QFrame()
        cell.setProperty("surface", "card")
        px = self._look.px
        column = QVBoxLayout(cell)
        column.setContentsMargins(px(14), px(10), px(14), px(12))
        column.setSpacing(px(4))
        column.addWidget(Label(name, "small", "accent", bold=True))
        for words, look in lines or ((_("Nothing was written here."), "quiet"),):
            if look == "quiet":
                column.addWidget(Label(words, "small", "quiet"))
            else:
                column.addWidget(Label(words, "body", bold=look == "strong"))
        column.addStretch(1)
        return cell
