"""The follow-up record (H14): for each action a page with room for eight talks; a stack for each who asks."""

from collections.abc import Iterator, Sequence
from datetime import date

from models.agenda.leads import by_person, key_of
from models.documents import look
from models.documents.block import Block
from models.documents.cells import header_row
from models.documents.frame import Part, box_size
from models.documents.marks import Entry
from models.documents.order import Order
from models.documents.pen_marks import GOING, ShapesToCircle, StatusBoxes, status_legend
from models.documents.saying import day_in_words, reach
from models.documents.setting import setting
from models.documents.sheet import Fact, facts, lines_under, pen_fields, tick
from models.documents.stack import Item, Space, Stack
from models.documents.structure import HEADINGS
from models.documents.table import Cell, Row, Table, side_by_side
from models.documents.tagged import Tagged
from models.guide.labels import choice_label
from models.papers import Copy
from models.plan.people import say_person
from models.plan.records import CLOSED, NOBODY, Action, Person
from models.plan.text import clean_line, folded
from models.words import _

# Day, who asked, how, how it goes, what is needed, new day: with the gutters the width of a portrait page.
_WIDTHS = (54.0, 72.0, 38.0, 78.0, 106.0, 55.8)
_TALKS, _LARGE_TALKS = 8, 4
_ROW, _PADDING = 12 * look.MM, 1.5
_GAP = 3 * look.MM


def follow_up_records(order: Order) -> list[Part]:
    """Return a page for each open action that somebody will ask about; one for a pen where there is none."""
    wanted = order.options.only
    pages = []
    for asks, actions in [] if order.is_blank else _stacks(order):
        if wanted in ("", key_of(order.plan, asks)):
            pages += [
                Part(Stack(list(_page(order, action))), titled=True, begins=not place)
                for place, action in enumerate(actions)
            ]
    return pages or [Part(Stack(list(_page(order, None))), titled=True)]


def askers(order: Order) -> Sequence[Copy]:
    """Return whose stacks there are."""
    return [
        Copy(key_of(order.plan, asks), clean_line(say_person(asks)) or _("Nobody asks yet"))
        for asks, _actions in _stacks(order)
    ]


def _stacks(order: Order) -> list[tuple[Person, list[Action]]]:
    """Return who asks about which open actions, by name and day; those that nobody asks about come last."""
    opened = [a for a in order.plan.actions if a.status not in CLOSED]
    found = by_person(opened, lambda action: action.follow_up_by)
    stacks = sorted(found, key=lambda stack: folded(say_person(stack[0])))
    nobodys = [a for a in opened if not a.follow_up_by and a.follow_up_on]
    if nobodys:
        stacks.append((NOBODY, nobodys))
    return [(asks, sorted(actions, key=_by_day)) for asks, actions in stacks]


def _by_day(action: Action) -> tuple[date, int]:
    return action.follow_up_on.on or date.max, action.number


def _page(order: Order, action: Action | None) -> Iterator[Item]:
    kind = _("Follow-up record")
    shown = _("{kind} · example").format(kind=kind) if order.is_example and action else kind
    yield Item(Entry(order.text(shown, look.HEADING), kind, 0), stays=True)
    yield from _about(order, action) if action else _about_to_fill(order)
    words = _("Ask how it goes, and what would help. No names of people harmed.")
    yield Item(order.text(words, look.SMALL), before=_GAP, stays=True)
    yield Item(_large_log(order) if setting().large else _log(order), before=look.NEAR)


def _about(order: Order, action: Action) -> Iterator[Item]:
    what = _("{number}. {text}").format(number=action.number, text=action.what)
    yield Item(Tagged(order.text(what, look.STRONG), HEADINGS[1]), before=look.NEAR, stays=True)
    yield facts(order, _facts(order, action), tight=True)


def _facts(order: Order, action: Action) -> Iterator[Fact]:
    how = action.follow_up_how
    way = choice_label(order.guide, "action", "follow_up_how", how) if how else ""
    first = " · ".join(filter(None, (day_in_words(action.follow_up_on), way)))
    for label, words in (
        (_("Who leads"), reach(action.lead, order.parties)),
        (_("By when"), day_in_words(action.deadline)),
        (_("Who asks"), say_person(action.follow_up_by)),
        (_("First asked on"), first),
    ):
        yield label, words or _("NOT YET")


def _about_to_fill(order: Order) -> Iterator[Item]:
    width = box_size()[0]
    yield Item(lines_under(order, _("Action, with its number")), before=look.NEAR)
    for labels in ((_("Who leads"), _("By when")), (_("Who asks"), _("First asked on"))):
        yield Item(pen_fields(order, labels, width), before=_GAP)


def _log(order: Order) -> Block:
    titles = (
        *(_("Day"), _("Asked by"), _("How")),
        *(_("How is it going?"), _("What is needed"), _("New day")),
    )
    header = header_row(order, titles, _WIDTHS, gutter=look.PEN_GUTTER)
    ways = Stack([Item(order.text(way, look.SMALL)) for way in _ways()])
    blocks = (
        *(Space(0), Space(0), ways),
        *(Stack([Item(Space(8)), Item(ShapesToCircle(order, GOING))]), Space(0), Space(0)),
    )
    cells = [Cell(width, block) for width, block in zip(_WIDTHS, blocks, strict=True)]
    row = Row(cells, padding=_PADDING, least=_ROW, gutter=look.PEN_GUTTER)
    legend = [status_legend(order, GOING)]
    legend.append(order.text(_("Circle how you asked, and how it is going."), look.SMALL))
    above = Stack([Item(block) for block in legend])
    return Table(header, Stack([Item(row)] * _TALKS), above=above)


def _ways() -> tuple[str, str]:
    return _("Phone"), _("Visit")


def _large_log(order: Order) -> Block:
    """Return the talks in large print, each under its labels."""
    width = box_size()[0]
    quarter = (width - 2 * look.GUTTER) / 4
    phone, visit = (tick(order, way) for way in _ways())
    how = [
        Cell(quarter, phone),
        Cell(quarter, visit),
        Cell(2 * quarter, StatusBoxes(order, GOING)),
    ]
    talk = Stack(
        [
            Item(pen_fields(order, (_("Day"), _("Asked by")), width)),
            Item(side_by_side(how), before=_GAP),
            Item(pen_fields(order, (_("What is needed"), _("New day")), width), before=_GAP),
        ]
    )
    rows = [Item(Row([Cell(width, talk)], rule=0)) for _talk in range(_LARGE_TALKS)]
    return Stack([Item(status_legend(order, GOING), stays=True), *rows])
