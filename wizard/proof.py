"""A proof: one paper as it will come out of the printer, made off the UI thread."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from models.editing import Subject
from models.papers import Options
from models.plan.mark import content_mark
from models.plan.plan import Plan
from models.plan.records import Day, Printing
from models.words import _, language, ngettext
from wizard.desk import Desk
from wizard.parts.paper_choice import Wanted
from wizard.parts.sheet import Leaf
from wizard.pictures import page_sizes
from wizard.services import Printed, Services

# So many characters without a font are named.
NAMED = 5


@dataclass(frozen=True, slots=True)
class Proof:
    """A paper that is made: of which plan, what was wanted, its bytes, and the size of its pages in points."""

    plan: Plan
    wanted: Wanted
    printed: Printed
    sizes: Sequence[tuple[float, float]]

    @property
    def leaves(self) -> tuple[Leaf, ...]:
        """Its pages, each by itself."""
        pdf = self.printed.pdf
        return tuple(Leaf(pdf, n, *size) for n, size in enumerate(self.sizes))


def make_proof(services: Services, plan: Plan, wanted: Wanted) -> Proof:
    """Return the paper that is wanted. Slow: call it in a job. Raises FourfoldError."""
    options = Options(
        paper=wanted.paper,
        blank=wanted.is_blank,
        final=wanted.is_final,
        language=language(),
        signatures=wanted.signatures == "yes",
    )
    printed = services.draw(wanted.document, plan, options)
    return Proof(plan, wanted, printed, page_sizes(printed.pdf))


def is_of(proof: Proof | None, plan: Plan) -> bool:
    """Say whether a proof still shows `plan`: what was printed meanwhile stands on no paper."""
    if proof is None:
        return False
    before, now = proof.plan.records, plan.records
    changed = now.differing(before)
    return all(isinstance(now.get(i) or before.get(i), Printing) for i in changed)


def note_paper(desk: Desk, proof: Proof | None) -> None:
    """Keep in the plan that people hold this paper from today on; a blank one says nothing of it."""
    if proof is None or proof.wanted.is_blank or not desk.has_plan or desk.plan.id != proof.plan.id:
        return
    made = Printing(
        id=uuid4(),
        document=proof.wanted.document,
        on=Day(desk.services.clock().date()),
        is_final=proof.wanted.is_final,
        mark=content_mark(proof.plan),
    )
    desk.end_visit()
    desk.do(desk.plan.with_record(made), Subject("print"))


def say_gate(wanted: Wanted, *, is_open: bool) -> tuple[str, str]:
    """Return whether the plan is ready for this paper, and the tone in which to say it."""
    if wanted.is_final and is_open:
        return _("Final is off until nothing is missing. Choose Draft to print now."), "amber"
    if is_open:
        return _("Some things are still open, so this is a draft."), "quiet"
    return _("Every action has a lead and a day. Well done."), "green"


def say_count(pages: int, paper: str) -> str:
    """Return how many pages there are, before anything is printed."""
    return ngettext("{n} page on {paper}", "{n} pages on {paper}", pages, paper=paper)


def say_sent(pages: int) -> str:
    """Return how many pages went out."""
    return ngettext("{n} page went to the printer.", "{n} pages went to the printer.", pages)


def say_no_printer() -> str:
    """Return what to do where the computer knows no printer."""
    return _("This computer knows no printer. Save the PDF and print it elsewhere.")


def say_missing(signs: Sequence[str]) -> str:
    """Name the characters that no font has: on the screen too they may be empty boxes."""
    if not signs:
        return ""
    named = [f"{sign} ({unicodedata.name(sign, f'U+{ord(sign):04X}')})" for sign in signs]
    shown, rest = "; ".join(named[:NAMED]), len(named) - NAMED
    if rest > 0:
        return ngettext(
            "No font here has {signs} and {n} more. They print as \N{REPLACEMENT CHARACTER}.",
            "No font here has {signs} and {n} more. They print as \N{REPLACEMENT CHARACTER}.",
            rest,
            signs=shown,
        )
    return _("No font here has {signs}. It prints as \N{REPLACEMENT CHARACTER}.").format(
        signs=shown
    )
