"""Widgets side by side where there is room, one below the other where there is not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from models.overrides import override
from wizard.look import Look


class Row(QWidget):
    """Stands side by side from `wide_from` pixels (at 100 % text) on."""

    def __init__(self, look: Look, wide_from: int, *, gap: int = 12) -> None:
        """Hold nothing yet."""
        super().__init__()
        self._wide_from = look.px(wide_from)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.px(gap))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end; `stretch` shares out the room that is left."""
        self._box.addWidget(widget, stretch)

    @override
    def minimumSizeHint(self) -> QSize:
        # Whatever way it stands now, it can be as narrow as its widest widget.
        hints = [
            widget.minimumSizeHint()
            for i in range(self._box.count())
            if (item := self._box.itemAt(i)) and (widget := item.widget()) and not widget.isHidden()
        ]
        widest = max((hint.width() for hint in hints), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        is_wide = event.size().width() >= self._wide_from
        self._box.setDirection(
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        super().resizeEvent(event)
