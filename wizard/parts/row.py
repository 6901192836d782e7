"""Widgets side by side where there is room, one below the other where there is not."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from models.overrides import override
from wizard.look import Look

# Qt's own largest width, which PySide6 does not name.
NO_LIMIT = (1 << 24) - 1


class Row(QWidget):
    """Stands side by side from `wide_from` pixels (at 100 % text) on, or as soon as all fits."""

    def __init__(self, look: Look, wide_from: int = 0, *, gap: int = 12) -> None:
        """Hold nothing yet."""
        super().__init__()
        self._wide_from = look.px(wide_from)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(look.px(gap))
        self._widgets: list[QWidget] = []
        self._columns: list[tuple[QWidget, int]] = []

    def add(self, widget: QWidget, stretch: int = 0, *, column: int = 0) -> None:
        """Put a widget at the end; `stretch` shares out what room is left, `column` is its width side by side."""
        self._widgets.append(widget)
        self._box.addWidget(widget, stretch)
        if column:
            self._columns.append((widget, column))
            widget.setFixedWidth(column)

    def put_before_last(self, widget: QWidget) -> None:
        """Put a widget before the one at the end."""
        self._widgets.insert(len(self._widgets) - 1, widget)
        self._box.insertWidget(self._box.count() - 1, widget)

    def _natural_width(self) -> int:
        gaps = self._box.spacing() * (len(self._widgets) - 1)
        return gaps + sum(w.sizeHint().expandedTo(w.minimumSize()).width() for w in self._widgets)

    @override
    def sizeHint(self) -> QSize:
        # What it would like does not depend on how it stands: else it could not stand up again.
        return QSize(self._wide_from or self._natural_width(), super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        # Whatever way it stands now, it can be as narrow as its widest widget.
        widest = max((w.minimumSizeHint().width() for w in self._widgets), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent, /) -> None:
        is_wide = event.size().width() >= (self._wide_from or self._natural_width())
        direction = (
            QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        )
        if direction != self._box.direction():
            self._box.setDirection(direction)
            for widget, width in self._columns:
                widget.setMinimumWidth(width if is_wide else 0)
                widget.setMaximumWidth(width if is_wide else NO_LIMIT)
            self.updateGeometry()
        super().resizeEvent(event)
