"""One round among the others: what it is called, how far it came, and the way to it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from models.guide.shapes import Guide
from models.meetings.comparison import RoundFacts
from models.words import _
from wizard.look import Look
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.label import Label
from wizard.parts.round_words import round_name, state_words


class RoundCard(Card):
    """A round that can be opened, or the one that is open."""

    opened = Signal()

    def __init__(self, look: Look, guide: Guide, facts: RoundFacts, *, is_here: bool) -> None:
        """Show one round."""
        super().__init__()
        px = look.px
        across = QHBoxLayout(self)
        across.setContentsMargins(px(16), px(10), px(10), px(10))
        words = QVBoxLayout()
        across.addLayout(words, 1)
        words.setSpacing(px(2))
        words.addWidget(Label(round_name(facts), "answer", bold=True))
        words.addWidget(Label(state_words(facts, guide), "small", "quiet"))
        if is_here:
            across.addWidget(Label(_("You are here"), "small", "accent", bold=True, wraps=False))
            return
        way = Button(_("Open"), self.opened.emit)
        way.setAccessibleName(_("Open round {n}").format(n=facts.number))
        across.addWidget(way)
        self.lead(way)
