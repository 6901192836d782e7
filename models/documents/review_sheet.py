"""The review sheet (H11): the open actions, overdue first, with room for today; the signs; what the meeting decides."""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.answers import prompt, visible_fields
from models.documents.block import Block
from models.documents.by_hand import lines_to_fill
from models.documents.cells import header_row, stacked
from models.documents.frame import Part, box_size
from models.documents.marks import BoxAlone, WritingLines
from models.documents.order import Order
from models.documents.pen_marks import NumberBox
from models.documents.review_rows import action_rows, is_wide
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.sheet import head, line_for, lines_under, pen_fields, section, ticks
from models.documents.stack import Indented, Item, Stack
from models.documents.table import Cell, Row, Table, side_by_side
from models.meetings.review import review_at_hand
from models.plan.people import say_person
from models.plan.records import Day, Review, Sign
from models.words import _

# How far a sign has come: four boxes, each with its letter.
_GRADES = (36.0, 36.0, 36.0, 36.0)
# An agency, and its boxes.
_HERE, _LARGE_HERE = (216.0, 30.0, 56.4), (300.0, 60.0, 101.8)
_SIGNS_TO_FILL = 3
_OTHERS_THERE, _OTHERS_TO_FILL = 1, 4
# What the meeting talks about after actions and signs, by the role of its question.
_ASKED = ("thanks", "adjustments", "decisions", "obstacles", "revisit", "survivors_told")
# Not for a pen: the day is that of the meeting, and the old words stand in the plan.
_NOT_ASKED = ("day", "was")


def review_sheet(order: Order) -> list[Part]:
    """Return the actions across, and who is here; then the signs and all else that is written down at the meeting."""
    review = _review(order)
    actions = [*head(order, _("Review sheet"), when=_day_line(review)), *_who_runs_it(order)]
    actions.append(action_rows(order, review))
    after = [*_signs(order), *_talked_about(order), *_next_meeting(order)]
    # Boxes for each agency stand across; lines for a pen find room below all else.
    (after if order.is_blank else actions).extend(_who_is_there(order))
    return [Part(Stack(actions), landscape=is_wide(), titled=True), Part(Stack(after))]


def _day_line(review: Review) -> str:
    place = "" if setting().large else review.place
    return " · ".join(filter(None, (day_in_words(review.on), place)))


def _review(order: Order) -> Review:
    """Return the meeting that the sheet is for; where none is planned, one on the day of printing."""
    at_hand = None if order.is_blank else review_at_hand(order.plan, order.printed_on)
    today = Day() if order.is_blank else Day(order.printed_on)
    return at_hand or Review(id=order.plan.id, on=today)


def _who_runs_it(order: Order) -> Iterator[Item]:
    labels = (_("Day"), _("Chair"), _("Who writes it down"))
    yield Item(pen_fields(order, labels, box_size(landscape=is_wide())[0]), before=look.APART)


def _signs(order: Order) -> Iterator[Item]:
    grades = _(
        "A: half the way or more. B: a quarter. C: it has begun. –: it went back, or nobody can count it."
    )
    yield from section(order, _("The signs"), _("Numbers of all together only. No number under 5."))
    yield Item(order.text(grades, look.SMALL), before=look.NEAR, stays=True)
    signs = [] if order.is_blank else order.plan.signs
    for sign in signs:
        yield Item(_sign_row(order, _sign(order, sign)), before=look.NEAR)
    for _n in range(_SIGNS_TO_FILL if not signs else 0):
        yield Item(_sign_row(order, WritingLines(2)))


def _sign_row(order: Order, said: Block) -> Block:
    today = Stack([Item(order.text(_("Number today"), look.SMALL)), Item(NumberBox())])
    grade = Stack([Item(order.text(_("How far"), look.SMALL)), Item(_grades(order))])
    taken = sum(_GRADES) + (len(_GRADES) - 1) * look.GUTTER
    width = box_size()[0] - taken - look.PEN_GUTTER
    left = Stack([Item(said), Item(line_for(order, _("Note")))])
    right = Stack([Item(today), Item(grade, before=look.NEAR)])
    cells = [Cell(width, left), Cell(taken, right)]
    below = Stack([Item(side_by_side(cells, look.PEN_GUTTER)), Item(Stack([]), before=look.NEAR)])
    return Row([Cell(box_size()[0], below)])


def _grades(order: Order) -> Block:
    return ticks(order, ("A", "B", "C", "–"), _GRADES)


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
        room = lines_to_fill(order, question, asked)
        yield from prompt(order, question)
        yield Item(Indented(room, Stack([]), look.number_margin()), before=look.NEAR)


def _next_meeting(order: Order) -> Iterator[Item]:
    yield from section(order, _("Our next meeting"), _("Nobody leaves before there is a day."))
    labels = (_("Day"), _("Place"), _("Who calls it"))
    yield Item(pen_fields(order, labels, box_size()[0]), before=look.NEAR)


def _who_is_there(order: Order) -> Iterator[Item]:
    yield from section(order, _("Who is here"), tight=True)
    agencies = [] if order.is_blank else list(dict.fromkeys(p.agency for p in order.parties))
    yield from _ticked_off(order, [agency for agency in agencies if agency])
    lines = _OTHERS_TO_FILL if order.is_blank else _OTHERS_THERE
    label = _("By agency") if order.is_blank else _("Others, by agency")
    yield Item(lines_under(order, label, lines), before=look.NEAR)


def _ticked_off(order: Order, agencies: Sequence[str]) -> Iterator[Item]:
    """Yield each agency with boxes: two beside each other, one below the other in large print."""
    across = 1 if setting().large else 2
    widths = _LARGE_HERE if setting().large else _HERE * across
    titles = (_("Agency"), _("Here"), _("Sorry, no")) * across
    lines = [agencies[place : place + across] for place in range(0, len(agencies), across)]
    rows = [[block for one in line for block in _one(order, one)] for line in lines]
    if rows:
        body = Stack([Item(_close_row(row, widths)) for row in rows])
        yield Item(Table(header_row(order, titles, widths), body), before=look.NEAR)


def _close_row(blocks: Sequence[Block], widths: Sequence[float]) -> Row:
    cells = [Cell(width, block) for width, block in zip(widths, blocks, strict=False)]
    return Row(cells, padding=3.5)


def _one(order: Order, agency: str) -> tuple[Block, Block, Block]:
    return order.text(agency, look.BODY), BoxAlone(), BoxAlone()
