"""One page of a paper on the screen: its room is there at once, its picture when somebody looks."""

from dataclasses import dataclass

from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from wizard import access


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page of a PDF, with its width and height in points."""

    pdf: bytes
    page: int
    width: float
    height: float


class Sheet(QLabel):
    """Stands for one page among those of its parent."""

    def __init__(self, words: str, parent: QWidget) -> None:
        """Stand for the page that `words` name."""
        super().__init__(parent)
        self.setProperty("surface", "sheet")
        self.setScaledContents(True)
        self.pictured = 0
        access.name(self, words)

    def show_picture(self, image: QImage, width: int, ratio: float) -> None:
        """Show the page, made for a width in dots on a screen of `ratio` dots a pixel."""
        pixels = QPixmap.fromImage(image)
        pixels.setDevicePixelRatio(ratio)
        self.setPixmap(pixels)
        self.pictured = width

    def grow_old(self) -> None:
        """Keep the picture only until there is another one."""
        self.pictured = min(self.pictured, 1)

    def let_go(self) -> None:
        """Give the memory of the picture back."""
        if self.pictured:
            self.clear()
            self.pictured = 0
