"""Slips for 30, 60 and 90 days after the workshop: what is due by then, how it goes, to whom the slip goes back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from models.agenda.leads import Lead, leads
from models.days.calendar import next_working_day, shifted
from models.days.closed import days_off
from models.documents import look
from models.documents.block import Block
from models.documents.card_sheet import card_room, card_sheets, cards_to_a_sheet, parts_of
from models.documents.frame import Part
from models.documents.marks import WritingLines
from models.documents.order import Order
from models.documents.pen_marks import GOING, StatusBoxes
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.sheet import line_for, lines_under, pen_fields, tick
from models.documents.stack import Item, Space, Stack, Together
from models.documents.structure import GROUP, HEADINGS
from models.documents.style import Style
from models.documents.tagged import Tagged
from models.plan.people import same_person, say_person
from models.plan.records import NOBODY, Action, Day, Person
from models.plan.text import clean_line
from models.words import _, ngettext, say_day

SPANS = (30, 60, 90)
_BESIDE = 58.0
_MOST_LINES = 2


@dataclass(frozen=True, slots=True)
class _Slip:
    """One slip: whose it is, for which day and in words, what is due since the one before, and what comes later."""

    lead: Lead
    on: date
    words: str
    due: tuple[Action, ...]
    later: tuple[Action, ...]


def slips(order: Order) -> list[Part]:
    """Return sheets of slips, three for each lead, to tear off; or a sheet of them for a pen."""
    width, height = card_room()
    cards: list[Block] = []
    for slip in _slips(order):
        cards += _cards(order, slip, width, height)
    return card_sheets(cards or [_blank(order)] * cards_to_a_sheet())


def _slips(order: Order) -> Iterator[_Slip]:
    """Yield the slips of each lead whose day is still to come; the first has all that is due by then."""
    wanted = order.options.only
    begin, words = _begin(order)
    days = [(span, _working_day(order, begin, span)) for span in SPANS]
    for lead in [] if order.is_blank else leads(order.plan):
        since = date.min
        for span, on in days:
            if wanted in ("", lead.key) and on >= order.printed_on:
                due = [a for a in lead.actions if a.deadline.on and since < a.deadline.on <= on]
                later = [a for a in lead.actions if not a.deadline.on or a.deadline.on > on]
                yield _Slip(lead, on, words(span), tuple(due), tuple(later))
                since = on


def _begin(order: Order) -> tuple[date, Callable[[int], str]]:
    """Return the day from which the slips count, and how they say so: today where the workshop is long ago."""
    held = order.answer("workshop_day", "day")
    day = held.on if isinstance(held, Day) else None
    if day is not None and _working_day(order, day, SPANS[-1]) >= order.printed_on:
        return day, _after_the_workshop
    return order.printed_on, _from_now


def _working_day(order: Order, begin: date, span: int) -> date:
    return next_working_day(shifted(begin, span), days_off(order.plan, order.guide))


def _after_the_workshop(days: int) -> str:
    return ngettext("{n} day after the workshop", "{n} days after the workshop", days)


def _from_now(days: int) -> str:
    return ngettext("{n} day from now", "{n} days from now", days)


def _cards(order: Order, slip: _Slip, width: float, height: float) -> Iterator[Block]:
    """Yield a slip, on as many cards as it takes; what is left of each is for the pen."""
    head, foot = (Stack(list(items)) for items in (_head(order, slip, ""), _foot(order, slip, 1)))
    room = height - head.height(width) - foot.height(width) - 2 * look.NEAR
    parts = parts_of(Stack(list(_due(order, slip))), width, room)
    for place, part in enumerate(parts, start=1):
        count = ""
        if len(parts) > 1:
            count = _("{card} of {cards}").format(card=place, cards=len(parts))
        left = room - part.height(width)
        more = int(left / look.WRITING_LINE)
        yield Stack(
            [
                *_head(order, slip, count),
                Item(part, before=look.NEAR),
                Item(Space(left - more * look.WRITING_LINE)),
                Item(Stack(list(_foot(order, slip, 1 + more))), before=look.NEAR),
            ]
        )


def _head(order: Order, slip: _Slip, count: str) -> Iterator[Item]:
    day = order.text(say_day(slip.on), look.STRONG)
    yield Item(Tagged(day, HEADINGS[0]))
    said = _("{words} · {count}").format(words=slip.words, count=count) if count else slip.words
    yield Item(order.text(said, look.SMALL))
    yield Item(_brief(order, slip.lead.called, look.SMALL_STRONG), before=2)


def _brief(order: Order, words: str, style: Style) -> Block:
    """Return words on two lines of a slip, or what one line holds of them."""
    width = card_room()[0]
    if len(order.setter.lines(words, style, width)) > _MOST_LINES:
        words = order.setter.shortened(words, style, width)
    return order.text(words, style)


def _due(order: Order, slip: _Slip) -> Iterator[Item]:
    if not slip.due:
        yield from _nothing_due(order, slip)
    for place, action in enumerate(slip.due):
        what = _("{number}. {text}").format(number=action.number, text=action.what)
        by = _("By {day}").format(day=day_in_words(action.deadline))
        block = Stack(
            [
                Item(order.text(what, look.SMALL), stays=True),
                Item(order.text(by, look.SMALL_STRONG), stays=True),
                Item(StatusBoxes(order, GOING), before=look.NEAR),
            ]
        )
        yield Item(Together(block), before=look.NEAR if place else 0)


def _nothing_due(order: Order, slip: _Slip) -> Iterator[Item]:
    if not slip.later:
        words = _("Nothing new is due. Is there something left to do?")
        answers = (_("No, all is done"), _("Yes, something is left"))
    else:
        words = _("Nothing is due yet. Did you take your first step?")
        answers = (_("Yes"), _("Not yet"))
    yield Item(order.text(words, look.SMALL))
    if slip.later and (step := slip.later[0].first_step.strip()):
        words = _("First step: {text}").format(text=step)
        yield Item(Together(order.text(words, look.SMALL)), before=look.NEAR)
    for answer in answers:
        yield Item(tick(order, answer), before=look.NEAR)


def _foot(order: Order, slip: _Slip | None, lines: int) -> Iterator[Item]:
    yield Item(lines_under(order, _("What I need"), lines))
    back = clean_line(say_person(_back_to(order, slip))) if slip else ""
    if back:
        words = _("Back to: {person}").format(person=back)
        yield Item(_brief(order, words, look.SMALL), before=look.NEAR)
    else:
        yield Item(line_for(order, _("Back to"), beside=_BESIDE))


def _back_to(order: Order, slip: _Slip) -> Person:
    """Return who asks about the nearest of these actions, else who keeps the plan; never the lead themself."""
    keeper = order.answer("keeper", "person")
    asking = [action.follow_up_by for action in slip.due or slip.later]
    asking += [keeper] if isinstance(keeper, Person) else []
    others = (one for one in asking if one and not same_person(one, slip.lead.person))
    return next(others, NOBODY)


def _blank(order: Order) -> Block:
    names = (_("Slip for (day)"), _("Name or role"))
    # In large print a card is as wide as the page, and short.
    if setting().large:
        fields = [pen_fields(order, names, card_room()[0])]
    else:
        fields = [lines_under(order, name) for name in names]
    return Stack(
        [
            *(Item(Tagged(field, GROUP), before=look.NEAR) for field in fields),
            Item(order.text(_("What is due"), look.SMALL), before=look.NEAR),
            Item(WritingLines(2 if setting().large else 3)),
            Item(StatusBoxes(order, GOING), before=look.NEAR),
            Item(Stack(list(_foot(order, None, 1))), before=look.NEAR),
        ]
    )
