"""How large the window is: as it was left, else as large as the screen bears."""

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QWidget

DEFAULT_SIZE, LEAST_SIZE = QSize(1366, 768), QSize(800, 560)
FRAME = QSize(16, 48)  # What a desktop draws around a window: a small screen has to hold both.


def kept_extent(window: QWidget) -> str:
    """Return the window's place and size as words that settings can hold."""
    return bytes(window.saveGeometry().toBase64().data()).decode()


def restore_extent(window: QWidget, kept: str) -> None:
    """Set the window to its least size, and to where it was kept."""
    window.setMinimumSize(LEAST_SIZE)
    geometry = QByteArray.fromBase64(kept.encode())
    if geometry.isEmpty() or not window.restoreGeometry(geometry):
        window.resize(DEFAULT_SIZE.boundedTo(window.screen().availableSize() - FRAME))
