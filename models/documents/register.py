"""The table of all papers, and the one way to draw any of them: a plan in, the bytes of a PDF out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from models.documents.action_cards import action_cards
from models.documents.action_plan import action_plan
from models.documents.agenda import agenda_pages
from models.documents.agreement import agreement
from models.documents.brief import briefs
from models.documents.call_list import call_list
from models.documents.collecting import collected_later
from models.documents.communication import communication
from models.documents.community import community
from models.documents.facilitator_guide import facilitator_guide
from models.documents.follow_up import askers, follow_up_records
from models.documents.fonts import Typefaces
from models.documents.frame import Part
from models.documents.funder import bodies, funder
from models.documents.handover_brief import handover_brief
from models.documents.help_card import help_card
from models.documents.invitation import invitations, invited
from models.documents.order import Order
from models.documents.owner_sheet import owner_sheets, owners
from models.documents.partner_map import partner_map
from models.documents.poster import poster
from models.documents.press import Press
from models.documents.printed import OpenPoint, Printed
from models.documents.printer import print_first_page, print_parts
from models.documents.progress import progress
from models.documents.report import report
from models.documents.review_sheet import review_sheet
from models.documents.setting import Setting, setting_in
from models.documents.sign_in import sign_in
from models.documents.slips import slips
from models.documents.typeset import Typesetter
from models.documents.workplan import workplan
from models.documents.worksheets import worksheet_copies, worksheet_pages
from models.guide.shapes import Guide
from models.papers import BLANK, FILLED, WALL_SHEETS, Copy, Options, Paper, Wish
from models.plan.plan import Plan
from models.words import Catalogue, _, speaking


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Paper):
    """One kind of paper, and what draws its pages; `copies` says whose copies there are, where each is somebody's.

    One that is always easy has the lines of easy-read text in any form.
    """

    parts: Callable[[Order], list[Part]]
    is_always_easy: bool = False
    copies: Callable[[Order], Sequence[Copy]] = lambda _order: ()


@dataclass(frozen=True, slots=True)
class Ground:
    """What all papers of one plan are drawn from. `guides` are the guide in each language that is asked for."""

    plan: Plan
    guides: Mapping[str, Guide]
    printed_on: date
    open_points: Sequence[OpenPoint]
    resources: Path


# One row a paper, in the order of their use. A new one is one file that returns parts, and one row here.
_ROWS = (
    Document(name="action-plan", number="H1", title=lambda: _("Action plan"), parts=action_plan,
             editions=("partners", "facilitator", "public")),
    Document(name="owner-sheet", number="H2", title=lambda: _("My part: a sheet for each lead"),
             parts=owner_sheets, copies=owners, is_working=True, has_qr=True, has_half=True),
    Document(name="action-cards", number="H3", title=lambda: _("Action cards"), parts=action_cards),
    Document(name="worksheets", number="H4", title=lambda: _("Worksheets"), parts=worksheet_pages,
             forms=(BLANK,), is_working=True, is_for_walls=True, is_easy=True, copies=worksheet_copies),
    Document(name="slips", number="", title=lambda: _("Slips for 30, 60 and 90 days"), parts=slips,
             copies=owners, is_working=True, is_brief=True),
    Document(name="sign-in", number="H5", title=lambda: _("Sign-in sheet"), parts=sign_in,
             editions=("facilitator",), forms=(BLANK, FILLED), is_working=True),
    Document(name="agenda", number="H6", title=lambda: _("Agenda"), parts=agenda_pages,
             editions=("partners", "public"), forms=(FILLED,), is_working=True, is_for_walls=True, is_easy=True),
    Document(name="partner-map", number="H8", title=lambda: _("Partner map"), parts=partner_map,
             editions=("facilitator", "partners"), is_working=True, is_for_walls=True),
    Document(name="facilitator-guide", number="H15", title=lambda: _("Facilitator’s guide"),
             parts=facilitator_guide, editions=("public",), forms=(FILLED,), is_working=True),
    Document(name="review", number="H11", title=lambda: _("Review sheet"), parts=review_sheet,
             is_working=True),
    Document(name="report", number="", title=lambda: _("Review report"), parts=report, is_working=True),
    Document(name="follow-up", number="H14", title=lambda: _("Follow-up record"),
             parts=follow_up_records, copies=askers, is_working=True),
    Document(name="call-list", number="", title=lambda: _("Call list"), parts=call_list, is_working=True),
    Document(name="handover", number="", title=lambda: _("Handover"), parts=handover_brief,
             editions=("partners", "facilitator"), is_working=True, is_brief=True),
    Document(name="mou", number="H9", title=lambda: _("Written agreement"), parts=agreement),
    Document(name="workplan", number="", title=lambda: _("Joint workplan"), parts=workplan),
    Document(name="invitation", number="H10", title=lambda: _("Invitation letters"), parts=invitations,
             copies=invited, is_working=True, is_sent=True),
    Document(name="poster", number="H7", title=lambda: _("Wall poster"), parts=poster, is_translated=True,
             editions=("public", "partners", "facilitator"), forms=(FILLED,), is_for_walls=True, is_easy=True,
             advice=lambda: _("For a public wall only if all agree.")),
    Document(name="communication", number="H13", title=lambda: _("Communication plan"), parts=communication,
             is_translated=True,
             editions=("partners", "facilitator"), is_working=True),
    Document(name="community", number="H12", title=lambda: _("Page for the community"), parts=community,
             is_translated=True,
             editions=("public",), forms=(FILLED,), is_easy=True, is_in_two_languages=True, is_found=True,
             is_always_easy=True, advice=lambda: _("Ring each number once before you print it.")),
    Document(name="help-card", number="H16", title=lambda: _("Help card"), parts=help_card, is_translated=True,
             editions=("public",), is_working=True, is_easy=True, is_in_two_languages=True, is_found=True,
             is_cut_up=True,
             advice=lambda: _("Ring each number once before you print it.")),
    Document(name="brief", number="", title=lambda: _("Letter to a higher authority"), parts=briefs,
             is_sent=True),
    Document(name="funder", number="H17", title=lambda: _("One page for a funder or region"), parts=funder,
             is_translated=True,
             editions=("partners", "public"), is_sent=True, copies=bodies),
    Document(name="progress", number="H18", title=lambda: _("Done and still to do"), parts=progress,
             is_translated=True,
             editions=("partners", "facilitator", "public"), forms=(FILLED,), is_working=True),
)  # fmt: skip
DOCUMENTS: Mapping[str, Document] = {document.name: document for document in _ROWS}


def draw(name: str, ground: Ground, options: Options) -> Printed:
    """Return the paper called `name`. Same plan, same options, same day: same bytes. Safe on any thread."""
    return draw_together([Wish(name, options)], ground)


@collected_later()
def draw_together(wishes: Sequence[Wish], ground: Ground) -> Printed:
    """Return several papers in one file, each with page numbers of its own, in the language of the first."""
    first = wishes[0].options
    catalogue = Catalogue(first.language, ground.resources / "locale")
    setter = Typesetter(Typefaces(ground.resources / "fonts", first.language))
    with speaking(catalogue):
        title = DOCUMENTS[wishes[0].name].title() if len(wishes) == 1 else _("Papers")
        press = Press(title=title, language=first.language)
        counts = tuple(_print(press, setter, wish, ground) for wish in wishes)
        return Printed(press.finish(), sum(counts), setter.missing, counts)


@collected_later()
def draw_first_page(wish: Wish, ground: Ground) -> Printed:
    """Return the first page of a paper, to be looked at while all of it is drawn: the same, but for its number."""
    language = wish.options.language
    setter = Typesetter(Typefaces(ground.resources / "fonts", language))
    with speaking(Catalogue(language, ground.resources / "locale")):
        press = Press(title=DOCUMENTS[wish.name].title(), language=language)
        with ordered(wish, ground, setter) as (document, order):
            legend = order.legend(document.title())
            print_first_page(press, document.parts(order), legend, setter, order.options)
        return Printed(press.finish(), press.pages, setter.missing)


def copies(name: str, ground: Ground, options: Options) -> Sequence[Copy]:
    """Return the copies that a paper is made in; none where it is one for all."""
    document = DOCUMENTS[name]
    with speaking(Catalogue(options.language, ground.resources / "locale")):
        setter = Typesetter(Typefaces(ground.resources / "fonts", options.language))
        return document.copies(_order(document, setter, ground, options))


def _print(press: Press, setter: Typesetter, wish: Wish, ground: Ground) -> int:
    with ordered(wish, ground, setter) as (document, order):
        return print_parts(
            press, document.parts(order), order.legend(document.title()), setter, order.options
        )


@contextmanager
def ordered(wish: Wish, ground: Ground, setter: Typesetter) -> Iterator[tuple[Document, Order]]:
    """Set the measures that are wished for while a paper is made, and give it and its order."""
    document, options = DOCUMENTS[wish.name], wish.options
    on_wall = options.poster or options.paper in WALL_SHEETS
    # Two columns have no room for loose lines.
    is_loose = options.easy or (document.is_always_easy and not options.second_language)
    with setting_in(Setting(large=options.large, loose=is_loose, wall=on_wall, half=options.half)):
        yield document, _order(document, setter, ground, options)


def _order(document: Document, setter: Typesetter, ground: Ground, options: Options) -> Order:
    return Order(
        ground.plan,
        ground.guides[options.language],
        replace(options, edition=options.edition or document.editions[0]),
        ground.printed_on,
        ground.open_points,
        setter,
        is_working=document.is_working,
        is_sent=document.is_sent,
        second_guide=ground.guides.get(options.second_language),
        is_found=document.is_found,
        resources=ground.resources,
    )
