"""The panel for papers that leave the group, filled from the open plan and from the pages themselves."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from models.checks.problem import Problem
from models.words import _
from wizard.desk import Desk
from wizard.on_paper import contents, left_out, safety_points
from wizard.parts.share_panel import SharePanel
from wizard.points import left_so, points_of, stepped, way_of, words_of
from wizard.proof import Proof

# Read at one go; the others come when these are closed.
MOST_POINTS = 3


class Sharing(SharePanel):
    """Does what a person wants done with a point, or says where it can be done."""

    went = Signal(str)
    gap_chosen = Signal(object)
    noticed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        """Show nothing yet."""
        super().__init__(desk.look)
        self._desk = desk
        self._found: list[Problem] = []
        self.stepped.connect(self._step)
        self.left_so.connect(self._leave)

    def follow(self, proofs: Sequence[Proof]) -> bool:
        """Show what stands on papers that are to be shared, nothing where none is; say whether it comes up now."""
        is_new = bool(proofs) and self.isHidden()
        self.setVisible(bool(proofs))
        if proofs:
            self.show_proofs(proofs)
        return is_new

    def show_proofs(self, proofs: Sequence[Proof]) -> None:
        """Show what stands on papers that are to be shared."""
        plan, guide = self._desk.plan, self._desk.guide
        points = safety_points(points_of(self._desk), proofs)
        self._found = points[:MOST_POINTS]
        words = [words_of(self._desk, point, _("Before you share")) for point in self._found]
        self.show_paper(contents(plan, guide, proofs), words, left_out(plan, guide))

    def _step(self, number: int) -> None:
        point = self._found[number]
        if point.next_step == "looked":
            self._leave(number, _("Looked at: it is fine."))
        elif (step := stepped(self._desk, point)) is not None:
            self._desk.end_visit()
            self._desk.do(*step)
            self.noticed.emit(_("Done. Ctrl+Z takes it back."))
        elif way := way_of(point):
            self.went.emit(way)
        else:
            self.gap_chosen.emit(point)

    def _leave(self, number: int, reason: str) -> None:
        self._desk.end_visit()
        self._desk.do(*left_so(self._desk, self._found[number], reason))
        self.noticed.emit(_("Left as it is. It comes back when its words change."))
