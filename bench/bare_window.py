"""The limit of start-up: the least that Qt needs to show anything."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

from bench.watching import Watch


def main() -> int:
    """Show an empty widget until it waits for input."""
    app = QApplication(["bare"])
    window = QWidget()
    window.resize(1366, 768)
    watch = Watch(window, lambda: True, app.quit)
    window.show()
    status = app.exec()
    return status if watch.usable_at else 1


if __name__ == "__main__":
    sys.exit(main())
