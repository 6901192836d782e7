"""One line of text, set: its runs as they are read, and where each of them stands."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from models.documents.bidi import visual_order
from models.documents.shaping import Run


@dataclass(frozen=True, slots=True)
class Line:
    """Runs in the order in which they are read. All lengths are in ems.

    `places` are their distances from the left end of the line, None where each simply follows the one before.
    """

    runs: Sequence[Run]
    width: float
    places: Sequence[float] | None = None

    @property
    def text(self) -> str:
        """Return what the line says."""
        return "".join([run.text for run in self.runs])

    def followed_by(self, space: Run) -> "Line":
        """Return the line with a space after it, which takes no room."""
        if not self.places:
            return Line((*self.runs, space), self.width)
        last, place = self.runs[-1], self.places[-1]
        beyond = place - space.width if last.level % 2 else place + last.width
        return Line((*self.runs, space), self.width, [*self.places, beyond])


def straight(runs: Sequence[Run], width: float) -> Line:
    """Return a line that runs from left to right."""
    return Line(tuple(runs), width)


def ordered(runs: Sequence[Run]) -> Line:
    """Return a line whose runs are set in the order of their levels (UAX #9, rule L2)."""
    order = visual_order([run.level for run in runs])
    lefts = accumulate((runs[at].width for at in order), initial=0.0)
    places = dict(zip(order, lefts, strict=False))
    return Line(
        tuple(runs), sum(run.width for run in runs), [places[at] for at in range(len(runs))]
    )
