"""All ways in on one page, a line each."""

from models.meetings.ways_in import are_done, ways_in
from models.overrides import override
from models.words import _
from wizard.desk import Desk
from wizard.fields.companion import Companion
from wizard.fields.way_in import WayIn
from wizard.parts.label import Label


class WaysView(Companion):
    """How many ways in are done, and each with its tick, its person and its day."""

    def __init__(self, desk: Desk) -> None:
        """Show them all."""
        ways = ways_in(desk.guide)
        super().__init__(desk, ways[0])
        self._count = Label("", "answer")
        self.column.addWidget(self._count)
        self._ways = [WayIn(desk, question) for question in ways]
        for way in self._ways:
            way.went.connect(self.went)
            self.column.addWidget(way)

    @override
    def refresh(self) -> None:
        done = are_done(self.desk.plan, self.desk.guide)
        words = _("{done} of {all} ways in are done.")
        self._count.setText(words.format(done=done, all=len(self._ways)))
        for way in self._ways:
            way.refresh()
