"""A card no wider than words are good to read, at the left of its page."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from wizard.look import Look


class Panel(QWidget):
    """What it shows goes into its `column`."""

    def __init__(self, look: Look, widest: int, *, spacing: int = 8) -> None:
        """Be at most `widest` pixels wide at 100 % text, with `spacing` between what it shows."""
        super().__init__()
        self.card = QFrame()
        self.card.setProperty("surface", "card")
        self.card.setMaximumWidth(look.px(widest))
        self.column = QVBoxLayout(self.card)
        self.column.setContentsMargins(look.px(22), look.px(16), look.px(22), look.px(18))
        self.column.setSpacing(look.px(spacing))
        # Only across does Qt reckon the height of wrapped words by the card's own greatest width.
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.card, 1)
        across.addStretch()
