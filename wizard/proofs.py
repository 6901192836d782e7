"""Proofs of one paper or of many, made one after the other; what is made stays while the plan says the same."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from models.errors import FourfoldError
from models.papers import Wish
from models.plan.plan import Plan
from wizard import jobs
from wizard.proof import Proof, is_of, make_proof
from wizard.services import Services

Made = dict[Wish, Proof]


class Proofs(QObject):
    """Tells `came` when the list of papers is known and with each paper that is made."""

    came = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, made: Made, parent: QObject) -> None:
        """Keep what is made in `made`, which others may share."""
        super().__init__(parent)
        self._services = services
        self._made = made
        self._plan: Plan | None = None
        self._job: jobs.Job | None = None
        self.wishes: tuple[Wish, ...] | None = None

    def ask(self, plan: Plan, wishes: Sequence[Wish]) -> None:
        """Have these papers made of `plan`; what was asked before is let go."""
        self.drop()
        self._begin(plan)
        self._take(wishes)

    def ask_for(self, plan: Plan, find: Callable[[], Sequence[Wish]]) -> None:
        """Have the papers made that `find` names; it takes its time and is called on another thread."""
        self.drop()
        self._begin(plan)
        self._job = jobs.run(find, self._take, self._fail, parent=self)

    def drop(self) -> None:
        """Let go of what is under way."""
        if self._job is not None:
            self._job.drop()
        self._job, self.wishes = None, None

    @property
    def proofs(self) -> tuple[Proof | None, ...]:
        """The papers in their order, None for one that is not made yet."""
        return tuple(map(self._made.get, self.wishes or ()))

    @property
    def is_whole(self) -> bool:
        """Say whether every paper is made."""
        return self.wishes is not None and None not in self.proofs

    def _begin(self, plan: Plan) -> None:
        today = self._services.clock().date()
        if any(p.on != today or not is_of(p, plan) for p in self._made.values()):
            self._made.clear()
        self._plan = plan

    def _take(self, wishes: Sequence[Wish]) -> None:
        self._job, self.wishes = None, tuple(wishes)
        self._go_on()

    def _go_on(self) -> None:
        services, plan = self._services, self._plan
        due = next((w for w in self.wishes or () if w not in self._made), None)
        if due is not None and plan is not None:
            call = lambda: make_proof(services, plan, due)  # noqa: E731  The job makes it, not this thread.
            self._job = jobs.run(call, self._keep, self._fail, parent=self)
        self.came.emit()

    def _keep(self, proof: Proof) -> None:
        self._job = None
        self._made[proof.wish] = proof
        self._go_on()

    def _fail(self, error: FourfoldError) -> None:
        self._job = None
        self.failed.emit(error)
