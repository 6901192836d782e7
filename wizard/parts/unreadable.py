"""The mark for what nobody can read: a button, and in words that somebody is to be asked."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.label import chip


class Unreadable(QWidget):
    """Beside what was written on paper. Out of Tab's way where a key does the same."""

    def __init__(
        self,
        look: Look,
        words: str,
        what: str,
        pressed: Callable[[], object],
        *,
        key: str = "",
    ) -> None:
        """Stand beside `what`, and say so in `words`; `pressed` marks it, or takes the mark away."""
        super().__init__()
        self._words, self._what = words, what
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(look.px(6))
        self._mark = chip(_("Cannot be read"), "amber")
        across.addWidget(self._mark)
        self._button = Button("", pressed, kind="quiet", key=key)
        if key:
            self._button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        across.addWidget(self._button)
        self.show_mark(is_unreadable=False)

    def show_mark(self, *, is_unreadable: bool) -> None:
        """Show whether it cannot be read."""
        self._mark.setVisible(is_unreadable)
        words = _("I can read it") if is_unreadable else self._words
        self._button.say(words)
        name = _("{word}: {title}").format(word=words, title=self._what)
        self._button.setAccessibleName(name)
