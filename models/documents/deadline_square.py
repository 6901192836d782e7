"""A square that a phone reads without a network: the days of one lead's deadlines, and not a word of the plan.

Off unless somebody asks for it (docs/decisions/0031). Whoever finds the sheet learns no more from it than that.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from models.documents import look
from models.documents.block import Solid
from models.documents.frame import box_size
from models.documents.order import Order
from models.documents.press import Press
from models.documents.stack import Item, Space, Stack, Together
from models.documents.table import Cell, side_by_side
from models.plan.records import Action
from models.words import _, ngettext

# What a phone reads from a printed sheet, also from a copy of it: the whole square, and one of its modules.
LEAST_SIDE, LEAST_MODULE = 35 * look.MM, 0.5 * look.MM
# A square of more modules than this would be wider than 50 mm, and cheap phones lose its corners.
_MOST_MODULES = 97
QUIET = 4
_ID_SIZE = 4


@dataclass(frozen=True, slots=True)
class DeadlineSquare:
    """The modules of a square, row by row, dark ones true; how many days are in it, and how many are not."""

    modules: tuple[tuple[bool, ...], ...]
    count: int
    left_out: int

    @property
    def module(self) -> float:
        """The side of one module, in points."""
        return max(LEAST_MODULE, LEAST_SIDE / len(self.modules))

    @property
    def side(self) -> float:
        """The side of the square, in points; the quiet zone stands around that."""
        return self.module * len(self.modules)


def square_for_a_phone(order: Order, actions: Iterable[Action]) -> list[Item]:
    """Return the square for the deadlines that are still to come, and what it is; nothing where there are none."""
    square = deadline_square(actions, order.printed_on, _("Deadline"))
    if square is None:
        return []
    drawn = _Drawn(square)
    width = drawn.width
    words = [Item(order.text(said, look.SMALL), before=look.NEAR) for said in _said(square)]
    beside = Stack([Item(Space(QUIET * square.module)), *words])
    cells = [Cell(width, drawn), Cell(box_size()[0] - width - look.GUTTER, beside)]
    return [Item(Together(side_by_side(cells)), before=look.APART)]


def deadline_square(actions: Iterable[Action], today: date, summary: str) -> DeadlineSquare | None:
    """Return the square for the days from `today` on, the nearest first where not all find room in it."""
    days: dict[date, Action] = {}
    for action in actions:
        if (day := action.deadline.on) and day >= today:
            days.setdefault(day, action)
    ahead = sorted(days.items())
    for count in range(len(ahead), 0, -1):
        modules = _modules(_calendar(ahead[:count], today, summary))
        if modules is not None:
            return DeadlineSquare(modules, count, len(ahead) - count)
    return None


def _calendar(days: Sequence[tuple[date, Action]], today: date, summary: str) -> str:
    """Return the days as a calendar of as few letters as it can have (RFC 5545): each costs modules."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:Fourfold"]
    for day, action in days:
        # The same deadline read again is the same event; the action's own id stays here.
        uid = blake2b(action.id.bytes, digest_size=_ID_SIZE).hexdigest()
        lines += [
            "BEGIN:VEVENT",
            f"UID:{uid}",
            f"DTSTAMP:{today:%Y%m%d}T000000Z",
            f"DTSTART;VALUE=DATE:{day:%Y%m%d}",
            f"SUMMARY:{summary}",
            "END:VEVENT",
        ]
    return "\r\n".join((*lines, "END:VCALENDAR", ""))


def _modules(text: str) -> tuple[tuple[bool, ...], ...] | None:
    """Return the square of a text, None where that would be too large."""
    import segno  # noqa: PLC0415  Only for whoever asks for the square.

    try:
        code = segno.make_qr(text.encode(), error="m")
    except segno.DataOverflowError:
        return None
    if len(code.matrix) > _MOST_MODULES:
        return None
    return tuple(tuple(module == 1 for module in row) for row in code.matrix)


def _said(square: DeadlineSquare) -> Iterator[str]:
    yield _("Point the camera of your phone at the square. It needs no network.")
    yield ngettext(
        "It holds {n} day: your next deadline.",
        "It holds {n} days: your next deadlines.",
        square.count,
    )
    yield _("Each is called “Deadline”. No other word of the plan is in it.")
    if square.left_out:
        yield ngettext(
            "{n} later day found no room in it. Note it yourself.",
            "{n} later days found no room in it. Note them yourself.",
            square.left_out,
        )


class _Drawn(Solid):
    """The square with its quiet zone."""

    def __init__(self, square: DeadlineSquare) -> None:
        self._square = square

    @property
    def width(self) -> float:
        """How wide it is, with the quiet zone."""
        return self._square.side + 2 * QUIET * self._square.module

    def height(self, width: float) -> float:  # noqa: ARG002  A square is as wide as it is.
        return self.width

    def draw(self, press: Press, x: float, top: float, width: float) -> None:  # noqa: ARG002
        square, module = self._square, self._square.module
        left, high = x + QUIET * module, top - QUIET * module
        words = ngettext(
            "Square for a phone, with {n} deadline",
            "Square for a phone, with {n} deadlines",
            square.count,
        )
        press.tell_drawing(words, (left, high - square.side, left + square.side, high))
        press.modules(square.modules, left, high, module)
        press.close()
