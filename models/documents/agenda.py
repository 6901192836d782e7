"""The agenda (H6): what is done from when to when, who leads it, how we talk with each other, where everything is."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from models.documents import look
from models.documents.block import Block
from models.documents.cells import header_row
from models.documents.frame import Part, box_size, pages_of
from models.documents.one_side import first_that_fits
from models.documents.order import Order
from models.documents.pictures import pictured
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.sheet import Fact, bullets, facts, head, section
from models.documents.stack import Item, Space, Stack, Together
from models.documents.structure import TABLE
from models.documents.style import Style
from models.documents.table import Cell, Row, Table
from models.documents.tagged import Tagged
from models.guide.labels import choice_label, field_label
from models.meetings.agenda import NEXT_DAY, PAUSE, Point, agenda, ends_at
from models.meetings.asked import said
from models.meetings.ground_rules import ground_rules
from models.plan.records import Day
from models.words import _

# From when, the step, what we do, who leads: with the gutters the width of a portrait page.
_WIDTHS = (44.0, 48.0, 276.0, 83.8)
_LARGE_CLOCK = 58.0
# Above and below a row: less where that saves a sheet. In large print more, where there is a name to write.
_PADDINGS, _TIMES_FOR_A_PEN = (3.0, 2.0, 1.5), 4
# What a row belongs to is said where it is a step; welcome and close need no word.
_NAMED = frozenset({"start", "analyse", "vision", "plan", "monitor", PAUSE, NEXT_DAY})
_PICTURES = {
    "welcome": "hand", "start": "person", "analyse": "eye", "vision": "sun", "plan": "pen", "monitor": "bars",
    PAUSE: "cup", NEXT_DAY: "clock",
}  # fmt: skip


def agenda_pages(order: Order) -> list[Part]:
    """Return the agenda; easy to read, with one line and a picture for each part of the meeting."""
    points = agenda(order.plan, order.guide)
    day = order.answer("workshop_day", "day")
    when = day_in_words(day) if isinstance(day, Day) else ""
    above = head(order, _("Agenda"), _where(order, points), when=when)
    beside = [*_agreement(order), *_talk(order), *_places(order)]
    by_the_clock = _easy if order.options.easy else _timetable
    tries = [[*above, *by_the_clock(order, points, padding)] for padding in _PADDINGS]
    whole = first_that_fits(Part(Stack([*some, *beside]), titled=True) for some in tries)
    clock = first_that_fits(Part(Stack(some), titled=True) for some in tries)
    if not setting().wall or pages_of(clock) + 1 > pages_of(whole):
        return [whole]
    # On a wall each sheet hangs by itself: the clock on one, and everything else on the next.
    return [clock, Part(Stack(beside))]


def _where(order: Order, points: Sequence[Point]) -> str:
    """Return where the meeting is, by the letter or else by the plan; and from when to when, if it has one day."""
    room = said(order.plan, order.guide, "invite_when", "place")
    where = ", ".join(
        filter(None, (order.answer_text("group"), room or order.answer_text("place")))
    )
    if not points or any(point.kind == NEXT_DAY for point in points):
        return where
    hours = _("{start} to {end}").format(start=points[0].clock, end=ends_at(points))
    return " · ".join(filter(None, (where, hours)))


def _timetable(order: Order, points: Sequence[Point], padding: float) -> Iterator[Item]:
    if setting().large:
        rows = [Item(_large_row(order, point, padding)) for point in points]
        yield Item(Tagged(Stack(rows), TABLE), before=look.APART)
        return
    titles = (_("From"), _("Step"), _("What we do"), _("Who leads"))
    rows = [Item(_row(order, point, padding)) for point in points]
    yield Item(Table(header_row(order, titles, _WIDTHS), Stack(rows)), before=look.APART)


def _row(order: Order, point: Point, padding: float) -> Block:
    style = _style(point)
    blocks = (
        order.text(point.clock, look.STRONG),
        order.text(_kind(order, point), look.SMALL_STRONG if style.bold else look.SMALL),
        order.text(point.what, style),
        _who(order, point),
    )
    cells = [Cell(width, block) for width, block in zip(_WIDTHS, blocks, strict=True)]
    return Row(cells, padding=padding, least=_least(point))


def _large_row(order: Order, point: Point, padding: float) -> Block:
    """Return when and what beside each other, the rest below."""
    width = box_size()[0] - _LARGE_CLOCK - look.GUTTER
    below = Stack(
        [
            Item(order.text(point.what, _style(point))),
            Item(order.text(_kind(order, point), look.SMALL)),
            Item(_who(order, point)),
        ]
    )
    cells = [Cell(_LARGE_CLOCK, order.text(point.clock, look.STRONG)), Cell(width, below)]
    return Row(cells, padding=padding + 1 if point.who else padding * _TIMES_FOR_A_PEN)


def _easy(order: Order, points: Sequence[Point], _padding: float) -> Iterator[Item]:
    """Yield one line for each part of the meeting: when it begins, and what it is about."""
    for kind, some in groupby(points, key=lambda point: point.kind):
        first = next(some)
        words = order.guide.texts.one(kind, "plain") or first.what
        line = Stack(
            [
                Item(order.text(first.clock, look.HEADING)),
                Item(order.text(words, look.SUBHEADING)),
            ]
        )
        yield Item(Together(pictured(line, _PICTURES.get(kind, "pen"))), before=look.APART)


def _style(point: Point) -> Style:
    return look.STRONG if point.kind in (PAUSE, NEXT_DAY) else look.BODY


def _kind(order: Order, point: Point) -> str:
    if point.kind not in _NAMED:
        return ""
    return choice_label(order.guide, order.guide.by_role("agenda").id, "choice", point.kind)


def _who(order: Order, point: Point) -> Block:
    """Return who leads; where nobody does yet, the rule under the row is a line for a pen."""
    return order.text(point.who, look.SMALL) if point.who else Space(0)


def _least(point: Point) -> float:
    return 0 if point.who or point.kind in (PAUSE, NEXT_DAY) else look.WRITING_LINE


def _agreement(order: Order) -> Iterator[Item]:
    yield from section(order, order.guide.texts.one("part:agreement", "name"), tight=True)
    yield from bullets(order, ground_rules(order.plan, order.guide), gap=2)


def _talk(order: Order) -> Iterator[Item]:
    """Yield what is talked about and what is not, as the invitation says it, and what anyone may skip."""
    yield from section(order, _("What we talk about, and what you may skip"), tight=True)
    asked = order.guide.by_role("invite_topics")
    for field in asked.fields:
        label = field_label(order.guide, asked.id, field.id)
        words = said(order.plan, order.guide, "invite_topics", field.id)
        if words:
            told = _("{label}: {text}").format(label=label, text=words)
            yield Item(order.text(told, look.BODY), before=look.NEAR)
    skip = _("You may skip any question, say nothing, or step out. Nobody asks for your story.")
    yield Item(order.text(skip, look.STRONG), before=look.NEAR)


def _places(order: Order) -> Iterator[Item]:
    yield from section(order, _("Where things are"), tight=True)
    yield facts(order, _found(order))


def _found(order: Order) -> Iterator[Fact]:
    """Yield who the support person is and where, and where everything else is; what is unknown has a line."""
    plan, guide = order.plan, order.guide
    with_us = [said(plan, guide, "agreement", field) for field in ("person", "place")]
    yield _("Support person"), ", ".join(filter(None, with_us))
    asked = guide.by_role("agenda_place")
    for field in asked.fields:
        yield field_label(guide, asked.id, field.id), said(plan, guide, "agenda_place", field.id)
