"""The invitation letters (H10): one page for each who is invited, with a slip to send back."""

from collections.abc import Iterator

from models.documents import look
from models.documents.block import Block, Solid
from models.documents.frame import Part, box_size
from models.documents.order import Order
from models.documents.press import Press
from models.documents.sheet import line_for, lines_under, pen_fields, ticks
from models.documents.stack import Item, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.tagged import Tagged
from models.meetings.asked import rows_of
from models.meetings.letters import addressee, invitation
from models.plan.records import Entry
from models.words import _, say_day

_LINES = 2
_BESIDE = 150.0
# What the group fills in by hand, by the role of its question; those of one line stand beside each other.
_BY_HAND = (
    ("invite_purpose",),
    ("invite_when", "invite_care"),
    ("invite_topics",),
    ("invite_bring", "invite_needs"),
    ("invite_ask", "invite_reply_by", "invite_signed_by"),
)


def invitations(order: Order) -> list[Part]:
    """Return a letter for each who is invited; one to nobody yet where the list is empty."""
    if order.is_blank:
        return [Part(Stack(list(_blank(order))), headed=False)]
    rows = rows_of(order.plan, order.guide, "invited")
    nobody = Entry(id=order.plan.id, question="")
    return [Part(Stack(list(_letter(order, row))), headed=False) for row in rows or (nobody,)]


def _letter(order: Order, row: Entry) -> Iterator[Item]:
    yield from _head(order)
    to = addressee(order.plan, row)
    if to:
        words = order.text(_("To: {who}").format(who=to), look.STRONG)
        yield Item(Tagged(words, HEADINGS[0]), before=look.APART)
    else:
        yield Item(line_for(order, _("To")), before=look.APART)
    for paragraph in invitation(order.plan, order.guide, row):
        yield Item(order.text(paragraph, look.BODY), before=look.APART)
    yield Item(_slip(order), before=look.FAR)


def _head(order: Order) -> Iterator[Item]:
    group = [order.answer_text(role) for role in ("group", "place")]
    if words := ", ".join(filter(None, group)):
        yield Item(order.text(words, look.SUBHEADING))
    yield Item(order.text(say_day(order.printed_on), look.BODY), before=look.NEAR)


def _blank(order: Order) -> Iterator[Item]:
    width = box_size()[0]
    yield Item(Tagged(order.text(_("Invitation"), look.HEADING), HEADINGS[0]))
    yield Item(pen_fields(order, (_("From"), _("To")), width), before=look.NEAR)
    yield Item(lines_under(order, _("Why we ask you")), before=look.NEAR)
    for roles in _BY_HAND:
        titles = [_title(order, role) for role in roles]
        lines = lines_under(order, titles[0], _LINES)
        alone = len(titles) == 1
        yield Item(lines if alone else pen_fields(order, titles, width), before=look.NEAR)
    yield Item(_slip(order), before=look.APART)


def _title(order: Order, role: str) -> str:
    return order.guide.texts.one(order.guide.by_role(role).id, "title")


def _slip(order: Order) -> Block:
    """Return what comes back: can you come, can you decide, what do you need."""
    width = box_size()[0]
    thirds = [(width - 2 * look.GUTTER) / 3] * 3
    come = (_("I come"), _("I cannot come"), _("Somebody else comes"))
    decide = (_("I can decide for us"), _("I will ask"), _("Somebody else decides"))
    items = [
        Item(CutLine()),
        Item(Tagged(order.text(_("Your answer"), look.STRONG), HEADINGS[1]), before=look.APART),
        Item(ticks(order, come, thirds), before=look.NEAR),
        Item(ticks(order, decide, thirds), before=look.NEAR),
        Item(line_for(order, _("What I need to be able to come"), beside=_BESIDE + 30)),
        Item(line_for(order, _("Name, agency, telephone"), beside=_BESIDE)),
    ]
    return Together(Stack(items))


class CutLine(Solid):
    """A line to cut along, across the page."""

    def height(self, width: float) -> float:  # noqa: ARG002  A line is as wide as the page.
        """Return the height of a line."""
        return 1.0

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw the dashes."""
        press.dashes(x, top, x + width, top)
