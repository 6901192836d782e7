"""The pages of a paper one below the other, as they will come out of the printer: to scroll, turn and enlarge."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QImage, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from models.overrides import override
from models.words import _
from wizard import access
from wizard.parts.darkroom import Due
from wizard.parts.sheet import Leaf, Sheet
from wizard.parts.zoom import FIT_WIDTH, PIXELS_A_POINT, Zoom

GAP = 16
PAUSE_MS = 80
# As fine as most printers: what is larger on the screen is drawn out, and takes no more memory.
MOST_DOTS = 2500
NOTCH = 120
ZOOM_KEYS: dict[int, int] = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
TURN_KEYS: dict[int, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class PageStack(QScrollArea):
    """Only pages in sight, and those just beside them, hold a picture: memory is the same for 3 pages and 300."""

    moved = Signal(int)
    scaled = Signal(int)
    looked = Signal()

    def __init__(self) -> None:
        """Show no page yet."""
        super().__init__()
        self.setProperty("surface", "desk")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        keys = _("Arrow and Page keys scroll. Left and Right turn a page. + and - change the size.")
        access.name(self, _("The pages"), keys)
        self._leaves: Sequence[Leaf] = ()
        self._sheets: list[Sheet] = []
        self._zoom = Zoom()
        self._turned_by = 0
        self.here = -1
        self._ground = QWidget()
        self.setWidget(self._ground)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_around)
        self.verticalScrollBar().valueChanged.connect(self._follow_scroll)

    def show_leaves(self, leaves: Sequence[Leaf]) -> None:
        """Show other pages; where as many stood before, the place among them stays."""
        before, self._leaves = self._leaves, leaves
        stood, stand = [[(x.width, x.height) for x in those] for those in (before, leaves)]
        if stood != stand:
            was_begun = bool(stood) and stood == stand[: len(stood)]
            self._rebuild(kept=was_begun or (bool(stand) and before[: len(leaves)] == leaves))
        for sheet, was, leaf in zip(self._sheets, before, leaves, strict=False):
            if was != leaf:
                sheet.grow_old()
        self._place()

    def zoom_to(self, zoom: Zoom) -> None:
        """Show the pages at another size; what was in the middle of the view stays there."""
        self._zoom = zoom
        self._place()

    def step(self, by: int) -> None:
        """Show the pages one step larger (1) or smaller (-1)."""
        if self._leaves:
            self.zoom_to(self._zoom.stepped(by, self._scale(self._leaves[max(self.here, 0)])))

    def turn_to(self, page: int) -> None:
        """Bring the top of a page, the first being 0, to the top of the view."""
        if self._sheets:
            page = min(max(page, 0), len(self._sheets) - 1)
            self.verticalScrollBar().setValue(self._sheets[page].y() - GAP)
            # Near the end several pages may share the view: the one that was asked for is the one.
            self._stand_at(page)

    def due(self) -> Due | None:
        """Return the next picture that is missing in sight or just below."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        ratio = self.devicePixelRatioF()
        for sheet, leaf in zip(self._sheets, self._leaves, strict=True):
            width = min(round(sheet.width() * ratio), MOST_DOTS)
            if self._is_near(sheet, top, top + 2 * height) and sheet.pictured != width:
                return Due(leaf, width, partial(self._show, sheet, leaf, width))
        return None

    def _show(self, sheet: Sheet, leaf: Leaf, width: int, image: QImage) -> None:
        if leaf in self._leaves and sheet in self._sheets:
            sheet.show_picture(image, width, width / max(sheet.width(), 1))

    def _rebuild(self, *, kept: bool) -> None:
        """Have one sheet a page; where pages were only added, those that stood there stay."""
        total = len(self._leaves)
        for sheet in self._sheets[0 if not kept else total :]:
            sheet.setParent(None)
            sheet.deleteLater()
        self._sheets = self._sheets[:total] if kept else []
        for number, sheet in enumerate(self._sheets):
            access.name(sheet, _say_page(number, total))
        for number in range(len(self._sheets), total):
            self._sheets.append(Sheet(_say_page(number, total), self._ground))
            self._sheets[-1].show()
        if not kept:
            # Other papers are looked at from their first page.
            self.here = -1
            self.verticalScrollBar().setValue(0)

    def _scale(self, leaf: Leaf) -> float:
        # Room for the scroll bar is kept, or pages would jump between two sizes for ever.
        bar = self.verticalScrollBar().sizeHint().width()
        around = 2 * GAP + 2 * self.frameWidth()
        room = max(self.width() - bar - around, 1), max(self.height() - around, 1)
        return self._zoom.scale((leaf.width, leaf.height), room)

    def _place(self) -> None:
        """Set the sheets where they stand at this size, and the view where it stood among them."""
        page, share = self._spot()
        sizes = [
            (round(x.width * scale), round(x.height * scale))
            for x in self._leaves
            if (scale := self._scale(x))
        ]
        widest = max((w for w, _h in sizes), default=0) + 2 * GAP
        across = max(self.viewport().width(), widest)
        y = GAP
        for sheet, (width, height) in zip(self._sheets, sizes, strict=True):
            sheet.setGeometry((across - width) // 2, y, width, height)
            y += height + GAP
        self._ground.resize(across, max(y, self.viewport().height()))
        self.horizontalScrollBar().setValue((across - self.viewport().width()) // 2)
        if page >= 0:
            sheet = self._sheets[page]
            middle = sheet.y() + share * sheet.height()
            self.verticalScrollBar().setValue(round(middle - self.viewport().height() / 2))
        self._follow_scroll()
        if self._leaves:
            percent = self._scale(self._leaves[max(self.here, 0)]) / PIXELS_A_POINT * 100
            self.scaled.emit(round(percent))

    def _spot(self) -> tuple[int, float]:
        """Return the page in the middle of the view and how far down it the middle is; -1 at the very top."""
        top = self.verticalScrollBar().value()
        page = self._page_in_the_middle()
        if not top or page < 0 or not self._sheets[page].height():
            return -1, 0.0
        middle = top + self.viewport().height() / 2
        sheet = self._sheets[page]
        return page, (middle - sheet.y()) / sheet.height()

    def _page_in_the_middle(self) -> int:
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        found = (n for n, s in enumerate(self._sheets) if s.geometry().bottom() >= middle)
        return next(found, len(self._sheets) - 1)

    def _follow_scroll(self) -> None:
        self._stand_at(self._page_in_the_middle())
        if not self._pause.isActive():
            self._pause.start()

    def _stand_at(self, page: int) -> None:
        if page != self.here and page >= 0:
            self.here = page
            self.moved.emit(page)

    def _look_around(self) -> None:
        """Let go of the pictures far away, and have those made that are in sight."""
        top, height = self.verticalScrollBar().value(), self.viewport().height()
        for sheet in self._sheets:
            if not self._is_near(sheet, top - height, top + 3 * height):
                sheet.let_go()
        self.looked.emit()

    def _is_near(self, sheet: Sheet, top: int, bottom: int) -> bool:
        return sheet.y() <= bottom and sheet.y() + sheet.height() >= top

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        super().resizeEvent(event)
        self._place()

    @override
    def keyPressEvent(self, event: QKeyEvent, /) -> None:
        key, last = event.key(), len(self._sheets) - 1
        is_wide = self.horizontalScrollBar().maximum() > 0
        if key in ZOOM_KEYS:
            self.step(ZOOM_KEYS[key])
        elif key == Qt.Key.Key_0:
            self.zoom_to(Zoom(FIT_WIDTH))
        elif key in TURN_KEYS and not is_wide:
            self.turn_to(self.here + TURN_KEYS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self.turn_to(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent, /) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        # A touch pad tells of many small turns, a wheel of whole notches.
        self._turned_by += event.angleDelta().y()
        if abs(self._turned_by) >= NOTCH:
            self.step(1 if self._turned_by > 0 else -1)
            self._turned_by = 0
        event.accept()


def _say_page(number: int, total: int) -> str:
    return _("Page {n} of {all}").format(n=number + 1, all=total)
