"""Notes when a window was first painted and when it first waited for input, at next to no cost."""

from collections.abc import Callable
from time import monotonic_ns

from PySide6.QtCore import QAbstractEventDispatcher, QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from bench.telling import tell_moment
from models.overrides import override

# What Qt paints a window by, depending on the platform.
PAINTS = (QEvent.Type.Expose, QEvent.Type.Paint, QEvent.Type.UpdateRequest)


class Watch(QObject):
    """Watches one window from before it is shown.

    `painted` is the end of the first painting of the whole window. `usable` is the first moment after a painting in
    which `is_there` held, at which the program had nothing left to do and waited for input.
    """

    def __init__(
        self, window: QWidget, is_there: Callable[[], bool], then: Callable[[], object]
    ) -> None:
        """Watch `window`; call `then` once both moments are known."""
        super().__init__(window)
        self._is_there = is_there
        self._then = then
        self._was_there = False
        self.painted_at = 0
        self.usable_at = 0
        window.winId()  # The native window must be there to be watched; showing would make it next.
        self._native = window.windowHandle()
        # The first painting comes by the native window, later ones by the widget.
        for watched in (self._native, window):
            watched.installEventFilter(self)
        QAbstractEventDispatcher.instance().aboutToBlock.connect(self._note_idle)

    def _note_idle(self) -> None:
        if self._was_there and not self.usable_at:
            self.usable_at = monotonic_ns()
            tell_moment("painted", self.painted_at)
            tell_moment("usable", self.usable_at)
            self._then()

    @override
    def eventFilter(self, watched: QObject, event: QEvent, /) -> bool:
        if event.type() not in PAINTS or self._was_there:
            return False
        # Handled here, inside: only so is it known when the painting ended.
        watched.removeEventFilter(self)
        is_there = self._is_there()
        QCoreApplication.sendEvent(watched, event)
        watched.installEventFilter(self)
        if self._native.isExposed():
            self.painted_at = self.painted_at or monotonic_ns()
            self._was_there = is_there
        return True
