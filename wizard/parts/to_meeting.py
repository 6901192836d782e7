"""The way from a question about the reviews to the page where a meeting is held."""

from PySide6.QtCore import SignalInstance

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button


class ToMeeting(Button):
    """A button that asks the window to go to the meeting."""

    def __init__(self, look: Look, went: SignalInstance) -> None:
        """Tell `went` where to go once it is pressed."""
        super().__init__(_("Open the meeting"), lambda: went.emit("meeting"))
        self.with_icon(look, "users")
