"""The handover: two pages for the next coordinator, the same text as on the screen."""

from collections.abc import Iterator

from models.documents import look
from models.documents.frame import Part, box_size
from models.documents.marks import WritingLines
from models.documents.order import Order
from models.documents.sheet import bullets, head, pen_fields
from models.documents.stack import Item, Stack, Together
from models.meetings.handover import Chapter, handover
from models.words import _

_LINES = 3
# Two pages are to hold it all.
_APART = 9.0
_GAP = 2.0


def handover_brief(order: Order) -> list[Part]:
    """Return the chapters, and the lines on which the plan is handed over."""
    points = [point.sentence for point in order.open_points]
    full = order.options.edition == "facilitator"
    plan = order.plan if full else order.plan_of_parties
    chapters = handover(plan, order.guide, order.printed_on, points, full=full)
    below = _("For whoever looks after this plan from now on.")
    items = [*head(order, _("Handover"), below)]
    for chapter in chapters:
        items += _chapter(order, chapter)
    return [Part(Stack([*items, *_handed_over(order)]), titled=True)]


def _chapter(order: Order, chapter: Chapter) -> Iterator[Item]:
    yield Item(order.text(chapter.heading, look.STRONG), before=_APART, stays=True)
    if order.is_blank:
        yield Item(WritingLines(_LINES))
    else:
        yield from bullets(order, chapter.lines, gap=_GAP)


def _handed_over(order: Order) -> Iterator[Item]:
    labels = (_("Handed over by"), _("To"), _("On"))
    words = Item(order.text(_("The plan is handed over"), look.STRONG), stays=True)
    fields = Item(pen_fields(order, labels, box_size()[0]), before=look.NEAR)
    yield Item(Together(Stack([words, fields])), before=look.APART)
