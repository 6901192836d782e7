"""The communication plan (H13): who needs to know, what we say, how, who says it and when; what we never say."""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.block import Block
from models.documents.cells import Gap, day_or_gap, header_row, person_or_gap, stacked, table_row
from models.documents.frame import Part, box_size
from models.documents.large_rows import labelled_row
from models.documents.marks import BoxAlone, WritingLines
from models.documents.order import Order
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.sheet import bullets, head, said_or_lines, section, tick
from models.documents.stack import Item, Stack, Together
from models.documents.table import Cell, Table, side_by_side
from models.guide.labels import choice_label
from models.meetings.asked import rows_of, said
from models.plan.people import say_person
from models.plan.records import Day, Message, Person
from models.words import _

# Who needs to know, what we say, how, who says it, when, whether it is safe, done: the width of a page across.
_WIDTHS = (118.0, 140.0, 72.0, 94.0, 86.0, 52.0, 32.8)
_LINES, _LINES_BY_HAND = 2, 3
_TICK_GAP, _TICK_WIDTH = 6.0, 68.0
# So that five of them stand on the first sheet.
_ROWS_TO_FILL, _ROW_TO_FILL = 5, 52.0
# What is written, who writes it, by when, to whom it goes.
_PAPER_WIDTHS = (150.0, 165.0, 100.0, 209.8)
_PAPERS = ("document_problem", "document_practice", "keeper")


def communication(order: Order) -> list[Part]:
    """Return the plan, filled as far as the group got, or blank for a pen."""
    items = [*head(order, _("Communication plan")), *_message(order), *_told(order)]
    items += [*_never(order), *_written(order)]
    return [Part(Stack(items), landscape=not setting().large, titled=True)]


def _message(order: Order) -> Iterator[Item]:
    message = order.answer_text("comms_message")
    if message or order.is_blank:
        yield from section(order, _("What we say in one or two sentences"), tight=True)
        yield said_or_lines(order, message, 2)
    speaker = order.answer("comms_spokesperson", "person")
    if isinstance(speaker, Person):
        words = _("Speaks for us: {person}").format(person=say_person(speaker))
        yield Item(order.text(words, look.BODY), before=look.NEAR)


def _told(order: Order) -> Iterator[Item]:
    titles = (
        _("Who needs to know"),
        _("What we say"),
        _("How"),
        _("Who says it"),
        _("When"),
        _("Safe?"),
        _("Done"),
    )
    messages = () if order.is_blank else order.plan.messages
    rows = [_cells(order, message) for message in messages]
    if order.is_blank:
        rows = [_empty(order)] * _ROWS_TO_FILL
    if not rows:
        yield Item(order.text(_("NOT YET"), look.STRONG), before=look.APART, stays=True)
        rows = [_empty(order)]
    if setting().large:
        yield from (
            Item(labelled_row(order, titles, row, _width()), before=look.NEAR) for row in rows
        )
        return
    least = _ROW_TO_FILL if order.is_blank else 0.0
    lines = [Item(table_row(row, _WIDTHS).at_least(least)) for row in rows]
    yield Item(
        Table(header_row(order, titles, _WIDTHS), Stack(lines)),
        before=look.NEAR if order.is_blank else look.APART,
    )


def _cells(order: Order, message: Message) -> Sequence[Block]:
    return (
        stacked(order, (message.to, look.STRONG)),
        stacked(order, (message.what, look.BODY)),
        stacked(order, (message.how, look.BODY)),
        person_or_gap(order, message.by, look.BODY, lacks=not message.by),
        day_or_gap(
            order, message.when, look.BODY, lacks=message.when.on is None, gap=Gap(brief=True)
        ),
        _safe(order, message.is_safe),
        BoxAlone(),
    )


def _safe(order: Order, answer: str) -> Block:
    """Return whether it is safe to say, or boxes to tick where nobody said so yet."""
    if answer:
        word = choice_label(order.guide, "message", "is_safe", answer)
        return order.text(word, look.SMALL_STRONG if answer != "yes" else look.SMALL)
    boxes = [tick(order, word) for word in (_("yes"), _("no"))]
    if setting().large:
        return side_by_side([Cell(_TICK_WIDTH, box) for box in boxes])
    return Stack([Item(box, before=_TICK_GAP) for box in boxes])


def _empty(order: Order) -> Sequence[Block]:
    return (*[_room() for _width in _WIDTHS[:5]], _safe(order, ""), BoxAlone())


def _room() -> Block:
    """Return room for a pen: a line, where no row of a table is one."""
    return WritingLines(1) if setting().large else Stack([])


def _never(order: Order) -> Iterator[Item]:
    yield from section(order, _("We never say in public"), tight=True)
    rows = [] if order.is_blank else rows_of(order.plan, order.guide, "comms_never")
    lines = [str(row.values.get("text", "")) for row in rows]
    yield from bullets(order, lines) or [
        Item(WritingLines(_LINES_BY_HAND if order.is_blank else _LINES))
    ]


def _written(order: Order) -> Iterator[Item]:
    """Yield who writes what down: the problem, what works, the plan; by when, and to whom it goes."""
    heading = section(order, _("What is written down"), tight=True)
    titles = (_("What"), _("Who writes it"), _("By when"), _("Sent to whom"))
    rows = [_paper(order, role) for role in _PAPERS]
    if setting().large:
        yield from heading
        yield from (
            Item(labelled_row(order, titles, row, _width()), before=look.NEAR) for row in rows
        )
        return
    # A blank one has room for two lines in each row: who, and for whom.
    least = _ROW_TO_FILL if order.is_blank else look.WRITING_LINE
    lines = [Item(table_row(row, _PAPER_WIDTHS).at_least(least)) for row in rows]
    table = Table(header_row(order, titles, _PAPER_WIDTHS), Stack(lines))
    # Three short rows: they stand on one sheet.
    yield Item(Together(Stack([*heading, Item(table, before=look.NEAR)])), before=look.APART)


def _paper(order: Order, role: str) -> Sequence[Block]:
    names = {
        "document_problem": _("The problem"),
        "document_practice": _("What works well"),
        "keeper": _("This plan"),
    }
    who, day = order.answer(role, "person"), order.answer(role, "day")
    person = who if isinstance(who, Person) else Person()
    is_open = not order.is_blank and not person
    to = said(order.plan, order.guide, "told_to", "choices") if role == "keeper" else ""
    return (
        order.text(names[role], look.STRONG),
        _room() if order.is_blank else person_or_gap(order, person, look.BODY, lacks=is_open),
        order.text(day_in_words(day), look.BODY) if isinstance(day, Day) else _room(),
        order.text(to, look.BODY) if to and not order.is_blank else _room(),
    )


def _width() -> float:
    """Return the width of the page: in large print, rows are laid out underneath and the page stands."""
    return box_size(landscape=not setting().large)[0]
