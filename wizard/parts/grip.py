"""The dots at the left of a row: taken hold of with the mouse, they move it."""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QSizePolicy

from models.overrides import override
from models.words import _
from wizard.look import Look

ICON, WIDTH, HEIGHT = 18, 24, 36


class Grip(QLabel):
    """Says where the mouse drags it; a press without a move is a click, for hands that cannot drag."""

    dragged = Signal(QPoint)
    dropped = Signal()
    clicked = Signal()

    def __init__(self, look: Look) -> None:
        """Stand as high as a button; the keyboard has keys and a menu instead, and passes it by."""
        super().__init__()
        self._taken_at: QPoint | None = None
        self._is_dragged = False
        self.setPixmap(look.icon("grip-vertical", "quiet", ICON).pixmap(look.icon_size(ICON)))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(look.px(WIDTH), look.px(HEIGHT))
        self.setToolTip(_("Drag to move"))
        # A row that is alone has nowhere to go; its words stand where they will when there are two.
        keeps_room = QSizePolicy(self.sizePolicy())
        keeps_room.setRetainSizeWhenHidden(True)
        self.setSizePolicy(keeps_room)

    def let_go(self) -> None:
        """Hear no more of the mouse until it takes hold again."""
        self._taken_at, self._is_dragged = None, False
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    @override
    def enterEvent(self, event: QEnterEvent, /) -> None:
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        super().enterEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent, /) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._taken_at = event.globalPosition().toPoint()
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        else:
            event.ignore()

    @override
    def mouseMoveEvent(self, event: QMouseEvent, /) -> None:
        if self._taken_at is None:
            return
        at = event.globalPosition().toPoint()
        way = (at - self._taken_at).manhattanLength()
        self._is_dragged = self._is_dragged or way >= QApplication.startDragDistance()
        if self._is_dragged:
            self.dragged.emit(at)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent, /) -> None:
        if self._taken_at is None or event.button() != Qt.MouseButton.LeftButton:
            return
        was_dragged = self._is_dragged
        self.let_go()
        (self.dropped if was_dragged else self.clicked).emit()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent, /) -> None:
        event.accept()
