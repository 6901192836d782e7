"""My part (H2): for each lead a sheet with their own actions, who asks how it goes, and room for notes."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from models.agenda.leads import Lead, leads
from models.documents import look
from models.documents.block import Block
from models.documents.cells import LINED, day_or_gap, not_yet, said_of
from models.documents.cover import next_review
from models.documents.deadline_square import square_for_a_phone
from models.documents.frame import Part, box_size, pages_of
from models.documents.marks import Entry, TickBox, WritingLines
from models.documents.order import Order
from models.documents.saying import day_in_words, reach, whole_day
from models.documents.setting import setting
from models.documents.sheet import line_for, lines_under, pen_fields, tick
from models.documents.stack import Boxed, Indented, Item, Stack, Together
from models.documents.structure import HEADINGS
from models.documents.table import Cell, Row
from models.documents.tagged import Tagged
from models.guide.labels import choice_label
from models.papers import Copy
from models.plan.records import Action
from models.words import _, say_day

_TICK_INDENT = look.TICK_BOX + 10
# On half a sheet there are fewer: for each action, and on each sheet.
_ACTIONS_TO_FILL, _FEW_ACTIONS_TO_FILL = 4, 2
_NOTES, _LEAST_NOTES, _FEWEST_NOTES, _NOTE_LINE = 6, 3, 1, 9 * look.MM
# On a second sheet they take what is left of it.
_MANY_NOTES = 20
# How much of a line the first of two fields takes.
_LONG, _HALF = 0.68, 0.5
_GAP = 3 * look.MM
_PADDING, _LITTLE_PADDING = 8.0, 7.0
_APART, _LESS_APART = 8.5, 5.0


def owner_sheets(order: Order) -> list[Part]:
    """Return a sheet for each lead, or one for a pen; a sheet for a pen too where nobody leads anything yet."""
    if order.is_blank:
        return [_sheet(order, [*_head(order, None), *_to_fill(order)])]
    wanted = order.options.only
    found = [lead for lead in leads(order.plan) if wanted in ("", lead.key)]
    if not found:
        words = Item(order.text(_("Nobody leads an action yet."), look.STRONG), before=look.APART)
        return [_sheet(order, [*_head(order, None), words, *_to_fill(order)[1:]])]
    return [
        _sheet(order, [*_head(order, lead), *_actions(order, lead)], lead.called) for lead in found
    ]


def owners(order: Order) -> Sequence[Copy]:
    """Return whose sheets there are."""
    return [Copy(lead.key, lead.called) for lead in leads(order.plan)]


def _sheet(order: Order, items: Sequence[Item], whose: str = "") -> Part:
    """Return a sheet that begins with `items`; its lines for notes never take a sheet, and fill one that there is."""
    kind = _kind(order)
    name = _("{kind} · {who}").format(kind=kind, who=whose) if whose else kind
    least_notes = _FEWEST_NOTES if setting().half else _LEAST_NOTES

    def noted(notes: int, *, last: bool = False) -> Part:
        body = Stack([*items, *_for_a_pen(order, notes, last=last)])
        return Part(body, titled=True, begins=True, name=name)

    least = pages_of(noted(least_notes))
    goes_on = least > 1
    tries = range(least_notes, (_MANY_NOTES if goes_on else _NOTES) + 1)
    fitting = bisect_right(tries, least, key=lambda notes: pages_of(noted(notes, last=goes_on)))
    return noted(tries[max(fitting - 1, 0)], last=goes_on)


def _kind(order: Order) -> str:
    kind = _("My part")
    return _("{kind} · example").format(kind=kind) if order.is_example else kind


def _actions(order: Order, lead: Lead) -> Iterator[Item]:
    yield from (Item(_action(order, action), before=_apart()) for action in lead.actions)
    if order.options.qr:
        yield from square_for_a_phone(order, lead.actions)


def _apart() -> float:
    return _LESS_APART if setting().half else _APART


def _padding() -> float:
    return _LITTLE_PADDING if setting().half else _PADDING


def _to_fill(order: Order) -> list[Item]:
    actions = _FEW_ACTIONS_TO_FILL if setting().half else _ACTIONS_TO_FILL
    return [Item(_action_to_fill(order), before=_apart()) for _n in range(actions)]


def _head(order: Order, lead: Lead | None) -> Iterator[Item]:
    heading = order.text(_kind(order), look.HEADING)
    yield Item(Entry(heading, lead.called if lead else _("My part"), 0), stays=True)
    if lead is None:
        for fields in _fields(order, (_("My name or role"), _("My agency")), box_size()[0], _HALF):
            yield Item(fields, before=look.NEAR)
        return
    yield Item(order.text(lead.called, look.SUBHEADING), before=look.NEAR, stays=True)
    # On half a sheet the line below the page says it as well.
    if not setting().half and (title := order.answer_text("title")):
        yield Item(order.text(title, look.SMALL), before=2, stays=True)


def _action(order: Order, action: Action) -> Block:
    what = _("{number}. {text}").format(number=action.number, text=action.what)
    items = [
        Item(Tagged(order.text(what, look.STRONG), HEADINGS[2])),
        Item(_deadline(order, action), before=1),
        Item(_first_step(order, action), before=look.NEAR),
        Item(Stack(list(_told(order, action))), before=look.NEAR),
        Item(_follow_up(order, action), before=look.NEAR),
    ]
    return Row(
        [
            Cell(
                box_size()[0],
                Indented(Stack(items), TickBox(line=look.STRONG.leading), _TICK_INDENT),
            )
        ]
    )


def _deadline(order: Order, action: Action) -> Block:
    if order.lacks(action, "deadline") or action.deadline.on is None:
        return day_or_gap(order, action.deadline, lacks=True, gap=LINED)
    return order.text(_("By {day}").format(day=say_day(action.deadline.on)), look.STRONG)


def _first_step(order: Order, action: Action) -> Block:
    step = ", ".join(filter(None, (action.first_step.strip(), whole_day(action.first_step_on))))
    if not step:
        return lines_under(order, _("My first step, and when"))
    return tick(order, _("First step: {text}").format(text=step), style=look.BODY)


def _told(order: Order, action: Action) -> Iterator[Item]:
    """Yield who helps, with their contact at work, and what else the lead needs."""
    for helper in action.helpers:
        words = _("With: {text}").format(text=reach(helper, order.parties))
        yield Item(order.text(words, look.BODY), before=look.NEAR)
    for sentence, words in (
        (_("Stands in: {person}"), reach(action.deputy, order.parties)),
        (_("How: {text}"), action.how),
        (_("Needs: {text}"), action.resources),
        (_("Asked of: {text}"), action.body),
        (_("We ask: {text}"), action.ask),
        (_("Answer expected by: {text}"), day_in_words(action.answer_by)),
    ):
        if words.strip():
            yield Item(order.text(sentence.format(text=words.strip(), person=words), look.SMALL))


def _follow_up(order: Order, action: Action) -> Block:
    by, on = action.follow_up_by, action.follow_up_on
    if order.lacks(action, "follow_up_by") or order.lacks(action, "follow_up_on"):
        label = Item(order.text(_("Who asks me how it goes, and when"), look.SMALL))
        said = not_yet(order, (*said_of(by), day_in_words(on)))
        return Together(Stack([label, Item(said)]))
    how = action.follow_up_how
    way = choice_label(order.guide, "action", "follow_up_how", how) if how else ""
    when = " · ".join(filter(None, (whole_day(on), way)))
    words = _("Asks me how it goes: {person} · {when}")
    return order.text(words.format(person=reach(by, order.parties), when=when), look.BODY)


def _action_to_fill(order: Order) -> Block:
    width = box_size()[0] - _TICK_INDENT
    rows = (
        (_("What I do"), _("By when"), _LONG),
        (_("My first step"), _("Who helps, and their phone"), _HALF),
        (_("Who asks me how it goes"), _("When"), _LONG),
    )
    items = [
        Item(fields, before=_GAP)
        for label, other, share in rows
        for fields in _fields(order, (label, other), width, share)
    ]
    return Row(
        [
            Cell(
                box_size()[0],
                Indented(Stack(items), TickBox(line=look.SMALL.leading), _TICK_INDENT),
            )
        ],
        rule=0,
    )


def _fields(order: Order, labels: tuple[str, str], width: float, share: float) -> Iterator[Block]:
    """Yield two fields to write in: below each other where half a sheet has no room for a name beside another."""
    if setting().half and share == _HALF:
        yield from (lines_under(order, label) for label in labels)
    else:
        yield pen_fields(order, labels, width, (share, 1 - share))


def _for_a_pen(order: Order, notes: int, *, last: bool) -> Iterator[Item]:
    """Yield what stands on every sheet: whom I tell, room for notes, when all look again and what it is for.

    The notes are `last` where a second sheet is theirs.
    """
    yield Item(_if_stuck(order), before=_apart())
    room, aim = _notes(order, notes), _what_for(order)
    # What it is for never stands on a sheet alone.
    yield Item(aim if last else room, before=_apart(), stays=not last)
    yield Item(room if last else aim, before=_apart())


def _if_stuck(order: Order) -> Block:
    labels = (_("If I get stuck, I tell"), _("By (day)"))
    fields = pen_fields(order, labels, box_size()[0] - 2 * _padding())
    return Together(Boxed(fields, _padding()))


def _notes(order: Order, lines: int) -> Block:
    words = _("My notes. No names of people harmed.")
    heading = Tagged(order.text(words, look.SMALL_STRONG), HEADINGS[1])
    return Together(Stack([Item(heading), Item(WritingLines(lines, _NOTE_LINE))]))


def _what_for(order: Order) -> Block:
    """Return when all look at the plan again, and what it is for."""
    wanted, review = order.answer_text("vision"), next_review(order)
    items = [
        Item(Tagged(order.text(_("The change we want"), look.SMALL_STRONG), HEADINGS[1])),
        Item(order.text(wanted, look.SMALL) if wanted else WritingLines(1)),
    ]
    if review:
        day = order.text(_("Next review: {day}").format(day=review), look.STRONG)
        items.append(Item(day, before=look.NEAR))
    else:
        items.append(Item(line_for(order, _("Next review"), beside=90)))
    return Together(Boxed(Stack(items), _padding()))
