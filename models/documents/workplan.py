"""The joint workplan with a partner whom people doubt: what it changes, how people see it, who says what.

What people fear about the partner is on no paper: its own people read this one.
"""

from collections.abc import Iterator, Sequence

from models.documents import look
from models.documents.block import Block
from models.documents.cells import (
    day_or_gap,
    empty_rows,
    header_row,
    person_or_gap,
    stacked,
    table_row,
)
from models.documents.frame import Part, box_size
from models.documents.large_rows import labelled_row, number_apart, numbered_row
from models.documents.marks import WritingLines
from models.documents.order import Order
from models.documents.saying import day_in_words
from models.documents.setting import setting
from models.documents.sheet import Fact, bullets, facts, head, said_or_lines, section
from models.documents.signatures import Signing, closed_by, signatures
from models.documents.stack import Item, Stack, Together
from models.documents.table import Table
from models.guide.labels import choice_label
from models.meetings.asked import rows_of
from models.plan.people import SURVIVORS, say_person
from models.plan.records import Action, Person, Sign
from models.plan.text import folded
from models.words import _

# No., what, who leads, by when, who asks how it went; the sign, today, the goal, who counts.
_ACTION_WIDTHS = (22.0, 156.0, 94.0, 84.0, 85.8)
_ACTION_LINES = (1, 2, 2, 1, 2)
_SIGN_WIDTHS = (178.0, 80.0, 100.0, 93.8)
_SIGN_LINES = (2, 1, 2, 2)
_ROWS_TO_FILL = 3
_LEAST_SIGNATURES, _SIGNATURES_TO_FILL = 4, 6


def workplan(order: Order) -> list[Part]:
    """Return the workplan, filled as far as the plan says it."""
    agency = order.answer_text("jointplan_partner", "agency")
    note = _("We made this plan together with the partner.")
    items = [*head(order, _("Joint workplan"), note), facts(order, _facts(order, agency))]
    items += [*_changes(order), *_seen(order), *_messages(order), *_meetings(order)]
    least = _SIGNATURES_TO_FILL if order.is_blank else _LEAST_SIGNATURES
    signing = _signing(order, agency)
    lines = signatures(order, _("We agree to this workplan."), signing, least=least)
    return [Part(Stack(closed_by(items, lines)), titled=True)]


def _facts(order: Order, agency: str) -> Iterator[Fact]:
    yield _("Partner"), agency
    yield _("Group"), order.answer_text("group")
    yield _("Speaks for us"), _person(order, "comms_spokesperson")
    yield _("Holds the plan"), _person(order, "keeper")


def _person(order: Order, role: str) -> str:
    found = order.answer(role, "person")
    return say_person(found) if isinstance(found, Person) else ""


def _changes(order: Order) -> Iterator[Item]:
    chosen = _chosen(order, "jointplan_change", "actions")
    actions = [a for a in order.plan.actions if str(a.id) in chosen]
    yield from section(order, _("What the partner will do differently, and by when"), tight=True)
    yield from _text_or_lines(order, "jointplan_change", has_rows=bool(actions))
    titles = (_("No."), _("What"), _("Who leads"), _("By when"), _("Who asks"))
    rows = [Item(_action_row(order, action, titles)) for action in actions]
    yield from _table(order, titles, number_apart(_ACTION_WIDTHS), rows, _ACTION_LINES)


def _action_row(order: Order, action: Action, titles: Sequence[str]) -> Block:
    number, what = str(action.number or ""), stacked(order, (action.what, look.BODY))
    who = (
        person_or_gap(order, action.lead, look.BODY, lacks=order.lacks(action, "lead")),
        day_or_gap(order, action.deadline, look.BODY, lacks=order.lacks(action, "deadline")),
        person_or_gap(
            order, action.follow_up_by, look.BODY, lacks=order.lacks(action, "follow_up_by")
        ),
    )
    if setting().large:
        return numbered_row(order, number, what, tuple(zip(titles[2:], who, strict=True)))
    return table_row((order.text(number, look.STRONG), what, *who), _ACTION_WIDTHS)


def _seen(order: Order) -> Iterator[Item]:
    chosen = _chosen(order, "jointplan_show", "signs")
    signs = [s for s in order.plan.signs if str(s.id) in chosen]
    yield from section(order, _("How people will see that it is real"), tight=True)
    yield from _text_or_lines(order, "jointplan_show", has_rows=bool(signs))
    titles = (_("What we will see"), _("At the start"), _("Goal, by when"), _("Who counts"))
    rows = [Item(_sign_row(order, sign, titles)) for sign in signs]
    yield from _table(order, titles, _SIGN_WIDTHS, rows, _SIGN_LINES)


def _sign_row(order: Order, sign: Sign, titles: Sequence[str]) -> Block:
    by = _("by {day}").format(day=day_in_words(sign.target_on)) if sign.target_on else ""
    blocks = (
        stacked(order, (sign.what, look.BODY)),
        stacked(order, (sign.baseline or _("Not known yet"), look.BODY)),
        stacked(order, (sign.target, look.BODY), (by, look.SMALL)),
        person_or_gap(order, sign.counted_by, look.BODY, lacks=not sign.counted_by),
    )
    if setting().large:
        return labelled_row(order, titles, blocks, box_size()[0])
    return table_row(blocks, _SIGN_WIDTHS)


def _chosen(order: Order, role: str, field: str) -> tuple[str, ...]:
    found = order.answer(role, field)
    return found if isinstance(found, tuple) else ()


def _text_or_lines(order: Order, role: str, *, has_rows: bool) -> Iterator[Item]:
    words = order.answer_text(role)
    if words or not has_rows:
        yield said_or_lines(order, words, 2)


def _table(
    order: Order,
    titles: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[Item],
    lines: Sequence[int],
) -> Iterator[Item]:
    """Yield rows, in large print each laid out by itself; without any, some for a pen."""
    if rows and setting().large:
        yield from rows
        return
    filled = rows or empty_rows(_ROWS_TO_FILL, widths, lines=lines)
    yield Item(Table(header_row(order, titles, widths), Stack(filled)), before=look.APART)


def _messages(order: Order) -> Iterator[Item]:
    yield from section(order, _("What we say about it"), tight=True)
    yield said_or_lines(order, order.answer_text("comms_message"))
    yield from section(order, _("To whom"), tight=True)
    audience = order.guide.by_role("audience").id
    told = [
        choice_label(order.guide, audience, "choices", one)
        for one in _chosen(order, "audience", "choices")
    ]
    told += filter(None, [order.answer_text("audience")])
    yield from bullets(order, told) or [Item(WritingLines(2))]
    yield from section(order, _("What we never say in public"), tight=True)
    rows = [] if order.is_blank else rows_of(order.plan, order.guide, "comms_never")
    yield from bullets(order, [str(r.values.get("text", "")) for r in rows]) or [
        Item(WritingLines(3))
    ]


def _meetings(order: Order) -> Iterator[Item]:
    yield from section(order, _("When we look at it together"), tight=True)
    coming = [
        r for r in order.plan.reviews if not r.state and r.on.on and r.on.on >= order.printed_on
    ]
    days = (
        []
        if order.is_blank
        else [" · ".join(filter(None, (day_in_words(r.on), r.place))) for r in coming]
    )
    # So few lines stay on one sheet.
    listed = Stack(bullets(order, days)) if days else WritingLines(3)
    yield Item(Together(listed), before=look.NEAR if days else 0)


def _signing(order: Order, agency: str) -> list[Signing]:
    """Return the partner's own people, then who speaks for the group and who holds the plan."""
    theirs = [
        Person(p.name, p.role, p.agency)
        for p in order.parties
        if agency and folded(p.agency) == folded(agency) and p.category != SURVIVORS
    ]
    ours = [order.answer(role, "person") for role in ("comms_spokesperson", "keeper")]
    people = [*theirs, *(p for p in ours if isinstance(p, Person) and p)]
    return [Signing(person) for person in dict.fromkeys(people)]
