"""The handover: two pages for the next coordinator, the same text as on the screen."""

from collections.abc import Iterator

from models.documents import look
from models.documents.frame import Part, box_size, pages_of
from models.documents.marks import WritingLines
from models.documents.order import Order
from models.documents.sheet import bullets, head, pen_fields
from models.documents.signatures import closed_by
from models.documents.stack import Item, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.tagged import Tagged
from models.meetings.handover import LENGTHS, Chapter, Length, handover
from models.words import _

_LINES = 3
_PAGES = 2
_APART = 9.0
_GAP = 2.0


def handover_brief(order: Order) -> list[Part]:
    """Return the chapters, as long as two pages hold them, and the lines on which the plan is handed over."""
    found = [Part(Stack(_items(order, length)), titled=True) for length in LENGTHS]
    return [next((part for part in found if pages_of(part) <= _PAGES), found[-1])]


def _items(order: Order, length: Length) -> list[Item]:
    open_points = sorted(order.open_points, key=lambda point: not point.blocks)
    points = [point.sentence for point in open_points]
    full = order.options.edition == "facilitator"
    plan = order.plan if full else order.plan_of_parties
    day = order.printed_on
    chapters = handover(plan, order.guide, day, points, full=full, length=length)
    items = head(order, _("Handover"), _("For whoever looks after this plan from now on."))
    for chapter in chapters:
        items += _chapter(order, chapter)
    return closed_by(items, _handed_over(order))


def _chapter(order: Order, chapter: Chapter) -> Iterator[Item]:
    heading = Tagged(order.text(chapter.heading, look.STRONG), HEADINGS[1])
    yield Item(heading, before=_APART, stays=True)
    if order.is_blank:
        yield Item(Together(WritingLines(_LINES)))
        return
    yield from bullets(order, chapter.lines, gap=_GAP)


def _handed_over(order: Order) -> Iterator[Item]:
    labels = (_("Handed over by"), _("To"), _("On"))
    heading = Tagged(order.text(_("The plan is handed over"), look.STRONG), HEADINGS[1])
    words = Item(heading, stays=True)
    fields = Item(pen_fields(order, labels, box_size()[0]), before=look.NEAR)
    yield Item(Together(Stack([words, fields])), before=look.APART)
