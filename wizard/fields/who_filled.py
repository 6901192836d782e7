"""Who filled in a sheet: the number of the table, and a role or a first name."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.meetings.from_paper import Filled
from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.edit import LineBox
from wizard.parts.flow import FlowLayout
from wizard.parts.label import Label

TABLE_LETTERS, TAKER_LETTERS = 20, 120
TABLE_WIDTH, TAKER_WIDTH = 110, 320
# In large letters too a box stays on a small screen.
MOST_WIDTH = 560


class WhoFilled(QWidget):
    """Two boxes under their labels; Enter goes from the first to the second, and `finished` tells it there."""

    table_typed = Signal(str)
    taker_typed = Signal(str)
    left = Signal()
    finished = Signal()

    def __init__(self, look: Look, beside: QWidget | None = None) -> None:
        """Hold nothing yet; what stands `beside` comes at the end of the line."""
        super().__init__()
        self._look = look
        line = FlowLayout(self, gap=look.px(8))
        self._table = self._box(line, _("Table number"), TABLE_LETTERS, TABLE_WIDTH)
        words = _("Who wrote: a role or a first name")
        self._taker = self._box(line, words, TAKER_LETTERS, TAKER_WIDTH)
        self._table.textEdited.connect(self.table_typed)
        self._taker.textEdited.connect(self.taker_typed)
        self._table.returnPressed.connect(self._taker.setFocus)
        self._taker.returnPressed.connect(self.finished)
        if beside is not None:
            line.addWidget(self._under("", beside))

    @property
    def filled(self) -> Filled:
        """What stands in the boxes."""
        return Filled(self._table.text().strip(), self._taker.text().strip())

    def show_filled(self, filled: Filled) -> None:
        """Show who filled it in; what stands here already keeps its cursor."""
        self._table.show_text(filled.table)
        self._taker.show_text(filled.note_taker)

    def begin(self) -> None:
        """Put the focus on the number, ready to be typed over."""
        self._table.setFocus()
        self._table.selectAll()

    def _box(self, line: FlowLayout, words: str, letters: int, width: int) -> LineBox:
        box = LineBox(letters)
        box.setFixedWidth(min(self._look.px(width), MOST_WIDTH))
        access.name(box, words)
        box.editingFinished.connect(self.left)
        line.addWidget(self._under(words, box))
        return box

    def _under(self, words: str, widget: QWidget) -> QWidget:
        cell = QWidget()
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._look.px(2))
        column.addWidget(Label(words, "small", "quiet", wraps=False))
        column.addWidget(widget)
        return cell
