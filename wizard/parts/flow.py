"""A layout that sets widgets side by side and goes on in the next line, as words do."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from models.overrides import override


class FlowLayout(QLayout):
    """Lines of widgets, each at its own size."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 8) -> None:
        """Leave `gap` pixels between widgets and between lines."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def _lay(self, width: int, origin: QPoint, *, move: bool) -> int:
        """Place the widgets in lines of `width`; return the height they need."""
        x = y = line = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if size.width() > width:
                size = QSize(max(width, 1), _height(item, width))
            if x and x + size.width() > width:
                x, y, line = 0, y + line + self._gap, 0
            if move:
                item.setGeometry(QRect(origin + QPoint(x, y), size))
            x, line = x + size.width() + self._gap, max(line, size.height())
        return y + line

    @override
    def addItem(self, item: QLayoutItem, /) -> None:
        self._items.append(item)

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int, /) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int, /) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> QtCore.Qt.Orientation:
        return QtCore.Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int, /) -> int:
        return self._lay(width, QPoint(), move=False)

    @override
    def setGeometry(self, rect: QRect, /) -> None:
        super().setGeometry(rect)
        self._lay(rect.width(), rect.topLeft(), move=True)

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def minimumSize(self) -> QSize:
        sizes = [i.minimumSize() for i in self._items]
        return QSize(
            max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0)
        )


def _height(item: QLayoutItem, width: int) -> int:
    """Return how high something is that has to be narrower than it would like."""
    return item.heightForWidth(width) if item.hasHeightForWidth() else item.sizeHint().height()
