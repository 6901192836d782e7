"""What leads from a question to all that it is a part of, or names those whom it is about."""

from models.meetings.agreement import parties
from models.meetings.table import MISSING, say_partner, seats
from models.meetings.ways_in import are_done, ways_in
from models.overrides import override
from models.words import _, ngettext
from wizard.fields.companion import Companion
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.page import clear, put


class Parties(Companion):
    """Those between whom the agreement is, one line each."""

    _shown: tuple[str, ...] | None = None

    @override
    def refresh(self) -> None:
        lines = tuple(say_partner(partner) for partner in parties(self.desk.plan))
        if lines == self._shown:
            return
        self._shown = lines
        clear(self.column)
        heading = _("Your partners") if lines else _("There are no partners yet.")
        put(self.column, Label(heading, "strong"))
        for line in lines:
            put(self.column, Label(line, "body"))


class Way(Companion):
    """How something stands, and the way to the page that shows all of it."""

    _shown = ""

    @override
    def refresh(self) -> None:
        words, button, place = self._said()
        # While somebody types, the button keeps the focus and the page its place.
        if words == self._shown:
            return
        self._shown = words
        clear(self.column)
        put(self.column, Offer(self.desk.look, words, button, lambda: self.went.emit(place)))

    def _said(self) -> tuple[str, str, str]:
        """Return the words, the button and the place that it leads to."""
        raise NotImplementedError


class WayToTable(Way):
    """How many kinds of partner are missing."""

    @override
    def _said(self) -> tuple[str, str, str]:
        found = seats(self.desk.plan, self.desk.guide)
        missing = sum(seat.standing == MISSING for seat in found)
        words = ngettext(
            "{n} of {all} kinds of partner has nobody yet.",
            "{n} of {all} kinds of partner have nobody yet.",
            missing,
            all=str(len(found)),
        )
        return words, _("Who is at the table"), "partners"


class WayToAllWays(Way):
    """How many of the ways in are done."""

    @override
    def _said(self) -> tuple[str, str, str]:
        guide = self.desk.guide
        done, ways = are_done(self.desk.plan, guide), len(ways_in(guide))
        words = _("{done} of {all} ways in are done.").format(done=done, all=ways)
        return words, _("See all"), "partners/ways"
