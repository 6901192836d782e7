"""One kind of partner as a tile: a shape and a word say where it stands, and who of it is there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from models.guide.labels import choice_help, choice_label
from models.meetings.table import CORE, LATER, MISSING, NEXT, Seat, say_partner, standing_of
from models.plan.records import Partner
from models.words import _, say_day
from wizard.desk import Desk
from wizard.parts.button import Button
from wizard.parts.card import Card
from wizard.parts.label import Label, OneLine
from wizard.parts.row import Row
from wizard.parts.wrapping_button import WrappingButton

# Full, half, waiting, empty: they differ in their shape, not in their colour.
ICONS = {CORE: "circle-check", NEXT: "circle-dot", LATER: "clock", MISSING: "circle"}


def say_standing(standing: str) -> str:
    """Return where a kind of partner stands, in a word or two that blame nobody."""
    match standing:
        case "core":
            return _("At the table")
        case "next":
            return _("Comes next")
        case "later":
            return _("Comes later")
        case _:
            return _("Nobody yet")


class SeatTile(Card):
    """Shows one seat. A press on somebody opens their row; `added` asks for one more of the kind."""

    chosen = Signal(object)
    added = Signal(str)

    def __init__(self, desk: Desk, seat: Seat) -> None:
        """Show `seat` as the plan has it."""
        super().__init__()
        self._desk = desk
        name = choice_label(desk.guide, "partner", "category", seat.category)
        self.setToolTip(choice_help(desk.guide, "partner", "category", seat.category))
        px = desk.look.px
        column = QVBoxLayout(self)
        column.setContentsMargins(px(10), px(8), px(4), px(2))
        column.setSpacing(px(2))
        head = QHBoxLayout()
        column.addLayout(head)
        head.setSpacing(px(8))
        mark = Label(wraps=False)
        tone = "quiet" if seat.standing == MISSING else "accent"
        mark.setPixmap(desk.look.icon(ICONS[seat.standing], tone).pixmap(desk.look.icon_size()))
        head.addWidget(mark)
        head.addWidget(Label(name, "body", bold=True), 1)
        for partner in seat.partners:
            column.addWidget(self._somebody(partner))
        column.addStretch(1)
        foot = Row(desk.look, gap=6)
        foot.add(OneLine(say_standing(seat.standing), "small", "quiet"), 1)
        foot.add(self._adder(seat, name))
        column.addWidget(foot)

    def _somebody(self, partner: Partner) -> WrappingButton:
        """Return the button that opens a partner's row; those who are not here yet say when they come."""
        words = say_partner(partner)
        standing, day = standing_of(partner), partner.invite_on
        if standing != CORE:
            on = say_day(day.on) if day.on else day.as_typed
            words = (
                _("{name}. Invite on {day}").format(name=words, day=on)
                if on
                else _("{name}. No day yet").format(name=words)
            )
        way = WrappingButton(words, lambda: self.chosen.emit(partner.id), kind="link")
        way.setAccessibleName(
            _("{standing}: {name}").format(standing=say_standing(standing), name=words)
        )
        return way

    def _adder(self, seat: Seat, name: str) -> Button:
        add = Button(_("Add"), lambda: self.added.emit(seat.category), kind="quiet")
        add.with_icon(self._desk.look, "plus")
        add.setAccessibleName(_("Add: {what}").format(what=name))
        if seat.standing == MISSING:
            self.lead(add)
        return add
