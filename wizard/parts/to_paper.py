"""The way to where sheets and cards are typed in from paper."""

from PySide6.QtCore import SignalInstance

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button


class ToPaper(Button):
    """A button that asks the window to go there."""

    def __init__(self, look: Look, went: SignalInstance) -> None:
        """Tell `went` where to go once it is pressed."""
        super().__init__(_("Type in from paper"), lambda: went.emit("paper"), kind="quiet")
        self.with_icon(look, "keyboard")
