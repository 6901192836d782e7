"""The cards of the library's plans. Only a screenful is built at once, however many there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.words import _
from wizard.parts.button import Button
from wizard.parts.label import Label
from wizard.parts.page import clear, put
from wizard.parts.row import Row

if TYPE_CHECKING:
    from uuid import UUID

    from wizard.desk import Desk
    from wizard.parts.plan_card import PlanCard

SCREENFUL = 12


class Shelf(QWidget):
    """Plans that a search finds, the newest change first."""

    made = Signal(object)

    def __init__(self, desk: Desk) -> None:
        """Show no plan yet."""
        super().__init__()
        self._desk = desk
        self._search = ""
        self.cards: list[PlanCard] = []
        self.total = 0
        look = desk.look
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(14))
        self._list = QVBoxLayout()
        self._list.setSpacing(look.px(14))
        column.addLayout(self._list)
        self._under = Row(look)
        self._more = Button(_("Show more"), self.show_more)
        self._count = Label("", "small", "quiet", wraps=False)
        self._count.setMinimumHeight(self._more.sizeHint().height())
        self._under.add(self._more)
        self._under.add(self._count, 1)
        self._under.hide()
        column.addWidget(self._under)

    @property
    def has_more(self) -> bool:
        """Say whether there are plans without a card yet."""
        return len(self.cards) < self.total

    def show_plans(self, search: str) -> None:
        """Build the first cards of what `search` finds, as many as before if it is the same. Raises FourfoldError."""
        from wizard.parts.plan_card import least_height  # noqa: PLC0415  The frame is painted before the cards.

        room = self.window().height() - self.mapTo(self.window(), QPoint()).y()
        # The last one may be cut: it shows that more are to come.
        fitting = room // least_height(self._desk.look, self.width()) + 1
        how_many = max(len(self.cards) if search == self._search else 0, fitting)
        total = self._desk.services.library.count(search)
        # Nothing is to come while the cards go: the focus leaves them one by one and scrolls the page.
        self._search, self.cards, self.total = search, [], 0
        clear(self._list)
        self.total = total
        # All at once: shown one by one, each would lay out the page anew.
        self.hide()
        self._add(how_many)
        self.show()

    def show_more(self) -> None:
        """Build another screenful, and go on with the focus in it when it was on the button."""
        first_new, had_focus = len(self.cards), self._more.hasFocus()
        self._add(SCREENFUL)
        if had_focus and first_new < len(self.cards):
            self.cards[first_new].take_focus()

    def card_of(self, plan_id: UUID | None) -> PlanCard | None:
        """Return the card of a plan, None where it has none yet."""
        return next((card for card in self.cards if card.plan_id == plan_id), None)

    def focus(self, at: int) -> bool:
        """Put the focus on the card at a place, or the nearest that can be opened; say whether there is one."""
        near = sorted(range(len(self.cards)), key=lambda place: abs(place - at))
        found = next((self.cards[place] for place in near if self.cards[place].can_open), None)
        if found is not None:
            found.take_focus()
        return found is not None

    def _add(self, how_many: int) -> None:
        from wizard.parts.plan_card import PlanCard  # noqa: PLC0415  The frame is painted before the cards.

        listed = self._desk.services.library.summaries(
            self._search, offset=len(self.cards), limit=how_many
        )
        now = self._desk.services.clock()
        for one in listed:
            card = PlanCard(self._desk.look, one, now)
            card.moved.connect(lambda by, c=card: self._move(c, by))
            self.cards.append(card)
            put(self._list, card)
            self.made.emit(card)
        self._count.setText(
            _("{shown} of {total} plans").format(shown=len(self.cards), total=self.total)
        )
        self._under.setVisible(self.has_more)

    def _move(self, card: PlanCard, by: int) -> None:
        ahead = self.cards[self.cards.index(card) :: by][1:]
        found = next((other for other in ahead if other.can_open), None)
        if found is not None:
            found.take_focus()
        elif by > 0 and self.has_more:
            self._more.setFocus()
