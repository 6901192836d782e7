"""The worksheets of small groups (H4): one for each step, for the actions one for each level. For pens only.

What each asks, and under which number, is said once for paper and screen: models/guide/worksheets.py.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from models.documents import look
from models.documents.block import Block
from models.documents.frame import Part, box_size
from models.documents.order import Order
from models.documents.sheet import head, pen_fields
from models.documents.stack import Item, Stack
from models.documents.table import Cell, side_by_side
from models.documents.worksheet_tasks import Task, tasks_of
from models.guide.worksheets import Worksheet, say_form, worksheets
from models.papers import Copy
from models.words import _

_BETWEEN = look.APART + 2
_SIDE_WIDTH = 84.0
_SHARES = tuple(n / 20 for n in range(8, 20))
# More lines than that in one place are no room to write but an empty page.
_MOST_LINES = 9
# The last line to write on keeps away from the rule above the footer, which looks like one more.
_ABOVE_FOOTER = 8.0


def worksheet_pages(order: Order) -> list[Part]:
    """Return every worksheet, or the one that is wanted, each on as few sides as leave room to write."""
    wanted = order.options.only
    sheets = [s for s in worksheets(order.guide) if wanted in ("", s.form)]
    return [Part(side, headed=False) for sheet in sheets for side in _sides(order, sheet)]


def worksheet_copies(order: Order) -> Sequence[Copy]:
    """Return the worksheets, each of which can be printed by itself."""
    return [Copy(s.form, say_form(order.guide, s.form)) for s in worksheets(order.guide)]


def _sides(order: Order, sheet: Worksheet) -> Iterator[Block]:
    sides = _shared_out(order, sheet, tasks_of(order, sheet))
    for number, side in enumerate(sides, start=1):
        above = _head(order, sheet, number, len(sides))
        yield Stack([*above, *_items(side, _lines(above, side))])


def _shared_out(order: Order, sheet: Worksheet, tasks: Sequence[Task]) -> list[list[Task]]:
    """Return the tasks by the side on which each stands: on as few sides as hold them, each about as full."""
    above = _head(order, sheet, 1, 2)
    fewest = _sides_up_to(above, tasks, 1.0)
    tries = (_sides_up_to(above, tasks, share) for share in _SHARES)
    return next((sides for sides in tries if len(sides) == len(fewest)), fewest)


def _sides_up_to(above: Sequence[Item], tasks: Sequence[Task], share: float) -> list[list[Task]]:
    """Return the tasks side by side, none fuller than a share of its height unless by one task alone."""
    sides: list[list[Task]] = [[]]
    for task in tasks:
        side = [*sides[-1], task]
        if sides[-1] and not _fits(above, side, [t.least for t in side], share):
            sides.append([])
        sides[-1].append(task)
    return sides


def _lines(above: Sequence[Item], side: Sequence[Task]) -> list[int]:
    """Return how many lines each task gets: what is left of the side is shared out among them."""
    lines = [task.least for task in side]
    grew = True
    while grew:
        grew = False
        for place in range(len(side)):
            more = [n + (other == place) for other, n in enumerate(lines)]
            if more[place] <= side[place].most(_MOST_LINES) and _fits(above, side, more):
                lines, grew = more, True
    return lines


def _fits(
    above: Sequence[Item], side: Sequence[Task], lines: Sequence[int], share: float = 1.0
) -> bool:
    width, height = box_size(headed=False)
    return Stack([*above, *_items(side, lines)]).height(width) <= (height - _ABOVE_FOOTER) * share


def _items(side: Sequence[Task], lines: Sequence[int]) -> list[Item]:
    return [
        Item(task.room(count), before=_BETWEEN) for task, count in zip(side, lines, strict=True)
    ]


def _head(order: Order, sheet: Worksheet, side: int, sides: int) -> list[Item]:
    """Return the name of the sheet, what nobody writes on it, and whose it is."""
    width = box_size()[0]
    number = _("Side {n} of {sides}").format(n=side, sides=sides) if sides > 1 else ""
    rule = side_by_side(
        [
            Cell(width - _SIDE_WIDTH - look.GUTTER, order.text(_no_names(), look.STRONG)),
            Cell(_SIDE_WIDTH, order.text(number, replace(look.SMALL, to_right=True))),
        ]
    )
    whose = pen_fields(order, (_("Table"), _("Note-taker: first name or role")), width)
    named = head(order, say_form(order.guide, sheet.form))
    return [*named, Item(rule, before=look.NEAR), Item(whose, before=look.NEAR)]


def _no_names() -> str:
    return _("No names of people harmed. No story of one person.")
