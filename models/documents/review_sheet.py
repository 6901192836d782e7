"""The review sheet (H11): the open actions, overdue first, with room for today; the signs; what the meeting decides."""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.answers import prompt, visible_fields
from models.documents.block import Block
from models.documents.by_hand import lines_to_fill
from models.documents.cells import stacked
from models.documents.frame import Part, box_size
from models.documents.large_rows import numbered_row
from models.documents.marks import Entry, StatusShape, WritingLines
from models.documents.order import Order
from models.documents.pen_marks import NumberBox, StatusBoxes, status_legend
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.sheet import head, line_for, lines_under, pen_fields, section, tick, ticks
from models.documents.stack import Indented, Item, Space, Stack, Together
from models.documents.table import Cell, Row, Table
from models.guide.labels import choice_label
from models.meetings.review import review_at_hand
from models.meetings.standing import standings
from models.plan.people import say_person
from models.plan.records import REASONS, Action, Day, Review, Sign
from models.words import _

# No., the action, today, what changes: with the gutters the width of a landscape page.
_WIDTHS = (22.0, 196.0, 210.0, 180.0)
_REASON_WIDTHS = (108.0, 92.0)
_PADDING = 4.5
_NUMBER_WIDTH = 120.0
_ROWS_TO_FILL = 8
_SIGNS_TO_FILL = 3
_OTHERS_THERE = 3
# What the meeting talks about after actions and signs, by the role of its question.
_ASKED = ("thanks", "adjustments", "decisions", "obstacles", "revisit", "survivors_told")
# Not for a pen: the day is that of the meeting, and the old words stand in the plan.
_NOT_ASKED = ("day", "was")


def review_sheet(order: Order) -> list[Part]:
    """Return the actions across, then the signs and all else that is written down at the meeting."""
    actions = [*head(order, _("Review sheet"), when=_day_line(order)), *_who_runs_it(order)]
    actions.append(Item(_action_table(order), before=look.APART))
    after = [*_signs(order), *_talked_about(order), *_next_meeting(order), *_who_is_there(order)]
    return [Part(Stack(actions), landscape=_is_wide(), titled=True), Part(Stack(after))]


def _is_wide() -> bool:
    """Say whether the actions stand in columns: in large print they have no room beside each other."""
    return not setting().large


def _day_line(order: Order) -> str:
    review = _review(order)
    return " · ".join(filter(None, (day_in_words(review.on), review.place)))


def _review(order: Order) -> Review:
    """Return the meeting that the sheet is for; where none is planned, one on the day of printing."""
    at_hand = None if order.is_blank else review_at_hand(order.plan, order.printed_on)
    today = Day() if order.is_blank else Day(order.printed_on)
    return at_hand or Review(id=order.plan.id, on=today)


def _who_runs_it(order: Order) -> Iterator[Item]:
    labels = (_("Day"), _("Chair"), _("Who writes it down"))
    yield Item(pen_fields(order, labels, box_size(landscape=_is_wide())[0]), before=look.APART)


def _action_table(order: Order) -> Block:
    titles = (
        _("No."),
        _("What was agreed"),
        _("Today; if not, why"),
        _("What changes"),
    )
    rows = Stack(list(_action_rows(order)))
    if setting().large:
        return rows
    cells = [
        Cell(width, order.text(title, look.SMALL_STRONG))
        for title, width in zip(titles, _WIDTHS, strict=True)
    ]
    header = Row(cells, rule=look.THICK, padding=5, gutter=look.PEN_GUTTER)
    return Table(header, rows, above=status_legend(order))


def _action_rows(order: Order) -> Iterator[Item]:
    if order.is_blank:
        yield from (Item(_row(order, "", WritingLines(3))) for _n in range(_ROWS_TO_FILL))
        return
    found = standings(order.plan, _review(order))
    if not found:
        praise = order.text(_("Nothing is open. Whom do we thank?"), look.STRONG)
        yield Item(Row([Cell(box_size(landscape=_is_wide())[0], praise)]))
    overdue = [one.action for one in found if one.is_overdue]
    coming = [one.action for one in found if not one.is_overdue]
    for words, some in ((_("The day has passed"), overdue), (_("Still to come"), coming)):
        if some:
            yield _group(order, words)
        yield from (Item(_row(order, str(a.number or ""), _agreed(order, a))) for a in some)


def _group(order: Order, words: str) -> Item:
    inset = Indented(Entry(order.text(words, look.STRONG), words, 1), Stack([]), 6)
    row = Row([Cell(box_size(landscape=_is_wide())[0], inset)], tint=look.TINT, padding=4)
    return Item(row, stays=True)


def _row(order: Order, number: str, agreed: Block) -> Block:
    reasons = [choice_label(order.guide, "event", "reason", reason) for reason in REASONS]
    if setting().large:
        return _large_row(order, number, agreed, reasons)
    boxes = Item(ticks(order, reasons, _REASON_WIDTHS), before=look.NEAR + 2)
    today = Stack([Item(StatusBoxes(order)), boxes])
    changes = Stack([Item(line_for(order, label)) for label in _changes()])
    blocks = (order.text(number, look.STRONG), agreed, today, changes)
    cells = [Cell(width, block) for width, block in zip(_WIDTHS, blocks, strict=True)]
    return Row(cells, padding=_PADDING, gutter=look.PEN_GUTTER)


def _large_row(order: Order, number: str, agreed: Block, reasons: Sequence[str]) -> Block:
    width = box_size()[0]
    below = [
        Item(order.text(_("Today; if not, why"), look.SMALL_STRONG), before=look.APART),
        Item(StatusBoxes(order), before=look.NEAR),
        Item(ticks(order, reasons, (width / 2, width / 2 - 60)), before=look.NEAR),
        Item(pen_fields(order, _changes()[:2], width - 60), before=look.NEAR),
        Item(line_for(order, _changes()[2]), before=look.NEAR),
    ]
    return numbered_row(order, number, agreed, (), below)


def _changes() -> tuple[str, ...]:
    return (_("New day"), _("New lead"), _("Note"))


def _agreed(order: Order, action: Action) -> Block:
    by = _("by {day}").format(day=day_in_words(action.deadline)) if action.deadline else ""
    said = stacked(
        order,
        (action.what, look.BODY),
        (say_person(action.lead) or _("NOT YET"), look.SMALL),
        (by or _("NOT YET"), look.SMALL_STRONG),
    )
    word = order.text(choice_label(order.guide, "action", "status", action.status), look.SMALL)
    return Stack([Item(said), Item(Indented(word, StatusShape(action.status), 15))])


def _signs(order: Order) -> Iterator[Item]:
    yield from section(order, _("The signs"), _("Numbers of all together only. No number under 5."))
    signs = [] if order.is_blank else order.plan.signs
    for sign in signs:
        yield Item(_sign_row(order, _sign(order, sign)), before=look.NEAR)
    for _n in range(_SIGNS_TO_FILL if not signs else 0):
        yield Item(_sign_row(order, WritingLines(2)))


def _sign_row(order: Order, said: Block) -> Block:
    width = box_size()[0] - _NUMBER_WIDTH - look.PEN_GUTTER
    today = Stack([Item(order.text(_("Number today"), look.SMALL)), Item(NumberBox())])
    note = Item(line_for(order, _("Note")), before=0)
    cells = [Cell(width, Stack([Item(said), note])), Cell(_NUMBER_WIDTH, today)]
    return Row(cells, gutter=look.PEN_GUTTER)


def _sign(order: Order, sign: Sign) -> Block:
    last = next((r for r in reversed(order.plan.readings) if r.sign == sign.id), None)
    goal = _("{number} by {day}").format(number=sign.target, day=day_in_words(sign.target_on))
    lines = (
        (_("At the start: {text}"), sign.baseline),
        (_("Last time: {text}"), f"{last.value} · {day_in_words(last.on)}" if last else ""),
        (_("Goal: {text}"), goal if sign.target_on else sign.target),
        (_("Counts: {text}"), say_person(sign.counted_by)),
    )
    small = [(s.format(text=t), look.SMALL) for s, t in lines if t.strip(" ·")]
    return stacked(order, (sign.what, look.STRONG), *small)


def _talked_about(order: Order) -> Iterator[Item]:
    for role in _ASKED:
        question = order.guide.by_role(role)
        asked = [f for f in visible_fields(order, question) if f.id not in _NOT_ASKED]
        room = Together(lines_to_fill(order, question, asked))
        yield from prompt(order, question)
        yield Item(Indented(room, Stack([]), look.number_margin()), before=look.NEAR)


def _next_meeting(order: Order) -> Iterator[Item]:
    yield from section(order, _("Our next meeting"), _("Nobody leaves before there is a day."))
    labels = (_("Day"), _("Place"), _("Who calls it"))
    yield Item(pen_fields(order, labels, box_size()[0]), before=look.NEAR)


def _who_is_there(order: Order) -> Iterator[Item]:
    yield from section(order, _("Who is here"))
    width = box_size()[0]
    agencies = [] if order.is_blank else list(dict.fromkeys(p.agency for p in order.parties))
    for agency in filter(None, agencies):
        cells = [
            Cell(width - 2 * (92 + look.GUTTER), order.text(agency, look.BODY)),
            Cell(92, tick(order, _("Here"))),
            Cell(92, tick(order, _("Sorry, no"))),
        ]
        yield Item(Row(cells, padding=4))
    yield Item(Space(look.NEAR))
    yield Item(lines_under(order, _("Others, by agency"), _OTHERS_THERE), before=look.NEAR)
