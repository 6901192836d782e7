"""A proof: one paper as it will come out of the printer, made off the UI thread."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import uuid4

from models.editing import Subject
from models.papers import Options, Wish
from models.plan.mark import PrintedMark, content_mark, text_mark
from models.plan.plan import Plan
from models.plan.records import Day, Printing
from models.words import Catalogue, say_day, speaking
from wizard.desk import Desk
from wizard.parts.paper_choices import is_final
from wizard.parts.sheet import Leaf
from wizard.pictures import page_sizes, page_words
from wizard.services import Printed, Services


@dataclass(frozen=True, slots=True)
class Proof:
    """A paper that is made: of which plan, as wanted, on which day; its bytes, its pages in points.

    Its `words` are read once somebody sees it, None before.
    """

    plan: Plan
    wish: Wish
    on: date
    printed: Printed
    sizes: Sequence[tuple[float, float]]
    words: str | None = None

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Its pages, each by itself."""
        pdf = self.printed.pdf
        return tuple(Leaf(pdf, n, *size) for n, size in enumerate(self.sizes))

    @property
    def mark(self) -> PrintedMark:
        """What is kept of it once people hold it. The day it was printed on is no part of what it says."""
        options = self.wish.options
        with speaking(Catalogue(options.language)):
            said = (self.words or "").replace(squeezed(say_day(self.on)), "")
        spoken = tuple(filter(None, (options.language, options.second_language)))
        marks = content_mark(self.plan), text_mark(_way(options)), text_mark(said)
        return PrintedMark(*marks, is_large=options.large, languages=spoken)


def make_proof(services: Services, plan: Plan, wish: Wish) -> Proof:
    """Return the paper that is wanted. Slow: call it in a job. Raises FourfoldError."""
    on = services.clock().date()
    printed = services.draw(wish.name, plan, wish.options)
    return Proof(plan, wish, on, printed, page_sizes(printed.pdf))


def first_leaves(services: Services, plan: Plan, wish: Wish) -> Sequence[Leaf]:
    """Return the first page of the paper that is wanted, long before all of it is made. Call it in a job."""
    printed = services.draw_first_page(wish.name, plan, wish.options)
    return tuple(Leaf(printed.pdf, n, *size) for n, size in enumerate(page_sizes(printed.pdf)))


def with_words(proof: Proof) -> Proof:
    """Return a proof whose words are read. Slow: call it in a job."""
    return replace(proof, words=squeezed(page_words(proof.printed.pdf)))


def squeezed(text: str) -> str:
    """Return a text without its spaces: on paper it goes on in the next line wherever there is room."""
    return "".join(text.split())


def says_the_same(before: Plan, now: Plan) -> bool:
    """Say whether papers of one plan are still those of another: what was printed meanwhile stands on none."""
    then, here = before.records, now.records
    return all(isinstance(here.get(i) or then.get(i), Printing) for i in here.differing(then))


def is_held(proof: Proof, plan: Plan) -> bool:
    """Say whether people hold this paper as it stands now: the last one that was wanted so said the same."""
    mark = proof.mark
    held = (PrintedMark.read(p.mark) for p in plan.printings if p.document == proof.wish.name)
    last = [kept for kept in held if kept.way == mark.way]
    return bool(last) and last[-1].words == mark.words


def note_papers(desk: Desk, proofs: Sequence[Proof]) -> None:
    """Keep in the plan that people hold these papers from today on; a blank one says nothing of it."""
    if not desk.has_plan:
        return
    noted = [
        _printing(desk, proof)
        for proof in proofs
        if not proof.wish.options.blank and proof.plan.id == desk.plan.id
    ]
    if noted:
        desk.end_visit()
        desk.do(desk.plan.with_records(noted), Subject("print"))


def _printing(desk: Desk, proof: Proof) -> Printing:
    """Return what is kept of a paper. The same paper of the same day takes the place of the one before."""
    paper = next(p for p in desk.services.papers if p.name == proof.wish.name)
    mark, on = proof.mark, Day(proof.on)
    earlier = (p for p in desk.plan.printings if (p.document, p.on) == (paper.name, on))
    same = next((p.id for p in earlier if PrintedMark.read(p.mark).way == mark.way), None)
    return Printing(
        id=same or uuid4(),
        document=paper.name,
        on=on,
        is_final=is_final(paper, proof.wish.options),
        mark=mark.written(),
    )


def _way(options: Options) -> str:
    """Return what makes two printings of a paper two different papers: its readers, form, language, whose copy."""
    parts = (options.edition, options.names, options.large, options.easy, options.language)
    return repr((*parts, options.second_language, options.only))
