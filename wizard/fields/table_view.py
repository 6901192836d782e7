"""The table: every kind of partner as a tile, those that are missing too, with the three checks on each person."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from models.guide.labels import choice_label
from models.meetings.table import MISSING, STANDINGS, Seat, of_no_kind, say_partner, seats
from models.overrides import override
from models.plan.records import Partner
from models.words import _, ngettext
from wizard.desk import Desk
from wizard.fields.companion import Companion
from wizard.fields.seat_tile import SeatTile, say_standing
from wizard.parts.card import Card
from wizard.parts.chips import Chips
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.page import clear, put
from wizard.parts.tiles import Tiles

ALL = "all"
TILE = 236


class TableView(Companion):
    """Who is here and who is missing. A press on somebody, or on Add, opens a row of the partners."""

    row_chosen = Signal(object)

    def __init__(self, desk: Desk) -> None:
        """Show all kinds of partner."""
        super().__init__(desk, desk.guide.by_role("partners"))
        self.column.setSpacing(desk.look.px(10))
        self._filter = ALL
        self._shown: object = None
        self._words: dict[str, str] = {}
        self._count = Label("", "answer")
        self._missing = Label("", "body", "quiet")
        self.column.addWidget(self._count)
        self.column.addWidget(self._missing)
        self._chips, self._lists = QVBoxLayout(), QVBoxLayout()
        self._lists.setSpacing(desk.look.px(10))
        self.column.addLayout(self._chips)
        self.column.addLayout(self._lists)
        self.column.addWidget(self._checks())

    @override
    def refresh(self) -> None:
        found = seats(self.desk.plan, self.desk.guide)
        others = of_no_kind(self.desk.plan, self.desk.guide)
        if self._shown == (found, others, self._filter):
            return
        self._shown = found, others, self._filter
        counts = {s: sum(seat.standing == s for seat in found) for s in STANDINGS}
        self._count.setText(_say_count(counts[MISSING], len(found)))
        self._name_missing(found)
        self._show_filter(counts, len(found))
        clear(self._lists)
        for heading, is_usual in ((_("Usually involved"), True), (_("In some places"), False)):
            group = [seat for seat in found if seat.is_usual == is_usual and self._is_wanted(seat)]
            if group:
                put(self._lists, Label(heading, "heading"))
                put(self._lists, self._tiles(group))
        if others and self._filter == ALL:
            put(self._lists, Label(_("Kind not chosen yet"), "heading"))
            for partner in others:
                put(self._lists, self._way_to(partner))

    def _checks(self) -> QWidget:
        """Return what to ask of each person before they come."""
        card = Card()
        card.setProperty("surface", "notes")
        px = self.desk.look.px
        column = QVBoxLayout(card)
        column.setContentsMargins(px(14), px(8), px(14), px(10))
        column.setSpacing(px(2))
        column.addWidget(Label(_start_small(), "body"))
        column.addWidget(Label(_("Three checks on each person"), "strong"))
        checks = self.desk.guide.texts.many(self.question.id, "checks")
        for number, line in enumerate(checks, 1):
            column.addWidget(Label(f"{number}. {line}", "body"))
        return card

    def _name_missing(self, found: Iterable[Seat]) -> None:
        """Name the usual kinds that nobody stands for: seen before any scrolling."""
        names = ", ".join(
            choice_label(self.desk.guide, "partner", "category", seat.category)
            for seat in found
            if seat.is_usual and seat.standing == MISSING
        )
        words = _("Usually involved, and nobody yet: {names}.").format(names=names)
        self._missing.setText(words if names else "")
        self._missing.setVisible(bool(names))

    def _show_filter(self, counts: dict[str, int], all_of_them: int) -> None:
        words = {ALL: _("{name} ({n})").format(name=_("All"), n=all_of_them)} | {
            standing: _("{name} ({n})").format(name=say_standing(standing), n=n)
            for standing, n in counts.items()
        }
        if words != self._words:
            self._words = words
            clear(self._chips)
            self._filters = Chips(self.desk.look, _("Show"), words)
            self._filters.chosen.connect(self._choose)
            put(self._chips, self._filters)
        self._filters.show_choice(self._filter)

    def _choose(self, standing: str) -> None:
        self._filter = standing
        self.refresh()

    def _is_wanted(self, seat: Seat) -> bool:
        return self._filter in (ALL, seat.standing)

    def _tiles(self, group: list[Seat]) -> Tiles:
        tiles = Tiles(self.desk.look.px(TILE), self.desk.look.px(8))
        made = []
        for seat in group:
            tile = SeatTile(self.desk, seat)
            tile.chosen.connect(self._open)
            tile.added.connect(lambda _kind, seat=seat: self._add(seat))
            made.append(tile)
        tiles.show_tiles(made)
        return tiles

    def _way_to(self, partner: Partner) -> Offer:
        return Offer(
            self.desk.look, say_partner(partner), _("Go there"), lambda: self._open(partner.id)
        )

    def _add(self, seat: Seat) -> None:
        """Open a new row of this kind, or the one that was begun and names nobody yet."""
        row = seat.begun or self.desk.add_row(self.question, category=seat.category)
        self._open(row.id)

    def _open(self, row: UUID) -> None:
        self.row_chosen.emit(row)


def _say_count(missing: int, kinds: int) -> str:
    return ngettext(
        "{n} of {all} kinds of partner has nobody yet.",
        "{n} of {all} kinds of partner have nobody yet.",
        missing,
        all=str(kinds),
    )


def _start_small() -> str:
    return _(
        "Start small and grow slowly. Begin with people who are keen and useful."
        " Bring in the powerful and the doubtful later, with your first success in hand."
    )
