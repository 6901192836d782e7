"""A box to tick: its tick is drawn by us, in the colours and size of the look in force."""

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from models.overrides import override
from wizard import access
from wizard.look import Look

SIDE, TICK = 22, 16


class TickBox(QCheckBox):
    """Ticked or not, by mouse or Space; what it is for stands beside it."""

    def __init__(self, look: Look, words: str) -> None:
        """Be ticked, under the accessible name `words`."""
        super().__init__()
        self._look = look
        access.name(self, words)
        self.setChecked(True)
        self.setFixedSize(look.px(SIDE) + 6, look.px(SIDE) + 6)

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        look, theme = self._look, self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self.rect().adjusted(3, 3, -3, -3)
        edge = theme.ink if self.hasFocus() else theme.accent if self.isChecked() else theme.border
        painter.setPen(QPen(QColor(edge), 3 if self.hasFocus() else 2))
        painter.setBrush(QColor(theme.accent if self.isChecked() else theme.card))
        painter.drawRoundedRect(box, look.px(4), look.px(4))
        if self.isChecked():
            side = look.px(TICK)
            at = box.center() - self.rect().topLeft()
            tick = look.icon("check", "on_accent", TICK)
            tick.paint(painter, at.x() - side // 2 + 1, at.y() - side // 2 + 1, side, side)
        painter.end()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def hitButton(self, pos: QPoint, /) -> bool:
        return self.rect().contains(pos)
