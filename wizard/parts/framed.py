"""A card that is as wide as its page, and what stands on it."""

from PySide6.QtWidgets import QFrame, QVBoxLayout

from wizard.look import Look


class Framed(QFrame):
    """What it shows goes into its `column`."""

    def __init__(self, look: Look, *, spacing: int = 8, around: int = 14) -> None:
        """Leave `around` pixels at 100 % text between the edge and what it shows."""
        super().__init__()
        self.setProperty("surface", "card")
        px = look.px
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(px(around), px(around - 2), px(around), px(around))
        self.column.setSpacing(px(spacing))
