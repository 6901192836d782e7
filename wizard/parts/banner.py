"""A line above the page: what went wrong or what was just done, with one thing to do about it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout

from models.words import _
from wizard import access
from wizard.parts.button import Button
from wizard.parts.label import Label

if TYPE_CHECKING:
    from wizard.look import Look


class Banner(QFrame):
    """Hidden until there is something to say."""

    def __init__(self, look: Look) -> None:
        """Say nothing yet."""
        super().__init__()
        self._do: Callable[[], object] | None = None
        self._is_failure = False
        self._about: object = None
        self.setProperty("surface", "amber")
        across = QHBoxLayout(self)
        across.setContentsMargins(look.px(16), look.px(6), look.px(10), look.px(6))
        self._words = Label("", "body")
        self._action = Button("", self._act, kind="link")
        self._close = Button(_("Close"), self.hide, kind="quiet")
        across.addWidget(self._words, 1)
        across.addWidget(self._action)
        across.addWidget(self._close)
        self.hide()

    def say(
        self,
        words: str,
        *,
        kind: str = "amber",
        action: str = "",
        do: Callable[[], object] | None = None,
        about: object = None,
    ) -> None:
        """Show a sentence, and a button that does something about it; `about` is what it speaks of."""
        self._is_failure, self._about = False, about
        self._words.setText(words)
        self.setAccessibleName(words)
        access.announce(self, words)
        self.setProperty("surface", kind)
        self.style().polish(self)
        self._do = do
        self._action.setVisible(bool(action))
        if action:
            self._action.say(action)
        self.show()

    @property
    def is_failure(self) -> bool:
        """Say whether a failure is on show."""
        return self._is_failure and self.isVisible()

    def say_failure(self, sentence: str) -> None:
        """Show a failure, until it is over or somebody closes it."""
        self.say(sentence)
        self._is_failure = True

    def end_failure(self) -> None:
        """Say no more of a failure: it is over."""
        if self.is_failure:
            self.hide()

    def end_unless(self, open_ones: Collection[object]) -> None:
        """Say no more of something that is not among what is open."""
        if self._about is not None and self._about not in open_ones:
            self.hide()

    def _act(self) -> None:
        self.hide()
        if self._do is not None:
            self._do()
