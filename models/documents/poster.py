"""The wall poster (H7): our plan at a glance, read from 1.7 m. Sizes are those that it has on the wall."""

from collections.abc import Iterator
from itertools import product

from models.documents import look
from models.documents.block import Block, Solid
from models.documents.cells import wide
from models.documents.cover import next_review
from models.documents.formats import WALL_SCALE, poster_sheets
from models.documents.frame import Part, box_size, pages_of
from models.documents.marks import SHAPES, Entry, WritingLines
from models.documents.order import Order
from models.documents.press import Press
from models.documents.public_words import next_actions
from models.documents.saying import whole_day
from models.documents.stack import Indented, Item, Space, Stack, Together
from models.documents.style import Style
from models.documents.table import Cell, Row
from models.documents.tagged import Silent
from models.guide.labels import choice_label
from models.papers import Options
from models.plan.people import say_person
from models.plan.records import STATUSES, Action
from models.words import _, ngettext

MOST_ACTIONS = 8
# In points on the wall: what is wanted as large as fits, the actions, the small print.
LARGEST, LINE, SMALL = 72, 36, 24
_STEP = 3
# Few words, read from afar: the larger the letters, the closer their lines.
_LEADING, _CLOSE = 1.17, 1.1
# So large, the hook of a J reaches out of its line.
_OVERHANG = 0.04
# From one action to the next, closer where that saves a sheet.
_BETWEEN = (9.0, 6.0, 4.0)
# Lines for what is wanted, where nobody has said it.
_LINES = (3, 2)
# The circle that a pen fills in, and the room it takes.
_RADIUS, _SHAPE_ROOM = 0.36, 1.15


def poster(order: Order) -> list[Part]:
    """Return the poster: as few sheets as its actions need, and what is wanted in the largest letters they leave."""
    scale = _scale(order.options)
    shown, more = _chosen(order)
    belows = [list(_below(order, shown, more, scale, between)) for between in _BETWEEN]
    heads = list(_heads(order, scale))
    width, height = box_size()
    # What is wanted is read at one glance: it is never cut, if a sheet can hold it.
    whole = [head for head in heads if Stack(head).height(width) <= height] or heads[-1:]
    pairs = product(whole, belows)
    tries = [Part(Stack([*head, *below]), titled=True) for head, below in pairs]
    least = pages_of(tries[-1])
    return [next(part for part in tries if pages_of(part) == least)]


def _scale(options: Options) -> float:
    """Return how much larger all of it hangs on the wall; on a desk it is a small copy of the wall sheet."""
    return poster_sheets(options.paper)[0].sheet.scale if options.poster else WALL_SCALE


def _real(size: float, scale: float, *, bold: bool = False) -> Style:
    leading = _LEADING if size <= LINE else _CLOSE
    return Style(size / scale, leading * size / scale, bold=bold)


def _chosen(order: Order) -> tuple[list[Action], int]:
    """Return the actions that are shown, and how many more stand in the plan: the next ones where they are many."""
    planned = [a for a in order.plan.actions if a.status != "dropped" and a.what.strip()]
    if len(planned) <= MOST_ACTIONS:
        return planned, 0
    shown = next_actions(order)[:MOST_ACTIONS]
    return shown, len(planned) - len(shown)


def _heads(order: Order, scale: float) -> Iterator[list[Item]]:
    """Yield what stands above the actions, the largest first; where nothing is wanted yet, lines to write it on."""
    vision = order.answer_text("vision")
    if vision:
        for size in range(LARGEST, LINE - 1, -_STEP):
            yield [_kind(order, scale), _wanted(order, vision, size, scale)]
        return
    asked = Item(order.text(_("The change we want"), _real(LINE, scale)), before=look.APART)
    for lines in _LINES:
        room = Item(WritingLines(lines, 2 * look.WRITING_LINE))
        yield [_kind(order, scale), asked, room]


def _kind(order: Order, scale: float) -> Item:
    small = _real(SMALL, scale, bold=True)
    words = _("Our plan")
    group = order.answer_text("group")
    said = _("{kind} · {group}").format(kind=words, group=group) if group else words
    head = _("{kind} · example").format(kind=said) if order.is_example else said
    return Item(Entry(order.text(head, small), words, 0), stays=True)


def _wanted(order: Order, vision: str, size: int, scale: float) -> Item:
    large = order.text(vision, _real(size, scale, bold=True))
    shown = Indented(large, Space(0), _OVERHANG * size / scale)
    # The line below stays with it: at the top of the next sheet it would part nothing.
    with_line = Stack([Item(shown), Item(Rule(), before=look.APART)])
    return Item(Together(with_line), before=look.NEAR)


def _below(
    order: Order, shown: list[Action], more: int, scale: float, between: float
) -> Iterator[Item]:
    for action in shown:
        yield Item(_action(order, action, scale), before=between)
    small = _real(SMALL, scale)
    if more:
        words = ngettext(
            "{n} more action stands in the plan.", "{n} more actions stand in the plan.", more
        )
        yield Item(order.text(words, small), before=look.APART)
    foot = list(_foot(order, scale, shown=bool(shown)))
    yield Item(Together(Stack(foot)), before=look.APART)


def _action(order: Order, action: Action, scale: float) -> Block:
    """Return what, who and by when beside the shape that a pen fills in."""
    size = LINE / scale
    lines = [
        Item(order.text(action.what, _real(LINE, scale, bold=True))),
        Item(order.text(_who_and_when(order, action), _real(LINE, scale))),
    ]
    shape = Shape(action.status, size, choice_label(order.guide, "action", "status", action.status))
    return Together(Indented(Stack(lines), shape, _SHAPE_ROOM * size))


def _who_and_when(order: Order, action: Action) -> str:
    lead = action.lead
    if order.options.edition == "public" and not order.options.names:
        who = lead.agency or lead.role or _("Our group")
    else:
        who = say_person(lead)
    who = _("NOT YET") if order.lacks(action, "lead") else who
    day = _("NOT YET") if order.lacks(action, "deadline") else whole_day(action.deadline)
    return _("{who} · {day}").format(who=who, day=day)


def _foot(order: Order, scale: float, *, shown: bool) -> Iterator[Item]:
    """Yield when all look at the plan again, and what the shapes mean where any is `shown`."""
    small, strong = _real(SMALL, scale), _real(SMALL, scale, bold=True)
    if shown:
        yield Item(Rule())
    day = next_review(order)
    if day:
        words = _("We look at it again on {day}.").format(day=day)
        yield Item(order.text(words, strong), before=look.NEAR)
    if shown:
        yield Item(Silent(_legend(order, small)), before=look.NEAR)


def _legend(order: Order, style: Style) -> Block:
    """Return the shapes with their words, in one line where they fit: what a pen fills in when something changes."""
    cells = []
    for status in STATUSES[:4]:
        word = choice_label(order.guide, "action", "status", status)
        beside = 1.4 * style.size
        width = wide(order, word, style) + beside + 1
        shape = Shape(status, style.size, "")
        cells.append(Cell(width, Indented(order.text(word, style), shape, beside)))
    taken = sum(cell.width for cell in cells) + 3 * look.GUTTER
    across = 4 if taken <= box_size()[0] else 2
    rows = [cells[place : place + across] for place in range(0, 4, across)]
    return Stack([Item(Row(row, padding=2, rule=0)) for row in rows])


class Shape(Solid):
    """The shape of a status, as large as the letters beside it; told by its word where it has one."""

    def __init__(self, status: str, size: float, word: str) -> None:
        """Draw the shape of `status` for letters of `size` points."""
        self._draw = SHAPES.get(status, SHAPES[STATUSES[0]])
        self._size = size
        self._word = word

    def height(self, width: float) -> float:  # noqa: ARG002  A shape is as wide as it is.
        """Return the height of the line it stands in."""
        return _LEADING * self._size

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        """Draw the shape in the middle of its line."""
        radius, middle = _RADIUS * self._size, top - self.height(0) / 2
        if self._word:
            edges = (x, middle - radius, x + 2 * radius, middle + radius)
            press.tell_drawing(self._word, edges)
        self._draw(press, x + radius + 1, middle, radius)
        if self._word:
            press.close()


class Rule(Solid):
    """A thick line across the page."""

    def height(self, width: float) -> float:  # noqa: ARG002  A line is as wide as you like.
        """Return the room of the line."""
        return look.THICK

    def draw(self, press: Press, x: float, top: float, width: float) -> None:
        """Draw the line."""
        press.line(x, top, x + width, top, width=look.THICK)
