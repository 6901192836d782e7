"""How many pages each set would be, counted while nobody waits, so that it is known before people do."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from models.papers import Options
from models.plan.plan import Plan
from wizard.paper_words import say_count
from wizard.proofs import Made, Proofs, papers_of_set
from wizard.services import Services

# Who is busy on the page is not held up by pages that they may not want.
IDLE_MS = 1500


class Tally(QObject):
    """Counts set after set, and tells the counts in words by name."""

    counted = Signal(object)

    def __init__(
        self, services: Services, made: Made, sets: Sequence[str], parent: QObject
    ) -> None:
        """Count nothing yet; papers that are in `made` are not made again."""
        super().__init__(parent)
        self._services, self._sets = services, tuple(sets)
        self._due: list[str] = []
        self._counts: dict[str, str] = {}
        self._asked: tuple[Plan, Options] | None = None
        self._proofs = Proofs(services, made, self)
        self._proofs.came.connect(self._follow)
        self._idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self._idle.timeout.connect(self._next)

    def begin(self, plan: Plan, options: Options) -> None:
        """Count the sets of `plan` anew once there is time, unless they are counted already."""
        if self._asked == (plan, options) and not self._due:
            return
        self.stop()
        self._asked, self._due, self._counts = (plan, options), list(self._sets), {}
        self.counted.emit(self._counts)
        self._idle.start()

    def stop(self) -> None:
        """Count no more: somebody waits for something else."""
        self._idle.stop()
        self._proofs.drop()

    def _next(self) -> None:
        if self._due and self._asked is not None:
            plan, options = self._asked
            find = partial(papers_of_set, self._services, self._due[0], plan, options)
            self._proofs.ask_for(plan, find)

    def _follow(self) -> None:
        if not self._due or not self._proofs.is_whole or self._asked is None:
            return
        pages = sum(proof.printed.pages for proof in self._proofs.proofs if proof is not None)
        self._counts[self._due.pop(0)] = say_count(pages, self._asked[1].paper) if pages else ""
        self.counted.emit(self._counts)
        self._next()
