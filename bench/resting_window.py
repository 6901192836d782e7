"""The limit of memory: an empty window that has come to rest."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

from bench.resident import resident_mb
from bench.telling import tell

REST_MS = 300


def main() -> int:
    """Show an empty widget of the program's size, and tell the memory."""
    app = QApplication(["bare"])
    window = QWidget()
    window.resize(1366, 768)
    window.show()
    QTimer.singleShot(REST_MS, app.quit)
    status = app.exec()
    tell("open", resident_mb())
    return status


if __name__ == "__main__":
    sys.exit(main())
