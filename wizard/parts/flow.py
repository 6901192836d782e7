"""A layout that sets widgets side by side and goes on in the next line, as words do."""

from __future__ import annotations

from PySide6 import QtCore
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from models.overrides import override


class FlowLayout(QLayout):
    """Lines of widgets, each at its own size."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        gap: int = 8,
        leading: int | None = None,
        is_centred: bool = False,
    ) -> None:
        """Leave `gap` pixels between widgets, and as many between lines where `leading` does not say otherwise.

        A low widget may stand in the middle of its line.
        """
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._leading = gap if leading is None else leading
        self._is_centred = is_centred
        self.setContentsMargins(0, 0, 0, 0)

    def _lay(self, width: int, origin: QPoint, *, move: bool) -> int:
        """Place the widgets in lines of `width`; return the height they need."""
        y = 0
        for line in self._lines(width):
            x, height = 0, max(size.height() for _item, size in line)
            for item, size in line:
                down = (height - size.height()) // 2 if self._is_centred else 0
                if move:
                    item.setGeometry(QRect(origin + QPoint(x, y + down), size))
                x += size.width() + self._gap
            y += height + self._leading
        return max(y - self._leading, 0)

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """Return what stands in each line of `width`, and how large."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        x = 0
        for item in self._items:
            widget = item.widget()
            if widget is not None and widget.isHidden():
                continue
            size = item.sizeHint()
            if size.width() > width:
                size = QSize(max(width, 1), _height(item, width))
            if not lines or (x and x + size.width() > width):
                lines.append([])
                x = 0
            lines[-1].append((item, size))
            x += size.width() + self._gap
        return lines

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
