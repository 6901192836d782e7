"""What is seen while the mouse holds a row: its tone, its words at the pointer, a line where it would go."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame

from wizard.look import Look
from wizard.parts.label import Label
from wizard.parts.movable import Movable
from wizard.parts.page import Page

LINE, WIDEST = 4, 320
BESIDE = QPoint(14, 12)


class Held:
    """Lies over one page, and is gone with the end of the drag."""

    def __init__(self, look: Look, page: Page, row: Movable) -> None:
        """Show `row` as held."""
        self.page, self.row = page, row
        self.at = QPoint()
        self._thick = look.px(LINE)
        self._line = QFrame(page.body)
        self._line.setProperty("surface", "drop")
        self._words = Label("", "body", wraps=False, parent=page.viewport())
        self._words.setProperty("chip", "held")
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words.ensurePolished()
        width, elide = look.px(WIDEST), Qt.TextElideMode.ElideRight
        first = next(iter(row.words.splitlines()), "")
        self._words.setText(self._words.fontMetrics().elidedText(first, elide, width))
        self._words.adjustSize()
        self._words.setVisible(bool(first))
        row.show_held(is_held=True)

    def point(self, at: QPoint) -> None:
        """Show the words where the pointer is, as far as the page goes."""
        self.at = at
        view = self.page.viewport()
        room = view.size() - self._words.size()
        spot = view.mapFromGlobal(at) + BESIDE
        self._words.move(max(0, min(spot.x(), room.width())), max(0, min(spot.y(), room.height())))
        self._words.raise_()

    def show_line(self, middle: int | None) -> None:
        """Show at this height of the page that the row would go there; None: it would stay."""
        if middle is not None:
            left = self.row.mapTo(self.page.body, QPoint()).x()
            self._line.setGeometry(left, middle - self._thick // 2, self.row.width(), self._thick)
            self._line.raise_()
        self._line.setVisible(middle is not None)

    def end(self) -> None:
        """Show the row as before."""
        for widget in (self._line, self._words):
            widget.hide()
            widget.deleteLater()
        self.row.show_held(is_held=False)
        self.row.grip.let_go()
