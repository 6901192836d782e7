"""Proofs of one paper or of many, made one after the other; what is made stays while the plan says the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.errors import FourfoldError
from models.papers import Copy, Options, Wish
from models.plan.plan import Plan
from models.words import _
from wizard import jobs
from wizard.desk import Desk
from wizard.parts.sheet import Leaf
from wizard.proof import Proof, first_leaves, make_proof, says_the_same, with_words
from wizard.services import Services

Made = dict[Wish, Proof]


@dataclass(frozen=True, slots=True)
class Asked:
    """One paper that is asked for: how it is wanted, and what it is called among the others."""

    wish: Wish
    title: str


def leads_of(desk: Desk) -> Sequence[Copy]:
    """Return everybody who leads an open action of the plan, each with the key of what is theirs."""
    return desk.services.copies("owner-sheet", desk.plan, Options())


def papers_of_set(services: Services, name: str, plan: Plan, options: Options) -> list[Asked]:
    """Return the papers of a set. Slow: call it in a job.

    A paper that is made in copies for several people is one paper for each: none begins on the back of another's, and
    only those that changed need to go out again.
    """
    titles = {paper.name: paper.title() for paper in services.papers}
    found: list[Asked] = []
    for wish in services.wishes(name, plan, options):
        title = titles[wish.name]
        if wish.options.blank:
            found.append(Asked(wish, _("{paper}, blank").format(paper=title)))
            continue
        copies = services.copies(wish.name, plan, replace(wish.options, only=""))
        wanted = [c for c in copies if wish.options.only in ("", c.key)]
        each = [Asked(Wish(wish.name, replace(wish.options, only=c.key)), c.whose) for c in wanted]
        found += each or [Asked(wish, title)]
    return found


class Proofs(QObject):
    """Tells `came` when the list of papers is known, with the first page, and with each paper that is made."""

    came = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, made: Made, parent: QObject) -> None:
        """Keep what is made in `made`, which others may share."""
        super().__init__(parent)
        self._services = services
        self._made = made
        self._plan: Plan | None = None
        self._job: jobs.Job | None = None
        self.asked: tuple[Asked, ...] | None = None
        # The first page of all, to look at while the first paper is made.
        self.first: Sequence[Leaf] = ()

    def ask(self, plan: Plan, asked: Sequence[Asked]) -> None:
        """Have these papers made of `plan`; what was asked before is let go."""
        self.drop()
        self._begin(plan)
        self._take(asked)

    def ask_for(self, plan: Plan, find: Callable[[], Sequence[Asked]]) -> None:
        """Have the papers made that `find` names; it takes its time and is called on another thread."""
        self.drop()
        self._begin(plan)
        self._job = jobs.run(find, self._take, self._fail, parent=self)

    def drop(self) -> None:
        """Let go of what is under way."""
        if self._job is not None:
            self._job.drop()
        self._job, self.asked, self.first = None, None, ()

    def is_of(self, plan: Plan) -> bool:
        """Say whether what is made or under way is still right for `plan`."""
        return self._plan is not None and says_the_same(self._plan, plan)

    @property
    def proofs(self) -> tuple[Proof | None, ...]:
        """The papers in their order, None for one that is not made yet."""
        return tuple(self._made.get(one.wish) for one in self.asked or ())

    @property
    def is_whole(self) -> bool:
        """Say whether every paper is made and its words are read."""
        return self.asked is not None and all(p and p.words is not None for p in self.proofs)

    def _begin(self, plan: Plan) -> None:
        today = self._services.clock().date()
        if any(p.on != today or not says_the_same(p.plan, plan) for p in self._made.values()):
            self._made.clear()
        self._plan = plan

    def _take(self, asked: Sequence[Asked]) -> None:
        self._job, self.asked = None, tuple(asked)
        self._go_on()

    def _go_on(self) -> None:
        if self._plan is not None and self.asked and not self.first and not any(self.proofs):
            call = partial(first_leaves, self._services, self._plan, self.asked[0].wish)
            self._job = jobs.run(call, self._show_first, self._fail, parent=self)
        elif made := self._next_call():
            self._job = jobs.run(made, self._keep, self._fail, parent=self)
        self.came.emit()

    def _show_first(self, leaves: Sequence[Leaf]) -> None:
        self._job, self.first = None, leaves
        self._go_on()

    def _next_call(self) -> Callable[[], Proof] | None:
        """Return what makes the next paper; one that is made is read before another is made."""
        for one in self.asked or ():
            made = self._made.get(one.wish)
            if made is None and self._plan is not None:
                return partial(make_proof, self._services, self._plan, one.wish)
            if made is not None and made.words is None:
                return partial(with_words, made)
        return None

    def _keep(self, proof: Proof) -> None:
        self._job = None
        self._made[proof.wish] = proof
        self._go_on()

    def _fail(self, error: FourfoldError) -> None:
        self._job = None
        self.failed.emit(error)
