"""What is on show on the print page: one paper or a set of them, how they are wanted, and the proofs of them."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Signal

from models.checks.problem import Problem
from models.errors import FourfoldError
from models.papers import Options, Wish
from models.settings import DESK_SHEETS
from models.words import _, language
from wizard.desk import Desk
from wizard.outlet import Outgoing
from wizard.paper_words import say_count, say_sheets, sheets_of
from wizard.parts.paper_choices import fitted, is_gated, is_shared
from wizard.parts.set_choice import Line
from wizard.parts.sheet import Leaf
from wizard.proof import Proof, is_held
from wizard.proofs import Asked, Made, Proofs, papers_of_set

# A place may ask for a paper by its name, or for whichever it is in large letters.
LARGE_PRINT = "large-print"


class OnShow(QObject):
    """Tells `came` with each paper that is made, and `failed` with a sentence."""

    came = Signal()
    failed = Signal(str)

    def __init__(self, desk: Desk, made: Made, parent: QObject) -> None:
        """Show the first paper of the table."""
        super().__init__(parent)
        self._desk = desk
        self.papers = {paper.name: paper for paper in desk.services.papers}
        self.wish = Wish(next(iter(self.papers)), Options())
        self.set_name = ""
        self._proofs = Proofs(desk.services, made, self)
        self._proofs.came.connect(self.came)
        self._proofs.failed.connect(lambda error: self.failed.emit(error.sentence))

    def begin(self, name: str) -> None:
        """Take up what is usual today: final where nothing is missing, on the sheets of this computer's printer."""
        options = replace(
            self.wish.options,
            final=not self.blocking,
            paper=self._desk.services.settings.paper,
            language=language(),
            poster=False,
            half=False,
        )
        if name == LARGE_PRINT:
            options = replace(options, large=True)
        self.wish = Wish(name if name in self.papers else self.wish.name, options)

    def want(self, wish: Wish) -> None:
        """Want a paper so; of a set, all its papers."""
        name = wish.name or self.wish.name
        options = wish.options if self.set_name else fitted(self.papers[name], wish.options)
        self.wish = Wish(name, options)

    def want_draft(self) -> None:
        """Want no final paper any more."""
        self.want(replace(self.wish, options=replace(self.wish.options, final=False)))

    def draw(self) -> None:
        """Have the pages made; what was under way is let go."""
        services, plan = self._desk.services, self._desk.plan
        if self.set_name:
            find = partial(papers_of_set, services, self.set_name, plan, self.options_of_sets)
            self._proofs.ask_for(plan, find)
        else:
            self._proofs.ask(plan, [Asked(self.wish, self.papers[self.wish.name].title())])

    def stop(self) -> None:
        """Let go of the pages under way."""
        self._proofs.drop()

    @property
    def options_of_sets(self) -> Options:
        """How the papers of a set are wanted: what holds for all of them."""
        said = self.wish.options
        paper = said.paper if said.paper in DESK_SHEETS else self._desk.services.settings.paper
        kept = Options(paper=paper, language=said.language, signatures=said.signatures)
        return replace(kept, final=said.final, large=said.large, easy=said.easy)

    @property
    def blocking(self) -> list[Problem]:
        """What keeps the plan a draft."""
        return [p for p in self._desk.problems if p.blocks]

    @property
    def has_gate(self) -> bool:
        """Say whether what is on show can be a draft."""
        asked = [one.wish for one in self._proofs.asked or ()] if self.set_name else [self.wish]
        return any(is_gated(self.papers[w.name], w.options) for w in asked)

    @property
    def is_refused(self) -> bool:
        """Say whether what is chosen is a final paper that the plan is not ready for."""
        return self.wish.options.final and self.has_gate and bool(self.blocking)

    @property
    def is_right(self) -> bool:
        """Say whether the pages still show the plan as it stands."""
        return self._proofs.is_of(self._desk.plan)

    @property
    def is_whole(self) -> bool:
        """Say whether every page is made."""
        return self._proofs.is_whole

    @property
    def progress(self) -> tuple[int, int]:
        """How many papers are made, of how many."""
        proofs = self._proofs.proofs
        made = sum(proof is not None and proof.words is not None for proof in proofs)
        return made, len(proofs)

    @property
    def lines(self) -> list[Line]:
        """The papers of the set in words."""
        pairs = zip(self._proofs.asked or (), self._proofs.proofs, strict=False)
        return [self._line(asked.title, proof) for asked, proof in pairs]

    def _line(self, title: str, proof: Proof | None) -> Line:
        if proof is None:
            return Line(title, "…")
        count = say_sheets(*_sheets(proof))
        return Line(title, count, proof.words is not None and is_held(proof, self._desk.plan))

    def outgoing(self, copies: Sequence[int]) -> list[Outgoing]:
        """Return what goes out, as far as it is made; of a set in so many copies each."""
        pairs = zip(self._proofs.proofs, copies if self.set_name else (1,), strict=False)
        return [Outgoing(proof, n) for proof, n in pairs if proof is not None and n]

    def leaves(self, papers: Sequence[Outgoing]) -> list[Leaf]:
        """Return the pages of these papers; the first page of all while nothing else is made."""
        made = [leaf for paper in papers for leaf in paper.proof.leaves]
        return made if made or any(self._proofs.proofs) else list(self._proofs.first)

    def advice(self, papers: Sequence[Outgoing]) -> str:
        """Return what to mind with these papers, each piece of advice once."""
        names = dict.fromkeys(paper.proof.wish.name for paper in papers)
        return "\n".join(dict.fromkeys(filter(None, (self.papers[n].advice() for n in names))))

    def count(self, papers: Sequence[Outgoing]) -> tuple[str, str]:
        """Return how many pages go out, and how many sheets that takes."""
        if not papers:
            return _("Nothing is ticked."), ""
        sheets = [_sheets(paper.proof, paper.copies) for paper in papers]
        one_side, both_sides = map(sum, zip(*sheets, strict=True))
        total = sum(paper.proof.printed.pages * paper.copies for paper in papers)
        paper = papers[0].proof.wish.options.paper
        return say_count(total, paper), say_sheets(one_side, both_sides)

    def missing(self, papers: Sequence[Outgoing]) -> tuple[str, ...]:
        """Return the characters on these papers that no font has, each once."""
        return tuple(dict.fromkeys(s for paper in papers for s in paper.proof.printed.missing))

    def shared(self, papers: Sequence[Outgoing]) -> list[Proof]:
        """Return those of the papers that leave the group."""
        proofs = [paper.proof for paper in papers]
        return [p for p in proofs if is_shared(self.papers[p.wish.name], p.wish.options)]

    def remember_sheet(self) -> None:
        """Keep the sheet that was chosen for the next time."""
        settings, paper = self._desk.services.settings, self.wish.options.paper
        if paper in DESK_SHEETS and paper != settings.paper:
            with suppress(
                FourfoldError
            ):  # Where it cannot be kept, it holds until the program ends.
                self._desk.services.keep_settings(replace(settings, paper=paper))


def _sheets(proof: Proof, copies: int = 1) -> tuple[int, int]:
    options = proof.wish.options
    return sheets_of(proof.printed.pages, copies, is_cut=options.poster or options.half)
