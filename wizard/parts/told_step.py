"""One step of a plan's history: when and who, what changed in words, and a way to look at the plan as it was."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from models.words import _, ngettext
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.label import Label

if TYPE_CHECKING:
    from models.retelling.change import Line
    from models.retelling.step import Told
    from wizard.look import Look

# A list is there to find the place; the whole text stands where the earlier state is shown.
MOST_LETTERS = 240


def add_told(
    column: QVBoxLayout, told: Told, most: int = MOST_LETTERS, *, shows_private: bool = False
) -> None:
    """Add what a step did to a column: a heading, and under each line its words before and after."""
    if told.heading:
        column.addWidget(Label(told.heading, "strong"))
    for line in told.lines:
        column.addWidget(Label(line.words, "body" if told.heading else "strong"))
        for words in _under(line, most) if shows_private or not line.is_private else _kept():
            column.addWidget(Label(words, "small", "quiet"))
    if told.left_out:
        words = ngettext("and {n} change more", "and {n} changes more", told.left_out)
        column.addWidget(Label(words, "small", "quiet"))


class ToldStep(Card):
    """A card of the history."""

    def __init__(self, look: Look, when: str, told: Told, show: Callable[[], object]) -> None:
        """Tell a step; `show` shows the plan as it was after it."""
        super().__init__()
        px = look.px
        across = QHBoxLayout(self)
        across.setContentsMargins(px(16), px(8), px(10), px(10))
        words = QVBoxLayout()
        across.addLayout(words, 1)
        words.setSpacing(px(2))
        words.addWidget(Label(when, "small", "quiet", bold=True))
        add_told(words, told)
        self.button = Button(_("Look"), show, kind="quiet").with_icon(look, "clock")
        said = told.heading or next((line.words for line in told.lines), "")
        name = _("Look at the plan as it was: {when}, {what}").format(when=when, what=said)
        self.button.setAccessibleName(name)
        across.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.lead(self.button)


def _under(line: Line, most: int) -> list[str]:
    """Return the words before and after a change; a new row has only the latter."""
    before, after = (_cut(words, most) for words in (line.before, line.after))
    said = []
    if before:
        said.append(_("Before: {words}").format(words=before))
    if after and before:
        said.append(_("Now: {words}").format(words=after))
    elif after:
        said.append(after)
    return [*said, line.why] if line.why else said


def _kept() -> list[str]:
    """Return what stands in place of words that not everybody who sees the screen may read."""
    return [_("For you alone. Look shows the words.")]


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else words[: most - 1].rstrip() + "…"
