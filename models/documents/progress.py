"""Done and still to do (H18): a call to go on. What is done, how far it still is, who signs again. It ranks nobody."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.documents import look
from models.documents.block import Block
from models.documents.cells import day_or_gap, header_row, person_or_gap, stacked, table_row, wide
from models.documents.cover import next_review
from models.documents.frame import Part, box_size
from models.documents.large_rows import numbered_row
from models.documents.marks import StatusShape
from models.documents.order import Order
from models.documents.public_words import next_actions
from models.documents.saying import day_in_words, whole_day
from models.documents.setting import setting
from models.documents.sheet import bullets, head, section
from models.documents.sign_chart import sign_chart
from models.documents.signatures import Signing, closed_by, signatures
from models.documents.stack import Boxed, Indented, Item, Stack, Together
from models.documents.table import Cell, Row, Table, Told
from models.guide.labels import choice_label
from models.meetings.signs import points_to_people, smallest
from models.plan.people import SURVIVORS
from models.plan.records import Action, Day, Partner, Person, Sign
from models.words import _

_COUNTED = ("done", "under_way", "stuck", "not_started")
# No., what, who leads, by when: with the gutters the width of a portrait page.
_WIDTHS = (22.0, 206.0, 134.0, 89.8)
_SHAPE_ROOM, _COUNTS_APART = 15.0, 20.0
_LEAST_SIGNATURES = 3


def progress(order: Order) -> list[Part]:
    """Return what was done since the start, the way that is left, and lines to sign on again."""
    group = ", ".join(filter(None, (order.answer_text("group"), order.answer_text("place"))))
    items = head(order, _("Done and still to do"), group, when=whole_day(Day(order.printed_on)))
    items += [*_wanted(order), _counts(order), *_done(order), *_way_left(order)]
    items += [*_still_to_do(order), *_signed(order)]
    return [Part(Stack(closed_by(items, _signing(order))), titled=True)]


def _wanted(order: Order) -> Iterator[Item]:
    vision = order.answer_text("vision")
    if vision:
        label = Item(order.text(_("The change we want"), look.SMALL_STRONG), stays=True)
        words = Item(order.text(vision, look.SUBHEADING), before=look.NEAR)
        yield Item(Boxed(Stack([label, words])), before=look.APART)


def _counts(order: Order) -> Item:
    """Return how many actions stand how: by shape, word and number, whoever leads them."""
    statuses = [action.status for action in order.plan.actions]
    cells = [_count(order, status, statuses.count(status)) for status in _COUNTED]
    # Where they do not stand side by side, they stand below each other in two columns.
    if sum(cell.width + _COUNTS_APART for cell in cells) > box_size()[0] + _COUNTS_APART:
        half = (box_size()[0] - _COUNTS_APART) / 2
        rows = [[replace(cell, width=half) for cell in cells[n : n + 2]] for n in (0, 2)]
    else:
        rows = [cells]
    lines = [
        Item(Row(row, padding=6, rule=0, told=Told.NO_ROW, gutter=_COUNTS_APART)) for row in rows
    ]
    return Item(Stack(lines), before=look.APART)


def _count(order: Order, status: str, number: int) -> Cell:
    word = choice_label(order.guide, "action", "status", status)
    said = _("{status}: {number}").format(status=word, number=number)
    words = Indented(order.text(said, look.STRONG), StatusShape(status), _SHAPE_ROOM)
    return Cell(_SHAPE_ROOM + wide(order, said, look.STRONG) + 1, words)


def _done(order: Order) -> Iterator[Item]:
    yield from section(order, _("What we have done since the start"), tight=True)
    done = [_in_words(order, a) for a in order.plan.actions if a.status == "done"]
    yield from bullets(order, done or [_("Nothing is finished yet. Each small step counts.")])


def _in_words(order: Order, action: Action) -> str:
    agency = action.lead.agency or action.lead.role
    said = _("{what} ({agency})").format(what=action.what, agency=agency) if agency else action.what
    event = order.since.get(action.id)
    day = day_in_words(event.on) if event else ""
    return _("{day}: {note}").format(day=day, note=said) if day else said


def _way_left(order: Order) -> Iterator[Item]:
    signs = [sign for sign in order.plan.signs if sign.what.strip()]
    if not signs:
        return
    yield from section(order, _("The way that is left"), tight=True)
    for sign in signs:
        yield Item(_sign(order, sign), before=look.NEAR * 2)


def _sign(order: Order, sign: Sign) -> Block:
    """Return a sign: today, the goal, and the drawing of what was counted. The public sees no small number."""
    width = box_size()[0]
    items = [Item(order.text(sign.what, look.STRONG), stays=True)]
    least = smallest(order.whole_plan, order.guide)
    is_kept_back = order.options.edition == "public" and points_to_people(sign.baseline, least)
    chart = None if is_kept_back else sign_chart(order, sign, width)
    if chart is None:
        number = _("fewer than {n}").format(n=least) if is_kept_back else sign.baseline.strip()
        items.append(Item(order.text(_today_and_goal(sign, number), look.BODY)))
    else:
        items.append(Item(chart, before=look.NEAR))
    return Together(Stack(items))


def _today_and_goal(sign: Sign, number: str) -> str:
    today = number or _("not counted yet")
    goal = sign.target.strip() or _("not set yet")
    if not sign.target_on:
        return _("Today: {number}. Goal: {goal}.").format(number=today, goal=goal)
    day = whole_day(sign.target_on)
    words = _("Today: {number}. Goal: {goal} by {day}.")
    return words.format(number=today, goal=goal, day=day)


def _still_to_do(order: Order) -> Iterator[Item]:
    yield from section(order, _("Still to do"), tight=True)
    titles = (_("No."), _("What"), _("Who leads"), _("By when"))
    actions = next_actions(order)
    if not actions:
        yield from bullets(order, [_("Nothing is open.")])
    elif setting().large:
        yield from (Item(_large_row(order, action, titles)) for action in actions)
    else:
        rows = Stack([Item(_row(order, action)) for action in actions])
        yield Item(Table(header_row(order, titles, _WIDTHS), rows), before=look.NEAR)


def _row(order: Order, action: Action) -> Block:
    number = order.text(str(action.number or ""), look.STRONG)
    what = stacked(order, (action.what, look.BODY))
    return table_row((number, what, *_who(order, action)), _WIDTHS)


def _large_row(order: Order, action: Action, titles: Sequence[str]) -> Block:
    more = tuple(zip(titles[2:], _who(order, action), strict=True))
    what = stacked(order, (action.what, look.BODY))
    return numbered_row(order, str(action.number or ""), what, more)


def _who(order: Order, action: Action) -> tuple[Block, Block]:
    """Return who leads; and by when, with how it stands."""
    word = order.text(choice_label(order.guide, "action", "status", action.status), look.SMALL)
    status = Indented(word, StatusShape(action.status), _SHAPE_ROOM)
    day = day_or_gap(order, action.deadline, look.BODY, lacks=order.lacks(action, "deadline"))
    return (
        person_or_gap(order, action.lead, look.BODY, lacks=order.lacks(action, "lead")),
        Stack([Item(day), Item(status)]),
    )


def _signed(order: Order) -> Iterator[Item]:
    """Yield who has signed the agreement."""
    signed = _who_signed(order)
    if signed:
        yield from section(order, _("Signed the agreement"), tight=True)
        yield from bullets(order, [_agency_and_day(partner) for partner in signed])


def _who_signed(order: Order) -> list[Partner]:
    return [p for p in order.parties if p.signed == "signed" and p.category != SURVIVORS]


def _agency_and_day(partner: Partner) -> str:
    who = partner.agency or partner.role
    if not partner.signed_on:
        return who
    return _("{agency}, {day}").format(agency=who, day=whole_day(partner.signed_on))


def _signing(order: Order) -> Iterator[Item]:
    """Yield lines on which those who signed sign again, and the day of the next look."""
    people = [Signing(Person(p.name, p.role, p.agency)) for p in _who_signed(order)]
    *lines, last = signatures(order, _("We go on with this plan."), people, least=_LEAST_SIGNATURES)
    yield from lines
    day = next_review(order)
    yield replace(last, stays=bool(day))
    if day:
        words = _("We look at it again on {day}.").format(day=day)
        yield Item(order.text(words, look.STRONG), before=look.APART)
