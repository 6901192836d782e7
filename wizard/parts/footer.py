"""The footer: back, whether it is saved, next."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from models.words import _, say_clock
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.wrapping_button import WrappingButton

if TYPE_CHECKING:
    from wizard.desk import Desk
    from wizard.look import Look


class Footer(QFrame):
    """Back and Next with the state of saving between them."""

    backed = Signal()
    nexted = Signal()

    def __init__(self, look: Look) -> None:
        """Show the two buttons."""
        super().__init__()
        self.setProperty("surface", "bottom")
        across = QHBoxLayout(self)
        across.setContentsMargins(look.px(20), look.px(8), look.px(20), look.px(8))
        self._back = Button(_("Back"), self.backed.emit, key="Alt+Left").with_icon(
            look, "chevron-left"
        )
        self._next = WrappingButton(_("Next question"), self.nexted.emit, kind="primary")
        self._next.setToolTip("Alt+Right")
        self._next.setAccessibleDescription("Alt+Right")
        self._next.with_icon(look, "chevron-right")
        self._next.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._state = Label("", "small", "quiet")
        self._state.setAlignment(Qt.AlignmentFlag.AlignCenter)
        across.addWidget(self._back)
        across.addWidget(self._state, 1)
        across.addWidget(self._next, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_ways(self, back: str, forward: str) -> None:
        """Name the two ways; a way that ends is switched off or out of sight."""
        self._back.setEnabled(bool(back))
        self._next.setVisible(bool(forward))
        if forward:
            self._next.say(forward)

    def show_state(self, words: str, tone: str = "quiet") -> None:
        """Say whether everything is on disk."""
        self._state.setText(words)
        self._state.setAccessibleName(words)
        self._state.retone(tone)

    def listen(self, desk: Desk) -> None:
        """Say from now on what becomes of the desk's edits."""
        if desk.has_plan:
            self._say_opened()
        desk.opened.connect(self._say_opened)
        desk.saving.connect(self._say_saving)
        desk.saved.connect(self._say_saved)
        desk.save_failed.connect(self._say_not_saved)

    def _say_opened(self) -> None:
        self.show_state(_("Saved on this computer"))

    def _say_saving(self) -> None:
        self.show_state(_("Saving …"))

    def _say_saved(self, moment: datetime) -> None:
        words = _("Saved on this computer, {time}").format(time=say_clock(moment))
        self.show_state(words, "green")

    def _say_not_saved(self) -> None:
        self.show_state(_("Not saved yet"), "amber")
