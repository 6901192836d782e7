"""Signs of success, reviews and the communication plan: a small table each."""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.answers import asked, prompt, visible_fields
from models.documents.block import Block
from models.documents.cells import (
    IN_A_ROW,
    LINED,
    day_or_gap,
    empty_rows,
    header_row,
    not_yet,
    person_or_gap,
    stacked,
    table_row,
)
from models.documents.frame import box_size
from models.documents.large_rows import labelled_row
from models.documents.marks import WritingLines
from models.documents.order import Order
from models.documents.saying import day_in_words, whole_day
from models.documents.setting import setting
from models.documents.sign_chart import sign_chart
from models.documents.stack import Item, Stack, Together
from models.documents.style import Style
from models.documents.table import Cell, Row, Table
from models.guide.shapes import Question
from models.plan.records import Person, Sign
from models.words import _

# With the gutters each adds up to the width of a portrait page.
_SIGN_WIDTHS = (162.0, 84.0, 100.0, 105.8)
_REVIEW_WIDTHS = (120.0, 170.0, 171.8)
_MESSAGE_WIDTHS = (150.0, 100.0, 108.0, 93.8)
_ROWS_TO_FILL, _COLUMNS_IN_LARGE = 4, 3


def sign_items(order: Order, question: Question) -> list[Item]:
    """Return the signs of success: today, the goal, by when, who counts."""
    titles = (_("What we will see"), _("Today"), _("Goal, by when"), _("Who counts"))
    rows = [_sign_block(order, sign, titles) for sign in order.plan.signs]
    return _table_items(order, question, titles, _SIGN_WIDTHS, rows)


def review_items(order: Order, question: Question) -> list[Item]:
    """Return the days on which the group looks at the plan."""
    titles = (_("Day"), _("Who calls the meeting"), _("Place"))
    rows = [
        table_row(
            (
                day_or_gap(order, review.on, lacks=review.on.on is None),
                person_or_gap(order, review.called_by, lacks=not review.called_by),
                stacked(order, (review.place, look.BODY)),
            ),
            _REVIEW_WIDTHS,
        )
        for review in order.plan.reviews
    ]
    return _table_items(order, question, titles, _REVIEW_WIDTHS, rows)


def message_items(order: Order, question: Question) -> list[Item]:
    """Return what is told to whom, by whom, how and when."""
    titles = (_("What we tell"), _("To whom"), _("Who tells, and how"), _("When"))
    rows = [
        _row(
            order,
            titles,
            (
                stacked(order, (message.what, look.BODY)),
                stacked(order, (message.to, look.BODY)),
                _person_and_way(order, message.by, message.how),
                day_or_gap(order, message.when, lacks=message.when.on is None),
            ),
            _MESSAGE_WIDTHS,
        )
        for message in order.plan.messages
    ]
    return _table_items(order, question, titles, _MESSAGE_WIDTHS, rows)


def _table_items(
    order: Order,
    question: Question,
    titles: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[Block],
) -> list[Item]:
    if not visible_fields(order, question):
        return []
    items = [Item(row) for row in rows]
    if order.is_blank:
        items = _rows_to_fill(order, titles, widths)
    elif not rows:
        open_answer = Item(not_yet(order, gap=LINED))
        return asked(order, question, Stack([open_answer])) if question.need == "required" else []
    table: Block = Stack(items)
    if not _is_laid_out_underneath(widths):
        table = Table(header_row(order, titles, widths), table)
    return [*prompt(order, question), Item(table, before=look.NEAR)]


def _is_laid_out_underneath(widths: Sequence[float]) -> bool:
    """Say whether the columns are too narrow for the letters of large print."""
    return setting().large and len(widths) > _COLUMNS_IN_LARGE


def _rows_to_fill(order: Order, titles: Sequence[str], widths: Sequence[float]) -> list[Item]:
    if _is_laid_out_underneath(widths):
        lines = [WritingLines(1)] * len(titles)
        return [Item(_row(order, titles, lines, widths)) for _n in range(_ROWS_TO_FILL)]
    return empty_rows(_ROWS_TO_FILL, widths, lines=[2] * len(widths))


def _row(
    order: Order, titles: Sequence[str], blocks: Sequence[Block], widths: Sequence[float]
) -> Row:
    if _is_laid_out_underneath(widths):
        return labelled_row(order, titles, blocks, box_size()[0])
    return table_row(blocks, widths)


def _sign_block(order: Order, sign: Sign, titles: Sequence[str]) -> Block:
    """Return the row of a sign, and across the table what was counted of it."""
    cells = (
        stacked(order, (sign.what, look.BODY), *_more(sign)),
        _today(order, sign),
        _goal(order, sign),
        _counter(order, sign),
    )
    width = sum(_SIGN_WIDTHS) + look.GUTTER * (len(_SIGN_WIDTHS) - 1)
    chart = sign_chart(order, sign, width)
    row = _row(order, titles, cells, _SIGN_WIDTHS)
    if chart is None:
        return row
    if not _is_laid_out_underneath(_SIGN_WIDTHS):
        row = Row([Cell(w, b) for w, b in zip(_SIGN_WIDTHS, cells, strict=True)], rule=0)
    return Together(Stack([Item(row), Item(table_row((chart,), (width,)))]))


def _more(sign: Sign) -> Iterator[tuple[str, Style]]:
    for sentence, words in (
        (_("How it is counted: {text}"), sign.how_counted),
        (_("What survivors say: {text}"), sign.survivors_say),
    ):
        if words.strip():
            yield sentence.format(text=words.strip()), look.SMALL


def _today(order: Order, sign: Sign) -> Block:
    find_out = whole_day(sign.find_out_by)
    if not sign.baseline.strip() and not find_out:
        return not_yet(order)
    find_out = _("Find out by {day}").format(day=find_out) if find_out else ""
    return stacked(
        order,
        (sign.baseline, look.STRONG),
        (day_in_words(sign.baseline_on), look.SMALL),
        (find_out, look.SMALL if sign.baseline.strip() else look.BODY),
    )


def _goal(order: Order, sign: Sign) -> Block:
    gap = LINED if sign.target_on else IN_A_ROW
    target = (
        order.text(sign.target, look.STRONG) if sign.target.strip() else not_yet(order, gap=gap)
    )
    if not sign.target_on:
        return Stack([Item(target)])
    by = _("by {day}").format(day=day_in_words(sign.target_on))
    return Stack([Item(target), Item(order.text(by, look.BODY))])


def _counter(order: Order, sign: Sign) -> Block:
    gap = LINED if sign.source.strip() else IN_A_ROW
    person = person_or_gap(order, sign.counted_by, lacks=not sign.counted_by, gap=gap)
    source = _("From: {text}").format(text=sign.source) if sign.source.strip() else ""
    return Stack([Item(person), Item(stacked(order, (source, look.SMALL)))])


def _person_and_way(order: Order, person: Person, way: str) -> Block:
    gap = LINED if way.strip() else IN_A_ROW
    who = person_or_gap(order, person, lacks=not person, gap=gap)
    return Stack([Item(who), Item(stacked(order, (way, look.SMALL)))])
