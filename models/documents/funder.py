"""One side for a funder, a region or a ministry (H17): what we ask, why, what we do ourselves, how far we are."""

from collections.abc import Iterator, Sequence
from itertools import product

from models.documents import look
from models.documents.block import Block
from models.documents.frame import Part, box_size
from models.documents.marks import WritingLines
from models.documents.one_side import first_that_fits
from models.documents.order import Order
from models.documents.saying import day_in_words, say_sign, whole_day
from models.documents.sheet import Fact, bullets, facts, head, pen_fields, section
from models.documents.stack import Boxed, Item, Stack
from models.meetings.asked import rows_of
from models.meetings.signs import points_to_people, smallest
from models.papers import Copy
from models.plan.people import say_person
from models.plan.records import CLOSED, Action, Entry, Sign
from models.plan.text import folded
from models.words import _

_HIGHER = ("regional_authority", "province_ministry")
# One side holds so many problems, own actions and signs at most.
_MOST = (3, 4, 3)


def funder(order: Order) -> list[Part]:
    """Return one side for each body that is asked; an empty one where nothing is asked of anybody higher up."""
    asks = [] if order.is_blank else _asks(order)
    whose = list(dict.fromkeys(folded(action.body) for action in asks)) or [""]
    wanted = [one for one in whose if order.options.only in ("", one or _NOBODY)]
    return [
        first_that_fits(_tries(order, [a for a in asks if folded(a.body) == one]))
        for one in wanted or whose[:1]
    ]


# The key of the page that names no body.
_NOBODY = "-"


def bodies(order: Order) -> list[Copy]:
    """Return whom something is asked of, each of whom gets a page."""
    found = {folded(a.body) or _NOBODY: a.body for a in reversed(_asks(order))}
    return [Copy(key, whose) for key, whose in reversed(found.items())]


def _asks(order: Order) -> list[Action]:
    return [a for a in order.plan.actions if a.level in _HIGHER and a.status not in CLOSED]


def _tries(order: Order, asks: Sequence[Action]) -> Iterator[Part]:
    amounts = product(*(range(most, 0, -1) for most in _MOST))
    for most in sorted(amounts, key=lambda amount: (-sum(amount), max(amount))):
        yield Part(Stack(list(_page(order, asks, *most))), titled=True, begins=True)


def _page(
    order: Order, asks: Sequence[Action], problems: int, actions: int, signs: int
) -> Iterator[Item]:
    yield from head(order, _("Our plan, and what we ask"))
    yield facts(order, _facts(order, asks), tight=bool(asks))
    yield Item(_asked(order, asks), before=look.APART)
    yield from _part(order, _("Why"), _why(order, problems))
    yield from _part(order, _("What we already do ourselves"), _ours(order, actions))
    yield from _part(order, _("How we will know that it works"), _signs(order, signs))
    if order.is_blank:
        labels = (_("Who answers your questions"), _("Phone"))
        yield Item(pen_fields(order, labels, box_size()[0]), before=look.APART)


def _facts(order: Order, asks: Sequence[Action]) -> Iterator[Fact]:
    group = [order.answer_text(role) for role in ("group", "place")]
    days = list(dict.fromkeys(day_in_words(a.answer_by) for a in asks if a.answer_by))
    people = list(dict.fromkeys(say_person(a.lead) for a in asks if a.lead))
    yield _("To"), asks[0].body if asks else ""
    yield _("From"), ", ".join(filter(None, group))
    yield _("Answer by"), "; ".join(days)
    if not order.is_blank:
        yield _("Who to answer"), "; ".join(people)


def _asked(order: Order, asks: Sequence[Action]) -> Block:
    items = [Item(order.text(_("We ask you"), look.SMALL_STRONG), stays=True)]
    for action in asks:
        words = (action.ask or action.what).strip()
        if words:
            items.append(Item(order.text(words, look.SUBHEADING), before=look.NEAR))
    return Boxed(Stack(items if len(items) > 1 else [*items, Item(WritingLines(2))]))


def _why(order: Order, most: int) -> Iterator[str]:
    """Yield that it is a pattern where it is one, then the problem in general. Never a case."""
    if order.answer("case_or_pattern", "choice") == "several_cases":
        yield _("We have seen this more than once. It is a pattern, not one case.")
    for row in rows_of(order.plan, order.guide, "practical_problems")[:most]:
        yield _text(row)


def _ours(order: Order, most: int) -> Iterator[str]:
    done = {"done": _("{what} (done)"), "under_way": _("{what} (on the way)")}
    mine = [a for a in order.plan.actions if a.level not in _HIGHER and a.what.strip()]
    said = [done[a.status].format(what=a.what) for a in mine if a.status in done]
    planned = [a for a in mine if a.status in ("not_started", "stuck") and a.deadline.on and a.lead]
    said += [_by(action) for action in planned]
    yield from said[:most]


def _by(action: Action) -> str:
    agency = action.lead.agency or say_person(action.lead)
    words = _("{what} ({agency}, by {day})")
    return words.format(what=action.what, agency=agency, day=whole_day(action.deadline))


def _signs(order: Order, most: int) -> Iterator[str]:
    """Yield each sign with today's number, unless that is so small that it may point to somebody."""
    least = smallest(order.whole_plan, order.guide)
    for sign in order.plan.signs[:most]:
        number = _today(order, sign)
        if points_to_people(number, least):
            number = _("fewer than {n}").format(n=least)
        if sign.what.strip() and sign.target.strip():
            yield say_sign(sign, number)


def _today(order: Order, sign: Sign) -> str:
    """Return what was counted last, else the first number."""
    readings = [r for r in order.plan.readings if r.sign == sign.id and r.value.strip()]
    dated = sorted((r for r in readings if r.on.on is not None), key=lambda r: str(r.on.on))
    return dated[-1].value.strip() if dated else sign.baseline.strip()


def _part(order: Order, words: str, lines: Iterator[str]) -> Iterator[Item]:
    said = [] if order.is_blank else [line for line in lines if line.strip()]
    if said or order.is_blank:
        yield from section(order, words, tight=True)
        yield from bullets(order, said, gap=2.0) or [Item(WritingLines(2))]


def _text(row: Entry) -> str:
    value = row.values.get("text")
    return value.strip() if isinstance(value, str) else ""
