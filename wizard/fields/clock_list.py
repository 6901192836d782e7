"""The agenda by the clock: when each row begins, and when the meeting ends. It follows each changed minute."""

from models.meetings.agenda import agenda, ends_at
from models.meetings.asked import rows_of
from models.overrides import override
from models.words import _
from wizard.fields.companion import Companion
from wizard.parts.label import Label
from wizard.parts.offer import Offer
from wizard.parts.page import clear, put


class ClockList(Companion):
    """One line for each row of the agenda, with its time; the usual rows while the group has none of its own."""

    _shown: tuple[str, ...] | None = None

    @override
    def refresh(self) -> None:
        plan, guide = self.desk.plan, self.desk.guide
        points = agenda(plan, guide)
        own = rows_of(plan, guide, "agenda")
        lines = [_("{clock} · {text}").format(clock=p.clock, text=p.what) for p in points]
        lines.append(_("{clock} · The end").format(clock=ends_at(points)))
        heading = _("By the clock") if own else _("A usual meeting, by the clock")
        said = (heading, *lines)
        if said == self._shown:
            return
        self._shown = said
        clear(self.column)
        put(self.column, Label(heading, "strong"))
        for line in lines:
            put(self.column, Label(line, "body"))
        words, button = _("The agenda is a paper too."), _("See it as a paper")
        put(
            self.column,
            Offer(self.desk.look, words, button, lambda: self.went.emit("print/agenda")),
        )
