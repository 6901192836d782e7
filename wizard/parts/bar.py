"""A plain bar with its number in words beside it: as long as the number is, and never without the words."""

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from models.overrides import override
from wizard.look import Look
from wizard.parts.label import OneLine

HEIGHT, LEAST = 14, 60


class Bar(QWidget):
    """`count` of `most`, filled from the left; where it `is_much` it has another tone, and words say so too."""

    def __init__(self, look: Look, count: int, most: int, words: str, *, is_much: bool) -> None:
        """Show the bar and the words behind it."""
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(10))
        across.addWidget(_Strip(look, count / most if most else 0, is_much=is_much), 1)
        across.addWidget(OneLine(words, "body"), 1)


class _Strip(QWidget):
    def __init__(self, look: Look, part: float, *, is_much: bool) -> None:
        super().__init__()
        self._part = part
        self._ground = QColor(look.theme.chip)
        self._ink = QColor(look.theme.amber if is_much else look.theme.accent)
        self._edge = QColor(look.theme.border)
        self._size = QSize(look.px(LEAST), look.px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return self._size

    @override
    def minimumSizeHint(self) -> QSize:
        return self._size

    @override
    def paintEvent(self, event: QPaintEvent, /) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        around = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(self._edge)
        painter.setBrush(self._ground)
        painter.drawRoundedRect(around, 3, 3)
        if self._part > 0:
            painter.setPen(QtCore.Qt.PenStyle.NoPen)
            painter.setBrush(self._ink)
            filled = QRectF(around)
            filled.setWidth(max(around.width() * self._part, 4.0))
            painter.drawRoundedRect(filled, 3, 3)
        painter.end()
