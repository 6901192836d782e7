"""The ask to a higher authority (H17): a page for each action that a region or ministry has to take up. No case."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

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
from models.plan.people import say_person
from models.plan.records import Action, Day, Entry
from models.words import _

_HIGHER = ("regional_authority", "province_ministry")
_SIGNS = 1
_GAP = 2.0


@dataclass(frozen=True, slots=True)
class _Amount:
    """How many lines of each part a page has."""

    problems: int
    ours: int
    tried: int


# From the fullest on: one page holds the first that fits.
_AMOUNTS = (
    _Amount(3, 2, 3),
    _Amount(2, 2, 2),
    _Amount(2, 1, 1),
    _Amount(1, 1, 1),
    _Amount(1, 0, 0),
)


def briefs(order: Order) -> list[Part]:
    """Return a page for each ask that is still open; an empty one where nothing is asked of anybody higher up."""
    actions = [] if order.is_blank else [a for a in order.plan.actions if _is_asked(a)]
    if not actions:
        actions = [Action(id=order.plan.id)]
    return [first_that_fits(_tries(order, action)) for action in actions]


def _tries(order: Order, action: Action) -> Iterator[Part]:
    for most in _AMOUNTS:
        yield Part(Stack(list(_page(order, action, most))), titled=True, begins=True)


def _is_asked(action: Action) -> bool:
    return action.level in _HIGHER and action.status not in ("done", "dropped")


def _page(order: Order, action: Action, most: _Amount) -> Iterator[Item]:
    yield from head(
        order,
        _("What we ask of you"),
        when="" if order.is_blank else whole_day(Day(order.printed_on)),
    )
    yield facts(order, _facts(order, action), tight=not order.is_blank)
    yield Item(_ask(order, action), before=look.APART)
    yield from _why(order, most.problems)
    yield from _ours(order, most.ours)
    yield from _tried(order, action, most.tried)
    yield from _signature(order, action)


def _facts(order: Order, action: Action) -> Iterator[Fact]:
    group = [order.answer_text(role) for role in ("group", "place")]
    yield _("To"), action.body
    yield _("From"), ", ".join(filter(None, group))
    yield _("Answer by"), day_in_words(action.answer_by)
    yield _("Who carries it"), say_person(action.lead)


def _ask(order: Order, action: Action) -> Block:
    label = Item(order.text(_("We ask you"), look.SMALL_STRONG), stays=True)
    words = (action.ask or action.what).strip()
    if words:
        return Boxed(Stack([label, Item(order.text(words, look.SUBHEADING), before=look.NEAR)]))
    return Boxed(Stack([label, Item(WritingLines(2))]))


def _why(order: Order, most: int) -> Iterator[Item]:
    """Yield the problem in general: never a case, and no number so small that it points to somebody."""
    rows = rows_of(order.plan, order.guide, "practical_problems")
    lines = [_text(row, "text") for row in rows][:most]
    least = smallest(order.plan, order.guide)
    for sign in order.plan.signs[:_SIGNS]:
        if sign.baseline.strip() and not points_to_people(sign.baseline, least):
            lines.append(say_sign(sign, sign.baseline))
    yield from _list(order, _("Why"), lines)


def _ours(order: Order, most: int) -> Iterator[Item]:
    mine = [
        action
        for action in order.plan.actions
        if action.level not in _HIGHER and action.status in ("done", "under_way") and action.what
    ]
    yield from _list(order, _("What we do ourselves"), [action.what for action in mine][:most])


def _tried(order: Order, action: Action, most: int) -> Iterator[Item]:
    """Yield the steps before this one: who was asked lower down, and what earlier rounds brought."""
    lines = list(_rungs(order, action))
    for row in rows_of(order.plan, order.guide, "tried"):
        tried, why = _text(row, "text"), _text(row, "reason")
        lines.append(_("{what}: {text}").format(what=tried, text=why) if why else tried)
    yield from _list(order, _("What we tried before"), lines[:most])


def _rungs(order: Order, action: Action) -> Iterator[str]:
    seen = {action.id}
    while action.follows is not None and action.follows not in seen:
        found = order.plan.records.get(action.follows)
        if not isinstance(found, Action):
            return
        action = found
        seen.add(action.id)
        yield _asked(action)


def _asked(action: Action) -> str:
    """Return whom we asked before, when, and what they answered."""
    whom = action.body or _("somebody higher up")
    said = _("We asked {whom}.").format(whom=whom)
    if action.sent_on:
        said = _("We asked {whom} on {day}.").format(whom=whom, day=whole_day(action.sent_on))
    reply = action.reply.strip()
    if reply:
        return _("{said} The answer: {reply}").format(said=said, reply=reply)
    return _("{said} There was no answer.").format(said=said)


def _list(order: Order, words: str, lines: Sequence[str]) -> Iterator[Item]:
    if order.is_blank:
        yield from section(order, words, tight=True)
        yield Item(WritingLines(2))
    elif any(line.strip() for line in lines):
        yield from section(order, words, tight=True)
        yield from bullets(order, lines, gap=_GAP)


def _signature(order: Order, action: Action) -> Iterator[Item]:
    yield from section(order, _("For our group"), tight=True)
    labels = (say_person(action.lead) or _("Name"), _("Signature"), _("Day"))
    yield Item(pen_fields(order, labels, box_size()[0]), before=look.NEAR)


def _text(row: Entry, field: str) -> str:
    value = row.values.get(field)
    return value.strip() if isinstance(value, str) else ""
