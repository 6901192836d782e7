"""The partner map (H8): who is at the table, who comes next, who is to be invited, and which kinds are missing.

The core group holds it. What is known of trust and risk stands on no map at all. On one for partners nobody stands
who is asked later, nor who of those at the table came first.
"""

from collections import Counter
from collections.abc import Sequence

from models.documents import look
from models.documents.block import Block
from models.documents.cells import header_row
from models.documents.frame import Part, box_size
from models.documents.large_rows import numbered_row
from models.documents.marks import Bullet, Entry
from models.documents.order import Order
from models.documents.rings import Place, Rings
from models.documents.setting import setting
from models.documents.sheet import section, tick
from models.documents.stack import Indented, Item, Stack
from models.documents.table import Cell, Row, Table, Told
from models.guide.labels import choice_label
from models.meetings.table import (
    CORE,
    LATER,
    MISSING,
    NEXT,
    of_no_kind,
    say_partner,
    seats,
    standing_of,
)
from models.plan.records import Partner
from models.words import _

# The least room for words beside the rings.
_BESIDE, _GAP = 250.0, 16.0
_RINGS = (CORE, NEXT, LATER)
# No., who, kind of partner, ring, whether they can decide: with the gutters the width of a landscape page.
_WIDTHS = (30.0, 214.0, 186.0, 95.0, 89.8)
Standing = tuple[Partner, Place]


def partner_map(order: Order) -> list[Part]:
    """Return the map, and after it the list of who stands where."""
    width, height = box_size(landscape=True, headed=False)
    found = _standing(order)
    side = min(height, width - _BESIDE - _GAP)
    rings = Rings(order, _ring_names(order), [place for _partner, place in found], side)
    beside, after = _shared_out(order, found, width - side - _GAP, height)
    cells = [Cell(side, rings), Cell(width - side - _GAP, Stack(beside))]
    sheet = Row(cells, padding=0, rule=0, gutter=_GAP, told=Told.NO_ROW)
    after += _list(order, found)
    parts = [Part(sheet, landscape=True, headed=False)]
    return parts + ([Part(Stack(after), landscape=not setting().large)] if after else [])


def _shared_out(
    order: Order, found: Sequence[Standing], width: float, height: float
) -> tuple[list[Item], list[Item]]:
    """Return what stands beside the rings, and what finds no room there."""
    kind = _("Partner map")
    shown = _("{kind} · example").format(kind=kind) if order.is_example else kind
    beside = [Item(Entry(order.text(shown, look.HEADING), kind, 0)), *_key(order, found)]
    names, missing = _names(order, found), _missing(order)
    # Who stands where is said in the list too; who is missing only here.
    for some in ([*names, *missing], missing):
        if Stack([*beside, *some]).height(width) <= height:
            return [*beside, *some], []
    return beside, missing


def _is_for_core(order: Order) -> bool:
    return order.options.edition == "facilitator"


def _ring_names(order: Order) -> Sequence[str]:
    if _is_for_core(order) or order.is_blank:
        return (_("Core team"), _("Partners"), _("To invite"))
    return (_("Partners"), _("To invite"))


def _standing(order: Order) -> list[Standing]:
    """Return the partners by kind, those nearest to the middle first, and where each stands."""
    if order.is_blank:
        return []
    plan = order.plan if _is_for_core(order) else order.plan_of_parties
    sectors = [seat.partners for seat in seats(plan, order.guide)]
    sectors.append(tuple(sorted(of_no_kind(plan, order.guide), key=_ring)))
    there = [(sector, p) for sector, partners in enumerate(sectors) for p in partners]
    return [
        (p, Place(number, _ring(p), sector, decides=p.can_decide == "yes"))
        for number, (sector, p) in enumerate(there, start=1)
    ]


def _ring(partner: Partner) -> int:
    """Return the ring, from the middle. On a map for partners all stand in one: which one is not theirs to read."""
    return _RINGS.index(standing_of(partner))


def _key(order: Order, found: Sequence[Standing]) -> list[Item]:
    lines = [_("Write names on it, never of people harmed.")] if order.is_blank else []
    if order.is_blank or any(place.decides for _partner, place in found):
        lines.append(_("With a circle: can decide for the agency."))
    return [Item(order.text(line, look.SMALL), before=look.NEAR) for line in lines]


def _missing(order: Order) -> list[Item]:
    """Return the usual kinds of partner of which there is none, for pens all of them."""
    plan = order.plan if _is_for_core(order) else order.plan_of_parties
    kinds = [
        choice_label(order.guide, "partner", "category", seat.category)
        for seat in seats(plan, order.guide)
        if seat.is_usual and (order.is_blank or seat.standing == MISSING)
    ]
    if not kinds:
        return []
    heading = section(order, _("Who is missing?"), tight=True)
    if order.is_blank:
        return heading + [Item(tick(order, kind), before=2.5) for kind in kinds]
    return heading + [
        Item(Indented(order.text(kind, look.SMALL), Bullet()), before=1) for kind in kinds
    ]


def _names(order: Order, found: Sequence[Standing]) -> list[Item]:
    agencies = Counter(partner.agency for partner, _place in found)
    # An agency that is there twice would say nothing: there it is told who it is as well.
    said = [p.agency if agencies[p.agency] == 1 and p.agency else say_partner(p) for p, _ in found]
    lines = [_numbered(place.number, words) for (_p, place), words in zip(found, said, strict=True)]
    return [
        Item(order.text(line, look.SMALL), before=0 if n else look.APART)
        for n, line in enumerate(lines)
    ]


def _numbered(number: int, words: str) -> str:
    return _("{number}. {text}").format(number=number, text=words)


def _list(order: Order, found: Sequence[Standing]) -> list[Item]:
    if not found:
        return []
    heading = section(order, _("Who stands where"))
    if setting().large:
        return heading + [Item(_large_row(order, *one)) for one in found]
    titles = (_("No."), _("Who"), _("Kind of partner"), _("Ring"), _("Can decide"))
    rows = [Item(_row(order, *one)) for one in found]
    table = Table(header_row(order, titles, _WIDTHS), Stack(rows))
    return [*heading, Item(table, before=look.NEAR)]


def _row(order: Order, partner: Partner, place: Place) -> Block:
    words = [say_partner(partner), *_more(order, partner, place)]
    number = order.text(str(place.number), look.SMALL_STRONG)
    blocks = [number, *(order.text(said, look.SMALL) for said in words)]
    cells = [Cell(width, block) for width, block in zip(_WIDTHS, blocks, strict=True)]
    return Row(cells, padding=3)


def _large_row(order: Order, partner: Partner, place: Place) -> Block:
    more = " · ".join(filter(None, _more(order, partner, place)))
    below = [Item(order.text(more, look.SMALL))]
    who = order.text(say_partner(partner), look.STRONG)
    return numbered_row(order, str(place.number), who, (), below)


def _more(order: Order, partner: Partner, place: Place) -> tuple[str, ...]:
    """Return the kind of a partner, their ring, and whether they can decide; what is unknown is empty."""

    def said(field: str, choice: str) -> str:
        return choice_label(order.guide, "partner", field, choice) if choice else ""

    ring = _ring_names(order)[place.ring]
    return said("category", partner.category), ring, said("can_decide", partner.can_decide)
