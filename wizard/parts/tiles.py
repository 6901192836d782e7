"""Tiles side by side, as many in a line as there is room for, all of a line equally high."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from models.overrides import override


class Tiles(QWidget):
    """A grid whose number of columns follows its width."""

    def __init__(self, least_width: int, gap: int) -> None:
        """Hold nothing yet; no tile is narrower than `least_width` where two stand side by side.

        Where that is 0, none is narrower than the widest would like to be.
        """
        super().__init__()
        self._least, self._gap = least_width, gap
        self._tiles: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(gap)

    def show_tiles(self, tiles: Sequence[QWidget]) -> None:
        """Hold these tiles; those that were here and are no more among them have to be let go by their maker."""
        for tile in self._tiles:
            self._grid.removeWidget(tile)
        self._tiles = list(tiles)
        self._columns = 0
        self._lay(self.width())

    def _lay(self, width: int) -> None:
        # Asked only here: on a wall they get larger letters once they stand on it.
        least = self._least or max((tile.sizeHint().width() for tile in self._tiles), default=1)
        columns = max((width + self._gap) // (least + self._gap), 1)
        if columns == self._columns:
            return
        for column in range(max(columns, self._grid.columnCount())):
            self._grid.setColumnStretch(column, int(column < columns))
        for place, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, place // columns, place % columns)
        self._columns = columns
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        # However many stand side by side now, they can also stand one below the other.
        widest = max((tile.minimumSizeHint().width() for tile in self._tiles), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        self._lay(event.size().width())
        super().resizeEvent(event)
