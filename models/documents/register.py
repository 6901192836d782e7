"""The table of all papers, and the one way to draw any of them: a plan in, the bytes of a PDF out."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from models.documents.action_cards import action_cards
from models.documents.action_plan import action_plan
from models.documents.agreement import agreement
from models.documents.brief import briefs
from models.documents.call_list import call_list
from models.documents.fonts import Typefaces
from models.documents.frame import Part, print_parts
from models.documents.handover_brief import handover_brief
from models.documents.invitation import invitations
from models.documents.options import OpenPoint, Options, Printed
from models.documents.order import Order
from models.documents.press import Press
from models.documents.report import report
from models.documents.review_sheet import review_sheet
from models.documents.typeset import Typesetter
from models.documents.workplan import workplan
from models.guide.shapes import Guide
from models.plan.plan import Plan
from models.words import Catalogue, _, speaking


@dataclass(frozen=True, slots=True)
class Document:
    """One kind of paper: its title in the language in force, and what draws its pages.

    A working paper is never a draft: it is used while the plan still lacks something. What `is_sent` goes to somebody
    outside the group.
    """

    title: Callable[[], str]
    parts: Callable[[Order], list[Part]]
    is_working: bool = False
    is_sent: bool = False


DOCUMENTS: Mapping[str, Document] = {
    "action-plan": Document(lambda: _("Action plan"), action_plan),
    "action-cards": Document(lambda: _("Action cards"), action_cards),
    "review": Document(lambda: _("Review sheet"), review_sheet, is_working=True),
    "report": Document(lambda: _("Review report"), report, is_working=True),
    "call-list": Document(lambda: _("Call list"), call_list, is_working=True),
    "handover": Document(lambda: _("Handover"), handover_brief, is_working=True),
    "mou": Document(lambda: _("Written agreement"), agreement),
    "workplan": Document(lambda: _("Joint workplan"), workplan),
    "invitation": Document(
        lambda: _("Invitation letters"), invitations, is_working=True, is_sent=True
    ),
    "brief": Document(lambda: _("Letter to a higher authority"), briefs, is_sent=True),
}


def draw(  # noqa: PLR0913  All that a paper depends on, so that nothing else can change it.
    name: str,
    plan: Plan,
    guide: Guide,
    options: Options,
    *,
    printed_on: date,
    open_points: Sequence[OpenPoint],
    resources: Path,
) -> Printed:
    """Return the paper called `name`. Same plan, same options, same day: same bytes. Safe on any thread."""
    document = DOCUMENTS[name]
    with speaking(Catalogue(options.language, resources / "locale")):
        setter = Typesetter(Typefaces(resources / "fonts"))
        order = Order(
            plan,
            guide,
            options,
            printed_on,
            open_points,
            setter,
            is_working=document.is_working,
            is_sent=document.is_sent,
        )
        title = document.title()
        press = Press(title=title, language=options.language, font=setter.faces.first(bold=False))
        pages = print_parts(
            press, document.parts(order), order.legend(title), setter, options.paper
        )
        return Printed(press.finish(), pages, setter.missing)
