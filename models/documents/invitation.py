"""The invitation letters (H10): one page for each who is invited, with a slip to send back."""

from collections.abc import Iterator
from uuid import UUID

from models.documents import look
from models.documents.bidi import with_whole_numbers
from models.documents.block import Block, Solid
from models.documents.frame import Part, box_size
from models.documents.marks import WritingLines
from models.documents.one_side import first_that_fits
from models.documents.order import Order
from models.documents.press import Press
from models.documents.sheet import line_for, lines_under, pen_fields, ticks
from models.documents.stack import Item, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.tagged import Tagged
from models.meetings.asked import rows_of
from models.meetings.letters import (
    addressee,
    closing,
    lacks_place_or_time,
    paragraphs,
    question,
)
from models.papers import Copy
from models.plan.records import Entry
from models.words import _, say_day

_LINES = 2
_SLIP_LINE = 15 * look.MM
# From one paragraph to the next: as far apart as one side allows.
_GAPS = (look.APART, 8.0, 5.0)
# What the group fills in by hand, by the role of its question; those of one line stand beside each other.
_BY_HAND = (
    ("invite_purpose",),
    ("invite_when", "invite_care"),
    ("invite_topics",),
    ("invite_bring", "invite_needs"),
    ("invite_ask", "invite_reply_by", "invite_signed_by"),
)

# Who is not known yet.
_NOBODY = Entry(id=UUID(int=0), question="")


def invitations(order: Order) -> list[Part]:
    """Return a letter for each who is invited; one to nobody yet where the list is empty."""
    if order.is_blank:
        return [_part(order, list(_blank(order)))]
    rows = rows_of(order.plan, order.guide, "invited")
    rows = tuple(row for row in rows if order.options.only in ("", _key(row)))
    return [first_that_fits(_tries(order, row)) for row in rows or (_NOBODY,)]


def invited(order: Order) -> list[Copy]:
    """Return who is invited, each of whom gets a letter."""
    rows = rows_of(order.plan, order.guide, "invited")
    return [Copy(_key(row), addressee(order.plan, row) or _("Nobody yet")) for row in rows]


def _key(row: Entry) -> str:
    return row.id.hex[:12]


def _tries(order: Order, row: Entry) -> Iterator[Part]:
    for gap in _GAPS:
        yield _part(order, list(_letter(order, row, gap)))


def _part(order: Order, letter: list[Item]) -> Part:
    """Return a letter with its slip at the foot of the sheet, where it tears off well."""
    slip, (width, height) = _slip(order), box_size(headed=False)
    left = height - Stack(letter).height(width) - slip.height(width) - 2 * look.NEAR
    return Part(
        Stack([*letter, Item(slip, before=max(left, look.APART))]), headed=False, begins=True
    )


def _letter(order: Order, row: Entry, gap: float) -> Iterator[Item]:
    yield from _head(order)
    to = addressee(order.plan, row)
    if to:
        words = order.text(_("To: {who}").format(who=to), look.STRONG)
        yield Item(Tagged(words, HEADINGS[0]), before=gap)
    else:
        yield Item(line_for(order, _("To")), before=gap)
    asked = question(order.plan, row)
    for paragraph in paragraphs(order.plan, order.guide, row):
        if paragraph == asked and lacks_place_or_time(order.plan, order.guide):
            yield Item(_when_and_where(order), before=gap)
        style = look.STRONG if paragraph == asked else look.BODY
        # A number that stood alone on the screen is a part of a sentence here.
        yield Item(order.text(with_whole_numbers(paragraph), style), before=gap)
    signed = closing(order.plan, order.guide)
    room = lines_under(order, _("With kind regards"))
    yield Item(order.text(signed, look.BODY) if signed else room, before=gap)


def _when_and_where(order: Order) -> Block:
    """Return a line for what the plan does not tell yet, and without which nobody can come."""
    day = order.answer("workshop_day", "day")
    return lines_under(order, _("Time and place") if day else _("Day, time and place"))


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
    yield Item(order.text(question(order.plan, _NOBODY), look.STRONG), before=look.NEAR)


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
        Item(_tall_line(order, _("What I need to be able to come")), before=2 * look.NEAR),
        Item(_tall_line(order, _("Name, agency, telephone"))),
    ]
    return Together(Stack(items))


def _tall_line(order: Order, label: str) -> Block:
    """Return a line of the slip under its label: more room than elsewhere, for any hand."""
    words = Item(order.text(label, look.SMALL))
    gap = max(_SLIP_LINE - look.SMALL.leading, look.WRITING_LINE)
    return Stack([words, Item(WritingLines(1, gap))])


class CutLine(Solid):
    """A line to cut along, across the page."""

    def height(self, width: float) -> float:  # noqa: ARG002  A line is as wide as the page.
        """Return the height of a line."""
        return 1.0

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw the dashes."""
        press.dashes(x, top, x + width, top)
