"""Python's garbage collector, kept to the thread of the screen.

A collection begins on whichever thread happens to allocate. On the store's thread, or a job's, it would destroy
widgets and timers that belong to the screen's, and Qt forbids that.
"""

import gc

from PySide6.QtCore import QObject, QTimer

# Small collections cost microseconds; a moment later the thresholds are looked at again.
PAUSE_MS = 2000


class Collector(QObject):
    """Collects on its own thread what would otherwise be collected on any."""

    def __init__(self, parent: QObject) -> None:
        """Switch the automatic collections off, and look at the counters now and then."""
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE_MS)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def collect(self) -> None:
        """Collect the oldest generation whose counter is over its threshold, as Python itself would."""
        counts = gc.get_count()
        due = [
            g
            for g, (n, most) in enumerate(zip(counts, self._thresholds, strict=True))
            if n > most > 0
        ]
        if due:
            gc.collect(max(due))
