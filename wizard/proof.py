"""A proof: one paper as it will come out of the printer, made off the UI thread."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from models.plan.plan import Plan
from models.words import _, ngettext
from wizard.parts.paper_choice import Wanted
from wizard.pictures import page_sizes
from wizard.services import Printed, Services

# So many characters without a font are named.
NAMED = 5


@dataclass(frozen=True, slots=True)
class Proof:
    """A paper that is made: what was wanted, its bytes, and width and height of its pages in points."""

    wanted: Wanted
    printed: Printed
    sizes: Sequence[tuple[float, float]]


def make_proof(services: Services, plan: Plan, wanted: Wanted) -> Proof:
    """Return the paper that is wanted. Slow: call it in a job. Raises FourfoldError."""
    printed = services.draw(
        wanted.document,
        plan,
        paper=wanted.paper,
        blank=wanted.is_blank,
        final=wanted.is_final,
        signatures=wanted.signatures == "yes",
    )
    return Proof(wanted, printed, page_sizes(printed.pdf))


def say_gate(wanted: Wanted, *, is_open: bool) -> tuple[str, str]:
    """Return whether the plan is ready for this paper, and the tone in which to say it."""
    if wanted.is_final and is_open:
        return _("Final is off until nothing is missing. Choose Draft to print now."), "amber"
    if is_open:
        return _("Some things are still open, so this is a draft."), "quiet"
    return _("Every action has a lead and a day. Well done."), "green"


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
