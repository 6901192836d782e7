"""The pages small, one below the other: a click or an arrow key jumps to a page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QImage, QPainter, QPixmap
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from models.words import _
from wizard import access
from wizard.look import Look
from wizard.parts.darkroom import Due
from wizard.parts.sheet import Leaf

SIDE, WIDTH = 60, 116
# As many small pictures are kept; the others are made again when somebody scrolls there.
MOST_KEPT = 60


class PageList(QListWidget):
    """Tells which page is wanted."""

    turned = Signal(int)
    looked = Signal()

    def __init__(self, look: Look) -> None:
        """List no page yet."""
        super().__init__()
        self._look = look
        self._leaves: Sequence[Leaf] = ()
        self._pictured: dict[int, None] = {}
        access.name(self, _("Page by page"), _("Up and Down go from page to page."))
        self.setProperty("surface", "pages")
        self.setFixedWidth(look.px(WIDTH))
        self.setIconSize(QSize(look.px(SIDE), look.px(SIDE)))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.currentRowChanged.connect(self._tell)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.looked.emit())

    def show_leaves(self, leaves: Sequence[Leaf]) -> None:
        """List other pages; a small picture that is still right stays."""
        before, self._leaves = self._leaves, leaves
        total = len(leaves)
        self.blockSignals(True)
        while self.count() > total:
            self.takeItem(self.count() - 1)
        while self.count() < total:
            self.addItem(QListWidgetItem(self._empty(), str(self.count() + 1)))
        for number in range(total):
            words = _("Page {n} of {all}").format(n=number + 1, all=total)
            self.item(number).setData(Qt.ItemDataRole.AccessibleTextRole, words)
        self.blockSignals(False)
        same = [n for n in self._pictured if n < min(total, len(before)) and before[n] == leaves[n]]
        self._pictured = dict.fromkeys(same)

    def show_page(self, page: int) -> None:
        """Show which page is in view, without telling that a person chose it."""
        self.blockSignals(True)
        self.setCurrentRow(page)
        self.blockSignals(False)
        # Else the row that is left keeps the look of the chosen one.
        self.viewport().update()
        self.looked.emit()

    def due(self) -> Due | None:
        """Return the next small picture that is missing in sight."""
        if not self.isVisible():
            return None
        room = self.viewport().rect()
        for number, leaf in enumerate(self._leaves):
            is_seen = self.visualItemRect(self.item(number)).intersects(room)
            if is_seen and number not in self._pictured:
                ratio, side = self.devicePixelRatioF(), self.iconSize().width()
                width = side * ratio * min(leaf.width / leaf.height, 1)
                return Due(leaf, max(round(width), 1), partial(self._show, number, leaf))
        return None

    def _show(self, number: int, leaf: Leaf, image: QImage) -> None:
        if number >= len(self._leaves) or self._leaves[number] != leaf:
            return
        self._pictured[number] = None
        self.item(number).setIcon(self._icon(image))
        if len(self._pictured) > MOST_KEPT:
            oldest = next(iter(self._pictured))
            del self._pictured[oldest]
            self.item(oldest).setIcon(self._empty())

    def _icon(self, image: QImage) -> QIcon:
        """Return a small picture in the middle of a square, with a line around it."""
        ratio = self.devicePixelRatioF()
        side = round(self.iconSize().width() * ratio)
        square = QPixmap(side, side)
        square.fill(Qt.GlobalColor.transparent)
        painter = QPainter(square)
        x, y = (side - image.width()) // 2, (side - image.height()) // 2
        painter.drawImage(x, y, image)
        painter.setPen(self._look.theme.border)
        painter.drawRect(x, y, image.width() - 1, image.height() - 1)
        painter.end()
        square.setDevicePixelRatio(ratio)
        icon = QIcon(square)
        icon.addPixmap(square, QIcon.Mode.Selected)  # Qt would tint the page that is chosen.
        return icon

    def _empty(self) -> QIcon:
        blank = QPixmap(self.iconSize())
        blank.fill(Qt.GlobalColor.transparent)
        return QIcon(blank)

    def _tell(self, page: int) -> None:
        if page >= 0:
            self.turned.emit(page)
